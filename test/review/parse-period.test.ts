import { describe, expect, test } from "vitest";
import type { FiscalYear, PeriodParts } from "../../src/index";
import { formatPeriod, parsePeriod, periodRange, safeParsePeriod, scoreReview } from "../../src/index";
import { refusalOf } from "./refusal";

const days = (text: string, options?: FiscalYear) => {
  const parsed = parsePeriod(text, options);
  return parsed.kind === "name" ? undefined : { start: parsed.start, end: parsed.end };
};

const texts = [
  ...["2026", "0000", "9999", "2026-H1", "2026-H2", "2026-Q1", "2026-Q4", "2026-01", "2026-12", "2028-02", "0050-02"],
  ...["2026-01-15/2026-07-14", "2026-02-28/2026-02-28", "probation", "FY2026", "Spring 2026", "2026-27", "__proto__"],
  ...["S/M", "2026/P", "sprint 2026-01-15", "2026-01-15 to 2026-07-14"],
];

describe("a period that is read", () => {
  test.each<[text: string, parsed: object]>([
    ["2026", { kind: "year", year: 2026, start: "2026-01-01", end: "2026-12-31" }],
    ["2026-H2", { kind: "half", year: 2026, half: 2, start: "2026-07-01", end: "2026-12-31" }],
    ["2026-Q3", { kind: "quarter", year: 2026, quarter: 3, start: "2026-07-01", end: "2026-09-30" }],
    ["2028-02", { kind: "month", year: 2028, month: 2, start: "2028-02-01", end: "2028-02-29" }],
    ["2026-01-15/2026-07-14", { kind: "interval", start: "2026-01-15", end: "2026-07-14" }],
    ["FY2026", { kind: "name", name: "FY2026" }],
  ])("%s has its parts", (text, parsed) => {
    expect(parsePeriod(text)).toStrictEqual(parsed);
  });

  test.each(texts)("%s has the days that periodRange knows, and is written as it was", (text) => {
    expect(days(text)).toEqual(periodRange(text));
    expect(formatPeriod(parsePeriod(text))).toBe(text);
  });

  test.each([
    ...["2026-13", "2026-Q5", "H1 2026", "2026-h1", "2026-02-29/2026-03-01", "2026-07-14/2026-01-15", "2026-01-15", ""],
    ...[" 2026", "2026\n", undefined, null, 2026, {}, []],
  ])("%j is refused, as reviews refuse it", (text) => {
    expect(safeParsePeriod(text).success).toBe(false);
    expect(refusalOf(() => parsePeriod(text as string)).code).toBe("invalid-period");
    const review = { subject: "li", period: text as string, ratings: [] };
    if (text !== undefined) expect(refusalOf(() => scoreReview(review)).code).toBe("invalid-review");
  });

  test.each([
    ...["2026-01-15 / 2026-07-14", "2026-01-15--2026-07-14", "2026-01-15–2026-07-14", "2026-01-15/..", "2026-01-15Z"],
    ...["R2/2026-01-15/P1Y", "2026-01-15T00:00Z/2026-07-15T00:00Z", "2026-01-15/PT6H"],
  ])("%s is refused, an interval that is not of whole days, which as a name would have none", (text) => {
    expect(refusalOf(() => parsePeriod(text)).code).toBe("invalid-period");
    expect(refusalOf(() => formatPeriod({ kind: "name", name: text })).code).toBe("invalid-period");
  });

  test("says what is wrong with it", () => {
    const { details } = refusalOf(() => parsePeriod("H1 2026"));
    expect(details.issues).toMatchObject([{ code: "invalid-period", path: [], received: '"H1 2026"' }]);
  });
});

