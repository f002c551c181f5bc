/// <reference types="node" />
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";

/** The files that a command writes, as options name them. */
export interface WrittenFiles {
  readonly out?: string;
  readonly rejects?: string;
  /** Without it nothing is left out that `rejects` could take. */
  readonly skipInvalid?: boolean;
}

/** Refuses a call that would read standard input twice, or write a file that it reads or writes otherwise. */
export function checkFiles(
  read: readonly (string | undefined)[],
  { out, rejects, skipInvalid }: WrittenFiles,
  command: Command,
): void {
  const inputs = read.filter((file) => file !== undefined);
  // As of a variable of the shell that is not set.
  if ([...inputs, out, rejects].includes("")) command.error("error: expected the name of a file, got an empty one");
  if (inputs.filter((file) => file === "-").length > 1) {
    command.error("error: only one file can come from standard input");
  }
  if (rejects !== undefined && !skipInvalid) command.error("error: --rejects needs --skip-invalid");
  if (rejects === "-") command.error("error: --rejects needs the name of a file");
  if (rejects !== undefined && isSame(rejects, out ?? "-")) {
    command.error("error: --rejects and the results cannot go to one file");
  }
  for (const [option, written] of Object.entries({ "--out": out, "--rejects": rejects })) {
    if (written === undefined || written === "-" || !inputs.some((input) => isSame(input, written))) continue;
    command.error(`error: ${option} would overwrite ${written}, which is read`);
  }
}

/** A workbook is no text, and its bytes would make a terminal do anything. */
export function refuseTerminal(out: string | undefined, command: Command): void {
  if ((out === undefined || out === "-") && process.stdout.isTTY) {
    command.error("error: XLSX cannot be shown in a terminal: name a file with --out FILE");
  }
}

function isSame(one: string, other: string): boolean {
  return one === other || (one !== "-" && other !== "-" && placeOf(one) === placeOf(other));
}

/** Where links lead: that is what is written. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}
