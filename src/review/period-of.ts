import { refusal } from "../errors";
import { readOptions } from "../rubric/options";
import { monthNumber } from "./calendar-days";
import { isZone, knownTime, offsetAt } from "./calendar-zone";
import type { Instant } from "./instant";
import { instantOf } from "./instant";
import { statedFiscalYear } from "./parse-period";
import type { Period } from "./period";
import type { FiscalYear, PeriodUnit } from "./period-calendar";
import { checkUnit, isFiscal, nameOf, periodOfMonth } from "./period-calendar";

/** By what an instant is told its period. */
export interface PeriodOfOptions extends FiscalYear {
  readonly unit: PeriodUnit;
  /** The name of the time zone whose calendar counts, such as `"Asia/Shanghai"`: at one moment, places have two dates. */
  readonly zone: string;
}

/**
 * The period of a unit that an instant falls in, by the calendar of a stated time zone. A day begins when the clocks
 * there show its first moment, whatever they skip or repeat.
 *
 * @throws {ScoringError} `invalid-instant`; `beyond-calendar` before 1973 and from 2200 on (UTC), where nobody promises what
 * clocks show; `invalid-option` for an unknown unit or zone, for units of fiscal years without their first month, and for other
 * units with one: a `quarter` and a `half` are those of the calendar.
 * @example
 * ```ts
 * import { periodOf } from "customer-centric-rubric/calendar";
 *
 * const instant = "2026-03-31T20:00:00Z";
 * periodOf(instant, { unit: "quarter", zone: "America/New_York" }); // "2026-Q1"
 * periodOf(instant, { unit: "quarter", zone: "Asia/Shanghai" }); // "2026-Q2"
 * periodOf(instant, { unit: "fiscal-year", zone: "Asia/Tokyo", firstMonth: 4, namedFor: "start" }); // "FY2026"
 * periodOf(instant, { unit: "fiscal-quarter", zone: "America/New_York", firstMonth: 10 }); // "FY2026-Q2"
 * ```
 */
export function periodOf(instant: Instant, options: PeriodOfOptions): Period {
  const { unit, zone, ...fiscalYear } = readOptions(
    options,
    ["unit", "zone", "firstMonth", "namedFor"],
    ({ unit, zone, firstMonth, namedFor }) => ({ unit, zone, firstMonth, namedFor }),
  );
  const fiscal = statedFiscalYear(fiscalYear);
  checkUnit(unit, fiscal);
  if (!isFiscal(unit) && fiscal !== undefined) {
    throw refusal("invalid-option", "firstMonth", "a first month only with units of fiscal years", fiscal.firstMonth);
  }
  if (!isZone(zone)) throw refusal("invalid-option", "zone", "the name of a time zone, such as Europe/Berlin", zone);
  const moment = instantOf(instant, "instant");
  if (moment < knownTime.start || moment >= knownTime.end) {
    throw refusal("beyond-calendar", "instant", "a time from 1973 to 2199", instant);
  }
  const month = monthNumber(moment + offsetAt(zone, moment));
  return nameOf(periodOfMonth(unit, month, fiscal), fiscal) as Period;
}
