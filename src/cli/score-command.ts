import type { ReviewResult } from "../aggregation/result";
import type { Rubric } from "../rubric/rubric";
import type { Outcome } from "./outcome";
import { printableJson } from "./printable";
import { readRubricFile } from "./read-rubric-file";
import { resultTable } from "./result-table";
import { scoreFile } from "./score-file";

/** How results are written: a table for people; the library's results as JSON, whole or a line for each. */
export const formats = ["table", "json", "ndjson"] as const;

export type Format = (typeof formats)[number];

/** Scores everybody in a file. */
export async function scoreCommand(file: string, rubricFile: string | undefined, format: Format): Promise<Outcome> {
  const read = await readRubricFile(rubricFile);
  if ("messages" in read) return read;
  const { rubric } = read;
  const scored = await scoreFile(file, rubric);
  return "messages" in scored ? scored : { output: render(scored.results, rubric, format) };
}

function render(results: readonly ReviewResult[], rubric: Rubric, format: Format): string {
  switch (format) {
    case "table":
      return `${resultTable(results, rubric)}\n`;
    case "json":
      return `${printableJson(JSON.stringify(results, null, 2))}\n`;
    case "ndjson":
      return results.map((result) => `${printableJson(JSON.stringify(result))}\n`).join("");
  }
}
