import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import type { ReviewResult } from "../../src/index";
import { customerCentric } from "../../src/index";
import { toSql } from "../../src/sql";
import { run, sample, write } from "./run-command";

const called = ["sql", "--dialect", "duckdb", "--table", "ratings"];

describe("sql", () => {
  it("prints the query that the library writes", () => {
    const { status, stdout, stderr } = run("sql", "--dialect", "spark", "--table", "lake.ratings");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(toSql(customerCentric, { dialect: "spark", table: ["lake", "ratings"] }));
  });

  it("takes the names of columns, the form of scores, and policies", () => {
    const options = [
      "--columns",
      'subject="Name, first",period=half',
      "--scores",
      "integer:0.01",
      "--policy",
      "not-rated=fail",
    ];
    const { status, stdout } = run(...called, ...options);
    expect(status).toBe(0);
    expect(stdout).toContain('t."Name, first" AS subject');
    expect(stdout).toContain('t."half" AS period');
    expect(stdout).toMatch(/TRY_CAST\(c\.score \+ 0 AS BIGINT\)/);
    expect(stdout).toMatch(/c\.state_1 = 0.* AS is_failed/);
  });

  it("prints one that scores a file as score does", async () => {
    const results = JSON.parse(run("score", sample, "--format", "json").stdout) as readonly ReviewResult[];
    const query = run(...called, "--columns", "period=period,status=status,level=level").stdout;
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    // A file has the words for no score, and levels, in its column of scores; a table has columns for them.
    await connection.run(
      `CREATE TABLE ratings AS SELECT subject, period, assessor, role, criterion,
         TRY_CAST(given AS DECIMAL(5, 3)) AS score,
         CASE given WHEN 'n/a' THEN 'not-applicable' WHEN 'n/o' THEN 'not-observed' END AS status,
         CASE WHEN given IN ('good', 'outstanding') THEN given END AS level
       FROM (SELECT *, score AS given FROM read_csv('${sample}', all_varchar = true))`,
    );
    const reader = await connection.runAndReadAll(query);
    const found = new Map(
      reader.getRowObjectsJson().map((row) => [row.subject, [row.status, row.level, Number(row.score)]]),
    );
    const expected = results.map((result) => [
      result.subject,
      result.status === "scored" ? ["scored", result.level, result.score] : ["unscored", null, 0],
    ]);
    expect(found).toEqual(new Map(expected as []));
    connection.closeSync();
  });

  it("says in its help which columns it reads, and that all others are ignored", () => {
    const help = run("sql", "--help").stdout.replace(/\s+/g, " ");
    expect(help).toContain("read only where they are named: period=period,status=status");
    expect(help).toContain("Every other column of the table is ignored");
    const [, line] = run(...called, "--columns", "period=half").stdout.split("\n");
    expect(line).toContain("score, period; not read, as no columns are named for them: status, level; all others");
  });

  it("refuses a column that is named twice, or that no table of ratings has", () => {
    const twice = run(...called, "--columns", "subject=a,subject=b");
    expect(twice).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("error: --columns names subject twice\n"),
    });
    const unknown = run(...called, "--columns", "comment=x");
    const names = "subject, period, assessor, role, criterion, score, level, status";
    expect(unknown).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`error: --columns of a table are ${names}, and not comment\n`),
    });
  });

  it("reads a rubric of one's own, and says what a query cannot do with it", () => {
    const median = write("median.json", JSON.stringify({ ...customerCentric, withinRole: "median" }));
    const { status, stdout, stderr } = run(...called, "--rubric", median);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain('expected a rubric with withinRole: "mean", got "median"');
  });

  it("writes to a file", () => {
    expect(run(...called, "--out", "query.sql")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["no dialect", ["sql", "--table", "ratings"]],
    ["a dialect that is none", ["sql", "--dialect", "mysql", "--table", "ratings"]],
    ["no table", ["sql", "--dialect", "duckdb"]],
    ["an empty table", ["sql", "--dialect", "duckdb", "--table", ""]],
    ["a dot too many", ["sql", "--dialect", "duckdb", "--table", "hr..ratings"]],
    ["an open quote", ["sql", "--dialect", "duckdb", "--table", '"ratings']],
    ["a column that is none", [...called, "--columns", "comment=remark"]],
    ["scores in no form", [...called, "--scores", "percent"]],
    ["too many places", [...called, "--scores", "decimal:12"]],
    ["a unit that is none", [...called, "--scores", "integer:nought"]],
    ["an argument", [...called, "ratings.csv"]],
  ])("refuses %s with 2 and a hint", (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("(customer-centric-rubric sql --help shows how it is called)");
  });

  it("quotes a name with a dot as one", () => {
    expect(run("sql", "--dialect", "duckdb", "--table", 'hr."ratings.2026 ""new"""').stdout).toContain(
      'FROM "hr"."ratings.2026 ""new""" AS t',
    );
  });
});
