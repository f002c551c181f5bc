import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import { adjustPeople } from "../evaluation/adjust-people";
import type { EvaluatedFiles, EvaluateOptions, RefusedEvidence } from "../evaluation/evaluate-files";
import { evaluateFiles } from "../evaluation/evaluate-files";
import type { ReadEvidence } from "../evaluation/read-evidence";
import { wordMessage } from "../messages/word-problem";
import type { Outcome } from "../outcome";
import { evaluationSheet } from "../output/evaluation-sheet";
import { evaluationTable } from "../output/evaluation-table";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import type { TextFormat } from "../output/text-formats";

/** How evaluations are to be written, in which language, and where tables go; JSON has no language. */
export interface EvaluationStyle {
  readonly format: TextFormat;
  readonly locale: Locale;
  readonly display: Display;
}

/** Evaluates evidence, and scores it together with ratings, if there are any. */
export async function evaluateCommand(
  files: readonly string[],
  options: EvaluateOptions,
  style: EvaluationStyle,
): Promise<Outcome> {
  const judged = await evaluateFiles(files, options);
  if ("messages" in judged) return refused(judged, style);
  const evaluated = await adjustPeople(judged, options);
  if ("messages" in evaluated) return evaluated;
  return { output: await render(evaluated, style), notes: evaluated.notes };
}

/** Where evidence could be read but comes to nothing, JSON says what became of it: the hints point there. */
function refused(refusal: RefusedEvidence, { format, locale }: EvaluationStyle): Outcome {
  const { read, messages, notes = [] } = refusal;
  if (format !== "json" || read?.report === undefined) return refusal;
  const output = renderJson({ results: [], evaluations: [], ...reportsOf(read) });
  return { output, notes, findings: messages.map((message) => wordMessage(message, locale)) };
}

function reportsOf({ report, scheduleReport, targetReport }: ReadEvidence): object {
  return {
    ...(report !== undefined && { report }),
    ...(scheduleReport !== undefined && { scheduleReport }),
    ...(targetReport !== undefined && { targetReport }),
  };
}

async function render(
  { people, rubric, read }: EvaluatedFiles,
  { format, locale, display }: EvaluationStyle,
): Promise<string> {
  switch (format) {
    case "table":
      return `${await evaluationTable(people, rubric, { locale, display })}\n`;
    case "json":
      return renderJson({
        results: people.map(({ result }) => result),
        evaluations: people.map(({ evaluation }) => evaluation),
        ...reportsOf(read),
      });
    case "ndjson":
      return renderJsonLines(people);
    case "csv":
      return renderCsv(evaluationSheet(people, rubric, locale));
  }
}
