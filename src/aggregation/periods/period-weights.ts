import { refusal } from "../../errors";
import { remainderAfter } from "../../exact/half-life";
import type { Integer } from "../../exact/integer";
import { divideExactly, greatestCommonDivisor, multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { commonDenominator, formatRatio, one } from "../../exact/ratio";
import { daysBetween, isLastDayOfMonth, lengthInDays, monthsBetween } from "../../review/calendar-days";
import type { PeriodFinding } from "./period-finding";
import type { PeriodWeighting } from "./periods-result";

/** What a period weighs, and how that came about. */
export interface PeriodWeight {
  readonly weight: Ratio;
  readonly halfLives?: string;
  readonly isWeightExact?: boolean;
}

/** The weight of an older period would be text of more than 30,000 digits. */
const mostHalfLives = 100_000;

/** A weighting of unknown origin, copied. @throws {ScoringError} `invalid-option`. */
export function readWeighting(value: unknown = "equal"): PeriodWeighting {
  if (value === "equal" || value === "length") return value;
  const { halfLife, ...rest } = Object(value);
  const { days, months, ...others } = Object(halfLife);
  const hasOthers = Object.keys(rest).length + Object.keys(others).length > 0;
  if (!hasOthers && months === undefined && isWhole(days, 3660)) return { halfLife: { days } };
  if (!hasOthers && days === undefined && isWhole(months, 120)) return { halfLife: { months } };
  if (Object.keys(rest).length === 0 && typeof halfLife === "object" && halfLife !== null) {
    refuseHalfLife({ days, months }, Object.keys(others)[0]);
  }
  const expected = "equal, length, or a halfLife of 1 to 3660 whole days or 1 to 120 whole months";
  throw refusal("invalid-option", "weighting", expected, value);
}

/** Says which key of a half-life is wrong. */
function refuseHalfLife({ days, months }: { readonly days: unknown; readonly months: unknown }, other?: string): never {
  const refuse = (key: string, expected: string, value: unknown) => {
    throw refusal("invalid-option", `weighting.halfLife${key}`, expected, value);
  };
  if (days !== undefined && months !== undefined) return refuse("", "days or months, not both", "both");
  if (other !== undefined || (days === undefined && months === undefined)) return refuse("", "days or months", other);
  if (months === undefined) return refuse(".days", "a whole number from 1 to 3660", days);
  return refuse(".months", "a whole number from 1 to 120", months);
}

/** The weight of each period, none of them 0. @throws {ScoringError} `invalid-period` for one that cannot be weighed so. */
export function weighPeriods(findings: readonly PeriodFinding[], weighting: PeriodWeighting): readonly PeriodWeight[] {
  if (weighting === "equal") return findings.map(() => ({ weight: one }));
  const ranges = findings.map(({ period, range }) => {
    const expected = weighable({ range }, weighting);
    if (range !== undefined && expected === undefined) return range;
    const received = range === undefined ? period : `${range.start}/${range.end}`;
    throw refusal("invalid-period", "results", expected as string, received);
  });
  if (weighting === "length") {
    return ranges.map((range) => ({ weight: { numerator: lengthInDays(range), denominator: 1 } }));
  }
  const { halfLife } = weighting;
  const latest = ranges.map(({ end }) => end).reduce((left, right) => (left < right ? right : left));
  const isInMonths = "months" in halfLife;
  return ranges.map((range) => {
    const age = isInMonths ? monthsBetween(range.end, latest) : daysBetween(range.end, latest);
    const exponent = { numerator: age, denominator: isInMonths ? halfLife.months : halfLife.days };
    if (age > mostHalfLives * exponent.denominator) {
      const expected = `a period that ends at most ${mostHalfLives} half-lives before the latest`;
      throw refusal("invalid-period", "results", expected, `${range.start}/${range.end}`);
    }
    const { value, isExact } = remainderAfter(exponent);
    return { weight: value, halfLives: formatRatio(exponent), isWeightExact: isExact };
  });
}

/** The weights as the least integers in the same proportions. */
export function integersOf(weights: readonly Ratio[]): readonly Integer[] {
  const common = commonDenominator(weights);
  const integers = weights.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
  const shared = integers.reduce(greatestCommonDivisor);
  return integers.map((weight) => divideExactly(weight, shared));
}

/** What a period must be to be weighed so, where it is not. */
export function weighable({ range }: Pick<PeriodFinding, "range">, weighting: PeriodWeighting): string | undefined {
  if (weighting === "equal") return undefined;
  if (range === undefined) {
    return "a period with known days (or, for fiscal years, the option firstMonth), to weigh it by them";
  }
  const isInMonths = weighting !== "length" && "months" in weighting.halfLife;
  return isInMonths && !isLastDayOfMonth(range.end) ? "a period that ends with a month, to count months" : undefined;
}

function isWhole(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}
