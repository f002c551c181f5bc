import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { problemsOf, run, runInGibibyte, runWith, sample, write } from "./run-command";

const evidence = resolve("examples/data/evidence.ndjson");
const calendar = resolve("examples/data/calendar.json");
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;

const praise = {
  kind: "praise",
  id: "p1",
  source: "letters",
  scope: "person",
  attributedTo: "li.wei",
  at: "2026-03-02T09:00Z",
  customer: { id: "c-1" },
  isUnasked: true,
};

function lines(...values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");
}

describe("bad evidence", () => {
  it("is told all at once, each problem with its file, its record and its key", () => {
    const list = write("list.json", JSON.stringify([praise, { ...praise, id: "p2", at: "2026-03-02" }, 7]));
    const stream = write(
      "stream.ndjson",
      lines({ ...praise, id: "p3", isUnasked: "yes", colour: "red" }, "{oops", { ...praise, isUnasked: false }),
    );
    const problems = problemsOf(run("evaluate", list, stream, ...usual));
    expect(problems).toHaveLength(6);
    expect(problems[0]).toMatch(
      /list\.json: \[1\]\.at: expected a time with its offset or zone, .*, got "2026-03-02"$/,
    );
    expect(problems[1]).toMatch(/list\.json: \[2\]: expected an object, got 7$/);
    expect(problems[2]).toMatch(/stream\.ndjson:1: isUnasked: expected .*, got "yes"$/);
    expect(problems[3]).toMatch(/stream\.ndjson:1: colour: expected .*, got "colour"$/);
    expect(problems[4]).toMatch(/stream\.ndjson:2: expected JSON, got what is none: /);
    expect(problems[5]).toMatch(
      /stream\.ndjson:3: id: expected an id other than that of \S+list\.json: \[0\], which is another record, got "p1"$/,
    );
  });

  it("is told beside what is wrong with the other files of the call", () => {
    const bad = write("bad.json", JSON.stringify([{ ...praise, scope: "firm" }]));
    const wrongCalendar = write("wrong-calendar.json", '{"zone":"Berlin","hours":[]}');
    const wrongProfile = write("wrong-profile.json", '{"id":"desk","version":"1","weights":{"speed":1}}');
    const wrongOptions = write("wrong-options.json", '{"survey-itm":{},"repeat-contacts":{"days":-1}}');
    const wrongRatings = write("wrong-ratings.csv", "subject,assessor,role,criterion,score\na,b,peer,needs,11\n");
    const problems = problemsOf(
      run(
        ...["evaluate", bad, "--as-of", "2026-07-10", "--calendar", wrongCalendar, "--profile", wrongProfile],
        ...["--options", wrongOptions, "--ratings", wrongRatings],
      ),
    ).join("\n");
    for (const start of [
      /bad\.json: \[0\]\.scope: expected /,
      /wrong-calendar\.json: zone: expected /,
      /wrong-profile\.json: weights\.speed: expected one that the rubric has/,
      /wrong-options\.json: survey-itm: expected /,
      /wrong-options\.json: repeat-contacts\.days: expected /,
      /wrong-ratings\.csv:2: column "score" \(5\): expected /,
    ]) {
      expect(problems).toMatch(start);
    }
  });

  it("is left out record by record with --skip-invalid, two of one id both, and told", () => {
    const file = write(
      "mixed.ndjson",
      lines(praise, { ...praise, isUnasked: false }, { ...praise, id: "p2" }, "{oops", { ...praise, id: "p3", at: "" }),
    );
    const { status, stdout, stderr } = run("evaluate", file, ...usual, "--skip-invalid", "--format", "json");
    expect(status).toBe(0);
    expect(stderr.trimEnd().split("\n")).toHaveLength(5);
    // Nobody knows what the line is that cannot be read.
    expect(stderr).toMatch(/\n4 of 5 records of evidence left out\n.*: complaints, .*, replies, .* \(of letters\)\n$/);
    const [evaluation] = JSON.parse(stdout).evaluations;
    const used = evaluation.findings.flatMap((finding: { used?: readonly string[] }) => finding.used ?? []);
    expect(used).toEqual(["p2"]);
  });

  const frame = { source: "desk", at: "2026-03-02T09:00Z", scope: "person", attributedTo: "li" };
  const answered = (index: number, isPublic: unknown = true) => [
    { ...frame, kind: "matter", id: `m${index}`, closedAt: null },
    { ...frame, kind: "request", id: `q${index}`, matter: `m${index}`, priority: "normal" },
    { ...frame, kind: "reply", id: `r${index}`, request: `q${index}`, by: "human", isPublic },
  ];
  const outcomesOf = (name: string, records: readonly object[]) => {
    const calendar = write(
      "hours.json",
      JSON.stringify({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] }),
    );
    const settings = ["--as-of", "2026-06-30", "--period", "2026-H1", "--calendar", calendar];
    const { status, stdout, stderr } = run(
      ...(["evaluate", write(name, lines(...records)), ...settings, "--skip-invalid", "--format", "json"] as const),
    );
    expect(status).toBe(0);
    const [{ findings }] = JSON.parse(stdout).evaluations;
    const outcomeOf = (id: string) => findings.find((one: { indicator: string }) => one.indicator === id).outcome;
    return { stderr, outcomes: ["no-response", "timely-response"].map(outcomeOf) };
  };

  it.each([
    ["all replies", 0],
    ["some replies", 6],
  ])("holds %s that are left out with --skip-invalid against nobody", (_, good) => {
    const records = Array.from({ length: 20 }, (_, index) => answered(index, index < good ? true : "yes")).flat();
    const { stderr, outcomes } = outcomesOf("skipped.ndjson", records);
    const expected = good === 0 ? "no-evidence" : "inconclusive";
    expect(outcomes).toEqual([expected, expected]);
    expect(stderr).toMatch(/ because there are no others: replies \(of desk\)\n/);
    // The same records that nobody left out.
    const silent = records.filter(({ kind, isPublic }: { kind: string; isPublic?: unknown }) => {
      return kind !== "reply" || isPublic === true;
    });
    const told = good === 0 ? ["no-evidence", "no-evidence"] : ["met", "not-met"];
    expect(outcomesOf("silent.ndjson", silent).outcomes).toEqual(told);
  });

  it("takes along with --skip-invalid what belongs to what is left out", () => {
    const good = Array.from({ length: 20 }, (_, index) => answered(index)).flat();
    const silent = Array.from({ length: 20 }, (_, index) => [
      { ...frame, kind: "matter", id: `s${index}`, closedAt: null, disregard: "junk" },
      { ...frame, kind: "request", id: `sq${index}`, matter: `s${index}`, priority: "normal" },
      { ...frame, kind: "reply", id: `sr${index}`, request: `sq${index}`, by: "bot", isPublic: true },
    ]).flat();
    const { stderr, outcomes } = outcomesOf("dependents.ndjson", [...good, ...silent]);
    expect(outcomes).toEqual(["inconclusive", "met"]);
    expect(stderr).toContain("\n60 of 120 records of evidence left out\n");
  });

  it("is refused with --skip-invalid where nothing is left", () => {
    const file = write("none-good.json", JSON.stringify([{ ...praise, at: "" }]));
    expect(problemsOf(run("evaluate", file, ...usual, "--skip-invalid"))).toHaveLength(1);
  });

  it("of a million records fits into a gibibyte, and is told as far as that is of use", () => {
    const file = write("million.ndjson", '{"kind":"x"}\n'.repeat(1_000_000));
    const problems = problemsOf(runInGibibyte("evaluate", file, ...usual));
    expect(problems.length).toBeLessThan(100_000);
    expect(problems[0]).toMatch(/million\.ndjson:1: kind: expected /);
  }, 60_000);

  it("writes no file", () => {
    const file = write("bad.json", JSON.stringify([{ ...praise, at: "" }]));
    const out = write("kept.json", "as it was");
    expect(run("evaluate", file, ...usual, "--out", out).status).toBe(1);
    expect(readFileSync(out, "utf8")).toBe("as it was");
  });
});

