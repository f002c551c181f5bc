import type { Decimal } from "../exact/decimal";
import type { SurveyAnswer } from "../review/evidence/customer-voice";
import type { EvaluationContext } from "./evaluator";
import type { Fact } from "./judge-share";
import type { SurveyScale } from "./survey-answers";
import { isInBoxes, otherAnswers, usableAnswers } from "./survey-answers";

/** Which answers count, and which of them are good ones. */
export interface ItemQuestion {
  readonly item: string;
  /** Of all instruments when it is not stated. */
  readonly instrument?: string | undefined;
  readonly scale: SurveyScale;
  readonly topBoxes: readonly Decimal[];
}

/**
 * The answers of the period about the subject's own work to one item: whether they lie in its top boxes. Where there is
 * none, those to other items are told.
 */
export function itemFacts(
  answers: readonly SurveyAnswer[],
  { item, instrument, scale, topBoxes }: ItemQuestion,
  context: Pick<EvaluationContext, "subject" | "isInPeriod">,
): readonly Fact[] {
  const { subject, isInPeriod } = context;
  const asked = answers.filter(
    (answer) =>
      answer.attributedTo === subject &&
      answer.item === item &&
      (instrument === undefined || answer.instrument === instrument) &&
      isInPeriod(answer.at),
  );
  if (asked.length === 0) return otherAnswers(answers, context);
  const usable = usableAnswers(asked, scale);
  return [
    ...usable.answers.map(({ id, matter, value }) => ({ id, matter, shows: isInBoxes(value, topBoxes) })),
    ...usable.leftOut,
  ];
}
