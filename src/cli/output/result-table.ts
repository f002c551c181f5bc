import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { CriterionOutcome, ReviewResult } from "../../aggregation/result";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import { reasonsCell } from "./reason-words";
import type { TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import type { TableWords } from "./table-words";
import { tableWords } from "./table-words";

interface ResultColumn extends TableColumn {
  readonly cell: (result: ReviewResult) => string;
}

/** A row for each result, for people. Periods and reasons have a column only where there are any. */
export function resultTable(results: readonly ReviewResult[], rubric: Rubric, locale: Locale): string {
  const columns = columnsFor(results, rubric, speakerFor(rubric, locale), tableWords[locale]);
  const rows = results.map((result) => columns.map(({ cell }) => printable(cell(result))));
  return renderTable(columns, rows);
}

function columnsFor(
  results: readonly ReviewResult[],
  rubric: Rubric,
  speaker: Speaker,
  words: TableWords,
): readonly ResultColumn[] {
  const { score, level, criterion, wholeShare } = speaker;
  const period: ResultColumn = { title: words.period, align: "left", cell: (result) => result.period ?? "" };
  const reasons: ResultColumn = {
    title: words.reasons,
    align: "left",
    cell: (result) => reasonsCell(result, words, speaker),
  };
  return [
    { title: words.subject, align: "left", cell: ({ subject }) => subject },
    ...(results.some((result) => result.period !== undefined) ? [period] : []),
    { title: words.score, align: "right", cell: (result) => (result.status === "scored" ? score(result.score) : "–") },
    { title: words.level, align: "left", cell: (result) => (result.status === "scored" ? level(result.level) : "–") },
    ...rubric.criteria.map(({ id }, index): ResultColumn => {
      const cell = ({ criteria }: ReviewResult) => criterionCell(criteria[index], score, words);
      return { title: printable(criterion(id)), align: "right", cell };
    }),
    { title: words.coverage, align: "right", cell: ({ coverage }) => wholeShare(coverage) },
    ...(results.some(({ status }) => status === "unscored") ? [reasons] : []),
  ];
}

function criterionCell(outcome: CriterionOutcome | undefined, score: Speaker["score"], words: TableWords): string {
  if (outcome?.status === "scored") return score(outcome.score);
  return outcome?.status === "not-applicable" ? words.notApplicable : words.notRated;
}
