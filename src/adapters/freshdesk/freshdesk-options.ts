import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import type { DeskOptions } from "../desk-options";
import { freshdeskOptionsSchema } from "../schema";

/** What a status means: `pending` waits for the customer, `waiting` for somebody else. */
export type FreshdeskStatus = "open" | "pending" | "waiting" | "resolved" | "closed";

/** What Freshdesk does not say about itself. All of it may be left out. */
export interface FreshdeskOptions extends DeskOptions {
  /** On whose clocks the times of an export are: those of the account. Without it, its rows have no times. */
  readonly zone?: string | undefined;
  /** The subject that an agent of an export is in reviews, by the agent's name; of other agents' rows, nobody is told. */
  readonly agentNames?: Readonly<Record<string, string>> | undefined;
  /** What statuses of one's own mean: by their number in tickets, by their name in an export. */
  readonly statuses?: Readonly<Record<string, FreshdeskStatus>> | undefined;
}

/** The options, once they are checked. @throws {ScoringError} `invalid-option`, with every problem in `details.issues`. */
export function readFreshdeskOptions(options: FreshdeskOptions): FreshdeskOptions {
  const read = readDocument((issues) => {
    addFormIssues(freshdeskOptionsSchema, options, issues);
    return options;
  });
  return dataOf(read, "invalid-option", "set of options");
}
