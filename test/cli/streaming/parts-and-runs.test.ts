import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../../src/cli/input/csv-records";
import type { PlacedFault } from "../../../src/cli/outcome";
import { createScratchFile } from "../../../src/cli/streaming/byte-file";
import { partWriter, readPart } from "../../../src/cli/streaming/parts";
import { mergeRuns, runWriter } from "../../../src/cli/streaming/runs";
import { scanText } from "../../../src/cli/streaming/scan-text";
import { mergeTold, mostTold, toldProblems } from "../../../src/cli/streaming/told-problems";

const text = fc.string({
  unit: fc.constantFrom("a", "好", "😀", ",", '"', "\n", "\r", "\r\n", "\ufeff"),
  maxLength: 60,
});

/** The text in parts of any length. */
const parted = fc.tuple(text, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })).map(([whole, cuts]) => {
  const ends = [0, ...cuts.filter((cut) => cut <= whole.length).sort((one, other) => one - other), whole.length];
  return { whole, parts: ends.slice(1).map((end, index) => whole.slice(ends[index], end)) };
});

describe("text in parts", () => {
  test("has the lines that it has as a whole", () => {
    const property = fc.property(parted, ({ whole, parts }) => {
      const lines = whole.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
      expect([...linesOf(parts)]).toEqual(lines.at(-1) === "" ? lines.slice(0, -1) : lines);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test("shows its quotes, and its first line that is too long, wherever it is parted", () => {
    const property = fc.property(parted, fc.integer({ min: 1, max: 8 }), ({ whole, parts }, most) => {
      const long = whole.split(/\r\n|\n|\r/).findIndex((line) => line.length > most);
      // Parts are shorter than the longest line may be.
      const short = parts.flatMap((part) => part.match(/[\s\S]/g) ?? []);
      const { hasQuotes, longLine } = scanText(() => short, most);
      expect(longLine).toBe(long < 0 ? undefined : long + 1);
      if (long < 0) expect(hasQuotes).toBe(whole.includes('"'));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe("scratch files", () => {
  test("give back the rows of each part in their order, whatever is in the cells", () => {
    const short = fc.string({
      unit: fc.constantFrom("a", "好", "😀", ",", "\n", "\u001f", " ", "0", "\ufeff"),
      maxLength: 5,
    });
    // Up to what a part keeps in memory, and beyond it, in one byte a character and in three.
    const long = fc
      .tuple(fc.constantFrom("a", "好"), fc.constantFrom(900, 2700, 2730, 8100, 8192, 9000))
      .map(([letter, length]) => letter.repeat(length));
    const cell = fc.oneof({ arbitrary: short, weight: 4 }, { arbitrary: long, weight: 1 });
    const row = fc.record({
      part: fc.nat({ max: 2 }),
      number: fc.integer({ min: 1, max: 2 ** 40 }),
      cells: fc.array(cell, { maxLength: 4 }),
      pairs: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    });
    const property = fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const scratch = createScratchFile();
      const writer = partWriter(scratch, 3);
      for (const { part, number, cells, pairs } of rows) writer.add(part, { row: { number, cells }, pairs });
      const parts = writer.end();
      for (const [index, part] of parts.entries()) {
        const expected = rows.filter((each) => each.part === index);
        expect(readPart(scratch.descriptor, part)).toEqual(
          expected.map(({ number, cells, pairs }) => ({ row: { number, cells }, pairs })),
        );
      }
      scratch.close();
    });
    fc.assert(property, { numRuns: 300 });
  });

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
