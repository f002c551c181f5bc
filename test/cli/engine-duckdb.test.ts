import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { loadDuckdb } from "../../src/cli/engine/load-duckdb";
import type { ReviewResult, SubjectRating } from "../../src/index";
import { customerCentric } from "../../src/index";
import { madeUpRatings } from "../support/made-up-ratings";
import { command, problemsOf, run, sample, write, writeRatings } from "./run-command";
import { runWithoutPackage } from "./run-without-package";

const engine = ["--engine", "duckdb"];
const header = "subject,assessor,role,criterion,score";

/** What both ways of scoring say, in the order of subjects and periods. */
function said(json: string): readonly string[] {
  const results = JSON.parse(json) as readonly ReviewResult[];
  const lines = results.map((result) => {
    const { subject, period, status, coverage } = result;
    const how =
      result.status === "scored"
        ? [result.score, result.level, result.exactScore]
        : result.reasons.map((reason) => [reason.code, "gate" in reason ? reason.gate : ""]);
    return JSON.stringify([subject, period, status, coverage, how]);
  });
  return lines.sort();
}

/** Scores a file by the engine, and compares with what the command says of it, or of another file with the same ratings. */
function compare(file: string, options: readonly string[] = [], other = file, otherOptions = options): void {
  const found = run("score", file, ...engine, ...options, "--format", "json");
  expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 0, stderr: "" });
  const expected = run("score", other, ...otherOptions, "--format", "json");
  expect(said(found.stdout)).toEqual(said(expected.stdout));
}

