import type { Decimal } from "../exact/decimal";
import type { RoundingMode } from "../exact/rounding";
import type { Measure } from "./measure";
import type { RubricTexts } from "./texts";

/**
 * What to do with a criterion that has no score, for "not applicable" and for "not rated" each:
 *
 * - `exclude`: leave it out; its weight is shared among the others in proportion to theirs.
 * - `lowest`: count it as the lowest score of the scale.
 * - `fail`: the whole review gets the lowest score of the scale, as a line of the ledger.
 * - `forbid`: it must not happen; the review is refused with an issue that names the criterion.
 *
 * A criterion that is not rated lowers the coverage under `lowest` and `fail` too, so that they take effect only where
 * {@link Rubric.minimumCoverage} leaves room for it. A review in which no criterion has a score stays unscored.
 */
export type AbsencePolicy = "exclude" | "lowest" | "fail" | "forbid";

/** The policies for the two kinds of absence. */
export interface AbsencePolicies {
  /**
   * For a criterion that nobody scored and that everyone who answered called not applicable. One such answer is enough,
   * the subject's own too, since "not observed" and empty cells are no answers.
   */
  readonly notApplicable: AbsencePolicy;
  /** For a criterion without a score for any other reason. */
  readonly notRated: AbsencePolicy;
}

/** From the lowest to the highest score, both inclusive, in steps: scores are published on multiples of the step. */
export interface Scale {
  readonly minimum: Decimal;
  readonly maximum: Decimal;
  readonly step: Decimal;
}

/** A level of performance, named by its cut score: the lowest score that belongs to it. */
export interface Level<LevelId extends string = string> {
  readonly id: LevelId;
  readonly cut: Decimal;
}

/** A behaviour that one can see or measure. */
export interface Indicator {
  readonly id: string;
  /** It counts against: it is proven, or it is not. */
  readonly negative?: boolean;
  /** It helps, but is never required. */
  readonly supporting?: boolean;
}

/** What a criterion looks like at one level: the behaviours that its text (see {@link RubricTexts}) breaks down into. */
export interface LevelDescriptor<LevelId extends string = string> {
  readonly level: LevelId;
  readonly indicators: readonly Indicator[];
}

/** One aspect of performance that is rated on its own. */
export interface Criterion<CriterionId extends string = string, LevelId extends string = string> {
  readonly id: CriterionId;
  /** Non-negative; criteria count in proportion to their weights. */
  readonly weight: Decimal;
  /** Where this criterion departs from the rubric's policies. */
  readonly policies?: Partial<AbsencePolicies>;
  readonly descriptors?: readonly LevelDescriptor<LevelId>[];
  /** How a measured value becomes a score of this criterion; ratings need none. */
  readonly measure?: Measure;
}

/** A role that assessors may have, and how much the mean of its ratings weighs against the other roles. */
export interface Role {
  readonly id: string;
  /** Non-negative; among the roles that scored a criterion, each counts in proportion to its weight. */
  readonly weight: Decimal;
}

/**
 * How the ratings of several assessors of one role become one: see {@link Rubric.withinRole}. The share that a trimmed
 * mean leaves out at either end is at least 0 and below 0.5, and is rounded down to whole ratings: 0.1 of four is none.
 */
export type WithinRole = "mean" | "median" | { readonly trimmedMean: Decimal };

/** A rule that caps the score, or leaves the review unscored, when the score of a criterion is too low. */
export interface Gate<CriterionId extends string = string> {
  readonly id: string;
  /** The criterion that is looked at, or `"any"` of them. */
  readonly criterion: CriterionId | "any";
  /** The gate fires when the rounded score of the criterion is below this; above the scale's minimum, or it never would. */
  readonly below: Decimal;
  /** Cap the total at a score, or leave the review unscored. */
  readonly effect: { readonly cap: Decimal } | "unscored";
}

/**
 * Everything that decides how ratings become a score and a level: plain data, frozen, with every default filled in.
 * Made by `defineRubric` in code or by `parseRubric` from a document; the built-in one is `customerCentric`.
 */
export interface Rubric<LevelId extends string = string, CriterionId extends string = string> {
  /** Another one, or another version, for each rubric that scores otherwise; results name both. */
  readonly id: string;
  readonly version: string;
  readonly scale: Scale;
  /** The one rounding, at the very end. */
  readonly rounding: RoundingMode;
  /** Whether the level is that of the rounded score (the default), or that of the exact one. */
  readonly placeOn: "rounded" | "exact";
  /** Ratings must be multiples of this, as both ends of the scale are; `null` when they may be as fine as they like. */
  readonly ratingStep: Decimal | null;
  /** Ascending by cut score; the first one begins at the scale's minimum. */
  readonly levels: readonly Level<LevelId>[];
  readonly criteria: readonly Criterion<CriterionId, LevelId>[];
  /** What the weights of the criteria must sum to exactly; `null` when any sum will do. */
  readonly weightTotal: Decimal | null;
  /** The six built-in roles, then those of one's own. */
  readonly roles: readonly Role[];
  /** The mean, the median (of two middle ones their mean), or the mean without a share of the ratings at either end. */
  readonly withinRole: WithinRole;
  readonly policies: AbsencePolicies;
  /** The least share, 0 to 1 inclusive, of the weight of applicable criteria that must have a score. */
  readonly minimumCoverage: Decimal;
  readonly gates: readonly Gate<CriterionId>[];
  /** The words for people, by locale (a language tag such as `en`; `explain` speaks en, zh and ja). They never change a score. */
  readonly texts?: Readonly<Record<string, RubricTexts>>;
}

/** The ids of a rubric's levels: `LevelIdOf<typeof customerCentric>` is the union of the five. */
export type LevelIdOf<R extends Rubric> = R["levels"][number]["id"];

/** The ids of a rubric's criteria. */
export type CriterionIdOf<R extends Rubric> = R["criteria"][number]["id"];

/**
 * The roles that every rubric has, with their default weights: all alike, but for `self`, which weighs nothing.
 *
 * @example
 * ```ts
 * import { builtInRoles } from "customer-centric-rubric";
 *
 * builtInRoles.map((role) => role.id); // ["manager", "peer", "report", "self", "customer", "other"]
 * ```
 */
export const builtInRoles = [
  { id: "manager", weight: 1 },
  { id: "peer", weight: 1 },
  { id: "report", weight: 1 },
  { id: "self", weight: 0 },
  { id: "customer", weight: 1 },
  { id: "other", weight: 1 },
] as const satisfies readonly Role[];

/** The id that stands for all criteria at once in a rating, and cannot name a criterion. */
export const overall = "overall";

/** The id that stands for any criterion in a gate, and cannot name one. */
export const anyCriterion = "any";
