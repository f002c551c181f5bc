import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { customerCentric, explain as explainResult, rubricFingerprints, scoreRatings } from "../../src/index";
import { explain, problemsOf, run, sample, write } from "./run-command";

const file = `subject,assessor,role,criterion,score,period,comment
Li Wei,chen,manager,needs,9,2026-H1,"Well done,
Li Wei"
Li Wei,chen,manager,relationship,good,2026-H1,
王芳,chen,manager,overall,7,2026-H1,
Li Wei,chen,manager,needs,8,2026-H2,
Li Wei,chen,manager,relationship,n/o,2026-H2,
`;
const who = { subject: "Li Wei", assessor: "chen", role: "manager" } as const;
const comment = "Well done,\nLi Wei";
const results = scoreRatings([
  { ...who, criterion: "needs", score: "9", period: "2026-H1", comment },
  { ...who, criterion: "relationship", level: "good", period: "2026-H1" },
  { ...who, criterion: "needs", score: "8", period: "2026-H2" },
  { ...who, criterion: "relationship", status: "not-observed", period: "2026-H2" },
]);

describe("explain", () => {
  it("explains every period of the subject, with an empty line between them", () => {
    const { status, stdout, stderr } = explain(file, "--subject", "Li Wei");
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '"Li Wei" has 2 results, all of which are explained: --period chooses one (2026-H1, 2026-H2)\n',
    });
    expect(stdout).toBe(`${results.map((result) => explainResult(result)).join("\n\n")}\n`);
    expect(stdout).toContain("Li Wei scores 8.50 for 2026-H1: Outstanding (8.50–9.49).");
    expect(stdout).toContain("\n\nLi Wei has no score for 2026-H2.");
  });

  it.each(["en", "zh", "ja"] as const)("speaks %s to both audiences", (locale) => {
    for (const audience of ["subject", "manager"] as const) {
      const { stdout } = explain(file, "--subject", "Li Wei", "--locale", locale, "--audience", audience);
      expect(stdout).toBe(`${results.map((result) => explainResult(result, { locale, audience })).join("\n\n")}\n`);
    }
  });

  it("tells the subject no assessor's name and quotes no comment unless the manager is meant", () => {
    const { stdout } = explain(file, "--subject", "Li Wei");
    expect(stdout).not.toMatch(/chen|Well done/);
    const forManager = explain(file, "--subject", "Li Wei", "--audience", "manager").stdout;
    expect(forManager).toMatch(/chen.*Well done, Li Wei/);
  });

  it("finds a subject in any script and with blanks around the name", () => {
    expect(explain(file, "--subject", " 王芳 ").stdout).toMatch(/^王芳 scores 7\.00 for 2026-H1: Basic/);
    expect(explain(file, "--subject=王芳").status).toBe(0);
  });

  it("explains the sample of the demo", () => {
    const { status, stdout } = run("explain", sample, "--subject", "Li Wei");
    expect(status).toBe(0);
    expect(stdout).toContain("The exact score is 7.495;");
    expect(readFileSync(sample, "utf8")).toContain("let me find out");
    expect(stdout).not.toContain("let me find out");
  });
});

