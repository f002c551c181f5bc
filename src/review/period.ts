/**
 * The time that a review is about. A calendar period is written as a year `"2026"`, half-year `"2026-H1"`, quarter
 * `"2026-Q3"`, month `"2026-09"`, or first and last day `"2026-01-15/2026-07-14"`. Any other text is a name of one's own
 * (`"probation"`, `"FY2026"`, `"FY2026-Q1"`, `"Spring 2026"`), unless it looks like a calendar period, or a half or quarter of a fiscal
 * year, spelt otherwise (`"H1 2026"`, `"2026-01-15/P6M"`, `"FY26-Q1"`), which reviews refuse: two spellings would be two periods.
 * `formatPeriod(parsePeriod(text))` makes that of first and last day of an interval in another form of ISO 8601.
 */
export type Period = string;

/** The first and the last day of a period, both inclusive, as `YYYY-MM-DD`. */
export interface PeriodRange {
  readonly start: string;
  readonly end: string;
}

/** Whether text is a good period: a calendar period that exists, or something that does not look like one. */
export function isPeriod(period: string): boolean {
  const interval = intervalPeriod.exec(period) as readonly [string, start: string, end: string] | null;
  if (interval) return isDay(interval[1]) && isDay(interval[2]) && interval[1] <= interval[2];
  return calendarPeriod.test(period) || !misspeltPeriod.test(period);
}

/** Whether a value is a day of the calendar, or a time with its offset from UTC: never a time whose zone is a guess. */
export function isDateOrInstant(value: unknown): value is string {
  return (
    typeof value === "string" &&
    isDay(value.slice(0, 10)) &&
    /^.{10}(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
    new Date(value).toJSON() !== null
  );
}

export const intervalPeriod = /^([\d-]*)\/([\d-]*)$/;
/** Of a calendar year or, behind FY, of a fiscal one, whose days nobody knows here. */
export const calendarPeriod = /^(?:FY)?(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/**
 * A half-year or quarter among nothing but digits, signs and FY, a month or a day, in any spelling but the one above; or a day
 * among nothing but digits, signs and the letters of ISO 8601: `2026-01-15/P6M`, `2026-01-15 / 2026-07-14`.
 */
const misspeltPeriod =
  /^(\d{4}-(\d?|0\d|1[3-9]|\d\d?-\d\d?)|(FY|[\d\W_])*[HQ](FY|[\d\W_])*|(?=.*\d-\d\d-\d\d)[\d\W_DHMPR-TWYZ]*)$/i;

/**
 * Whether text is a day of the calendar. Dates that do not exist, such as the 30th of February, come back as other days. Nothing
 * is reckoned here, and whoever scores a review has to load it: date-fns would add more to that than all that is known of periods.
 */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}
