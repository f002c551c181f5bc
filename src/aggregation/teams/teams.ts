import type { Decimal } from "../../exact/decimal";
import type { Period } from "../../review/period";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { engine } from "../../version";
import type { FinishedSummary, SummaryOptions } from "../accumulators/summary";

/** The teams of an organisation, in any order; those without a parent are the tops of their trees. */
export type TeamTree = readonly Team[];

/** A team, a department, a company: whatever has people of its own or other teams in it, or both. */
export interface Team {
  readonly id: string;
  readonly parent?: string | null | undefined;
}

/** How teams are summarised. */
export interface TeamOptions extends SummaryOptions {
  /** The fewest people with a score of whom anything is published: an integer of 1, which hides nothing, or more; 5 when left out. */
  readonly minimumSize?: number | undefined;
}

/** What the results of an organisation come to, team by team. */
export interface TeamsSummary {
  /** In the order of the tree as it was given. */
  readonly teams: readonly (PublishedTeam | SuppressedTeam)[];
  readonly minimumSize: number;
  /** Whose results are in no figure, since they name no team: in the order of their ids. */
  readonly withoutTeam: readonly string[];
  /** Whose results are in no figure, since the tree does not have their team: in the order of their ids. */
  readonly unknownTeam: readonly { readonly subject: string; readonly team: string }[];
  /**
   * The periods that all these results are of, each once, in the order of code units; first of all `null`, where results have
   * none. Figures of one half-year have one: where there are more, states or lists of several were taken together, or a
   * result is one of several periods itself. One of them may be that of a single person.
   */
  readonly periods: readonly (Period | null)[];
  readonly rubric: RubricIdentity;
  /** Where results of comparable rubrics count too: the scoring fingerprints of all whose results count, ascending. */
  readonly accepts?: readonly string[];
  readonly engine: typeof engine;
}

/** A team with figures: those of its own people and of all teams below it. */
export interface PublishedTeam {
  readonly team: string;
  readonly parent: string | null;
  readonly status: "published";
  /** Without what would tell of a few people. */
  readonly summary: FinishedSummary;
  /** Whether the means of criteria are left out of the summary: then `criteria`, `best` and `worst` are empty. */
  readonly isWithoutCriteria: boolean;
  /** Whether the coverage is left out of the summary: then it is `null`. */
  readonly isWithoutCoverage: boolean;
  /**
   * The probabilities of quantiles that were asked for and are left out: those into which the lowest or the highest score enters,
   * and all but the median where fewer than the minimum would have a score that enters into none.
   */
  readonly quantilesLeftOut: readonly Decimal[];
}

/**
 * A team without figures, and why: fewer people than the minimum have a score; or its figures would tell of fewer than that,
 * in other teams by subtraction, or in it, without those whose score a gate or policy has set.
 */
export interface SuppressedTeam {
  readonly team: string;
  readonly parent: string | null;
  readonly status: "suppressed";
  readonly reason: "too-small" | "tells-of-few";
}
