import type { Decimal } from "../../exact/decimal";
import type { RoundingMode } from "../../exact/rounding";
import type { Measure } from "../measure";
import type { AbsencePolicy, Level, Rubric, Scale } from "../rubric";

/**
 * How exact scores of a part's scale become scores of the scorecard's. Levels are never converted.
 *
 * - `same-scale`: as they are; the two scales must begin and end alike. Steps may differ, since nothing is rounded in between.
 * - `linear`: the part's lowest score becomes the scorecard's lowest, its highest the highest, and all between lie on the
 *   straight line: from 1–5 to 0–10, a 4 is 7.5.
 */
export type ScaleConversion = "same-scale" | "linear";

/** The scorecard's score for scores of a part, by points, where no straight line says what they are worth. */
export interface ConversionPoints {
  /**
   * From the lowest score of the part's scale (`value`) to its highest, each with the score that it has in the scorecard;
   * these rise, though not everywhere. Between two points lies a straight line.
   */
  readonly points: Measure["points"];
}

/** What parts of either kind have. */
interface PartFrame<PartId extends string> {
  readonly id: PartId;
  /** Non-negative; parts count in proportion to their weights. */
  readonly weight: Decimal;
  /** Where the part departs from the scorecard's policy. */
  readonly missing?: AbsencePolicy;
}

/** A part that is the result of a review by a rubric. */
export interface RubricPart<PartId extends string = string> extends PartFrame<PartId> {
  readonly rubric: Rubric;
  /** In place of the scorecard's conversion. */
  readonly conversion?: ConversionPoints;
}

/** A part that is one measured value, such as a number of days: its points say what score of the scorecard it has. */
export interface MeasurePart<PartId extends string = string> extends PartFrame<PartId> {
  readonly measure: Measure;
}

/** A part of a scorecard. */
export type ScorecardPart<PartId extends string = string> = RubricPart<PartId> | MeasurePart<PartId>;

/** The words of a scorecard in one language. */
export interface ScorecardTexts<PartId extends string = string, LevelId extends string = string> {
  readonly title: string;
  /** By part id. */
  readonly parts: Readonly<Record<PartId, string>>;
  /** By level id; left out where there are no levels. */
  readonly levels?: Readonly<Record<LevelId, string>>;
}

/**
 * What several rubrics and measures count together: plain data, frozen, with every default filled in. Made by
 * `defineScorecard` in code or by `parseScorecard` from a document.
 */
export interface Scorecard<PartId extends string = string, LevelId extends string = string> {
  readonly id: string;
  readonly version: string;
  /** Of the one score; parts have scales of their own. */
  readonly scale: Scale;
  /** The one rounding, at the very end. */
  readonly rounding: RoundingMode;
  /** Whether the level is that of the rounded score (the default), or that of the exact one. */
  readonly placeOn: "rounded" | "exact";
  /** Ascending by cut score; empty where scores have no level. */
  readonly levels: readonly Level<LevelId>[];
  readonly conversion: ScaleConversion;
  readonly parts: readonly ScorecardPart<PartId>[];
  /**
   * What becomes of a part without a score: `exclude` gives its weight to the others; `lowest` counts it as the lowest score of
   * the scale; `fail` makes that the score of all; `forbid` refuses. A part that does not apply is not missing.
   */
  readonly missing: AbsencePolicy;
  /** The least share, 0 to 1 inclusive, of the weight of applicable parts that must have a score. */
  readonly minimumCoverage: Decimal;
  /** The words for people, by locale. They never change a score. */
  readonly texts?: Readonly<Record<string, ScorecardTexts>>;
}

/** What results name a scorecard by: the fingerprints are of all that can change a score, and of the whole document. */
export interface ScorecardIdentity {
  readonly id: string;
  readonly version: string;
  readonly fingerprints: { readonly scoring: string; readonly document: string };
}
