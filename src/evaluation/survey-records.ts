import { refusal } from "../errors";
import { readDecimal } from "../exact/decimal";
import type { SurveyAnswer } from "../review/evidence/customer-voice";
import { epochMilliseconds } from "../review/instant";
import { canonicalJson } from "../rubric/canonical-json";

/** What answers that are summed up together mostly share: whom they are about, the question, the survey. */
export type SurveyDifference = "attributedTo" | "item" | "instrument";

const differences: readonly SurveyDifference[] = ["attributedTo", "item", "instrument"];

/**
 * The answers, each record once, that are of one question and about one person, but for what is said to differ. What is
 * disregarded may be of any.
 *
 * @throws {ScoringError} `invalid-evidence`; `invalid-option` for differences that are none.
 */
export function answersOf(
  answers: readonly SurveyAnswer[],
  across: readonly SurveyDifference[] = [],
): readonly SurveyAnswer[] {
  if (!Array.isArray(answers)) throw refusal("invalid-evidence", "answers", "a list of answers", answers);
  if (!Array.isArray(across) || !across.every((one) => differences.includes(one)))
    throw refusal("invalid-option", "across", `a list of ${differences.join(", ")}`, across);
  const byId = new Map<string, SurveyAnswer>();
  for (const [index, answer] of answers.entries()) {
    if (!isAnswer(answer))
      throw refusal(
        "invalid-evidence",
        `answers[${index}]`,
        "a record of the kind answer, as parseEvidence reads it",
        answer,
      );
    const other = byId.get(answer.id);
    if (other === undefined) byId.set(answer.id, answer);
    else if (canonicalJson(other) !== canonicalJson(answer))
      throw refusal("invalid-evidence", `answers[${index}].id`, "another id than that of another answer", answer.id);
  }
  const distinct = [...byId.values()];
  checkShared(
    distinct.filter(({ disregard }) => disregard === undefined),
    across,
  );
  return distinct;
}

function checkShared(answers: readonly SurveyAnswer[], across: readonly SurveyDifference[]): void {
  for (const key of differences) {
    if (across.includes(key)) continue;
    const values = [...new Set(answers.map((answer) => answer[key]))];
    if (values.length < 2) continue;
    const [first, second] = values.map((value) => JSON.stringify(value)).sort();
    const expected = `answers with one ${key}, or across: ["${key}"] to sum up all of them`;
    throw refusal("invalid-evidence", "answers", expected, `${first} and ${second}`);
  }
}

/** Whether a value has all that is looked at: lists may be put together by hand. */
function isAnswer(value: unknown): value is SurveyAnswer {
  const answer = Object(value) as Partial<SurveyAnswer>;
  const { kind, id, at, instrument, item, response, scale, attributedTo } = answer;
  const isDecimal = (decimal: unknown) => readDecimal(decimal) !== undefined;
  return (
    kind === "answer" &&
    [id, instrument, item, response].every((text) => typeof text === "string") &&
    (attributedTo === null || typeof attributedTo === "string") &&
    typeof at === "string" &&
    epochMilliseconds(at) !== undefined &&
    isDecimal(scale?.minimum) &&
    isDecimal(scale?.maximum) &&
    (answer.value === null || isDecimal(answer.value))
  );
}
