import { intervalSpelling } from "../../review/period-interval";

/**
 * An interval of ISO 8601 with a duration or a shortened end, such as `2026-01-15/P6M`, as its first and last day, which is how
 * reviews spell it. Anything else stays as it is, and the library says what is wrong with it.
 */
export function periodText(text: string): string {
  // Most rows of millions have no such thing, and reckoning takes its time.
  return isOtherForm.test(text) ? (intervalSpelling(text) ?? text) : text;
}

const isOtherForm = /\/P|^P[^/]*\/|\/(\d\d-)?\d\d$/;
