import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../../src/cli/input/csv-records";
import { createScratchFile } from "../../../src/cli/streaming/byte-file";
import { partWriter, readPart } from "../../../src/cli/streaming/parts";
import { scanText } from "../../../src/cli/streaming/scan-text";

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
});