describe("a fiscal year", () => {
  test.each<[options: FiscalYear, start: string, end: string]>([
    [{ firstMonth: 1 }, "2026-01-01", "2026-12-31"],
    [{ firstMonth: 1, namedFor: "start" }, "2026-01-01", "2026-12-31"],
    [{ firstMonth: 2 }, "2025-02-01", "2026-01-31"],
    [{ firstMonth: 3 }, "2025-03-01", "2026-02-28"],
    [{ firstMonth: 4 }, "2025-04-01", "2026-03-31"],
    [{ firstMonth: 4, namedFor: "start" }, "2026-04-01", "2027-03-31"],
    [{ firstMonth: 10, namedFor: "end" }, "2025-10-01", "2026-09-30"],
    [{ firstMonth: 12 }, "2025-12-01", "2026-11-30"],
  ])("with %j has twelve months", (options, start, end) => {
    expect(days("FY2026", options)).toEqual({ start, end });
    expect(formatPeriod(parsePeriod("FY2026", options))).toBe("FY2026");
  });

  test("ends on the leap day where it begins in March", () => {
    expect(days("FY2028", { firstMonth: 3 })).toEqual({ start: "2027-03-01", end: "2028-02-29" });
  });

  test("is a name of one's own until its first month is stated, whatever it is named for", () => {
    expect(parsePeriod("FY2026", { namedFor: "start" })).toEqual({ kind: "name", name: "FY2026" });
    expect(periodRange("FY2026")).toBeUndefined();
  });

  test.each([...["FY26", "FY 2026", "fy2026", "2026 FY", "FY2026/27", "FY2026-03"]])(
    "that is written %s is a name, but refused once the first month is stated",
    (text) => {
      expect(parsePeriod(text)).toEqual({ kind: "name", name: text });
      const error = refusalOf(() => parsePeriod(text, { firstMonth: 4 }));
      expect(error.code).toBe("invalid-period");
      expect(error.message).toContain("a period such as 2026-H1 or FY2026-Q1");
    },
  );

  test.each([
    ...["FY26-Q1", "FY2026 Q1", "FY2026Q1", "fy2026-q1", "FY2026-Q5", "FY2026-Q0", "FY2026-H3", "FY2026-Q"],
    ...["Q1 FY2026", "H1/FY26", "FY2026年Q1", "FY-H1", "FYQ"],
  ])("has no half or quarter that is written %s, whether its first month is stated or not", (text) => {
    expect(refusalOf(() => parsePeriod(text)).message).toContain("a period such as 2026-H1, got");
    expect(refusalOf(() => parsePeriod(text, { firstMonth: 4 })).code).toBe("invalid-period");
  });

  test.each(["probation", "FYI 2026", "FY2026-Q1 review", "FYQ review", "comfy", "high FY2026"])(
    "is not %s, which stays a name",
    (text) => {
      expect(parsePeriod(text, { firstMonth: 4 })).toEqual({ kind: "name", name: text });
    },
  );

  test("has days of four-digit years only", () => {
    expect(days("FY0000", { firstMonth: 1 })).toEqual({ start: "0000-01-01", end: "0000-12-31" });
    expect(safeParsePeriod("FY0000", { firstMonth: 2 }).success).toBe(false);
    expect(days("FY9999", { firstMonth: 12 })).toEqual({ start: "9998-12-01", end: "9999-11-30" });
    expect(safeParsePeriod("FY9999", { firstMonth: 2, namedFor: "start" }).success).toBe(false);
  });

  test.each([0, 13, 1.5, "4", null, Number.NaN])("does not begin in month %j", (firstMonth) => {
    expect(refusalOf(() => parsePeriod("FY2026", { firstMonth: firstMonth as number })).code).toBe("invalid-option");
  });

  test("is named for its end or its start only, and for no misspelt option", () => {
    expect(refusalOf(() => parsePeriod("FY2026", { firstMonth: 4, namedFor: "middle" as "end" })).code).toBe(
      "invalid-option",
    );
    expect(refusalOf(() => parsePeriod("FY2026", { first: 4 } as FiscalYear)).code).toBe("invalid-option");
  });
});

