import { addIssue, dataOf, readDocument } from "../../document";
import type { Integer } from "../../exact/integer";
import { add, multiply, subtract } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import {
  addRatios,
  compareRatios,
  divideRatios,
  formatRatio,
  multiplyRatios,
  ratioOf,
  subtractRatios,
  zero,
} from "../../exact/ratio";
import { roundToSteps } from "../../exact/rounding";
import { statedFiscalYear } from "../../review/parse-period";
import type { FiscalYear, StatedFiscalYear } from "../../review/period-calendar";
import { countedOf } from "../../review/period-units";
import type { customerCentric } from "../../rubric/customer-centric";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale, placeExact, stepsToNumber } from "../../rubric/exact-scale";
import { readOptions, rubricOrDefault } from "../../rubric/options";
import { publishScore } from "../../rubric/placing";
import type { LevelIdOf, Rubric } from "../../rubric/rubric";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import type { RubricMixing } from "../one-rubric";
import type { ReviewOutcome } from "../review-outcome";
import type { PeriodFinding, PeriodFindings } from "./period-finding";
import { readPeriodResults } from "./read-period-results";
import type { ScoreChange, TrendPoint, TrendResult } from "./trend-result";

/** How a trend is reckoned. */
export interface TrendOptions<R extends Rubric = Rubric> extends FiscalYear {
  /** The rubric that the results were scored with; the built-in one when left out. */
  readonly rubric?: R | undefined;
  /** Whether results of comparable rubrics count too; `"refuse"` when left out. */
  readonly mixing?: RubricMixing | undefined;
}

/**
 * How the scores of one subject went: the change from the first to the last and from each to the next, and the slope of the
 * line of least squares, all of it from exact scores. Results without a score are listed, and no score is made up for them.
 *
 * The slope is (n Σxy − Σx Σy) ÷ (n Σx² − (Σx)²), x being the positions of the n periods that have a score and y their exact
 * scores: ordinary least squares (A.-M. Legendre, Nouvelles méthodes pour la détermination des orbites des comètes, 1805).
 * It says how these scores went, and neither why nor how they will go: there is no test of significance in it.
 *
 * @param results - One at least, in any order, of one subject, each of another calendar period; all scored with rubrics that
 * score alike, or may be mixed. Names of one's own are refused, since nobody knows which comes first; with `firstMonth`, fiscal years have days.
 * @throws {ScoringError} `mixed-rubrics`, `rubric-mismatch`, `invalid-result`, `invalid-option`, `undefined-rubric`, as
 * `aggregatePeriods`.
 * @example
 * ```ts
 * import { scoreRatings, trendOf } from "customer-centric-rubric";
 *
 * const by = { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const trend = trendOf(
 *   scoreRatings([
 *     { ...by, period: "2026-Q1", score: 7 },
 *     { ...by, period: "2026-Q2", score: "7.004" },
 *     { ...by, period: "2026-Q4", score: 8.5 },
 *   ]),
 * );
 * trend.points.map(({ position }) => position); // [0, 1, 3]
 * trend.status === "trend" && trend.change; // { from: "2026-Q1", to: "2026-Q4", exactChange: "3/2", change: 1.5, exceedsRounding: true }
 * trend.status === "trend" && trend.changes[0]?.exceedsRounding; // false
 * trend.status === "trend" && [trend.exactSlope, trend.slope]; // ["937/1750", 0.54]
 * ```
 */
export function trendOf<R extends Rubric = typeof customerCentric>(
  results: readonly ReviewOutcome[],
  options?: TrendOptions<R>,
): TrendResult<LevelIdOf<R>> {
  const chosen = readTrendOptions(options);
  return trendOfFindings(readPeriodResults(results, chosen, chosen.fiscal), chosen.rubric) as TrendResult<LevelIdOf<R>>;
}

/** The options of a call, read. */
export interface ReadTrendOptions {
  readonly rubric: Rubric;
  readonly mixing: RubricMixing | undefined;
  readonly fiscal: StatedFiscalYear | undefined;
}

