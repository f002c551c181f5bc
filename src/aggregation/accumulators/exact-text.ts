import type { Way } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { formatRatio, parseRatio } from "../../exact/ratio";

/** Longer numbers come of no results. */
const longestText = 100_000;

/** The value as a ratio in its one spelling: in lowest terms, such as `"17/2"` or `"8"`. */
export function readExactText(value: unknown, way: Way, issues: Issue[]): Ratio | undefined {
  if (typeof value === "string" && value.length <= longestText && /^-?\d+(\/0*[1-9]\d*)?$/.test(value)) {
    const ratio = parseRatio(value);
    if (formatRatio(ratio) === value) return ratio;
  }
  addIssue(issues, "wrong-type", way, 'an exact number in lowest terms, such as "17/2" or "8"', value);
  return undefined;
}
