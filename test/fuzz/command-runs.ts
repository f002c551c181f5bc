/** Runs of the built command as a process, on damaged files. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { damagedBytes } from "./damaged-bytes";
import { goodFiles, goodResults, goodWeights, goodWorkbooks } from "./good-files";
import type { Target } from "./target";
import { must, target } from "./target";

const calls = [
  ["score", "document"],
  ["score", "document", "--format", "json", "--skip-invalid", "--duplicates", "latest"],
  ["score", "document", "--format", "csv", "--locale", "zh"],
  ["validate", "document"],
  ["explain", "document", "--subject", "li.wei", "--locale", "ja"],
  ["levels", "--rubric", "document"],
  ["verify", "document", "ratings.csv"],
  ["score", "ratings.csv", "--weights", goodWeights[0] ?? "", "--rubric", "document"],
];

/** Each starts a process: a few hundred of them take as long as a hundred thousand other documents. */
export async function commandTarget(directory: string, command: string): Promise<Target> {
  writeFileSync(join(directory, "ratings.csv"), goodFiles[0] ?? "");
  const results = goodResults.map((text) => new TextEncoder().encode(text));
  const files = damagedBytes([...goodFiles, ...results, ...(await goodWorkbooks())]);
  return target("the command, as a process", 300, fc.tuple(fc.constantFrom(...calls), files), ([args, bytes]) => {
    writeFileSync(join(directory, "document"), bytes);
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: directory,
      encoding: "utf8",
    });
    must(signal === null && [0, 1, 2].includes(status ?? -1), `an exit status of 0, 1 or 2, got ${status ?? signal}`);
    must(!/^\s+at .*(:\d+|<anonymous>)\)?$/m.test(stdout + stderr), "no stack trace");
    if (status === 0) return "accepted";
    must(stderr !== "", "what fails says why");
    // Differences of stored results are the output of verify, and no failure of it.
    must(stdout === "" || args[0] === "verify", "what fails has no output");
    return "refused";
  });
}
