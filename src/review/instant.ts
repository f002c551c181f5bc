import { refusal } from "../errors";
import { isZone, knownTime, momentOf, offsetAt } from "./calendar-zone";
import { isDay } from "./period";

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

/** As {@link epochMilliseconds}. @throws {ScoringError} `invalid-instant`, naming the argument. */
export function instantOf(value: Instant, argument: string): number {
  const milliseconds = epochMilliseconds(value);
  if (milliseconds === undefined) throw refusal("invalid-instant", argument, instantInWords, value);
  return milliseconds;
}

export const instantInWords =
  "a time with its offset or zone, such as 2026-03-08T09:00-05:00 or 2026-03-08T09:00[America/New_York]";

/** Millions of instants are read at a time, so that a day is only looked up where a month may be too short for it. */
function offsetMilliseconds(text: string): number | undefined {
  if (!offsetText.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  const isDate = !Number.isNaN(milliseconds) && (text.slice(8, 10) <= "28" || isDay(text.slice(0, 10)));
  return isDate ? milliseconds : undefined;
}

/** Without the hour 24, which is the next day's 0 to `Date`: one moment on two days. */
const offsetText = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

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