describe("explain for programs", () => {
  const sentences = results.map((result) => explainResult(result, { locale: "zh" }).split("\n"));
  const rubric = { id: "customer-centric", version: "1.0.0", fingerprints: rubricFingerprints(customerCentric) };
  const frame = { subject: "Li Wei", locale: "zh", audience: "subject", rubric };
  const explanations = [
    { ...frame, period: "2026-H1", status: "scored", score: 8.5, level: "outstanding", sentences: sentences[0] },
    { ...frame, period: "2026-H2", status: "unscored", reasons: ["coverage-below-minimum"], sentences: sentences[1] },
  ];

  it("has as JSON what each result comes to, and its sentences one by one", () => {
    const { status, stdout } = explain(file, "--subject", "Li Wei", "--locale", "zh", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(explanations);
    expect(stdout).toMatch(/^\[\n {2}\{\n.*\n\]\n$/s);
  });

  it("has as NDJSON the same with a line for each result", () => {
    const { stdout } = explain(file, "--subject", "Li Wei", "--locale", "zh", "--format", "ndjson");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(explanations);
  });

  it("gives no assessor's name and no comment away in any format, unless the manager is meant", () => {
    for (const format of ["json", "ndjson", "csv"]) {
      expect(explain(file, "--subject", "Li Wei", "--format", format).stdout).not.toMatch(/chen|Well done/);
      const forManager = explain(file, "--subject", "Li Wei", "--format", format, "--audience", "manager").stdout;
      expect(forManager).toMatch(/chen.*Well done, Li Wei/);
    }
  });

  it("has as CSV a row for each sentence, under titles of the language", () => {
    const { stdout } = explain(file, "--subject", "Li Wei", "--locale", "zh", "--format", "csv");
    expect(stdout.startsWith("\ufeff")).toBe(true);
    const rows = explanations.flatMap(({ subject, period, sentences: said = [] }) =>
      said.map((sentence, index) => [subject, period, String(index + 1), sentence]),
    );
    expect(parse(stdout, { bom: true })).toEqual([["被评人", "评价周期", "序号", "说明"], ...rows]);
  });

  it("has no formula in CSV, whatever somebody is called", () => {
    const hostile = explain(
      "subject,assessor,role,criterion,score\n=1+1,b,peer,overall,8",
      "--subject",
      "=1+1",
      "--format",
      "csv",
    );
    const [, row] = parse(hostile.stdout, { bom: true }) as string[][];
    expect(row?.[0]).toBe("'=1+1");
    expect(row?.[3]).toMatch(/^'=1\+1 scores/);
  });

  it("refuses an unknown subject in every format alike", () => {
    const problems = problemsOf(explain(file, "--subject", "Li Wie"));
    for (const format of ["json", "ndjson", "csv"])
      expect(problemsOf(explain(file, "--subject", "Li Wie", "--format", format))).toEqual(problems);
  });
});

describe("an unknown subject", () => {
  it.each([
    ["Li Wie", "Li Wei"],
    ["li wei", "Li Wei"],
    ["Wei", "Li Wei"],
    ["王方", "王芳"],
  ])("%s is answered with the nearest one and all that are known", (subject, near) => {
    expect(problemsOf(explain(file, "--subject", subject))).toEqual([
      `error: ratings.csv has no subject "${subject}": did you mean "${near}"? It has "Li Wei", "王芳".`,
    ]);
  });

  it.each(["Aoife", "", "x".repeat(10_000)])("that is like none is answered with those that are known", (subject) => {
    const [problem = ""] = problemsOf(explain(file, "--subject", subject));
    expect(problem).toMatch(/^error: ratings\.csv has no subject ".*"\. It has "Li Wei", "王芳"\.$/);
    expect(problem.length).toBeLessThan(200);
  });

  it("is answered with ten of many", () => {
    const rows = Array.from({ length: 15 }, (_, index) => `person ${index},b,peer,overall,8`);
    const [problem] = problemsOf(
      explain(["subject,assessor,role,criterion,score", ...rows].join("\n"), "--subject", "nobody at all"),
    );
    expect(problem).toContain('"person 9" and 5 more.');
    expect(problem).not.toContain('"person 10"');
  });

  it.each(["__proto__", "constructor", "toString"])("may be %s", (subject) => {
    expect(problemsOf(explain(file, "--subject", subject))[0]).toContain(`has no subject "${subject}"`);
  });
});

describe("one period of several", () => {
  it("is explained alone, with blanks around it, in every format, and nothing is said of the others", () => {
    for (const [index, period] of ["2026-H1", " 2026-H2 "].entries()) {
      const ofOne = explain(file, "--subject", "Li Wei", "--period", period);
      const sentences = explainResult(results[index] as (typeof results)[number]);
      expect(ofOne).toEqual({ status: 0, stdout: `${sentences}\n`, stderr: "" });
      const { stdout } = explain(file, "--subject", "Li Wei", "--period", period, "--format", "json");
      expect(JSON.parse(stdout).map((told: { readonly period: string }) => told.period)).toEqual([period.trim()]);
    }
  });

  it.each([
    [
      "en",
      "2026-H3",
      `error: ratings.csv has no result of "Li Wei" in the period "2026-H3": did you mean "2026-H1"? It has 2026-H1, 2026-H2.`,
    ],
    ["en", "FY27/4", `error: ratings.csv has no result of "Li Wei" in the period "FY27/4". It has 2026-H1, 2026-H2.`],
    [
      "zh",
      "2026-h2",
      "错误：ratings.csv中没有“Li Wei”评价周期“2026-h2”的结果，是否应为“2026-H2”？“Li Wei”中有：2026-H1、2026-H2。",
    ],
    [
      "ja",
      "2026-h2",
      "エラー：ratings.csvに「Li Wei」の評価期間「2026-h2」の結果は見つかりません。「2026-H2」の誤りではありませんか。「Li Wei」にあるのは2026-H1、2026-H2です。",
    ],
  ])(
    "that the subject has not is answered in %s with the nearest one and all there are: %s",
    (locale, period, said) => {
      expect(problemsOf(explain(file, "--subject", "Li Wei", "--locale", locale, "--period", period))).toEqual([said]);
    },
  );

  it("is no other person's, and none where results name none", () => {
    expect(problemsOf(explain(file, "--subject", "王芳", "--period", "2026-H2"))).toEqual([
      'error: ratings.csv has no result of "王芳" in the period "2026-H2": did you mean "2026-H1"? It has 2026-H1.',
    ]);
    const timeless = "subject,assessor,role,criterion,score\nSato,b,peer,overall,8\n";
    expect(problemsOf(explain(timeless, "--subject", "Sato", "--period", "2026-H2"))).toEqual([
      'error: ratings.csv has no result of "Sato" in the period "2026-H2". The results of "Sato" name no period.',
    ]);
    expect(problemsOf(explain(file, "--subject", "Sato", "--period", "2026-H2"))[0]).toContain("has no subject");
  });

  it("is named in every language where all are explained", () => {
    const notes = ["zh", "ja"].map((locale) => explain(file, "--subject", "Li Wei", "--locale", locale).stderr);
    expect(notes).toEqual([
      "“Li Wei”有2条结果，已全部说明；可用 --period 选定一个评价周期（2026-H1、2026-H2）\n",
      "「Li Wei」の結果2件をすべて説明します。--period で評価期間を一つ選べます（2026-H1、2026-H2）\n",
    ]);
  });
});

describe("explain of what score wrote", () => {
  const written = (format: string, ...options: readonly string[]) =>
    run("score", write("rated.csv", file), "--format", format, ...options).stdout;

  it.each(["json", "ndjson"])("says what it says of the ratings, from %s", (format) => {
    const stored = write(`results.${format}`, written(format));
    for (const options of [
      [],
      ["--locale", "ja", "--audience", "manager"],
      ["--period", "2026-H2"],
      ["--period", "H2"],
    ]) {
      const ofRatings = run("explain", "rated.csv", "--subject", "Li Wei", ...options);
      const ofResults = run("explain", stored, "--subject", "Li Wei", ...options);
      const stderr = ofRatings.stderr.replace("rated.csv", stored);
      expect(ofResults).toEqual({ ...ofRatings, stderr });
    }
  });

  it("needs no rubric but that of the period that is meant", () => {
    const [early, late] = [written("json"), written("json", "--weights", "manager=2")].map((text) => JSON.parse(text));
    write("mixed.json", JSON.stringify([early[0], late.at(-1)]));
    const args = ["explain", "mixed.json", "--subject", "Li Wei"] as const;
    expect(problemsOf(run(...args))[0]).toContain("give the --rubric, --weights");
    expect(run(...args, "--period", "2026-H1")).toMatchObject({ status: 0, stderr: "" });
    expect(run(...args, "--period", "2026-H2", "--weights", "manager=2")).toMatchObject({ status: 0, stderr: "" });
  });

  it("takes the rubric that they were scored with, and asks for it", () => {
    const stored = write("weighed.json", written("json", "--weights", "manager=2"));
    const args = ["explain", stored, "--subject", "王芳"] as const;
    expect(run(...args, "--weights", "manager=2")).toMatchObject({ status: 0, stderr: "" });
    expect(problemsOf(run(...args)).join("\n")).toMatch(/give the --rubric, --weights/);
  });

  it("knows nobody else, and adjusts nothing", () => {
    const stored = write("results.json", written("json"));
    expect(problemsOf(run("explain", "results.json", "--subject", "Li Wie"))).toEqual([
      'error: results.json has no subject "Li Wie": did you mean "Li Wei"? It has "Li Wei", "王芳".',
    ]);
    const adjusting = run("explain", stored, "--subject", "Li Wei", "--adjustments", "rated.csv");
    expect(adjusting).toMatchObject({ status: 2, stdout: "" });
    expect(adjusting.stderr).toContain("--adjustments is for ratings");
  });
});
