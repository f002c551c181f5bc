import type { Decimal } from "../exact/decimal";
import { parseDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { addRatios, compareRatios, divideRatios, formatRatio, ratioOf, subtractRatios, zero } from "../exact/ratio";
import type { CaseStudy, CaseStudyRating } from "../review/evidence/case-study";
import { caseStudyQuestions } from "../review/evidence/case-study";
import type { Measurement } from "./finding";

/** What a panel made of a case study. */
export interface RatedCase {
  readonly id: string;
  /** How many people other than the subject have rated it. */
  readonly raters: number;
  /** The sum over the raters of the mean of their four questions. */
  readonly points: Ratio;
  /** By how much the points are above (or below) what the threshold asks of so many raters. */
  readonly excess: Ratio;
  /** Whether somebody rated a question 0. */
  readonly hasZero: boolean;
}

/** A case and its ratings, each rater once; what the subject says of the own case does not count. */
export function rateCase({ id, ratings }: CaseStudy, subject: string, threshold: Decimal): RatedCase {
  const others = ratings.filter(({ rater }) => rater !== subject);
  const byRater = new Map<string, Ratio[]>();
  for (const rating of others) {
    byRater.set(rating.rater, [...(byRater.get(rating.rater) ?? []), meanOf(pointsOf(rating))]);
  }
  const means = [...byRater.values()].map(meanOf);
  const asked = parseDecimal(threshold);
  return {
    id,
    raters: means.length,
    points: means.reduce(addRatios, zero),
    excess: means.reduce((sum, mean) => addRatios(sum, subtractRatios(mean, asked)), zero),
    hasZero: others.some((rating) => pointsOf(rating).some((point) => compareRatios(point, zero) === 0)),
  };
}

/**
 * The most cases, taken from the strongest on, whose mean over all ratings reaches the threshold; none when not even the
 * strongest does. Any set of as many cases that reaches it has no more excess than these have.
 */
export function bestCases(cases: readonly RatedCase[]): readonly RatedCase[] {
  const strongest = [...cases].sort(
    (left, right) => compareRatios(right.excess, left.excess) || (left.id < right.id ? -1 : 1),
  );
  let excess = zero;
  const misses = strongest.findIndex((one) => {
    excess = addRatios(excess, one.excess);
    return compareRatios(excess, zero) < 0;
  });
  return misses === -1 ? strongest : strongest.slice(0, misses);
}

/** The mean over all ratings of cases, as it is shown. */
export function meanOfCases(cases: readonly RatedCase[], threshold: Decimal): Measurement {
  const points = cases.map((one) => one.points).reduce(addRatios, zero);
  const raters = cases.reduce((sum, one) => sum + one.raters, 0);
  const estimate = formatRatio(divideRatios(points, ratioOf(raters)));
  return { kind: "mean", estimate, threshold: formatRatio(parseDecimal(threshold)) };
}

function pointsOf(rating: CaseStudyRating): readonly Ratio[] {
  return caseStudyQuestions.map((question) => parseDecimal(rating[question]));
}

function meanOf(values: readonly Ratio[]): Ratio {
  return divideRatios(values.reduce(addRatios, zero), ratioOf(values.length));
}
