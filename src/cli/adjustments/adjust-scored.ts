import { adjustResult } from "../../aggregation/adjustments/adjust-result";
import type { AdjustmentDecision } from "../../aggregation/adjustments/adjustment";
import type { ReviewResult } from "../../aggregation/result";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import { epochMilliseconds } from "../../review/instant";
import type { Fault } from "../input/fault";
import { nearest } from "../input/nearest";
import type { Problem } from "../input/problem";
import { placeProblems } from "../input/problem";
import { fileName } from "../input/read-bytes";
import { readSheet } from "../input/read-sheet";
import type { ScoredFile } from "../input/score-file";
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, Message } from "../outcome";
import { failure } from "../outcome";
import type { AdjustmentColumn, AdjustmentLayout } from "./adjustment-columns";
import { adjustmentLayout } from "./adjustment-columns";

/** The results of a file with the adjustments of another one carried out; or everything that is wrong with that. */
export async function adjustScored(scored: ScoredFile, file: string | undefined): Promise<ScoredFile | Failure> {
  if (file === undefined) return scored;
  const vocabulary = vocabularyOf(scored.rubric);
  const sheet = await readSheet(file, vocabulary, [], {});
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
  const wrong = new Set(rowProblems.map(({ line }) => line));
  const entries = rows.slice(layout.firstRow).filter(({ number }) => !wrong.has(number));
  const problems: Problem[] = [...rowProblems];
  const results = adjustAll(entries, layout, scored, problems);
  return problems.length > 0 || stop !== undefined ? refuse(problems) : { ...scored, results };
}

/** A row of the table, and the result that it is about. */
interface Entry {
  readonly row: SheetRow;
  readonly decision: AdjustmentDecision;
  readonly index: number;
}

function adjustAll(
  rows: readonly SheetRow[],
  layout: AdjustmentLayout,
  { results, rubric }: ScoredFile,
  problems: Problem[],
): readonly ReviewResult[] {
  const adjusted = [...results];
  const entries = rows.flatMap((row): readonly Entry[] => {
    const text = (column: AdjustmentColumn) => textIn(row, column, layout);
    if (row.cells.slice(layout.width).some((cell) => textOfCell(cell) !== "")) {
      const [first, count] = [textOfCell(row.cells[0]), row.cells.length];
      problems.push({
        line: row.number,
        fault: { kind: "cell-count", needed: layout.width, count, first, lacks: undefined },
      });
      return [];
    }
    const index = resultOf(row, layout, results, problems);
    if (index === undefined) return [];
    const decision = { score: text("score"), by: text("by"), at: text("at"), reason: text("reason") };
    return [{ row, decision, index }];
  });
  // Whatever the order of the rows, the earlier decision comes first.
  for (const entry of entries.sort((left, right) => momentOf(left) - momentOf(right))) {
    try {
      adjusted[entry.index] = adjustResult(adjusted[entry.index] as ReviewResult, entry.decision, { rubric });
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      problems.push(...error.details.issues.map((issue) => problemOf(issue, entry.row, layout)));
    }
  }
  return adjusted;
}

function momentOf({ decision }: Entry): number {
  return epochMilliseconds(decision.at) ?? Number.MAX_SAFE_INTEGER;
}

/** The index of the result of the subject and period; of a subject with a single one, the period may be left out. */
function resultOf(
  row: SheetRow,
  layout: AdjustmentLayout,
  results: readonly ReviewResult[],
  problems: Problem[],
): number | undefined {
  const [subject, period] = [textIn(row, "subject", layout), textIn(row, "period", layout)];
  const own = [...results.entries()].filter(([, result]) => result.subject === subject);
  const refuse = (column: AdjustmentColumn, fault: Fault) => {
    problems.push({ line: row.number, column: layout.columns.get(column) ?? layout.columns.get("subject"), fault });
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

/** As people see it: 007 is not 7. */
function textIn({ cells }: SheetRow, column: AdjustmentColumn, { columns }: AdjustmentLayout): string {
  const cell = cells[(columns.get(column)?.number ?? 0) - 1];
  const isId = column === "subject" || column === "by";
  return isId && typeof cell === "object" && cell.kind === "number"
    ? (cell.shown?.text ?? cell.text)
    : textOfCell(cell);
}

/** What the library finds wrong stands in the cell that it is about; with the result itself, in that of its subject. */
function problemOf(issue: Issue, { number: line }: SheetRow, { columns }: AdjustmentLayout): Problem {
  const column = columns.get(issue.path[0] as AdjustmentColumn) ?? columns.get("subject");
  return { line, column, fault: { kind: "issue", issue } };
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
