// @ts-check
// A table of ratings that is scored where it lies, in a database engine: here DuckDB, with one query and nothing else.

import { DuckDBInstance } from "@duckdb/node-api";
import { customerCentric, defineRubric, noCriterionFailing } from "customer-centric-rubric";
import { toSql } from "customer-centric-rubric/sql";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`
  CREATE TABLE ratings (employee VARCHAR, rater VARCHAR, role VARCHAR, criterion VARCHAR, mark DECIMAL(4, 2), reason VARCHAR);
  INSERT INTO ratings VALUES
    -- A mean of 7.495 in two criteria: a hair below the cut score of good, and rounded to it.
    ('li.wei', 'chen', 'manager', 'needs', 7.49, NULL), ('li.wei', 'chen', 'manager', 'relationship', 7.50, NULL),
    -- Two peers are one role, the manager another: (9 + (7 + 8) / 2) / 2. What one thinks of oneself weighs nothing.
    ('sato', 'chen', 'manager', 'overall', 9.00, NULL), ('sato', 'kim', 'peer', 'overall', 7.00, NULL),
    ('sato', 'li.wei', 'peer', 'overall', 8.00, NULL), ('sato', 'sato', 'self', 'overall', 10.00, NULL),
    -- A weakness that nothing makes up for, by the gate below.
    ('kim', 'chen', 'manager', 'needs', 10.00, NULL), ('kim', 'chen', 'manager', 'relationship', 5.00, NULL),
    -- Not applicable is no zero, and not observed is no score.
    ('diaz', 'chen', 'manager', 'needs', 8.60, NULL), ('diaz', 'chen', 'manager', 'relationship', NULL, 'not-applicable'),
    ('park', 'chen', 'manager', 'needs', 8.60, NULL), ('park', 'chen', 'manager', 'relationship', NULL, 'not-observed'),
    -- Rated twice by one person: refused, and the others are scored all the same.
    ('olga', 'chen', 'manager', 'needs', 8.00, NULL), ('olga', 'chen', 'manager', 'needs', 9.00, NULL);
`);

const rubric = defineRubric({ ...customerCentric, gates: [noCriterionFailing] });
const query = toSql(rubric, {
  dialect: "duckdb",
  table: "ratings",
  columns: { subject: "employee", assessor: "rater", score: "mark", status: "reason" },
});

const scored = await connection.runAndReadAll(`SELECT * FROM (${query}) ORDER BY subject`);
for (const row of scored.getRowObjectsJson()) {
  const exact = row.exact_numerator === null ? "" : `, exactly ${row.exact_numerator}/${row.exact_denominator}`;
  const coverage = row.coverage_hundredths === null ? "" : `, coverage ${row.coverage_hundredths} %`;
  console.log(`${row.subject}: ${row.status}, ${row.reasons ?? `${row.score} ${row.level}`}${exact}${coverage}`);
}

// The same query for another engine differs in names of types and functions alone.
const elsewhere = toSql(rubric, { dialect: "clickhouse", table: ["hr", "ratings"], columns: { period: "half_year" } });
console.log(
  `\nfor ClickHouse: ${elsewhere
    .split("\n")
    .find((line) => line.includes("AS t"))
    ?.trim()} …`,
);
