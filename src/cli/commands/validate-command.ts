import { printable } from "../../aggregation/explanation/printable";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Outcome } from "../outcome";

/** Says how a file was read and what is in it, or everything that is wrong with it. */
export async function validateCommand(file: string, options: ScoreOptions): Promise<Outcome> {
  const scored = await scoreFile(file, options);
  if ("messages" in scored) return scored;
  const lines = [`${scored.read.name}: no problems`, ...contentLines(scored)];
  return { output: `${lines.map(printable).join("\n")}\n`, notes: scored.read.notes };
}

function contentLines({ results, rubric, read }: ScoredFile): readonly string[] {
  const { sheet, layout, ratings } = read;
  const subjects = new Set(ratings.map(({ subject }) => subject)).size;
  const assessors = new Set(ratings.map(({ assessor }) => assessor)).size;
  const empty = ratings.filter(({ score }) => score === null).length;
  const unscored = results.filter(({ status }) => status === "unscored").length;
  const columns = layout.columns.map(({ title, holds, criterion }) => `${title} → ${criterion ?? holds}`);
  return [
    `ratings: ${ratings.length - empty} of ${subjects} subjects by ${assessors} assessors; empty cells: ${empty}`,
    `reviews: ${results.length}, of which ${unscored} cannot be scored yet`,
    `rubric: ${rubric.id} ${rubric.version}`,
    ...sheet.reading.map(([what, how]) => `${what}: ${how}`),
    `columns: ${columns.join(", ")}`,
  ];
}
