import type { ParseResult } from "../document";
import { addIssue, dataOf, readDocument, readId } from "../document";
import type { Issue } from "../errors";
import { refusal } from "../errors";
import { readOptions } from "../rubric/options";
import type { Period, PeriodRange } from "./period";
import { isPeriod } from "./period";
import type { FiscalYear, StatedFiscalYear } from "./period-calendar";
import { daysOf, monthsOf, yearsToName } from "./period-calendar";
import { intervalNeed, intervalOf } from "./period-interval";
import { periodRange } from "./period-range";

/** A period by its parts. Whatever has days has the first and the last of them, both inclusive. */
export type ParsedPeriod =
  | ({ readonly kind: "year"; readonly year: number } & PeriodRange)
  | ({ readonly kind: "half"; readonly year: number; readonly half: 1 | 2 } & PeriodRange)
  | ({ readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 } & PeriodRange)
  /** The month from 1, January, to 12, December. */
  | ({ readonly kind: "month"; readonly year: number; readonly month: number } & PeriodRange)
  /** By the year that it is named for, with the first month by which it was read. */
  | ({
      readonly kind: "fiscal-year";
      readonly year: number;
    } & StatedFiscalYear &
      PeriodRange)
  /** Counted from the first month of the fiscal year. */
  | ({ readonly kind: "fiscal-half"; readonly year: number; readonly half: 1 | 2 } & StatedFiscalYear & PeriodRange)
  | ({ readonly kind: "fiscal-quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 } & StatedFiscalYear &
      PeriodRange)
  | ({ readonly kind: "interval" } & PeriodRange)
  /** A name of one's own, such as `"probation"`, and `"FY2026"` and `"FY2026-Q1"` where no first month was stated: its days are unknown. */
  | { readonly kind: "name"; readonly name: string };

/** The parts that {@link formatPeriod} needs: of a calendar period without its days, which it has anyway. */
export type PeriodParts = ParsedPeriod extends infer Parsed
  ? Parsed extends { readonly kind: "interval" | "name" }
    ? Parsed
    : Omit<Parsed, keyof PeriodRange> & Partial<PeriodRange>
  : never;

/**
 * Reads a period: its parts and days, or what is wrong with it. Its days are those of `periodRange`; with a first month,
 * `"FY2026"`, `"FY2026-H1"` and `"FY2026-Q1"` have days too, and other spellings of them (`"FY26"`, `"Q1 FY2026"`) are refused,
 * which would be other periods.
 *
 * Intervals of ISO 8601 are read in its other forms too, of which `formatPeriod` makes the one that reviews take, first and last
 * day: with a duration behind the first day or before the last one (`"2026-01-15/P6M"`, `"P6M/2026-07-14"`), and with an end that
 * leaves out the year, or year and month, of the first day (`"2026-01-15/07-14"`, `"2026-01-15/31"`). Both days count: a duration
 * ends on the day before the one that lies so much later, so that `P1D` is one day. Years and months are reckoned first, then
 * days, and where a month has no such day, its last one stands for it: half a year after 2026-08-31 is 2027-02-28, and
 * `"2026-08-31/P6M"` ends on 2027-02-27. A duration is above 0, of whole years, months and days (`P1Y2M10D`) or of weeks (`P2W`):
 * what has times, fractions, signs or small letters is refused.
 *
 * @throws {ScoringError} `invalid-option` for an unknown option, or a first month that is none.
 * @example
 * ```ts
 * import { safeParsePeriod } from "customer-centric-rubric";
 *
 * safeParsePeriod("2026-Q3").success; // true
 * safeParsePeriod("2026-Q5").success; // false
 * safeParsePeriod("FY26").success; // true
 * safeParsePeriod("FY26", { firstMonth: 4 }).success; // false
 * ```
 */
export function safeParsePeriod(text: unknown, options?: FiscalYear): ParseResult<ParsedPeriod> {
  const fiscal = readFiscalYear(options);
  return readDocument((issues) => {
    const interval = typeof text === "string" ? intervalOf(text) : undefined;
    if (interval !== undefined) return { kind: "interval", ...interval };
    // Where there is an issue, nobody sees the name.
    return readPeriod(text, fiscal, issues) ?? { kind: "name", name: "" };
  });
}

/**
 * Reads a period, as {@link safeParsePeriod} does.
 *
 * @throws {ScoringError} `invalid-period`, with what is wrong in `details.issues`; `invalid-option`.
 * @example
 * ```ts
 * import { parsePeriod } from "customer-centric-rubric";
 *
 * parsePeriod("2026-H1"); // { kind: "half", year: 2026, half: 1, start: "2026-01-01", end: "2026-06-30" }
 * parsePeriod("2026-01-15/2026-07-14"); // { kind: "interval", start: "2026-01-15", end: "2026-07-14" }
 * parsePeriod("2026-01-15/P6M"); // { kind: "interval", start: "2026-01-15", end: "2026-07-14" }
 * parsePeriod("P2W/2026-07-14"); // { kind: "interval", start: "2026-07-01", end: "2026-07-14" }
 * parsePeriod("FY2026"); // { kind: "name", name: "FY2026" }
 *
 * const federal = parsePeriod("FY2026", { firstMonth: 10 });
 * federal.kind === "fiscal-year" && [federal.start, federal.end]; // ["2025-10-01", "2026-09-30"]
 * const japanese = parsePeriod("FY2026", { firstMonth: 4, namedFor: "start" });
 * japanese.kind === "fiscal-year" && [japanese.start, japanese.end]; // ["2026-04-01", "2027-03-31"]
 * const quarter = parsePeriod("FY2026-Q2", { firstMonth: 10 });
 * quarter.kind === "fiscal-quarter" && [quarter.quarter, quarter.start, quarter.end]; // [2, "2026-01-01", "2026-03-31"]
 *
 * parsePeriod("H1 2026"); // throws "invalid-period"
 * parsePeriod("2026-01-15/PT6H"); // throws "invalid-period"
 * ```
 */
export function parsePeriod(text: Period, options?: FiscalYear): ParsedPeriod {
  return dataOf(safeParsePeriod(text, options), "invalid-period", "period");
}

/**
 * Writes a period as reviews carry it; {@link parsePeriod} reads it back, fiscal years and their parts with the first month.
 *
 * @throws {ScoringError} `invalid-period` for parts that make no period, for days that are not those of the parts, and for
 * a name that would be read as something else.
 * @example
 * ```ts
 * import { formatPeriod, parsePeriod } from "customer-centric-rubric";
 *
 * formatPeriod({ kind: "quarter", year: 2026, quarter: 3 }); // "2026-Q3"
 * formatPeriod({ kind: "interval", start: "2026-01-15", end: "2026-07-14" }); // "2026-01-15/2026-07-14"
 * formatPeriod(parsePeriod("2026-01-15/P6M")); // "2026-01-15/2026-07-14"
 * formatPeriod(parsePeriod("FY2026", { firstMonth: 4 })); // "FY2026"
 * formatPeriod({ kind: "month", year: 2026, month: 13 }); // throws "invalid-period"
 * ```
 */
export function formatPeriod(parts: PeriodParts): Period {
  const written = readDocument(() => {
    // Copied, so that getters are asked once.
    const given = { ...parts };
    const text = textOf(given);
    const fiscal = "firstMonth" in given ? statedFiscalYear(given) : undefined;
    const read = text === undefined ? undefined : readPeriod(text, fiscal, []);
    const isSame =
      read !== undefined &&
      Object.entries(given).every(([key, value]) => value === undefined || Reflect.get(read, key) === value);
    return isSame ? text : undefined;
  });
  if (written.success && written.data !== undefined) return written.data;
  throw refusal("invalid-period", "parts", "the parts of a period, as parsePeriod returns them", parts);
}

/** The fiscal year that options state; `undefined` where they state no first month. */
export function readFiscalYear(options: FiscalYear | undefined): StatedFiscalYear | undefined {
  return statedFiscalYear(
    readOptions(options, ["firstMonth", "namedFor"], ({ firstMonth, namedFor }) => ({ firstMonth, namedFor })),
  );
}

/** @throws {ScoringError} `invalid-option` for a first month that is none, and for a year without one. */
export function statedFiscalYear({ firstMonth, namedFor = "end" }: FiscalYear): StatedFiscalYear | undefined {
  if (namedFor !== "end" && namedFor !== "start") {
    throw refusal("invalid-option", "namedFor", "one of end, start", namedFor);
  }
  if (firstMonth === undefined) return undefined;
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    throw refusal("invalid-option", "firstMonth", "a whole number from 1 to 12", firstMonth);
  }
  return { firstMonth, namedFor };
}

