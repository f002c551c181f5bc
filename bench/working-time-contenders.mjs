/** Working time between two instants, of an office in New York: the library, and what people write with date-fns. */

import { TZDate } from "@date-fns/tz";
import { defineCalendar, workingMilliseconds } from "customer-centric-rubric/evidence";
import { addDays, differenceInMilliseconds, isWeekend, max, min, set, startOfDay } from "date-fns";

const zone = "America/New_York";
const minute = 60_000;
const day = 24 * 60 * minute;
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const office = defineCalendar({ zone, hours: weekdays.map((name) => ({ day: name, from: "09:00", to: "17:30" })) });

/** Day by day, as most would: of dates in a zone, or of dates that are taken for those of the machine. */
function workingByDays(start, end) {
  let sum = 0;
  for (let current = startOfDay(start); current < end; current = addDays(current, 1)) {
    if (isWeekend(current)) continue;
    const opens = max([start, set(current, { hours: 9 })]);
    const closes = min([end, set(current, { hours: 17, minutes: 30 })]);
    if (opens < closes) sum += differenceInMilliseconds(closes, opens);
  }
  return sum;
}

/** The last one is the library's. */
export const workingTimeContenders = [
  { name: "date-fns with TZDate", run: ([from, to]) => workingByDays(new TZDate(from, zone), new TZDate(to, zone)) },
  { name: "date-fns, no zone", run: ([from, to]) => workingByDays(new Date(from), new Date(to)) },
  { name: "workingMilliseconds", run: ([from, to]) => workingMilliseconds(from, to, office) },
];

/** Pairs of instants of 2026, as text in UTC, up to five days apart; the same every time. */
export function drawPairs(count) {
  const begin = Date.UTC(2026, 0);
  let state = 2026;
  const draw = (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
  return Array.from({ length: count }, () => {
    const from = begin + draw(360 * day);
    return [from, from + draw(5 * day)].map((moment) => new Date(moment).toISOString());
  });
}

const clock = new Intl.DateTimeFormat("en-US", {
  timeZone: zone,
  hourCycle: "h23",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** What a look at the clock on the wall in every minute counts. */
export function exactWorkingTime([from, to]) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  let sum = 0;
  for (let moment = Math.floor(start / minute) * minute; moment < end; moment += minute) {
    const [weekday, time] = clock.format(moment).split(" ");
    const isWorking = !weekday.startsWith("S") && time >= "09:00" && time < "17:30";
    if (isWorking) sum += Math.min(moment + minute, end) - Math.max(moment, start);
  }
  return sum;
}
