import type { SqlEngine } from "./engine";
import type { SqlPlan } from "./plan";
import { problemText } from "./problems";
import { caseOf, select } from "./select";
import type { ReadSqlOptions } from "./sql-options";

/** Steps of a query: what each is called, and what it selects. */
export type QueryStep = readonly [name: string, query: string];

/**
 * The first steps: rows of the table become ratings in whole numbers. A rating is a score (as units above the scale's
 * minimum), a state (0 not rated, 1 scored, 2 not applicable, 3 not observed), and the number of its problem, or NULL.
 */
export function ratingSteps(plan: SqlPlan, options: ReadSqlOptions): readonly QueryStep[] {
  return [
    ["ccr_given", givenRows(options)],
    ["ccr_cells", readCells(plan, options)],
    ["ccr_scores", readScores(plan, options)],
    ["ccr_ratings", checkRatings(plan, options)],
  ];
}

/** Names of one's own are left behind here, so that none of them can be taken for a name of the query. */
function givenRows({ engine, table, columns }: ReadSqlOptions): string {
  const { subject, period, assessor, role, criterion, score, status, level } = columns;
  const text = (name: string) => engine.asText(`t.${name}`);
  return select(
    [
      [`t.${subject}`, "subject"],
      period && [`t.${period}`, "period"],
      [text(subject), "subject_text"],
      [text(assessor), "assessor"],
      [text(role), "role"],
      [text(criterion), "criterion"],
      [`t.${score}`, "score"],
      status && [text(status), "status"],
      level && [text(level), "level"],
    ],
    `${table} AS t`,
  );
}

function readCells({ roles, criteria, levels, scores }: SqlPlan, { engine, columns }: ReadSqlOptions): string {
  const among = (value: string, ids: readonly string[]) =>
    caseOf(ids.map((id, index) => [`${value} = ${engine.quoteText(id)}`, `${index + 1}`]));
  const criterionIds = criteria.map(({ id }) => id);
  return select(
    [
      "g.subject",
      columns.period && "g.period",
      "g.subject_text",
      "g.assessor",
      [
        among(
          "g.role",
          roles.map(({ id }) => id),
        ),
        "role_number",
      ],
      [`CASE WHEN g.criterion = 'overall' THEN 0 ELSE ${among("g.criterion", criterionIds)} END`, "criterion_number"],
      "g.score",
      [scores.form === "decimal" ? engine.asText("g.score") : "NULL", "score_text"],
      [columns.status ? statusNumber("g.status") : "1", "status_number"],
      [
        columns.level
          ? `CASE WHEN g.level IS NULL THEN 0 ELSE ${among(
              "g.level",
              levels.map(({ id }) => id),
            )} END`
          : "0",
        "level_number",
      ],
    ],
    "ccr_given AS g",
  );
}

/** 1 where there is none, 2 and 3 as states are numbered, and NULL for any other word. */
function statusNumber(status: string): string {
  return caseOf([
    [`${status} IS NULL`, "1"],
    [`${status} = 'not-applicable'`, "2"],
    [`${status} = 'not-observed'`, "3"],
  ]);
}

/** Scores as units, from the scale's zero on; NULL where there is none, or none that can be read. */
function readScores(plan: SqlPlan, { engine, columns }: ReadSqlOptions): string {
  const { scores, levels } = plan;
  const middles = levels.map(({ middle }, index) => [`c.level_number = ${index + 1}`, `${middle}`] as const);
  const { whole, isRead, problem } =
    scores.form === "integer" ? integerReading(plan, engine) : textReading(plan, engine);
  const units = scores.factor === 1n ? whole : `${whole} * ${scores.factor}`;
  return select(
    [
      "c.subject",
      columns.period && "c.period",
      "c.subject_text",
      "c.assessor",
      "c.role_number",
      "c.criterion_number",
      "c.status_number",
      "c.level_number",
      ["CASE WHEN c.score IS NULL THEN 0 ELSE 1 END", "has_score"],
      [problem, "score_problem"],
      [caseOf([...(columns.level ? middles : []), [isRead, units]]), "units"],
    ],
    "ccr_cells AS c",
  );
}

/** How a score becomes a whole number; the condition under which it may, neither rounded nor too large; and what is wrong. */
interface ScoreReading {
  readonly whole: string;
  readonly isRead: string;
  readonly problem: string;
}

