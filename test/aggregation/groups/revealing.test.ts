import { describe, expect, test } from "vitest";
import type { ShownFigure } from "../../../src/aggregation/groups/revealing";
import { revealsFew } from "../../../src/aggregation/groups/revealing";

/** A figure of ratings of the whole (`a`), which other figures share, and of single ones (`a1`, `a2`: of the same assessor). */
function mean(ratings: string, setAside = 0, method = "mean"): ShownFigure {
  return { ratings: ratings.split(" ").map((id) => ({ assessor: id.charAt(0), id })), setAside, method };
}

describe("Figures reveal what few said", () => {
  test.each([
    ["nothing at all", [], false],
    ["a group of two", [mean("a b")], true],
    ["a group of three", [mean("a b c")], false],
    ["two groups that differ by one", [mean("a b c d"), mean("a b c")], true],
    ["two groups that differ by two", [mean("a b c d e"), mean("a b c")], true],
    ["two groups that differ by three", [mean("a b c d e f"), mean("a b c")], false],
    ["two that differ by one on either side", [mean("a b c d"), mean("a b c e")], true],
    ["the same group twice", [mean("a b c"), mean("c b a")], false],
    ["the same group in single ratings", [mean("a1 b1 c1"), mean("a2 b2 c2")], false],
    ["the difference of one assessor's two ratings", [mean("a b c d1"), mean("a b c d2")], true],
    ["three that only together leave one", [mean("a b c d e f g"), mean("a b c"), mean("d e f")], true],
    ["three that only together leave three", [mean("a b c d e f g h i"), mean("a b c"), mean("d e f")], false],
    ["a sum with other factors", [mean("a b c d"), mean("a b e f"), mean("c d e f")], true],
    ["one by two methods", [mean("a b c d e"), mean("a b c d e", 2, "trimmed")], true],
    ["one by the same method twice", [mean("a b c d e", 2, "trimmed"), mean("a b c d e", 2, "trimmed")], false],
    ["three alone beside two set aside", [mean("a1 b1 c1 d1 e1 f", 2), mean("f g h i j", 0)], false],
    [
      "two alone beside two set aside, as nobody is to know whom",
      [mean("a1 b1 c1 d1 f e", 2), mean("e f g h", 0)],
      true,
    ],
  ])("%s", (_, figures, expected) => {
    expect(revealsFew(figures, 3)).toBe(expected);
  });

  test("also where it would take too long to be sure that they do not", () => {
    const patterns = Array.from({ length: 64 }, (_, bits) => bits).filter(
      (bits) => bits.toString(2).split("1").length > 2,
    );
    // Everybody rates as a whole, and is in other figures than anybody else: 31 and 32 assessors make 496 and 528 sets.
    const figuresOf = (count: number) =>
      Array.from({ length: 6 }, (_, figure): ShownFigure => {
        const raters = patterns.slice(-count).filter((bits) => (bits >> figure) & 1);
        return { ratings: raters.map((bits) => ({ assessor: `${bits}`, id: `${bits}` })), setAside: 0, method: "mean" };
      });
    expect(revealsFew(figuresOf(31), 3)).toBe(false);
    expect(revealsFew(figuresOf(32), 3)).toBe(true);
    expect(revealsFew(figuresOf(32), 2)).toBe(false);
  });
});
