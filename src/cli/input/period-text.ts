import { intervalSpelling } from "../../review/period-interval";

/**
 * An interval of ISO 8601 with a duration or a shortened end, such as `2026-01-15/P6M`, as its first and last day, which is how
 * reviews spell it. Anything else stays as it is, and the library says what is wrong with it.
 */
export function periodText(text: string): string {
  if (!otherForm.test(text)) return text;
  let spelt = known.get(text);
  if (spelt === undefined) {
    spelt = intervalSpelling(text) ?? text;
    if (known.size === mostKnown) known.clear();
    known.set(text, spelt);
  }
  return spelt;
}

const otherForm = /\/P|^P[^/]*\/|\/(\d\d-)?\d\d$/;

/** Millions of rows name few periods, and reckoning takes its time. */
const known = new Map<string, string>();
const mostKnown = 1000;
