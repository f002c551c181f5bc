import type { Audience } from "../../aggregation/explain";
import type { Locale } from "../../rubric/customer-centric-texts";
import { adjustmentsOfResults, adjustScored } from "../adjustments/adjust-scored";
import type { Display } from "../display";
import type { Explanation } from "../explanation";
import { explanationOf } from "../explanation";
import { chooseRubric } from "../input/choose-rubric";
import { fileName, mostMebibytes, readBytes } from "../input/read-bytes";
import { mostMebibytesOfResults, resultsIn } from "../input/read-results";
import type { MeantResults } from "../input/results-of-subject";
import { resultsOfSubject } from "../input/results-of-subject";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { sniffFormat } from "../input/sniff-format";
import type { Failure, Outcome } from "../outcome";
import { failure } from "../outcome";
import { explanationSheet } from "../output/explanation-sheet";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import { tableWords } from "../output/table-words";
import type { TextFormat } from "../output/text-formats";
import { wrapLines } from "../output/wrap-lines";

/** For whom, in which language and in which form results are explained. */
export interface ExplanationOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly format: TextFormat;
  readonly display: Display;
}

/** What results are scored with, or were. */
export interface ExplainedOptions extends ScoreOptions {
  /** The file of the job profile that evidence was evaluated with. */
  readonly profile?: string | undefined;
}

/** Explains the results of one subject, of each period or of one alone: those of a file of ratings, or those that `score` or `evaluate` wrote. */
export async function explainCommand(
  file: string,
  scoring: ExplainedOptions,
  meant: MeantResults,
  options: ExplanationOptions,
): Promise<Outcome> {
  const rule = await chooseRubric(scoring);
  if ("messages" in rule) return rule;
  const source = await readBytes(file, mostMebibytesOfResults);
  if ("messages" in source) return source;
  const { bytes } = source;
  if (bytes.length > mostMebibytes * 2 ** 20 && sniffFormat(bytes) !== "json") {
    return failure({ file: fileName(file) }, { kind: "too-large", mebibytes: mostMebibytes });
  }
  const rated = await scoreFile(file, { ...scoring, bytes }, rule);
  if ("messages" in rated) {
    const { by } = rated;
    if (!rated.holdsResults || by === undefined) return rated;
    if (scoring.adjustments !== undefined) return adjustmentsOfResults;
    // What evidence needs takes long to load, and ratings do without it.
    const { explainWritten, rubricOfProfile } = await import("../evaluation/explain-written");
    const rubric = scoring.profile === undefined ? by.rubric : await rubricOfProfile(by.rubric, scoring.profile);
    if ("messages" in rubric) return rubric;
    const written = rated.written ?? (await storedIn(bytes, fileName(file)));
    if ("messages" in written) return written;
    const told = explainWritten(written, meant, fileName(file), { ...options, rubric });
    return "messages" in told ? told : { output: await render(told.explanations, options), notes: told.notes };
  }
  if (scoring.profile !== undefined) {
    return { messages: ["error: --profile is for what evaluate wrote, and FILE holds ratings"], isWrongUsage: true };
  }
  const scored = await adjustScored(rated, scoring.adjustments);
  if ("messages" in scored) return scored;
  const chosen = resultsOfSubject(scored.results, (result) => result, meant, fileName(file));
  if ("messages" in chosen) return chosen;
  const { results, notes } = chosen;
  const explanations = results.map((result) => explanationOf(result, { ...options, rubric: scored.rubric }));
  return { output: await render(explanations, options), notes: [...scored.read.notes, ...notes] };
}

async function storedIn(bytes: Uint8Array, file: string): Promise<readonly { readonly result: unknown }[] | Failure> {
  const stored = await resultsIn(bytes, file);
  return "messages" in stored ? stored : stored.map(({ document }) => ({ result: document }));
}

async function render(
  explanations: readonly Explanation[],
  { format, locale, display }: ExplanationOptions,
): Promise<string> {
  switch (format) {
    case "table":
      return `${(await wrapLines(linesOf(explanations), display)).join("\n")}\n`;
    case "json":
      return renderJson(explanations);
    case "ndjson":
      return renderJsonLines(explanations);
    case "csv":
      return renderCsv(explanationSheet(explanations, tableWords[locale]));
  }
}

/** With an empty line between explanations. */
function linesOf(explanations: readonly Explanation[]): readonly string[] {
  return explanations.flatMap(({ sentences }, index) => (index === 0 ? sentences : ["", ...sentences]));
}
