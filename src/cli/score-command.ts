import { customerCentric } from "../rubric/customer-centric";
import type { Outcome } from "./outcome";
import { printableJson } from "./printable";
import { resultTable } from "./result-table";
import { scoreFile } from "./score-file";

/** Scores everybody in a file: a table for people, or the library's results as JSON. */
export async function scoreCommand(file: string, format: "table" | "json"): Promise<Outcome> {
  const scored = await scoreFile(file, customerCentric);
  if ("messages" in scored) return scored;
  const { results } = scored;
  const text =
    format === "json" ? printableJson(JSON.stringify(results, null, 2)) : resultTable(results, customerCentric);
  return { output: `${text}\n` };
}