describe("a file that is no evidence", () => {
  const expected = "expected evidence: a list of records as JSON, or a record on each line, got";

  it.each([
    ["a file of ratings", readFileSync(sample), "ratings: name the file with --ratings"],
    [
      "ratings as JSON",
      '[{"subject":"a","assessor":"b","role":"peer","criterion":"needs","score":8}]',
      "ratings: name the file with --ratings",
    ],
    ["ratings in Chinese", "被评人,评分人,角色,指标,分数\na,b,上级,总体,8\n", "ratings: name the file with --ratings"],
    ["reviews", '[{"subject":"a","ratings":[]}]', "ratings: name the file with --ratings"],
    ["results", run("score", sample, "--format", "json").stdout, "results, as score writes them"],
    [
      "an evaluation",
      run("evaluate", evidence, ...usual, "--format", "json").stdout,
      "what evaluate has written itself",
    ],
    ["a calendar", readFileSync(calendar), "a calendar: name the file with --calendar"],
    [
      "a service desk's page",
      readFileSync("test/fixtures/zendesk/tickets.json"),
      "what a service desk has written: say with --from whose it is",
    ],
    ["a workbook", readFileSync("examples/data/department-wide.xlsx"), "a workbook"],
    ["some table", "ticket;opened\n1;2026-01-05\n", "a table: say with --from what it means"],
    ["prose", "It went well.", "something else"],
    ["a web page", "<!doctype html><title>x</title>", "a web page (HTML)"],
    ["nothing", "", "an empty file"],
    ["blanks", " \n ", "an empty file"],
  ])("is called what it is: %s", (_, content, received) => {
    const [problem, ...others] = problemsOf(run("evaluate", write("other", content), ...usual));
    expect(others).toEqual([]);
    expect(problem?.endsWith(`other: ${expected} ${received}`), problem).toBe(true);
  });

  it("is told for each of several, and in every language", () => {
    const empty = write("empty.json", "");
    expect(problemsOf(run("evaluate", empty, sample, ...usual))).toHaveLength(2);
    expect(problemsOf(run("evaluate", sample, ...usual, "--locale", "zh"))[0]).toContain(
      "评分文件，请改用 --ratings 指定",
    );
    expect(problemsOf(run("evaluate", sample, ...usual, "--locale", "ja"))[0]).toContain(
      "--ratings で指定してください",
    );
  });

  it.each([
    ["JSON that ends too soon", '[{"kind":"praise"', /expected JSON, got what is none/],
    [
      "a key that is there twice",
      '[{"kind":"praise","id":"a","id":"b"}]',
      /expected each key of an object once, got "id" again/,
    ],
    ["bytes that are no text", new Uint8Array([0x5b, 0xff, 0xfe, 0x22]), /expected UTF-8 text, got other bytes/],
    ["a NUL", "[\0]", /expected text, got a NUL character/],
    ["a list within a list", "[[]]", /\[0\]: expected an object, got an empty list/],
  ])("is refused as any file is: %s", (_, content, problem) => {
    expect(problemsOf(run("evaluate", write("other", content), ...usual)).join("\n")).toMatch(problem);
  });

  it("has nobody in it: an empty list", () => {
    const nobody = ["standard input: expected evidence of somebody's work, got none"];
    expect(problemsOf(runWith("[]", "evaluate", "-", ...usual))).toEqual(nobody);
    expect(problemsOf(runWith("[]", "evaluate", "-", ...usual, "--subject", "a"))).toEqual(nobody);
    expect(problemsOf(runWith("[]", "evaluate", "-", "--as-of", "2026-06-30"))).toEqual(nobody);
  });

  it("is evidence where ratings are expected", () => {
    const [problem, ...others] = problemsOf(run("evaluate", evidence, ...usual, "--ratings", evidence));
    expect(problem).toMatch(
      /expected ratings, got evidence, which customer-centric-rubric evaluate takes, without --ratings$/,
    );
    expect(others).toEqual([]);
  });
});

