import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import type { EngineOptions } from "../engine/engine-options";
import { scoreInDuckdb } from "../engine/score-in-duckdb";
import type { Outcome } from "../outcome";
import { engineSheet } from "../output/engine-sheet";
import { engineTable } from "../output/engine-table";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import type { TextFormat } from "../output/text-formats";

/** How results are to be written, in which language, and where tables go; JSON has no language. */
interface EngineStyle {
  readonly format: TextFormat;
  readonly locale: Locale;
  readonly display: Display;
}

/** Scores everybody in a file inside an engine, which takes more ratings than this process could hold. */
export async function scoreInEngineCommand(
  file: string,
  options: EngineOptions,
  { format, locale, display }: EngineStyle,
): Promise<Outcome> {
  const scored = await scoreInDuckdb(file, options);
  if ("messages" in scored) return scored;
  const { results, rubric } = scored;
  switch (format) {
    case "table":
      return { output: `${await engineTable(results, rubric, { locale, display })}\n` };
    case "json":
      return { output: renderJson(results) };
    case "ndjson":
      return { output: renderJsonLines(results) };
    case "csv":
      return { output: await renderCsv(engineSheet(results, rubric, locale)) };
  }
}
