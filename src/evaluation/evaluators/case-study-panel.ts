import * as z from "zod";
import type { Decimal } from "../../exact/decimal";
import { readDecimal } from "../../exact/decimal";
import { compareRatios, ratioOf, zero } from "../../exact/ratio";
import { decimalSchema } from "../../rubric/schema";
import type { RatedCase } from "../case-study-points";
import { bestCases, meanOfCases, rateCase } from "../case-study-points";
import type { EvaluationInput, Judgement, LeftOut } from "../evaluator";
import { defineEvaluator } from "../evaluator";

const indicators = [
  "underlying-need",
  "unprompted-solution",
  "unasked-value",
  "long-term-win-win",
  "linked-development",
] as const;

interface Options {
  readonly threshold: Decimal;
  readonly cases: number;
  readonly raters: number;
}

/**
 * `case-study-panel`: whether the case studies about an indicator convince a panel.
 *
 * A case study can only earn something. What falls short is inconclusive and never not met; and a weaker case is left out
 * where the others show the indicator without it, so that nobody loses by telling one more.
 *
 * @example
 * ```ts
 * import { caseStudyPanel } from "customer-centric-rubric/evidence";
 *
 * caseStudyPanel.meta.indicators.length; // 5
 * ```
 */
export const caseStudyPanel = defineEvaluator({
  meta: {
    id: "case-study-panel",
    version: "1",
    title: "Case studies convince a panel",
    motivation:
      "Foresight and mutual gain leave few traces in records; a case, told by four questions and rated by several people, " +
      "shows them.",
    method:
      "Case studies of the period that are linked to the indicator: at least `cases` of them, each rated by at least `raters` " +
      "people other than its author, none with a question at 0; the mean over all ratings of the four questions, each from 0 " +
      "to 3, is at least `threshold`. Several ratings of one case by one person weigh as one: their mean. Where all cases " +
      "together fall short, as many of the strongest as reach it count. What was honestly not achieved yet never counts " +
      "against a case, nor does a case that falls short against anybody.",
    source: "ours: the four questions of the case study",
    indicators: [...indicators],
    reads: ["case-study"],
    outcomes: {
      met: "{n} case studies reached a mean of {estimate} of 3; {threshold} was asked for.",
      "not-met": "",
      inconclusive:
        "{n} case studies do not show it yet: too few, rated by too few, or below a mean of {threshold} of 3.",
      "no-evidence": "There was no case study about it.",
    },
    reasons: {
      "few-raters": "Too few people other than its author have rated it.",
      "question-at-0": "The answer to one of the four questions was rated 0.",
      "weaker-case": "The other cases show it without this one, which costs nothing.",
    },
  },
  options: z.strictObject({
    threshold: decimalSchema
      .refine(isPanelMean, { error: "a mean from 0 to 3", params: { code: "out-of-range" } })
      .default("2.0"),
    cases: z.int().min(1).default(2),
    raters: z.int().min(1).default(2),
  }),
  evaluate: (input) => indicators.flatMap((indicator) => judge(indicator, input)),
});

function judge(
  indicator: string,
  { evidence, options, subject, isInPeriod }: EvaluationInput<"case-study", Options>,
): readonly Judgement[] {
  const linked = evidence["case-study"].filter(
    (one) => one.attributedTo === subject && isInPeriod(one.at) && one.indicators.includes(indicator),
  );
  if (linked.length === 0) return [];
  const cases = linked.map((one) => rateCase(one, subject, options.threshold));
  const leftOut = cases.flatMap((one): readonly LeftOut[] => {
    const reason = reasonOf(one, options);
    return reason === undefined ? [] : [{ id: one.id, reason }];
  });
  const countable = cases.filter((one) => reasonOf(one, options) === undefined);
  const best = bestCases(countable);
  if (best.length >= options.cases) {
    const weaker = countable.filter((one) => !best.includes(one)).map(({ id }) => ({ id, reason: "weaker-case" }));
    const used = best.map(({ id }) => id).sort();
    const measured = meanOfCases(best, options.threshold);
    return [{ indicator, outcome: "met", n: used.length, measured, used, leftOut: [...leftOut, ...weaker] }];
  }
  // Where no case counts yet, they are what there is to look at all the same.
  if (countable.length === 0) {
    const used = linked.map(({ id }) => id);
    return [{ indicator, outcome: "inconclusive", n: used.length, used, leftOut: [] }];
  }
  const used = countable.map(({ id }) => id);
  const measured = meanOfCases(countable, options.threshold);
  return [{ indicator, outcome: "inconclusive", n: used.length, measured, used, leftOut }];
}

function reasonOf({ raters, hasZero }: RatedCase, options: Options): "few-raters" | "question-at-0" | undefined {
  if (raters < options.raters) return "few-raters";
  return hasZero ? "question-at-0" : undefined;
}

function isPanelMean(value: Decimal): boolean {
  const mean = readDecimal(value);
  return mean !== undefined && compareRatios(mean, zero) >= 0 && compareRatios(mean, ratioOf(3)) <= 0;
}
