import { refusal } from "../errors";
import type { Decimal } from "../exact/decimal";
import { parseDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { addRatios, compareRatios, divideRatios, multiplyRatios, subtractRatios } from "../exact/ratio";
import { exactOf, exactScale } from "../rubric/exact-scale";
import type { PlacedScore } from "../rubric/placing";
import { publishScore } from "../rubric/placing";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/**
 * The score of a criterion from a measured value. The exact score is what counts; the rounded one is for people, and
 * is the score of this criterion alone.
 */
export interface MeasuredScore<LevelId extends string = string> extends PlacedScore<LevelId> {
  /**
   * Whether the value lies below the first or above the last point of the measure, and took the score of that point;
   * `null` when it lies between them or on one of them.
   */
  readonly outside: "below" | "above" | null;
}

interface ExactPoint {
  readonly value: Ratio;
  readonly score: Ratio;
}

/** What the points of a measure make of a value. */
export interface Reading {
  readonly score: Ratio;
  readonly outside: MeasuredScore["outside"];
}

/** The points of each criterion that has a measure, by its id. */
const exactPoints: (rubric: Rubric) => ReadonlyMap<string, readonly ExactPoint[]> = /* @__PURE__ */ computedOnce(
  (rubric) =>
    new Map(
      rubric.criteria.flatMap(({ id, measure }) =>
        measure === undefined
          ? []
          : [
              [
                id,
                measure.points.map(({ value, score }) => ({ value: exactOf(value), score: exactOf(score) })),
              ] as const,
            ],
      ),
    ),
);

/**
 * The score of a criterion from a measured value, by the points of its `measure` in the rubric. On a point it is the
 * point's score; between two it lies on the straight line from the one to the other, exactly. Below the first point it is
 * that of the first and above the last that of the last, and `outside` says so. It is rounded once, by the rubric's rule,
 * for display and for the level.
 *
 * A value that was not measured has no score: do not call this with a 0 in its place.
 *
 * @param criterion - The id of a criterion that has a measure.
 * @param value - In the unit of the measure; below zero if need be, and of any size.
 * @throws {ScoringError} `undefined-rubric`; `invalid-option` for a criterion that the rubric does not have, or that has no
 * measure; `invalid-decimal` for a value that is no decimal.
 * @example
 * ```ts
 * import { defineRubric } from "customer-centric-rubric";
 * import { scoreMeasure } from "customer-centric-rubric/evidence";
 *
 * const desk = defineRubric({
 *   id: "service-desk",
 *   version: "1",
 *   scale: { minimum: 0, maximum: 10, step: 0.01 },
 *   levels: [{ id: "slow", cut: 0 }, { id: "fast", cut: 7.5 }],
 *   criteria: [{ id: "speed", weight: 1, measure: { unit: "days", points: [{ value: 1, score: 10 }, { value: 7, score: 0 }] } }],
 * });
 * const { exactScore, score, level } = scoreMeasure(desk, "speed", "2.5");
 * [exactScore, score, level]; // ["15/2", 7.5, "fast"]
 * scoreMeasure(desk, "speed", 30).outside; // "above"
 * ```
 */
export function scoreMeasure<R extends Rubric>(
  rubric: R,
  criterion: CriterionIdOf<R>,
  value: Decimal,
): MeasuredScore<LevelIdOf<R>> {
  if (!exactPoints(rubric).has(criterion)) {
    throw refusal("invalid-option", "criterion", "a criterion of the rubric that has a measure", criterion);
  }
  const { score, outside } = readMeasured(rubric, criterion, parseDecimal(value));
  return { ...(publishScore(score, exactScale(rubric)) as PlacedScore<LevelIdOf<R>>), outside };
}

/** The score of a value by the points of a criterion that has some. */
export function readMeasured(rubric: Rubric, criterion: string, value: Ratio): Reading {
  return readOff(exactPoints(rubric).get(criterion) as readonly ExactPoint[], value);
}

/** The score of a value; there are at least two points, in ascending order of their values. */
function readOff(points: readonly ExactPoint[], value: Ratio): Reading {
  const next = points.findIndex((point) => compareRatios(value, point.value) <= 0);
  const to = points.at(next) as ExactPoint;
  if (next === -1) return { score: to.score, outside: "above" };
  if (next === 0) return { score: to.score, outside: compareRatios(value, to.value) < 0 ? "below" : null };
  const from = points[next - 1] as ExactPoint;
  const way = divideRatios(subtractRatios(value, from.value), subtractRatios(to.value, from.value));
  return { score: addRatios(from.score, multiplyRatios(way, subtractRatios(to.score, from.score))), outside: null };
}
