import { describe } from "../../errors";
import type { EngineFormatWords, EngineMessages, EngineProblemWords } from "./engine-messages";
import { mostTables } from "./engine-messages";
import { ignoring } from "./needs-en";

const problems: EngineProblemWords = {
  "invalid-id": "a subject or an assessor has no name, or one with control characters",
  "unknown-role": "a role is none of the rubric's (ids such as manager, in no other words)",
  "unknown-criterion": "a criterion is none of the rubric's (ids such as needs, in no other words), nor overall",
  "unknown-value": "a status is neither not-applicable nor not-observed",
  "unknown-level": "a level is none of the rubric's (ids such as good, in no other words)",
  "conflicting-values": "a rating has more than one of score, level and status",
  "invalid-decimal": "a score is no decimal such as 8.5, no id of a level, and neither n/a nor n/o",
  "out-of-range": "a score is not on the scale",
  "off-step": "a score is not on the rubric's step for ratings, or has more digits than are counted here",
  "self-in-other-role": "the subject is an assessor in another role than self",
  "other-in-self-role": "somebody else than the subject has the role self",
  "duplicate-rating": "an assessor has rated one criterion twice",
  "two-roles": "an assessor has two roles",
  "overall-and-criterion": "an assessor has rated the whole and single criteria",
  "forbidden-absence": "a criterion has no score, which the rubric's policy forbids",
  "beyond-bounds": "the numbers are too large for exact arithmetic in this engine",
  "invalid-period": "the period is not written as 2026-H1 is",
  "missing-period": "some ratings have a period, and some have none",
  "conflicting-team": "ratings of one review name two teams",
};

const formats: EngineFormatWords = {
  csv: "CSV",
  xlsx: "XLSX",
  xls: "a workbook of the old format",
  json: "JSON",
  html: "a web page (HTML)",
  pdf: "a PDF",
  parquet: "Parquet",
  duckdb: "a database",
  gzip: "a compressed file",
};

export const engineEn: EngineMessages = {
  "no-engine-format": ({ format, isOneOfMany }) => ({
    expected: isOneOfMany ? "Parquet, as of several files" : "CSV in UTF-8, Parquet or a DuckDB database",
    received: formats[format],
  }),
  "positions-in-engine": ({ title }) => ({
    sentence: `--engine duckdb does not read positions within levels: --columns ${ignoring(title)} leaves them out`,
  }),
  "table-of-no-database": () => ({ expected: "a database, in which --table names a table", received: "another file" }),
  "unsettled-table": ({ tables }) =>
    tables.length === 0
      ? { expected: "a table of ratings", received: "a database without tables" }
      : { sentence: `in which table are the ratings, ${listed(tables)}? Say it with --table NAME` },
  "unknown-table": ({ table, tables }) => ({
    expected: `a table ${describe(table)}, as --table says`,
    received: tables.length === 0 ? "none" : listed(tables),
  }),
  "refused-subject": ({ subject, period, problem, spelling }) => {
    const what = spelling === undefined ? problems[problem] : `the period is not written as ${spelling}`;
    const who = subject === undefined ? "a row without a subject" : describe(subject);
    return { sentence: `${who}${period === undefined ? "" : `, ${period}`}: ${what}` };
  },
  "more-refused": ({ count }) => ({ sentence: `and ${count} more` }),
};

function listed(tables: readonly string[]): string {
  const rest = tables.length > mostTables ? ` and ${tables.length - mostTables} more` : "";
  return `${tables.slice(0, mostTables).map(describe).join(", ")}${rest}`;
}
