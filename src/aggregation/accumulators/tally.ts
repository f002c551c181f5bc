import type { Integer } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { addRatios, formatRatio, reduceRatio, zero } from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import { identityOf } from "../../rubric/rubric-identity";
import type { Summary } from "./summary";

/** A count and an exact sum, in lowest terms. */
export interface Total {
  count: number;
  sum: Ratio;
}

/** A summary while results are counted: what {@link Summary} says, to be added to. Never leaves the library. */
export interface Tally {
  readonly rubric: Rubric;
  readonly scale: ExactScale;
  readonly accepts: readonly string[];
  results: number;
  adjusted: number;
  readonly scored: Total;
  readonly scores: Map<Integer, number>;
  readonly levels: number[];
  readonly coverage: Total;
  readonly criteria: Total[];
}

export function emptyTally(rubric: Rubric, accepts: readonly string[]): Tally {
  return {
    rubric,
    scale: exactScale(rubric),
    accepts,
    results: 0,
    adjusted: 0,
    scored: emptyTotal(),
    scores: new Map(),
    levels: rubric.levels.map(() => 0),
    coverage: emptyTotal(),
    criteria: rubric.criteria.map(emptyTotal),
  };
}

function emptyTotal(): Total {
  return { count: 0, sum: zero };
}

/** Sums are kept in lowest terms, or their terms would grow with every result. */
export function addToTotal(total: Total, sum: Ratio, count = 1): void {
  total.count += count;
  total.sum = reduceRatio(addRatios(total.sum, sum));
}

export function addToScores(scores: Map<Integer, number>, steps: Integer, count = 1): void {
  scores.set(steps, (scores.get(steps) ?? 0) + count);
}

/** Adds all that was counted elsewhere; both are of one rubric. */
export function addTally(tally: Tally, other: Tally): void {
  tally.results += other.results;
  tally.adjusted += other.adjusted;
  addToTotal(tally.scored, other.scored.sum, other.scored.count);
  for (const [steps, count] of other.scores) addToScores(tally.scores, steps, count);
  for (const [index, count] of other.levels.entries()) tally.levels[index] = (tally.levels[index] as number) + count;
  addToTotal(tally.coverage, other.coverage.sum, other.coverage.count);
  for (const [index, { sum, count }] of other.criteria.entries())
    addToTotal(tally.criteria[index] as Total, sum, count);
}

/** The published scores in ascending order, each with how many results have it. */
export function sortedScores(scores: ReadonlyMap<Integer, number>): readonly (readonly [Integer, number])[] {
  return [...scores].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The tally as plain JSON, in its one spelling. */
export function summaryOf(tally: Tally): Summary {
  const { rubric, accepts, results, scored, adjusted, coverage } = tally;
  return {
    kind: "summary",
    rubric: identityOf(rubric),
    // A copy: what is done to a state must not change what the accumulator takes.
    accepts: [...accepts],
    results,
    scored: scored.count,
    adjusted,
    sum: formatRatio(scored.sum),
    scores: sortedScores(tally.scores).map(([steps, count]) => [`${steps}`, count]),
    levels: rubric.levels.map(({ id }, index) => ({ level: id, count: tally.levels[index] as number })),
    coverage: { count: coverage.count, sum: formatRatio(coverage.sum) },
    criteria: rubric.criteria.map(({ id }, index) => {
      const { count, sum } = tally.criteria[index] as Total;
      return { criterion: id, count, sum: formatRatio(sum) };
    }),
  };
}
