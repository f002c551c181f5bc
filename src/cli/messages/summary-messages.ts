import type { Fault } from "../input/fault";
import type { Note } from "../input/note";
import type { ProblemMessages } from "./problem-messages";
import type { NoteMessages } from "./report-messages";

type SummaryFaultKind = Extract<
  Fault["kind"],
  | "no-teams"
  | "other-team-column"
  | "missing-team-column"
  | "missing-team-cell"
  | "several-periods"
  | "repeated-result"
  | "unknown-period"
  | "results-of-other-rubrics"
>;

type SummaryNoteKind = Extract<
  Note["kind"],
  | "subjects-without-team"
  | "people-without-team"
  | "teams-not-in-tree"
  | "no-advice"
  | "rounded-shares"
  | "fiscal-periods"
  | "results-of-several-periods"
  | "explained-periods"
>;

/** What is said of summaries and of tables of teams in one language. */
export interface SummaryMessages {
  readonly faults: Pick<ProblemMessages["faults"], SummaryFaultKind>;
  readonly notes: Pick<NoteMessages, SummaryNoteKind>;
}