/** Runs statements in a database, which is a file beside the others or in memory. */
async function inDatabase(file: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** A name in the folder in which the command runs, for a file that the database makes. */
function place(name: string): string {
  const file = write(name, "");
  rmSync(file);
  return file;
}

function csvOf(ratings: readonly SubjectRating[]): string {
  const words = { "not-applicable": "n/a", "not-observed": "n/o" } as const;
  const lines = ratings.map(({ subject, period = "", assessor, role, criterion, score, status }) => {
    return [subject, period, assessor, role, criterion, status === undefined ? (score ?? "") : words[status]].join(",");
  });
  return `subject,period,assessor,role,criterion,score\n${lines.join("\n")}\n`;
}

const random = csvOf(madeUpRatings(6_000, 17));

describe("score --engine duckdb", () => {
  it("says of the sample what score says, and of anything random", () => {
    compare(sample);
    compare(write("random.csv", random));
  });

  it("says it of Parquet, of several such files, and of a table and a view in a database", async () => {
    const csv = write("random.csv", random);
    const [one, two, whole, base] = ["part-1.parquet", "part-2.parquet", "whole.parquet", "base.duckdb"].map(place);
    const rows = `read_csv('${csv}', all_varchar = true)`;
    await inDatabase(":memory:", `COPY (FROM ${rows} WHERE hash(subject) % 2 = 0) TO '${one}'`);
    await inDatabase(":memory:", `COPY (FROM ${rows} WHERE hash(subject) % 2 = 1) TO '${two}'`);
    await inDatabase(":memory:", `COPY (FROM ${rows}) TO '${whole}'`);
    await inDatabase(
      base as string,
      "CREATE SCHEMA hr",
      `CREATE TABLE hr."r.2026" AS FROM ${rows}`,
      'CREATE VIEW v AS FROM hr."r.2026"',
    );
    const before = readFileSync(base as string);
    compare(whole as string, [], csv);
    compare("part-*.parquet", [], csv);
    compare(base as string, ["--table", 'hr."r.2026"'], csv, []);
    compare(base as string, ["--table", "v"], csv, []);
    compare(base as string, ["--table", "main.v"], csv, []);
    expect(readFileSync(base as string).equals(before)).toBe(true);
    expect(readdirSync(dirname(base as string)).filter((name) => name.endsWith(".wal"))).toEqual([]);
  });

  it.each(["DOUBLE", "FLOAT", "DECIMAL(9, 4)", "DECIMAL(30, 12)", "VARCHAR"])(
    "reads scores of the type %s by their digits, and refuses none that the command takes",
    async (type) => {
      const scores = ["8.29", "8.295", "10", "0", "0.005", "7.4949", "7.495", "6.1"];
      const rows = scores.map((score, index) => `('s${index}', 'a', 'manager', 'overall', '${score}'::${type})`);
      const file = place("typed.parquet");
      const table = `(VALUES ${rows.join(", ")}) AS t(subject, assessor, role, criterion, score)`;
      await inDatabase(":memory:", `COPY (SELECT * FROM ${table}) TO '${file}'`);
      const same = write(
        "typed.csv",
        `${header}\n${scores.map((score, index) => `s${index},a,manager,overall,${score}`).join("\n")}`,
      );
      compare(file, [], same);
    },
  );

  it("takes numbers for subjects, and a subject in another column of the database", async () => {
    const file = place("numbers.duckdb");
    await inDatabase(
      file,
      `CREATE TABLE r AS SELECT 7 AS "Name, ""first""", 'a' AS assessor, 'peer' AS role, 'overall' AS criterion, 8 AS score`,
    );
    const { stdout } = run("score", file, ...engine, "--columns", `"subject=Name, ""first"""`, "--format", "ndjson");
    expect(JSON.parse(stdout)).toMatchObject({ subject: "7", score: 8, level: "good" });
  });

  it.each<[string, string, readonly string[]]>([
    [
      "a byte-order mark and line ends of Windows",
      `\ufeff${header}\r\na,b,peer,needs,8\r\na,b,peer,relationship,\r\n`,
      [],
    ],
    ["semicolons that it finds", `${header.replaceAll(",", ";")}\na;b;peer;overall;8.25\n`, []],
    ["tabs that are stated", `${header.replaceAll(",", "\t")}\na\tb\tpeer\toverall\t8\n`, ["--delimiter", "tab"]],
    ["headers in another language and order", "分数,角色,指标,被评人,评分人\n8.5,manager,needs,李伟,赵敏\n", []],
    ["quoted cells", `${header},comment\n"a, ""b"" c",d,peer,"overall","8.5","one\ntwo"\n`, []],
    [
      "a column for each criterion",
      "subject,assessor,role,needs,relationship\na,b,peer,8,n/a\nc,d,manager,good,7.5\ne,f,peer,n/o,\n",
      [],
    ],
    ["columns that it does not need", `${header},comment,team,at\na,b,peer,overall,8,"x ""y""",t,2026-01-01\n`, []],
    ["a column that is to be ignored", `${header},salary\na,b,peer,overall,8,high\n`, ["--columns", "ignore=salary"]],
    ["blanks around cells, and rows of nothing else", `${header}\n a , b\t,peer ,\u3000overall,\u00a08\n,,,,\n\n`, []],
    ["levels", `${header}\na,b,peer,needs,good\na,b,peer,relationship,excellent\n`, []],
    [
      "columns for levels and statuses",
      `${header},level,status\na,b,peer,needs,,good,\na,b,peer,relationship,,,n/a\n`,
      [],
    ],
    ["no scores at all but levels", "subject,assessor,role,criterion,level\na,b,peer,overall,good\n", []],
    [
      "weights and policies",
      `${header}\na,b,peer,needs,8\na,c,manager,needs,9\n`,
      ["--weights", "manager=3", "--policy", "not-rated=lowest,minimum-coverage=0.1"],
    ],
    ["the other hints of half-open quotes", `${header}\na,b,peer,overall,8\n`, ["--policy", "not-rated=fail"]],
  ])("reads %s as score does", (_, content, options) => {
    compare(writeRatings(content), options);
  });

  it.each(["a[1]*?.csv", 'it\'s "quoted".csv', "--engine.csv", "ratings-*.parquet", "[a-z].csv", "s3:", "评分.csv"])(
    "takes the name of a file as it is: %s",
    (name) => {
      write("a1xy.csv", `${header}\nother,b,peer,overall,1\n`);
      write("q.csv", `${header}\nother,b,peer,overall,1\n`);
      write(name, `${header}\na,b,peer,overall,8\n`);
      const { status, stdout, stderr } = run("score", ...engine, "--format", "csv", "--", `./${name}`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout.split("\r\n")[1]).toBe("a,,scored,8.00,Good,8,1.00,");
    },
  );

  it("writes tables, CSV, JSON and NDJSON, in the words of a language", () => {
    const table = run("score", sample, ...engine, "--locale", "zh");
    expect(table).toMatchObject({ status: 0, stderr: "" });
    expect(table.stdout).toContain(
      "│ Aoife Byrne     │ 2026-H1  │    – │ –    │     0% │ 只有本人自评；覆盖率低于60% │".slice(0, 20),
    );
    const csv = run("score", sample, ...engine, "--format", "csv").stdout.split("\r\n");
    expect(csv[0]).toBe("\ufeffsubject,period,status,score,level,exact score,coverage,why there is no score");
    expect(csv[1]).toBe("Aoife Byrne,2026-H1,unscored,,,,0.00,only self-ratings; coverage below 60%");
    const [, second] = run("score", sample, ...engine, "--format", "ndjson").stdout.split("\n");
    expect(JSON.parse(second as string)).toEqual({
      ...{ subject: "Li Wei", period: "2026-H1", status: "scored", score: 7.5, level: "good" },
      exactScore: expect.stringMatching(/^\d+\/\d+$/),
      coverage: 1,
      rubric: expect.objectContaining({ id: customerCentric.id, fingerprints: expect.anything() }),
      engine: expect.objectContaining({ name: "customer-centric-rubric" }),
      database: { name: "DuckDB", version: expect.stringMatching(/^v1\./) },
    });
  });

  it("writes the same bytes every time, and to a file whole", () => {
    const file = write("random.csv", random);
    const [one, two] = [1, 2].map(() => run("score", file, ...engine, "--memory", "200MB", "--format", "csv").stdout);
    expect(one).toBe(two);
    expect(run("score", file, ...engine, "--out", "scores.csv").status).toBe(0);
    expect(readFileSync(join(dirname(file), "scores.csv"), "utf8")).toBe(one);
  });
});

describe("what is wrong with a file for an engine", () => {
  function refused(content: string, ...options: readonly string[]): readonly string[] {
    return problemsOf(run("score", writeRatings(content).replace(/.*\//, ""), ...engine, ...options));
  }

  it("is told of every subject that cannot be scored, and nothing is written", () => {
    const lines = [
      "a,b,boss,needs,8",
      "c,d,peer,needs,11",
      "e,f,peer,needs,8",
      "g,h,peer,needs,8",
      "g,h,peer,needs,7",
      ",x,peer,needs,1",
    ];
    const content = `${header}\n${lines.join("\n")}\n`;
    const found = refused(content, "--out", "scores.csv");
    expect(found).toEqual([
      expect.stringMatching(/^ratings.csv: a row without a subject: a subject or an assessor has no name/),
      expect.stringMatching(/^ratings.csv: "a": a role is none of the rubric's/),
      expect.stringMatching(/^ratings.csv: "c": a score is not on the scale$/),
      expect.stringMatching(/^ratings.csv: "g": an assessor has rated one criterion twice$/),
    ]);
    expect(readdirSync(dirname(writeRatings(content)))).not.toContain("scores.csv.tmp");
    expect(refused(content, "--locale", "zh")[3]).toBe("ratings.csv：被评人“g”：有评分人对同一指标评了两次");
    expect(refused(content, "--locale", "ja")[2]).toBe("ratings.csv：被評価者「c」：尺度の範囲外の点数があります");
  });

  it("is told of a hundred of them, and how many more there are", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `s${index},b,boss,needs,8`).join("\n");
    expect(refused(`${header}\n${rows(100)}`)).toHaveLength(100);
    expect(refused(`${header}\n${rows(101)}`).at(-1)).toBe("ratings.csv: and 1 more");
  });

  it.each([
    [
      "periods in another spelling",
      "a,b,peer,needs,8,H1 2026",
      '"a", H1 2026: the period is not written as 2026-H1 is',
    ],
    [
      "intervals in another form",
      "a,b,peer,needs,8,2026-01-15/P6M",
      '"a", 2026-01-15/P6M: the period is not written as 2026-01-15/2026-07-14',
    ],
    [
      "periods here and there",
      "a,b,peer,needs,8,2026-H1\na,b,peer,relationship,8,",
      '"a": some ratings have a period, and some have none',
    ],
    [
      "line breaks in names",
      '"a\nb",c,peer,needs,8,',
      "a subject or an assessor has no name, or one with control characters",
    ],
    ["a level and a score", "a,b,peer,needs,8,,good", "more than one of score, level and status"],
    ["a level twice", "a,b,peer,needs,good,,good", "a level is none"],
    ["a word of another language", "a,b,peer,needs,良好,", "a score is no decimal"],
    ["a decimal comma", 'a,b,peer,needs,"8,5",', "a score is no decimal"],
    [
      "two teams of one review",
      "a,b,peer,needs,8,,,x\na,c,peer,needs,8,,, y \nb,c,peer,needs,8,,,x",
      '"a": ratings of one review name two teams',
    ],
    ["a score with too many digits", "a,b,peer,needs,8.1234567891,", "has more digits than are counted here"],
  ])("is told of %s", (_, rows, expected) => {
    const level = rows.includes("good") || rows.includes(",,") ? ",level" : "";
    const team = rows.includes("x") ? ",team" : "";
    const [found] = refused(`${header},period${level}${team}\n${rows}\n`);
    expect(found).toContain(expected);
  });

  it.each([
    [
      "a quote that stays open",
      `${header}\na,b,peer,needs,"8\n`,
      /cannot read ratings.csv: .*Line: 2; Value with unterminated quote/,
    ],
    ["text behind a quote", `${header}\na,b,peer,needs,"8"x\n`, /cannot read ratings.csv: .*Line: 2/],
    ["too few cells", `${header}\na,b,peer,needs\n`, /Line: 2; Expected Number of Columns: 5 Found: 4/],
    ["too many cells", `${header}\na,b,peer,needs,8,9\n`, /Line: 2; Expected Number of Columns: 5 Found: 6/],
    ["nothing", "", /expected a first line that names the columns/],
    ["a header alone", `${header}\n`, /expected rows of ratings/],
    ["JSON", '[{"subject": "a"}]', /expected CSV in UTF-8, Parquet or a DuckDB database, got JSON/],
    ["a header that is not known", `${header},salary\n`, /column "salary" \(6\)/],
    [
      "positions",
      `${header},position\na,b,peer,needs,good,0.5\n`,
      /does not read positions within levels: --columns ignore=position/,
    ],
    ["Parquet that is none", "PAR1 and nothing else", /cannot read ratings.csv: .*[Pp]arquet|No magic bytes/],
  ])("is told of %s, in a line", (_, content, expected) => {
    const found = refused(content);
    expect(found[0]).toMatch(expected);
    for (const line of found) expect(line).not.toMatch(/Possible|strict_mode/);
  });

  it("is told of quotes within cells and of NUL as without the engine, wherever they stand", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `person ${index},b,peer,needs,8\n`).join("");
    const wrongs = ['li"wei,b,peer,needs,8\n', '"x\n""y""",b,peer,ne"eds,8\r\n', "a,b\0,peer,needs,8\n"];
    for (const wrong of wrongs) {
      const quoted = `\ufeff"subject"${header.slice(7)}\n${many}"q",b,peer,needs,8\n${wrong}`;
      for (const content of [`${header}\n${wrong}`, quoted]) {
        expect(refused(content)).toEqual(problemsOf(run("score", "ratings.csv")));
      }
    }
  });

  it("is told of bytes that are no UTF-8, in the header and below it", () => {
    const name = write("gb.csv", readFileSync("examples/data/department-gb18030.csv"));
    expect(problemsOf(run("score", name, ...engine))[0]).toContain("expected UTF-8 text");
    const below = Buffer.concat([
      Buffer.from(`${header}\n${"a,b,peer,needs,8\n".repeat(20_000)}`),
      Buffer.from([0xff, 0xfe, 0x0a]),
    ]);
    expect(problemsOf(run("score", write("below.csv", below), ...engine))[0]).toMatch(/cannot read/);
  });

  it("is told of files and tables that are not there", async () => {
    expect(problemsOf(run("score", "none.csv", ...engine))).toEqual([
      "error: cannot read none.csv: there is no such file",
    ]);
    expect(problemsOf(run("score", "none-*.parquet", ...engine))).toEqual([
      "error: cannot read none-*.parquet: there is no such file",
    ]);
    expect(problemsOf(run("score", "folder", ...engine))[0]).toContain("it is a directory");
    const file = place("two.duckdb");
    await inDatabase(file, "CREATE TABLE a (x INT)", "CREATE SCHEMA hr", "CREATE TABLE hr.b (x INT)");
    expect(problemsOf(run("score", "two.duckdb", ...engine))[0]).toBe(
      'two.duckdb: in which table are the ratings, "hr.b", "a"? Say it with --table NAME',
    );
    expect(problemsOf(run("score", "two.duckdb", ...engine, "--table", "b"))[0]).toBe(
      'two.duckdb: expected a table "b", as --table says, got "hr.b", "a"',
    );
    expect(problemsOf(run("score", sample, ...engine, "--table", "b"))[0]).toContain("expected a database");
  });

  it("never lets a database read another file", async () => {
    const other = write("secret.csv", `${header}\na,b,peer,overall,8\n`);
    const file = place("sly.duckdb");
    await inDatabase(file, `CREATE VIEW ratings AS FROM read_csv('${other}')`);
    expect(problemsOf(run("score", "sly.duckdb", ...engine))[0]).toContain("file system operations are disabled");
  });

  it("is told of a rubric that no query scores by", () => {
    const median = write("median.json", JSON.stringify({ ...customerCentric, withinRole: "median" }));
    expect(problemsOf(run("score", sample, ...engine, "--rubric", median))[0]).toContain('withinRole: "mean"');
  });
});

describe("a wrong call of an engine", () => {
  it.each([
    ["an engine that is none", [sample, "--engine", "sqlite"]],
    ["standard input", ["-", ...engine]],
    ["an encoding", [sample, ...engine, "--encoding", "gb18030"]],
    ["rows to leave out", [sample, ...engine, "--skip-invalid"]],
    ["the latest of duplicates", [sample, ...engine, "--duplicates", "latest"]],
    ["a workbook to write", [sample, ...engine, "--format", "xlsx"]],
    ["a size that is none", [sample, ...engine, "--memory", "much"]],
    ["a table without a name", [sample, ...engine, "--table", "a..b"]],
    ["a table and no engine", [sample, "--table", "a"]],
    ["a size and no engine", [sample, "--memory", "1GB"]],
    ["columns that are none", [sample, ...engine, "--columns", "colour=x"]],
    ["output onto its input", [sample, ...engine, "--out", sample]],
  ])("with %s ends with 2 and a hint", (_, args) => {
    const { status, stdout, stderr } = run("score", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("(customer-centric-rubric score --help shows how it is called)");
  });

  it("is told what the help says of it", () => {
    expect(run("score", "--help").stdout).toMatch(
      /--engine.*duckdb.*--table.*--memory.*not given are.*ledger.*words are not translated/s,
    );
  });
});

describe("the engine", () => {
  it("is loaded where it is installed", async () => {
    expect(await loadDuckdb("r.csv")).toMatchObject({ DuckDBInstance: expect.any(Function) });
  });

  it("is asked for by name where it is not, and nothing else misses it", () => {
    const [refused, other] = runWithoutPackage(["score", sample, ...engine], ["score", sample, "--format", "csv"]);
    expect(refused?.stderr).toBe(
      "error: --engine duckdb needs the package @duckdb/node-api, which is not installed: npm install @duckdb/node-api\n",
    );
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(other?.status).toBe(0);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends with %s and leaves nothing behind", async (signal) => {
    const file = place("endless.duckdb");
    await inDatabase(
      file,
      `CREATE OR REPLACE VIEW ratings AS SELECT range::VARCHAR AS subject, 'a' || range AS assessor, 'peer' AS role, 'needs' AS criterion, 8 AS score FROM range(100000000000)`,
    );
    const scratch = mkdtempSync(join(tmpdir(), "interrupted-"));
    mkdirSync(join(scratch, "temporary"));
    const env = { ...process.env, TMPDIR: join(scratch, "temporary") };
    const args = [command, "score", file, ...engine, "--memory", "200MB", "--out", join(scratch, "scores.csv")];
    const child = spawn(process.execPath, args, { env });
    const ended = new Promise((resolve) => child.on("exit", (status, by) => resolve({ status, by })));
    while (readdirSync(join(scratch, "temporary")).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill(signal);
    expect(await ended).toEqual({ status: null, by: signal });
    expect([readdirSync(scratch), readdirSync(join(scratch, "temporary"))]).toEqual([["temporary"], []]);
    rmSync(scratch, { recursive: true });
  });
});
