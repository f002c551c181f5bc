import type { ReviewResult } from "../aggregation/result";
import { customerCentric } from "../rubric/customer-centric";
import type { Outcome } from "./outcome";
import { printableJson } from "./printable";
import { resultTable } from "./result-table";
import { scoreFile } from "./score-file";

/** How results are written: a table for people; the library's results as JSON, whole or a line for each. */
export const formats = ["table", "json", "ndjson"] as const;

export type Format = (typeof formats)[number];

/** Scores everybody in a file. */
export async function scoreCommand(file: string, format: Format): Promise<Outcome> {
  const scored = await scoreFile(file, customerCentric);
  return "messages" in scored ? scored : { output: render(scored.results, format) };
}

function render(results: readonly ReviewResult[], format: Format): string {
  switch (format) {
    case "table":
      return `${resultTable(results, customerCentric)}\n`;
    case "json":
      return `${printableJson(JSON.stringify(results, null, 2))}\n`;
    case "ndjson":
      return results.map((result) => `${printableJson(JSON.stringify(result))}\n`).join("");
  }
}
