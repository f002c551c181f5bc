import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { problemsOf, run, score, write } from "./run-command";

const header = "subject,assessor,role,criterion,score,team";

function file(...rows: readonly string[]): string {
  return [header, ...rows, ""].join("\n");
}

/** The results and the rejected rows, cell by cell, of a file whose bad rows are left out. */
function skip(content: string) {
  const rejects = write("rejects.csv", "");
  const { status, stdout, stderr } = score(content, "--format", "json", "--skip-invalid", "--rejects", rejects);
  const rejected = readFileSync(rejects, "utf8");
  return { status, results: stdout === "" ? undefined : JSON.parse(stdout), stderr, rejected };
}

const bad = file(
  "a,b,manager,overall,8,",
  "c,b,manager,overall,eleven,",
  "=d,b,chief,need,8,",
  "e,b,manager,overall,7,",
);

describe("--skip-invalid", () => {
  it("scores the good rows and writes the others with their reasons, safe for a spreadsheet", () => {
    const { status, results, stderr, rejected } = skip(bad);
    expect(status).toBe(0);
    expect(results).toMatchObject([{ subject: "a" }, { subject: "e" }]);
    expect(stderr).toMatch(/^ratings\.csv: 2 of 4 rows left out: see .*rejects\.csv\n.*: "c", "=d"\n$/);
    expect(rejected.startsWith(`\ufeffwhy it was left out,${header}\r\n`)).toBe(true);
    expect(rejected).toMatch(/"ratings\.csv:3: column ""score"".*got ""eleven""[^"]*",c,b,manager,overall,eleven,\r\n/);
    expect(rejected).toMatch(
      /"ratings\.csv:4: column ""role"".*\nratings\.csv:4: column ""criterion"".*",'=d,b,chief,need,8,/,
    );
  });

  it("names the rows that it leaves out where it writes them nowhere", () => {
    const { status, stderr } = score(bad, "--skip-invalid");
    expect(status).toBe(0);
    expect(stderr.split("\n").map((line) => line.slice(0, 14))).toEqual([
      "ratings.csv:3:",
      "ratings.csv:4:",
      "ratings.csv:4:",
      "ratings.csv: 2",
      "ratings.csv: n",
      "",
    ]);
  });

  it("leaves out all ratings that contradict each other, since which is right cannot be told", () => {
    const contradicting = [
      "a,c,peer,overall,2,",
      "a,c,peer,overall,9,",
      "a,d,peer,needs,2,",
      "a,d,report,relationship,2,",
      "f,b,manager,overall,9,one",
      "f,c,manager,overall,9,two",
    ];
    const { results, rejected } = skip(file("a,b,manager,overall,8,", ...contradicting));
    expect(results).toMatchObject([{ subject: "a", score: 8 }]);
    for (const row of contradicting) expect(rejected).toContain(`,${row}\r\n`);
    expect(rejected).toMatch(/ratings\.csv:3: expected one rating of a criterion by an assessor \(see ratings\.csv:4/);
  });

  it("leaves out what else an assessor of a bad row says of the same criterion, resubmitted or not", () => {
    const rows = ["a,b,manager,overall,8,", "a,c,peer,overall,abc,", "a,c,peer,overall,9,"];
    const { results, rejected } = skip(file(...rows));
    expect(results).toMatchObject([{ score: 8 }]);
    expect(rejected).toContain(",a,c,peer,overall,9,\r\n");
    expect(rejected).toContain("ratings.csv:4: expected one rating of a criterion by an assessor (see ratings.csv:3)");
    const dated =
      "subject,assessor,role,criterion,score,at\na,b,manager,overall,8,\na,c,peer,overall,9,2026-06-01\na,c,peer,overall,99,2026-06-30\n";
    const { stdout } = score(dated, "--skip-invalid", "--duplicates", "latest", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject([{ score: 8 }]);
  });

  it("changes nothing where no row is bad, and empties the rejects of an earlier run", () => {
    const good = file("a,b,manager,overall,8,");
    const rejects = write("none.csv", "as before");
    const { status, stdout, stderr } = score(good, "--skip-invalid", "--rejects", rejects);
    expect({ status, stdout, stderr }).toEqual({ ...score(good) });
    expect(readFileSync(rejects, "utf8")).toBe(`\ufeffwhy it was left out,${header}\r\n`);
  });

  it("fails where no row is good, where the header is wrong and where a quote is open", () => {
    expect(problemsOf(score(file("a,b,manager,overall,11,"), "--skip-invalid")).at(-1)).toBe(
      "ratings.csv: expected at least one row without a problem, got none",
    );
    expect(problemsOf(score("subject,assessor\na,b\n", "--skip-invalid")).length).toBeGreaterThan(0);
    expect(problemsOf(score(file("a,b,manager,overall,8,", '"a,b,manager'), "--skip-invalid"))).toHaveLength(1);
  });

  it("fails where another table with a header of its own stands below, since its columns may be others", () => {
    const tables = file(
      "a,b,manager,overall,8,",
      "assessor,subject,role,criterion,score,team",
      "Kim,Lee,manager,overall,5,",
    );
    const problem = "ratings.csv:3: expected one table of ratings, got another header, and rows below it";
    expect(problemsOf(score(tables, "--skip-invalid"))).toEqual([problem]);
    expect(problemsOf(score(tables))).toEqual([problem]);
  });

  it("takes a rejects file that is good after it was mended", () => {
    const { rejected } = skip(bad);
    const mended = rejected.replace("overall,eleven", "overall,9").replace("chief,need,", "peer,overall,");
    const { status, stdout } = run("score", write("mended.csv", mended), "--format", "ndjson");
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).score),
    ).toEqual([9, 8]);
  });
});

