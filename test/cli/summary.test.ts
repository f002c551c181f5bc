import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ReviewResult } from "../../src/index";
import { summaryAccumulator } from "../../src/index";
import { problemsOf, run, runWith, sample, write } from "./run-command";
import { runInTerminal } from "./run-in-terminal";
import { people, put, ratings, summaryOf } from "./summaries";

const department = resolve("examples/data/department-long.csv");
const results = run("score", department, "--format", "json").stdout;

/** The lines of a table with its cells. */
function cells(...args: readonly string[]): readonly (readonly string[])[] {
  const { status, stdout, stderr } = run("summary", ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const lines = stdout.split("\n").filter((line) => line.startsWith("│"));
  return lines.map((line) =>
    line
      .split("│")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("summary of everybody", () => {
  it("is the library's own, of a file of ratings", () => {
    const scored = JSON.parse(results) as readonly ReviewResult[];
    const { create, add, finish } = summaryAccumulator();
    const summary = finish(add(create(), scored));
    expect(summaryOf(department)).toMatchObject({ status: "published", people: 40, minimumSize: null, summary });
  });

  it("is the same of ratings, of their results in any form, and from standard input", () => {
    const table = run("summary", department).stdout;
    const lines = run("score", department, "--format", "ndjson").stdout;
    for (const file of [put("results.json", results), put("results.ndjson", lines)]) {
      expect(run("summary", file)).toEqual({ status: 0, stdout: table, stderr: "" });
    }
    for (const input of [readFileSync(department), results, lines]) {
      expect(runWith(input, "summary", "-")).toEqual({ status: 0, stdout: table, stderr: "" });
    }
  });

  it("says how many, how high, how spread and in which levels", () => {
    const rated = [6, 7, 8.005, 9, 10].map((score, index) => ({ subject: `${index}`, score }));
    const table = cells(ratings([...rated, { subject: "new", score: null }]));
    expect(table).toEqual([
      ["figure", "value"],
      ["people", "6"],
      ["scored", "5"],
      ["unscored", "1"],
      ["mean", "8.00 (Good)"],
      ["lower quartile", "7.00 (Basic)"],
      ["median", "8.01 (Good)"],
      ["upper quartile", "9.00 (Outstanding)"],
      ["Excellent (9.50–10.00)", "1 (20%)"],
      ["Outstanding (8.50–9.49)", "1 (20%)"],
      ["Good (7.50–8.49)", "1 (20%)"],
      ["Basic (6.00–7.49)", "2 (40%)"],
      ["Failing (< 6.00)", "0 (0%)"],
      ["Meeting the customer's needs", "8.00 (Good)"],
      ["Relationship with the customer", "8.00 (Good)"],
      ["best criterion", "–"],
      ["worst criterion", "–"],
      ["coverage", "83%"],
    ]);
  });

  it("of nobody with a score has no mean, and of one person that person's", () => {
    const nobody = summaryOf(ratings([{ subject: "a", score: null }]));
    const headcount = { results: 1, scored: 0, unscored: 1, adjusted: 0 };
    expect(nobody).toMatchObject({ people: 1, summary: { headcount, mean: null, median: null, quantiles: [] } });
    const one = summaryOf(ratings([{ subject: "a", score: "8.495" }]));
    expect(one).toMatchObject({ people: 1, summary: { mean: { score: 8.5, exactScore: "1699/200" } } });
  });

  it("counts results of several periods, and says so", () => {
    const file = ratings([
      { subject: "a", period: "2026-H1", score: 6 },
      { subject: "a", period: "2026-H2", score: 8 },
      { subject: "b", period: "2026-H1", score: 10 },
    ]);
    const { status, stdout, stderr } = run("summary", file, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people: 2, summary: { headcount: { results: 3 }, mean: { score: 8 } } });
    expect(stderr).toMatch(/^3 results of 2 people are summarised, .*--by period .*--period/);
    expect(summaryOf(file, "--period", "2026-H1")).toMatchObject({ people: 2, summary: { mean: { score: 8 } } });
    expect(summaryOf(file, "--period", "2026-H2")).toMatchObject({ people: 1 });
  });

  it("calls results so where somebody has several, and not people, in each language", () => {
    const rated = ["2026-H1", "2026-H2"].flatMap((period) => people("a", 2, 8).map((one) => ({ ...one, period })));
    const file = ratings(rated);
    for (const [locale, counted, persons] of [
      ["en", "results", "people"],
      ["zh", "结果数", "人数"],
      ["ja", "結果の数", "人数"],
    ] as const) {
      const [line] = run("summary", file, "--by", "level", "--locale", locale).stdout.split("\n").slice(1);
      expect(line?.split("│").map((title) => title.trim())).toContain(counted);
      expect(line).not.toContain(persons);
      const csv = (...options: readonly string[]) => {
        const { stdout } = run("summary", file, ...options, "--locale", locale, "--format", "csv");
        return (parse(stdout, { bom: true, record_delimiter: "\r\n" }) as string[][])[0] ?? [];
      };
      expect(csv("--by", "level").slice(5, 6)).toEqual([counted]);
      expect(csv("--by", "level", "--period", "2026-H2").slice(5, 6)).toEqual([persons]);
      const levelsOf = (titles: readonly string[]) => titles.filter((title) => /[(（]/.test(title));
      expect(levelsOf(csv()).filter((title) => title.includes(counted))).toHaveLength(5);
      expect(levelsOf(csv()).filter((title) => title.includes(persons))).toEqual([]);
      // Each of them has one in a period.
      expect(levelsOf(csv("--by", "period")).filter((title) => title.includes(persons))).toHaveLength(5);
    }
  });

  it("takes what evaluate wrote", () => {
    const record = {
      ...{ kind: "praise", id: "p", source: "hr", scope: "person", attributedTo: "a", isUnasked: true },
      at: "2026-03-02T09:00Z",
    };
    const args = ["--as-of", "2026-07-01", "--period", "2026-H1", "--ratings", ratings([{ subject: "a", score: 7 }])];
    const evidence = put("evidence.json", JSON.stringify([record]));
    for (const format of ["json", "ndjson"]) {
      const { stdout } = run("evaluate", evidence, ...args, "--format", format);
      expect(summaryOf(put(`evaluated.${format}`, stdout))).toMatchObject({
        people: 1,
        summary: { mean: { score: 7 } },
      });
    }
  });

  it("is a row for spreadsheets, in each language", () => {
    for (const [locale, titles, everybody] of [
      ["en", ["figure", "status", "people", "results", "scored"], "everybody"],
      ["zh", ["项目", "状态", "人数", "结果数", "已计分"], "全体"],
      ["ja", ["項目", "状態", "人数", "結果の数", "点数あり"], "全員"],
    ] as const) {
      const { stdout } = run("summary", department, "--format", "csv", "--locale", locale);
      const [head, row, ...others] = parse(stdout, { bom: true, record_delimiter: "\r\n" }) as string[][];
      expect(others).toEqual([]);
      expect(head?.slice(0, 5)).toEqual(titles);
      expect(row?.slice(0, 1)).toEqual([everybody]);
      expect(row).toContain("7.97");
    }
  });

  it("writes files as score does, a workbook too", () => {
    expect(run("summary", sample, "--out", "summary.xlsx")).toEqual({ status: 0, stdout: "", stderr: "" });
    const { status, stderr } = run("summary", sample, "--out", "summary.ndjson");
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("table, json, csv, xlsx") });
  });
});

describe("summary by level", () => {
  it("counts people in each band, with their mean", () => {
    expect(cells(ratings([...people("a", 4, 6), ...people("b", 3, 9)]), "--by", "level")).toEqual([
      ["level", "scores", "people", "share", "mean"],
      ["Excellent", "9.50–10.00", "0", "0%", "–"],
      ["Outstanding", "8.50–9.49", "3", "43%", "9.10"],
      ["Good", "7.50–8.49", "0", "0%", "–"],
      ["Basic", "6.00–7.49", "4", "57%", "6.15"],
      ["Failing", "< 6.00", "0", "0%", "–"],
      ["scored", "", "7", "", "7.41"],
    ]);
  });

  it("stands beside a guideline, which changes nothing", () => {
    const file = ratings(people("a", 10, 8));
    const guideline = put(
      "guideline.json",
      '[{"levels":["outstanding","excellent"],"atMost":0.3},{"levels":["good"],"share":"0.5"}]',
    );
    const rows = cells(file, "--by", "level", "--guideline", guideline);
    expect(rows.map((row) => row.at(-1))).toEqual([
      ...[
        "guideline",
        "0–3 together with Outstanding (2 too many)",
        "counted with Excellent",
        "5 (as meant)",
        "",
        "",
        "",
      ],
    ]);
    const { guideline: advice, ...levels } = summaryOf(file, "--by", "level", "--guideline", guideline) as Record<
      string,
      unknown
    >;
    expect(advice).toMatchObject({ total: 10, isWithin: false });
    expect(levels).toEqual(summaryOf(file, "--by", "level"));
  });

  it("counts nobody twice beside a guideline, and says what to do, in each language", () => {
    const file = ratings(["2026-H1", "2026-H2"].flatMap((period) => people("a", 2).map((one) => ({ ...one, period }))));
    const guideline = put("guideline.json", '[{"levels":["good"],"share":"0.5"}]');
    const options = ["--by", "level", "--guideline", guideline] as const;
    expect(problemsOf(run("summary", file, ...options))).toEqual([
      'rated.json: expected one result for each person, since --guideline is about people, got several of 2 people ("a 0" is one): ' +
        "choose a period with --period (2026-H1, 2026-H2), or leave --guideline out",
    ]);
    expect(summaryOf(file, ...options, "--period", "2026-H2")).toMatchObject({ guideline: { total: 2 } });
    for (const [locale, words] of [
      ["zh", "--guideline 按人数对照"],
      ["ja", "--guideline は人数と比べるため"],
    ] as const) {
      expect(problemsOf(run("summary", file, ...options, "--locale", locale)).join()).toContain(words);
    }
  });

  it("says what a guideline means for levels together once, in the row of the highest, in each language", () => {
    const file = ratings(people("a", 10, 8));
    const guideline = put(
      "joint.json",
      '[{"levels":["basic","excellent","failing"],"atMost":0.4},{"levels":["outstanding"],"atLeast":0.6}]',
    );
    for (const [locale, together, counted] of [
      ["en", "0–4 together with Basic and Failing (as meant)", "counted with Excellent"],
      ["zh", "与“合格”“不合格”合计0–4（符合）", "计入“卓越”"],
      ["ja", "「基本」「不合格」と合わせて0–4（目安どおり）", "「卓越」に含めて計算"],
    ] as const) {
      const args = ["--by", "level", "--guideline", guideline, "--locale", locale] as const;
      const table = cells(file, ...args).map((row) => row.at(-1));
      expect(table.slice(1, 6)).toEqual([together, expect.stringMatching(/^6–10/), "", counted, counted]);
      const [, ...rows] = parse(run("summary", file, ...args, "--format", "csv").stdout, { bom: true }) as string[][];
      expect(rows.map((row) => row.at(-2))).toEqual(table.slice(1, 6));
    }
  });

  it("refuses a guideline that is none, everything at once", () => {
    const guideline = put("bad.json", '[{"levels":["good","Excellent"],"atMost":2},{"levels":["good"]}]');
    const problems = problemsOf(run("summary", department, "--by", "level", "--guideline", guideline));
    expect(problems).toEqual([
      `bad.json: [0].levels[1]: expected one of "failing", "basic", "good", "outstanding", "excellent", got "Excellent": did you mean excellent?`,
      "bad.json: [0].atMost: expected a number from 0 to 1, got 2",
      'bad.json: [1].levels[0]: expected a level that is in no other part, got "good"',
      "bad.json: [1]: expected a share, or atLeast, atMost or both, got a value of type object",
    ]);
  });
});

describe("summary by period of fiscal years", () => {
  const rows = ["FY2026-Q2,8", "FY2026-Q1,7", "FY2025-Q4,6", "2026-Q1,5"].map((row) => {
    const [period, score] = row.split(",");
    return `li.wei,${period},chen,manager,overall,${score}`;
  });
  const fiscal = write("fiscal.csv", `subject,period,assessor,role,criterion,score\n${rows.join("\n")}\n`);
  const changes = (...args: readonly string[]) => {
    const { stdout, stderr } = run("summary", fiscal, "--by", "period", "--format", "json", ...args);
    const { periods } = JSON.parse(stdout);
    return {
      stderr,
      periods: periods.map((one: { period: string; change: null | { change: number } }) => [
        one.period,
        one.change?.change ?? null,
      ]),
    };
  };

  it("has days and an order with the first month, and with the end that a year is named for", () => {
    expect(changes("--first-month", "10")).toEqual({
      stderr: "",
      periods: [
        ["FY2025-Q4", null],
        ["FY2026-Q1", 1],
        ["2026-Q1", -2],
        ["FY2026-Q2", null],
      ],
    });
    expect(changes("--first-month", "4", "--named-for", "start").periods).toEqual([
      ["2026-Q1", null],
      ["FY2025-Q4", null],
      ["FY2026-Q1", 1],
      ["FY2026-Q2", 1],
    ]);
  });

  it.each([
    ["en", "fiscal.csv: the days of FY2025-Q4, FY2026-Q1, FY2026-Q2 are not known", "--first-month"],
    ["zh", "FY2025-Q4、FY2026-Q1、FY2026-Q2的起止日期未知", "--first-month"],
    ["ja", "FY2025-Q4、FY2026-Q1、FY2026-Q2の日付が分からないため", "--first-month"],
  ])("says without it why no change is shown, in %s", (locale, told, option) => {
    const { stderr, periods } = changes("--locale", locale);
    expect(stderr).toContain(told);
    expect(stderr).toContain(option);
    expect(periods.map(([, change]: readonly unknown[]) => change)).toEqual([null, null, null, null]);
  });

  it.each([
    [["--by", "period", "--first-month", "0"], "Give a month from 1 to 12"],
    [["--by", "period", "--first-month", "13"], "Give a month from 1 to 12"],
    [["--by", "period", "--first-month", "4.5"], "Give a month from 1 to 12"],
    [["--by", "level", "--first-month", "4"], "--first-month needs --by period"],
    [["--by", "period", "--named-for", "start"], "--named-for needs --first-month"],
    [["--by", "period", "--first-month", "4", "--named-for", "middle"], "Allowed choices are end, start"],
  ])("is refused with %j", (args, told) => {
    const { status, stderr } = run("summary", fiscal, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});

describe("summary by period", () => {
  const rated = (period: string, ...scores: readonly number[]) =>
    scores.map((score, index) => ({ subject: `p${index}`, score, period }));

  it("is in order of time, with the change from the row before, and whether rounding alone can make it", () => {
    const file = ratings([
      { subject: "undated", score: 9 },
      ...rated("probation", 8),
      ...rated("2026-Q3", 7, 8),
      ...rated("2026-Q1", 7, 8),
      ...rated("2026-Q2", 7, 8.02),
      ...rated("2025", 8),
    ]);
    const { periods } = summaryOf(file, "--by", "period") as {
      periods: { period: string | null; change: unknown; summary: { headcount: { results: number } } }[];
    };
    expect(periods.map(({ period }) => period)).toEqual(["2025", "2026-Q1", "2026-Q2", "2026-Q3", "probation", null]);
    expect(periods.map(({ summary }) => summary.headcount.results)).toEqual([1, 2, 2, 2, 1, 1]);
    expect(periods.map(({ change }) => change)).toEqual([
      null,
      { from: "2025", to: "2026-Q1", exactChange: "-1/2", change: -0.5, exceedsRounding: true },
      { from: "2026-Q1", to: "2026-Q2", exactChange: "1/100", change: 0.01, exceedsRounding: false },
      { from: "2026-Q2", to: "2026-Q3", exactChange: "-1/100", change: -0.01, exceedsRounding: false },
      null,
      null,
    ]);
    expect(
      cells(file, "--by", "period")
        .filter(([name]) => name?.startsWith("2026-Q"))
        .map((row) => row[4]),
    ).toEqual([...["-0.50", "+0.01 (may be", "-0.01 (may be"]]);
  });

  it("tells no change between periods that share days, nor after one without a score", () => {
    const file = ratings([
      ...rated("2026", 7),
      ...rated("2026-H1", 8),
      { subject: "x", score: null, period: "2027" },
      ...rated("2028", 9),
    ]);
    const { periods } = summaryOf(file, "--by", "period") as { periods: { period: string; change: unknown }[] };
    expect(periods.map(({ period, change }) => [period, change])).toEqual([
      ...[
        ["2026-H1", null],
        ["2026", null],
        ["2027", null],
        ["2028", null],
      ],
    ]);
  });
});

describe("summary in a terminal of 80 columns", () => {
  it.each([[], ["--by", "level"], ["--by", "period"], ["--by", "team"]])("fits it %#", (...args) => {
    for (const locale of ["en", "zh", "ja"]) {
      const options = { columns: 80, env: { NO_COLOR: "1" } };
      const { status, terminal } = runInTerminal(["summary", department, ...args, "--locale", locale], options);
      expect(status).toBe(0);
      for (const line of terminal.split("\n")) expect([...line.trimEnd()].length, line).toBeLessThanOrEqual(80);
    }
  });
});

describe("summary --skip-invalid", () => {
  it("names who is left out and who lost ratings, as score does", () => {
    const row = (subject: string, assessor: string, score: string) => `${subject},${assessor},peer,overall,${score}`;
    const rows = [row("a", "x", "8"), row("a", "y", "11"), row("b", "x", "12"), row("c", "x", "7")];
    const file = put("rows.csv", `subject,assessor,role,criterion,score\n${rows.join("\n")}\n`);
    const { status, stderr } = run("summary", file, "--skip-invalid");
    expect(status).toBe(0);
    expect(stderr).toBe(run("score", file, "--skip-invalid").stderr);
    expect(stderr).toContain('rows.csv: not in the results at all: "b"');
    expect(stderr).toContain('rows.csv: in the results with fewer ratings than the file holds: "a"');
  });
});

describe("what cannot be summarised", () => {
  const stored = JSON.parse(results) as (Record<string, unknown> & { subject: string })[];

  it("is told with its place, everything at once", () => {
    const [first, second] = stored;
    const file = put("bad.json", JSON.stringify([first, { ...second, subject: "" }, { ...first, score: 1 }]));
    expect(problemsOf(run("summary", file))).toEqual([
      expect.stringMatching(/^bad\.json: \[1\]\.subject: expected an id/),
      expect.stringMatching(
        /^bad\.json: \[2\]: expected one result for each person and period, .* \(see bad\.json: \[0\]\)/,
      ),
    ]);
    const changed = put("changed.ndjson", `${JSON.stringify(first)}\n${JSON.stringify({ ...second, score: 1 })}\n`);
    expect(problemsOf(run("summary", changed))).toEqual([
      expect.stringMatching(/^changed\.ndjson:2: score: expected \d\.\d+, got 1$/),
    ]);
  });

  it("are results of another rubric, which are named", () => {
    const others = run("score", department, "--format", "json", "--weights", "manager=2").stdout;
    const file = put("other.json", others);
    const [problem] = problemsOf(run("summary", file));
    expect(problem).toMatch(/got 40 by "customer-centric" 1\.0\.0\+manager=2 \(fingerprint [0-9a-f]{12}\)/);
    const mixed = put("mixed.json", JSON.stringify([...(JSON.parse(others) as []).slice(0, 3), ...stored.slice(3)]));
    for (const args of [[], ["--weights", "manager=2"]]) expect(run("summary", mixed, ...args).status).toBe(1);
    expect(run("summary", file, "--weights", "manager=2")).toMatchObject({ status: 0, stderr: "" });
    for (const [locale, words] of [
      ["zh", /应为按量规.*计分的结果，实际为.*40条/],
      ["ja", /採点基準.*による結果が必要ですが、.*40件/],
    ] as const) {
      expect(run("summary", file, "--locale", locale).stderr).toMatch(words);
    }
  });

  it("are results of several rubrics, which the message says to take period by period", () => {
    const old = run("score", ratings([{ subject: "a", score: 7, period: "2026-H1" }]), "--format", "json").stdout;
    const next = ratings([{ subject: "a", score: 8, period: "2026-H2" }]);
    const weighed = run("score", next, "--format", "json", "--weights", "manager=2").stdout;
    const both = put("both.json", JSON.stringify([...JSON.parse(old), ...JSON.parse(weighed)]));
    for (const [locale, words] of [
      ["en", /: no figure is made of several rubrics together: summarise each period by itself, with --period/],
      ["zh", /请用 --period 分别汇总每个评价周期/],
      ["ja", /--period で評価期間ごとにまとめてください/],
    ] as const) {
      for (const by of [[], ["--by", "period"]]) {
        const { status, stderr } = run("summary", both, ...by, "--locale", locale);
        expect([status, stderr]).toEqual([1, expect.stringMatching(words)]);
      }
    }
    const count = { status: "published", people: 1 };
    expect(summaryOf(both, "--period", "2026-H1")).toMatchObject({ ...count, summary: { mean: { score: 7 } } });
    const told = summaryOf(both, "--period", " 2026-H2 ", "--weights", "manager=2");
    expect(told).toMatchObject({ ...count, summary: { mean: { score: 8 } } });
    expect(run("summary", both, "--period", "2026-H2").stderr).toMatch(/give the --rubric, --weights and --policy/);
    expect(run("summary", both, "--period", "2026-H3").stderr).toContain("It has 2026-H1, 2026-H2.");
  });

  it("are results of a database, which have no ledger, told in a sentence by summary and verify", () => {
    const stored = run("score", sample, "--engine", "duckdb", "--format", "json").stdout;
    const lines = `${(JSON.parse(stored) as unknown[]).map((one) => JSON.stringify(one)).join("\n")}\n`;
    for (const content of [stored, lines]) {
      const file = put("engine.json", content);
      for (const args of [
        ["summary", file],
        ["verify", file, sample],
        ["explain", file, "--subject", "Li Wei"],
      ]) {
        expect(problemsOf(run(...args))).toEqual([
          "engine.json: expected results with their ledger, got those of --engine duckdb, which have none: give the ratings that they were scored from",
        ]);
        for (const locale of ["zh", "ja"]) {
          const { status, stderr } = run(...args, "--locale", locale);
          expect([status, stderr.trimEnd().split("\n").length]).toEqual([1, 1]);
          expect(stderr).not.toMatch(/expected|ledger/);
        }
      }
    }
  });

  it.each([
    ["an empty file", "", /expected a first line that names the columns/],
    ["an empty list", "[]", /expected a list of ratings, got an empty list/],
    ["a header alone", "subject,assessor,role,criterion,score\n", /expected rows of ratings/],
    ["evidence", '[{"kind":"praise","source":"a","scope":"person"}]', /expected ratings, got evidence/],
  ])("is %s", (_, content, words) => {
    expect(problemsOf(run("summary", put("none", content))).join("\n")).toMatch(words);
  });

  it("is a period that nobody has", () => {
    const file = ratings([{ subject: "a", score: 7, period: "2026-H1" }]);
    expect(problemsOf(run("summary", file, "--period", "2026-H3"))).toEqual([
      'error: rated.json has no results of the period "2026-H3": did you mean "2026-H1"? It has 2026-H1.',
    ]);
  });

  it.each([
    ["a tree without teams", ["--tree", "tree.csv"], "--tree needs --by team"],
    ["a guideline without levels", ["--guideline", "g.json"], "--guideline needs --by level"],
    ["a view that is none", ["--by", "person"], "Allowed choices are team, period, level"],
    ["nobody to be hidden", ["--anonymous", "0"], "It is a whole number of people, 2 or more"],
    [
      "one person, of whom everything would be shown",
      ["--anonymous", "1"],
      "It is a whole number of people, 2 or more",
    ],
    ["two views", ["--by", "period", "--by", "team"], "--by can be given only once"],
    ["no number", ["--anonymous", "few"], "It is a whole number of people"],
    ["a job profile for ratings", ["--profile", "p.json"], "--profile is for what evaluate wrote"],
  ])("is a call with %s", (_, args, words) => {
    const { status, stdout, stderr } = run("summary", sample, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).toContain("(customer-centric-rubric summary --help shows how it is called)");
  });
});

describe("a guideline of rounded shares", () => {
  it.each([
    ["en", "thirds.json: its shares sum to 0.9999, as they are rounded: they are taken in proportion"],
    ["zh", "thirds.json：各占比之和为0.9999"],
    ["ja", "thirds.json：割合の合計が0.9999です"],
  ])("is taken in proportion, and a note says so, in %s", (locale, words) => {
    const parts = [["failing", "basic"], ["good"], ["outstanding", "excellent"]];
    const guideline = put("thirds.json", JSON.stringify(parts.map((levels) => ({ levels, share: 0.3333 }))));
    const file = ratings([...people("a", 4, 6), ...people("b", 3, 7.5), ...people("c", 3, 9)]);
    const args = ["summary", file, "--by", "level", "--guideline", guideline, "--locale", locale] as const;
    const { status, stdout, stderr } = run(...args, "--format", "json");
    expect(status).toBe(0);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(words)]);
    expect(JSON.parse(stdout).guideline).toMatchObject({ isWithin: true, statedShares: "9999/10000" });
  });
});

describe("summary of results that somebody adjusted", () => {
  const rated = [...people("desk", 5), ...people("field", 5)].map((person) => ({ ...person, period: "2026-H1" }));
  const decisions = put("decisions.csv", "subject,score,by,at,reason\ndesk 1,9,ito,2026-07-10T09:00Z,Hard accounts\n");
  const stored = run("score", ratings(rated), "--adjustments", decisions, "--format", "json").stdout;

  it.each([
    ["team", ["desk", "1"], ["field", "0"]],
    ["period", ["2026-H1", "1"]],
  ])("says by %s how many they are, in a table too", (by, ...expected) => {
    const [header = [], ...rows] = cells(put("adjusted.json", stored), "--by", by);
    const at = header.indexOf("adjusted");
    const shown = rows.map(([name, ...others]) => [name?.replace("› ", ""), others[at - 1]]);
    for (const row of expected) expect(shown).toContainEqual(row);
    expect(cells(ratings(rated), "--by", by)[0]).not.toContain("adjusted");
  });

  it.each([
    [["--format", "json"]],
    [["--by", "team"]],
    [["--by", "period", "--format", "csv"]],
    [["--by", "level"]],
    [["--by", "level", "--anonymous", "2"]],
    [["--period", "2026-H1"]],
  ])("is with --adjustments what it is of what score wrote with them: %j", (options) => {
    const file = ratings(rated);
    const adjusted = run("summary", file, "--adjustments", decisions, ...options);
    expect(adjusted).toEqual({ ...run("summary", put("adjusted.json", stored), ...options), status: 0, stderr: "" });
    expect(adjusted.stdout).not.toBe(run("summary", file, ...options).stdout);
  });

  it("refuses adjustments that do not fit, and those of results", () => {
    const unknown = put("unknown.csv", "subject,score,by,at,reason\ndesk 7,9,ito,2026-07-10T09:00Z,x\n");
    expect(problemsOf(run("summary", ratings(rated), "--adjustments", unknown))).toEqual([
      'unknown.csv:2: column "subject" (1): expected somebody who has a result, got "desk 7": did you mean "desk 0"?',
    ]);
    const again = run("summary", put("adjusted.json", stored), "--adjustments", decisions);
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain("--adjustments is for ratings, and FILE holds results");
    expect(runWith("", "summary", "-", "--adjustments", "-").status).toBe(2);
    expect(run("summary", ratings(rated), "--adjustments", decisions, "--out", decisions).status).toBe(2);
  });
});
