/**
 * Run by elsewhere.test.ts in processes of their own: reckons with the periods on the standard input, one a line, and prints
 * where it believes to be on the first line and what came out on the second.
 */
import { readFileSync } from "node:fs";
import { daysBetween, isLastDayOfMonth, lengthInDays, monthsBetween } from "../../src/review/calendar-days";
import { parsePeriod } from "../../src/review/parse-period";
import { periodOf } from "../../src/review/period-of";
import { periodRange } from "../../src/review/period-range";
import { daysBefore, periodSpan, quartersWithin, weekOf } from "../../src/review/period-span";
import { nextPeriod, periodsWithin, previousPeriod } from "../../src/review/period-units";

const zones = ["Pacific/Apia", "America/New_York", "Asia/Shanghai", "America/Havana", "Australia/Lord_Howe", "UTC"];
const april = { firstMonth: 4 } as const;

function reckon(period: string) {
  const { start, end } = periodRange(period) as { start: string; end: string };
  const days = [lengthInDays({ start, end }), daysBetween("2000-01-01", end), isLastDayOfMonth(end)];
  const beside = [nextPeriod(period), previousPeriod(period), monthsBetween("2000-01-01", end)];
  const within = [periodsWithin(period, "month"), periodsWithin(period, "fiscal-year", april)];
  const fiscal = parsePeriod(`FY${end.slice(0, 4)}`, april);
  const forms = ["P1D", "P6M", "P1Y2M10D", "P3W"].flatMap((duration) => [`${start}/${duration}`, `${duration}/${end}`]);
  const intervals = forms.map((form) => parsePeriod(form));
  const places = zones.map((zone) => {
    const span = periodSpan(period, zone);
    const noon = span.start + 12 * 3_600_000;
    const at = new Date(span.end - 1).toISOString();
    return [
      span,
      quartersWithin(span, zone),
      weekOf(noon, zone),
      daysBefore(noon, 100, zone),
      periodOf(at, { unit: "month", zone }),
    ];
  });
  return [start, end, days, beside, within, fiscal, intervals, places];
}

const periods = readFileSync(0, "utf8").split("\n");
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(`${timeZone}\n${JSON.stringify(periods.map(reckon))}`);