describe("rejects with line breaks in their cells", () => {
  const breaks = ["\n", "\r", "\r\n"];
  const header = "subject,assessor,role,criterion,score,comment";
  const good = "a,b,manager,overall,8,";

  it.each(breaks)("are read again as they were: %j", (end) => {
    const comments = [`good${end}but`, `${end}x${end}${end}y`, `one, two${end}a,b,peer,needs,8,`, `said "so"${end}"`];
    const rows = comments.map((comment, index) => `c${index},b,peer,needs,eleven,"${comment.replaceAll('"', '""')}"`);
    const { rejected } = skip([header, good, ...rows, ""].join("\n"));
    const { stdout } = run("validate", write("again.csv", rejected), "--format", "json");
    const { problems, columns } = JSON.parse(stdout);
    expect(problems).toHaveLength(comments.length);
    for (const problem of problems) expect(problem).toMatchObject({ title: "score", received: "eleven" });
    expect(columns).toHaveLength(6);
  });

  it.each(breaks)("begin no formula where a semicolon parts cells, and the break is a row's end: %j", (end) => {
    const comments = [`good, but${end}=1+1;x`, `good, but${end} ${end}＋1;x`, `good, but${end}-1;x`];
    const { rejected } = skip([header, good, ...comments.map((text) => `c,b,boss,needs,8,"${text}"`), ""].join("\n"));
    const cells = rejected.split(/[;\r\n]/).map((cell) => cell.trim());
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(rejected).toContain(`but${end}'=1+1;x`);
  });
});

describe("whom --skip-invalid leaves out", () => {
  const rows = file(
    "a,b,manager,overall,8,",
    "c,b,manager,overall,8,",
    "c,d,peer,overall,eleven,",
    "e,b,manager,overall,12,",
    "f,b,manager,overall",
    "g,b,manager,overall,7,",
    "g,d,chief,needs,,",
    "",
  );

  it.each([
    [
      "en",
      'ratings.csv: not in the results at all: "e", "f"\nratings.csv: in the results with fewer ratings than the file holds: "c"\n',
    ],
    ["zh", "ratings.csv：结果中完全没有的被评人：“e”“f”\nratings.csv：结果所依据的评分少于文件中评分的被评人：“c”\n"],
    [
      "ja",
      "ratings.csv：結果にまったく含まれない被評価者：「e」「f」\nratings.csv：ファイルより少ない評価で採点された被評価者：「c」\n",
    ],
  ])("is said by name in %s, wholly and in part", (locale, lines) => {
    const { stderr } = score(rows, "--skip-invalid", "--locale", locale);
    expect(stderr.split("\n").slice(-3).join("\n")).toBe(lines);
    const rejects = write("left.csv", "");
    expect(score(rows, "--skip-invalid", "--rejects", rejects, "--locale", locale).stderr.endsWith(`\n${lines}`)).toBe(
      true,
    );
  });

  it("is said by ten names and how many more there are", () => {
    const many = Array.from({ length: 13 }, (_, index) => `p${index},b,chief,overall,8,`);
    const { stderr } = score(file("a,b,manager,overall,8,", ...many), "--skip-invalid");
    expect(stderr).toMatch(/: not in the results at all: "p0", "p1", .*"p9" and 3 more\n$/);
    expect(stderr).not.toContain('"p10"');
  });
});

describe("files that would be lost", () => {
  it("are not overwritten: --rejects and --out are neither each other nor what is read", () => {
    const input = write("keep.csv", bad);
    symlinkSync(input, input.replace("keep", "link"));
    for (const options of [
      ["--rejects", "keep.csv", "--skip-invalid"],
      ["--out", "./keep.csv"],
      ["--skip-invalid", "--out", "x.csv", "--rejects", "./x.csv"],
      ["--rejects", "x.csv"],
      ["--rejects", "-", "--skip-invalid"],
      ["--out", "link.csv"],
    ]) {
      const { status, stdout, stderr } = run("score", "keep.csv", ...options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^error: /);
    }
    expect(readFileSync(input, "utf8")).toBe(bad);
    expect(existsSync(input.replace("keep", "x"))).toBe(false);
  });

  it("writes no rejects when the results cannot be written", () => {
    const rejects = write("r.csv", "as before");
    const { status } = score(bad, "--skip-invalid", "--rejects", rejects, "--out", "missing/folder/o.json");
    expect(status).toBe(1);
    expect(readFileSync(rejects, "utf8")).toBe("as before");
    expect(readdirSync(dirname(rejects)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("writes no results when the rejects cannot be written", () => {
    const out = write("out.json", "as before");
    const { status } = score(bad, "--skip-invalid", "--rejects", "missing/folder/r.csv", "--out", out);
    expect(status).toBe(1);
    expect(readFileSync(out, "utf8")).toBe("as before");
    writeFileSync(out, "");
  });
});
