import { describe, expect, test } from "vitest";
import {
  formatPeriod,
  nextPeriod,
  parsePeriod,
  periodRange,
  periodsWithin,
  safeParsePeriod,
  scoreReview,
} from "../../src/index";
import { refusalOf } from "./refusal";

/** What is wrong with a period, in the words of its reader. */
const wrongWith = (text: string): string => {
  const parsed = safeParsePeriod(text);
  return parsed.success ? "nothing" : parsed.issues.map(({ expected }) => expected).join("\n");
};

describe("an interval with a duration behind its first day", () => {
  test.each([
    ["2026-01-15/P6M", "2026-07-14"],
    ["2026-01-15/P1D", "2026-01-15"],
    ["2026-01-15/P2D", "2026-01-16"],
    ["2026-01-15/P90D", "2026-04-14"],
    ["2026-01-15/P1W", "2026-01-21"],
    ["2026-01-15/P2W", "2026-01-28"],
    ["2026-01-15/P1Y", "2027-01-14"],
    ["2026-01-15/P1Y2M10D", "2027-03-24"],
    ["2026-01-15/P1Y10D", "2027-01-24"],
    ["2026-01-15/P2M10D", "2026-03-24"],
    ["2026-01-15/P18M", "2027-07-14"],
    ["2026-01-15/P06M", "2026-07-14"],
    ["2026-01-15/P0Y6M0D", "2026-07-14"],
    ["2026-01-01/P6M", "2026-06-30"],
    ["2026-07-01/P6M", "2026-12-31"],
    ["2026-12-31/P1D", "2026-12-31"],
    ["2026-12-31/P2D", "2027-01-01"],
    ["0000-01-01/P1D", "0000-01-01"],
    ["0000-01-01/P10000Y", "9999-12-31"],
    ["0000-02-01/P1M", "0000-02-29"],
    ["0096-02-28/P1M", "0096-03-27"],
    ["9999-12-31/P1D", "9999-12-31"],
    ["9999-12-01/P1M", "9999-12-31"],
    ["9999-12-18/P2W", "9999-12-31"],
  ])("%s ends with %s, the day before the one that lies so much later", (text, end) => {
    expect(parsePeriod(text)).toStrictEqual({ kind: "interval", start: text.slice(0, 10), end });
    expect(formatPeriod(parsePeriod(text))).toBe(`${text.slice(0, 10)}/${end}`);
  });

  test.each([
    // 31, 30, 29 and 28 August: half a year later is the last day of February, and one day less is not.
    ["2026-08-31/P6M", "2027-02-27"],
    ["2026-08-30/P6M", "2027-02-27"],
    ["2026-08-29/P6M", "2027-02-27"],
    ["2026-08-28/P6M", "2027-02-27"],
    ["2026-08-27/P6M", "2027-02-26"],
    ["2027-08-31/P6M", "2028-02-28"],
    ["2027-08-29/P6M", "2028-02-28"],
    ["2027-08-28/P6M", "2028-02-27"],
    ["2026-01-31/P1M", "2026-02-27"],
    ["2026-02-28/P1M", "2026-03-27"],
    ["2026-03-31/P1M", "2026-04-29"],
    ["2026-02-01/P1M", "2026-02-28"],
    ["2028-02-01/P1M", "2028-02-29"],
    ["2028-02-29/P1Y", "2029-02-27"],
    ["2028-02-29/P4Y", "2032-02-28"],
    ["2096-02-29/P4Y", "2100-02-27"],
    ["2028-02-29/P1D", "2028-02-29"],
    // Years and months at once: by a year first it would be 2029-02-28, and a month later 2029-03-28.
    ["2028-02-29/P1Y1M", "2029-03-28"],
    ["2028-01-30/P1Y1M", "2029-02-27"],
    // Months before days: by days first it would be 2026-03-01, and a month later 2026-04-01.
    ["2026-01-29/P1M3D", "2026-03-02"],
    ["2026-01-31/P1M1D", "2026-02-28"],
  ])("%s ends with %s, where a month's last day stands for one that it has not", (text, end) => {
    expect(parsePeriod(text)).toStrictEqual({ kind: "interval", start: text.slice(0, 10), end });
  });
});

