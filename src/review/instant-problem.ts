import { isZone, offsetAt } from "./calendar-zone";
import { epochMilliseconds, instantInWords } from "./instant";

/** In milliseconds; a product would be kept in bundles that do without it. */
const day = 86_400_000;

/** What a text lacks that is nearly an instant, in words that follow "expected"; for any other, what an instant is. */
export function instantNeed(text: string): string {
  const [, year = "", month = "", date = "", rest = ""] = dayText.exec(text) ?? [];
  if (year === "" || rest === "") return instantInWords;
  const dayNeed = needOfDay(Number(year), Number(month), Number(date));
  if (dayNeed !== undefined) return dayNeed;
  if (/^ ?\d/.test(rest)) return "a T between the day and the time, such as 2026-03-08T09:00-05:00";
  if (/^T24/.test(rest)) return "a time of day from 00:00 to 23:59: 24:00 is 00:00 of the next day";
  if (/[+-]\d{1,4}(\[|$)/.test(rest)) return "the offset as hours and minutes with a colon, such as +01:00";
  const zone = /\[([^[\]]+)\]$/.exec(rest)?.[1];
  return zone === undefined ? instantInWords : needInZone(text, zone);
}

const dayText = /^(\d{4})-(\d\d)-(\d\d)(.*)$/s;

function needOfDay(year: number, month: number, date: number): string | undefined {
  if (month < 1 || month > 12) return "a month from 01 to 12";
  // Day 0 of the next month is the last of this one; after 400 years the calendar repeats itself.
  const last = new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
  if (date >= 1 && date <= last) return undefined;
  return `a day that there is: that month has ${last} days`;
}

/** Of a time that is good but for its zone: which the machine does not know, or whose clocks show it twice or never. */
function needInZone(text: string, zone: string): string {
  if (!isZone(zone)) return "the name of a time zone that there is, such as Europe/Berlin";
  const local = text.slice(0, text.indexOf("[")).replace(/(Z|[+-]\d\d:\d\d)$/, "");
  const shown = epochMilliseconds(`${local}Z`);
  if (shown === undefined) return instantInWords;
  const offsets = [...new Set([offsetAt(zone, shown - day), offsetAt(zone, shown + day)])];
  const count = offsets.filter((offset) => offsetAt(zone, shown - offset) === offset).length;
  if (count === 0) return `a time that there was in ${zone}: its clocks were put forward over that one`;
  if (!text.startsWith(`${local}[`)) return `the offset that ${zone} had then`;
  return count > 1 ? `its offset as well: the clocks of ${zone} showed that time twice` : instantInWords;
}
