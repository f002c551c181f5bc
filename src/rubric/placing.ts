import { describe, ScoringError } from "../errors";
import type { Decimal } from "../exact/decimal";
import { formatDecimal, parseDecimal, readDecimal } from "../exact/decimal";
import type { Integer } from "../exact/integer";
import { subtract } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio } from "../exact/ratio";
import { stepsToRatio } from "../exact/rounding";
import { type customerCentric, defaultRubric } from "./customer-centric";
import type { ExactScale, Place } from "./exact-scale";
import { exactScale, isOnScale, placeExact, stepsToNumber, upperSteps } from "./exact-scale";
import type { LevelIdOf, Rubric } from "./rubric";

/** A score after its one rounding, and the level that it belongs to. */
export interface PlacedScore<LevelId extends string = string> {
  /** Rounded by the rubric's rule, on its step. */
  readonly score: number;
  readonly level: LevelId;
  /** Before rounding: a fraction in lowest terms such as `"17/2"`, or an integer such as `"8"`. */
  readonly exactScore: string;
  /** Whether the rounded score and the exact score lie in different levels. */
  readonly roundingChangedLevel: boolean;
}

/** The published scores of a level, both ends inclusive. */
export interface LevelRange<LevelId extends string = string> {
  readonly level: LevelId;
  /** The cut score: the lowest score of the level. */
  readonly minimum: number;
  /** The printed upper end: one step below the next cut score; the end of the scale for the highest level. */
  readonly maximum: number;
  /** As it is printed: `"7.50–8.49"`, or `"< 6.00"` for the lowest level. */
  readonly band: string;
}

/** The scores on either side of a cut score: what a test of level boundaries walks through. */
export interface LevelBoundary<LevelId extends string = string> {
  /** The last score of the lower level. */
  readonly below: { readonly score: number; readonly level: LevelId };
  /** The cut score, the first one of the upper level. */
  readonly at: { readonly score: number; readonly level: LevelId };
}

/**
 * The level of a score: the score is rounded by the rubric's rule first, unless the rubric places exact scores.
 * Every score of the scale has exactly one level; a cut score belongs to the level that it begins.
 *
 * @param score - From the scale's minimum to its maximum, both inclusive: 0 to 10 for the built-in rubric.
 * @throws {ScoringError} `invalid-decimal` for what is no decimal, `score-out-of-scale`, `undefined-rubric`.
 * @example
 * ```ts
 * import { levelOf } from "customer-centric-rubric";
 *
 * levelOf(7.494); // "basic"
 * levelOf("7.495"); // "good"
 * levelOf(10); // "excellent"
 * ```
 */
export function levelOf<R extends Rubric = typeof customerCentric>(
  score: Decimal,
  rubric: R = defaultRubric as Rubric as R,
): LevelIdOf<R> {
  const scale = exactScale(rubric);
  return scale.levelIds[placeExact(parseScore(score, scale), scale).level] as LevelIdOf<R>;
}

/**
 * Rounds a score by the rubric's rule and places it: what {@link levelOf} says, with the rounded and the exact score.
 * Meant for a form that shows the level while a score is typed.
 *
 * @throws {ScoringError} as {@link levelOf}.
 * @example
 * ```ts
 * import { placeScore } from "customer-centric-rubric";
 *
 * placeScore("8.495"); // { score: 8.5, level: "outstanding", exactScore: "1699/200", roundingChangedLevel: true }
 * ```
 */
export function placeScore<R extends Rubric = typeof customerCentric>(
  score: Decimal,
  rubric: R = defaultRubric as Rubric as R,
): PlacedScore<LevelIdOf<R>> {
  const scale = exactScale(rubric);
  return publishScore(parseScore(score, scale), scale) as PlacedScore<LevelIdOf<R>>;
}

/**
 * Whether a value is a decimal on the rubric's scale, both ends inclusive: never throws for what somebody typed.
 *
 * @throws {ScoringError} `undefined-rubric`.
 * @example
 * ```ts
 * import { isScore } from "customer-centric-rubric";
 *
 * isScore("8.5"); // true
 * isScore("8,5"); // false
 * isScore(10.01); // false
 * ```
 */
export function isScore(value: unknown, rubric: Rubric = defaultRubric): value is Decimal {
  const scale = exactScale(rubric);
  const score = readDecimal(value);
  return score !== undefined && isOnScale(score, scale);
}

