/** How long a whole Node process takes that only imports the package, against one of its kind that does nothing. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./timing.mjs";

const runs = 21;

/** Each program, and the one that it is compared with. */
const programs = [
  { name: "an empty ES module", file: "empty.mjs", base: 0 },
  { name: "import", file: "import.mjs", base: 0 },
  { name: "an empty CommonJS module", file: "empty.cjs", base: 2 },
  { name: "require", file: "require.cjs", base: 2 },
];

/** @returns {{ name: string, milliseconds: number, added: number }[]} Medians, and the medians of what each pair differs by. */
export function startUpTimes() {
  // One round more than is counted: the first one reads the files from disk.
  const times = programs.map(() => /** @type {number[]} */ ([]));
  for (let run = -1; run < runs; run++) {
    programs.forEach(({ file }, index) => {
      const path = fileURLToPath(new URL(`programs/${file}`, import.meta.url));
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [path], { encoding: "utf8" });
      if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
      if (run >= 0) times[index].push(performance.now() - start);
    });
  }
  return programs.map(({ name, base }, index) => ({
    name,
    milliseconds: median(times[index]),
    added: median(times[index].map((time, run) => time - times[base][run])),
  }));
}
