import { tzOffset } from "@date-fns/tz/tzOffset";

/** A stretch of time, in epoch milliseconds, in which the clocks of a zone differ from UTC by the same amount. */
export interface OffsetSpan {
  /** Inclusive. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What the clocks show more than UTC, in milliseconds. */
  readonly offset: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The years that zones and calendars know: before, offsets of odd seconds were still in use, and nobody promises what
 * the time zone data says of them; after, there are only typing errors.
 */
const firstYear = 1973;
export const lastYear = 2199;

/** Where these years begin and end in UTC, the end exclusive. */
export const knownTime = { start: Date.UTC(firstYear, 0), end: Date.UTC(lastYear + 1, 0) } as const;

/**
 * Whether a value is the name of a time zone that the machine's time zone data has, such as `"Europe/Berlin"` or
 * `"UTC"`. An offset such as `"+08:00"` is no name: nobody knows when its clocks change.
 */
export function isZone(value: unknown): value is string {
  if (typeof value !== "string" || !/^[A-Z]/i.test(value)) return false;
  // For what is no zone but has two digits behind a sign, tzOffset falls back to these digits.
  if (/[+-]\d\d/.test(value) && !fixedZone.test(value)) return false;
  const offset: unknown = tzOffset(value.toLowerCase(), new Date(0));
  return typeof offset === "number" && !Number.isNaN(offset);
}

const fixedZone = /^Etc\/GMT(\+1[0-2]|-1[0-4])$/i;

/**
 * What the clocks of a zone show more than UTC at a moment, in milliseconds. Asking the time zone data takes microseconds,
 * and a year of evidence asks for a million moments: so what is in force at the beginning of each quarter of
 * a day is kept, and where it is the same at the beginning of the next one, it is in force between.
 */
export function offsetAt(zone: string, moment: number): number {
  const known = knownOffsets(zone);
  const part = Math.floor(moment / quarterDay);
  const before = offsetAtStart(zone, part, known);
  return before === offsetAtStart(zone, part + 1, known) ? before : askOffset(zone, moment);
}

/** By one spelling: tzOffset keeps the data of a zone for each that it meets. */
function askOffset(zone: string, moment: number): number {
  return Math.round(tzOffset(zone.toLowerCase(), new Date(moment)) * minute);
}

/** Clocks that change twice have been weeks apart; a quarter of a day is on the safe side. */
const quarterDay = 6 * hour;

/** The offset at the beginning of each quarter of a day of UTC that was asked for, by zone. */
const offsetsByZone = new Map<string, Map<number, number>>();

/** Of all zones together, more than years of evidence need; all are forgotten when there are more. A few megabytes. */
const mostKept = 2 ** 16;
let kept = 0;

function knownOffsets(zone: string): Map<number, number> {
  let known = offsetsByZone.get(zone);
  if (known === undefined) {
    known = new Map();
    offsetsByZone.set(zone, known);
  }
  return known;
}

function offsetAtStart(zone: string, part: number, known: Map<number, number>): number {
  let offset = known.get(part);
  if (offset === undefined) {
    offset = askOffset(zone, part * quarterDay);
    if (++kept > mostKept) {
      offsetsByZone.clear();
      kept = 1;
    }
    known.set(part, offset);
  }
  return offset;
}

/**
 * The one moment at which the clocks of a zone show a time, which is given as if it were UTC; `undefined` for a time
 * that they show twice or never.
 */
export function momentOf(zone: string, shown: number): number | undefined {
  // No clock is a day away from UTC, so that one of these offsets is in force when it shows the time.
  const offsets = new Set([offsetAt(zone, shown - day), offsetAt(zone, shown + day)]);
  const moments = [...offsets].map((offset) => shown - offset).filter((at) => at + offsetAt(zone, at) === shown);
  return moments.length === 1 ? moments[0] : undefined;
}

/**
 * The first moment at which the clocks of a zone show a time, which is given as if it were UTC; where they skip it, as long after
 * the change as it lies in what they skip.
 */
export function firstMomentOf(zone: string, shown: number): number {
  const [before, after] = [shown - offsetAt(zone, shown - day), shown - offsetAt(zone, shown + day)];
  const isShownAt = (moment: number) => moment + offsetAt(zone, moment) === shown;
  return !isShownAt(before) && isShownAt(after) ? after : before;
}

/** The spans from one moment to another, in order and without a gap; the last is empty where clocks change at its end. */
export function offsetSpans(zone: string, from: number, to: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let start = from;
  let offset = offsetAt(zone, from);
  for (let seen = from; seen < to; ) {
    const next = Math.min(seen + quarterDay, to);
    const nextOffset = offsetAt(zone, next);
    if (nextOffset !== offset) {
      const end = changeBetween(zone, seen, next);
      spans.push({ start, end, offset });
      [start, offset] = [end, nextOffset];
    }
    seen = next;
  }
  spans.push({ start, end: to, offset });
  return spans;
}

/** The first moment with another offset than that at `before`, given that `after` is one; clocks change at whole seconds. */
function changeBetween(zone: string, before: number, after: number): number {
  const offset = offsetAt(zone, before);
  let [same, other] = [before / second, after / second];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(zone, middle * second) === offset) same = middle;
    else other = middle;
  }
  return other * second;
}
