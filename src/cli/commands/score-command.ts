import type { ScoredFile } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Outcome } from "../outcome";
import { renderCsv } from "../output/render-csv";
import { resultSheet } from "../output/result-sheet";
import { resultTable } from "../output/result-table";
import { printableJson } from "../printable";

/** How results are written: a table for people, the library's results as JSON, or a sheet for spreadsheets. */
export const formats = ["table", "json", "ndjson", "csv"] as const;

export type Format = (typeof formats)[number];

/** Scores everybody in a file. */
export async function scoreCommand(file: string, rubricFile: string | undefined, format: Format): Promise<Outcome> {
  const scored = await scoreFile(file, rubricFile);
  return "messages" in scored ? scored : { output: await render(scored, format) };
}

async function render({ results, rubric }: ScoredFile, format: Format): Promise<string> {
  switch (format) {
    case "table":
      return `${resultTable(results, rubric)}\n`;
    case "json":
      return `${printableJson(JSON.stringify(results, null, 2))}\n`;
    case "ndjson":
      return results.map((result) => `${printableJson(JSON.stringify(result))}\n`).join("");
    case "csv":
      return renderCsv(resultSheet(results, rubric));
  }
}
