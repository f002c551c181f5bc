import { defineRubric } from "../rubric/define-rubric";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { engine as library } from "../version";
import { gatheringSteps } from "./gather-sql";
import { planQuery } from "./plan";
import { publishedColumns, publishingSteps } from "./publish-sql";
import { ratingSteps } from "./read-ratings-sql";
import type { ReadSqlOptions, SqlOptions } from "./sql-options";
import { optionalColumns, readSqlOptions, requiredColumns } from "./sql-options";
import { weighingSteps } from "./weigh-sql";
import { refuseWideSteps } from "./widest-step";

/**
 * Writes the query that scores a table of ratings inside an engine, as `scoreRatings` does: a row for each subject and
 * period, in no order. It is made of whole numbers, so that no engine's division or floating-point numbers decide a score,
 * and rounds once.
 *
 * The table has a row for each rating: see {@link SqlColumns}. A row of the result has
 *
 * - `subject`, and `period` where there is such a column;
 * - `status`: `scored`, `unscored`, or `refused`. Where `scoreRatings` throws because of one subject's ratings, and where the
 *   policy `forbid` is broken, that subject is refused and all others are scored;
 * - `reasons`: NULL when scored; when unscored the codes of all reasons, such as `self-ratings-only,
 *   coverage-below-minimum`, and `gate` with its id; when refused the first problem of {@link sqlProblems};
 * - `level`, `score` (a decimal with as many places as the rubric's step), and `score_steps` (the score as a number of
 *   steps): NULL unless scored;
 * - `coverage_hundredths`: the share of the weight of applicable criteria that has a score, from 0 to 100, rounded down;
 *   NULL when refused;
 * - `exact_numerator` and `exact_denominator`: the score before its rounding, whose terms need not be the lowest; NULL unless
 *   scored.
 *
 * Scores of a subject have a common denominator, made of how many ratings each role gave and of the weights. Where the
 * numbers would leave what the engine holds (2^127 in DuckDB, 2^255 in ClickHouse, quotients of 2^63 in Spark; in
 * PostgreSQL there is no bound) the subject is refused as `beyond-bounds`: never is a number wrong. A subject has fewer than
 * 2^32 ratings. The scale has at most 10^12 units, from zero to either of its ends and from end to end; a unit is the largest
 * number of points that the unit of the scores, the rubric's step, the ends of its scale, cut scores, rating step, caps, and,
 * with a column of levels, the middles of levels are all whole multiples of.
 *
 * A query grows with criteria times roles, to 250,000 bytes at some 70 criteria with the built-in roles. What is longer,
 * ClickHouse reads only where its settings `max_query_size` and `max_ast_elements` have been raised before: in the query itself
 * that would come too late. PostgreSQL has at most 1,664 columns in a step; a rubric that needs more is refused.
 *
 * Ids of subjects and assessors are refused when they are empty or begin or end with a space; control characters in them, which
 * `scoreRatings` refuses, are not looked for.
 *
 * Only columns for what {@link SqlColumns} names are read, and `period`, `status` and `level` only where `columns` says what they
 * are called; a comment at the head of the query says which. Every other column of the table is ignored.
 *
 * Not looked at: `relation`, `contact`, `team`, `comment` and `at`; how periods are spelt; and blanks other than spaces
 * around names. Spark's query is written by its manual and executed in no test.
 *
 * @throws {ScoringError} `unsupported-rubric` for a rubric that takes the median or trimmed mean within a role, or whose
 * weights have more digits than the engine's integers, or that has too many units, or too many criteria and roles for the
 * engine; `invalid-option`, also for a name that the engine would cut short or cannot quote, for a column that would hold two
 * things, and for a unit of scores that is too fine; `invalid-rubric` for a policy that is none; `undefined-rubric`.
 * @example
 * ```ts
 * import { customerCentric } from "customer-centric-rubric";
 * import { toSql } from "customer-centric-rubric/sql";
 *
 * const query = toSql(customerCentric, {
 *   dialect: "postgresql",
 *   table: ["hr", "ratings"],
 *   columns: { subject: "employee", period: "half_year", status: "status" },
 *   scores: { form: "integer", unit: "0.01" },
 * });
 * query.includes('FROM "hr"."ratings" AS t'); // true
 * ```
 */
export function toSql(rubric: Rubric, options: SqlOptions): string {
  const before = fingerprintsOf(rubric);
  const read = readSqlOptions(options);
  const { policies } = read;
  const used =
    policies === undefined ? rubric : defineRubric({ ...rubric, policies: { ...rubric.policies, ...policies } });
  const plan = planQuery(used, read);
  refuseWideSteps(plan, read);
  const steps = [
    ...ratingSteps(plan, read),
    ...gatheringSteps(plan, read),
    ...weighingSteps(plan, read),
    ...publishingSteps(plan, read),
  ];
  const { scoring } = used === rubric ? before : fingerprintsOf(used);
  const title = `-- ${library.name} ${library.version}; fingerprint of what can change a score: ${scoring}`;
  const { settings, stepEnd } = read.engine;
  const end = stepEnd === undefined ? "" : `\n  ${stepEnd}`;
  const tables = steps.map(([name, query]) => `${name} AS (\n${query}${end}\n)`).join(",\n");
  const lines = [
    title,
    columnsRead(read),
    `WITH ${tables}`,
    publishedColumns(plan, read).replace(/^ {2}/gm, ""),
    settings,
  ];
  return `${lines.filter((line) => line !== undefined).join("\n")}\n`;
}

/** What columns hold that are read, and not their names: those stand in the first step, quoted. */
function columnsRead({ columns }: ReadSqlOptions): string {
  const unnamed = optionalColumns.filter((column) => columns[column] === undefined);
  const named = [...requiredColumns, ...optionalColumns.filter((column) => columns[column] !== undefined)];
  const notRead = unnamed.length === 0 ? "" : `; not read, as no columns are named for them: ${unnamed.join(", ")}`;
  return `-- columns that are read: ${named.join(", ")}${notRead}; all others are ignored`;
}
