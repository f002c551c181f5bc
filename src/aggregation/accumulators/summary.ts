import type { Decimal } from "../../exact/decimal";
import type { PlacedScore } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { engine } from "../../version";
import type { RubricMixing } from "../one-rubric";

/** How results are summarised. */
export interface SummaryOptions {
  /** The rubric that the results were scored with; the built-in one when left out. */
  readonly rubric?: Rubric | undefined;
  /** Whether results of comparable rubrics count too; `"refuse"` when left out. */
  readonly mixing?: RubricMixing | undefined;
  /** The probabilities of the quantiles, 0 to 1, both inclusive; the quartiles (0.25, 0.5, 0.75) when left out. */
  readonly quantiles?: readonly Decimal[] | undefined;
}

/**
 * Results on their way to figures: plain JSON to store, send and merge. Whatever the order of results and however they
 * were shared out, the same results make the same bytes. Sums are exact, in lowest terms (`"17/2"`).
 */
export interface Summary {
  readonly kind: "summary";
  readonly rubric: RubricIdentity;
  /** The scoring fingerprints whose results count, in ascending order; among them the rubric's own. */
  readonly accepts: readonly string[];
  /** How many results were added: as many as people, where each of them has one. */
  readonly results: number;
  readonly scored: number;
  /** Of the scored ones, those whose score somebody has changed (see `adjustResult`), also that of one of several periods. */
  readonly adjusted: number;
  /** Of the exact scores; of an adjusted result the adjusted one counts. */
  readonly sum: string;
  /** The published scores, ascending: how many whole steps of the scale (850 of 0.01 for 8.50), and how many results. */
  readonly scores: readonly (readonly [steps: string, count: number])[];
  /** In the rubric's order, with those that nobody reached. */
  readonly levels: readonly { readonly level: string; readonly count: number }[];
  /** Of the results to which any criterion applies; of several periods, the share of these that has a score. */
  readonly coverage: { readonly count: number; readonly sum: string };
  /** In the rubric's order: the exact scores of criteria, in results that are scored. Adjustments leave them as they are; results of several periods have none. */
  readonly criteria: readonly { readonly criterion: string; readonly count: number; readonly sum: string }[];
}

/** What results come to together. Scores are computed from exact scores and rounded once, by the rubric's rule. */
export interface FinishedSummary {
  readonly headcount: {
    readonly results: number;
    readonly scored: number;
    readonly unscored: number;
    /** Of the scored ones, those whose score somebody has changed: what counts is what it was changed to. */
    readonly adjusted: number;
  };
  /** Of the exact scores; `null` when nobody has one. */
  readonly mean: PlacedScore | null;
  /** The quantile of probability ½; `null` when nobody has a score. */
  readonly median: PlacedScore | null;
  /** In the order asked for; empty when nobody has a score. */
  readonly quantiles: readonly Quantile[];
  /** In the rubric's order. */
  readonly levels: readonly LevelShare[];
  /** The mean coverage of the results to which any criterion applies, by criteria or by periods, 0 to 1, rounded down to 0.01; `null` without any. */
  readonly coverage: { readonly mean: number; readonly exactMean: string; readonly count: number } | null;
  /** In the rubric's order: of results that are scored. */
  readonly criteria: readonly CriterionMean[];
  /** The criteria with the highest and with the lowest exact mean: several when they tie; empty when all means are alike. */
  readonly best: readonly string[];
  readonly worst: readonly string[];
  readonly rubric: RubricIdentity;
  /** Where results of comparable rubrics count too: the scoring fingerprints of all whose results count, ascending. */
  readonly accepts?: readonly string[];
  readonly engine: typeof engine;
}

/** A quantile of the published scores. */
export interface Quantile extends PlacedScore {
  readonly probability: Decimal;
}

/** How many results are in a level. */
export interface LevelShare {
  readonly level: string;
  readonly count: number;
  /** Of the scored results, 0 to 1, to 0.01 by largest remainder, so that the column sums to 1; 0 when nobody has a score. */
  readonly share: number;
  readonly exactShare: string;
}

/** The mean of a criterion's exact scores; `null` when nobody has one. */
export interface CriterionMean {
  readonly criterion: string;
  readonly count: number;
  readonly mean: PlacedScore | null;
}
