import { add, larger, multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { divideRatios, reduceRatio } from "../../exact/ratio";
import { levelScore, ratingContext } from "../../review/rating-context";
import { exactOf } from "../../rubric/exact-scale";
import type { AbsencePolicy, Rubric } from "../../rubric/rubric";
import { overall } from "../../rubric/rubric";
import { leastIntegers } from "../weighing";
import type { NumberRatio, ScaleRules } from "./column-rules";
import type { RatingColumns } from "./rating-columns";

/** A rubric as it is reckoned with in plain numbers: whole numbers below 2^53 and indexes. */
export interface RatingRules extends ScaleRules {
  /** How many units of the sums make one of the cells: 2 where there are levels, whose middles may lie between units. */
  readonly finer: number;
  /** Of each of the columns' levels: the units that it stands for, or NaN. */
  readonly unitsOfLevel: Float64Array;
  /** What the units of a cell are a multiple of where the rubric has a rating step. */
  readonly unitsOfStep: number;
  /** Of each of the columns' roles: its place in the rubric, −1 for none. */
  readonly roleOf: Int32Array;
  readonly self: number;
  readonly roleWeights: Float64Array;
  /** Of each of the columns' criteria: its place in the rubric, that after the last one for the whole, −1 for none. */
  readonly criterionOf: Int32Array;
  readonly criterionWeights: Float64Array;
  readonly policies: readonly { readonly notApplicable: AbsencePolicy; readonly notRated: AbsencePolicy }[];
  /** So many times a common denominator is the largest number on the way to a score. */
  readonly largest: number;
}

/** Sets of criteria are the bits of a number with 32 of them; one is for the whole competency. */
const mostCriteria = 30;

/** `undefined` when the rubric asks for more than adding up and weighing, or for larger numbers. */
export function ratingRules(rubric: Rubric, rules: ScaleRules, columns: RatingColumns): RatingRules | undefined {
  const { withinRole, criteria, roles, gates } = rubric;
  const isMean = withinRole === "mean" || (withinRole !== "median" && exactOf(withinRole.trimmedMean).numerator === 0);
  if (!isMean || gates.length > 0 || criteria.length > mostCriteria) return undefined;
  const { levels = [] } = columns;
  const finer = levels.length > 0 ? 2 : 1;
  const { numerator, denominator } = rules.stepsOfUnit;
  const stepsOfUnit = reduceRatio({ numerator, denominator: denominator * finer }) as NumberRatio;
  const criterionWeights = leastIntegers(criteria);
  const roleWeights = leastIntegers(roles);
  const most = multiply(Math.max(Math.abs(rules.minimum), Math.abs(rules.maximum)) * finer, stepsOfUnit.numerator);
  const weight = criterionWeights.reduce(add, 0);
  // Twice a sum, and once more for rounding: see `placeRows`.
  const largest = multiply(4, multiply(weight, larger(most, stepsOfUnit.denominator)));
  const covered = multiply(weight, Math.max(100, rules.minimumCoverage.denominator));
  if (![largest, covered, roleWeights.reduce(add, 0)].every((number) => typeof number === "number")) return undefined;
  const { criterionIndex, roleIndex } = ratingContext(rubric);
  const unitsOfStep = rubric.ratingStep === null ? 1 : wholeSteps(rules.unit, exactOf(rubric.ratingStep));
  return {
    ...rules,
    stepsOfUnit,
    finer,
    unitsOfLevel: Float64Array.from(levels, (level) => unitsOfLevel(level, rules, finer)),
    unitsOfStep,
    roleOf: Int32Array.from(columns.roles, (role) => roleIndex.get(role) ?? -1),
    self: roleIndex.get("self") as number,
    roleWeights: Float64Array.from(roleWeights as readonly number[]),
    criterionOf: Int32Array.from(columns.criteria, (id) =>
      id === overall ? criteria.length : (criterionIndex.get(id) ?? -1),
    ),
    criterionWeights: Float64Array.from(criterionWeights as readonly number[]),
    policies: criteria.map(({ policies }) => ({ ...rubric.policies, ...policies })),
    largest: largest as number,
  };
}

function unitsOfLevel(level: string, { scale, unit }: ScaleRules, finer: number): number {
  const index = scale.levelIds.indexOf(level);
  if (index < 0) return Number.NaN;
  const units = divideRatios(levelScore(index, { numerator: 1, denominator: 2 }, scale), unit);
  const { numerator, denominator } = reduceRatio({ ...units, numerator: multiply(units.numerator, finer) });
  return denominator === 1 && typeof numerator === "number" ? numerator : Number.NaN;
}

/** Of how many units each rating is a multiple, the numerators of unit and step having no factor in common. */
function wholeSteps(unit: NumberRatio, step: Ratio): number {
  return Number(reduceRatio(divideRatios(unit, step)).denominator);
}
