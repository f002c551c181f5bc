import type { TeamsSummary } from "../../aggregation/teams/teams";
import { formatDecimal } from "../../exact/decimal";
import { parseRatio } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import type { Note } from "../input/note";
import { fileName } from "../input/read-bytes";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, Outcome } from "../outcome";
import type { AdvisedLevels } from "../output/level-summary";
import { levelSummarySheet, levelSummaryTable } from "../output/level-summary";
import { renderCsv } from "../output/render-csv";
import { renderJson } from "../output/render-json";
import { renderXlsx } from "../output/render-xlsx";
import type { SummaryFormat } from "../output/summary-formats";
import type { SummaryRows } from "../output/summary-rows";
import { rowOfWhole, rowsOfPeriods, rowsOfTeams } from "../output/summary-rows";
import { summarySheet } from "../output/summary-sheet";
import type { SummaryStyle } from "../output/summary-table";
import { summaryTable, wholeTable } from "../output/summary-table";
import { summaryWords } from "../output/summary-words";
import { tableWords } from "../output/table-words";
import type { WrittenSheet } from "../output/written-sheet";
import { isOfSeveral, ofPeriod, refuseSeveral, severalNotes } from "../summary/choose-results";
import type { SummaryRules } from "../summary/group-figures";
import { minimumFor } from "../summary/group-figures";
import type { Guideline } from "../summary/read-guideline";
import { adviceOn, readGuideline } from "../summary/read-guideline";
import type { ReadScored, ScoredOptions } from "../summary/read-scored";
import { readScored } from "../summary/read-scored";
import { readTeamTree } from "../summary/read-team-tree";
import { summarizeByTeam } from "../summary/summarize-by-team";
import { fiscalPeriods, summarizeLevels, summarizePeriods, summarizeWhole } from "../summary/summarize-results";
import { withoutFew } from "../summary/team-levels";

/** What people are told apart by. */
type SummaryView = "team" | "period" | "level";

/** What is summarised, and what of it is shown. */
export interface SummaryCommandOptions extends ScoredOptions {
  /** Everybody together when left out. */
  readonly by?: SummaryView | undefined;
  /** Of fiscal years, from 1 to 12: with it they have days, and so an order. */
  readonly firstMonth?: number | undefined;
  /** Which end of a fiscal year it is named for; its end when left out. */
  readonly namedFor?: "end" | "start" | undefined;
  readonly tree?: string | undefined;
  readonly guideline?: string | undefined;
  /** Of fewer people with a score than these, nothing is shown; by team, of fewer than five never. */
  readonly anonymous?: number | undefined;
}

/** How a summary is to be written, in which language, and where tables go; JSON has no language. */
export interface SummaryOutput extends SummaryStyle {
  readonly format: SummaryFormat;
  /** The file that is written, if it is not standard output. */
  readonly out?: string | undefined;
}

/** A summary in each form that it may be written in. */
interface Summarized {
  readonly json: unknown;
  readonly table: () => Promise<string>;
  readonly sheet: () => WrittenSheet;
  readonly notes: readonly Note[];
}

/** Says what the results of an organisation come to. */
export async function summaryCommand(
  file: string,
  options: SummaryCommandOptions,
  output: SummaryOutput,
): Promise<Outcome> {
  const wrong = wrongOptions(options);
  if (wrong !== undefined) return { messages: [wrong], isWrongUsage: true };
  const read = await readScored(file, options);
  if ("messages" in read) return read;
  const chosen = ofPeriod(read.results, options.period, read.file);
  if ("messages" in chosen) return chosen;
  const summarized = await summarize({ ...read, ...chosen }, options, output);
  if ("messages" in summarized) return summarized;
  const written = await render(summarized, output);
  if (typeof written === "object" && "messages" in written) return written;
  return { output: written, notes: [...read.notes, ...summarized.notes] };
}

/** Whose results are in no figure is only counted; and a period may be that of a single one of all. */
function withoutNames(
  { withoutTeam, unknownTeam, periods: _, ...summary }: TeamsSummary,
  teams: ReturnType<typeof withoutFew>,
) {
  return { ...summary, teams, peopleWithoutTeam: withoutTeam.length, peopleOfUnknownTeams: unknownTeam.length };
}

function wrongOptions({ by, tree, guideline, firstMonth, namedFor }: SummaryCommandOptions): string | undefined {
  if (firstMonth !== undefined && by !== "period") return "error: --first-month needs --by period";
  if (namedFor !== undefined && firstMonth === undefined) return "error: --named-for needs --first-month";
  if (tree !== undefined && by !== "team") return "error: --tree needs --by team";
  return guideline !== undefined && by !== "level" ? "error: --guideline needs --by level" : undefined;
}