describe("a wrong call of evaluate", () => {
  it.each([
    ["no files", ["--as-of", "2026-06-30"], "missing required argument 'EVIDENCE'"],
    ["no moment", [evidence], "required option '--as-of <DATE>' not specified"],
    ["a day that is none", [evidence, "--as-of", "2026-02-30"], "error: --as-of: expected a date"],
    ["a time without a zone", [evidence, "--as-of", "2026-06-30T12:00"], "error: --as-of: expected a date"],
    ["a year that no calendar has", [evidence, "--as-of", "1900-01-01"], "error: --as-of: expected a date"],
    [
      "a period without days",
      [evidence, ...usual, "--period", "probation"],
      "error: --period: expected a calendar period",
    ],
    [
      "a period to come",
      [evidence, ...usual, "--period", "2026-H2", "--as-of", "2026-06-30"],
      "that has begun by --as-of",
    ],
    ["an unknown service desk", [evidence, ...usual, "--from", "zendsk"], 'got "zendsk": did you mean zendesk?'],
    ["a desk's options without a desk", [evidence, ...usual, "--desk", calendar], "error: --desk needs --from"],
    ["two files from standard input", ["-", ...usual, "--ratings", "-"], "only one file can come from standard input"],
    [
      "a format of other commands",
      [evidence, ...usual, "--format", "xlsx"],
      "Allowed choices are table, json, ndjson, csv.",
    ],
    ["weights of nobody", [evidence, ...usual, "--weights", "chief=2"], "error: --weights"],
    ["a name left out", ["", ...usual], "expected the name of a file, got an empty one"],
  ])("with %s ends with 2 and a hint", (_, args, words) => {
    const { status, stdout, stderr } = run("evaluate", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr.endsWith("\n(customer-centric-rubric evaluate --help shows how it is called)\n")).toBe(true);
  });

  it("with somebody who is not there names those who are, and ends with 1", () => {
    const [problem] = problemsOf(run("evaluate", evidence, ...usual, "--subject", "LiWei"));
    expect(problem).toContain('has no subject "LiWei": did you mean "Li Wei"? It has "Li Wei", "王芳", "田中 健".');
  });

  it("with a file that is not there says so for each", () => {
    const problems = problemsOf(run("evaluate", "a.json", "b.json", ...usual));
    expect(problems).toEqual([
      "error: cannot read a.json: there is no such file",
      "error: cannot read b.json: there is no such file",
    ]);
  });
});
