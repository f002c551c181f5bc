import { refusal } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import { readDecimal } from "../../exact/decimal";
import type { Integer } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { divideRatios, formatRatio, reduceRatio } from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactOf, exactScale } from "../../rubric/exact-scale";
import { readOptionChoice, readOptions, rubricOrDefault } from "../../rubric/options";
import type { AbsencePolicy, Rubric } from "../../rubric/rubric";
import { computedOnce } from "../../rubric/seal";
import type { ColumnOptions } from "./columns";

/** A ratio of two plain numbers. */
export interface NumberRatio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A rubric's scale in the units that columns hold. */
export interface ScaleRules {
  readonly scale: ExactScale;
  readonly minimumSteps: number;
  /** The level of each number of steps, from the least on. */
  readonly levelOfStep: Uint8Array;
  readonly minimumCoverage: NumberRatio;
  /** What 1 stands for in scores. */
  readonly unit: NumberRatio;
  /** The ends of the scale in units. */
  readonly minimum: number;
  readonly maximum: number;
  /** A sum of units over a weight, times this, is a number of steps. */
  readonly stepsOfUnit: NumberRatio;
}

/** How columns are scored, with all that is worked out before the first row. */
export interface ColumnRules extends ScaleRules {
  readonly weightUnit: NumberRatio;
  readonly notRated: AbsencePolicy;
  readonly notApplicable: AbsencePolicy;
}

const policies = ["exclude", "lowest", "fail", "forbid"] as const;
const most = 16_777_216;

/** @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function columnRules(options: ColumnOptions | undefined): ColumnRules {
  const given = readOptions(
    options,
    ["rubric", "scoreUnit", "weightUnit", "notRated", "notApplicable"],
    ({ rubric, scoreUnit, weightUnit, notRated, notApplicable }) => {
      return { rubric, scoreUnit, weightUnit, notRated, notApplicable };
    },
  );
  const rubric = rubricOrDefault(given.rubric);
  if (rubric.gates.length > 0) throw refusal("invalid-option", "rubric", "a rubric without gates", rubric.id);
  return {
    ...scaleRules(rubric, given.scoreUnit),
    weightUnit: readUnit("weightUnit", given.weightUnit ?? "0.01"),
    notRated: readOptionChoice("notRated", given.notRated, policies),
    notApplicable: readOptionChoice("notApplicable", given.notApplicable, policies),
  };
}

/** In units of the rubric's step when none is given. @throws {ScoringError} `invalid-option`. */
export function scaleRules(rubric: Rubric, scoreUnit: Decimal | undefined): ScaleRules {
  const scale = exactScale(rubric);
  const { levelOfStep, minimumSteps } = stepLevels(rubric);
  const unit = readUnit("scoreUnit", scoreUnit ?? rubric.scale.step);
  const [minimum, maximum] = [scale.minimum, scale.maximum].map((end) => wholeMultiple(end, unit, scoreUnit));
  return {
    scale,
    minimumSteps,
    levelOfStep,
    minimumCoverage: numbersOf(exactOf(rubric.minimumCoverage), "rubric"),
    unit,
    minimum: minimum as number,
    maximum: maximum as number,
    stepsOfUnit: numbersOf(divideRatios(unit, scale.step), "scoreUnit"),
  };
}

/** A table, since finding the level of a score step by step takes as long as adding up its cells. */
const stepLevels = /* @__PURE__ */ computedOnce((rubric: Rubric) => {
  const { cutSteps, maximumSteps } = exactScale(rubric);
  const [minimumSteps = 0] = cutSteps as readonly number[];
  const count = Number(maximumSteps) - minimumSteps + 1;
  if (!(count <= most) || cutSteps.length > 256) {
    throw refusal("invalid-option", "rubric", `a rubric of at most 256 levels and ${most} steps`, rubric.id);
  }
  // Scores are filled into an Int32Array, in which others would become other numbers.
  if (minimumSteps < -(2 ** 31) || maximumSteps >= 2 ** 31) {
    throw refusal("invalid-option", "rubric", "a rubric with scores of less than 2^31 steps", rubric.id);
  }
  const levelOfStep = new Uint8Array(count);
  for (const [level, cut] of cutSteps.entries()) levelOfStep.fill(level, Number(cut) - minimumSteps);
  return { levelOfStep, minimumSteps };
});

function readUnit(name: string, value: Decimal): NumberRatio {
  const unit = readDecimal(value);
  if (unit === undefined || unit.numerator <= 0) throw refusal("invalid-option", name, "a decimal above 0", value);
  return numbersOf(reduceRatio(unit), name);
}

function wholeMultiple(end: Ratio, unit: NumberRatio, value: unknown): number {
  const { numerator, denominator } = reduceRatio(divideRatios(end, unit));
  if (denominator === 1 && typeof numerator === "number") return numerator;
  throw refusal("invalid-option", "scoreUnit", `a unit that ${formatRatio(end)} is a multiple of`, value);
}

function numbersOf(ratio: Ratio, name: string): NumberRatio {
  const { numerator, denominator } = reduceRatio(ratio);
  if (isNumber(numerator) && isNumber(denominator)) return { numerator, denominator };
  throw refusal("invalid-option", name, "no more digits than a number holds", formatRatio(ratio));
}

function isNumber(value: Integer): value is number {
  return typeof value === "number";
}
