import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import { formatDecimal, readDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { addRatios, compareRatios, formatRatio, parseRatio, subtractRatios, zero } from "../../exact/ratio";
import { checkedMilliseconds } from "../../review/instant";
import type { GroupReview } from "../groups/group-result";
import type { ReviewResult } from "../result";
import type { AdjustableReview, ReviewAdjustment } from "./adjustment";
import { ceilingOf } from "./ceiling-of";

/**
 * Checks what a stored result says of its adjustment against the rest of it, without its rubric: the original is what the
 * ledger sums to, every change leads from the score before it to its own, and the last one to the result's.
 */
export function checkAdjustment(result: ReviewResult | GroupReview, issues: Issue[]): void {
  if (result.status !== "scored" || result.adjustment === undefined) return;
  const { original, changes } = result.adjustment;
  const expect = (path: Path, expected: string | number | boolean, stated: unknown) => {
    if (stated === expected) return;
    addIssue(
      issues,
      "conflicting-values",
      path,
      typeof expected === "string" ? describe(expected) : `${expected}`,
      stated,
    );
  };
  checkLedger(result, original, expect);
  const ceiling = ceilingOf(result, decimalOf(original.score));
  // A score that was rounded may be in another level than the same score set by a person: its exact score may have placed it.
  const isWhole = compareRatios(parseRatio(original.exactScore), decimalOf(original.score)) === 0;
  const levels = new Map(isWhole ? [[original.score, original.level]] : []);
  let before = { score: original.score, exact: parseRatio(original.exactScore), at: undefined as string | undefined };
  for (const [index, { score, level, by, at, contribution, displayContribution }] of changes.entries()) {
    const path = ["adjustment", "changes", index];
    const exact = decimalOf(score);
    expect([...path, "contribution"], formatRatio(subtractRatios(exact, before.exact)), contribution);
    const shown = subtractRatios(exact, decimalOf(before.score));
    expect([...path, "displayContribution"], numberOf(shown), displayContribution);
    if (ceiling !== undefined && compareRatios(exact, ceiling.bound) > 0) {
      const expected = `${formatDecimal(ceiling.bound)} or less, by ${ceiling.why}`;
      addIssue(issues, "out-of-range", [...path, "score"], expected, score);
    }
    if (score === before.score)
      addIssue(issues, "conflicting-values", [...path, "score"], "a change of the score", score);
    expect([...path, "level"], levels.get(score) ?? level, level);
    if (by === result.subject) addIssue(issues, "self-in-other-role", [...path, "by"], "anybody but the subject", by);
    if (before.at !== undefined && checkedMilliseconds(at) <= checkedMilliseconds(before.at)) {
      addIssue(
        issues,
        "not-ascending",
        [...path, "at"],
        `an instant after that of the change before, ${before.at}`,
        at,
      );
    }
    levels.set(score, level);
    before = { score, exact, at };
  }
  const last = changes.at(-1) as ReviewAdjustment["changes"][number];
  expect(["score"], last.score, result.score);
  expect(["level"], last.level, result.level);
  expect(["exactScore"], formatRatio(before.exact), result.exactScore);
  expect(["roundingChangedLevel"], false, result.roundingChangedLevel);
}

/** Criteria and deductions make the original, exactly and as displayed. */
function checkLedger(
  { criteria, deductions }: AdjustableReview,
  { score, exactScore }: ReviewAdjustment["original"],
  expect: (path: Path, expected: string | number, stated: unknown) => void,
): void {
  const lines = [...criteria, ...deductions];
  const exact = lines.reduce((sum, { contribution }) => addRatios(sum, parseRatio(contribution)), zero);
  const shown = lines.reduce((sum, { displayContribution }) => addRatios(sum, decimalOf(displayContribution)), zero);
  expect(["adjustment", "original", "exactScore"], formatRatio(exact), exactScore);
  if (compareRatios(shown, decimalOf(score)) !== 0) {
    expect(["adjustment", "original", "score"], numberOf(shown), score);
  }
}

/** Of a number of JSON, which is finite. */
function decimalOf(value: number): Ratio {
  return readDecimal(value) as Ratio;
}

function numberOf(value: Ratio): number {
  return Number(formatDecimal(value));
}
