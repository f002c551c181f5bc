import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import { levelRange } from "../../rubric/placing";
import { readRubricFile } from "../input/read-rubric-file";
import type { Outcome } from "../outcome";
import type { TableColumn } from "../output/render-table";
import { renderTable } from "../output/render-table";

const columns: readonly TableColumn[] = [
  { title: "level", align: "left" },
  { title: "id", align: "left" },
  { title: "scores", align: "right" },
];

/** The levels of a rubric as a table, the highest first. */
export async function levelsCommand(rubricFile: string | undefined, locale: Locale): Promise<Outcome> {
  const read = await readRubricFile(rubricFile);
  if ("messages" in read) return read;
  const { rubric } = read;
  const { level } = speakerFor(rubric, locale);
  const rows = rubric.levels.map(({ id }) => [level(id), id, levelRange(id, rubric).band].map(printable)).reverse();
  return { output: `${renderTable(columns, rows)}\n` };
}
