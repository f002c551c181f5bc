import type { Review, ReviewResult, Rubric } from "../../src/index";
import { isScoringError, scoreReview } from "../../src/index";
import type { Answer, Row } from "./engines/engine";
import { decimalFraction, fraction } from "./scoring-oracle";

/** What a query and the library say of one review, in one spelling. */
export interface Verdict {
  readonly status: string;
  readonly reasons: string | null;
  readonly level: string | null;
  /** As exact fractions. */
  readonly score: string | null;
  readonly exactScore: string | null;
  readonly coverage: string | null;
}

export function verdictOfResult(result: ReviewResult): Verdict {
  const { coverage } = result;
  const hundredths = String(Math.round(coverage * 100));
  if (result.status === "unscored") {
    const reasons = result.reasons.map((reason) => (reason.code === "gate" ? `gate ${reason.gate}` : reason.code));
    const none = { level: null, score: null, exactScore: null };
    return { status: "unscored", reasons: reasons.join(", "), ...none, coverage: hundredths };
  }
  const { level, score, exactScore } = result;
  return {
    status: "scored",
    reasons: null,
    level,
    score: decimalFraction(score).join("/"),
    exactScore: lowest(exactScore),
    coverage: hundredths,
  };
}

/** The library's verdict, or the codes of its refusal. */
export function expectedVerdict(review: Review, rubric: Rubric): Verdict | readonly string[] {
  try {
    return verdictOfResult(scoreReview(review, { rubric }));
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return (error.details.issues ?? []).map(({ code }) => code);
  }
}

export function verdictOfRow(row: Answer, rubric: Rubric): Verdict {
  const { status, reasons, level, score, score_steps: steps, exact_numerator: above, exact_denominator: below } = row;
  const published = score == null ? null : decimalFraction(score).join("/");
  if (steps != null) {
    const [numerator, denominator] = decimalFraction(rubric.scale.step);
    const ofSteps = fraction(BigInt(steps) * numerator, denominator).join("/");
    if (ofSteps !== published) throw new Error(`${steps} steps are not ${score}`);
  }
  const exactScore = above == null || below == null ? null : fraction(BigInt(above), BigInt(below)).join("/");
  return {
    status: status as string,
    reasons: reasons ?? null,
    level: level ?? null,
    score: published,
    exactScore,
    coverage: row.coverage_hundredths ?? null,
  };
}

function lowest(text: string): string {
  const [above, below = "1"] = text.split("/") as [string, string?];
  return fraction(BigInt(above), BigInt(below)).join("/");
}

/** The ratings of a review as rows of a table, everything as text. */
export function rowsOf(review: Review): readonly Row[] {
  const { subject, period, ratings } = review;
  return ratings.map(({ assessor, role, criterion, score, level, status }) => ({
    subject,
    period: period ?? null,
    assessor,
    role,
    criterion,
    score: score == null ? null : String(score),
    level: level ?? null,
    status: status ?? null,
  }));
}
