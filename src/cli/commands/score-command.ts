import type { Locale } from "../../rubric/customer-centric-texts";
import type { RubricOptions } from "../input/choose-rubric";
import type { ScoredFile } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Failure, Outcome } from "../outcome";
import { renderCsv } from "../output/render-csv";
import { renderXlsx } from "../output/render-xlsx";
import { resultSheet } from "../output/result-sheet";
import { resultTable } from "../output/result-table";
import { tableWords } from "../output/table-words";
import { printableJson } from "../printable";

/** How results are written: a table for people, the library's results as JSON, or a sheet for spreadsheets. */
export const formats = ["table", "json", "ndjson", "csv", "xlsx"] as const;

/** How results are to be written, and in which language; JSON has none. */
export interface ResultStyle {
  readonly format: (typeof formats)[number];
  readonly locale: Locale;
}

/** Scores everybody in a file. */
export async function scoreCommand(file: string, rubric: RubricOptions, style: ResultStyle): Promise<Outcome> {
  const scored = await scoreFile(file, rubric);
  if ("messages" in scored) return scored;
  const output = await render(scored, style);
  return typeof output === "object" && "messages" in output ? output : { output };
}

async function render(
  { results, rubric }: ScoredFile,
  { format, locale }: ResultStyle,
): Promise<string | Uint8Array | Failure> {
  switch (format) {
    case "table":
      return `${resultTable(results, rubric, locale)}\n`;
    case "json":
      return `${printableJson(JSON.stringify(results, null, 2))}\n`;
    case "ndjson":
      return results.map((result) => `${printableJson(JSON.stringify(result))}\n`).join("");
    case "csv":
      return renderCsv(resultSheet(results, rubric, locale));
    case "xlsx":
      return renderXlsx(resultSheet(results, rubric, locale), tableWords[locale].results);
  }
}
