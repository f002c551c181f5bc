import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { Display } from "../display";
import type { EngineResult } from "../engine/engine-result";
import { levelStyle } from "./level-style";
import { toldReasons } from "./reason-words";
import type { TableCell, TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import { tableWords } from "./table-words";

/** A row for each result of an engine, for people. Periods and reasons have a column only where there are any. */
export function engineTable(
  results: readonly EngineResult[],
  rubric: Rubric,
  { locale, display }: { readonly locale: Locale; readonly display: Display },
): Promise<string> {
  const [speaker, words] = [speakerFor(rubric, locale), tableWords[locale]];
  const hasPeriods = results.some(({ period }) => period !== undefined);
  const hasReasons = results.some(({ status }) => status === "unscored");
  const columns: readonly TableColumn[] = [
    { title: words.subject, align: "left" },
    ...(hasPeriods ? [{ title: words.period, align: "left" } as const] : []),
    { title: words.score, align: "right" },
    { title: words.level, align: "left" },
    { title: words.coverage, align: "right" },
    ...(hasReasons ? [{ title: words.reasons, align: "left" } as const] : []),
  ];
  const rows = results.map((result): readonly TableCell[] => {
    const isScored = result.status === "scored";
    const dim = isScored ? undefined : "dim";
    const cell = (text: string): TableCell => ({ text: printable(text), style: dim });
    return [
      cell(result.subject),
      ...(hasPeriods ? [cell(result.period ?? "")] : []),
      cell(isScored ? speaker.score(result.score) : "–"),
      isScored ? { text: printable(speaker.level(result.level)), style: levelStyle(result.level, rubric) } : cell("–"),
      cell(speaker.wholeShare(result.coverage)),
      ...(hasReasons ? [cell(isScored ? "" : toldReasons(result.reasons, words, speaker))] : []),
    ];
  });
  return renderTable(columns, rows, display);
}