describe("the half or quarter of a fiscal year", () => {
  test.each<[text: string, options: FiscalYear, parsed: object]>([
    ["FY2026-H1", { firstMonth: 4 }, { kind: "fiscal-half", half: 1, start: "2025-04-01", end: "2025-09-30" }],
    ["FY2026-H2", { firstMonth: 4 }, { kind: "fiscal-half", half: 2, start: "2025-10-01", end: "2026-03-31" }],
    ["FY2026-Q1", { firstMonth: 4 }, { kind: "fiscal-quarter", quarter: 1, start: "2025-04-01", end: "2025-06-30" }],
    ["FY2026-Q4", { firstMonth: 4 }, { kind: "fiscal-quarter", quarter: 4, start: "2026-01-01", end: "2026-03-31" }],
    ["FY2026-Q2", { firstMonth: 10 }, { kind: "fiscal-quarter", quarter: 2, start: "2026-01-01", end: "2026-03-31" }],
    ["FY2028-Q1", { firstMonth: 12 }, { kind: "fiscal-quarter", quarter: 1, start: "2027-12-01", end: "2028-02-29" }],
    ["FY2026-Q3", { firstMonth: 1 }, { kind: "fiscal-quarter", quarter: 3, start: "2026-07-01", end: "2026-09-30" }],
  ])("%s is counted from the first month of %j", (text, options, parsed) => {
    expect(parsePeriod(text, options)).toStrictEqual({
      year: Number(text.slice(2, 6)),
      namedFor: "end",
      ...options,
      ...parsed,
    });
    expect(formatPeriod(parsePeriod(text, options))).toBe(text);
  });

  test("belongs to the year that begins with it, where years are named for their start", () => {
    expect(days("FY2026-Q1", { firstMonth: 4, namedFor: "start" })).toEqual({ start: "2026-04-01", end: "2026-06-30" });
    expect(days("FY2026-H2", { firstMonth: 4, namedFor: "start" })).toEqual({ start: "2026-10-01", end: "2027-03-31" });
  });

  test.each(["FY2026-H1", "FY2026-Q4"])("%s is a name of one's own until the first month is stated", (text) => {
    expect(parsePeriod(text)).toEqual({ kind: "name", name: text });
    expect(periodRange(text)).toBeUndefined();
    expect(formatPeriod({ kind: "name", name: text })).toBe(text);
  });

  test("has days of four-digit years only, and they may be a part of a year that has others too", () => {
    expect(days("FY0000-Q4", { firstMonth: 4 })).toEqual({ start: "0000-01-01", end: "0000-03-31" });
    expect(safeParsePeriod("FY0000-Q3", { firstMonth: 4 }).success).toBe(false);
    expect(days("FY9999-Q3", { firstMonth: 4, namedFor: "start" })).toEqual({ start: "9999-10-01", end: "9999-12-31" });
    expect(safeParsePeriod("FY9999-Q4", { firstMonth: 4, namedFor: "start" }).success).toBe(false);
  });
});

describe("a period that is written", () => {
  test.each<[parts: PeriodParts, text: string]>([
    [{ kind: "year", year: 50 }, "0050"],
    [{ kind: "month", year: 2026, month: 9 }, "2026-09"],
    [{ kind: "month", year: 2026, month: 9, start: "2026-09-01", end: "2026-09-30" }, "2026-09"],
    [{ kind: "fiscal-year", year: 2026, firstMonth: 4, namedFor: "start" }, "FY2026"],
    [{ kind: "fiscal-half", year: 2026, half: 2, firstMonth: 4, namedFor: "end" }, "FY2026-H2"],
    [{ kind: "fiscal-quarter", year: 26, quarter: 1, firstMonth: 4, namedFor: "end" }, "FY0026-Q1"],
    [{ kind: "name", name: "FY2026" }, "FY2026"],
  ])("from %j is %s", (parts, text) => {
    expect(formatPeriod(parts)).toBe(text);
  });

  test.each<unknown>([
    { kind: "month", year: 2026, month: 0 },
    { kind: "month", year: 2026, month: "09" },
    { kind: "quarter", year: 2026, quarter: 5 },
    { kind: "year", year: 2026.5 },
    { kind: "year", year: 20260 },
    { kind: "year", year: -1 },
    { kind: "year", year: 2026, half: 1 },
    { kind: "year", year: 2026, start: "2026-01-01", end: "2026-06-30" },
    { kind: "interval", start: "2026-07-14", end: "2026-01-15" },
    { kind: "name", name: "2026-H1" },
    { kind: "name", name: "H1 2026" },
    { kind: "fiscal-year", year: 2026 },
    { kind: "fiscal-half", year: 2026, half: 1 },
    { kind: "fiscal-half", year: 2026, half: 3, firstMonth: 4, namedFor: "end" },
    { kind: "fiscal-quarter", year: 2026, half: 1, firstMonth: 4, namedFor: "end" },
    { kind: "quarter", year: 2026, quarter: 1, firstMonth: 4, namedFor: "end" },
    { kind: "name", name: "probation", firstMonth: 4 },
    { kind: "fiscal-year", year: 2026, firstMonth: 13, namedFor: "end" },
    { kind: "week", year: 2026 },
    { kind: "constructor" },
    undefined,
    null,
    "2026",
  ])("from %j is none", (parts) => {
    expect(refusalOf(() => formatPeriod(parts as PeriodParts)).code).toBe("invalid-period");
  });
});
