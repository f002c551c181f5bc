import type { Issue } from "../../errors";
import type { EvidenceFault, MistakenFile } from "../input/evidence-faults";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import type { Place } from "../input/place";
import { placeEn } from "./places-en";
import type { FaultMessages, Said } from "./problem-messages";
import type { NoteMessages } from "./report-messages";

type EvaluationNoteKind = Extract<
  Note["kind"],
  | "no-calendar"
  | "calendar-of-desk"
  | "period-taken"
  | "ratings-of-other-periods"
  | "teams-of-nobody"
  | "records-left-out"
  | "records-may-be-missing"
  | "evaluators-failed"
  | "adapted"
  | "unavailable"
  | "ways-not-found"
  | "unattributed"
  | "unattributed-in-desk"
  | "similar-subjects"
  | "registers-fall-short"
>;

/** What is said of evidence in one language. */
export interface EvaluationMessages {
  readonly faults: FaultMessages<EvidenceFault>;
  readonly notes: Pick<NoteMessages, EvaluationNoteKind>;
}

/** What a file is, where evidence was expected, and what to do about it. */
export type MistakenWords = Readonly<Record<MistakenFile, string>>;

/** In English; in other languages too where those have no words for an issue. */
export function documentIssue(issue: Issue, place: Place, see: Place | undefined): Said {
  const { received } = issue;
  const expected =
    see === undefined ? issue.expected : `an id other than that of ${placeEn(see)}, which is another record`;
  const { path, ...file } = place;
  const where = path === undefined ? placeEn(file) : `${placeEn(file)}: ${path}`;
  const near = nearestOf(issue);
  const question = near === undefined ? "" : `: did you mean ${near}?`;
  return { line: `${where}: expected ${expected}, got ${received}${question}`, expected, received };
}

/** The nearest of the keys or words that an issue names, for one that is not among them. */
export function nearestOf({ code, expected, path, received }: Issue): string | undefined {
  const keys = code === "unknown-key" ? /^one of the keys (.*)$/.exec(expected)?.[1] : undefined;
  if (keys !== undefined) return nearest(String(path.at(-1)), keys.split(", "));
  const words = code === "unknown-value" || code === "unknown-level" ? /^one of (".*")/.exec(expected)?.[1] : undefined;
  const word = /^"(.*)"$/.exec(received)?.[1];
  return words === undefined || word === undefined ? undefined : nearest(word, words.slice(1, -1).split('", "'));
}
