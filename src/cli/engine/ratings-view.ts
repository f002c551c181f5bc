import type { Rubric } from "../../rubric/rubric";
import { quoteText } from "../../sql/engines/duckdb";
import type { SqlColumns } from "../../sql/sql-options";
import type { Column, Layout } from "../input/layout";
import type { ColumnName } from "../input/words";
import type { RatingsSource } from "./ratings-source";

/** What stands in a column of scores in place of one, and the status that it means. */
const statusesOfCells = new Map([
  ["n/a", "not-applicable"],
  ["not-applicable", "not-applicable"],
  ["n/o", "not-observed"],
  ["not-observed", "not-observed"],
]);

/** Of what no rubric has and no table holds: it stands where a cell says two things at once, and is refused. */
const twoThings = "''";

/** The columns of the view that a query scores, beside those that each table of ratings has. */
export function viewColumns({ columns }: Layout): SqlColumns {
  const hasPeriod = columns.some(({ holds }) => holds === "period");
  return { level: "level", status: "status", ...(hasPeriod && { period: "period" }) };
}

/**
 * A row for each rating, as queries take them: all of it text without blanks around it, an empty cell nothing, and what
 * stands in place of a score in a column of its own. Words are ids, but for `n/a` and `n/o`: none is translated.
 */
export function ratingsView({ from, names }: RatingsSource, layout: Layout, rubric: Rubric): string {
  const cell = (column: Column | undefined) => (column === undefined ? "NULL" : cellOf(column, names));
  const columnOf = (name: ColumnName) => layout.columns.find(({ holds, criterion }) => holds === name && !criterion);
  const shared = (["subject", "period", "assessor", "role"] as const).map(
    (name) => `${cell(columnOf(name))} AS ${name}`,
  );
  const isAny = `COALESCE(${layout.columns.map((column) => `t.${names[column.number - 1]}::VARCHAR`).join(", ")}, '') <> ''`;
  const rows =
    layout.kind === "long"
      ? `SELECT ${[
          ...shared,
          ...(["criterion", "score", "level", "status"] as const).map((name) => `${cell(columnOf(name))} AS ${name}`),
        ].join(", ")} FROM ${from} AS t WHERE ${isAny}`
      : `SELECT ${shared.map((part) => part.replace(/.* AS /s, "w.")).join(", ")}, w.u.criterion, w.u.score, NULL AS level, NULL AS status
         FROM (SELECT ${[...shared, `UNNEST([${wideCells(layout, cell)}]) AS u`].join(", ")} FROM ${from} AS t WHERE ${isAny}) AS w`;
  return `SELECT g.subject, g.period, g.assessor, g.role, g.criterion, ${valueColumns(rubric)} FROM (${rows}) AS g`;
}

/** Who is in which team by each row that says so; `undefined` where no column does. */
export function teamsOfRows({ from, names }: RatingsSource, { columns }: Layout): string | undefined {
  const [subject, period, team] = (["subject", "period", "team"] as const).map((name) => {
    const column = columns.find(({ holds }) => holds === name);
    return column && cellOf(column, names);
  });
  if (subject === undefined || team === undefined) return undefined;
  return `SELECT ${subject} AS subject, ${period ?? "NULL"} AS period, ${team} AS team FROM ${from} AS t`;
}

/** Without blanks around it; NULL where nothing is left. */
function cellOf(column: Column, names: readonly string[]): string {
  return `NULLIF(${trimmed(`CAST(t.${names[column.number - 1]} AS VARCHAR)`)}, '')`;
}

function wideCells({ columns }: Layout, cell: (column: Column) => string): string {
  const scores = columns.filter(({ criterion }) => criterion !== undefined);
  return scores
    .map((column) => `{'criterion': ${quoteText(column.criterion as string)}, 'score': ${cell(column)}}`)
    .join(", ");
}

/** A level that begins with a digit may be a score as well: it counts as both, and both together are refused. */
function valueColumns({ levels }: Rubric): string {
  const isAmong = (words: readonly string[]) =>
    words.length === 0 ? "FALSE" : `COALESCE(g.score IN (${words.map(quoteText).join(", ")}), FALSE)`;
  const ids = levels.map(({ id }) => id);
  const isLevel = isAmong(ids);
  const statuses = [...statusesOfCells].filter(([word]) => !ids.includes(word));
  const isStatus = isAmong(statuses.map(([word]) => word));
  const statusOf = (value: string) =>
    `CASE ${value} ${statuses.map(([word, status]) => `WHEN ${quoteText(word)} THEN ${quoteText(status)}`).join(" ")} ELSE ${value} END`;
  const isNoScore = `${isAmong(ids.filter((id) => !/^\d/.test(id)))} OR ${isStatus}`;
  return [
    `CASE WHEN ${isNoScore} THEN NULL ELSE g.score END AS score`,
    `CASE WHEN NOT ${isLevel} THEN g.level WHEN g.level IS NULL THEN g.score ELSE ${twoThings} END AS level`,
    `CASE WHEN NOT ${isStatus} THEN ${statusOf("g.status")} WHEN g.status IS NULL THEN ${statusOf("g.score")} ELSE ${twoThings} END AS status`,
  ].join(", ");
}

/** To look at the ends first is many times faster than to trim what need not be. */
function trimmed(text: string): string {
  const isBlank = (end: string) => `CONTAINS(${blanks}, ${end}(${text}, 1))`;
  return `CASE WHEN ${isBlank("LEFT")} OR ${isBlank("RIGHT")} THEN TRIM(${text}, ${blanks}) ELSE ${text} END`;
}

/** What is left out around the cells of a file elsewhere too. */
const blanks = quoteText(
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff",
);