describe("an interval with a duration before its last day", () => {
  test.each([
    ["P6M/2026-07-14", "2026-01-15"],
    ["P1D/2026-07-14", "2026-07-14"],
    ["P2W/2026-07-14", "2026-07-01"],
    ["P1Y2M10D/2027-03-24", "2026-01-15"],
    ["P6M/2026-06-30", "2026-01-01"],
    ["P1M/2026-02-28", "2026-02-01"],
    ["P1M/2028-02-29", "2028-02-01"],
    ["P1M/2028-02-28", "2028-01-29"],
    // A month before 31, 30 or 29 March is the last of February, and before 1 April the first of March.
    ["P1M/2026-03-27", "2026-02-28"],
    ["P1M/2026-03-30", "2026-02-28"],
    ["P1M/2026-03-31", "2026-03-01"],
    ["P6M/2027-08-30", "2027-02-28"],
    ["P1Y/2028-02-28", "2027-02-28"],
    ["P1Y/2028-02-29", "2027-03-01"],
    ["P1D/9999-12-31", "9999-12-31"],
    ["P1M/9999-12-31", "9999-12-01"],
    ["P10000Y/9999-12-31", "0000-01-01"],
    ["P1M/0000-01-31", "0000-01-01"],
  ])("%s begins with %s", (text, start) => {
    expect(parsePeriod(text)).toStrictEqual({ kind: "interval", start, end: text.slice(-10) });
    expect(formatPeriod(parsePeriod(text))).toBe(`${start}/${text.slice(-10)}`);
  });
});

describe("an interval with a shortened end", () => {
  test.each([
    ["2026-01-15/07-14", "2026-07-14"],
    ["2026-01-15/01-15", "2026-01-15"],
    ["2026-01-15/31", "2026-01-31"],
    ["2026-01-15/15", "2026-01-15"],
    ["2028-02-01/29", "2028-02-29"],
    ["2028-01-01/02-29", "2028-02-29"],
    ["0000-01-15/12-31", "0000-12-31"],
  ])("%s ends with %s, in the year or month of its first day", (text, end) => {
    expect(parsePeriod(text)).toStrictEqual({ kind: "interval", start: text.slice(0, 10), end });
    expect(formatPeriod(parsePeriod(text))).toBe(`${text.slice(0, 10)}/${end}`);
  });
});

