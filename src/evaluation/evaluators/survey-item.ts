import * as z from "zod";
import { idSchema } from "../../rubric/schema";
import { defineEvaluator } from "../evaluator";
import { itemFacts } from "../item-facts";
import { judgeShare } from "../judge-share";
import { areBoxesOnScale, boxesOnScale, boxesSchema, scaleSchema, shareSchema } from "../schema";
import { answerReasons, otherAnswers } from "../survey-answers";

/**
 * `survey-item`: the share of answers to a stated item, such as "I was listened to", that lie in its stated top boxes. Which
 * question asks about listening, and which answers are good ones, only the organisation knows: there is no default.
 *
 * @example
 * ```ts
 * import { surveyItem } from "customer-centric-rubric/evidence";
 *
 * surveyItem.meta.indicators; // ["listening"]
 * ```
 */
export const surveyItem = defineEvaluator({
  meta: {
    id: "survey-item",
    version: "1",
    title: "Customers say that they were listened to",
    motivation: "Whether somebody listens, nobody knows better than who speaks.",
    method:
      "Answers of the period about the person's own work to `item`, one for each form: the share from the lowest to the highest " +
      "of `topBoxes` on `scale`, judged by its one-sided 95 % Wilson bound against `threshold`. Without a stated item " +
      "and stated top boxes nothing is judged. Answers on other scales, and questions not answered, are left out; where no answer is to " +
      "`item`, those to others are too, by name.",
    source: "ours",
    indicators: ["listening"],
    reads: ["answer"],
    outcomes: {
      met: "{estimate} of {n} answers lie in the top boxes; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} answers lie in the top boxes; {threshold} was asked for.",
      inconclusive: "{estimate} of {n} answers lie in the top boxes: too few to tell whether that is {threshold}.",
      "no-evidence": "No answer could be judged.",
    },
    reasons: {
      ...answerReasons,
      "no-item-stated": "It is not stated which item shows the behaviour: the option `item` is missing.",
      "no-boxes-stated": "It is not stated which answers show the behaviour: the option `topBoxes` is missing.",
    },
  },
  options: z
    .strictObject({
      threshold: shareSchema.default("0.80"),
      item: idSchema.optional(),
      /** Of all instruments when it is not stated. */
      instrument: idSchema.optional(),
      scale: scaleSchema,
      topBoxes: boxesSchema.optional(),
    })
    .refine(areBoxesOnScale, boxesOnScale),
  evaluate: ({ evidence, options, ...context }) => {
    const { item, topBoxes, instrument, scale, threshold } = options;
    const unstated = (reason: string) => otherAnswers(evidence.answer, context).map(({ id }) => ({ id, reason }));
    const facts =
      item === undefined
        ? unstated("no-item-stated")
        : topBoxes === undefined
          ? unstated("no-boxes-stated")
          : itemFacts(evidence.answer, { item, topBoxes, instrument, scale }, context);
    return [judgeShare(facts, { indicator: "listening", threshold }, context)];
  },
});
