import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { customerCentric, scoreReview } from "../../src/index";
import { problemsOf, resultsOf, run, score, write, writeRatings } from "./run-command";
import { csvOf, longRows, wideRows, workbookOf } from "./sheets";

const json = ["--format", "json"] as const;

/** The results of another file, byte by byte as the command prints them. */
function printed(file: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = run("score", file, ...json, ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

function printedLong(): string {
  return printed(writeRatings(csvOf(longRows)));
}

describe("a wide layout", () => {
  it("gives the results of the long one, byte by byte, with headers by id and by title in any language", () => {
    const expected = printedLong();
    for (const [needs, relationship] of [
      ["needs", "relationship"],
      ["Needs", "RELATIONSHIP"],
      ["Meeting the customer's needs", "Relationship with the customer"],
      ["满足客户需求", "客户关系"],
      ["顧客の要望への対応", "顧客との関係"],
    ] as const) {
      const header = ["subject", "period", "assessor", "role", needs, relationship];
      expect(printed(write("wide.csv", csvOf(wideRows(header))))).toBe(expected);
    }
  });

  it("may rate the whole in a column", () => {
    const results = resultsOf("subject,assessor,role,overall,needs\na,b,manager,8,\nc,b,manager,,9\n");
    expect(results).toMatchObject([{ status: "scored", score: 8 }, { status: "unscored" }]);
  });

  it("names the cell of a bad score, and of one that another contradicts", () => {
    const problems = problemsOf(
      score("subject,assessor,role,needs,relationship\na,b,peer,8,11\na,b,peer,9,\nc,b,peer,goood,7\n"),
    );
    expect(problems).toEqual([
      'ratings.csv:2: column "relationship" (5): expected a number from 0 to 10, got "11"',
      'ratings.csv:3: column "needs" (4): expected one rating of a criterion by an assessor, or --duplicates latest (see line 2), got two',
      expect.stringContaining('ratings.csv:4: column "needs" (4): expected a decimal such as 8.5'),
    ]);
    expect(problems[2]).toMatch(/got "goood": did you mean "good"\?$/);
  });

  it("names what is wrong with a whole row once, however many criteria it rates", () => {
    const problems = problemsOf(score("subject,assessor,role,needs,relationship\na,b,chef,8,9\n"));
    expect(problems).toEqual([expect.stringMatching(/^ratings\.csv:2: column "role" \(3\)/)]);
  });

  it("and a long one cannot be in one file", () => {
    const wrong =
      "expected either a column for each criterion, or columns for criterion and score, got both: " +
      'column "needs" (6) was taken for a criterion; if it is something else, say --columns ignore=needs';
    expect(problemsOf(score("subject,assessor,role,criterion,score,needs\n"))).toEqual([
      `ratings.csv:1: column "criterion" (4): ${wrong}`,
      `ratings.csv:1: column "score" (5): ${wrong}`,
    ]);
  });
});

describe("headers", () => {
  it.each([
    ["Chinese", ["被评人", "考核周期", "评分人", "角色", "指标", "分数"]],
    ["Japanese", ["評価対象者", "評価期間", "評価者", "役割", "評価項目", "点数"]],
    ["English of other tools", ["Employee", "Review period", "Rater", "Rater role", "Competency", "Rating"]],
    [
      "another width, case and spacing",
      ["ＳＵＢＪＥＣＴ", "Period*", "assessor ", "ROLE", "Criterion", "Score (0–10)"],
    ],
    ["blanks between their characters", ["被 评 人", "周　期", "评分人", "角色", "指标（必填）", "分数【0-10】"]],
  ])("are known in %s", (_, header) => {
    expect(printed(writeRatings(csvOf([header, ...longRows.slice(1)])))).toBe(printedLong());
  });

  it("that are not known are mapped with --columns, more than once and with commas in them", () => {
    const header = ["Who", "period", "By, whom", "as", "criterion", "score", "Salary"];
    const file = write("own.csv", csvOf([header, ...longRows.slice(1).map((row) => [...row, "1"])]));
    const options = ["--columns", 'subject=who,"assessor=By, whom"', "--columns", "role=as,ignore=Salary"];
    const expected = printedLong();
    expect(printed(file, ...options)).toBe(expected);
  });

  it("may be quoted behind the sign as well, and how is said where that is missing", () => {
    const header = ["Name, first", "period", 'the "by", all', "as", "criterion", "Score = pts"];
    const file = write("quoted.csv", csvOf([header, ...longRows.slice(1)]));
    const others = 'assessor = "the ""by"", all" ,role=as,score="Score = pts"';
    expect(printed(file, "--columns", `subject="Name, first",${others}`)).toBe(printedLong());
    expect(printed(file, "--columns", `${others},"subject=Name, first"`)).toBe(printedLong());
    const { status, stderr } = run("score", file, "--columns", "subject=Name, first");
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        '"first" is no column=header. A header with a comma is quoted: subject="Name, first"',
      ),
    });
    for (const open of ['subject="Name, first', '"subject=Name, first'])
      expect(run("score", file, "--columns", open).stderr).toContain("A quote is left open.");
  });

  it("map to criteria by id or title", () => {
    const header = ["subject", "period", "assessor", "role", "Q1", "Q2"];
    const file = write("form.csv", csvOf(wideRows(header)));
    expect(printed(file, "--columns", "needs=Q1,客户关系=Q2")).toBe(printedLong());
  });

  it("may stand below the title of the table, beside an empty column", () => {
    const rows = longRows.map((row) => [...row, ""]);
    const width = (longRows[0]?.length ?? 0) + 1;
    const title = ["2026年上半年评价", ...Array.from({ length: width - 1 }, () => "")];
    const expected = printedLong();
    expect(printed(writeRatings(csvOf([title, ...rows])))).toBe(expected);
  });

  it("that are not there are asked for, and so are those that --columns names", () => {
    const { status, stderr } = score(csvOf(longRows), "--columns", "team=Division");
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'ratings.csv:1: expected a column "Division", as --columns says, got none\n',
    });
  });

  it("are mapped to something that there is", () => {
    for (const [option, message] of [
      ["subjct=Who", 'got "subjct": did you mean "subject"?'],
      ["subject", '"subject" is no column=header'],
      ["=x", '"=x" is no column=header'],
    ] as const) {
      const { status, stdout, stderr } = score(csvOf(longRows), "--columns", option);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(message);
    }
  });
});

