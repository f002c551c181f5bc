import * as z from "zod";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios } from "../../exact/ratio";
import { idSchema } from "../../rubric/schema";
import type { LeftOut } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { shareSchema } from "../schema";
import type { GivenAnswer } from "../survey-answers";
import { answerReasons, formOf, isSameScale, otherAnswers, usableAnswers } from "../survey-answers";

/**
 * `expectation-gap`: the share of customers who received more than they had expected, by two answers of one form.
 *
 * @example
 * ```ts
 * import { expectationGap } from "customer-centric-rubric/evidence";
 *
 * expectationGap.meta.indicators; // ["exceeds-expectation"]
 * ```
 */
export const expectationGap = defineEvaluator({
  meta: {
    id: "expectation-gap",
    version: "1",
    title: "More than was expected",
    motivation: "Whether a result surprised, only the customer's own expectation can tell.",
    method:
      "Pairs of answers of one form to `expected` and `perceived`, on one scale, on which more is better: the share of pairs " +
      "in which what was perceived lies above what was expected, and not level with it, judged by its one-sided 95 % " +
      "Wilson bound against `threshold`.",
    source:
      "the gap between expectation and perception: Parasuraman, Zeithaml and Berry 1988 (SERVQUAL); the threshold is ours",
    indicators: ["exceeds-expectation"],
    reads: ["answer"],
    outcomes: {
      met: "{estimate} of {n} customers received more than they had expected; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} customers received more than they had expected; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} customers received more than expected: too few to tell whether that is {threshold}.",
      "no-evidence": "No form had both answers.",
    },
    reasons: { ...answerReasons, "no-pair": "The form has no usable answer to the other of the two questions." },
  },
  options: z
    .strictObject({
      threshold: shareSchema.default("0.50"),
      expected: idSchema.default("expected"),
      perceived: idSchema.default("perceived"),
      /** Of all instruments when it is not stated. */
      instrument: idSchema.optional(),
    })
    .refine(({ expected, perceived }) => expected !== perceived, {
      path: ["perceived"],
      error: "an item other than `expected`",
      params: { code: "conflicting-values" },
    }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, isInPeriod } = context;
    const answersTo = (item: string) =>
      usableAnswers(
        evidence.answer.filter((answer) => {
          const isAsked = answer.item === item && [undefined, answer.instrument].includes(options.instrument);
          return isAsked && answer.attributedTo === subject && isInPeriod(answer.at);
        }),
        undefined,
      );
    const [before, after] = [answersTo(options.expected), answersTo(options.perceived)];
    const isAsked = [before, after].some(({ answers, leftOut }) => answers.length + leftOut.length > 0);
    const expected = new Map(before.answers.map((answer) => [formOf(answer), answer]));
    const facts: Fact[] = [];
    const partners = new Map<string, string>();
    for (const answer of after.answers) {
      const partner = expected.get(formOf(answer));
      expected.delete(formOf(answer));
      facts.push(...pairOf(answer, partner));
      if (partner !== undefined) partners.set(answer.id, partner.id);
    }
    const unpaired = [...expected.values()].map(({ id }): LeftOut => ({ id, reason: "no-pair" }));
    facts.push(...unpaired, ...before.leftOut, ...after.leftOut);
    if (!isAsked) facts.push(...otherAnswers(evidence.answer, context));
    const judged = judgeShare(facts, { indicator: "exceeds-expectation", threshold: options.threshold }, context);
    if (judged.outcome === "no-evidence") return [judged];
    return [{ ...judged, used: judged.used.flatMap((id) => [id, partners.get(id) as string]) }];
  },
});

/** What two answers of a form come to. */
function pairOf(perceived: GivenAnswer, expected: GivenAnswer | undefined): readonly Fact[] {
  const { id, matter } = perceived;
  if (expected === undefined) return [{ id, reason: "no-pair" }];
  if (!isSameScale(perceived.scale, expected.scale)) {
    return [id, expected.id].map((one) => ({ id: one, reason: "other-scale" }));
  }
  return [{ id, matter, shows: compareRatios(parseDecimal(perceived.value), parseDecimal(expected.value)) > 0 }];
}
