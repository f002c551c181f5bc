import type { Ratio } from "../../exact/ratio";
import type { ParsedPeriod } from "../../review/parse-period";
import type { Period, PeriodRange } from "../../review/period";
import type { UnscoredReason } from "../result";

/** What was found of one period; no outcome where there is no result of it. */
export interface PeriodFinding {
  readonly period: Period;
  readonly parsed: ParsedPeriod;
  /** `undefined` for a name of one's own. */
  readonly range: PeriodRange | undefined;
  readonly team?: string | undefined;
  readonly outcome:
    | { readonly status: "scored"; readonly exact: Ratio; readonly isAdjusted: boolean }
    | { readonly status: "unscored"; readonly reasons: readonly UnscoredReason[] }
    | { readonly status: "absent" };
}

/** Results of one subject, by time. */
export interface PeriodFindings {
  readonly subject: string;
  readonly findings: readonly PeriodFinding[];
}

/** What was found of a period, with the days that it has. */
export function periodFinding(
  period: Period,
  parsed: ParsedPeriod,
  outcome: PeriodFinding["outcome"],
  team?: string,
): PeriodFinding {
  return { period, parsed, range: rangeOf(parsed), team, outcome };
}

function rangeOf(parsed: ParsedPeriod): PeriodRange | undefined {
  return parsed.kind === "name" ? undefined : { start: parsed.start, end: parsed.end };
}