/**
 * A period of unknown origin, in the one spelling that reviews take; `undefined`, with an issue, for what is none. Where an interval
 * is meant, it says how that is spelt.
 */
export function readPeriod(
  value: unknown,
  fiscal: StatedFiscalYear | undefined,
  issues: Issue[],
  path: readonly (string | number)[] = [],
): ParsedPeriod | undefined {
  const text = readId(value, path, issues);
  if (text === undefined) return undefined;
  const fiscalYear = fiscal && fiscalText.exec(text);
  const isMisspelt = fiscal !== undefined && fiscalYear === null && misspeltFiscalText.test(text);
  const isGood = isPeriod(text) && !isMisspelt;
  const period = isGood ? (fiscalYear ? fiscalPeriod(fiscalYear, fiscal) : calendarPeriod(text)) : undefined;
  const expected = fiscal === undefined ? "a period such as 2026-H1" : "a period such as 2026-H1 or FY2026-Q1";
  if (period === undefined) addIssue(issues, "invalid-period", path, intervalNeed(text) ?? expected, value);
  return period;
}

const fiscalText = /^FY(\d{4})(?:-(?:H([12])|Q([1-4])))?$/;
const misspeltFiscalText = /^[\W\d_]*(FY|FY[\W\d_]*[HQ]|[HQ][\W\d_]*FY)[\W\d_]*$/i;

