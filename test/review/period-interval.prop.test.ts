import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPeriod, parsePeriod, periodRange, safeParsePeriod, scoreReview } from "../../src/index";

/**
 * An oracle that counts days one by one, and finds the day of a month by asking the platform whether there is one: none of
 * date-fns, and nothing of years before 100, which Date.UTC takes for others.
 */
interface Length {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const oneDay = 86_400_000;
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** The day of the same number so many months later or earlier; the last one before it that there is. */
function monthsAway(day: string, months: number): number {
  const [year = 0, month = 0, number = 0] = day.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  for (let candidate = number; ; candidate--) {
    const moment = Date.UTC(Math.floor(index / 12), index % 12, candidate);
    if (new Date(moment).getUTCMonth() === index % 12) return moment;
  }
}

function daysAway(moment: number, days: number): number {
  let at = moment;
  for (let count = 0; count < Math.abs(days); count++) at += Math.sign(days) * oneDay;
  return at;
}

const monthsOf = ({ years, months }: Length) => years * 12 + months;
const daysOf = ({ weeks, days }: Length) => weeks * 7 + days;

/** Starts up to the day before so much later: of the days that are passed the last one. */
const lastOf = (start: string, length: Length) =>
  iso(daysAway(monthsAway(start, monthsOf(length)), daysOf(length)) - oneDay);
const firstOf = (end: string, length: Length) =>
  iso(daysAway(monthsAway(iso(Date.parse(end) + oneDay), -monthsOf(length)), -daysOf(length)));

const part = (value: number, letter: string) => (value === 0 ? "" : `${value}${letter}`);
const textOf = ({ years, months, weeks, days }: Length) =>
  `P${part(years, "Y")}${part(months, "M")}${part(weeks, "W")}${part(days, "D")}`;

/** Any day, and often one near the end of a month or of February. */
const day = fc.oneof(
  fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(3000, 0) }).map(iso),
  fc
    .record({ month: fc.integer({ min: 0, max: 12 * 200 }), away: fc.integer({ min: -4, max: 3 }) })
    .map(({ month, away }) => iso(Date.UTC(1900, month, 1) + away * oneDay)),
  fc
    .record({
      year: fc.constantFrom(1600, 1900, 2000, 2023, 2024, 2027, 2028, 2100),
      away: fc.integer({ min: -3, max: 2 }),
    })
    .map(({ year, away }) => iso(Date.UTC(year, 2, 1) + away * oneDay)),
);
const count = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max }));
const length: fc.Arbitrary<Length> = fc
  .oneof(
    fc.record({ years: count(5), months: count(30), weeks: fc.constant(0), days: count(400) }),
    fc.record({ years: fc.constant(0), months: fc.constant(0), weeks: count(60), days: fc.constant(0) }),
  )
  .filter((one) => monthsOf(one) + daysOf(one) > 0);

describe("An interval with a duration", () => {
  test("ends on the day before the one that lies so much later, counted day by day", () => {
    fc.assert(
      fc.property(day, length, (start, one) => {
        const end = lastOf(start, one);
        expect(parsePeriod(`${start}/${textOf(one)}`)).toEqual({ kind: "interval", start, end });
      }),
      { numRuns: 3000 },
    );
  });

  test("begins so much earlier than the day after its last one, counted day by day", () => {
    fc.assert(
      fc.property(day, length, (end, one) => {
        const start = firstOf(end, one);
        expect(parsePeriod(`${textOf(one)}/${end}`)).toEqual({ kind: "interval", start, end });
      }),
      { numRuns: 3000 },
    );
  });

  test("of days is as long as it says, from either end", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (start, days) => {
        const { end } = parsePeriod(`${start}/P${days}D`) as { end: string };
        expect((Date.parse(end) - Date.parse(start)) / oneDay + 1).toBe(days);
        expect(parsePeriod(`P${days}D/${end}`)).toEqual({ kind: "interval", start, end });
      }),
    );
  });

  test("that is longer by a day is longer, and one that begins later never ends earlier", () => {
    const endOf = (text: string) => (parsePeriod(text) as { end: string }).end;
    fc.assert(
      fc.property(day, length, (start, one) => {
        const longer = { ...one, ...(one.weeks > 0 ? { weeks: one.weeks + 1 } : { days: one.days + 1 }) };
        const end = endOf(`${start}/${textOf(one)}`);
        expect(endOf(`${start}/${textOf(longer)}`) > end).toBe(true);
        expect(endOf(`${iso(Date.parse(start) + oneDay)}/${textOf(one)}`) >= end).toBe(true);
        expect(end >= start).toBe(true);
      }),
    );
  });
});

describe("An interval in any form", () => {
  const shortened = fc.tuple(day, day).map(([start, end]) => {
    const sameYear = start.slice(0, 4) === end.slice(0, 4);
    const sameMonth = sameYear && start.slice(5, 7) === end.slice(5, 7);
    return `${start}/${sameMonth ? end.slice(8) : end.slice(5)}`;
  });
  const lasting = fc.tuple(day, length).map(([start, one]) => `${start}/${textOf(one)}`);
  const before = fc.tuple(length, day).map(([one, end]) => `${textOf(one)}/${end}`);
  const characters = "0123456789-/PYMWDTHS.,+ pymwd";
  /** A good one in which a character is another, too many or missing. */
  const misspelt = fc
    .tuple(fc.oneof(lasting, before, shortened), fc.nat(), fc.constantFrom(...characters, ""), fc.nat(1))
    .map(([text, place, character, left]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + character + text.slice(at + left);
    });

  test("is read to the one that reviews take, and is itself none of theirs; or it is refused, or a name that they take too", () => {
    fc.assert(
      fc.property(fc.oneof(lasting, before, shortened, misspelt), (text) => {
        const parsed = safeParsePeriod(text);
        const isTaken = (period: string) => {
          try {
            return scoreReview({ subject: "li", period, ratings: [] }).period === period;
          } catch {
            return false;
          }
        };
        if (!parsed.success) {
          expect(isTaken(text)).toBe(false);
          return;
        }
        const written = formatPeriod(parsed.data);
        expect(isTaken(written)).toBe(true);
        expect(isTaken(text)).toBe(written === text);
        expect(parsePeriod(written)).toEqual(parsed.data);
        if (parsed.data.kind === "interval") {
          expect(periodRange(written)).toEqual({ start: parsed.data.start, end: parsed.data.end });
        }
      }),
      { numRuns: 5000 },
    );
  });
});
