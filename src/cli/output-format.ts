/// <reference types="node" />
import { extname } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";

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

/**
 * How output is written: as it is asked for, else as the ending of its file says, else as a table. Refuses an ending
 * of a format that the command does not write: what would be in the file is not what programs expect.
 */
export function outputFormat<Format extends string>(
  { format, out = "-" }: { readonly format?: Format; readonly out?: string },
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
