import type { Path } from "../../document";
import { addIssue, readChoice, readList } from "../../document";
import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { addRatios, compareRatios, formatRatio, reduceRatio, zero } from "../../exact/ratio";
import { readExactText } from "../accumulators/exact-text";
import type { Outcome } from "../review-outcome";
import type { PeriodsResult } from "./periods-result";

/** Whether it is a result of several periods, as `aggregatePeriods` makes it, and not that of a review, which has criteria. */
export function isOfSeveralPeriods(outcome: Outcome): outcome is PeriodsResult {
  return Array.isArray(Object(outcome).periods) && Object(outcome).criteria === undefined;
}

/** What is to be known of a result of several periods beside its score. */
export interface PeriodsFigures {
  /** Whether any criterion applied in any of the periods, so that something could have a score. */
  readonly isApplicable: boolean;
  /** See {@link isAdjustedInPeriods}. */
  readonly isAdjusted: boolean;
}

/** Every problem becomes an issue: also a score that the periods beside it do not sum to. */
export function readPeriodsFigures(result: PeriodsResult, path: Path, issues: Issue[]): PeriodsFigures {
  const before = issues.length;
  const periods = readObjects(result.periods, 1, [...path, "periods"], issues);
  if (result.status !== "scored") {
    return { isApplicable: isApplicable(result.reasons, [...path, "reasons"], issues), isAdjusted: false };
  }
  const deductions = readObjects(result.deductions, 0, [...path, "deductions"], issues);
  const lines = [
    ...contributionsOf(periods, [...path, "periods"], issues),
    ...contributionsOf(deductions, [...path, "deductions"], issues),
  ];
  // What is wrong by itself is not compared, and a score that is none is told where it is read.
  const own = readExactText(result.exactScore, [], []);
  const sum = lines.reduce((total, line) => reduceRatio(addRatios(total, line)), zero);
  if (issues.length === before && own !== undefined && compareRatios(sum, own) !== 0) {
    const made = `${formatRatio(sum)}, as its periods make`;
    addIssue(issues, "conflicting-values", [...path, "exactScore"], made, result.exactScore);
  }
  return { isApplicable: true, isAdjusted: isAdjustedInPeriods({ periods, deductions }) };
}

/** Whether somebody has changed the score of a period, and no policy has taken that of all away. */
export function isAdjustedInPeriods({ periods, deductions }: LedgerLines): boolean {
  return deductions.length === 0 && periods.some((entry) => Reflect.get(entry, "isAdjusted") === true);
}

type LedgerLines = Readonly<Record<"periods" | "deductions", readonly object[]>>;

const codes = ["no-applicable-period", "no-score", "coverage-below-minimum"] as const;

function isApplicable(reasons: unknown, path: Path, issues: Issue[]): boolean {
  const read = readObjects(reasons, 1, path, issues).map((reason, index) => {
    return readChoice(Reflect.get(reason, "code"), [...path, index, "code"], codes, issues);
  });
  return !read.includes("no-applicable-period");
}

/** The list, where all of it are objects. */
function readObjects(value: unknown, least: 0 | 1, path: Path, issues: Issue[]): readonly object[] {
  const list = readList(value, path, least, issues);
  const before = issues.length;
  for (const [index, entry] of list.entries()) {
    if (Object(entry) !== entry) addIssue(issues, "wrong-type", [...path, index], "an object", entry);
  }
  return issues.length === before ? (list as readonly object[]) : [];
}

function contributionsOf(lines: readonly object[], path: Path, issues: Issue[]): readonly Ratio[] {
  return lines.flatMap((line, index) => {
    return readExactText(Reflect.get(line, "contribution"), [...path, index, "contribution"], issues) ?? [];
  });
}
