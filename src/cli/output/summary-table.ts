import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { PlacedScore } from "../../rubric/placing";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { Display, TextStyle } from "../display";
import type { ShownSummary } from "../summary/told-adjustments";
import { levelStyle } from "./level-style";
import type { TableCell, TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import type { SummaryRow, SummaryRows } from "./summary-rows";
import { hiddenWords, leftOutFigures, quartileOf, shareOf } from "./summary-rows";
import type { SummaryWords } from "./summary-words";
import { summaryWords } from "./summary-words";
import type { TableWords } from "./table-words";
import { tableWords } from "./table-words";
import { wrapLines } from "./wrap-lines";

/** In which language a summary is told, and where it goes. */
export interface SummaryStyle {
  readonly locale: Locale;
  readonly display: Display;
}

/** In a file or a pipe, rows are no wider than one can read. */
const widthOfFiles = 100;

/** Cells of more lines are read with effort: then each row becomes a block. */
const mostLines = 5;

type Words = TableWords & SummaryWords;

interface SummaryColumn extends TableColumn {
  readonly cell: (row: SummaryRow) => string;
  readonly style?: (row: SummaryRow) => TextStyle | undefined;
  /** How the cell begins: other lines of it are set in as far. */
  readonly lead?: (row: SummaryRow) => string;
}

/** A row, or where that has no room a block, for each team or period; why figures are left out of rows is said once, below. */
export async function summaryTable(
  summary: SummaryRows,
  rubric: Rubric,
  { locale, display }: SummaryStyle,
): Promise<string> {
  const words = { ...tableWords[locale], ...summaryWords[locale] };
  const columns = columnsFor(summary, rubric, speakerFor(rubric, locale), words);
  const rows = summary.rows.map((row) => columns.map((column): TableCell => tableCell(row, column)));
  const table = await renderTable(columns, rows, { ...display, width: display.width ?? widthOfFiles }, { mostLines });
  const reasons = new Set(summary.rows.flatMap((row) => leftOutFigures(row, words).map(({ why }) => why)));
  return [table, ...(reasons.size === 0 ? [] : ["", ...(await wrapLines([...reasons], display))])].join("\n");
}

function tableCell(row: SummaryRow, { cell, style, lead }: SummaryColumn): TableCell {
  const isShown = row.group.status === "published";
  return { text: printable(cell(row)), style: isShown ? style?.(row) : "dim", lead: lead?.(row) ?? "" };
}

function columnsFor(
  { of, rows, minimumSize }: SummaryRows,
  rubric: Rubric,
  speaker: Speaker,
  words: Words,
): readonly SummaryColumn[] {
  // What is not shown has no cells, and says why at the end.
  const figure = (title: string, align: "left" | "right", cell: (summary: ShownSummary) => string) => ({
    title,
    align,
    cell: ({ group }: SummaryRow) => (group.status === "published" ? cell(group.summary) : ""),
  });
  const hidden = (row: SummaryRow) => {
    if (row.group.status === "suppressed") return hiddenWords(row, minimumSize, speaker, words);
    return leftOutFigures(row, words)
      .map(({ mark }) => mark)
      .join(words.comma);
  };
  const change: SummaryColumn = {
    title: words.change,
    align: "right",
    cell: (row) => (row.group.status === "published" ? changeWords(row, speaker, words) : ""),
  };
  return [
    {
      title: of === "team" ? words.team : words.period,
      align: "left",
      cell: (row) => `${marksOf(row)}${row.name}`,
      lead: marksOf,
    },
    figure(words.of(words.people, words.scored), "right", ({ headcount: { results, scored } }) => {
      return words.of(`${results}`, `${scored}`);
    }),
    ...(rows.some(({ group }) => group.status === "published" && group.summary.headcount.adjusted !== 0)
      ? [figure(words.adjusted, "right", ({ headcount }) => `${headcount.adjusted ?? "–"}`)]
      : []),
    figure(words.mean, "right", ({ mean }) => (mean ? speaker.score(mean.score) : "–")),
    {
      ...figure(words.level, "left", ({ mean }) => (mean ? speaker.level(mean.level) : "–")),
      style: ({ group }) =>
        group.status === "published" && group.summary.mean ? levelStyle(group.summary.mean.level, rubric) : undefined,
    },
    ...(of === "period" ? [change] : []),
    figure(words.quartiles, "right", (summary) => quartilesWords(summary, speaker, words)),
    {
      title: rubric.levels.map(({ id }) => printable(speaker.level(id))).join(words.comma),
      align: "right",
      cell: (row) => levelsWords(row, rubric, words),
    },
    ...(rows.some((row) => hidden(row) !== "") ? [{ title: words.hidden, align: "left" as const, cell: hidden }] : []),
  ];
}

/** Deeper trees would push their names out of sight. */
const mostMarks = 10;

function marksOf({ depth }: SummaryRow): string {
  return "› ".repeat(Math.min(depth, mostMarks));
}

/** The lower one, the median, and the upper one; where not all of them are shown, each says which it is. */
function quartilesWords(summary: ShownSummary, { score }: Speaker, words: Words): string {
  const all = [
    [0.25, words.lowerQuartile],
    [0.5, words.median],
    [0.75, words.upperQuartile],
  ] as const;
  const shown = all.flatMap(([probability, name]) => {
    const quartile = quartileOf(summary, probability);
    return quartile === undefined ? [] : [{ name, text: score(quartile) }];
  });
  const isWhole = shown.length === all.length;
  return shown.map(({ name, text }) => (isWhole ? text : words.of(text, name))).join(words.comma) || "–";
}

/** How many are in each level, in the order of the rubric. */
function levelsWords({ group }: SummaryRow, rubric: Rubric, words: Words): string {
  if (group.status === "suppressed") return "";
  return rubric.levels.map(({ id }) => `${shareOf(group, id)?.count ?? "–"}`).join(words.comma);
}

function changeWords({ change }: SummaryRow, { score }: Speaker, words: Words): string {
  if (change === null) return "–";
  const shown = `${change.change > 0 ? "+" : ""}${score(change.change)}`;
  return change.exceedsRounding ? shown : words.of(shown, words.isRounding);
}

/** The figures of everybody, one below the other. */
export function wholeTable(
  { rows, minimumSize }: SummaryRows,
  rubric: Rubric,
  { locale, display }: SummaryStyle,
): Promise<string> {
  const words: Words = { ...tableWords[locale], ...summaryWords[locale] };
  const speaker = speakerFor(rubric, locale);
  const columns: readonly TableColumn[] = [
    { title: words.figure, align: "left" },
    { title: words.value, align: "left" },
  ];
  const lines = rows.flatMap((row) => wholeLines(row, rubric, speaker, words, minimumSize));
  const cells = lines.map(([title, value, style]): readonly TableCell[] => [
    printable(title),
    { text: printable(value), style },
  ]);
  return renderTable(columns, cells, { ...display, width: display.width ?? widthOfFiles });
}

type Line = readonly [title: string, value: string, style?: TextStyle | undefined];

function wholeLines(
  row: SummaryRow,
  rubric: Rubric,
  speaker: Speaker,
  words: Words,
  minimumSize: number,
): readonly Line[] {
  if (row.group.status === "suppressed") {
    return [[words.notShown, hiddenWords(row, minimumSize, speaker, words), "dim"]];
  }
  const { isWithoutCriteria, isWithoutCoverage, quantilesLeftOut, levelsLeftOut } = row.group;
  const { summary } = row.group;
  const { headcount, mean, median, best, worst, coverage } = summary;
  const placed = (score: PlacedScore | null | undefined): readonly [value: string, style: TextStyle | undefined] => {
    if (!score) return ["–", undefined];
    return [words.of(speaker.score(score.score), speaker.level(score.level)), levelStyle(score.level, rubric)];
  };
  const quartileLine = (title: string, probability: number): Line => {
    if (quantilesLeftOut.includes(probability)) return [title, words.notShown, "dim"];
    return [title, ...placed(summary.quantiles.find((quantile) => quantile.probability === probability))];
  };
  const criteria: readonly Line[] = [
    ...summary.criteria.map(({ criterion, mean }): Line => [speaker.criterion(criterion), ...placed(mean)]),
    [words.best, best.map(speaker.criterion).join(words.comma) || "–"],
    [words.worst, worst.map(speaker.criterion).join(words.comma) || "–"],
  ];
  const isWithoutAdjusted = headcount.adjusted === null;
  const adjusted: readonly Line[] = isWithoutAdjusted
    ? [[words.adjusted, words.notShown, "dim"]]
    : headcount.adjusted > 0
      ? [[words.adjusted, `${headcount.adjusted}`]]
      : [];
  const isPartHidden =
    isWithoutCriteria ||
    isWithoutCoverage ||
    isWithoutAdjusted ||
    quantilesLeftOut.length > 0 ||
    levelsLeftOut.length > 0;
  const isApart = row.people !== headcount.results;
  return [
    [words.people, `${row.people}`],
    ...(isApart ? [[words.resultCount, `${headcount.results}`] as const] : []),
    [words.scored, `${headcount.scored}`],
    [words.unscored, `${headcount.unscored}`],
    ...adjusted,
    [words.mean, ...placed(mean)],
    quartileLine(words.lowerQuartile, 0.25),
    [words.median, ...placed(median)],
    quartileLine(words.upperQuartile, 0.75),
    ...rubric.levels.toReversed().map(({ id }): Line => {
      const share = shareOf(row.group, id);
      const title = words.of(speaker.level(id), levelRange(id, rubric).band);
      if (share === undefined) return [title, words.notShown, "dim"];
      return [title, words.of(`${share.count}`, speaker.wholeShare(share.share))];
    }),
    ...(isWithoutCriteria ? [[words.criteria, words.notShown, "dim"] as const] : criteria),
    isWithoutCoverage
      ? [words.coverage, words.notShown, "dim"]
      : [words.coverage, coverage ? speaker.wholeShare(coverage.mean) : "–"],
    ...(isPartHidden ? [[words.notShown, words.tellsOfFew(minimumSize), "dim"] as const] : []),
  ];
}
