import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { problemsOf, run, runWith, write } from "./run-command";

const calendar = resolve("examples/data/calendar.json");
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;
const frame = { source: "hr", scope: "person", at: "2026-03-02T09:00Z" };
const records = [
  ...["li.wei", "chen", "sato"].map((attributedTo) => {
    return { kind: "praise", id: attributedTo, ...frame, attributedTo, isUnasked: true };
  }),
  {
    ...{ kind: "register", id: "r1", source: "hr", scope: "team", attributedTo: "desk", register: "public-incidents" },
    ...{ at: "2026-01-01T00:00+08:00", until: "2026-07-01T00:00+08:00", isComplete: true },
  },
];
const evidence = write("evidence.json", JSON.stringify(records));

/** What is concluded of each person's image in public, which only the register tells. */
function images(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = run("evaluate", evidence, ...usual, ...args, "--format", "json");
  expect(status, stderr).toBe(0);
  return imagesIn(stdout);
}

function imagesIn(stdout: string): unknown {
  const { evaluations } = JSON.parse(stdout) as {
    evaluations: { subject: string; indicators: { indicator: string; verdict: { outcome: string } }[] }[];
  };
  const told = evaluations.map(({ subject, indicators }) => {
    const own = indicators.find(({ indicator }) => indicator === "positive-image");
    return [subject, own?.verdict.outcome];
  });
  return Object.fromEntries(told);
}

/** Writes a file; its name, as the command is called with it. */
function put(name: string, content: string | Uint8Array): string {
  write(name, content);
  return name;
}

const inDesk = { chen: "no-evidence", "li.wei": "met", sato: "no-evidence" };

