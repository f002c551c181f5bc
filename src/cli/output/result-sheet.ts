import type { Adjustment, ReviewAdjustment } from "../../aggregation/adjustments/adjustment";
import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { CriterionOutcome, ReviewResult } from "../../aggregation/result";
import { formatDecimal } from "../../exact/decimal";
import { parseRatio } from "../../exact/ratio";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import { reasonsCell } from "./reason-words";
import type { TableWords } from "./table-words";
import { tableWords } from "./table-words";
import type { WrittenCell, WrittenColumn, WrittenSheet } from "./written-sheet";

interface SheetColumn extends WrittenColumn {
  readonly cell: (result: ReviewResult) => WrittenCell;
}

/** A row for each result, for spreadsheets; with columns of what was adjusted where anything was. */
export function resultSheet(results: readonly ReviewResult[], rubric: Rubric, locale: Locale): WrittenSheet {
  const hasAdjustments = results.some((result) => adjustmentOf(result) !== undefined);
  const { columns, rowOf } = resultRows(rubric, locale, { hasAdjustments });
  return { columns, rows: results.map(rowOf) };
}

/** The columns of results, and what stands in them in the row of one. */
export function resultRows(
  rubric: Rubric,
  locale: Locale,
  { hasAdjustments = false }: { readonly hasAdjustments?: boolean } = {},
): {
  readonly columns: readonly WrittenColumn[];
  readonly rowOf: (result: ReviewResult) => readonly WrittenCell[];
} {
  const [speaker, words] = [speakerFor(rubric, locale), tableWords[locale]];
  const columns = [...columnsFor(rubric, speaker, words), ...(hasAdjustments ? adjustmentColumns(speaker, words) : [])];
  const rowOf = (result: ReviewResult) =>
    columns.map(({ cell }) => {
      const content = cell(result);
      return typeof content === "number" ? content : printable(content);
    });
  return { columns, rowOf };
}

function columnsFor(rubric: Rubric, speaker: Speaker, words: TableWords): readonly SheetColumn[] {
  const places = speaker.step.split(".")[1]?.length ?? 0;
  return [
    { title: words.subject, cell: ({ subject }) => subject },
    { title: words.period, cell: ({ period = "" }) => period },
    { title: words.team, cell: ({ team = "" }) => team },
    { title: words.status, cell: ({ status }) => words[status] },
    { title: words.score, places, cell: (result) => (result.status === "scored" ? result.score : "") },
    { title: words.level, cell: (result) => (result.status === "scored" ? speaker.level(result.level) : "") },
    {
      title: words.exactScore,
      cell: (result) => (result.status === "scored" ? exactCell(result.exactScore, speaker) : ""),
    },
    { title: words.coverage, places: 2, isShare: true, cell: ({ coverage }) => coverage },
    ...rubric.criteria.map(({ id }, index): SheetColumn => {
      const title = printable(speaker.criterion(id));
      return { title, places, cell: ({ criteria }) => criterionCell(criteria[index], words) };
    }),
    { title: words.reasons, cell: (result) => reasonsCell(result, words, speaker) },
  ];
}

/** What a result had come to, and of several changes all that was said of them. */
export function adjustmentColumns(speaker: Speaker, words: TableWords): readonly SheetColumn[] {
  const places = speaker.step.split(".")[1]?.length ?? 0;
  const said = (of: (change: Adjustment) => string) => (result: ReviewResult) =>
    (adjustmentOf(result)?.changes ?? []).map(of).join("; ");
  return [
    { title: words.originalScore, places, cell: (result) => adjustmentOf(result)?.original.score ?? "" },
    {
      title: words.originalLevel,
      cell: (result) => {
        const level = adjustmentOf(result)?.original.level;
        return level === undefined ? "" : speaker.level(level);
      },
    },
    { title: words.adjustedBy, cell: said(({ by }) => by) },
    { title: words.adjustedAt, cell: said(({ at }) => at) },
    { title: words.adjustmentReason, cell: said(({ reason }) => reason) },
  ];
}

/** What somebody has changed in a result, if anybody has. */
export function adjustmentOf(result: ReviewResult): ReviewAdjustment | undefined {
  return result.status === "scored" ? result.adjustment : undefined;
}

/** Spreadsheets compute with this many digits, and leave out the others without a word. */
const digitsOfSpreadsheets = 15;

/** A fraction alone, such as 26/3, would become a date in a spreadsheet that opens CSV. */
export function exactCell(exactScore: string, { exact }: Speaker): WrittenCell {
  const decimal = formatDecimal(parseRatio(exactScore));
  if (decimal !== undefined && decimal.replace(/\D/g, "").length <= digitsOfSpreadsheets) return Number(decimal);
  return `${exactScore} = ${exact(exactScore)}`;
}

function criterionCell(outcome: CriterionOutcome | undefined, words: TableWords): WrittenCell {
  if (outcome?.status === "scored") return outcome.score;
  return outcome?.status === "not-applicable" ? words.notApplicable : words.notRated;
}
