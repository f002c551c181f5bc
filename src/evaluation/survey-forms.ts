import type { Decimal } from "../exact/decimal";
import { canonicalDecimal, parseDecimal } from "../exact/decimal";
import { isMultipleOf } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { addRatios, compareRatios, divideRatios, multiplyRatios, ratioOf, subtractRatios, zero } from "../exact/ratio";
import type { SurveyScale } from "./survey-answers";
import { isInBoxes } from "./survey-answers";

/** A formula by which answers are summed up. */
export interface SurveyForm {
  /** The scale that it is made for, or that is taken when none is stated. */
  readonly scale: SurveyScale;
  /** Whether no other scale will do. */
  readonly isFixed?: true;
  /** Whether it knows whole points only. */
  readonly isWhole?: true;
  /** The option without which it means nothing. */
  readonly needs?: "topBoxes" | "better";
  readonly unit: "share" | "points" | "percent" | "percentage-points";
  readonly sum: (values: readonly Ratio[], options: SumOptions) => SurveySum;
}

interface SumOptions {
  readonly scale: SurveyScale;
  readonly topBoxes: readonly Decimal[];
}

interface SurveySum {
  /** `null` of no values. */
  readonly value: Ratio | null;
  readonly counts: Readonly<Record<string, number>>;
}

/** Whether a value is a whole number. */
export function isWholePoint(value: Decimal): boolean {
  const { numerator, denominator } = parseDecimal(value);
  return isMultipleOf(numerator, denominator);
}

const hundred = ratioOf(100);
const five: SurveyScale = { minimum: 1, maximum: 5 };
const seven: SurveyScale = { minimum: 1, maximum: 7 };
const ten: SurveyScale = { minimum: 0, maximum: 10 };

const mean: Pick<SurveyForm, "unit" | "sum"> = {
  unit: "points",
  sum: (values) => ({ value: meanOf(values), counts: {} }),
};

const meanPercent: Pick<SurveyForm, "unit" | "sum"> = {
  unit: "percent",
  sum: (values, { scale }) => {
    const [minimum, maximum] = [parseDecimal(scale.minimum), parseDecimal(scale.maximum)];
    const span = subtractRatios(maximum, minimum);
    const places = values.map((value) => divideRatios(subtractRatios(value, minimum), span));
    return { value: inPercent(meanOf(places)), counts: {} };
  },
};

const topBoxShare: Pick<SurveyForm, "unit" | "needs" | "sum"> = {
  unit: "share",
  needs: "topBoxes",
  sum: (values, { topBoxes }) => {
    const top = values.filter((value) => isInBoxes(canonicalDecimal(value), topBoxes)).length;
    return { value: shareOf(top, values.length), counts: { top, others: values.length - top } };
  },
};

const agreement: Pick<SurveyForm, "unit" | "sum"> = {
  unit: "percentage-points",
  sum: (values, { scale }) => {
    const ends = addRatios(parseDecimal(scale.minimum), parseDecimal(scale.maximum));
    const sides = values.map((value) => compareRatios(multiplyRatios(value, ratioOf(2)), ends));
    const [agree, disagree] = [sides.filter((side) => side > 0).length, sides.filter((side) => side < 0).length];
    const counts = { agree, neutral: values.length - agree - disagree, disagree };
    return { value: inPercent(shareOf(agree - disagree, values.length)), counts };
  },
};

/** Those from one point on less those up to another. */
function promotion(promoting: number, detracting: number): Pick<SurveyForm, "unit" | "sum" | "isFixed" | "isWhole"> {
  return {
    isFixed: true,
    isWhole: true,
    unit: "percentage-points",
    sum: (values) => {
      const promoters = values.filter((value) => compareRatios(value, ratioOf(promoting)) >= 0).length;
      const detractors = values.filter((value) => compareRatios(value, ratioOf(detracting)) <= 0).length;
      const counts = { promoters, passives: values.length - promoters - detractors, detractors };
      return { value: inPercent(shareOf(promoters - detractors, values.length)), counts };
    },
  };
}

/** The formulas by their measure and name. */
export const surveyForms: ReadonlyMap<string, SurveyForm> = new Map<string, SurveyForm>([
  ["csat top-box-share", { scale: five, ...topBoxShare }],
  ["csat mean", { scale: five, ...mean }],
  ["csat mean-percent", { scale: five, ...meanPercent }],
  ["ces mean", { scale: seven, isFixed: true, needs: "better", ...mean }],
  ["ces top-box-share", { scale: seven, ...topBoxShare }],
  ["ces agree-minus-disagree", { scale: seven, needs: "better", ...agreement }],
  ["nps promoters-minus-detractors", { scale: ten, ...promotion(9, 6) }],
  ["nps five-point", { scale: five, ...promotion(5, 3) }],
]);

function meanOf(values: readonly Ratio[]): Ratio | null {
  return values.length === 0 ? null : divideRatios(values.reduce(addRatios, zero), ratioOf(values.length));
}

function shareOf(part: number, whole: number): Ratio | null {
  return whole === 0 ? null : ratioOf(part, whole);
}

function inPercent(share: Ratio | null): Ratio | null {
  return share === null ? null : multiplyRatios(share, hundred);
}
