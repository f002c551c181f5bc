import type { SqlPlan } from "./plan";
import { problemText } from "./problems";
import type { QueryStep } from "./read-ratings-sql";
import { caseOf, select } from "./select";
import type { ReadSqlOptions } from "./sql-options";

/**
 * The steps that gather ratings, first by assessor, so that what is wrong among the ratings of one shows, and then by
 * subject: for each criterion and role that weighs anything, the sum and the count of its scores.
 */
export function gatheringSteps(plan: SqlPlan, options: ReadSqlOptions): readonly QueryStep[] {
  return [
    ["ccr_assessors", gatherByAssessor(plan, options)],
    ["ccr_subjects", gatherBySubject(plan, options)],
  ];
}

function gatherByAssessor({ criteria }: SqlPlan, { columns }: ReadSqlOptions): string {
  const keys = ["r.subject", columns.period && "r.period", "r.assessor"].filter((key) => key !== undefined);
  const count = (condition: string) => `COUNT(CASE WHEN ${condition} THEN 1 END)`;
  const repeated = [0, ...criteria.map((_, index) => index + 1)].map((number) => {
    return `${count(`r.criterion_number = ${number}`)} > 1`;
  });
  const isBoth = `${count("r.criterion_number = 0 AND r.state > 0")} > 0 AND ${count("r.criterion_number > 0 AND r.state > 0")} > 0`;
  const problem = caseOf([
    ["MIN(r.problem) IS NOT NULL", "MIN(r.problem)"],
    [repeated.join(" OR "), problemText("duplicate-rating")],
    ["MIN(r.role_number) <> MAX(r.role_number)", problemText("two-roles")],
    [isBoth, problemText("overall-and-criterion")],
  ]);
  const ofCriterion = criteria.flatMap((_, index) => {
    const isAbout = `r.criterion_number IN (0, ${index + 1})`;
    return [
      [`MAX(CASE WHEN ${isAbout} THEN r.above END)`, `above_${index + 1}`],
      [`MAX(CASE WHEN ${isAbout} AND r.state = 2 THEN 1 ELSE 0 END)`, `inapplicable_${index + 1}`],
    ] as const;
  });
  return select(
    [
      ...keys,
      ["MIN(r.role_number)", "assessor_role"],
      [problem, "assessor_problem"],
      ["COUNT(r.above)", "given"],
      ...ofCriterion,
    ],
    "ccr_ratings AS r",
    keys,
  );
}

function gatherBySubject({ criteria, roles, maximum, minimum }: SqlPlan, { engine, columns }: ReadSqlOptions): string {
  const keys = ["a.subject", columns.period && "a.period"].filter((key) => key !== undefined);
  const self = roles.findIndex(({ id }) => id === "self") + 1;
  const ofCriterion = criteria.flatMap((_, index) => {
    const above = `a.above_${index + 1}`;
    const ofRole = weighingRoles(roles).flatMap(({ number }) => {
      const isTheirs = `a.assessor_role = ${number} AND ${above} IS NOT NULL`;
      const sum = engine.sum(`CASE WHEN ${isTheirs} THEN ${above} ELSE 0 END`, maximum - minimum);
      return [
        [sum, `sum_${index + 1}_${number}`],
        [`COUNT(CASE WHEN ${isTheirs} THEN 1 END)`, `count_${index + 1}_${number}`],
      ] as const;
    });
    return [
      ...ofRole,
      [`COUNT(${above})`, `scored_${index + 1}`],
      [`MAX(a.inapplicable_${index + 1})`, `inapplicable_${index + 1}_ever`],
    ] as const;
  });
  return select(
    [
      ...keys,
      ["MIN(a.assessor_problem)", "rating_problem"],
      ["SUM(a.given)", "given_by_all"],
      [`SUM(CASE WHEN a.assessor_role = ${self} THEN a.given ELSE 0 END)`, "given_by_self"],
      ...ofCriterion,
    ],
    "ccr_assessors AS a",
    keys,
  );
}

/** The roles whose ratings enter a score, with the numbers that they have among all. */
export function weighingRoles(
  roles: SqlPlan["roles"],
): readonly { readonly number: number; readonly weight: bigint }[] {
  return roles.map(({ weight }, index) => ({ number: index + 1, weight })).filter(({ weight }) => weight > 0n);
}
