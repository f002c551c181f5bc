import type { Audience } from "../../aggregation/explain";
import { explain } from "../../aggregation/explain";
import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import type { Locale } from "../../rubric/customer-centric-texts";
import { nearest } from "../input/nearest";
import { fileName } from "../input/read-bytes";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Outcome } from "../outcome";

/** Explains the results of one subject, one for each period, with an empty line between them. */
export async function explainCommand(
  file: string,
  scoring: ScoreOptions,
  subject: string,
  options: { readonly locale: Locale; readonly audience: Audience },
): Promise<Outcome> {
  const scored = await scoreFile(file, scoring);
  if ("messages" in scored) return scored;
  const results = scored.results.filter((result) => result.subject === subject.trim());
  if (results.length === 0) {
    const subjects = new Set(scored.results.map((result) => result.subject));
    return { messages: [printable(unknownSubject(fileName(file), subject, [...subjects]))] };
  }
  const explanations = results.map((result) => explain(result, { ...options, rubric: scored.rubric }));
  return { output: `${explanations.join("\n\n")}\n`, notes: scored.read.notes };
}

function unknownSubject(file: string, subject: string, known: readonly string[]): string {
  const near = nearest(subject, known);
  const question = near === undefined ? "." : `: did you mean ${describe(near)}?`;
  const listed = known.slice(0, 10).map(describe).join(", ");
  const rest = known.length > 10 ? ` and ${known.length - 10} more` : "";
  return `error: ${file} has no subject ${describe(subject)}${question} It has ${listed}${rest}.`;
}
