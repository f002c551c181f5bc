import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { Display } from "../display";
import { readRubricFile } from "../input/read-rubric-file";
import type { Outcome } from "../outcome";
import { levelSheet } from "../output/level-sheet";
import { levelStyle } from "../output/level-style";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import type { TableCell, TableColumn } from "../output/render-table";
import { renderTable } from "../output/render-table";
import { tableWords } from "../output/table-words";
import type { TextFormat } from "../output/text-formats";

/** How levels are to be written, in which language, and where tables go. */
export interface LevelOptions {
  readonly format: TextFormat;
  readonly locale: Locale;
  readonly display: Display;
}

/** The levels of a rubric, the highest first. */
export async function levelsCommand(
  rubricFile: string | undefined,
  { format, locale, display }: LevelOptions,
): Promise<Outcome> {
  const read = await readRubricFile(rubricFile);
  if ("messages" in read) return read;
  const { rubric } = read;
  switch (format) {
    case "table":
      return { output: `${await levelTable(rubric, locale, display)}\n` };
    case "csv":
      return { output: await renderCsv(levelSheet(rubric, locale)) };
    case "json":
      return { output: renderJson(levelObjects(rubric, locale)) };
    case "ndjson":
      return { output: renderJsonLines(levelObjects(rubric, locale)) };
  }
}

/** What the library says of each level, with its title in a language. */
function levelObjects(rubric: Rubric, locale: Locale): readonly object[] {
  const { level } = speakerFor(rubric, locale);
  return rubric.levels.map(({ id }) => ({ title: level(id), ...levelRange(id, rubric) })).reverse();
}

function levelTable(rubric: Rubric, locale: Locale, display: Display): Promise<string> {
  const { level } = speakerFor(rubric, locale);
  const words = tableWords[locale];
  const columns: readonly TableColumn[] = [
    { title: words.level, align: "left" },
    { title: words.id, align: "left" },
    { title: words.scores, align: "right" },
  ];
  const rows = rubric.levels.map(({ id }): readonly TableCell[] => [
    { text: printable(level(id)), style: levelStyle(id, rubric) },
    printable(id),
    levelRange(id, rubric).band,
  ]);
  return renderTable(columns, rows.reverse(), display);
}
