import type { Explanation } from "../explanation";
import type { TableWords } from "./table-words";
import type { WrittenSheet } from "./written-sheet";

/** A row for each sentence, so that a spreadsheet can be filtered by subject and period. */
export function explanationSheet(explanations: readonly Explanation[], words: TableWords): WrittenSheet {
  const columns = [words.subject, words.period, words.number, words.sentence].map((title) => ({ title }));
  const rows = explanations.flatMap(({ subject, period = "", sentences }) => {
    return sentences.map((sentence, index) => [subject, period, index + 1, sentence]);
  });
  return { columns, rows };
}
