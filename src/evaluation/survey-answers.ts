import type { Decimal } from "../exact/decimal";
import { parseDecimal } from "../exact/decimal";
import { compareRatios } from "../exact/ratio";
import type { SurveyAnswer } from "../review/evidence/customer-voice";
import { epochMilliseconds } from "../review/instant";
import type { EvaluationContext, LeftOut } from "./evaluator";

/** The lowest and the highest point of a scale, both inclusive. */
export interface SurveyScale {
  readonly minimum: Decimal;
  readonly maximum: Decimal;
}

/** An answer that has a value. */
export type GivenAnswer = SurveyAnswer & { readonly value: Decimal };

/** Answers to one question that can be counted together, and those that cannot, each with the reason. */
export interface UsableAnswers {
  readonly answers: readonly GivenAnswer[];
  readonly leftOut: readonly LeftOut[];
}

/** Why an answer is not counted. */
export const answerReasons = {
  "not-answered": "The question was asked and not answered.",
  "other-scale": "It was given on another scale.",
  "off-scale": "Its value does not lie on its scale.",
  "answered-again": "The same form holds a later answer to the question.",
  "other-item": "It answers another item or is of another instrument, and to the stated one there is no answer at all.",
} as const;

/**
 * Of answers to one question, those that have a value on the scale; on whatever scale when none is stated. Of several in one
 * form the last one counts; of several at one moment, that with the last id.
 */
export function usableAnswers(answers: readonly SurveyAnswer[], scale: SurveyScale | undefined): UsableAnswers {
  const leftOut: LeftOut[] = [];
  const last = new Map<string, GivenAnswer>();
  for (const answer of answers) {
    const reason = reasonOf(answer, scale);
    if (reason !== undefined) {
      leftOut.push({ id: answer.id, reason });
      continue;
    }
    const given = answer as GivenAnswer;
    const form = formOf(given);
    const other = last.get(form);
    const isLast = other === undefined || isLater(given, other);
    if (other !== undefined) leftOut.push({ id: (isLast ? other : given).id, reason: "answered-again" });
    if (isLast) last.set(form, given);
  }
  return { answers: [...last.values()], leftOut };
}

/**
 * The answers about the subject's own work in the period, all left out, where none of them is to what was asked: a question
 * spelled otherwise would pass for one that nobody was asked.
 */
export function otherAnswers(
  answers: readonly SurveyAnswer[],
  { subject, isInPeriod }: Pick<EvaluationContext, "subject" | "isInPeriod">,
): readonly LeftOut[] {
  return answers
    .filter(({ attributedTo, at }) => attributedTo === subject && isInPeriod(at))
    .map(({ id }) => ({ id, reason: "other-item" }));
}

/** The filled-in form that an answer belongs to. */
export function formOf({ instrument, response }: SurveyAnswer): string {
  return JSON.stringify([instrument, response]);
}

/** Whether a value lies in the top boxes: from the lowest to the highest of them, both inclusive. */
export function isInBoxes(value: Decimal, boxes: readonly Decimal[]): boolean {
  const exact = parseDecimal(value);
  const sides = boxes.map((box) => compareRatios(exact, parseDecimal(box)));
  return sides.some((side) => side >= 0) && sides.some((side) => side <= 0);
}

/** Whether a value lies on a scale. */
export function isOnScale(value: Decimal, { minimum, maximum }: SurveyScale): boolean {
  return isInBoxes(value, [minimum, maximum]);
}

/** Whether two scales have the same ends, however these are written. */
export function isSameScale(left: SurveyScale, right: SurveyScale): boolean {
  return isSame(left.minimum, right.minimum) && isSame(left.maximum, right.maximum);
}

function reasonOf(answer: SurveyAnswer, scale: SurveyScale | undefined): keyof typeof answerReasons | undefined {
  if (answer.value === null) return "not-answered";
  if (scale !== undefined && !isSameScale(answer.scale, scale)) return "other-scale";
  return isOnScale(answer.value, answer.scale) ? undefined : "off-scale";
}

function isLater(one: SurveyAnswer, other: SurveyAnswer): boolean {
  const [moment, otherMoment] = [epochMilliseconds(one.at) as number, epochMilliseconds(other.at) as number];
  return moment === otherMoment ? one.id > other.id : moment > otherMoment;
}

function isSame(left: Decimal, right: Decimal): boolean {
  return compareRatios(parseDecimal(left), parseDecimal(right)) === 0;
}