describe("a header that could be misread", () => {
  it("is refused when it is a column's and a criterion's, unless --columns or a long layout settles it", () => {
    const criteria = [
      { id: "speed", weight: 1 },
      { id: "team", weight: 1 },
    ];
    const { levels, scale } = customerCentric;
    const rubric = write("team.json", JSON.stringify({ id: "team", version: "1", scale, levels, criteria }));
    const wide = write("team.csv", "subject,assessor,role,speed,team\na,b,manager,10,2\n");
    const scored = (...options: readonly string[]) =>
      run("score", wide, "--rubric", rubric, "--format", "json", ...options);
    expect(problemsOf(scored())[0]).toContain("expected a header that is either a column or a criterion");
    expect(JSON.parse(scored("--columns", "criterion:team=team").stdout)).toMatchObject([{ score: 6 }]);
    expect(JSON.parse(scored("--columns", "team=team").stdout)).toMatchObject([{ team: "2" }]);
    const long = "subject,assessor,role,criterion,score,team\na,b,manager,team,8,red\n";
    const { stdout } = run("score", write("long.csv", long), "--rubric", rubric, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject([{ team: "red" }]);
  });

  it("is refused when its note states another scale, or another column", () => {
    const notes = "subject,assessor,role,needs (1-5),relationship (0–10)\na,b,manager,4,5\n";
    expect(problemsOf(score(notes))).toEqual([
      'ratings.csv:1: column "needs (1-5)" (4): does "1-5" say that the scores are on another scale than the rubric\'s, ' +
        '0 to 10? If they are on that of the rubric, say --columns needs="needs (1-5)"; if not, convert them first',
    ]);
    const swapped = "Employee (rater),Reviewer (person rated),role,needs\na,b,manager,4\n";
    expect(problemsOf(score(swapped)).length).toBeGreaterThan(1);
    const bilingual = "被评人(subject),评分人 (Rater),角色,指标,分数 (0-10)\na,b,上级,整体,8\n";
    expect(resultsOf(bilingual)).toMatchObject([{ subject: "a", score: 8 }]);
  });

  it.each([
    ...["分数(五分制)", "評点（五段階）", "Score (five-point scale)", "Score (stars)", "Score (%)", "评分(百分制)"],
    ...["Score (out of 5)", "Rating [1-10]", "得点（100点満点）", "Score (Likert)"],
  ])("is asked about when it may state another scale: %s", (title) => {
    const file = csvOf([
      ["subject", "assessor", "role", "criterion", title],
      ["a", "b", "peer", "overall", "4"],
    ]);
    const [problem = "", ...others] = problemsOf(score(file));
    expect(others).toEqual([]);
    expect(problem).toContain(`say --columns score="${title}"; if not, convert them first`);
    expect(score(file, "--columns", `score=${title}`)).toMatchObject({ status: 0, stderr: "" });
  });

  it.each([
    ...["Score (0-10)", "Score (out of 10)", "评分（10分制）", "分数(十分制)", "評点（10点満点）", "Score [max. 10]"],
    ...["Score (required)", "分数(必填)", "Score (points)", "点数（点）", "Score (ten-point scale)", "Score ()"],
  ])("may state the scale of the rubric, or none: %s", (title) => {
    const file = csvOf([
      ["subject", "assessor", "role", "criterion", title],
      ["a", "b", "peer", "overall", "4"],
    ]);
    expect(resultsOf(file)).toMatchObject([{ score: 4 }]);
  });

  it("may have a word for a score behind it", () => {
    const file = csvOf([
      ["subject", "assessor", "role", "needs (score)", "relationship [points]"],
      ["a", "b", "peer", "8.5", "9"],
    ]);
    expect(resultsOf(file)).toMatchObject([{ score: 8.75 }]);
  });

  it("may have numbers behind it that are about no score", () => {
    const file = csvOf([
      [
        "姓名（中文）",
        "assessor (see note 1)",
        "Role (1=manager 2=peer)",
        "Criterion (2)",
        "score",
        "Comment (max 200)",
      ],
      ["a", "b", "peer", "overall", "8.5", "fine"],
    ]);
    expect(resultsOf(file)).toMatchObject([{ subject: "a", score: 8.5 }]);
  });

  it("is asked about when a title above it states another scale", () => {
    const titled = (title: string) => {
      return csvOf([[title, "", "", "", ""], ...longRows.slice(0, 2).map((row) => row.filter((_, at) => at !== 1))]);
    };
    for (const title of [
      "Ratings on a scale of 1 to 5",
      "2026年评分表（五分制）",
      "評価表（5段階）",
      "Scores out of five",
      "Scale: 1-7",
      "Rating scale (1-5)",
      "Please rate from 1 to 5",
      "Maximum score: 5",
      "评分标准：1-5",
      "最高5分",
      "5分为满分",
      "A 10-point plan; scores on a 5-point scale",
    ]) {
      const refused = score(titled(title));
      expect(problemsOf(refused)).toEqual([
        expect.stringMatching(/^ratings\.csv:1: does ".*--columns score="score"; /),
      ]);
      expect(score(titled(title), "--columns", "score=score").status).toBe(0);
    }
    for (const title of [
      "Ratings 2026 on a scale of 0 to 10",
      "2026年评分表（十分制）",
      "2025-2026",
      "评分说明：9-10分优秀 7-8分良好",
      "三星电子部门考核评分表",
      "Review 2026-2027 points",
      "2026-1 分公司评分表",
      "Scale: 0-10",
      "最高10分",
    ]) {
      expect(score(titled(title))).toMatchObject({ status: 0, stderr: "" });
    }
  });

  it("is mapped once, and no two columns to one criterion", () => {
    const { status, stderr } = score(csvOf(longRows), "--columns", "needs=Q1,relationship=Q1");
    expect(status).toBe(2);
    expect(stderr).toContain('--columns: expected each header once, got "Q1" again');
  });
});

describe("cells under an empty header", () => {
  it("are refused when something is in them", () => {
    const problems = problemsOf(score("subject,assessor,role,criterion,score,\na,b,peer,needs,8,why?\n"));
    expect(problems).toEqual(['ratings.csv:2: column "" (6): expected nothing below an empty header, got "why?"']);
  });
});

describe("a workbook", () => {
  it("gives the results of the text, in both layouts", async () => {
    const header = ["被评人", "周期", "评分人", "角色", "满足客户需求", "客户关系"];
    const expected = printedLong();
    expect(printed(write("long.xlsx", await workbookOf({ name: "Q", rows: longRows })))).toBe(expected);
    expect(printed(write("wide.xlsx", await workbookOf({ name: "Q", rows: wideRows(header) })))).toBe(expected);
  });

  it("has its ratings in the sheet that has their header, or in the one that is named", async () => {
    const notes = { name: "Notes", rows: [["Please fill in all sheets"]] };
    const named = (name: string) => ({ name, rows: longRows });
    const expected = printedLong();
    expect(printed(write("notes.xlsx", await workbookOf(notes, named("Ratings"))))).toBe(expected);
    const two = write("two.xlsx", await workbookOf(named("Old"), named("New")));
    expect(printed(two, "--sheet", "New")).toBe(expected);
    const asked = run("score", two);
    expect(asked).toMatchObject({ status: 1, stdout: "" });
    expect(asked.stderr).toContain('in which sheet are the ratings, "Old", "New"? Say it with --sheet NAME');
    expect(run("score", two, "--sheet", "Newer").stderr).toContain(
      'expected a sheet "Newer", as --sheet says, got "Old", "New"',
    );
  });

  it("names sheet and cell of a problem", async () => {
    const rows = [
      ["Ratings of 2026"],
      ["subject", "assessor", "role", "criterion", "score"],
      ["a", "b", "peer", "needs", "11"],
      ["a", "b", "chief", "relationship", "8"],
      ["c", "b", "peer", "needs", "8"],
      ["c", "b", "peer", "needs", "9"],
    ];
    const { status, stdout, stderr } = run("score", write("bad.xlsx", await workbookOf({ name: "Q 1", rows })));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.replaceAll(/\S*bad\.xlsx/g, "bad.xlsx").split("\n")).toEqual([
      'bad.xlsx: sheet "Q 1", cell E3 ("score"): expected a number from 0 to 10, got "11"',
      expect.stringMatching(/^bad\.xlsx: sheet "Q 1", cell C4 \("role"\): expected .*"peer".*, got "chief"/),
      expect.stringMatching(/^bad\.xlsx: sheet "Q 1", cell D6 \("criterion"\): .*\(see row 5\), got two$/),
      "",
    ]);
  });

  it("keeps dates as dates, and takes none for a score or a period", async () => {
    const rows = [
      ["subject", "assessor", "role", "criterion", "score", "period", "at"],
      ["a", "b", "peer", "overall", "8", "2026", new Date(Date.UTC(2026, 5, 30))],
      ["c", "b", "peer", "overall", new Date(Date.UTC(2026, 7, 5)), new Date(Date.UTC(2026, 8, 1)), ""],
    ];
    const file = write("dates.xlsx", await workbookOf({ name: "S", rows }));
    const { stderr } = run("score", file);
    expect(stderr).toContain('cell E3 ("score"): expected text or a number, got the date 2026-08-05');
    expect(stderr).toContain('cell F3 ("period"): expected text or a number, got the date 2026-09-01');
    const good = write("date.xlsx", await workbookOf({ name: "S", rows: rows.slice(0, 2) }));
    expect(JSON.parse(printed(good))).toMatchObject([{ period: "2026" }]);
    expect(printed(good)).toContain('"at": "2026-06-30"');
  });

  it("is read by what it shows: numbers to 15 digits, and no percentages, merged or hidden cells unsaid", async () => {
    const rows = [
      ["subject", "assessor", "role", "criterion", "score"],
      ["a", "b", "manager", "overall", 7.1 + 0.395],
    ];
    const file = write("noise.xlsx", await writeXlsx({ sheets: [{ name: "S", rows }] }));
    expect(JSON.parse(printed(file))).toMatchObject([{ score: 7.5, exactScore: "1499/200" }]);
    const columns = ["subject", "assessor", "role", "criterion"].map((key) => ({ key, header: key }));
    const percent = { key: "score", header: "score", numFmt: "0%" };
    const data = [{ subject: "a", assessor: "b", role: "manager", criterion: "overall", score: 0.85 }];
    const shares = await writeXlsx({ sheets: [{ name: "S", columns: [...columns, percent], data }] });
    expect(run("score", write("percent.xlsx", shares)).stderr).toContain(
      'cell E2 ("score"): expected a value, got the percentage 85%',
    );
    const wide = [
      ["subject", "assessor", "role", "needs", "relationship"],
      ["a", "b", "manager", 9, null],
      ["a", "c", "peer", 1, 1],
    ];
    const merges = [{ startRow: 1, startCol: 3, endRow: 1, endCol: 4 }];
    const merged = await writeXlsx({ sheets: [{ name: "S", rows: wide, merges }] });
    expect(run("score", write("merged.xlsx", merged)).stderr).toContain(
      'cell E2 ("relationship"): expected a value, got a part of merged cells',
    );
    const twoRows = [["subject", "assessor", "role", "Scores", null], wide[0] ?? []];
    const merging = [{ startRow: 0, startCol: 3, endRow: 0, endCol: 4 }];
    const headers = await writeXlsx({ sheets: [{ name: "S", rows: twoRows, merges: merging }] });
    expect(run("score", write("headers.xlsx", headers)).stderr).toContain(
      'cell E1 (""): expected one header row, without merged cells: unmerge them, got a part of merged cells',
    );
    const hidden = await writeXlsx({ sheets: [{ name: "S", rows: wide, rowDefs: new Map([[2, { hidden: true }]]) }] });
    expect(run("score", write("hidden.xlsx", hidden)).stderr).toContain("hidden rows and columns are read too: 1");
  });

  it("that is broken, of the old format or empty is refused", async () => {
    for (const [name, content, message] of [
      [
        "broken.xlsx",
        Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3),
        "expected an XLSX workbook, got one that cannot be read",
      ],
      ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "expected XLSX, got a workbook of the old format"],
      ["empty.xlsx", await workbookOf({ name: "S", rows: [] }), "expected a sheet with ratings, got empty sheets"],
    ] as const) {
      const { status, stdout, stderr } = run("score", write(name, content));
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain(message);
    }
  });
});

