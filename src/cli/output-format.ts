/// <reference types="node" />
import { extname } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import type { Display } from "./display";
import { displayFor } from "./display";

/** The endings of files that say what is in them. */
const formatsByEnding = new Map([
  [".json", "json"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".csv", "csv"],
  [".xlsx", "xlsx"],
]);

export function formatOption(description: string, formats: readonly string[]): Option {
  const rule = "the ending of --out says it where this does not, and else it is a table";
  return new Option("--format <format>", `${description}: ${rule}`).choices(formats);
}

/** How a call's output is to look: what its flags say, in a format, and for where it goes. */
export function outputStyle<Flags extends OutputFlags<Format>, Format extends string>(
  flags: Flags,
  formats: readonly Format[],
  command: Command,
): Flags & { readonly format: Format | "table"; readonly display: Display } {
  return { ...flags, format: outputFormat(flags, formats, command), display: displayFor(flags.out) };
}

interface OutputFlags<Format> {
  readonly format?: Format;
  readonly out?: string;
}

/**
 * How output is written: as it is asked for, else as the ending of its file says, else as a table. Refuses an ending
 * of a format that the command does not write: what would be in the file is not what programs expect.
 */
function outputFormat<Format extends string>(
  { format, out = "-" }: OutputFlags<Format>,
  formats: readonly Format[],
  command: Command,
): Format | "table" {
  if (format !== undefined) return format;
  const meant = formatsByEnding.get(extname(out).toLowerCase());
  if (meant === undefined) return "table";
  const known = formats.find((name) => name === meant);
  return (
    known ??
    command.error(
      `error: --out ${out}: ${command.name()} does not write ${meant}: expected ${formats.join(", ")}, which --format says for any name`,
    )
  );
}
