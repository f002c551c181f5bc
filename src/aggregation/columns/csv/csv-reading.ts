import { readId } from "../../../document";
import type { Issue } from "../../../errors";
import { isPeriod } from "../../../review/period";
import { ratingContext } from "../../../review/rating-context";
import type { Rubric } from "../../../rubric/rubric";
import { overall } from "../../../rubric/rubric";
import type { RatedReview } from "../rating-columns";
import type { CsvLayout } from "./csv-layout";
import type { RatingStore } from "./rating-store";
import { emptyStore } from "./rating-store";
import type { CsvColumn } from "./ratings-csv";
import { csvColumns } from "./ratings-csv";
import type { TextDictionary } from "./text-dictionary";
import { emptyDictionary } from "./text-dictionary";

/** A ratings file while it is being read. */
export interface CsvReading {
  readonly layout: CsvLayout;
  /** By column; all but the scores. */
  readonly dictionaries: readonly TextDictionary[];
  /** Of the record at hand, by column: which text of the column's dictionary, −1 for an empty cell or none. */
  readonly row: Int32Array;
  /** Which cell of a record each column is, from 0 on; −1 for none. */
  readonly cellOf: Int32Array;
  readonly score: CsvScore;
  readonly store: RatingStore;
  readonly reviews: RatedReview[];
  /** By period (0 for none) and subject: which review it is, and one more; 0 for none yet. */
  readonly reviewOf: (Int32Array | Map<number, number>)[];
  /** By review: the team that its ratings name, −1 for none yet. */
  readonly teamOf: number[];
  /** The line that the record at hand begins in, from 1 on. */
  line: number;
  readonly issues: Issue[];
}

/** The score of the record at hand, and what a score must be. */
interface CsvScore {
  /** 0 for none, 1 for a score, 2 for one that is none. */
  given: number;
  value: number;
  readonly minimum: number;
  readonly maximum: number;
  /** In words. */
  readonly expected: string;
  readonly rubric: Rubric;
}

/** Columns by their place, as cells are told apart while they are read. */
export const [subjectColumn, assessorColumn, roleColumn, criterionColumn] = [0, 1, 2, 3] as const;
export const [periodColumn, statusColumn, levelColumn, teamColumn, scoreColumn] = [4, 5, 6, 7, 8] as const;

export function beginReading(layout: CsvLayout, line: number, rubric: Rubric): CsvReading {
  const goods = goodTexts(rubric);
  const { minimum, maximum } = rubric.scale;
  const [least, most] = [Number(minimum), Number(maximum)];
  const cellOf = Int32Array.from(csvColumns, (_, column) => layout.kinds.indexOf(column));
  return {
    layout,
    dictionaries: csvColumns.slice(0, scoreColumn).map((column) => emptyDictionary(goods[column])),
    row: new Int32Array(scoreColumn).fill(-1),
    cellOf,
    score: { given: 0, value: 0, minimum: least, maximum: most, expected: `a number from ${least} to ${most}`, rubric },
    store: emptyStore(),
    reviews: [],
    reviewOf: [],
    teamOf: [],
    line,
    issues: [],
  };
}

/** Whether a text is good for a column. */
function goodTexts(rubric: Rubric): Readonly<Record<CsvColumn, (text: string) => boolean>> {
  const { criterionIndex, roleIndex, scale } = ratingContext(rubric);
  const isId = (text: string) => readId(text, [], []) !== undefined;
  return {
    subject: isId,
    assessor: isId,
    team: isId,
    period: (text) => isId(text) && isPeriod(text),
    role: (text) => roleIndex.has(text),
    criterion: (text) => text === overall || criterionIndex.has(text),
    status: (text) => text === "not-applicable" || text === "not-observed",
    level: (text) => scale.levelIds.includes(text),
    score: () => true,
  };
}