describe("JSON and NDJSON", () => {
  const [header = [], ...rows] = longRows;
  const objects = rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index]])));

  it("give the results of the text", () => {
    const expected = printedLong();
    expect(printed(write("r.json", JSON.stringify(objects)))).toBe(expected);
    expect(printed(write("r.ndjson", objects.map((row) => `${JSON.stringify(row)}\n`).join("\n")))).toBe(expected);
    const reviews = ["李伟", "田中 健", "Ana Lima"].map((subject) => {
      const ratings = objects
        .filter((row) => row.subject === subject)
        .map(({ subject: _, period: __, ...rest }) => rest);
      return { subject, period: "2026-H1", ratings };
    });
    expect(printed(write("reviews.json", JSON.stringify(reviews)))).toBe(expected);
  });

  it("know level, position and status as the library does, and numbers as numbers", () => {
    const who = { assessor: "b", role: "manager", criterion: "overall" };
    const ratings = [
      { subject: "a", ...who, level: "good", position: 0 },
      { subject: "c", ...who, status: "not-applicable" },
      { subject: "d", ...who, score: 8.495 },
      { subject: "e", ...who, score: null },
    ];
    expect(resultsOf(JSON.stringify(ratings))).toMatchObject([
      { score: 7.5 },
      { status: "unscored" },
      { score: 8.5 },
      { status: "unscored" },
    ]);
  });

  it("lose nothing in silence: the spelling of huge ids, what a review and its rating both say", () => {
    const row = `"assessor":"b","role":"peer","criterion":"overall","score":8`;
    expect(problemsOf(score(`[{"subject":1e21,${row}}]`))[0]).toContain(
      "expected text, since a number of so many digits loses some",
    );
    expect(problemsOf(score(`{"subject":"a","ratings":[{"subject":"z",${row}}]}`))).toEqual([
      'ratings.csv.ratings[0]: expected nothing at "subject", which its review says',
    ]);
  });

  it("may have a review without ratings, whose result is unscored, as the library has it", () => {
    const row = { assessor: "b", role: "peer", criterion: "overall", score: 8 };
    const none = { subject: "a", period: "2026-H1", team: "north", ratings: [] };
    const reviews = [{ subject: "c", period: "2026-H1", ratings: [row] }, none, { subject: "d", ratings: [row] }];
    expect(resultsOf(JSON.stringify(none))).toEqual([JSON.parse(JSON.stringify(scoreReview(none)))]);
    expect(resultsOf(JSON.stringify(reviews))).toMatchObject([
      { subject: "c", score: 8 },
      { subject: "a", status: "unscored", team: "north" },
      { subject: "d", score: 8 },
    ]);
    expect(resultsOf(reviews.map((review) => JSON.stringify(review)).join("\n"))).toHaveLength(3);
    write("r.json", JSON.stringify(resultsOf(JSON.stringify(reviews))));
    expect(run("verify", "r.json", "ratings.csv")).toMatchObject({ status: 0, stderr: "" });
    expect(problemsOf(score(JSON.stringify([{ ...none, period: "H1 2026", role: "peer" }, { ratings: [] }])))).toEqual([
      expect.stringMatching(/\[0\]: "period": expected a period such as 2026-H1, got "H1 2026"/),
      expect.stringMatching(/\[0\]: "role": expected one of the keys/),
      expect.stringMatching(/\[1\]: "subject": expected an id.*got nothing/),
    ]);
    const twice = [...reviews, { ...none, ratings: [row] }, { subject: "d", ratings: [] }];
    expect(problemsOf(score(JSON.stringify(twice)))).toHaveLength(2);
    const { stdout } = score(JSON.stringify([...reviews, { ratings: [] }]), "--skip-invalid", "--format", "json");
    expect(JSON.parse(stdout)).toHaveLength(3);
  });

  it("name every problem by its place", () => {
    const row = { subject: "a", assessor: "b", role: "peer", criterion: "needs", score: 8 };
    const bad = { ...row, criterion: "relationship", score: 11 };
    expect(problemsOf(score(JSON.stringify([row, bad])))).toEqual([
      'ratings.csv: [1]: "score": expected a number from 0 to 10, got "11"',
    ]);
    expect(problemsOf(score(`${JSON.stringify(row)}\n\n${JSON.stringify(bad)}\n`))).toEqual([
      'ratings.csv:3: "score": expected a number from 0 to 10, got "11"',
    ]);
    const wrong = { ...row, score: {} };
    expect(problemsOf(score(`[${JSON.stringify(row)}, 7, {"ratings": {}}, ${JSON.stringify(wrong)}]`))).toEqual([
      "ratings.csv: [1]: expected an object with a rating, got 7",
      "ratings.csv: [2].ratings: expected a list of ratings, got a value of type object",
      'ratings.csv: [3]: "score": expected text or a number, got a value of type object',
    ]);
    expect(problemsOf(score('{"a": 1}\n{"b": \n')).at(-1)).toMatch(
      /^ratings\.csv:2: expected JSON, got what is none: /,
    );
    expect(problemsOf(score("[1, 2"))[0]).toMatch(/^ratings\.csv: expected JSON, got what is none: /);
  });
});