async function summarize(
  { file, results, rubric }: ReadScored,
  options: SummaryCommandOptions,
  style: SummaryOutput,
): Promise<Summarized | Failure> {
  const { by, tree, guideline, anonymous } = options;
  const minimumSize = minimumFor(anonymous, by === "team");
  const rules: SummaryRules = { rubric, minimumSize };
  const words = summaryWords[style.locale];
  const counting = countingPeople(options);
  const several = counting === undefined ? undefined : refuseSeveral(results, file, counting);
  if (several !== undefined) return several;
  switch (by) {
    case "team": {
      const read = tree === undefined ? undefined : await readTeamTree(tree, vocabularyOf(rubric), options);
      if (read !== undefined && "messages" in read) return read;
      const teams = summarizeByTeam(results, rules, { file, treeFile: fileName(tree ?? file), tree: read });
      if ("messages" in teams) return teams;
      const { summary } = teams;
      const shown =
        minimumSize === undefined
          ? summary
          : withoutNames(summary, withoutFew(summary.teams, results, { rubric, minimumSize }));
      const rows = rowsOfTeams(shown, teams.top, words);
      return {
        json: shown,
        ...drawn(rows, rubric, style),
        notes: [...teams.notes, ...smallestTeamNotes(anonymous, minimumSize)],
      };
    }
    case "period": {
      const { firstMonth, namedFor } = options;
      const summary = summarizePeriods(results, rules, { firstMonth, namedFor });
      const fiscal = firstMonth === undefined ? fiscalPeriods(results) : [];
      const notes: readonly Note[] = fiscal.length === 0 ? [] : [{ kind: "fiscal-periods", file, periods: fiscal }];
      return { json: summary, ...drawn(rowsOfPeriods(summary, words), rubric, style), notes };
    }
    case "level": {
      const read = guideline === undefined ? undefined : await readGuideline(guideline, rubric);
      if (read !== undefined && "messages" in read) return read;
      const notes = severalNotes(results);
      const counted = isOfSeveral(results) ? words.resultCount : words.count;
      const { levels, isAdviceHidden } = advised(summarizeLevels(results, rules), read?.data);
      const file = fileName(guideline ?? "");
      const hidden: readonly Note[] = isAdviceHidden ? [{ kind: "no-advice", file }] : [];
      const sum = levels.guideline?.statedShares;
      const rounded: readonly Note[] = sum === undefined ? [] : [{ kind: "rounded-shares", file, sum: shareText(sum) }];
      return {
        json: levels,
        table: () => levelSummaryTable(levels, rubric, counted, style),
        sheet: () => levelSummarySheet(levels, rubric, counted, style.locale),
        notes: [...notes, ...hidden, ...rounded],
      };
    }
    case undefined: {
      const summary = summarizeWhole(results, rules);
      const rows = rowOfWhole(summary, words);
      const table = () => wholeTable(rows, rubric, style);
      return { json: summary, ...drawn(rows, rubric, style), table, notes: severalNotes(results) };
    }
  }
}

/** What must not count anybody twice; `undefined` where each result counts. */
function countingPeople({
  by,
  guideline,
  anonymous,
}: SummaryCommandOptions): "teams" | "groups" | "guideline" | undefined {
  if (by === "team") return "teams";
  if (anonymous !== undefined && by !== "period") return "groups";
  return guideline === undefined ? undefined : "guideline";
}

/** Says so where teams of as many as asked for are hidden all the same. */
function smallestTeamNotes(anonymous: number | undefined, minimumSize: number | undefined): readonly Note[] {
  if (anonymous === undefined || minimumSize === undefined || anonymous >= minimumSize) return [];
  return [{ kind: "smallest-teams", anonymous, minimumSize }];
}

/** Shares are decimals, and so is their sum. */
function shareText(sum: string): string {
  return formatDecimal(parseRatio(sum)) ?? sum;
}

function drawn(rows: SummaryRows, rubric: Rubric, style: SummaryStyle): Pick<Summarized, "table" | "sheet"> {
  return {
    table: () => summaryTable(rows, rubric, style),
    sheet: () => summarySheet(rows, rubric, style.locale),
  };
}

function advised(
  summary: AdvisedLevels,
  guideline: Guideline | undefined,
): { readonly levels: AdvisedLevels; readonly isAdviceHidden: boolean } {
  if (guideline === undefined) return { levels: summary, isAdviceHidden: false };
  const advice = adviceOn(summary, guideline);
  if (advice === undefined) return { levels: summary, isAdviceHidden: true };
  return { levels: { ...summary, guideline: advice }, isAdviceHidden: false };
}

async function render(
  { json, table, sheet }: Summarized,
  output: SummaryOutput,
): Promise<string | Uint8Array | Failure> {
  switch (output.format) {
    case "table":
      return `${await table()}\n`;
    case "json":
      return renderJson(json);
    case "csv":
      return renderCsv(sheet());
    case "xlsx":
      return renderXlsx(sheet(), { name: tableWords[output.locale].results, file: output.out });
  }
}
