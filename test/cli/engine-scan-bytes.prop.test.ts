import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanBytes } from "../../src/cli/engine/scan-bytes";

/** The line of the first row in which a quote stands within a cell that does not begin with one, found cell by cell. */
function strayQuote(text: string): number | undefined {
  let rest = text;
  let [line, row] = [1, 1];
  while (rest !== "") {
    const [cell = ""] = /^(?:"(?:[^"]|"")*(?:"(?!")|$)[^,\n\r"]*|[^,\n\r"]*)/.exec(rest) ?? [];
    line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    rest = rest.slice(cell.length);
    if (rest.startsWith('"')) return row;
    const [end = ""] = /^(?:,|\r\n|\n|\r)/.exec(rest) ?? [];
    if (end !== "," && end !== "") row = line += 1;
    rest = rest.slice(end.length);
  }
  return undefined;
}

describe("a file that an engine is to read", () => {
  test("is looked through alike in chunks of any size, with a mark of its encoding or without", () => {
    const seen = { stray: 0, good: 0 };
    const texts = fc.array(fc.constantFrom('"', '"', '""', ",", "\n", "\r\n", "\r", "a", " "), { maxLength: 14 });
    const property = fc.property(texts, fc.integer({ min: 3, max: 8 }), fc.boolean(), (parts, size, hasMark) => {
      const text = parts.join("");
      const bytes = Buffer.from(`${hasMark ? "\ufeff" : ""}${text}`);
      function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const line = strayQuote(text);
      const expected = line === undefined ? undefined : { line, fault: { kind: "quote-within-cell" } };
      expect(scanBytes(chunks, ",")).toEqual(expected);
      seen[line === undefined ? "good" : "stray"] += 1;
    });
    fc.assert(property, { numRuns: 2000 });
    expect(Math.min(seen.stray, seen.good)).toBeGreaterThan(200);
  });

  test.each([' "b"', '  "b"', '\t"b"'])(
    "has no blanks before quotes, as in a,%s, of which engines make text",
    (cell) => {
      const chunks = () => [Buffer.from(`a,b\na,${cell}\n`)];
      expect(scanBytes(chunks, ",")).toEqual({ line: 2, fault: { kind: "quote-within-cell" } });
      expect(scanBytes(() => [Buffer.from(`a,b\na,${cell.trim()} \n`)], ",")).toBeUndefined();
    },
  );

  test("holds no NUL, which is told with its line", () => {
    const chunks = () => [Buffer.from("a,b\r\n1,"), Buffer.from("2\n3,\0")];
    expect(scanBytes(chunks, ",")).toEqual({ line: 3, fault: { kind: "nul", unit: "byte" } });
  });
});
