import { knownTime } from "../review/calendar-zone";
import type { Matter, Outage } from "../review/evidence/service";
import type { Instant } from "../review/instant";
import { checkedMilliseconds } from "../review/instant";
import type { Span } from "../review/period-span";
import type { WorkingCalendar } from "../review/working-calendar";
import { workingTimeBetween } from "../review/working-time";
import type { EvaluationContext } from "./evaluator";
import { surelyWithin } from "./surely-within";

/** What a context is made of. */
interface ContextFrame {
  readonly subject: string;
  readonly period: Span;
  readonly asOf: number;
  readonly calendar: WorkingCalendar;
  readonly matters: readonly Matter[];
  readonly outages: readonly Outage[];
  readonly isRecorded: EvaluationContext["isRecorded"];
}

/** What evaluators are given beside the evidence itself. */
export function contextOf(frame: ContextFrame): EvaluationContext {
  const { subject, period, asOf, calendar } = frame;
  const isWithin = surelyWithin(period);
  const outages = outageSpans(frame.outages, asOf);
  const excused = new Set(frame.matters.filter((matter) => isExcused(matter, asOf)).map(({ id }) => id));
  return {
    subject,
    period,
    asOf,
    zone: calendar.zone,
    isInPeriod: (at) => {
      if (isWithin(at)) return true;
      const moment = checkedMilliseconds(at);
      return moment >= period.start && moment < period.end;
    },
    momentOf: ((at: Instant | null | undefined) => {
      if (at === null || at === undefined) return at;
      const moment = checkedMilliseconds(at);
      return moment > asOf ? null : moment;
    }) as EvaluationContext["momentOf"],
    workingTime: (since, until) => {
      // Sources write the beginning and the end of all time for what they do not know; no calendar reaches there.
      const [from, to] = [Math.max(since, knownTime.start), Math.min(until, knownTime.end)];
      if (to <= from) return 0;
      let time = workingTimeBetween(from, to, calendar);
      for (const { start, end } of outages) {
        if (start >= to) break;
        if (end > from) time -= workingTimeBetween(Math.max(start, from), Math.min(end, to), calendar);
      }
      return time;
    },
    isExcused: (matter) => matter !== undefined && excused.has(matter),
    isRecorded: frame.isRecorded,
  };
}

/** The outages in order, and those that overlap as one. */
function outageSpans(outages: readonly Outage[], asOf: number): readonly Span[] {
  const spans = outages
    .map(({ at, until }) => {
      const end = until === null ? asOf : Math.min(asOf, checkedMilliseconds(until));
      return { start: checkedMilliseconds(at), end };
    })
    .sort((left, right) => left.start - right.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** The external customer comes first where interests conflict, provided that the internal one is told. */
function isExcused({ customer, conflict }: Matter, asOf: number): boolean {
  if (customer?.relation !== "internal") return false;
  if (conflict?.chosen !== "external" || conflict.noticeAt === null) return false;
  return checkedMilliseconds(conflict.noticeAt) <= asOf;
}
