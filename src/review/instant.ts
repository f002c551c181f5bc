import { refusal } from "../errors";
import { isZone, knownTime, momentOf, offsetAt } from "./calendar-zone";

/**
 * A moment beyond doubt, as text: a date and a time of day with
 *
 * - its offset from UTC: `"2026-03-08T09:00-05:00"`, `"2026-03-08T14:00:00.123Z"`, with up to nine digits of a second;
 * - or the name of its time zone in brackets, as RFC 9557 writes it: `"2026-03-08T09:00[America/New_York]"`;
 * - or both, which must agree: `"2026-03-08T09:00-04:00[America/New_York]"`. `Z` agrees with every zone.
 *
 * A time that a zone's clocks show twice, as in the hour after they are put back, needs its offset; one that they skip
 * is none. Names of zones count from 1973 to 2199. Of a fraction of a second the milliseconds count.
 */
export type Instant = string;

/**
 * An instant as milliseconds since 1970-01-01T00:00Z, an integer; digits of a second beyond the third are dropped.
 * `undefined` for whatever is no {@link Instant}: a date alone, a time without an offset or a zone, 30 February, 24:00,
 * an unknown zone, an offset that the zone does not have then, a time that its clocks show twice or never.
 *
 * @example
 * ```ts
 * import { epochMilliseconds } from "customer-centric-rubric/evidence";
 *
 * epochMilliseconds("2026-01-01T00:00:00Z"); // 1767225600000
 * epochMilliseconds("2026-01-01T01:00[Europe/Berlin]"); // 1767225600000
 * epochMilliseconds("2026-10-25T02:30[Europe/Berlin]"); // undefined
 * epochMilliseconds("2026-10-25T02:30+02:00[Europe/Berlin]"); // 1792888200000
 * epochMilliseconds("2026-03-29T02:30[Europe/Berlin]"); // undefined
 * epochMilliseconds("2026-01-01T09:00"); // undefined
 * ```
 */
export function epochMilliseconds(instant: Instant): number | undefined {
  if (typeof instant !== "string") return undefined;
  return instant.endsWith("]") ? zonedMilliseconds(instant) : offsetMilliseconds(instant);
}

/** As {@link epochMilliseconds}, of what is known to be an instant, as in evidence: looking again takes half of the time. */
export function checkedMilliseconds(instant: Instant): number {
  // Only what names a zone that there is was an instant.
  return instant.endsWith("]") ? (zonedMilliseconds(instant) as number) : writtenMilliseconds(instant);
}

/** As {@link epochMilliseconds}. @throws {ScoringError} `invalid-instant`, naming the argument. */
export function instantOf(value: Instant, argument: string): number {
  const milliseconds = epochMilliseconds(value);
  if (milliseconds === undefined) throw refusal("invalid-instant", argument, instantInWords, value);
  return milliseconds;
}

export const instantInWords =
  "a time with its offset or zone, such as 2026-03-08T09:00-05:00 or 2026-03-08T09:00[America/New_York]";

function offsetMilliseconds(text: string): number | undefined {
  if (!offsetText.test(text)) return undefined;
  const day = pair(text, 8);
  if (day > 28 && dateOf(text) >= dayNumber(yearOf(text), pair(text, 5) + 1, 1)) return undefined;
  return writtenMilliseconds(text);
}

/** Millions of instants are read at a time, and so digit by digit: that takes less than half the time of `Date.parse`. */
function writtenMilliseconds(text: string): number {
  const date = dateOf(text);
  const seconds = text[16] === ":" ? pair(text, 17) : 0;
  const fraction = text[19] === "." ? millisecondsFrom(text, 20) : 0;
  const shown = ((date * 24 + pair(text, 11)) * 60 + pair(text, 14)) * minute + seconds * 1000 + fraction;
  if (text.endsWith("Z")) return shown;
  const sign = text[text.length - 6] === "-" ? -1 : 1;
  return shown - sign * (pair(text, text.length - 5) * 60 + pair(text, text.length - 2)) * minute;
}

/** Without the hour 24, which is the next day's 0: one moment on two days. A group that were captured would cost time. */
const offsetText =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const minute = 60_000;

/** The days since 1970-01-01; month 13 is the next January. A year that begins in March has its leap day at its end. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  // From March on, months of 31 and 30 days take turns so that five of them have 153.
  return years * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day - 719_469;
}

function yearOf(text: string): number {
  return pair(text, 0) * 100 + pair(text, 2);
}

function dateOf(text: string): number {
  return dayNumber(yearOf(text), pair(text, 5), pair(text, 8));
}

/** Two digits as a number. */
function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** The first three digits of a fraction of a second; what is not written is 0. */
function millisecondsFrom(text: string, at: number): number {
  let milliseconds = 0;
  let isOver = false;
  for (let place = at; place < at + 3; place++) {
    const digit = text.charCodeAt(place) - 48;
    isOver ||= !(digit >= 0 && digit <= 9);
    milliseconds = milliseconds * 10 + (isOver ? 0 : digit);
  }
  return milliseconds;
}

function zonedMilliseconds(text: string): number | undefined {
  const match = zonedText.exec(text) as
    | readonly [string, local: string, offset: string | undefined, zone: string]
    | null;
  if (match === null) return undefined;
  const [, local, offset, zone] = match;
  const shown = offsetMilliseconds(`${local}Z`);
  if (shown === undefined || shown < knownTime.start || shown >= knownTime.end || !isZone(zone)) return undefined;
  if (offset === undefined) return momentOf(zone, shown);
  const moment = offsetMilliseconds(`${local}${offset}`);
  if (moment === undefined || offset === "Z") return moment;
  return moment + offsetAt(zone, moment) === shown ? moment : undefined;
}

const zonedText = /^([^[\]Z+]{16,29}?)(Z|[+-]\d\d:\d\d)?\[([^[\]]+)\]$/;
