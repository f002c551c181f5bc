import { describe, expect, test } from "vitest";
import type { PlacedFault } from "../../../src/cli/outcome";
import { createScratchFile } from "../../../src/cli/streaming/byte-file";
import { readPart } from "../../../src/cli/streaming/parts";
import { mergeRuns, runWriter } from "../../../src/cli/streaming/runs";
import { mergeTold, mostTold, toldProblems } from "../../../src/cli/streaming/told-problems";

describe("scratch files", () => {
  test("merge runs by line, also with contents longer than any buffer", () => {
    const scratch = createScratchFile();
    const writer = runWriter(scratch);
    const runs = Array.from({ length: 7 }, (_, run) => {
      for (let line = run; line < 700; line += 7) {
        if (run !== 5) writer.add(line, `${line}`.padEnd(line === 333 ? 3_000_000 : (line * 37) % 5000, "é"));
      }
      return writer.end();
    });
    const merged = [...mergeRuns(runs)].map((content) => Number.parseInt(Buffer.from(content).toString(), 10));
    expect(merged).toEqual(Array.from({ length: 700 }, (_, line) => line).filter((line) => line % 7 !== 5));
    expect([...mergeRuns([])]).toEqual([]);
    scratch.close();
  });

  test("that are cut short are noticed", () => {
    const scratch = createScratchFile();
    const writer = runWriter(scratch);
    writer.add(1, "one");
    const { descriptor, start, end } = writer.end();
    expect(() => [...mergeRuns([{ descriptor, start, end: end + 20 }])]).toThrow("A scratch file is damaged.");
    expect(() => readPart(descriptor, [{ start: 0, length: end + 1 }])).toThrow("A scratch file is damaged.");
    scratch.close();
  });
});

describe("the problems that are told", () => {
  const problems = (count: number, first = 1, step = 1): readonly PlacedFault[] =>
    Array.from({ length: count }, (_, index) => {
      return { place: { file: "f", line: first + index * step }, fault: { kind: "second-header" } };
    });

  test.each([
    [mostTold - 1, mostTold - 1],
    [mostTold, mostTold],
    [mostTold + 1, mostTold],
  ])("of %i are the first %i", (count, told) => {
    const one = toldProblems(problems(count));
    expect([one.first.length, one.count]).toEqual([told, count]);
    const two = mergeTold([toldProblems(problems(count - 1, 2)), toldProblems(problems(1, 1))]);
    expect([two.first.length, two.count, two.first[0]?.place.line]).toEqual([told, count, 1]);
  });

  test("of several parts are in the order of the file, what concerns a whole row after its cells", () => {
    const at = (line: number, column?: number): PlacedFault => {
      return { place: { file: "f", line, ...(column !== undefined && { column }) }, fault: { kind: "second-header" } };
    };
    const merged = mergeTold([toldProblems([at(3), at(9)]), toldProblems([at(1, 2), at(3, 4)]), toldProblems([])]);
    expect(merged.first).toEqual([at(1, 2), at(3, 4), at(3), at(9)]);
  });
});
