import { refusal } from "../errors";
import type { Decimal } from "../exact/decimal";
import { readOptionChoice, readOptions } from "../rubric/options";
import type { AbsencePolicies } from "../rubric/rubric";
import type { SqlDialect, SqlEngine } from "./engine";
import { sqlDialects } from "./engine";
import { clickhouse } from "./engines/clickhouse";
import { duckdb } from "./engines/duckdb";
import { postgresql } from "./engines/postgresql";
import { spark } from "./engines/spark";

/**
 * The columns of a table of ratings, by what they hold; each is named after that unless it says otherwise, and none holds
 * two things.
 */
export interface SqlColumns {
  /** Whose work is rated; of any type. NULL and blanks around it are refused. */
  readonly subject?: string;
  /** Who rates; the same as the subject in the role `self`, and only there. */
  readonly assessor?: string;
  readonly role?: string;
  /** A criterion of the rubric, or `overall` for all of them. */
  readonly criterion?: string;
  /** NULL where there is no score: see `status`. */
  readonly score?: string;
  /** Of any type, and part of the result; NULL is a period of its own. Left out: there are no periods. */
  readonly period?: string;
  /** `not-applicable`, `not-observed`, or NULL: not rated, unless there is a score. Left out: always NULL. */
  readonly status?: string;
  /** A level in place of a score, which counts as its middle, or NULL. Left out: always NULL. */
  readonly level?: string;
}

/** How scores stand in their column. */
export type SqlScores =
  /**
   * As decimals, which are read by their text: columns of decimals, text, or floating-point numbers, of which the shortest
   * text counts. `places`, 0 to 9, says how many digits after the point count; a score with more is refused.
   */
  | { readonly form: "decimal"; readonly places?: number }
  /**
   * As whole numbers of a unit, such as 850 of 0.01; the fastest. The unit is the rubric's step when left out. Over a column of
   * text the query does not run, and the engine says so in its own words: where it made numbers of text, it would round.
   */
  | { readonly form: "integer"; readonly unit?: Decimal };

/** What a query is written for. */
export interface SqlOptions {
  readonly dialect: SqlDialect;
  /** The name of a table or view, or its parts from the outside in: `["hr", "ratings"]`. Names are quoted as they are. */
  readonly table: string | readonly string[];
  readonly columns?: SqlColumns | undefined;
  /** As decimals, with as many places as the rubric's step, when left out. */
  readonly scores?: SqlScores | undefined;
  /** In place of the rubric's; criteria keep policies of their own. */
  readonly policies?: Partial<AbsencePolicies> | undefined;
}

/** Options that were read, and are ready to be written into a query. */
export interface ReadSqlOptions {
  readonly engine: SqlEngine;
  /** Quoted, as all names here. */
  readonly table: string;
  readonly columns: Readonly<Record<(typeof requiredColumns)[number], string>> &
    Partial<Readonly<Record<(typeof optionalColumns)[number], string>>>;
  readonly scores: SqlScores | undefined;
  readonly policies: Partial<AbsencePolicies> | undefined;
}

const engines: Readonly<Record<SqlDialect, SqlEngine>> = { duckdb, postgresql, clickhouse, spark };
/** Read of every table. */
export const requiredColumns = ["subject", "assessor", "role", "criterion", "score"] as const;
/** Read only where they are named. */
export const optionalColumns = ["period", "status", "level"] as const;
const policyNames = ["notApplicable", "notRated"] as const;
const optionNames = ["dialect", "table", "columns", "scores", "policies"] as const;

/** What the tables of a query are called begins with this, and no other table may. */
const ownPrefix = "ccr_";

/** @throws {ScoringError} `invalid-option`. */
export function readSqlOptions(options: SqlOptions): ReadSqlOptions {
  const { dialect, table, columns, scores, policies } = readOptions(options, optionNames, (given) => ({ ...given }));
  if (dialect === undefined) throw refusal("invalid-option", "dialect", `one of ${sqlDialects.join(", ")}`, dialect);
  const engine = engines[readOptionChoice("dialect", dialect, sqlDialects)];
  const parts = Array.isArray(table) ? table : [table];
  if (parts.length === 0 || parts.length > 4) throw refusal("invalid-option", "table", "1 to 4 names", table);
  return {
    engine,
    table: parts.map((part) => quoteName(part, "table", engine)).join("."),
    columns: readColumns(columns, engine),
    scores: readScores(scores),
    policies: policies === undefined ? undefined : readOptions(policies, policyNames, (given) => ({ ...given })),
  };
}

function readColumns(columns: SqlColumns | undefined, engine: SqlEngine): ReadSqlOptions["columns"] {
  const given = readOptions(columns, [...requiredColumns, ...optionalColumns], (names) => ({ ...names }));
  const contents = new Map<string, string>();
  const quoted: Partial<Record<keyof SqlColumns, string>> = {};
  for (const column of [...requiredColumns, ...optionalColumns]) {
    const name = given[column] === undefined && isRequired(column) ? column : given[column];
    if (name === undefined) continue;
    quoted[column] = quoteName(name, `columns.${column}`, engine);
    const other = contents.get(name);
    if (other !== undefined) {
      throw refusal("invalid-option", `columns.${column}`, `another column than that of ${other}`, name);
    }
    contents.set(name, column);
  }
  return quoted as ReadSqlOptions["columns"];
}

function isRequired(column: string): boolean {
  return (requiredColumns as readonly string[]).includes(column);
}

function quoteName(name: unknown, argument: string, engine: SqlEngine): string {
  const expected = "the name of a table or column: text without control characters";
  if (typeof name !== "string" || name === "" || /[\p{Cc}\p{Cs}]/u.test(name)) {
    throw refusal("invalid-option", argument, expected, name);
  }
  if (name.toLowerCase().startsWith(ownPrefix)) {
    throw refusal("invalid-option", argument, `a name that does not begin with ${ownPrefix}`, name);
  }
  const { longestName, replaced } = engine;
  if (replaced !== undefined && name.includes(replaced)) {
    throw refusal("invalid-option", argument, `a name without ${replaced}`, name);
  }
  if (longestName !== undefined && encodeURIComponent(name).replace(/%../g, "x").length > longestName) {
    // The engine would cut it short, and take another column of that name.
    throw refusal("invalid-option", argument, `a name of at most ${longestName} bytes`, name);
  }
  return engine.quoteName(name);
}

function readScores(scores: SqlScores | undefined): SqlScores | undefined {
  if (scores === undefined) return undefined;
  const { form, places, unit } = readOptions(
    scores as { form: string; places?: number; unit?: Decimal },
    ["form", "places", "unit"],
    (given) => ({ ...given }),
  );
  if (form === "decimal" && unit === undefined) {
    if (places === undefined) return { form };
    if (Number.isInteger(places) && places >= 0 && places <= 9) return { form, places };
    throw refusal("invalid-option", "scores.places", "a whole number from 0 to 9", places);
  }
  if (form === "integer" && places === undefined) return unit === undefined ? { form } : { form, unit };
  throw refusal("invalid-option", "scores", '{ form: "decimal", places } or { form: "integer", unit }', form);
}
