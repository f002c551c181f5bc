import { addIssue, dataOf, readDocument, readExact, readList } from "../document";
import type { Issue } from "../errors";
import type { Decimal } from "../exact/decimal";
import { multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { addRatios, divideRatios, multiplyRatios, zero } from "../exact/ratio";
import { type customerCentric, defaultRubric } from "../rubric/customer-centric";
import type { ExactScale } from "../rubric/exact-scale";
import { exactScale } from "../rubric/exact-scale";
import type { PlacedScore } from "../rubric/placing";
import { publishScore } from "../rubric/placing";
import type { LevelIdOf, Rubric } from "../rubric/rubric";

/**
 * The exact weighted mean of scores, rounded once by the rubric's rule and placed: Σ weight × score ÷ Σ weight.
 * For those who need no roles, policies or ledger; a review is scored by `scoreReview`.
 *
 * @param scores - On the rubric's scale, both ends inclusive; at least one. There is no score for "absent": leave it out.
 * @param weights - One for each score, not negative, not all zero.
 * @throws {ScoringError} `invalid-scores`, with every problem in `details.issues`; `undefined-rubric`.
 * @example
 * ```ts
 * import { weightedMean } from "customer-centric-rubric";
 *
 * weightedMean([9, 7.99], [1, 1]); // { score: 8.5, level: "outstanding", exactScore: "1699/200", roundingChangedLevel: true }
 * ```
 */
export function weightedMean<R extends Rubric = typeof customerCentric>(
  scores: readonly Decimal[],
  weights: readonly Decimal[],
  rubric: R = defaultRubric as Rubric as R,
): PlacedScore<LevelIdOf<R>> {
  const scale = exactScale(rubric);
  const mean = readDocument((issues) => {
    return meanOfHundredths(scores, weights, rubric) ?? exactMean(scores, weights, scale, issues);
  });
  return publishScore(dataOf(mean, "invalid-scores", "weighted mean"), scale) as PlacedScore<LevelIdOf<R>>;
}

/** A quarter of 2^53: while every partial sum stays below it, no product or sum of integers has been rounded. */
const largestSum = 2_251_799_813_685_248;

/**
 * The mean in whole hundredths, whose products and sums are exact as plain numbers: about ten times faster.
 * `undefined` for anything out of the ordinary, good or bad, which the exact mean then looks at.
 */
function meanOfHundredths(scores: readonly Decimal[], weights: readonly Decimal[], rubric: Rubric): Ratio | undefined {
  const { minimum, maximum } = rubric.scale;
  if (!Array.isArray(scores) || !Array.isArray(weights) || scores.length !== weights.length) return undefined;
  let [sum, total] = [0, 0];
  for (let index = 0; index < scores.length; index++) {
    const [score, weight] = [scores[index], weights[index]];
    if (typeof score !== "number" || typeof weight !== "number") return undefined;
    const [hundredths, parts] = [Math.round(score * 100), Math.round(weight * 100)];
    // The order of numbers is the order of the decimals that they stand for.
    if (hundredths / 100 !== score || parts / 100 !== weight || parts < 0) return undefined;
    if (!(score >= (minimum as number) && score <= (maximum as number))) return undefined;
    sum += hundredths * parts;
    total += parts;
    if (Math.abs(sum) > largestSum || total > largestSum) return undefined;
  }
  return total === 0 ? undefined : { numerator: sum, denominator: multiply(total, 100) };
}

function exactMean(scores: readonly Decimal[], weights: readonly Decimal[], scale: ExactScale, issues: Issue[]): Ratio {
  const { minimum, maximum } = scale;
  const values = readList(scores, ["scores"], 1, issues);
  const parts = readList(weights, ["weights"], 1, issues);
  const readScores = values.map((value, index) => readExact(value, ["scores", index], { minimum, maximum }, issues));
  const readWeights = parts.map((value, index) => readExact(value, ["weights", index], { minimum: zero }, issues));
  // A list that is none has its own issue.
  if (values.length > 0 && parts.length > 0 && values.length !== parts.length) {
    addIssue(issues, "one-weight-each", ["weights"], `one weight for each of ${values.length} scores`, parts.length);
  }
  const total = readWeights.reduce<Ratio>((sum, weight) => addRatios(sum, weight ?? zero), zero);
  if (issues.length === 0 && total.numerator === 0) {
    addIssue(issues, "weights-all-zero", ["weights"], "a weight above 0", 0);
  }
  if (issues.length > 0) return zero;
  const sum = readScores.reduce<Ratio>((products, score, index) => {
    return addRatios(products, multiplyRatios(score as Ratio, readWeights[index] as Ratio));
  }, zero);
  return divideRatios(sum, total);
}
