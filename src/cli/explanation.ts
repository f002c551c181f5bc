import type { ReviewAdjustment } from "../aggregation/adjustments/adjustment";
import type { Audience } from "../aggregation/explain";
import { explain } from "../aggregation/explain";
import type { ReviewResult, UnscoredReason } from "../aggregation/result";
import type { Locale } from "../rubric/customer-centric-texts";
import type { Rubric } from "../rubric/rubric";
import type { RubricIdentity } from "../rubric/rubric-identity";

/**
 * What is said about a result, as data. It has no ledger: that holds the names and the comments of assessors, which
 * the subject is not told.
 */
export interface Explanation {
  readonly subject: string;
  readonly period?: string;
  readonly locale: Locale;
  readonly audience: Audience;
  readonly status: ReviewResult["status"];
  /** Of a scored review alone. */
  readonly score?: number;
  readonly level?: string;
  /** Of a score that somebody has changed: the original, and who changed it when and why. */
  readonly adjustment?: ReviewAdjustment;
  /** Of an unscored one: the codes of the reasons. */
  readonly reasons?: readonly UnscoredReason["code"][];
  readonly rubric: RubricIdentity;
  readonly sentences: readonly string[];
}

/** By which rubric, in which language and for whom a result is explained. */
export interface ExplanationStyle {
  readonly rubric: Rubric;
  readonly locale: Locale;
  readonly audience: Audience;
}

export function explanationOf(result: ReviewResult, { rubric, locale, audience }: ExplanationStyle): Explanation {
  const { subject, period, status } = result;
  return {
    subject,
    ...(period !== undefined && { period }),
    locale,
    audience,
    status,
    ...(result.status === "scored"
      ? {
          score: result.score,
          level: result.level,
          ...(result.adjustment !== undefined && { adjustment: result.adjustment }),
        }
      : { reasons: result.reasons.map(({ code }) => code) }),
    rubric: result.rubric,
    sentences: explain(result, { rubric, locale, audience }).split("\n"),
  };
}