/**
 * The published scores of a level.
 *
 * @throws {ScoringError} `unknown-level`, `undefined-rubric`.
 * @example
 * ```ts
 * import { levelRange } from "customer-centric-rubric";
 *
 * levelRange("good"); // { level: "good", minimum: 7.5, maximum: 8.49, band: "7.50–8.49" }
 * levelRange("failing").band; // "< 6.00"
 * ```
 */
export function levelRange<R extends Rubric = typeof customerCentric>(
  level: LevelIdOf<R>,
  rubric: R = defaultRubric as Rubric as R,
): LevelRange<LevelIdOf<R>> {
  const scale = exactScale(rubric);
  const index = levelIndex(level, scale);
  const lower = scale.cutSteps[index] as Integer;
  const upper = upperSteps(index, scale);
  const nextCut = scale.cutSteps[1];
  const band =
    index === 0 && nextCut !== undefined
      ? `< ${printSteps(nextCut, scale)}`
      : `${printSteps(lower, scale)}–${printSteps(upper, scale)}`;
  return { level, minimum: stepsToNumber(lower, scale), maximum: stepsToNumber(upper, scale), band };
}

/**
 * −1, 0 or 1, as the left level is lower than, the same as or higher than the right one: usable with `sort`.
 * Levels are ordered, but not evenly spaced: never compute with their positions.
 *
 * @throws {ScoringError} `unknown-level`, `undefined-rubric`.
 * @example
 * ```ts
 * import { compareLevels } from "customer-centric-rubric";
 *
 * compareLevels("good", "outstanding"); // -1
 * compareLevels("excellent", "basic") > 0; // true
 * ```
 */
export function compareLevels<R extends Rubric = typeof customerCentric>(
  left: LevelIdOf<R>,
  right: LevelIdOf<R>,
  rubric: R = defaultRubric as Rubric as R,
): -1 | 0 | 1 {
  const scale = exactScale(rubric);
  return Math.sign(levelIndex(left, scale) - levelIndex(right, scale)) as -1 | 0 | 1;
}

/**
 * Every place where one level ends and the next begins, from the lowest to the highest.
 *
 * @throws {ScoringError} `undefined-rubric`.
 * @example
 * ```ts
 * import { levelBoundaries } from "customer-centric-rubric";
 *
 * levelBoundaries().length; // 4
 * levelBoundaries()[1]; // { below: { score: 7.49, level: "basic" }, at: { score: 7.5, level: "good" } }
 * ```
 */
export function levelBoundaries<R extends Rubric = typeof customerCentric>(
  rubric: R = defaultRubric as Rubric as R,
): readonly LevelBoundary<LevelIdOf<R>>[] {
  const scale = exactScale(rubric);
  const ids = scale.levelIds as readonly LevelIdOf<R>[];
  return scale.cutSteps.slice(1).map((cut, index) => ({
    below: { score: stepsToNumber(subtract(cut, 1), scale), level: ids[index] as LevelIdOf<R> },
    at: { score: stepsToNumber(cut, scale), level: ids[index + 1] as LevelIdOf<R> },
  }));
}

/** Rounds and places an exact score, and writes it as results carry it. */
export function publishScore(exact: Ratio, scale: ExactScale): PlacedScore {
  return publishPlace(exact, placeExact(exact, scale), scale);
}

/** Writes an exact score that has been placed as results carry it. */
function publishPlace(exact: Ratio, place: Place, scale: ExactScale): PlacedScore {
  return {
    score: stepsToNumber(place.steps, scale),
    level: scale.levelIds[place.level] as string,
    exactScore: formatRatio(exact),
    roundingChangedLevel: place.roundedLevel !== place.exactLevel,
  };
}

/** Steps as printed text, with as many digits after the point as the step needs. */
function printSteps(steps: Integer, scale: ExactScale): string {
  const places = (formatDecimal(scale.step) as string).split(".")[1]?.length ?? 0;
  return formatDecimal(stepsToRatio(steps, scale.step), places) as string;
}

function parseScore(score: Decimal, scale: ExactScale): Ratio {
  const exact = parseDecimal(score);
  if (isOnScale(exact, scale)) return exact;
  const expected = `${formatDecimal(scale.minimum)} to ${formatDecimal(scale.maximum)}`;
  const received = describe(score);
  throw new ScoringError("score-out-of-scale", `Expected a score from ${expected}, got ${received}.`, {
    received,
    expected,
  });
}

function levelIndex(level: string, scale: ExactScale): number {
  const index = scale.levelIds.indexOf(level);
  if (index >= 0) return index;
  const expected = `one of ${scale.levelIds.join(", ")}`;
  const received = describe(level);
  throw new ScoringError("unknown-level", `Expected a level (${expected}), got ${received}.`, { received, expected });
}
