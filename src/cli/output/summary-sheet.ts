import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { ShownSummary } from "../summary/told-adjustments";
import { exactCell } from "./result-sheet";
import type { SummaryRow, SummaryRows } from "./summary-rows";
import { hiddenWords, quartileOf, shareOf } from "./summary-rows";
import type { SummaryWords } from "./summary-words";
import { summaryWords } from "./summary-words";
import { tableWords } from "./table-words";
import type { WrittenCell, WrittenColumn, WrittenSheet } from "./written-sheet";

interface SummaryColumn extends WrittenColumn {
  readonly cell: (row: SummaryRow) => WrittenCell;
}

/** A row for each group, with a column for each figure, for spreadsheets. */
export function summarySheet(summary: SummaryRows, rubric: Rubric, locale: Locale): WrittenSheet {
  const columns = columnsFor(summary, rubric, speakerFor(rubric, locale), locale);
  const rows = summary.rows.map((row) =>
    columns.map(({ cell }) => {
      const content = cell(row);
      return typeof content === "number" ? content : printable(content);
    }),
  );
  return { columns, rows };
}

function columnsFor(
  { of, rows, minimumSize }: SummaryRows,
  rubric: Rubric,
  speaker: Speaker,
  locale: Locale,
): readonly SummaryColumn[] {
  const words = { ...tableWords[locale], ...summaryWords[locale] };
  const places = speaker.step.split(".")[1]?.length ?? 0;
  const figure = (title: string, cell: (summary: ShownSummary) => WrittenCell | null | undefined): SummaryColumn => ({
    title,
    cell: ({ group }) => (group.status === "published" ? (cell(group.summary) ?? "") : ""),
  });
  const score = (title: string, cell: (summary: ShownSummary) => number | undefined): SummaryColumn => ({
    ...figure(title, cell),
    places,
  });
  const whole = (title: string, cell: (summary: ShownSummary) => number | null): SummaryColumn => ({
    ...figure(title, cell),
    places: 0,
  });
  // Of everybody, somebody with several results counts once with each.
  const isOfResults = rows.some(({ group, people }) => {
    return group.status === "published" && people !== group.summary.headcount.results;
  });
  const counted = isOfResults ? words.resultCount : words.count;
  const names = (ids: readonly string[]) => ids.map(speaker.criterion).join(words.comma);
  return [
    { title: { everybody: words.figure, team: words.team, period: words.period }[of], cell: ({ name }) => name },
    ...(of === "team" ? [{ title: words.parent, cell: ({ parent }: SummaryRow) => parent }] : []),
    { title: words.status, cell: ({ group }) => (group.status === "published" ? words.shown : words.notShown) },
    { title: words.people, places: 0, cell: ({ people }) => people ?? "" },
    ...(of === "everybody" ? [whole(words.resultCount, ({ headcount }) => headcount.results)] : []),
    whole(words.scored, ({ headcount }) => headcount.scored),
    whole(words.unscored, ({ headcount }) => headcount.unscored),
    whole(words.adjusted, ({ headcount }) => headcount.adjusted),
    score(words.mean, ({ mean }) => mean?.score),
    figure(words.level, ({ mean }) => mean && speaker.level(mean.level)),
    figure(words.exactMean, ({ mean }) => mean && exactCell(mean.exactScore, speaker)),
    ...(of === "period" ? changeColumns(speaker, places, words) : []),
    score(words.lowerQuartile, (summary) => quartileOf(summary, 0.25)),
    score(words.median, ({ median }) => median?.score),
    score(words.upperQuartile, (summary) => quartileOf(summary, 0.75)),
    { ...figure(words.coverage, ({ coverage }) => coverage?.mean), places: 2, isShare: true },
    ...rubric.criteria.map(({ id }) => {
      const mean = ({ criteria }: ShownSummary) => criteria.find(({ criterion }) => criterion === id)?.mean?.score;
      return score(printable(speaker.criterion(id)), mean);
    }),
    figure(words.best, ({ best }) => names(best)),
    figure(words.worst, ({ worst }) => names(worst)),
    ...rubric.levels.flatMap(({ id }): readonly SummaryColumn[] => {
      const level = printable(speaker.level(id));
      return [
        { title: words.of(level, counted), places: 0, cell: ({ group }) => shareOf(group, id)?.count ?? "" },
        {
          title: words.of(level, words.share),
          places: 2,
          isShare: true,
          cell: ({ group }) => shareOf(group, id)?.share ?? "",
        },
      ];
    }),
    { title: words.hidden, cell: (row) => hiddenWords(row, minimumSize, speaker, words) },
  ];
}

/** How a period differs from the one before. */
function changeColumns(speaker: Speaker, places: number, words: SummaryWords): readonly SummaryColumn[] {
  return [
    { title: words.change, places, cell: ({ change }) => change?.change ?? "" },
    { title: words.exactChange, cell: ({ change }) => (change ? exactCell(change.exactChange, speaker) : "") },
    { title: words.isRounding, cell: ({ change }) => (change ? (change.exceedsRounding ? words.no : words.yes) : "") },
  ];
}
