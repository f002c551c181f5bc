import { dataOf, readDocument, readExact, readList } from "../../document";
import { apportion } from "../../exact/apportion";
import type { Decimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, divideRatios, formatRatio, one, zero } from "../../exact/ratio";
import { roundToSteps } from "../../exact/rounding";
import { publishScore } from "../../rubric/placing";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import { quantileOf } from "./quantile";
import type { FinishedSummary, LevelShare } from "./summary";
import type { Tally, Total } from "./tally";
import { sortedScores } from "./tally";

/** The probability of a quantile as it was given, and exactly. */
export interface Probability {
  readonly given: Decimal;
  readonly exact: Ratio;
}

/** @throws {ScoringError} `invalid-option`. */
export function readQuantiles(quantiles: readonly Decimal[] | undefined): readonly Probability[] {
  const read = readDocument((issues) => {
    const given = quantiles === undefined ? [0.25, 0.5, 0.75] : quantiles;
    return readList(given, ["quantiles"], 0, issues).map((probability, index): Probability => {
      const exact = readExact(probability, ["quantiles", index], { minimum: zero, maximum: one }, issues);
      return { given: probability as Decimal, exact: exact ?? zero };
    });
  });
  return dataOf(read, "invalid-option", "call");
}

/** What results that were counted come to: see `summaryAccumulator`. */
export function finishTally(tally: Tally, probabilities: readonly Probability[]): FinishedSummary {
  const { rubric, scale, results, scored, adjusted, coverage } = tally;
  const isScored = scored.count > 0;
  const scores = sortedScores(tally.scores);
  const quantile = (probability: Ratio) => publishScore(quantileOf(scores, probability, scale.step), scale);
  const means = tally.criteria.map((total) => meanOf(total));
  const meanCoverage = meanOf(coverage);
  const extreme = (sign: 1 | -1) => {
    const known = means.filter((mean) => mean !== undefined);
    const [first = zero] = [...known].sort((left, right) => sign * compareRatios(right, left));
    // Where all are alike, none is the best.
    if (known.every((mean) => compareRatios(mean, first) === 0)) return [];
    return rubric.criteria.flatMap(({ id }, index) => {
      const mean = means[index];
      return mean && compareRatios(mean, first) === 0 ? [id] : [];
    });
  };
  const mean = meanOf(scored);
  return {
    headcount: { results, scored: scored.count, unscored: results - scored.count, adjusted },
    mean: mean ? publishScore(mean, scale) : null,
    median: isScored ? quantile({ numerator: 1, denominator: 2 }) : null,
    quantiles: isScored ? probabilities.map(({ given, exact }) => ({ probability: given, ...quantile(exact) })) : [],
    levels: levelShares(tally),
    coverage: meanCoverage
      ? {
          mean: Number(roundToSteps(meanCoverage, hundredth, "down")) / 100,
          exactMean: formatRatio(meanCoverage),
          count: coverage.count,
        }
      : null,
    criteria: rubric.criteria.map(({ id }, index) => {
      const mean = means[index];
      return {
        criterion: id,
        count: (tally.criteria[index] as Total).count,
        mean: mean ? publishScore(mean, scale) : null,
      };
    }),
    best: extreme(1),
    worst: extreme(-1),
    rubric: identityOf(rubric),
    ...mixedOf(tally),
    engine,
  };
}

/** The rubrics whose results count, where there are several. */
export function mixedOf({ accepts }: Tally): Pick<FinishedSummary, "accepts"> {
  return accepts.length > 1 ? { accepts } : {};
}

const hundredth: Ratio = { numerator: 1, denominator: 100 };

function meanOf({ count, sum }: Total): Ratio | undefined {
  return count === 0 ? undefined : divideRatios(sum, { numerator: count, denominator: 1 });
}

function levelShares({ rubric, levels, scored }: Tally): readonly LevelShare[] {
  const denominator = scored.count || 1;
  const shares = apportion({ numerators: levels, denominator }, scored.count > 0 ? 100 : 0, hundredth);
  return rubric.levels.map(({ id }, index) => {
    const count = levels[index] as number;
    const exactShare = formatRatio({ numerator: count, denominator });
    return { level: id, count, share: Number(shares[index]) / 100, exactShare };
  });
}
