import type { Period } from "../../review/period";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { Summary } from "../accumulators/summary";
import type { TotalSource } from "./criteria-mix";

/**
 * The people of an organisation on their way to figures: plain JSON to store, send and merge. Whatever the order of results and
 * however they were shared out, the same results make the same bytes; which teams there are, and which is part of which, is
 * said by the tree at the end.
 *
 * It names everybody, so that nobody counts twice, and has the figures of every team, however small: it is as confidential
 * as the results themselves, and protects nobody. What `finish` makes of it is to be published.
 */
export interface TeamTallies {
  readonly kind: "team-tallies";
  readonly rubric: RubricIdentity;
  /** The scoring fingerprints whose results count, in ascending order; among them the rubric's own. */
  readonly accepts: readonly string[];
  /** The teams that results name, with the people of each itself, in ascending order of their ids (by UTF-16 code units, as all here). */
  readonly teams: readonly TeamTally[];
  /** Whose results name no team, ascending; nothing else of them is kept. */
  readonly withoutTeam: readonly string[];
  /** The periods that results are of, each of those that one of several periods is made of, each once, ascending; first of all `null`, where results have none. */
  readonly periods: readonly (Period | null)[];
}

/** The people who are in one team itself: what `Summary` says of them, and what decides what may be published. */
export interface TeamTally extends Omit<Summary, "kind" | "rubric" | "accepts" | "results"> {
  readonly team: string;
  /** At least one, ascending, each with one result. */
  readonly people: readonly string[];
  /** How the totals of those with a score were made, each way once, in ascending order of `total` and then of `shares`, as text. */
  readonly mixes: readonly TeamMix[];
}

/** How many people have totals that were made alike. */
export interface TeamMix {
  /** What made the total: criteria by their weights, a gate or a policy (`"set"`), a person who adjusted it, or several periods. */
  readonly total: TotalSource;
  /** By criterion, in the rubric's order: its exact share, 0 to 1, of the total, `"0"` where they did not make that; `null` without a score, as of several periods. */
  readonly shares: readonly (string | null)[];
  /** 1 or more. */
  readonly people: number;
}
