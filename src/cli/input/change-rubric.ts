import type { Decimal } from "../../exact/decimal";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { parseRubric } from "../../rubric/parse-rubric";
import type { AbsencePolicies, Criterion, Rubric } from "../../rubric/rubric";
import { quoteName } from "./assignments";
import type { RubricChanges } from "./rubric-changes";
import { absences, coverageWord } from "./rubric-changes";

/**
 * The rubric with the changes made. What differs stands in its version, always in the same order and spelling
 * (`1.0.0+manager=2,not-rated=lowest`), so that no two rubrics go by the same name. Without a difference it is the rubric
 * itself.
 */
export function changeRubric(rubric: Rubric, changes: RubricChanges): Rubric {
  const words: string[] = [];
  const roles = rubric.roles.map((role) => {
    const weight = changes.weights.get(role.id);
    if (weight === undefined || weight === formatDecimal(parseDecimal(role.weight))) return role;
    words.push(`${quoteName(role.id)}=${weight}`);
    return { ...role, weight };
  });
  const policies = changePolicies(rubric.policies, changes.policies, "", words);
  const minimumCoverage = changeCoverage(rubric.minimumCoverage, changes.minimumCoverage, words);
  const criteria = rubric.criteria.map((criterion) => changeCriterion(criterion, policies, changes, words));
  if (words.length === 0) return rubric;
  const version = `${rubric.version}+${words.join(",")}`;
  return parseRubric({ ...rubric, version, roles, policies, minimumCoverage, criteria });
}

function changeCoverage(before: Decimal, asked: string | undefined, words: string[]): Decimal {
  if (asked === undefined || asked === formatDecimal(parseDecimal(before))) return before;
  words.push(`${coverageWord}=${asked}`);
  return asked;
}

function changeCriterion(
  criterion: Criterion,
  policies: AbsencePolicies,
  changes: RubricChanges,
  words: string[],
): Criterion {
  // What already holds for all criteria is no difference where a criterion has no policy of its own.
  const inForce = { ...policies, ...criterion.policies };
  const asked = changes.criteria.get(criterion.id) ?? {};
  const own: Partial<AbsencePolicies> = Object.fromEntries(
    Object.entries(asked).filter(([kind, policy]) => inForce[kind as keyof AbsencePolicies] !== policy),
  );
  changePolicies(inForce, own, `${quoteName(criterion.id)}:`, words);
  return Object.keys(own).length === 0 ? criterion : { ...criterion, policies: { ...criterion.policies, ...own } };
}

function changePolicies(
  before: AbsencePolicies,
  changes: Partial<AbsencePolicies>,
  scope: string,
  words: string[],
): AbsencePolicies {
  for (const [word, kind] of Object.entries(absences)) {
    const policy = changes[kind];
    if (policy !== undefined && policy !== before[kind]) words.push(`${scope}${word}=${policy}`);
  }
  return { ...before, ...changes };
}