/** @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function readTrendOptions(options: TrendOptions | undefined): ReadTrendOptions {
  const { rubric, mixing, ...fiscalYear } = readOptions(
    options,
    ["rubric", "mixing", "firstMonth", "namedFor"],
    ({ rubric, mixing, firstMonth, namedFor }) => ({ rubric, mixing, firstMonth, namedFor }),
  );
  return { rubric: rubricOrDefault(rubric), mixing, fiscal: statedFiscalYear(fiscalYear) };
}

/** As {@link trendOf}, of what has been read. */
export function trendOfFindings({ subject, findings }: PeriodFindings, rubric: Rubric): TrendResult {
  const scale = exactScale(rubric);
  refuseNames(findings);
  const { positions, places } = positionsOf(findings);
  const points = findings.map((finding, index) => pointOf(finding, places[index] as number, scale));
  const scores = findings.flatMap(({ period, outcome }, index): readonly TimedScore[] => {
    return outcome.status === "scored" ? [{ period, x: places[index] as number, y: outcome.exact }] : [];
  });
  const identity = identityOf(rubric);
  const [first, last] = [scores[0], scores.at(-1)];
  const outcome =
    first === undefined || last === undefined || first === last
      ? { status: "no-trend" as const, scored: scores.length }
      : { status: "trend" as const, ...describeTrend(scores, first, last, scale) };
  return { subject, ...outcome, positions, points, rubric: identity, engine } as TrendResult;
}

/** An exact score of a period. */
export interface PeriodScore {
  readonly period: string;
  readonly y: Ratio;
}

interface TimedScore extends PeriodScore {
  readonly x: number;
}

function describeTrend(scores: readonly TimedScore[], first: TimedScore, last: TimedScore, scale: ExactScale) {
  const slope = slopeOf(scores);
  return {
    change: changeBetween(first, last, scale),
    changes: scores.slice(1).map((score, index) => changeBetween(scores[index] as TimedScore, score, scale)),
    exactSlope: formatRatio(slope),
    slope: stepsToNumber(roundToSteps(slope, scale.step, scale.rounding), scale),
  };
}

/** Of at least two scores at different positions, so that the divisor is above 0 (Cauchy and Schwarz). */
function slopeOf(scores: readonly TimedScore[]): Ratio {
  const n = scores.length;
  let [sumX, sumXX]: [Integer, Integer] = [0, 0];
  let [sumY, sumXY]: [Ratio, Ratio] = [zero, zero];
  for (const { x, y } of scores) {
    sumX = add(sumX, x);
    sumXX = add(sumXX, multiply(x, x));
    sumY = addRatios(sumY, y);
    sumXY = addRatios(sumXY, multiplyRatios(ratioOf(x), y));
  }
  const dividend = subtractRatios(multiplyRatios(ratioOf(n), sumXY), multiplyRatios(ratioOf(sumX), sumY));
  return divideRatios(dividend, ratioOf(subtract(multiply(n, sumXX), multiply(sumX, sumX))));
}

/** The way from an exact score to a later one, by the rubric's scale. */
export function changeBetween(from: PeriodScore, to: PeriodScore, scale: ExactScale): ScoreChange {
  const exact = subtractRatios(to.y, from.y);
  const steps = subtract(placeExact(to.y, scale).steps, placeExact(from.y, scale).steps);
  const size = exact.numerator < 0 ? subtractRatios(zero, exact) : exact;
  return {
    from: from.period,
    to: to.period,
    exactChange: formatRatio(exact),
    change: stepsToNumber(steps, scale),
    exceedsRounding: compareRatios(size, scale.step) > 0,
  };
}

/** Where each period stands: by its unit, if all have the same one, or one after another. */
function positionsOf(findings: readonly PeriodFinding[]): {
  readonly positions: "unit" | "order";
  readonly places: readonly number[];
} {
  const counted = findings.map(({ parsed }) => countedOf(parsed));
  const first = counted[0];
  const ordinals = counted.flatMap((period) => (period && period.unit === first?.unit ? [period.ordinal] : []));
  if (first === undefined || ordinals.length < counted.length)
    return { positions: "order", places: [...findings.keys()] };
  return { positions: "unit", places: ordinals.map((ordinal) => ordinal - first.ordinal) };
}

function pointOf({ period, range, outcome }: PeriodFinding, position: number, scale: ExactScale): TrendPoint {
  const frame = { period, ...(range as { start: string; end: string }), position };
  if (outcome.status !== "scored") return { ...frame, status: "unscored" };
  const { score, level, exactScore } = publishScore(outcome.exact, scale);
  return { ...frame, status: "scored", score, level, exactScore, ...(outcome.isAdjusted && { isAdjusted: true }) };
}

export const datedOnly = "calendar periods only (fiscal years with the option firstMonth), which have an order";

function refuseNames(findings: readonly PeriodFinding[]): void {
  const checked = readDocument((issues) => {
    for (const { period, range } of findings) {
      if (range !== undefined) continue;
      addIssue(issues, "invalid-period", ["results"], datedOnly, period);
    }
  });
  dataOf(checked, "invalid-result", "list of results");
}
