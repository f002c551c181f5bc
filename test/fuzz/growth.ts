/** How much longer twice as much takes: twice as long is as it should be, four times is quadratic. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scoreFile } from "../../src/cli/input/score-file";

const header = "subject,team,assessor,role,criterion,score";

const lines = (count: number, lineOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => lineOf(index)).join("\n");

const shapes: readonly (readonly [name: string, contentOf: (size: number) => string])[] = [
  ["good ratings", (size) => `${header}\n${lines(size, (index) => `s${index},,a,peer,needs,8`)}`],
  ["bad scores", (size) => `${header}\n${lines(size, (index) => `s${index},,a,peer,needs,goood`)}`],
  ["the same rating", (size) => `${header}\n${lines(size, () => "s,,a,peer,needs,8")}`],
  [
    "two roles",
    (size) => `${header}\n${lines(size, (index) => `s,,a${index >> 1},${index % 2 ? "peer" : "report"},needs,8`)}`,
  ],
  [
    "teams after none",
    (size) => `${header}\n${lines(size, (index) => `s,${index < size / 2 ? "" : `t${index}`},a${index},peer,needs,8`)}`,
  ],
  ["blanks in a cell", (size) => `${header}\ns,,a,peer,needs,8${" ".repeat(size)}8`],
  ["quotes", (size) => `${header}\n${'"""",'.repeat(5)}"${'""'.repeat(size)}"`],
  [
    "NDJSON",
    (size) =>
      lines(size, (index) => `{"subject":"s${index}","assessor":"a","role":"peer","criterion":"needs","score":8}`),
  ],
  ["keys of JSON", (size) => `[{${lines(size, (index) => `"k${index}":1,`)}"k":1}]`],
];

/** Of each shape, its name, the milliseconds for each size, and by what the last doubling multiplied them. */
export async function growth(directory: string, size: number): Promise<readonly (readonly string[])[]> {
  const file = join(directory, "growing");
  const rows: string[][] = [];
  for (const [name, contentOf] of shapes) {
    const times: number[] = [];
    for (const count of [size, size, 2 * size, 4 * size]) {
      writeFileSync(file, contentOf(count));
      const before = process.cpuUsage();
      await scoreFile(file, {});
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const [, ...measured] = times;
    const factor = (measured[2] ?? 0) / (measured[1] ?? 1);
    rows.push([name, ...measured.map((time) => time.toFixed(0)), factor.toFixed(1)]);
  }
  return rows;
}