describe("--teams", () => {
  it("says whose the registers of teams are", () => {
    expect(images()).toEqual({ ...inDesk, "li.wei": "no-evidence" });
    const file = put(
      "teams.csv",
      "subject,team\nli.wei,night\nli.wei,desk\nchen,shop\nli.wei,desk\nsomebody else,desk\n",
    );
    expect(images("--teams", file)).toEqual(inDesk);
  });

  it("may be any table that ratings may be, in any of their languages", () => {
    for (const [name, content] of [
      ["semicolons.csv", "Team;Person\ndesk;li.wei\n"],
      ["titled.csv", "Our teams,\n,\nName,Department\nli.wei,desk\n"],
      ["chinese.csv", "被评人,团队\nli.wei,desk\n"],
      ["japanese.csv", "対象者,チーム\nli.wei,desk\n"],
      ["list.json", '[{"subject":"li.wei","team":"desk"}]'],
      ["lines.ndjson", '{"team":"desk","subject":"li.wei"}\n{"team":"shop","subject":"chen"}\n'],
    ] as const) {
      expect(images("--teams", put(name, content)), name).toEqual(inDesk);
    }
    const { stdout } = runWith(
      "subject,team\nli.wei,desk\n",
      "evaluate",
      evidence,
      ...usual,
      "--teams",
      "-",
      "--format",
      "json",
    );
    expect(imagesIn(stdout)).toEqual(inDesk);
  });

  it("tells of teams in the evidence that nobody is in, since a name may be written otherwise", () => {
    const { status, stderr } = run(
      "evaluate",
      evidence,
      ...usual,
      "--teams",
      put("other.csv", "subject,team\nli.wei,Desk\n"),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^other\.csv: nobody is in desk \(did you mean "Desk"\?\): registers of theirs count for nobody, /m,
    );
    const { stderr: none } = run(
      "evaluate",
      evidence,
      ...usual,
      "--teams",
      put("same.csv", "subject,team\nli.wei,desk\n"),
    );
    expect(none).not.toContain("nobody is in");
  });

  it("that is wrong is refused, everything at once and beside what else is wrong, also with --skip-invalid", () => {
    const file = put(
      "wrong.csv",
      "subject,team,from\nli.wei,desk,2026-01-01\n,desk,\nchen,,\nsato,desk,,x\n1E+15,desk,\n",
    );
    const bad = put("bad.json", JSON.stringify([{ ...records[0], scope: "firm" }]));
    for (const more of [[], ["--skip-invalid"]]) {
      const problems = problemsOf(run("evaluate", bad, ...usual, "--teams", file, ...more)).join("\n");
      for (const line of [
        /wrong\.csv:1: column "from" \(3\): expected a column subject or team, and no other, got "from"/,
        /bad\.json: \[0\]\.scope: expected /,
      ]) {
        expect(problems).toMatch(line);
      }
    }
    const cells = put("cells.csv", "subject,team\nli.wei,desk\n,desk\nchen,\nsato,desk,x\n1E+15,desk\n");
    expect(problemsOf(run("evaluate", evidence, ...usual, "--teams", cells))).toEqual([
      'cells.csv:3: column "subject" (1): expected a person, got nothing',
      'cells.csv:4: column "team" (2): expected a team, got nothing',
      expect.stringMatching(/^cells\.csv:5: expected 2 cells, one for each column, got 3/),
      expect.stringMatching(/^cells\.csv:6: column "subject" \(1\): expected an id with all its digits/),
    ]);
  });

  it("that is no table of people and teams is told so", () => {
    const expected = "expected rows of a person and a team each, below a header with subject and team, got";
    for (const [name, content, received] of [
      ["empty.csv", "", "none"],
      ["header.csv", "subject,team\n", "none"],
      ["empty.json", "[]", "none"],
      ["list.json", '["li.wei"]', '"li.wei"'],
      ["object.json", '{"ratings":7}', "7"],
    ] as const) {
      const [problem] = problemsOf(run("evaluate", evidence, ...usual, "--teams", put(name, content)));
      expect(problem?.replace(/^\S+:( \[0\]:| ratings:)? /, "").replace(/^\S+ratings: /, "")).toBe(
        `${expected} ${received}`,
      );
    }
    expect(problemsOf(run("evaluate", evidence, ...usual, "--teams", put("one.csv", "subject,score\na,1\n")))).toEqual([
      'one.csv:1: column "score" (2): expected a column subject or team, and no other, got "score"',
      'one.csv:1: expected a column "team", got none',
    ]);
    expect(
      problemsOf(run("evaluate", evidence, ...usual, "--teams", put("two.csv", "subject,team,group\na,b,c\n"))),
    ).toEqual(['two.csv:1: column "group" (3): expected only one column "team" (there is one at 2), got another one']);
    expect(problemsOf(run("evaluate", evidence, ...usual, "--teams", "nowhere.csv"))).toHaveLength(1);
  });

  it("is told in the language that is asked for", () => {
    const file = put("wrong.csv", "subject,team,form\nli.wei,desk,\n,desk,\n");
    const bare = put("bare.csv", "subject\na\n");
    const empty = put("empty.csv", "subject,team\n");
    const other = put("other.csv", "subject,team\nli.wei,Desk\n");
    for (const [locale, wrong, none, missing, note] of [
      [
        "zh",
        /wrong\.csv第1行，第3列"?.*form.*被评人.*团队/,
        /empty\.csv.*被评人.*团队/,
        /bare\.csv第1行.*团队/,
        /desk.*Desk/,
      ],
      ["ja", /wrong\.csvの1行目、3列目.*form/, /empty\.csv.*チーム/, /bare\.csvの1行目.*チーム/, /desk.*Desk/],
    ] as const) {
      const told = (name: string) => run("evaluate", evidence, ...usual, "--teams", name, "--locale", locale).stderr;
      expect(told(file)).toMatch(wrong);
      expect(told(empty)).toMatch(none);
      expect(told(bare)).toMatch(missing);
      expect(told(other)).toMatch(note);
      for (const name of [file, empty, bare, other]) expect(told(name)).not.toMatch(/expected|nobody/);
    }
  });

  it("reads it by --encoding, where it does not tell itself", () => {
    const western = put("western.csv", Buffer.from("subject;team\nli.wei;Büro\nsato;Straße\n", "latin1"));
    const of = ["evaluate", evidence, ...usual, "--teams", western] as const;
    expect(run(...of).stderr).toContain("--encoding");
    expect(run(...of, "--encoding", "windows-1252").status).toBe(0);
  });
});
