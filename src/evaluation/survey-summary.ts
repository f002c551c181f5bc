import { refusal } from "../errors";
import type { Decimal } from "../exact/decimal";
import { canonicalDecimal, parseDecimal, readDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { compareRatios, formatRatio } from "../exact/ratio";
import type { SurveyAnswer } from "../review/evidence/customer-voice";
import type { LeftOut } from "./evaluator";
import type { GivenAnswer, SurveyScale } from "./survey-answers";
import { isOnScale, isSameScale, usableAnswers } from "./survey-answers";
import type { SurveyForm } from "./survey-forms";
import { isWholePoint, surveyForms } from "./survey-forms";
import type { SurveyDifference } from "./survey-records";
import { answersOf } from "./survey-records";

/**
 * How answers to one question are summed up. Several formulas go by each of these names and disagree, so that one has to be
 * named. All of them take what is stated for granted: that the question is the one that the name stands for.
 *
 * CSAT, customer satisfaction, for which there is no authoritative source; these are in use:
 * - `top-box-share`: the share of answers from the lowest to the highest of `topBoxes`;
 * - `mean`: the mean, in points of the scale;
 * - `mean-percent`: where that mean lies between the ends of the scale, in per cent: (mean − minimum) / (maximum − minimum).
 *
 * CES, customer effort score (Dixon, Freeman and Toman 2010, "Stop Trying to Delight Your Customers", asked for effort,
 * where less is better; later versions ask whether it was easy, where more is). So `better` says which way is better:
 * - `mean`: the mean of answers from 1 to 7;
 * - `top-box-share`: as above;
 * - `agree-minus-disagree`: the answers above the middle of the scale less those below it, in percentage points.
 *
 * NPS, the net promoter score (Reichheld 2003, "The One Number You Need to Grow"), in percentage points from −100 to 100:
 * - `promoters-minus-detractors`: of answers from 0 to 10, those of 9 and 10 less those from 0 to 6;
 * - `five-point`: of answers from 1 to 5, those of 5 less those from 1 to 3. In use, but not Reichheld's, and not to be
 *   compared with it.
 */
export type SurveyFormula =
  | { readonly measure: "csat"; readonly formula: "top-box-share"; readonly topBoxes: readonly Decimal[] }
  | { readonly measure: "csat"; readonly formula: "mean" | "mean-percent" }
  | { readonly measure: "ces"; readonly formula: "top-box-share"; readonly topBoxes: readonly Decimal[] }
  | { readonly measure: "ces"; readonly formula: "mean" | "agree-minus-disagree"; readonly better: "higher" | "lower" }
  | { readonly measure: "nps"; readonly formula: "promoters-minus-detractors" | "five-point" };

/** A formula, and the scale of the answers that it sums up. */
export type SurveySummaryOptions = SurveyFormula & {
  /**
   * The scale that answers must have been given on: 1 to 5 for CSAT and the five-point NPS, 1 to 7 for CES, 0 to 10 for NPS
   * when left out. No other one is taken for CES means and NPS, whose formulas are made for theirs.
   */
  readonly scale?: SurveyScale | undefined;
  /**
   * In what the answers may differ, each said on purpose: whom they are about (as for a team's figure), the item, the
   * instrument. All are to be of one where left out.
   */
  readonly across?: readonly SurveyDifference[] | undefined;
};

/** What answers come to. */
export interface SurveySummary {
  readonly measure: SurveyFormula["measure"];
  readonly formula: SurveyFormula["formula"];
  /** An exact ratio such as `"19/20"` in the unit stated; `null` without any answer. */
  readonly value: string | null;
  /** `share`: from 0 to 1. `percent`: from 0 to 100. `percentage-points`: from −100 to 100. `points`: on the scale. */
  readonly unit: "share" | "points" | "percent" | "percentage-points";
  /** Which way is better. */
  readonly better: "higher" | "lower";
  readonly scale: { readonly minimum: string; readonly maximum: string };
  /** How many answers were summed up. */
  readonly n: number;
  /** How many of them were in each group that the formula makes, such as `promoters`; empty for means. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many gave each value, from the lowest on; nobody else gave another. */
  readonly distribution: readonly { readonly value: string; readonly count: number }[];
  /**
   * The answers that were not, in the order of their ids: `not-answered`, `other-scale`, `off-scale`, `answered-again` (the
   * form holds a later answer), `off-point` (NPS knows whole points only), or the record's own `disregard`.
   */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Sums up the answers to one question of a survey by a named formula, exactly. The order of the answers changes nothing, nor
 * does the same record twice. The caller chooses the answers: those of one question, person and period. Of which period they
 * are is not looked at; answers to several questions, or about several people, are refused unless `across` says so.
 *
 * @throws {ScoringError} `invalid-option` for an unknown measure or formula, one without the options it needs, a scale
 * that is none or that the formula is not made for, top boxes that do not lie on the scale, and an `across` that is none;
 * `invalid-evidence` for a record that is no answer, two different ones under one id, and answers that differ in what
 * `across` does not name.
 * @example
 * ```ts
 * import { summarizeSurvey } from "customer-centric-rubric/evidence";
 *
 * const answers = [10, 9, 8, 6].map((value, index) => ({
 *   kind: "answer" as const,
 *   id: `a${index}`,
 *   source: "survey",
 *   at: "2026-03-02T09:00Z",
 *   scope: "person" as const,
 *   attributedTo: "li.wei",
 *   instrument: "after-service",
 *   item: "recommend",
 *   response: `r${index}`,
 *   scale: { minimum: 0, maximum: 10 },
 *   value,
 * }));
 * const nps = summarizeSurvey(answers, { measure: "nps", formula: "promoters-minus-detractors" });
 * nps.value; // "25"
 * nps.counts; // { promoters: 2, passives: 1, detractors: 1 }
 * ```
 */
export function summarizeSurvey(answers: readonly SurveyAnswer[], options: SurveySummaryOptions): SurveySummary {
  const form = surveyForms.get(`${options?.measure} ${options?.formula}`);
  if (form === undefined) {
    const known = [...surveyForms.keys()].join(", ");
    throw refusal("invalid-option", "options", `the measure and the formula of one of ${known}`, options?.formula);
  }
  const scale = scaleOf(options, form);
  const topBoxes = form.needs === "topBoxes" ? boxesOf(options, scale) : [];
  const better = form.needs === "better" ? betterOf(options) : "higher";
  const { counted, leftOut } = choose(answersOf(answers, options.across), scale, form);
  const values = counted.map(({ value }) => parseDecimal(value));
  const { value, counts } = form.sum(values, { scale, topBoxes });
  return {
    measure: options.measure,
    formula: options.formula,
    value: value === null ? null : formatRatio(value),
    unit: form.unit,
    better,
    scale: { minimum: textOf(scale.minimum), maximum: textOf(scale.maximum) },
    n: values.length,
    counts,
    distribution: distributionOf(values),
    leftOut,
  };
}

/** The answers that are summed up. */
function choose(
  answers: readonly SurveyAnswer[],
  scale: SurveyScale,
  { isWhole }: SurveyForm,
): { readonly counted: readonly GivenAnswer[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const regarded = answers.filter(({ id, disregard }) => {
    if (disregard !== undefined) leftOut.push({ id, reason: disregard });
    return disregard === undefined;
  });
  const usable = usableAnswers(regarded, scale);
  leftOut.push(...usable.leftOut);
  const counted = usable.answers.filter(({ id, value }) => {
    const isCounted = isWhole !== true || isWholePoint(value);
    if (!isCounted) leftOut.push({ id, reason: "off-point" });
    return isCounted;
  });
  return { counted, leftOut: leftOut.sort((left, right) => (left.id < right.id ? -1 : 1)) };
}

function scaleOf({ scale = undefined }: SurveySummaryOptions, form: SurveyForm): SurveyScale {
  if (scale === undefined) return form.scale;
  const [minimum, maximum] = [readDecimal(scale?.minimum), readDecimal(scale?.maximum)];
  if (minimum === undefined || maximum === undefined || compareRatios(minimum, maximum) >= 0) {
    throw refusal("invalid-option", "scale", "a minimum below a maximum", scale);
  }
  if (form.isFixed === true && !isSameScale(scale, form.scale)) {
    const { minimum: from, maximum: to } = form.scale;
    throw refusal("invalid-option", "scale", `the scale from ${from} to ${to}`, `${scale.minimum} to ${scale.maximum}`);
  }
  return scale;
}

function boxesOf(options: object, scale: SurveyScale): readonly Decimal[] {
  const { topBoxes } = options as { readonly topBoxes?: readonly Decimal[] };
  const areGood =
    Array.isArray(topBoxes) &&
    topBoxes.length > 0 &&
    topBoxes.every((box) => readDecimal(box) !== undefined && isOnScale(box, scale));
  if (areGood) return topBoxes;
  throw refusal("invalid-option", "topBoxes", `points from ${scale.minimum} to ${scale.maximum}`, topBoxes);
}

function betterOf(options: object): "higher" | "lower" {
  const { better } = options as { readonly better?: unknown };
  if (better === "higher" || better === "lower") return better;
  throw refusal("invalid-option", "better", '"higher" or "lower"', better);
}

function distributionOf(values: readonly Ratio[]): SurveySummary["distribution"] {
  const ordered = [...values].sort(compareRatios);
  const counts = new Map<string, number>();
  for (const value of ordered) {
    const text = `${canonicalDecimal(value)}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function textOf(value: Decimal): string {
  return `${canonicalDecimal(parseDecimal(value))}`;
}