/** `undefined` at either end of the years that have four digits. */
function fiscalPeriod(text: RegExpExecArray, fiscal: StatedFiscalYear): ParsedPeriod | undefined {
  const [year, half, quarter] = [Number(text[1]), text[2], text[3]];
  const kind = half ? "fiscal-half" : quarter ? "fiscal-quarter" : "fiscal-year";
  const place = Number(half ?? quarter ?? 1);
  const ordinal = (year - yearsToName(fiscal)) * (12 / monthsOf[kind]) + place - 1;
  const range = daysOf({ unit: kind, ordinal }, fiscal);
  if (range === undefined) return undefined;
  const days = { ...fiscal, ...range };
  if (kind === "fiscal-half") return { kind, year, half: place as 1 | 2, ...days };
  return kind === "fiscal-quarter" ? { kind, year, quarter: place as 1 | 2 | 3 | 4, ...days } : { kind, year, ...days };
}

function calendarPeriod(text: string): ParsedPeriod {
  const range = periodRange(text);
  if (range === undefined) return { kind: "name", name: text };
  if (text.includes("/")) return { kind: "interval", ...range };
  const [year, letter, place] = [Number(text.slice(0, 4)), text.charAt(5), Number(text.slice(6))];
  if (letter === "H") return { kind: "half", year, half: place as 1 | 2, ...range };
  if (letter === "Q") return { kind: "quarter", year, quarter: place as 1 | 2 | 3 | 4, ...range };
  return letter === ""
    ? { kind: "year", year, ...range }
    : { kind: "month", year, month: Number(text.slice(5)), ...range };
}

/** `undefined` for an unknown kind; whether the text is a period, reading it tells. */
function textOf(parts: PeriodParts): string | undefined {
  if (parts.kind === "name") return parts.name;
  if (parts.kind === "interval") return `${parts.start}/${parts.end}`;
  const year = String(parts.year).padStart(4, "0");
  switch (parts.kind) {
    case "year":
      return year;
    case "half":
      return `${year}-H${parts.half}`;
    case "quarter":
      return `${year}-Q${parts.quarter}`;
    case "month":
      return `${year}-${String(parts.month).padStart(2, "0")}`;
    case "fiscal-year":
      return `FY${year}`;
    case "fiscal-half":
      return `FY${year}-H${parts.half}`;
    case "fiscal-quarter":
      return `FY${year}-Q${parts.quarter}`;
    default:
      return undefined;
  }
}
