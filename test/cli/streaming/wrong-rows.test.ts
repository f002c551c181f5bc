import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { command, write } from "../run-command";

test("a file in which every row is wrong takes no more memory than one with as many wrong rows as are listed", () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `person ${index % 500},assessor ${index},peer,overall,x\n`,
  );
  const file = write("wrong-rows.csv", `subject,assessor,role,criterion,score\n${rows.join("")}`);
  // All problems of the file together would not fit.
  const args = ["--max-old-space-size=112", command, "score", file, "--stream", "--format", "csv"];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect([status, signal, stdout]).toEqual([1, null, ""]);
  const lines = stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(20_001);
  expect(lines.at(-1)).toMatch(/180,000 more problems/);
}, 60_000);
