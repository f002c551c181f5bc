import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecimalMark } from "../../src/cli/input/decimal-mark";
import { findDecimalMark } from "../../src/cli/input/decimal-mark";

const swapped = { point: "comma", comma: "point" } as const;

const swapMarks = (text: string) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

const digits = fc.integer({ min: 0, max: 99_999 }).map(String);

const score = fc
  .tuple(digits, fc.constantFrom(".", ",", ""), fc.stringMatching(/^\d{1,4}$/))
  .map(([whole, mark, fraction]) => (mark === "" ? whole : `${whole}${mark}${fraction}`));

const markOf = (texts: readonly string[], isOnScale: (number: string) => boolean) =>
  findDecimalMark(
    texts.map((text, index) => [text, index] as const),
    isOnScale,
  );

describe("the decimal mark of a file", () => {
  it("changes with the marks in it, where thousands are on the scale: neither mark is favoured", () => {
    fc.assert(
      fc.property(fc.array(score), (texts) => {
        const hasBoth = [".", ","].every((mark) => texts.some((text) => text.includes(mark)));
        const hasNone = texts.every((text) => /^\d*$/.test(text));
        fc.pre(!hasBoth && !hasNone);
        const found = markOf(texts, () => true);
        const mirrored = markOf(texts.map(swapMarks), () => true);
        if (typeof found === "string") expect(mirrored).toBe(swapped[found]);
        else expect(mirrored).toEqual({ ...found, text: swapMarks(found.text), mark: swapped[found.mark] });
      }),
    );
  });

  it("is found only where with the other one the scores are not all numbers, thousands or not", () => {
    fc.assert(
      fc.property(fc.array(score), (texts) => {
        const found = markOf(texts, () => true);
        if (typeof found === "object" || texts.every((text) => /^\d*$/.test(text))) return;
        expect(texts.every((text) => isNumber(text, swapped[found]))).toBe(false);
      }),
    );
  });
});

/** As people write numbers: with the other mark between thousands, which makes them no scores. */
function isNumber(text: string, mark: DecimalMark): boolean {
  const pointed = mark === "comma" ? swapMarks(text) : text;
  return /^(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/.test(pointed);
}
