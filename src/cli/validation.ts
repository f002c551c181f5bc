import type { ReviewResult } from "../aggregation/result";
import type { Locale } from "../rubric/customer-centric-texts";
import type { RubricIdentity } from "../rubric/rubric-identity";
import { identityOf } from "../rubric/rubric-identity";
import { faultCode } from "./input/fault";
import type { Column } from "./input/layout";
import type { Note } from "./input/note";
import type { Place } from "./input/place";
import type { RatingsFile } from "./input/read-ratings-file";
import type { Reading } from "./input/reading";
import type { RefusedFile, ScoredFile } from "./input/score-file";
import { wordNote, wordProblem } from "./messages/word-problem";
import type { PlacedFault } from "./outcome";
import { receivedText } from "./received-text";

/** What `validate` finds out about a file, as data: all that was read of it, and all that is wrong with it. */
export interface Validation {
  readonly file: string;
  readonly isValid: boolean;
  readonly problems: readonly ToldProblem[];
  readonly notes: readonly { readonly code: Note["kind"]; readonly message: string }[];
  /** What it is to be scored with; left out when that has problems itself. */
  readonly rubric?: RubricIdentity;
  /** How it was read, and what its columns were taken for; left out when it could not be read at all. */
  readonly reading?: Reading;
  readonly columns?: readonly Column[];
  /** What is in it; left out when it has problems. */
  readonly counts?: ValidationCounts;
}

export interface ValidationCounts {
  /** Without the empty cells. */
  readonly ratings: number;
  readonly emptyCells: number;
  readonly subjects: number;
  readonly assessors: number;
  readonly reviews: number;
  readonly unscored: number;
}

/** A problem with its place, its code, and the words for it in one language. */
export interface ToldProblem extends Place {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  /** The text of the cell as it stands there, or the value in JSON; null where there is nothing, or no one place. */
  readonly received: string | null;
  /** The nearest right word. */
  readonly suggestion?: string;
}

/** What a file without problems comes to. */
export function validationOf({ results, rubric, read }: ScoredFile, locale: Locale): Validation {
  return {
    ...{ file: read.name, isValid: true, problems: [], notes: notesIn(read.notes, locale), rubric: identityOf(rubric) },
    ...{ reading: read.sheet.reading, columns: read.layout.columns },
    counts: countsOf(results, read),
  };
}

/** All that is wrong with a file, and how far it could be read. */
export function refusalOf(file: string, { messages, notes, by, read }: RefusedFile, locale: Locale): Validation {
  const problems = messages.filter((message) => typeof message !== "string");
  return {
    ...{ file, isValid: false, problems: problems.map((problem) => tell(problem, locale)) },
    notes: notesIn(notes ?? read?.notes ?? [], locale),
    ...(by !== undefined && { rubric: identityOf(by.rubric) }),
    ...(read !== undefined && { reading: read.sheet.reading, columns: read.layout.columns }),
  };
}

export function countsOf(
  results: readonly ReviewResult[],
  { ratings }: Pick<RatingsFile, "ratings">,
): ValidationCounts {
  const emptyCells = ratings.filter(({ score }) => score === null).length;
  return {
    ...{ ratings: ratings.length - emptyCells, emptyCells },
    subjects: new Set(ratings.map(({ subject }) => subject)).size,
    assessors: new Set(ratings.map(({ assessor }) => assessor)).size,
    ...{ reviews: results.length, unscored: results.filter(({ status }) => status === "unscored").length },
  };
}

function tell(problem: PlacedFault, locale: Locale): ToldProblem {
  const { place, fault } = problem;
  const suggestion = "near" in fault ? fault.near : undefined;
  return {
    ...{ code: faultCode(fault), ...place, ...wordProblem(problem, locale), received: receivedText(problem) },
    ...(suggestion !== undefined && { suggestion }),
  };
}

function notesIn(notes: readonly Note[], locale: Locale): Validation["notes"] {
  return notes.map((note) => ({ code: note.kind, message: wordNote(note, locale) }));
}
