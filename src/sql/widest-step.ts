import { ScoringError } from "../errors";
import { weighingRoles } from "./gather-sql";
import type { SqlPlan } from "./plan";
import type { ReadSqlOptions } from "./sql-options";

/**
 * Refuses a rubric whose query would have a step with more columns than the engine takes: each step has all columns of the
 * one before it.
 *
 * @throws {ScoringError} `unsupported-rubric`
 */
export function refuseWideSteps({ criteria, roles, gates }: SqlPlan, { engine, columns }: ReadSqlOptions): void {
  const { mostColumns } = engine;
  if (mostColumns === undefined) return;
  // Of a criterion: the sum and the count of each role; whether it is scored or inapplicable; weight, state, score, count.
  const ofCriteria = criteria.length * (2 * weighingRoles(roles).length + 6);
  // Besides: the subject, what is counted of all ratings, multiples and denominators, totals, and what is published.
  const width = ofCriteria + gates.length + 24 + (columns.period === undefined ? 0 : 1);
  if (width <= mostColumns) return;
  const expected = `fewer criteria and roles: at most ${mostColumns} columns in a step of the query`;
  throw new ScoringError("unsupported-rubric", `toSql: expected ${expected}, got ${width}.`, {
    argument: "rubric",
    expected,
    received: `${width}`,
  });
}
