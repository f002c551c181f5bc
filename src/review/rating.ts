import type { Decimal } from "../exact/decimal";
import type { CustomerContact, CustomerRelation, RoleId } from "./assessor";

/** Why an assessor gives no score. Neither of them is a zero, and they are not the same. */
export type NoScoreStatus =
  /** The criterion does not apply to the subject's work. */
  | "not-applicable"
  /** It applies, but the assessor has seen too little to judge it. */
  | "not-observed";

/** What an assessor chose: exactly one of a score, a level or a status. */
export type RatingValue<LevelId extends string = string> =
  | {
      /** On the rubric's scale, both ends inclusive; `null` when it is not rated yet, as an empty cell is. */
      readonly score: Decimal | null;
      readonly level?: undefined;
      readonly position?: undefined;
      readonly status?: undefined;
    }
  | {
      /** A level in place of a score: it counts as its middle (`"good"` as 7.995), unless `position` says otherwise. */
      readonly level: LevelId;
      /** Where in the level, from 0 (its cut score) to 1 (its printed upper end), both inclusive; the middle when left out. */
      readonly position?: Decimal | undefined;
      readonly score?: undefined;
      readonly status?: undefined;
    }
  | {
      readonly status: NoScoreStatus;
      readonly score?: undefined;
      readonly level?: undefined;
      readonly position?: undefined;
    };

/** One assessor's rating of one criterion, or of all at once. */
export type Rating<LevelId extends string = string, CriterionId extends string = string> = RatingValue<LevelId> & {
  /** Who rates. */
  readonly assessor: string;
  /** In which role; the same one for all that the assessor says about the subject, and `self` for the subject alone. */
  readonly role: RoleId;
  /**
   * A criterion, or `"overall"` for the same rating of every criterion. An assessor who rates a subject overall rates no
   * single criteria of that subject (empty cells, `score: null`, apart).
   */
  readonly criterion: CriterionId | "overall";
  /** For customers: inside the organisation or outside; carried along, and without influence on the score. */
  readonly relation?: CustomerRelation | undefined;
  /** For customers: served face to face or not; carried along, and without influence on the score. */
  readonly contact?: CustomerContact | undefined;
  /** In the assessor's words; carried along, never scored. */
  readonly comment?: string | undefined;
  /** When it was given: a date such as `"2026-06-30"`, or a time with its offset such as `"2026-06-30T09:00:00+08:00"`. */
  readonly at?: string | undefined;
};

/** A rating that says whom it is about: a row of a ratings file. */
export type SubjectRating<LevelId extends string = string, CriterionId extends string = string> = Rating<
  LevelId,
  CriterionId
> & {
  /** Whose work is rated. */
  readonly subject: string;
  /** Ratings of a subject are scored period by period, and those without a period by themselves; see {@link Period}. */
  readonly period?: string | undefined;
  /** The one team of the subject in that period; carried along, never scored. */
  readonly team?: string | undefined;
};