describe("what is no interval", () => {
  test.each([
    // No duration, or none above 0.
    ...["2026-01-15/P", "2026-01-15/PT", "2026-01-15/P0D", "2026-01-15/P0Y0M0D", "2026-01-15/P0W", "P0D/2026-01-15"],
    // Not of whole days: times, signs, fractions.
    ...[
      "2026-01-15/PT6H",
      "2026-01-15/P1DT12H",
      "2026-01-15/PT0S",
      "PT6H/2026-01-15",
      "2026-01-15/P-6M",
      "2026-01-15/-P6M",
    ],
    ...["2026-01-15/+P6M", "2026-01-15/P+6M", "2026-01-15/P0.5Y", "2026-01-15/P1,5M", "2026-01-15/P1.0D"],
    // Not as ISO 8601-1 has it: weeks beside others, another order, small letters, blanks, the form with digits only.
    ...["2026-01-15/P1W3D", "2026-01-15/P1M1W", "2026-01-15/P1W1W", "2026-01-15/P2M1Y", "2026-01-15/P1D1M"],
    ...["2026-01-15/p6m", "2026-01-15/P6m", "p6M/2026-07-14", "2026-01-15/P 6M", "2026-01-15 /P6M"],
    ...["2026-01-15/P0000-06-00", "2026-01-15/6M", "2026-01-15/P6", "2026-01-15/PM", "2026-01-15/P6MM"],
    // Not two parts of which one is a day.
    ...["2026-01-15/P6M/2026-07-14", "2026-01-15//P6M", "R2/2026-01-15/P6M", "/2026-01-15", "2026-01-15/"],
    ...["2026-01-15T00:00Z/P6M", "2026-01-15/07-14T00:00Z", "2026-01-15/.."],
    // Days that there are not.
    ...["2026-02-30/P1D", "2026-13-01/P1D", "P1D/2026-02-29", "2026-02-01/29", "2026-02-01/02-29", "2026-01-15/32"],
    ...["2026-01-15/00", "2026-01-15/13-01", "2026-01-15/00-15"],
    // Ends before they begin.
    ...["2026-01-15/14", "2026-01-15/01-14", "2026-11-15/02-14"],
    // Shortened otherwise.
    ...[
      "2026-01-15/7-14",
      "2026-01-15/1",
      "2026-01-15/0714",
      "2026-01-15/--14",
      "2026-01-15/026-07-14",
      "01-15/2026-07-14",
    ],
    // Out of the years of four digits, by a day and by more than anybody can reckon.
    ...["9999-12-31/P2D", "9999-12-02/P1M", "9999-12-19/P2W", "0000-01-02/P10000Y", "0000-01-01/P10001Y"],
    ...["P2D/0000-01-01", "P1M/0000-01-30", "P10000Y/9999-12-30", "10000-01-01/P1D", "-0001-01-01/P1D"],
    ...["2026-01-15/P99999999999999999999D", `2026-01-15/P${"9".repeat(400)}M`, `P${"9".repeat(400)}Y/2026-01-15`],
  ])("%s is refused, and whole days are asked for", (text) => {
    expect(wrongWith(text)).toBe("an interval of whole days such as 2026-01-15/2026-07-14");
  });

  test.each(["P6M/P6M", "P6M", "2026/P", "2026-01/P6M", "2026-H1/P6M", "20260115/P6M", "S/M"])(
    "%s, which has no day, stays a name of one's own, as reviews take it",
    (text) => {
      expect(parsePeriod(text)).toEqual({ kind: "name", name: text });
      expect(scoreReview({ subject: "li", period: text, ratings: [] }).period).toBe(text);
    },
  );

  test("is the same with a first month", () => {
    expect(refusalOf(() => parsePeriod("2026-01-15/PT6H", { firstMonth: 4 })).message).toContain("whole days");
    expect(parsePeriod("2026-01-15/P6M", { firstMonth: 4 })).toEqual(parsePeriod("2026-01-15/2026-07-14"));
  });
});

describe("an interval in another form", () => {
  test.each(["2026-01-01/P6M", "P1Y/2026-12-31", "2026-07-01/P3M", "2026-07-01/31", "2026-01-01/06-30"])(
    "%s is an interval, also where a half-year or the like has the same days",
    (text) => {
      expect(parsePeriod(text).kind).toBe("interval");
    },
  );

  test.each(["2026-01-15/P6M", "P6M/2026-07-14", "2026-01-15/07-14", "2026-01-15/31"])(
    "%s is no period of reviews, in which two spellings would be two periods",
    (text) => {
      expect(refusalOf(() => scoreReview({ subject: "li", period: text, ratings: [] })).code).toBe("invalid-review");
      expect(periodRange(text)).toBeUndefined();
      expect(refusalOf(() => formatPeriod({ kind: "name", name: text })).code).toBe("invalid-period");
      const period = formatPeriod(parsePeriod(text));
      expect(scoreReview({ subject: "li", period, ratings: [] }).period).toBe(period);
    },
  );

  test("is divided and followed as the interval that it is, by its days", () => {
    expect(periodsWithin("2026-01-15/P3M", "month")).toEqual(["2026-02", "2026-03"]);
    expect(nextPeriod("2026-01-15/P2W")).toBe("2026-01-29/2026-02-11");
    expect(nextPeriod("2026-01-01/P1M")).toBe(nextPeriod("2026-01-01/2026-01-31"));
  });
});
