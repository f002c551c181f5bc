import type { Period } from "../review/period";
import { periodRange } from "../review/period-range";

/** Whether two periods are the same days, however they are written; names of one's own are the same where they are spelt so. */
export function isSamePeriod(left: Period, right: Period): boolean {
  if (left === right) return true;
  const [one, other] = [periodRange(left), periodRange(right)];
  return one !== undefined && one.start === other?.start && one.end === other.end;
}
