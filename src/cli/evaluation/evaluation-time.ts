import { describe } from "../../errors";
import { knownTime, offsetAt } from "../../review/calendar-zone";
import type { Evidence } from "../../review/evidence/evidence";
import type { Instant } from "../../review/instant";
import { epochMilliseconds, instantInWords } from "../../review/instant";
import type { Period } from "../../review/period";
import { isDay } from "../../review/period";
import { periodRange } from "../../review/period-range";
import { periodSpan } from "../../review/period-span";
import type { Note } from "../input/note";

/** The moment and the period of an evaluation. */
export interface EvaluationTime {
  readonly asOf: Instant;
  readonly period: Period;
  readonly notes: readonly Note[];
}

/** What is wrong with the options that say them, in English, as all about how the command is called. */
export interface WrongTime {
  readonly wrong: string;
}

/** What is stated of time on the command line. */
export interface StatedTime {
  readonly asOf: string;
  readonly period?: string | undefined;
}

const day = 24 * 60 * 60_000;

/** What is wrong with the options by themselves: told before any file is read. */
export function wrongTime({ asOf, period }: StatedTime): string | undefined {
  const moment = isDay(asOf) ? Date.parse(asOf) : epochMilliseconds(asOf);
  if (moment === undefined || moment < knownTime.start + day || moment >= knownTime.end - day) {
    return `error: --as-of: expected a date from 1973 to 2199 such as 2026-06-30, or ${instantInWords}, got ${describe(asOf)}`;
  }
  const range = period === undefined ? undefined : periodRange(period);
  if (period === undefined) return undefined;
  if (range === undefined || range.start < "1973-01-02" || range.end > "2199-12-30") {
    return `error: --period: expected a calendar period such as 2026-H1, 2026-Q3, 2026-09 or 2026-01-15/2026-07-14, got ${describe(period)}`;
  }
  return undefined;
}

/**
 * The moment and the period of an evaluation, in the zone of a calendar. A date means the end of that day. A period that is not
 * stated is the one that all of the files' ratings and decisions name; else it reaches from the first event in the evidence to the day of
 * the moment, and no further back than there is anything to judge by.
 */
export function timeOf(
  { asOf: stated, period }: StatedTime,
  zone: string,
  evidence: Evidence,
  named: ReadonlySet<Period>,
): EvaluationTime | WrongTime {
  const asOf = isDay(stated) ? endOfDay(stated, zone) : stated;
  const moment = epochMilliseconds(asOf) as number;
  if (period !== undefined) {
    if (periodSpan(period, zone).start <= moment) return { asOf, period, notes: [] };
    return { wrong: `error: --period: expected one that has begun by --as-of, got ${describe(period)}` };
  }
  const known = [...named].filter((one) => isBegun(one, zone, moment)).sort();
  if (known.length > 1) {
    return {
      wrong: `error: --period: the files name ${known.slice(0, 10).map(describe).join(", ")}: say which is meant`,
    };
  }
  const [only] = known;
  if (only !== undefined) return { asOf, period: only, notes: [{ kind: "period-taken", period: only, from: "files" }] };
  const first = firstEvent(evidence, moment);
  if (first === undefined) {
    return { wrong: "error: --period: nothing in the evidence has happened by --as-of: say which period is meant" };
  }
  const taken = `${dayOf(first, zone)}/${dayOf(moment, zone)}`;
  return { asOf, period: taken, notes: [{ kind: "period-taken", period: taken, from: "evidence" }] };
}

function isBegun(period: Period, zone: string, moment: number): boolean {
  const range = periodRange(period);
  return range !== undefined && range.start >= "1973" && range.end < "2199" && periodSpan(period, zone).start <= moment;
}

/** The last millisecond of a day, with the offset that the zone's clocks have then. */
function endOfDay(date: string, zone: string): Instant {
  const moment = periodSpan(`${date}/${date}`, zone).end - 1;
  const offset = offsetAt(zone, moment);
  const local = new Date(moment + offset).toISOString().slice(0, -1);
  return `${local}${offsetText(offset)}`;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const pair = (number: number) => String(number).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
}

function dayOf(moment: number, zone: string): string {
  return new Date(moment + offsetAt(zone, moment)).toISOString().slice(0, 10);
}

/**
 * What lasts tells nothing of the time that the evidence covers: a customer may be somebody's for years, and what is known of one
 * may be old; nor does what is disregarded.
 */
const lasting = new Set(["account", "knowledge"]);

function firstEvent(evidence: Evidence, moment: number): number | undefined {
  let first: number | undefined;
  for (const { kind, at, disregard } of evidence) {
    if (lasting.has(kind) || disregard !== undefined) continue;
    const when = epochMilliseconds(at) as number;
    if (when <= moment && when >= knownTime.start + day && (first === undefined || when < first)) first = when;
  }
  return first;
}
