import type { SummaryFault } from "../input/fault";
import type { Note } from "../input/note";
import type { TeamFault } from "../input/table-faults";
import type { FaultMessages } from "./problem-messages";
import type { NoteMessages } from "./report-messages";

type SummaryNoteKind = Extract<
  Note["kind"],
  | "subjects-without-team"
  | "people-without-team"
  | "teams-not-in-tree"
  | "no-advice"
  | "rounded-shares"
  | "fiscal-periods"
  | "smallest-teams"
  | "results-of-several-periods"
  | "explained-periods"
>;

/** What is said of summaries and of tables of teams in one language. */
export interface SummaryMessages {
  readonly faults: FaultMessages<SummaryFault | TeamFault>;
  readonly notes: Pick<NoteMessages, SummaryNoteKind>;
}
