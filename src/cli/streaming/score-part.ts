import type { ReviewResult } from "../../aggregation/result";
import { scoreRatings } from "../../aggregation/score-review";
import { isScoringError } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import { affectedRows } from "../input/affected-subjects";
import type { ChosenRubric } from "../input/choose-rubric";
import type { DecimalMark } from "../input/decimal-mark";
import { hiddenProblems } from "../input/hidden-problems";
import type { Column, Layout } from "../input/layout";
import type { ScoreRange } from "../input/low-scores";
import { scoreRange } from "../input/low-scores";
import { missingPeriods } from "../input/missing-periods";
import type { Problem } from "../input/problem";
import { ratingProblems } from "../input/rating-problems";
import { readRatingRows } from "../input/rating-rows";
import type { RatingsFile } from "../input/read-ratings-file";
import { scaleTest } from "../input/read-ratings-file";
import { placeInText } from "../input/read-sheet";
import type { RejectedRows } from "../input/reject-rows";
import { resolveSubmissions } from "../input/resolve-submissions";
import type { RespeltPeriods } from "../input/respelt-periods";
import { respeltPeriods } from "../input/respelt-periods";
import type { ScoredRows, ScoreOptions } from "../input/score-file";
import { datesOf, leaveOutRows } from "../input/score-file";
import { textOfCell } from "../input/sheet";
import type { SplitSigns } from "../input/split-scores";
import { splitProblems } from "../input/split-scores";
import { unmovedReviews } from "../input/unmoved-reviews";
import type { Vocabulary } from "../input/vocabulary";
import type { PartRow } from "./parts";

/** What is known of a file before its parts are scored. */
export interface PartSettings {
  readonly name: string;
  readonly options: ScoreOptions;
  readonly layout: Layout;
  readonly mark: DecimalMark;
  readonly signs: SplitSigns | undefined;
  readonly end: number | undefined;
  /** Whether rows with problems are left out. */
  readonly isLenient: boolean;
}

/** A result, and the line on which its review begins. */
export interface PlacedResult {
  readonly line: number;
  readonly result: ReviewResult;
}

/** What the rows of a part came to. */
export interface ScoredPart {
  readonly read: RatingsFile;
  /** In the order of the file; none, when there is anything wrong that is not left out. */
  readonly results: readonly PlacedResult[];
  readonly problems: readonly Problem[];
  /** Ratings are wrong in themselves: what is forbidden to be missing is looked for only where none is. */
  readonly hasWrongRatings: boolean;
  readonly rejected: RejectedRows;
  readonly range: ScoreRange;
  readonly respelt: RespeltPeriods;
  readonly replaced: number;
  readonly unmoved: number;
  /** Whom rows that are left out are about, with the first of these rows. */
  readonly affected: ReturnType<typeof affectedRows>;
}

/** Scores the rows of a part as those of a file are scored. */
export async function scorePart(
  rows: readonly PartRow[],
  settings: PartSettings,
  by: ChosenRubric,
  vocabulary: Vocabulary,
): Promise<ScoredPart> {
  const { rubric } = by;
  const { options, isLenient } = settings;
  const read = readPartRows(rows, settings, by, vocabulary);
  const duplicates = options.duplicates ?? "error";
  const range = scoreRange(read.ratings, vocabulary);
  const respelt = respeltPeriods(read.sheet.rows, read.layout);
  if (isLenient) {
    const { kept, results, issues, rejected } = await leaveOutRows(read, rubric, duplicates, scoreAll);
    const problems = ratingProblems(issues, kept, read, rubric);
    return {
      ...{ read, range, respelt, rejected, problems, results: placed(results, kept), replaced: kept.replaced },
      hasWrongRatings: false,
      unmoved: unmovedReviews(results, by),
      affected: affectedRows({ read, results, rejected }),
    };
  }
  const kept = resolveSubmissions(read, duplicates, datesOf(read), rubric);
  const { results, issues } = scoreAll(kept.ratings);
  return {
    ...{ read, range, respelt, rejected: new Map(), results: placed(results, kept), replaced: kept.replaced },
    problems: [...kept.problems, ...ratingProblems(issues, kept, read, rubric)],
    hasWrongRatings: issues.some(({ code }) => code !== "forbidden-absence"),
    unmoved: unmovedReviews(results, by),
    affected: { missing: new Map(), diminished: new Map() },
  };

  function scoreAll(ratings: readonly SubjectRating[]): ScoredRows {
    try {
      return { results: scoreRatings(ratings, { rubric }), issues: [] };
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      return { results: [], issues: error.details.issues };
    }
  }
}

function readPartRows(
  part: readonly PartRow[],
  { name, options, layout: whole, mark, signs, end }: PartSettings,
  { rubric }: ChosenRubric,
  vocabulary: Vocabulary,
): RatingsFile {
  const layout = { ...whole, firstRow: 0 };
  const rows = part.map(({ row }) => row);
  const sheet = { rows, reading: {}, placeOf: placeInText(name) };
  const cells = { vocabulary, mark, offset: options.offset };
  const readable = end === undefined ? rows : rows.filter(({ number }) => number < end);
  const rated = readRatingRows({ ...sheet, rows: readable }, layout, cells);
  const hidden = hiddenProblems(rated.problems, sheet, layout, { ...cells, options }, rubric);
  const split = signs?.hasPairs ? splitPart(part, signs, layout, options, vocabulary) : [];
  const problems = [...rated.problems, ...hidden, ...split];
  const read: RatingsFile = { ...{ name, sheet, layout, vocabulary, options, notes: [] }, ...rated, problems };
  return { ...read, problems: [...problems, ...missingPeriods(read, [])] };
}

function splitPart(
  part: readonly PartRow[],
  signs: SplitSigns,
  layout: Layout,
  options: ScoreOptions,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const splitting = { vocabulary, offset: options.offset, options, isOnScale: scaleTest(vocabulary) };
  return part.flatMap(({ row, pairs }) => {
    if (pairs.length === 0) return [];
    const found = pairs.map((number) => {
      const score = layout.columns.find((column) => column.number === number) as Column;
      return { row, score, whole: textOfCell(row.cells[number - 1]), fraction: textOfCell(row.cells[number]) };
    });
    return splitProblems(found, signs, layout, splitting);
  });
}

/** Results come in the order in which their reviews begin. */
function placed(
  results: readonly ReviewResult[],
  { ratings, sources }: Pick<RatingsFile, "ratings" | "sources">,
): readonly PlacedResult[] {
  if (results.length === 0) return [];
  const known = new Set<string>();
  const lines: number[] = [];
  ratings.forEach(({ subject, period }, index) => {
    const key = `${subject}\n${period ?? ""}`;
    if (known.has(key)) return;
    known.add(key);
    lines.push(sources[index]?.row.number ?? 0);
  });
  return results.map((result, index) => ({ line: lines[index] as number, result }));
}
