import type { Rubric } from "../../rubric/rubric";
import type { Problem } from "../input/problem";
import { placeProblems } from "../input/problem";
import { readSheetBeside } from "../input/read-beside";
import { fileName } from "../input/read-bytes";
import type { InputOptions } from "../input/read-ratings-file";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, Message } from "../outcome";
import { failure } from "../outcome";
import type { AdjustmentLayout } from "./adjustment-columns";
import { adjustmentLayout } from "./adjustment-columns";
import type { DecisionRow } from "./read-decision-row";
import { decisionReading, readDecisionRow } from "./read-decision-row";

/** What a file of adjustments says, before anybody's result is known. */
export interface Decisions {
  readonly layout: AdjustmentLayout;
  /** Those that could be read, in the order of the file. */
  readonly rows: readonly DecisionRow[];
  /** What is wrong with the others. */
  readonly problems: readonly Problem[];
  /** Why nothing is adjusted: these problems, with their places in the file. */
  readonly refuse: (problems: readonly Problem[]) => Failure;
}

/** How the file is to be read where it does not tell. */
type DecisionOptions = Pick<InputOptions, "decimal" | "offset" | "encoding" | "delimiter">;

/** The decisions in a file, or what is wrong with all of it; `undefined` without a file. */
export async function readDecisions(
  file: string | undefined,
  rubric: Rubric,
  options: DecisionOptions,
): Promise<Decisions | Failure | undefined> {
  if (file === undefined) return undefined;
  const vocabulary = vocabularyOf(rubric);
  const sheet = await readSheetBeside(file, vocabulary, options);
  if ("messages" in sheet) return { ...sheet, messages: sheet.messages.map(asNoAdjustments) };
  const { rows, problem: stop, rowProblems = [] } = sheet;
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: placeProblems(sheet.placeOf, problems, rows).map(asNoAdjustments),
  });
  const wholeProblems = stop === undefined ? rowProblems : [stop, ...rowProblems];
  const layout = adjustmentLayout(rows, vocabulary);
  if ("problems" in layout && rows.length > 0) return refuse([...layout.problems, ...wholeProblems]);
  if ("problems" in layout || rows.length === layout.firstRow) {
    return failure({ file: fileName(file) }, { kind: "no-adjustments", received: undefined });
  }
  const reading = decisionReading(sheet, layout, vocabulary, options);
  if ("problem" in reading) return refuse([...wholeProblems, reading.problem]);
  const wrong = new Set(rowProblems.map(({ line }) => line));
  const problems: Problem[] = [...wholeProblems];
  const decisions = rows.slice(layout.firstRow).flatMap((row): readonly DecisionRow[] => {
    if (wrong.has(row.number)) return [];
    const read = readDecisionRow(row, layout, reading, sheet.placeOf);
    if (!("problems" in read)) return [read];
    problems.push(...read.problems);
    return [];
  });
  return { layout, rows: decisions, problems, refuse };
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
