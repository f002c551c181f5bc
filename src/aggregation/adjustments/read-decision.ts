import { addIssue, readExact, readId, readRecord, readText } from "../../document";
import type { Issue } from "../../errors";
import { formatDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { compareRatios } from "../../exact/ratio";
import type { Instant } from "../../review/instant";
import { epochMilliseconds } from "../../review/instant";
import { instantNeed } from "../../review/instant-problem";
import { exactOf, exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import type { AdjustableReview } from "./adjustment";
import { ceilingOf } from "./ceiling-of";

/** A decision that may be carried out. */
export interface ReadDecision {
  readonly exact: Ratio;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Reads a decision about a result as it stands: `undefined`, with every problem among the issues, if it cannot be carried out. */
export function readDecision(
  decision: unknown,
  result: AdjustableReview,
  rubric: Rubric,
  issues: Issue[],
): ReadDecision | undefined {
  const record = readRecord(decision, [], ["score", "by", "at", "reason"], issues);
  if (record === undefined) return undefined;
  // Getters are asked once.
  const { score, by, at, reason } = record;
  const exact = readScore(score, result, rubric, issues);
  if (readId(by, ["by"], issues) === result.subject) {
    addIssue(issues, "self-in-other-role", ["by"], "anybody but the subject", by);
  }
  readInstant(at, result.adjustment?.changes.at(-1)?.at, issues);
  readText(reason, ["reason"], issues);
  if (issues.length > 0 || exact === undefined) return undefined;
  return { exact, by: by as string, at: at as Instant, reason: reason as string };
}

function readScore(value: unknown, result: AdjustableReview, rubric: Rubric, issues: Issue[]): Ratio | undefined {
  const { minimum, maximum, step } = exactScale(rubric);
  const exact = readExact(value, ["score"], { minimum, maximum, step }, issues);
  if (exact === undefined) return undefined;
  const ceiling = ceilingOf(result, minimum);
  if (ceiling !== undefined && compareRatios(exact, ceiling.bound) > 0) {
    addIssue(issues, "out-of-range", ["score"], `${formatDecimal(ceiling.bound)} or less, by ${ceiling.why}`, value);
  } else if (compareRatios(exact, exactOf(result.score)) === 0) {
    addIssue(issues, "conflicting-values", ["score"], "another score than the result has already", value);
  }
  return exact;
}

function readInstant(value: unknown, before: Instant | undefined, issues: Issue[]): void {
  const moment = typeof value === "string" ? epochMilliseconds(value) : undefined;
  if (moment === undefined) {
    addIssue(issues, "invalid-instant", ["at"], instantNeed(typeof value === "string" ? value : ""), value);
  } else if (before !== undefined && moment <= (epochMilliseconds(before) ?? moment - 1)) {
    addIssue(issues, "not-ascending", ["at"], `an instant after that of the adjustment before, ${before}`, value);
  }
}
