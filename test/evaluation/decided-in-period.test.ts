import { describe, expect, test } from "vitest";
import { standingAfterDays, standingAt, standingOf } from "../../src/evaluation/decided-in-period";
import type { EvaluationContext } from "../../src/evaluation/evaluator";

const day = 86_400_000;
const [start, end] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)];
/** What is known at a moment. */
function knowing(asOf: number) {
  const momentOf = (at: string) => (Date.parse(at) > asOf ? null : Date.parse(at));
  return { period: { start, end }, asOf, zone: "UTC", momentOf: momentOf as EvaluationContext["momentOf"] };
}
const late = knowing(end + 90 * day);

describe("What is decided", () => {
  test("at a moment is of the period from its first to its last", () => {
    const moments = [start - 1, start, end - 1, end];
    expect(moments.map((moment) => standingAt(moment, late))).toEqual(["before", "within", "within", "not-yet"]);
  });

  test("some days after a moment is of the period in which they end, once they have", () => {
    const standing = (moment: number, context = late) => standingAfterDays(moment - 7 * day, 7, context);
    expect([start - 1, start, end - 1, end].map((moment) => standing(moment))).toEqual([
      "before",
      "within",
      "within",
      "not-yet",
    ]);
    expect(standing(start, knowing(start))).toBe("within");
    expect(standing(start + 1, knowing(start))).toBe("not-yet");
  });

  test("by what was known is of the period in which it came to be known", () => {
    const standing = (at: number, context = late) =>
      standingOf((known) => typeof known.momentOf(new Date(at).toISOString()) === "number", context);
    expect([start - 1, start, end - 1, end].map((at) => standing(at))).toEqual([
      "before",
      "within",
      "within",
      "not-yet",
    ]);
    expect([start, start + 1].map((at) => standing(at, knowing(start)))).toEqual(["within", "not-yet"]);
    expect(standingOf(({ asOf }) => asOf >= end, late)).toBe("not-yet");
  });
});
