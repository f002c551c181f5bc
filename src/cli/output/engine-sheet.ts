import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { EngineResult } from "../engine/engine-result";
import { toldReasons } from "./reason-words";
import { exactCell } from "./result-sheet";
import { tableWords } from "./table-words";
import type { WrittenCell, WrittenSheet } from "./written-sheet";

/** A row for each result of an engine, for spreadsheets: columns that results of reviews have too. */
export function engineSheet(results: readonly EngineResult[], rubric: Rubric, locale: Locale): WrittenSheet {
  const [speaker, words] = [speakerFor(rubric, locale), tableWords[locale]];
  const places = speaker.step.split(".")[1]?.length ?? 0;
  const rows = results.map((result): readonly WrittenCell[] => {
    const { subject, period = "", status, coverage } = result;
    const values =
      result.status === "scored"
        ? [result.score, printable(speaker.level(result.level)), exactCell(result.exactScore, speaker)]
        : ["", "", ""];
    const reasons = result.status === "scored" ? "" : printable(toldReasons(result.reasons, words, speaker));
    return [printable(subject), printable(period), words[status], ...values, coverage, reasons];
  });
  const columns = [
    ...[words.subject, words.period, words.status].map((title) => ({ title })),
    ...[{ title: words.score, places }, { title: words.level }, { title: words.exactScore }],
    ...[{ title: words.coverage, places: 2, isShare: true }, { title: words.reasons }],
  ];
  return { columns, rows };
}
