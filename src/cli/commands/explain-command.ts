import type { Audience } from "../../aggregation/explain";
import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Explanation } from "../explanation";
import { explanationOf } from "../explanation";
import { nearest } from "../input/nearest";
import { fileName } from "../input/read-bytes";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Outcome } from "../outcome";
import { explanationSheet } from "../output/explanation-sheet";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import { tableWords } from "../output/table-words";
import type { TextFormat } from "../output/text-formats";

/** For whom, in which language and in which form results are explained. */
export interface ExplanationOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly format: TextFormat;
}

/** Explains the results of one subject, one for each period. */
export async function explainCommand(
  file: string,
  scoring: ScoreOptions,
  subject: string,
  options: ExplanationOptions,
): Promise<Outcome> {
  const scored = await scoreFile(file, scoring);
  if ("messages" in scored) return scored;
  const results = scored.results.filter((result) => result.subject === subject.trim());
  if (results.length === 0) {
    const subjects = new Set(scored.results.map((result) => result.subject));
    return { messages: [printable(unknownSubject(fileName(file), subject, [...subjects]))] };
  }
  const explanations = results.map((result) => explanationOf(result, { ...options, rubric: scored.rubric }));
  return { output: await render(explanations, options), notes: scored.read.notes };
}

async function render(explanations: readonly Explanation[], { format, locale }: ExplanationOptions): Promise<string> {
  switch (format) {
    case "table":
      return `${explanations.map(({ sentences }) => sentences.join("\n")).join("\n\n")}\n`;
    case "json":
      return renderJson(explanations);
    case "ndjson":
      return renderJsonLines(explanations);
    case "csv":
      return renderCsv(explanationSheet(explanations, tableWords[locale]));
  }
}

function unknownSubject(file: string, subject: string, known: readonly string[]): string {
  const near = nearest(subject, known);
  const question = near === undefined ? "." : `: did you mean ${describe(near)}?`;
  const listed = known.slice(0, 10).map(describe).join(", ");
  const rest = known.length > 10 ? ` and ${known.length - 10} more` : "";
  return `error: ${file} has no subject ${describe(subject)}${question} It has ${listed}${rest}.`;
}
