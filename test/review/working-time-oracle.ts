/** Working time as it is defined, and slowly: a look at the clock on the wall in every single minute. */
import type { WorkingCalendar } from "../../src/evidence";

const minute = 60_000;

/** Milliseconds of working time; clocks change at whole minutes in all years that calendars cover. */
export function countWorkingTime(from: number, to: number, calendar: WorkingCalendar): number {
  const clock = clockOf(calendar.zone);
  let sum = 0;
  for (let start = Math.floor(from / minute) * minute; start < to; start += minute) {
    if (isWorking(clock(start), calendar)) sum += Math.min(start + minute, to) - Math.max(start, from);
  }
  return sum;
}

interface Shown {
  readonly date: string;
  readonly weekday: string;
  readonly time: string;
}

/** What the clock and the calendar on the wall show, by the engine's own formatting. */
function clockOf(timeZone: string): (moment: number) => Shown {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (moment) => {
    const shown = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value] as const));
    return {
      date: `${shown.get("year")}-${shown.get("month")}-${shown.get("day")}`,
      weekday: (shown.get("weekday") as string).toLowerCase(),
      time: `${shown.get("hour")}:${shown.get("minute")}`,
    };
  };
}

function isWorking({ date, weekday, time }: Shown, { hours, holidays = [] }: WorkingCalendar): boolean {
  const holiday = holidays.find((day) => day.date === date);
  const ofDay = holiday === undefined ? hours.filter(({ day }) => day === weekday) : (holiday.hours ?? []);
  return ofDay.some(({ from, to }) => from <= time && time < to);
}
