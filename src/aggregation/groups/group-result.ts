import type { Decimal } from "../../exact/decimal";
import type { CustomerRelation } from "../../review/assessor";
import type { AbsencePolicy } from "../../rubric/rubric";
import type { CriterionShare, ScoredReview, UnscoredReview } from "../result";
import type { GroupRules } from "./group-options";

/**
 * What a 360° review comes to, by groups of assessors: plain JSON. It has no assessor, no single rating of a group, no comment and
 * no time; one that was adjusted says who decided that, when and why. `exact…`, weights and contributions are exact, as text in
 * lowest terms (`"17/2"`).
 */
export type GroupReview<LevelId extends string = string, CriterionId extends string = string> =
  | ScoredGroupReview<LevelId, CriterionId>
  | UnscoredGroupReview<LevelId, CriterionId>;

interface GroupFrame<CriterionId extends string> {
  /** Groups that are too small to be shown were rolled up or left out. */
  readonly isAnonymous: boolean;
  /** How the groups were made, with every default filled in. */
  readonly rules: GroupRules<CriterionId>;
}

/** A 360° review that came to a score; all but the criteria is as in {@link ScoredReview}. */
export interface ScoredGroupReview<LevelId extends string = string, CriterionId extends string = string>
  extends Omit<ScoredReview<LevelId, CriterionId>, "criteria" | "evidence">,
    GroupFrame<CriterionId> {
  /** The ledger: in the rubric's order. Contributions of criteria and deductions sum to the score, exactly and as displayed. */
  readonly criteria: readonly (GroupCriterion<LevelId, CriterionId> & CriterionShare)[];
}

/** A 360° review without a score; all but the criteria is as in {@link UnscoredReview}. */
export interface UnscoredGroupReview<LevelId extends string = string, CriterionId extends string = string>
  extends Omit<UnscoredReview<LevelId, CriterionId>, "criteria" | "evidence">,
    GroupFrame<CriterionId> {
  readonly criteria: readonly GroupCriterion<LevelId, CriterionId>[];
}

/** What became of one criterion. */
export type GroupCriterion<LevelId extends string = string, CriterionId extends string = string> =
  | ScoredGroupCriterion<LevelId, CriterionId>
  | AbsentGroupCriterion<CriterionId>;

/** What the groups said about a criterion. */
interface GroupAnswers {
  /** The groups that have a figure, in the rubric's order of roles, external customers before internal ones. */
  readonly groups: readonly GroupEntry[];
  /** Roles in which somebody scored the criterion, and that have no figure. */
  readonly leftOut: readonly LeftOutGroup[];
  /** Where ratings of internal customers were set aside, as an external one came first; without any, there is none. */
  readonly conflict?: ConflictEntry;
  /** What the subject said; it never enters the score. Without the subject's answer, and where `self` is not exempt, there is none. */
  readonly self?: SelfEntry;
}

/** A criterion that a group of non-zero weight has scored. */
export interface ScoredGroupCriterion<LevelId extends string = string, CriterionId extends string = string>
  extends GroupAnswers {
  readonly criterion: CriterionId;
  readonly status: "scored";
  /** Rounded for people; the total is computed from the exact score. */
  readonly score: number;
  readonly level: LevelId;
  readonly exactScore: string;
  readonly weight: Decimal;
}

/** A criterion without a score, and what the rubric's policy makes of it. */
export interface AbsentGroupCriterion<CriterionId extends string = string> extends GroupAnswers {
  readonly criterion: CriterionId;
  readonly status: "not-applicable" | "not-rated";
  readonly policy: Exclude<AbsencePolicy, "forbid">;
  readonly weight: Decimal;
}

/** One group: a role, several that were rolled up, or the external or the internal customers. Contributions sum to the criterion's score. */
export interface GroupEntry {
  /** Its roles, in the rubric's order: more than one where they were rolled up. */
  readonly roles: readonly string[];
  /**
   * Where it is one kind of customers only: none for a group of both kinds, which they remain even with `customers: "apart"` where
   * one kind is too small to be shown or customers are rolled up with another role, nor where it is not known.
   */
  readonly relation?: CustomerRelation;
  /**
   * How many scored the criterion. Left out where it is an exempt group below the threshold; and of as many rolled-up roles as
   * the threshold, or more, where there is at most one assessor more than roles: the count could tell how many are of each.
   */
  readonly count?: number;
  /** How its ratings became one. */
  readonly method: WithinGroup;
  /** How many ratings the method set aside (the winsorised mean: replaced by the nearest one that it kept); left out with the count. */
  readonly setAside?: number;
  readonly exactScore: string;
  /** The sum of the weights of its roles; kinds of customers share that of their role by their number. */
  readonly weight: string;
  readonly effectiveWeight: string;
  readonly contribution: string;
}

/** Roles whose ratings of a criterion do not enter its score; where the result is anonymous, perhaps not each of them has any. */
export interface LeftOutGroup {
  readonly roles: readonly string[];
  /**
   * Fewer than the minimum of assessors, or where the result is anonymous and the minimum is more than one, perhaps none; too few for the threshold even when taken together; or enough of them, but
   * their figure and the others together would tell what fewer than the threshold said.
   */
  readonly reason: "below-minimum" | "below-threshold" | "revealing";
}

/** Ratings of a criterion that were set aside as being about matters in conflict. */
export interface ConflictEntry {
  /** How many; left out below the threshold. */
  readonly count?: number;
  /** Whose, in the order of their ids; only where every group is shown. */
  readonly assessors?: readonly string[];
}

/** What the subject said of a criterion. */
export interface SelfEntry {
  readonly status: "scored" | "not-applicable" | "not-observed" | "not-rated";
  readonly exactScore?: string;
}

/**
 * How the ratings of a group become one. The share that a trimmed or winsorised mean sets aside at either end is at least 0
 * and below 0.5, and is rounded down to whole ratings.
 */
export type WithinGroup = "mean" | "median" | { readonly trimmedMean: Decimal } | { readonly winsorizedMean: Decimal };