function integerReading({ scores: { factor }, minimum, maximum }: SqlPlan, engine: SqlEngine): ScoreReading {
  const whole = `(${engine.wholeNumber("c.score")})`;
  // The ends of the scale are divided instead of multiplying the score, which may be too large for that.
  const isRead = `c.score >= ${ceilDivide(minimum, factor)} AND c.score <= ${-ceilDivide(-maximum, factor)}`;
  const problem = caseOf(
    [
      ["c.score IS NULL", "0"],
      [`NOT (${isRead})`, problemText("out-of-range")],
      [`${whole} IS NULL`, problemText("off-step")],
    ],
    "0",
  );
  return { whole, isRead, problem };
}

function textReading({ scores, minimum, maximum }: SqlPlan, engine: SqlEngine): ScoreReading {
  const places = scores.form === "decimal" ? scores.places : 0;
  const point = scores.factor * 10n ** BigInt(places);
  const digits = Math.max(...[minimum, maximum].map((end) => `${(end < 0n ? -end : end) / point}`.length));
  const fraction = places === 0 ? "([.]0+)?" : `([.][0-9]{1,${places}}0*)?`;
  const matches = (pattern: string) => engine.matches("c.score_text", `^-?${pattern}$`);
  // No more digits before the point than the scale has, so that none overflows, and no more after it than count.
  const isRead = matches(`0*[0-9]{1,${digits}}${fraction}`);
  const problem = caseOf(
    [
      ["c.score IS NULL", "0"],
      [isRead, "0"],
      [`NOT ${matches("[0-9]+([.][0-9]+)?")}`, problemText("invalid-decimal")],
      [matches(`[0-9]+${fraction}`), problemText("out-of-range")],
    ],
    problemText("off-step"),
  );
  return { whole: engine.wholeOfText("c.score_text", places), isRead, problem };
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return quotient * divisor < dividend ? quotient + 1n : quotient;
}

function checkRatings(plan: SqlPlan, { columns }: ReadSqlOptions): string {
  const { minimum, maximum } = plan;
  const above = minimum === 0n ? "s.units" : `s.units - (${minimum})`;
  return select(
    [
      "s.subject",
      columns.period && "s.period",
      "s.assessor",
      "s.role_number",
      "s.criterion_number",
      [`CASE WHEN s.units >= ${minimum} AND s.units <= ${maximum} THEN ${above} END`, "above"],
      [
        "CASE WHEN s.has_score = 1 OR s.level_number > 0 THEN 1 WHEN s.status_number > 1 THEN s.status_number ELSE 0 END",
        "state",
      ],
      [caseOf(ratingProblems(plan)), "problem"],
    ],
    "ccr_scores AS s",
  );
}

/** What may be wrong with a rating by itself, in order: conditions, and the numbers of problems. */
function ratingProblems({ minimum, maximum, ratingStep, roles }: SqlPlan): readonly (readonly [string, string])[] {
  const isNoId = (id: string) => `${id} IS NULL OR ${id} = '' OR TRIM(${id}) <> ${id}`;
  const given = [
    "s.has_score",
    "CASE WHEN s.status_number > 1 THEN 1 ELSE 0 END",
    "CASE WHEN s.level_number > 0 THEN 1 ELSE 0 END",
  ];
  const self = roles.findIndex(({ id }) => id === "self") + 1;
  const offStep = `s.level_number = 0 AND s.units % ${ratingStep} <> 0`;
  return [
    [isNoId("s.subject_text"), problemText("invalid-id")],
    [isNoId("s.assessor"), problemText("invalid-id")],
    ["s.role_number IS NULL", problemText("unknown-role")],
    ["s.criterion_number IS NULL", problemText("unknown-criterion")],
    ["s.status_number IS NULL", problemText("unknown-value")],
    ["s.level_number IS NULL", problemText("unknown-level")],
    [`${given.join(" + ")} > 1`, problemText("conflicting-values")],
    ["s.score_problem > 0", "s.score_problem"],
    [`s.units < ${minimum} OR s.units > ${maximum}`, problemText("out-of-range")],
    ...(ratingStep === undefined ? [] : [[offStep, problemText("off-step")] as const]),
    [`s.role_number <> ${self} AND s.assessor = s.subject_text`, problemText("self-in-other-role")],
    [`s.role_number = ${self} AND s.assessor <> s.subject_text`, problemText("other-in-self-role")],
  ];
}
