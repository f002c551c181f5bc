import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import { tableWords } from "./table-words";
import type { WrittenSheet } from "./written-sheet";

/** The levels of a rubric for spreadsheets, the highest first. */
export function levelSheet(rubric: Rubric, locale: Locale): WrittenSheet {
  const { level, step } = speakerFor(rubric, locale);
  const places = step.split(".")[1]?.length ?? 0;
  const { level: title, id, lowest, highest } = tableWords[locale];
  const rows = rubric.levels.map((each) => {
    const { minimum, maximum } = levelRange(each.id, rubric);
    return [printable(level(each.id)), printable(each.id), minimum, maximum];
  });
  return {
    columns: [{ title }, { title: id }, { title: lowest, places }, { title: highest, places }],
    rows: rows.reverse(),
  };
}
