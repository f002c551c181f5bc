import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import { resultIssues } from "../explanation/check-result";
import type { Shape } from "../explanation/shape";
import { check, exact, number, oneOf, optional, text } from "../explanation/shape";

/** Everything that keeps a stored result of groups from being told; as for other results, nothing else is asked for. */
export function groupIssues(result: unknown, rubric: Rubric): readonly Issue[] {
  const { criteria, isAnonymous, rules } = Object(result);
  if (Object(result) === result && isAnonymous === undefined && rules === undefined) return issuesOfOther(result);
  const isList = Array.isArray(criteria);
  // A criterion has groups in place of roles.
  const alike = isList
    ? { ...Object(result), criteria: criteria.map((one) => ({ ...Object(one), roles: [] })) }
    : result;
  const issues = [...resultIssues(alike, rubric)];
  if (isList) check(criteria, [answersOf(rubric)], ["criteria"], issues);
  check(rules, rulesOf(rubric), ["rules"], issues);
  return issues;
}

/** Of another kind of result, nothing fits: one issue says all that there is to say. */
function issuesOfOther(result: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  addIssue(issues, "wrong-type", [], ofGroups, result);
  return issues;
}

const ofGroups =
  "a result of scoreGroups: explain explains those of scoreReview, explainPeriods of aggregatePeriods, explainScorecard of scoreScorecard";

function answersOf({ roles }: Rubric): Shape {
  const role = oneOf(...roles.map(({ id }) => id));
  return {
    groups: [
      {
        roles: [role],
        relation: optional(oneOf("internal", "external")),
        count: optional(number),
        setAside: optional(number),
        exactScore: exact,
        effectiveWeight: exact,
      },
    ],
    leftOut: [{ roles: [role], reason: oneOf("below-minimum", "below-threshold", "revealing") }],
    conflict: optional({ count: optional(number), assessors: optional([text]) }),
    self: optional({ status: text, exactScore: optional(exact) }),
  };
}

function rulesOf({ roles }: Rubric): Shape {
  const exempt = [oneOf(...roles.map(({ id }) => id))];
  return { anonymity: (value) => (value === null ? undefined : { threshold: number, exempt }) };
}
