import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { CriterionOutcome, ReviewResult, ScoredReview } from "../../aggregation/result";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { Display, TextStyle } from "../display";
import { levelStyle } from "./level-style";
import { reasonsCell } from "./reason-words";
import type { TableCell, TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import { adjustmentOf } from "./result-sheet";
import type { TableWords } from "./table-words";
import { tableWords } from "./table-words";

export interface ResultColumn extends TableColumn {
  /** Left out where there are none. */
  readonly only?: keyof ShownResults;
  readonly cell: (result: ReviewResult) => string;
  /** How it looks in the row of somebody who has a score. */
  readonly style?: (result: ScoredReview) => TextStyle | undefined;
}

/** A row for each result, for people. Periods and reasons have a column only where there are any. */
export function resultTable(
  results: readonly ReviewResult[],
  rubric: Rubric,
  { locale, display }: { readonly locale: Locale; readonly display: Display },
): Promise<string> {
  const { columns, rowOf } = resultTableRows(rubric, locale);
  const shown = shownColumns(columns, {
    hasPeriods: results.some(({ period }) => period !== undefined),
    hasReasons: results.some(({ status }) => status === "unscored"),
    hasAdjustments: results.some((result) => adjustmentOf(result) !== undefined),
  });
  const rows = results.map((result) => {
    const row = rowOf(result);
    return shown.map((index) => row[index] ?? "");
  });
  return renderTable(
    shown.map((index) => columns[index] as TableColumn),
    rows,
    display,
  );
}

/** What there is among results. */
export interface ShownResults {
  readonly hasPeriods: boolean;
  readonly hasReasons: boolean;
  readonly hasAdjustments: boolean;
}

/** Which columns have anything in them. */
export function shownColumns(columns: readonly ResultColumn[], shown: ShownResults): readonly number[] {
  const isShown = ({ only }: ResultColumn) => only === undefined || shown[only];
  return [...columns.keys()].filter((index) => isShown(columns[index] as ResultColumn));
}

/** All columns that results may have, and what stands in them in the row of one. */
export function resultTableRows(
  rubric: Rubric,
  locale: Locale,
): { readonly columns: readonly ResultColumn[]; readonly rowOf: (result: ReviewResult) => readonly TableCell[] } {
  const columns = columnsFor(rubric, speakerFor(rubric, locale), tableWords[locale]);
  const rowOf = (result: ReviewResult) =>
    columns.map(
      ({ cell, style }): TableCell => ({
        text: printable(cell(result)),
        style: result.status === "scored" ? style?.(result) : "dim",
      }),
    );
  return { columns, rowOf };
}

function columnsFor(rubric: Rubric, speaker: Speaker, words: TableWords): readonly ResultColumn[] {
  const { score, level, criterion, wholeShare } = speaker;
  const period: ResultColumn = {
    title: words.period,
    align: "left",
    only: "hasPeriods",
    cell: (result) => result.period ?? "",
  };
  const reasons: ResultColumn = {
    title: words.reasons,
    align: "left",
    only: "hasReasons",
    cell: (result) => reasonsCell(result, words, speaker),
  };
  return [
    { title: words.subject, align: "left", cell: ({ subject }) => subject },
    period,
    { title: words.score, align: "right", cell: (result) => (result.status === "scored" ? score(result.score) : "–") },
    {
      title: words.level,
      align: "left",
      cell: (result) => (result.status === "scored" ? level(result.level) : "–"),
      style: (result) => levelStyle(result.level, rubric),
    },
    ...rubric.criteria.map(({ id }, index): ResultColumn => {
      const cell = ({ criteria }: ReviewResult) => criterionCell(criteria[index], score, words);
      return { title: printable(criterion(id)), align: "right", cell };
    }),
    { title: words.coverage, align: "right", cell: ({ coverage }) => wholeShare(coverage) },
    reasons,
    ...adjustmentColumns(speaker, words),
  ];
}

/** The score before, and who changed it when and why, one after the other. */
export function adjustmentColumns({ score, say }: Speaker, words: TableWords): readonly Omit<ResultColumn, "style">[] {
  return [
    {
      title: words.originalScore,
      align: "right",
      only: "hasAdjustments",
      cell: (result) => {
        const before = adjustmentOf(result)?.original.score;
        return before === undefined ? "" : score(before);
      },
    },
    {
      title: words.adjustedBy,
      align: "left",
      only: "hasAdjustments",
      cell: (result) => {
        const changes = adjustmentOf(result)?.changes ?? [];
        const told = changes.map(({ by, at, reason }) => {
          return words.adjustment({ by, date: at.slice(0, 10), reason: reason.replace(/\s+/g, " ").trim() });
        });
        return told.join(say.separator);
      },
    },
  ];
}

function criterionCell(outcome: CriterionOutcome | undefined, score: Speaker["score"], words: TableWords): string {
  if (outcome?.status === "scored") return score(outcome.score);
  return outcome?.status === "not-applicable" ? words.notApplicable : words.notRated;
}
