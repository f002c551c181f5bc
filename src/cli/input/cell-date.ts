import { halfWidth } from "./decimal-mark";

/** Dates as spreadsheets write them: year first, so that no month can be taken for a day. */
const yearFirst =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]\s*(\d{1,2})[:時时点](\d{1,2})分?(?::?(\d{2})秒?)?)?$/;

/**
 * A date such as `2026/6/30` or `2026年6月30日` as `2026-06-30`, and a time with the offset from UTC that it lacks, if
 * one is stated. Anything else stays as it is, and the library says what is wrong with it.
 */
export function dateText(text: string, offset: string | undefined): string {
  const [, year, month = "", day = "", hour, minute = "", second = "0"] = yearFirst.exec(halfWidth(text)) ?? [];
  if (year === undefined) return text;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return date;
  if (offset === undefined) return text;
  return `${date}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}:${second.padStart(2, "0")}${offset}`;
}
