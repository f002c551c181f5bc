import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { CriterionOutcome, ReviewResult } from "../../aggregation/result";
import type { Rubric } from "../../rubric/rubric";
import { percent } from "./percent";
import { reasonWords } from "./reason-words";
import type { TableColumn } from "./render-table";
import { renderTable } from "./render-table";

interface ResultColumn extends TableColumn {
  readonly cell: (result: ReviewResult) => string;
}

/** A row for each result, for people. Periods and reasons have a column only where there are any. */
export function resultTable(results: readonly ReviewResult[], rubric: Rubric): string {
  const columns = columnsFor(results, rubric, speakerFor(rubric, "en"));
  const rows = results.map((result) => columns.map(({ cell }) => printable(cell(result))));
  return renderTable(columns, rows);
}

function columnsFor(
  results: readonly ReviewResult[],
  rubric: Rubric,
  { score, level }: Speaker,
): readonly ResultColumn[] {
  const period = { title: "period", align: "left", cell: (result: ReviewResult) => result.period ?? "" } as const;
  const reasons = { title: "why there is no score", align: "left", cell: reasonsCell } as const;
  return [
    { title: "subject", align: "left", cell: ({ subject }) => subject },
    ...(results.some((result) => result.period !== undefined) ? [period] : []),
    { title: "score", align: "right", cell: (result) => (result.status === "scored" ? score(result.score) : "–") },
    { title: "level", align: "left", cell: (result) => (result.status === "scored" ? level(result.level) : "–") },
    ...rubric.criteria.map(({ id }, index): ResultColumn => {
      return { title: printable(id), align: "right", cell: ({ criteria }) => criterionCell(criteria[index], score) };
    }),
    { title: "coverage", align: "right", cell: ({ coverage }) => percent(coverage) },
    ...(results.some(({ status }) => status === "unscored") ? [reasons] : []),
  ];
}

function criterionCell(outcome: CriterionOutcome | undefined, score: Speaker["score"]): string {
  if (outcome?.status === "scored") return score(outcome.score);
  return outcome?.status === "not-applicable" ? "n/a" : "not rated";
}

function reasonsCell(result: ReviewResult): string {
  return result.status === "scored" ? "" : result.reasons.map(reasonWords).join("; ");
}
