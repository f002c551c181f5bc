import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { DistributionAdvice } from "../../aggregation/teams/compare-distribution";
import type { Locale } from "../../rubric/customer-centric-texts";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { LevelGroup, LevelsSummary } from "../summary/summarize-results";
import { levelStyle } from "./level-style";
import type { TableCell, TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import { exactCell } from "./result-sheet";
import type { SummaryStyle } from "./summary-table";
import type { SummaryWords } from "./summary-words";
import { summaryWords } from "./summary-words";
import { tableWords } from "./table-words";
import type { WrittenSheet } from "./written-sheet";

/** Levels with the people in each, and what a guideline says of them. */
export type AdvisedLevels = LevelsSummary & { readonly guideline?: DistributionAdvice };

/** A row for each level, the highest first, and one for all of them; `counted` says of what: people, or results where somebody has several. */
export function levelSummaryTable(
  { all, levels, minimumSize, guideline }: AdvisedLevels,
  rubric: Rubric,
  counted: string,
  { locale, display }: SummaryStyle,
): Promise<string> {
  const words = { ...tableWords[locale], ...summaryWords[locale] };
  const speaker = speakerFor(rubric, locale);
  const hidden = levels.map((level) => hiddenWords(level, minimumSize, words));
  const hiddenOfAll = all?.adjusted === null ? words.withoutAdjusted : "";
  const isHiding = [...hidden, hiddenOfAll].some((why) => why !== "");
  const columns: readonly TableColumn[] = [
    { title: words.level, align: "left" },
    { title: words.scores, align: "right" },
    { title: counted, align: "right" },
    { title: words.share, align: "right" },
    { title: words.mean, align: "right" },
    ...(guideline ? [{ title: words.guideline, align: "left" } as const] : []),
    ...(isHiding ? [{ title: words.hidden, align: "left" } as const] : []),
  ];
  const rows = levels.map((level, index): readonly TableCell[] => {
    const isShown = level.status === "published";
    return [
      { text: printable(speaker.level(level.level)), style: levelStyle(level.level, rubric) },
      level.band,
      isShown ? `${level.count}` : "–",
      isShown ? speaker.wholeShare(level.share) : "–",
      isShown && level.mean ? speaker.score(level.mean.score) : "–",
      ...(guideline ? [adviceWords(level.level, guideline, speaker, words)] : []),
      ...(isHiding ? [hidden[index] ?? ""] : []),
    ];
  });
  const mean = all?.mean ? speaker.score(all.mean.score) : "–";
  const total: readonly TableCell[] = [
    words.scored,
    "",
    all === null ? "–" : `${all.scored}`,
    "",
    mean,
    ...(guideline ? [""] : []),
    ...(isHiding ? [""] : []),
  ];
  const adjusted: readonly TableCell[] = [
    ...[words.adjusted, "", `${all?.adjusted ?? "–"}`, "", ""],
    ...(guideline ? [""] : []),
    ...(isHiding ? [hiddenOfAll] : []),
  ];
  return renderTable(
    columns,
    [...rows.reverse(), total, ...(all === null || all.adjusted === 0 ? [] : [adjusted])],
    display,
  );
}

/** The same for spreadsheets: without a row for all, so that a column can be added up. */
export function levelSummarySheet(
  { levels, minimumSize, guideline }: AdvisedLevels,
  rubric: Rubric,
  counted: string,
  locale: Locale,
): WrittenSheet {
  const words = { ...tableWords[locale], ...summaryWords[locale] };
  const speaker = speakerFor(rubric, locale);
  const places = speaker.step.split(".")[1]?.length ?? 0;
  const rows = levels.map((level) => {
    const { minimum, maximum } = levelRange(level.level, rubric);
    const isShown = level.status === "published";
    const mean = isShown ? level.mean : null;
    return [
      ...[printable(speaker.level(level.level)), printable(level.level), minimum, maximum],
      ...(isShown ? [words.shown, level.count, level.share, level.adjusted ?? ""] : [words.notShown, "", "", ""]),
      ...(mean ? [mean.score, exactCell(mean.exactScore, speaker)] : ["", ""]),
      guideline ? adviceWords(level.level, guideline, speaker, words) : "",
      isShown && level.adjusted === null ? words.withoutAdjusted : hiddenWords(level, minimumSize, words),
    ];
  });
  return {
    columns: [
      { title: words.level },
      { title: words.id },
      { title: words.lowest, places },
      { title: words.highest, places },
      { title: words.status },
      { title: counted, places: 0 },
      { title: words.share, places: 2, isShare: true },
      { title: words.adjusted, places: 0 },
      { title: words.mean, places },
      { title: words.exactMean },
      { title: words.guideline },
      { title: words.hidden },
    ],
    rows: rows.reverse(),
  };
}

function hiddenWords(level: LevelGroup, minimumSize: number | null, words: SummaryWords): string {
  return level.status === "published" ? "" : words.tellsOfFew(minimumSize ?? 0);
}

/** How many the guideline means for the level, and how that stands: of levels taken together once, in the highest one's row. */
function adviceWords(level: string, { parts }: DistributionAdvice, speaker: Speaker, words: SummaryWords): string {
  const part = parts.find(({ levels }) => levels.includes(level));
  if (part === undefined) return "";
  const [first, ...others] = speaker.levels.filter((id) => part.levels.includes(id)).toReversed();
  if (first !== level) return words.countedWith(printable(speaker.level(first as string)));
  const { fewest, most, standing, difference } = part;
  const range = fewest === most ? `${most}` : `${fewest}–${most}`;
  const names = others.map((id) => printable(speaker.level(id)));
  const meant = others.length === 0 ? range : words.together(range, names);
  return words.of(meant, words.standings[standing](Math.abs(difference)));
}
