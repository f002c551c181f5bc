import { addIssue, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { ParsedPeriod } from "../../review/parse-period";
import { readPeriod } from "../../review/parse-period";
import type { Period } from "../../review/period";
import type { StatedFiscalYear } from "../../review/period-calendar";
import { periodRange } from "../../review/period-range";
import type { PeriodFinding } from "./period-finding";
import { periodFinding } from "./period-finding";

/** The findings by time, with one of nothing for each period that is expected and has no result. */
export function inTime(
  findings: readonly PeriodFinding[],
  expected: unknown,
  fiscal: StatedFiscalYear | undefined,
  issues: Issue[],
): readonly PeriodFinding[] {
  const periods = readExpected(expected, fiscal, issues);
  const sorted = [...findings, ...absentOf(periods, findings, issues)].sort(byTime);
  const isNamed = ({ range }: PeriodFinding) => range === undefined;
  checkOverlaps(
    sorted.filter((finding) => !isNamed(finding)),
    issues,
  );
  checkOverlaps(sorted.filter(isNamed).map(asIfCalendar).sort(byTime), issues);
  return sorted;
}

/** Findings of nothing for the periods that have no result; and a result of none of them is an issue. */
function absentOf(
  periods: ReadonlyMap<Period, ParsedPeriod>,
  findings: readonly PeriodFinding[],
  issues: Issue[],
): readonly PeriodFinding[] {
  for (const { period } of periods.size > 0 ? findings : []) {
    if (!periods.has(period)) addIssue(issues, "unknown-value", ["results"], expectedOnly, period);
  }
  const found = new Set(findings.map(({ period }) => period));
  const absent = [...periods].filter(([period]) => !found.has(period));
  return absent.map(([period, parsed]) => periodFinding(period, parsed, { status: "absent" }));
}

export const expectedOnly = "results of expected periods only (of a longer one, expect the parts: see periodsWithin)";

/** The periods of which results are expected, each once. */
export function readExpected(
  expected: unknown,
  fiscal: StatedFiscalYear | undefined,
  issues: Issue[],
): ReadonlyMap<Period, ParsedPeriod> {
  const periods = new Map<Period, ParsedPeriod>();
  for (const [index, value] of readList(expected, ["expected"], 0, issues).entries()) {
    const path = ["expected", index];
    const parsed = readPeriod(value, fiscal, issues, path);
    if (parsed === undefined) continue;
    const period = value as Period;
    if (periods.has(period)) addIssue(issues, "duplicate-id", path, "each period once", period);
    periods.set(period, parsed);
  }
  return periods;
}

/** Two results of the same days would count them twice; and so would two of one name. */
function checkOverlaps(sorted: readonly PeriodFinding[], issues: Issue[]): void {
  let last: PeriodFinding | undefined;
  for (const finding of sorted) {
    const { period, range } = finding;
    const isTwice = last?.period === period;
    const isOver = range !== undefined && last?.range !== undefined && range.start <= last.range.end;
    if (isTwice || isOver) {
      const other = isTwice ? "each period once" : `a period with no days of ${describe(last?.period)}`;
      addIssue(issues, "overlapping-periods", ["results"], other, period);
    }
    // The one that reaches farthest, so that none behind it hides what it covers.
    if (last?.range === undefined || range === undefined || range.end > last.range.end) last = finding;
  }
}

/** A fiscal year has no days before its first month is stated, but its halves and quarters lie in it, whichever that is. */
function asIfCalendar(finding: PeriodFinding): PeriodFinding {
  return {
    ...finding,
    range: /^FY\d{4}(-[HQ]\d)?$/.test(finding.period) ? periodRange(finding.period.slice(2)) : undefined,
  };
}

function byTime(left: PeriodFinding, right: PeriodFinding): number {
  const [first, second] = [left, right].map(({ range, period }) => {
    // "9999-12-32" lies behind every day.
    return range === undefined ? `9999-12-32 ${period}` : `${range.start} ${range.end} ${period}`;
  }) as [string, string];
  return first < second ? -1 : Number(first > second);
}
