import { builtInEvaluators } from "../../evaluation/built-in-evaluators";
import type { Evaluator } from "../../evaluation/evaluator";
import type { Weekday, WorkingCalendar } from "../../review/working-calendar";
import { defineCalendar } from "../../review/working-calendar";

/** The evaluators that count working time: without a calendar, nights and holidays would be held against people. */
const counting = new Set([
  "unanswered-requests",
  "reply-within-target",
  "silent-gaps",
  "cold-referrals",
  "resolved-or-relayed",
]);

/** The ids of the evaluators that do not run without a calendar. */
export const evaluatorsOfWorkingTime: readonly string[] = builtInEvaluators
  .map(({ meta }) => meta.id)
  .filter((id) => counting.has(id));

/** The evaluators that run: all of them with a calendar, and without one those that need none. */
export function evaluatorsFor(hasCalendar: boolean): readonly Evaluator[] {
  return hasCalendar ? builtInEvaluators : builtInEvaluators.filter(({ meta }) => !counting.has(meta.id));
}

/** Of options, those of evaluators that run. */
export function optionsFor(
  hasCalendar: boolean,
  options: Readonly<Record<string, object>>,
): Readonly<Record<string, object>> {
  return hasCalendar ? options : Object.fromEntries(Object.entries(options).filter(([id]) => !counting.has(id)));
}

const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The days of UTC, where nothing says when and where people work: no evaluator that runs asks for hours. */
export function daysOfUtc(): WorkingCalendar {
  return defineCalendar({ zone: "UTC", hours: weekdays.map((day) => ({ day, from: "00:00", to: "24:00" })) });
}
