import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import { readRubricFile } from "../input/read-rubric-file";
import type { Outcome } from "../outcome";
import { levelSheet } from "../output/level-sheet";
import { renderCsv } from "../output/render-csv";
import type { TableColumn } from "../output/render-table";
import { renderTable } from "../output/render-table";
import { tableWords } from "../output/table-words";

/** How levels are written. */
export const levelFormats = ["table", "csv"] as const;

/** The levels of a rubric, the highest first. */
export async function levelsCommand(
  rubricFile: string | undefined,
  { locale, format }: { readonly locale: Locale; readonly format: (typeof levelFormats)[number] },
): Promise<Outcome> {
  const read = await readRubricFile(rubricFile);
  if ("messages" in read) return read;
  const { rubric } = read;
  return { output: format === "csv" ? await renderCsv(levelSheet(rubric, locale)) : `${levelTable(rubric, locale)}\n` };
}

function levelTable(rubric: Rubric, locale: Locale): string {
  const { level } = speakerFor(rubric, locale);
  const words = tableWords[locale];
  const columns: readonly TableColumn[] = [
    { title: words.level, align: "left" },
    { title: words.id, align: "left" },
    { title: words.scores, align: "right" },
  ];
  const rows = rubric.levels.map(({ id }) => [level(id), id, levelRange(id, rubric).band].map(printable)).reverse();
  return renderTable(columns, rows);
}
