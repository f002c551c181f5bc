import type { TimedInstant } from "./desk-values";
import { instantIn } from "./desk-values";

/** How a time is written: by name, or as a pattern of `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` (or `M`, `d`, `H`) and other signs. */
export type TimeFormat = string;

const parts: ReadonlyMap<string, string> = new Map([
  ["yyyy", "(?<year>\\d{4})"],
  ["MM", "(?<month>\\d\\d)"],
  ["M", "(?<month>\\d\\d?)"],
  ["dd", "(?<day>\\d\\d)"],
  ["d", "(?<day>\\d\\d?)"],
  ["HH", "(?<hour>\\d\\d)"],
  ["H", "(?<hour>\\d\\d?)"],
  ["mm", "(?<minute>\\d\\d)"],
  ["ss", "(?<second>\\d\\d)"],
]);

const token = /yyyy|MM?|dd?|HH?|mm|ss|[^A-Za-z]|T/g;

/** Whether a format is one of the names, or a pattern that has a year, a month and a day, each once. */
export function isTimeFormat(format: string): boolean {
  if (format === "iso" || format === "epoch-seconds" || format === "epoch-milliseconds") return true;
  const tokens = format.match(token) ?? [];
  const names = tokens.filter((one) => parts.has(one)).map((one) => one[0]);
  const isWhole = tokens.join("") === format && new Set(names).size === names.length;
  return isWhole && ["y", "M", "d"].every((name) => names.includes(name));
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
  const { year = "", month = "", day = "", hour = "0", minute = "0", second = "0" } = groups;
  const two = (digits: string) => digits.padStart(2, "0");
  return instantIn(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}[${zone}]`);
}

function patternOf(format: string): RegExp {
  const tokens = format.match(token) ?? [];
  return new RegExp(`^${tokens.map((one) => parts.get(one) ?? one.replace(/[.*+?^${}()|[\]\\]/, "\\$&")).join("")}$`);
}

/** Whole units since 1970, also as text; others have no exact milliseconds that anybody meant. */
function epochInstant(value: unknown, unit: 1 | 1000): TimedInstant | undefined {
  const count = typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof count !== "number" || !Number.isSafeInteger(count)) return undefined;
  const date = new Date(count * unit);
  return Number.isNaN(date.getTime()) ? undefined : instantIn(date.toISOString());
}
