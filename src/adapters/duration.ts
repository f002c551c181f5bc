import type { Decimal } from "../exact/decimal";
import { canonicalDecimal, formatDecimal, readDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { compareRatios, multiplyRatios, ratioOf, zero } from "../exact/ratio";
import { roundToStep } from "../exact/rounding";

/** What a duration is counted in: a unit, with a decimal, or hours, minutes and seconds with colons between them. */
export type DurationUnit = "milliseconds" | "seconds" | "minutes" | "hours" | "days" | "hh:mm:ss" | "hh:mm";

/** The units of durations. */
export const durationUnits: readonly DurationUnit[] = [
  "milliseconds",
  "seconds",
  "minutes",
  "hours",
  "days",
  "hh:mm:ss",
  "hh:mm",
];

const minutesIn: Readonly<Record<string, Ratio>> = {
  milliseconds: ratioOf(1, 60_000),
  seconds: ratioOf(1, 60),
  minutes: ratioOf(1),
  hours: ratioOf(60),
  days: ratioOf(1440),
};

/**
 * A duration in minutes, 0 or more, and nothing for what is no duration. It is exact where that is a decimal. Seconds may
 * come to thirds of a minute, which are none: those are rounded up to a millionth of a minute, so that a target in whole
 * minutes, which is all that targets are, is met or missed as by the exact time.
 */
export function minutesFrom(value: unknown, unit: DurationUnit): Decimal | undefined {
  const minutes = unit.startsWith("hh") ? clockMinutes(value, unit) : scaled(value, unit);
  return minutes === undefined || compareRatios(minutes, zero) < 0 ? undefined : decimalOf(minutes);
}

const millionth = ratioOf(1, 1_000_000);

function decimalOf(minutes: Ratio): Decimal {
  return canonicalDecimal(formatDecimal(minutes) === undefined ? roundToStep(minutes, millionth, "up") : minutes);
}

function scaled(value: unknown, unit: DurationUnit): Ratio | undefined {
  const amount = readDecimal(value);
  return amount === undefined ? undefined : multiplyRatios(amount, minutesIn[unit] as Ratio);
}

function clockMinutes(value: unknown, unit: DurationUnit): Ratio | undefined {
  const pattern = unit === "hh:mm" ? /^(\d{1,6}):([0-5]\d)$/ : /^(\d{1,6}):([0-5]\d):([0-5]\d)$/;
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) return undefined;
  const [, hours, minutes, seconds = 0] = match;
  return ratioOf(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), 60);
}
