import { adjustResult } from "../../aggregation/adjustments/adjust-result";
import type { ReviewResult } from "../../aggregation/result";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import { epochMilliseconds } from "../../review/instant";
import type { Rubric } from "../../rubric/rubric";
import type { Fault } from "../input/fault";
import { nearest } from "../input/nearest";
import type { Problem } from "../input/problem";
import type { AdjustmentColumn, AdjustmentLayout } from "./adjustment-columns";
import type { DecisionRow } from "./read-decision-row";
import { lacksOffset, lacksTime } from "./read-decision-row";
import type { Decisions } from "./read-decisions";

/** Results after decisions. */
export interface AdjustedResults {
  /** All that were given, in their order. */
  readonly results: readonly ReviewResult[];
  /** Why decisions about people who have a result cannot be carried out. */
  readonly problems: readonly Problem[];
  /** The decisions about people who have one. */
  readonly known: readonly DecisionRow[];
}

/** Carries out decisions about results; all of a subject must be among them, if any is. */
export function adjustResults(
  results: readonly ReviewResult[],
  { rows, layout }: Pick<Decisions, "rows" | "layout">,
  rubric: Rubric,
): AdjustedResults {
  const indexes = new Map<string, number[]>();
  for (const [index, { subject }] of results.entries()) {
    const own = indexes.get(subject);
    if (own === undefined) indexes.set(subject, [index]);
    else own.push(index);
  }
  const adjusted = [...results];
  const problems: Problem[] = [];
  /** The latest moment so far of each result, and the first decision at it. */
  const first = new Map<number, { readonly moment: number | undefined; readonly decision: DecisionRow }>();
  const known = rows.filter(({ subject }) => indexes.has(subject));
  const entries = known.flatMap((decision) => {
    const index = indexOf(decision, layout, indexes.get(decision.subject) ?? [], results, problems);
    return index === undefined ? [] : [{ decision, index }];
  });
  // Whatever the order of the rows, the earlier decision comes first.
  for (const { decision, index } of entries.sort((left, right) => momentOf(left) - momentOf(right))) {
    const { score, by, at, reason } = decision;
    const moment = epochMilliseconds(at);
    const rival = first.get(index);
    if (moment === undefined || moment !== rival?.moment) first.set(index, { moment, decision });
    else {
      const fault = { kind: "adjustments-at-once", text: at, see: { row: rival.decision.place } } as const;
      problems.push(problemIn("at", decision, layout, fault));
      continue;
    }
    try {
      adjusted[index] = adjustResult(adjusted[index] as ReviewResult, { score, by, at, reason }, { rubric });
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      problems.push(...error.details.issues.map((issue) => problemOf(issue, decision, layout)));
    }
  }
  return { results: adjusted, problems, known };
}

/** That somebody has no result; and who may be meant, of those who have one. */
export function unknownProblems(
  unknown: readonly DecisionRow[],
  { layout }: Pick<Decisions, "layout">,
  subjects: ReadonlySet<string>,
): readonly Problem[] {
  const known = [...subjects];
  return unknown.map((decision, index) => {
    const { subject } = decision;
    const near = index < mostQuestions ? nearest(subject, known) : undefined;
    return problemIn("subject", decision, layout, { kind: "unknown-adjusted", subject, near });
  });
}

/** More than these are not misspelt, but of another file; and each is compared with everybody. */
const mostQuestions = 100;

function momentOf({ decision }: { readonly decision: DecisionRow }): number {
  return epochMilliseconds(decision.at) ?? Number.MAX_SAFE_INTEGER;
}

/** The index of the result of the period; of a subject with a single one, the period may be left out. */
function indexOf(
  decision: DecisionRow,
  layout: AdjustmentLayout,
  own: readonly number[],
  results: readonly ReviewResult[],
  problems: Problem[],
): number | undefined {
  const { subject, period } = decision;
  const isMeant = (index: number) => (period === "" ? own.length === 1 : results[index]?.period === period);
  const found = own.find(isMeant);
  if (found !== undefined) return found;
  const periods = own.map((index) => results[index]?.period ?? "").filter((known) => known !== "");
  problems.push(problemIn("period", decision, layout, { kind: "unknown-adjusted-period", subject, period, periods }));
  return undefined;
}

/** What the library finds wrong stands in the cell that it is about; with the result itself, in that of its subject. */
function problemOf(issue: Issue, decision: DecisionRow, layout: AdjustmentLayout): Problem {
  const [name] = issue.path as [AdjustmentColumn];
  const { at } = decision;
  const lacks = lacksTime(at) ? "time" : lacksOffset(at) ? "offset" : undefined;
  const isTime = name === "at" && lacks !== undefined;
  return problemIn(
    name,
    decision,
    layout,
    isTime ? { kind: "adjustment-time", text: at, lacks } : { kind: "issue", issue },
  );
}

function problemIn(name: AdjustmentColumn, { row }: DecisionRow, { places }: AdjustmentLayout, fault: Fault): Problem {
  return { line: row.number, column: places.get(name) ?? places.get("subject"), fault };
}
