/** How long a whole Node process takes that only imports the package, against one that does nothing. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./timing.mjs";

const runs = 21;
const root = fileURLToPath(new URL("..", import.meta.url));

const programs = [
  { name: 'node -e ""', code: "" },
  { name: "import('customer-centric-rubric')", code: "import('customer-centric-rubric')" },
  { name: "require('customer-centric-rubric')", code: "require('customer-centric-rubric')" },
];

/** @returns {{ name: string, milliseconds: number, added: number }[]} Medians, and what they are above the empty one. */
export function startUpTimes() {
  // One round more than is counted: the first one reads the files from disk.
  const times = programs.map(() => /** @type {number[]} */ ([]));
  for (let run = -1; run < runs; run++) {
    programs.forEach(({ code }, index) => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ["-e", code], { cwd: root, encoding: "utf8" });
      if (status !== 0) throw new Error(`node -e "${code}" failed:\n${stderr}`);
      if (run >= 0) times[index].push(performance.now() - start);
    });
  }
  const medians = times.map(median);
  return programs.map(({ name }, index) => ({
    name,
    milliseconds: medians[index],
    added: medians[index] - medians[0],
  }));
}
