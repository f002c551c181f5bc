import type { TimedInstant } from "./desk-values";
import { instantIn } from "./desk-values";

/**
 * How a time is written: `iso`, `epoch-seconds`, `epoch-milliseconds`, or a pattern of these and of other signs, which stand
 * for themselves. Each part stands once; a year, a month and a day are needed.
 *
 * - `yyyy`, or `yy` for the last two digits of a year from 2000 to 2099
 * - `MM`, or `M` without a leading zero; `MMM` for an English month of three letters (`Mar`), `MMMM` for a whole one
 * - `dd`, or `d` without a leading zero
 * - `HH`, or `H`, from 0 to 23; or `hh`, or `h`, from 1 to 12, with `a` for `AM` or `PM` (`am`, `p.m.`)
 * - `mm` and `ss`
 */
export type TimeFormat = string;

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const shortMonths = months.map((month) => month.slice(0, 3));

const parts: ReadonlyMap<string, string> = new Map([
  ["yyyy", "(?<year>\\d{4})"],
  ["yy", "(?<year>\\d\\d)"],
  ["MMMM", `(?<month>${months.join("|")})`],
  ["MMM", `(?<month>${shortMonths.join("|")})`],
  ["MM", "(?<month>\\d\\d)"],
  ["M", "(?<month>\\d\\d?)"],
  ["dd", "(?<day>\\d\\d)"],
  ["d", "(?<day>\\d\\d?)"],
  ["HH", "(?<hour>\\d\\d)"],
  ["H", "(?<hour>\\d\\d?)"],
  ["hh", "(?<half>0[1-9]|1[0-2])"],
  ["h", "(?<half>[1-9]|1[0-2])"],
  ["mm", "(?<minute>\\d\\d)"],
  ["ss", "(?<second>\\d\\d)"],
  ["a", "(?<noon>[AP])(?:M|\\.M\\.)"],
]);

const token = /yyyy|yy|MMMM|MMM|MM?|dd?|HH?|hh?|mm|ss|a|[^A-Za-z]|T/g;

/** Whether a format is one of the names, or a pattern that has a year, a month and a day, and no part twice. */
export function isTimeFormat(format: string): boolean {
  if (format === "iso" || format === "epoch-seconds" || format === "epoch-milliseconds") return true;
  const tokens = format.match(token) ?? [];
  const names = tokens.filter((one) => parts.has(one)).map((one) => one[0]);
  const has = (name: string) => names.includes(name);
  const isWhole = tokens.join("") === format && new Set(names).size === names.length;
  // Half a day without the word for it, or the word beside a whole day, leaves the hour open.
  return isWhole && has("y") && has("M") && has("d") && has("h") === has("a") && !(has("h") && has("H"));
}

/**
 * The instant that a value means. A time without an offset is one on the clocks of the zone; without a zone, or where the
 * clocks show it twice or never, it is none. A day without a time is its first minute.
 */
export function instantFrom(value: unknown, format: TimeFormat, zone: string | undefined): TimedInstant | undefined {
  if (format === "epoch-seconds") return epochInstant(value, 1000);
  if (format === "epoch-milliseconds") return epochInstant(value, 1);
  if (typeof value !== "string") return undefined;
  if (format === "iso") {
    // As many write it: with a blank before the time, and an offset without its colon.
    const text = value.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
    return instantIn(text) ?? (zone === undefined ? undefined : instantIn(`${text}[${zone}]`));
  }
  if (zone === undefined) return undefined;
  const { groups } = patternOf(format).exec(value) ?? {};
  if (groups === undefined) return undefined;
  const { year = "", month = "", day = "", minute = "0", second = "0" } = groups;
  const two = (digits: string | number) => String(digits).padStart(2, "0");
  const date = `${year.padStart(4, "20")}-${two(monthIn(month))}-${two(day)}`;
  return instantIn(`${date}T${two(hourIn(groups))}:${two(minute)}:${two(second)}[${zone}]`);
}

/** The number of a month, by its digits or its English name. */
function monthIn(month: string): string | number {
  const place = shortMonths.findIndex((name) => name.toLowerCase() === month.slice(0, 3).toLowerCase());
  return place < 0 ? month : place + 1;
}

/** The hour of the day: 12 AM is its first, and 12 PM is noon. */
function hourIn({ hour = "0", half, noon = "" }: Readonly<Record<string, string>>): string | number {
  return half === undefined ? hour : (Number(half) % 12) + (noon.toUpperCase() === "P" ? 12 : 0);
}

function patternOf(format: string): RegExp {
  const tokens = (format.match(token) ?? []).map((one) => parts.get(one) ?? signOf(one));
  return new RegExp(`^${tokens.join("")}$`, "i");
}

/** Some write a narrow blank, or one that does not break, before AM and PM. */
function signOf(sign: string): string {
  return sign === " " ? "[ \\u00a0\\u202f]" : sign.replace(/[.*+?^${}()|[\]\\]/, "\\$&");
}

/** Whole units since 1970, also as text; others have no exact milliseconds that anybody meant. */
function epochInstant(value: unknown, unit: 1 | 1000): TimedInstant | undefined {
  const count = typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof count !== "number" || !Number.isSafeInteger(count)) return undefined;
  const date = new Date(count * unit);
  return Number.isNaN(date.getTime()) ? undefined : instantIn(date.toISOString());
}
