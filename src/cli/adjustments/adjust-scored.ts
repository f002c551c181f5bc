import { adjustResult } from "../../aggregation/adjustments/adjust-result";
import type { ReviewResult } from "../../aggregation/result";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import { epochMilliseconds } from "../../review/instant";
import type { Fault } from "../input/fault";
import { nearest } from "../input/nearest";
import type { Problem } from "../input/problem";
import { placeProblems } from "../input/problem";
import { readSheetBeside } from "../input/read-beside";
import { fileName } from "../input/read-bytes";
import type { ScoredFile } from "../input/score-file";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, Message } from "../outcome";
import { failure } from "../outcome";
import type { AdjustmentColumn, AdjustmentLayout } from "./adjustment-columns";
import { adjustmentLayout } from "./adjustment-columns";
import type { DecisionRow } from "./read-decision-row";
import { decisionReading, lacksOffset, lacksTime, readDecisionRow } from "./read-decision-row";

/** The results of a file with the adjustments of another one carried out; or everything that is wrong with that. */
export async function adjustScored(scored: ScoredFile, file: string | undefined): Promise<ScoredFile | Failure> {
  if (file === undefined) return scored;
  const { options } = scored.read;
  const vocabulary = vocabularyOf(scored.rubric);
  const sheet = await readSheetBeside(file, vocabulary, options);
  if ("messages" in sheet) return { ...sheet, messages: sheet.messages.map(asNoAdjustments) };
  const { rows, problem: stop, rowProblems = [] } = sheet;
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: placeProblems(sheet.placeOf, stop === undefined ? problems : [stop, ...problems], rows).map(
      asNoAdjustments,
    ),
  });
  const layout = adjustmentLayout(rows, vocabulary);
  if ("problems" in layout && rows.length > 0) return refuse([...layout.problems, ...rowProblems]);
  if ("problems" in layout || rows.length === layout.firstRow) {
    return failure({ file: fileName(file) }, { kind: "no-adjustments", received: undefined });
  }
  const reading = decisionReading(sheet, layout, vocabulary, options);
  if ("problem" in reading) return refuse([...rowProblems, reading.problem]);
  const wrong = new Set(rowProblems.map(({ line }) => line));
  const problems: Problem[] = [...rowProblems];
  const decisions = rows.slice(layout.firstRow).flatMap((row): readonly DecisionRow[] => {
    if (wrong.has(row.number)) return [];
    const read = readDecisionRow(row, layout, reading);
    if (!("problems" in read)) return [read];
    problems.push(...read.problems);
    return [];
  });
  const results = adjustAll(decisions, layout, scored, problems);
  return problems.length > 0 || stop !== undefined ? refuse(problems) : { ...scored, results };
}

function adjustAll(
  decisions: readonly DecisionRow[],
  layout: AdjustmentLayout,
  { results, rubric }: ScoredFile,
  problems: Problem[],
): readonly ReviewResult[] {
  const adjusted = [...results];
  const entries = decisions.flatMap((decision) => {
    const index = resultOf(decision, layout, results, problems);
    return index === undefined ? [] : [{ decision, index }];
  });
  // Whatever the order of the rows, the earlier decision comes first.
  for (const { decision, index } of entries.sort((left, right) => momentOf(left) - momentOf(right))) {
    const { score, by, at, reason } = decision;
    try {
      adjusted[index] = adjustResult(adjusted[index] as ReviewResult, { score, by, at, reason }, { rubric });
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      problems.push(...error.details.issues.map((issue) => problemOf(issue, decision, layout)));
    }
  }
  return adjusted;
}

function momentOf({ decision }: { readonly decision: DecisionRow }): number {
  return epochMilliseconds(decision.at) ?? Number.MAX_SAFE_INTEGER;
}

/** The index of the result of the subject and period; of a subject with a single one, the period may be left out. */
function resultOf(
  { row, subject, period }: DecisionRow,
  { places }: AdjustmentLayout,
  results: readonly ReviewResult[],
  problems: Problem[],
): number | undefined {
  const own = [...results.entries()].filter(([, result]) => result.subject === subject);
  const refuse = (column: AdjustmentColumn, fault: Fault) => {
    problems.push({ line: row.number, column: places.get(column) ?? places.get("subject"), fault });
    return undefined;
  };
  if (own.length === 0) {
    const near = nearest(subject, [...new Set(results.map((result) => result.subject))]);
    return refuse("subject", { kind: "unknown-adjusted", subject, near });
  }
  const [first] = own.filter(([, result]) => (period === "" ? own.length === 1 : result.period === period));
  if (first !== undefined) return first[0];
  const periods = own.map(([, result]) => result.period ?? "").filter((known) => known !== "");
  return refuse("period", { kind: "unknown-adjusted-period", subject, period, periods });
}

/** What the library finds wrong stands in the cell that it is about; with the result itself, in that of its subject. */
function problemOf(issue: Issue, { row, at }: DecisionRow, { places }: AdjustmentLayout): Problem {
  const [name] = issue.path as [AdjustmentColumn];
  const column = places.get(name) ?? places.get("subject");
  const lacks = lacksTime(at) ? "time" : lacksOffset(at) ? "offset" : undefined;
  if (name !== "at" || lacks === undefined) return { line: row.number, column, fault: { kind: "issue", issue } };
  return { line: row.number, column, fault: { kind: "adjustment-time", text: at, lacks } };
}

/** Reading a table says in words of ratings that there is none. */
function asNoAdjustments(message: Message): Message {
  if (typeof message === "string") return message;
  const { fault } = message;
  switch (fault.kind) {
    case "no-ratings":
    case "empty-file":
      return { ...message, fault: { kind: "no-adjustments", received: undefined } };
    case "no-rating-object":
    case "no-rating-list":
      return { ...message, fault: { kind: "no-adjustments", received: fault.received } };
    default:
      return message;
  }
}
