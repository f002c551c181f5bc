import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimiters, readCsv } from "../../src/cli/input/read-csv";

const delimiter = fc.constantFrom(...(Object.keys(delimiters) as (keyof typeof delimiters)[]));

const text = fc.string({
  unit: fc.constantFrom("a", "8", "好", ",", ";", "\t", " ", "\n", "\r", "\r\n", "\ufeff", "\u3000", "'"),
  maxLength: 200,
});

describe("delimited text without quotes", () => {
  it("is read as the parser of quoted text reads it, but for the time that it takes", () => {
    fc.assert(
      fc.property(text, delimiter, (content, name) => {
        const records = parse(content, {
          bom: true,
          delimiter: delimiters[name],
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
          trim: true,
        }) as readonly (readonly string[])[];
        const expected = records
          .map((record, index) => ({ number: index + 1, cells: record.map((cell) => cell.trim()) }))
          .filter(({ cells }) => cells.some((cell) => cell !== ""));
        expect(readCsv(content, name)).toEqual({ rows: expected });
      }),
      { numRuns: 2000 },
    );
  });
});
