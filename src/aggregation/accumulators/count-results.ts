import type { Path } from "../../document";
import { addIssue, dataOf, readDocument, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, one, zero } from "../../exact/ratio";
import { exactOf, isOnScale, placeExact, stepsToNumber } from "../../rubric/exact-scale";
import { identityOf } from "../../rubric/rubric-identity";
import { isAdjusted } from "../adjustments/is-adjusted";
import { isOfScorecard, mixture, readRubrics } from "../one-rubric";
import type { PeriodsResult } from "../periods/periods-result";
import type { PeriodsFigures } from "../periods/read-periods-figures";
import { isOfSeveralPeriods, readPeriodsFigures } from "../periods/read-periods-figures";
import { readReasons } from "../read-reasons";
import type { CriterionFigure, Outcome, ReviewOutcome } from "../review-outcome";
import { readExactText } from "./exact-text";
import type { Tally, Total } from "./tally";
import { addToScores, addToTotal } from "./tally";

/**
 * Has each of these results counted, by whoever counts, which notes every problem.
 *
 * @throws {ScoringError} `invalid-result`, `mixed-rubrics`: then what they were counted in must not be used any more.
 */
export function countResults(
  results: readonly Outcome[],
  { accepts, rubric }: Tally,
  count: (result: Outcome, index: number, issues: Issue[]) => void,
): void {
  const read = readDocument((issues) => {
    const list = readList(results, ["results"], 0, issues);
    const foreign = readRubrics(list, issues).filter(({ fingerprints }) => !accepts.includes(fingerprints.scoring));
    // Of another rubric, nothing fits.
    if (foreign.length > 0) return foreign;
    for (const [index, result] of list.entries()) {
      if (Object(result) === result && !isOfScorecard(result)) count(result as Outcome, index, issues);
    }
    return [];
  });
  const foreign = dataOf(read, "invalid-result", "list of results");
  if (foreign.length > 0) throw mixture([identityOf(rubric), ...foreign]);
}

/** The exact scores of a result, and of its criteria in the rubric's order: several periods have none of these. */
export interface CountedScores {
  readonly score: Ratio;
  readonly criteria: readonly (Ratio | undefined)[];
}

/** Counts a result in a tally, where it is good; the scores that it has, if any. */
export function countResult(tally: Tally, result: Outcome, path: Path, issues: Issue[]): CountedScores | undefined {
  let scores: CountedScores | undefined;
  const { scale } = tally;
  const read = isOfSeveralPeriods(result) ? readPeriods(result, path, issues) : readReview(result, tally, path, issues);
  const { criteria, isApplicable, isAdjusted, leastCoverage } = read;
  const coverage = readExactText(result.exactCoverage, [...path, "exactCoverage"], issues);
  if (coverage && (compareRatios(coverage, zero) < 0 || compareRatios(coverage, one) > 0)) {
    addIssue(issues, "out-of-range", [...path, "exactCoverage"], "a share from 0 to 1", result.exactCoverage);
  } else if (coverage && result.status === "scored" && !isEnough(coverage, leastCoverage)) {
    const expected = "as much as results with a score have: more than 0, and no less than the rubric's minimum";
    addIssue(issues, "out-of-range", [...path, "exactCoverage"], expected, result.exactCoverage);
  }
  if (result.status === "scored") {
    const score = readScore(result.exactScore, tally, [...path, "exactScore"], issues);
    if (score === undefined) return undefined;
    scores = { score, criteria };
    const place = placeExact(score, scale);
    const [published, level] = [stepsToNumber(place.steps, scale), scale.levelIds[place.level] as string];
    if (result.score !== published)
      addIssue(issues, "conflicting-values", [...path, "score"], `${published}`, result.score);
    if (result.level !== level)
      addIssue(issues, "conflicting-values", [...path, "level"], describe(level), result.level);
    if (isAdjusted) tally.adjusted += 1;
    addToTotal(tally.scored, score);
    addToScores(tally.scores, place.steps);
    tally.levels[place.level] = (tally.levels[place.level] as number) + 1;
    for (const [index, exact] of criteria.entries()) if (exact) addToTotal(tally.criteria[index] as Total, exact);
  } else if (result.status !== "unscored") {
    addIssue(issues, "unknown-value", [...path, "status"], "scored or unscored", (result as Outcome).status);
  }
  tally.results += 1;
  // Where no criterion applies, nothing could be covered: the coverage of 0 says that there is none.
  if (coverage && isApplicable) addToTotal(tally.coverage, coverage);
  return scores;
}

/** What is to be known of a result beside its score. */
interface CountedFigures extends PeriodsFigures {
  readonly criteria: CountedScores["criteria"];
  /** Of a result with a score. */
  readonly leastCoverage: Ratio;
}

/** How many periods make a score, the question to them says, and not the rubric. */
function readPeriods(result: PeriodsResult, path: Path, issues: Issue[]): CountedFigures {
  return { criteria: [], leastCoverage: zero, ...readPeriodsFigures(result, path, issues) };
}

function readReview(result: ReviewOutcome, tally: Tally, path: Path, issues: Issue[]): CountedFigures {
  const criteria = criteriaOf(result, tally, path, issues);
  const reasons = result.status === "unscored" ? readReasons(result.reasons, path, issues) : [];
  return {
    criteria,
    isApplicable: reasons.every(({ code }) => code !== "no-applicable-criterion"),
    isAdjusted: result.status === "scored" && isAdjusted(result.adjustment, path, issues),
    // Rubrics that count too may ask for less.
    leastCoverage: tally.accepts.length > 1 ? zero : exactOf(tally.rubric.minimumCoverage),
  };
}

function isEnough(coverage: Ratio, least: Ratio): boolean {
  return compareRatios(coverage, zero) > 0 && compareRatios(coverage, least) >= 0;
}

/** The exact scores of the criteria, in the order of the tally's rubric, from which that of a comparable one may differ. */
function criteriaOf(result: ReviewOutcome, tally: Tally, path: Path, issues: Issue[]): readonly (Ratio | undefined)[] {
  const outcomes = new Map<unknown, readonly [outcome: CriterionFigure, index: number]>();
  const list = readList(result.criteria, [...path, "criteria"], 1, issues);
  for (const [index, outcome] of list.entries()) {
    const known = outcome as CriterionFigure;
    if (Object(known) === known) outcomes.set(known.criterion, [known, index]);
    else addIssue(issues, "wrong-type", [...path, "criteria", index], "an object", outcome);
  }
  const { criteria } = tally.rubric;
  if (outcomes.size !== criteria.length || criteria.some(({ id }) => !outcomes.has(id))) {
    const expected = `the ${criteria.length} criteria of the rubric`;
    addIssue(issues, "unknown-criterion", [...path, "criteria"], expected, result.criteria ?? null);
    return [];
  }
  if (list.length > criteria.length) {
    addIssue(issues, "duplicate-id", [...path, "criteria"], "each criterion once", list);
  }
  return criteria.map(({ id }) => {
    const [outcome, index] = outcomes.get(id) as readonly [CriterionFigure, number];
    if (outcome.status !== "scored") return undefined;
    return readScore(outcome.exactScore, tally, [...path, "criteria", index, "exactScore"], issues);
  });
}

function readScore(value: unknown, { scale }: Tally, path: Path, issues: Issue[]): Ratio | undefined {
  const score = readExactText(value, path, issues);
  if (score === undefined || isOnScale(score, scale)) return score;
  addIssue(issues, "out-of-range", path, "a score on the rubric's scale", value);
  return undefined;
}
