import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ReviewResult } from "../../src/index";
import { summarizeTeams } from "../../src/index";
import { problemsOf, run, runWith, write } from "./run-command";
import { people, put, ratings, smallestTeams, summaryOf } from "./summaries";

const tree = '[{"id":"firm"},{"id":"asia","parent":"firm"},{"id":"eu","parent":"firm"},{"id":"desk","parent":"eu"}]';
const rated = [...people("asia", 6), ...people("eu", 5, 6), ...people("desk", 5, 8)];

/** The teams that are shown, and why the others are not. */
function standing(file: string, ...options: readonly string[]): Readonly<Record<string, string>> {
  const { teams } = summaryOf(file, "--by", "team", ...options) as {
    teams: { team: string; status: string; reason?: string }[];
  };
  return Object.fromEntries(teams.map(({ team, status, reason = status }) => [team, reason]));
}

function rowsOf(...args: readonly string[]): readonly (readonly string[])[] {
  const { status, stdout, stderr } = run("summary", ...args, "--format", "csv");
  expect({ status, stderr: stderr.replace(smallestTeams, "") }).toEqual({ status: 0, stderr: "" });
  return parse(stdout, { bom: true, record_delimiter: "\r\n" });
}

describe("summary by team", () => {
  it("is the library's own, with the teams above", () => {
    const file = ratings(rated);
    const results = JSON.parse(run("score", file, "--format", "json").stdout) as readonly ReviewResult[];
    const treeFile = put("tree.json", tree);
    expect(summaryOf(file, "--by", "team", "--tree", treeFile)).toEqual(summarizeTeams(results, JSON.parse(tree)));
    const whole = summarizeTeams(results, JSON.parse(tree), { minimumSize: 6 });
    const { withoutTeam, unknownTeam, periods, ...strict } = whole;
    expect(periods).toEqual([null]);
    const teams = strict.teams.map((team) => {
      if (team.status === "suppressed") return team;
      // Five people each are in two levels; and of sixteen in all, that nothing is counted must not tell how many are in each.
      const levelsLeftOut = team.summary.levels.map(({ level }) => level);
      return { ...team, summary: { ...team.summary, levels: [] }, levelsLeftOut };
    });
    expect(summaryOf(file, "--by", "team", "--tree", treeFile, "--anonymous", "6")).toEqual({
      ...{ ...strict, teams },
      peopleWithoutTeam: withoutTeam.length,
      peopleOfUnknownTeams: unknownTeam.length,
    });
  });

  it("names nobody with --anonymous, and only counts who is in no team, or in one that the tree has not", () => {
    const file = ratings([...rated, { subject: "lonely", score: 7 }, ...people("Asia", 2)]);
    const treeFile = put("tree.json", tree);
    const { stdout, stderr } = run(
      ...["summary", file, "--by", "team", "--tree", treeFile, "--anonymous", "5", "--format", "json"],
    );
    expect(JSON.parse(stdout)).toMatchObject({ peopleWithoutTeam: 1, peopleOfUnknownTeams: 2 });
    expect(stderr).toContain("in no team, and so in no figure: 1 person\n");
    expect(stdout + stderr).not.toMatch(/lonely|Asia \d/);
  });

  it("counts with --anonymous no level of few in a team, nor what would tell of them, and without it all", () => {
    const file = ratings([
      ...[...people("asia", 8, 6), ...people("asia good", 4, 7.5).map((one) => ({ ...one, team: "asia" }))],
      ...[...people("eu", 10, 6), ...people("eu good", 1, 7.5).map((one) => ({ ...one, team: "eu" }))],
    ]);
    const few = "levels: how many are in each would tell of few";
    const levelsOf = (...options: readonly string[]) => {
      const rows = rowsOf(file, "--by", "team", ...options);
      const [header = []] = rows;
      const at = ["Failing (people)", "Basic (people)", "Good (people)"].map((title) => header.indexOf(title));
      return rows.slice(1).map((row) => [...at.map((column) => row[column]), row.at(-1)?.includes(few)]);
    };
    expect(levelsOf()).toEqual([
      ["0", "18", "5", false],
      ["0", "8", "4", false],
      ["0", "10", "1", false],
    ]);
    expect(levelsOf("--anonymous")).toEqual([
      ["0", "18", "5", false],
      ["", "", "", true],
      ["", "", "", true],
    ]);
    const table = run("summary", file, "--by", "team", "--anonymous").stdout;
    expect(table.match(/–, –, –, –, – │ levels +│/g)).toHaveLength(2);
    // Said once, below.
    expect(table.endsWith(`┘\n\n${few}\n`)).toBe(true);
    expect(table.split("tell of few")).toHaveLength(2);
    expect(run("summary", file, "--by", "team").stdout.endsWith("┘\n")).toBe(true);
    for (const [locale, words] of [
      ["zh", "各等级的人数：否则会透露少数人的情况"],
      ["ja", "レベル別の人数：少人数のことが分かるため"],
    ] as const) {
      const { stdout } = run("summary", file, "--by", "team", "--anonymous", "--locale", locale, "--format", "csv");
      expect(stdout).toContain(words);
    }
  });

  it("sets in a name of several lines as far as its first", () => {
    const long = "desk of the northern harbour and of everything beyond it";
    const treeFile = put("long.csv", `team,parent\nfirm,\neu,firm\n${long},eu\n`);
    const { stdout } = run("summary", ratings(people(long, 11)), "--by", "team", "--tree", treeFile);
    const [, ...below] = stdout.slice(stdout.indexOf("› › desk")).split("\n");
    const lines = below.filter((line) => line.startsWith("│")).map((line) => line.split("│")[1] ?? "");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^ {5}\w/);
  });

  it("has every team below what it is part of, whatever the order of the tree", () => {
    const teams = JSON.parse(tree) as unknown[];
    const treeFile = put("reversed.json", JSON.stringify(teams.toReversed()));
    const { stdout } = run("summary", ratings(rated), "--by", "team", "--tree", treeFile);
    expect([...stdout.matchAll(/^│ ((?:› )*\w+) /gm)].map(([, name]) => name)).toEqual([
      ...["team", "firm", "› eu", "› › desk", "› asia"],
    ]);
    const rows = rowsOf(ratings(rated), "--by", "team", "--tree", treeFile);
    expect(rows.slice(1).map(([team, parent, , heads]) => [team, parent, heads])).toEqual([
      ...[
        ["firm", "", "16"],
        ["eu", "firm", "10"],
        ["desk", "eu", "5"],
        ["asia", "firm", "6"],
      ],
    ]);
  });

  it.each([4, 5, 6])("shows teams of five or more: of %i", (count) => {
    const expected = count < 5 ? "too-small" : "published";
    const file = ratings([...people("a", count), ...people("b", 20)]);
    expect(standing(file)).toEqual({ all: "published", a: expected, b: count < 5 ? "tells-of-few" : "published" });
  });

  it.each([4, 5, 6])("shows with --anonymous no team that is hidden without it: of %i", (count) => {
    const file = ratings([...people("a", count), ...people("b", 6), ...people("c", 20)]);
    for (const options of [["--anonymous"], ["--anonymous", "2"], ["--anonymous", "4"], ["--anonymous", "5"]]) {
      expect(standing(file, ...options), options.join(" ")).toEqual(standing(file));
      expect(summaryOf(file, "--by", "team", ...options)).toMatchObject({ minimumSize: 5 });
    }
    expect(standing(file, "--anonymous", "6")).toMatchObject({ a: count < 6 ? "too-small" : "published" });
  });

  it("says that teams of fewer than five stay hidden where --anonymous is smaller, in each language", () => {
    const file = ratings(people("a", 8));
    const told = (...options: readonly string[]) => run("summary", file, "--by", "team", ...options).stderr;
    expect(told("--anonymous", "4")).toMatch(smallestTeams);
    expect(told("--anonymous")).toMatch(smallestTeams);
    expect(told("--anonymous", "5")).toBe("");
    expect(told()).toBe("");
    expect(told("--anonymous", "4", "--locale", "zh")).toContain("--by team 不显示不足5人的任何数字");
    expect(told("--anonymous", "4", "--locale", "ja")).toContain("--anonymous 4 のときも5名未満の数値は表示しません");
    expect(run("summary", file, "--by", "team", "--help").stdout).toMatch(/fewer than 5 people are always hidden/);
  });

  it("shows neither a parent's only other child beside a small one, nor says it without a reason", () => {
    const file = ratings([...people("small", 2), ...people("large", 9)]);
    const treeFile = put("two.csv", "team,parent\nfirm,\nsmall,firm\nlarge,firm\n");
    const { stdout } = run("summary", file, "--by", "team", "--tree", treeFile);
    expect(stdout.replace(/\s*│[\s│]*/g, " ")).toMatch(/small .*fewer than 5 .*large .*it would tell/s);
    const rows = rowsOf(file, "--by", "team", "--tree", treeFile);
    expect(rows.slice(1).map((row) => [row[0], row[2], row[3], row[7], row.at(-1)])).toEqual([
      ["firm", "shown", "11", "5.34", ""],
      ["small", "not shown", "", "", "fewer than 5 people have a score"],
      ["large", "not shown", "", "", "it would tell the figures of few"],
    ]);
  });

  it("reads a tree as ratings are read: --encoding and --delimiter count for it where it does not tell itself", () => {
    const rows = ["Büro", "Straße"].flatMap((team) =>
      people(team, 5).map(({ subject, score }) => [subject, score, team]),
    );
    const lines = rows.map((row) => `${row.join(";")};chen;manager;overall`);
    const table = `subject;score;team;assessor;role;criterion\n${lines.join("\n")}\n`;
    const file = write("western-rated.csv", Buffer.from(table, "latin1"));
    const tree = "team;parent\nFirma;\nBüro;Firma\nStraße;Firma\n";
    const western = write("western.csv", Buffer.from(tree, "latin1"));
    const all = { Firma: "published", Büro: "published", Straße: "published" };
    const stated = ["--encoding", "windows-1252", "--tree"] as const;
    expect(run("summary", ratings(rated), "--by", "team", "--tree", western).stderr).toContain("--encoding");
    expect(standing(file, ...stated, western)).toEqual(all);
    expect(standing(file, ...stated, write("plain.csv", tree))).toEqual(all);
    const either = write("either.csv", Buffer.from(`team,parent\n${tree}`, "latin1"));
    const asked = run("summary", file, "--by", "team", ...stated, either);
    expect(asked.stderr).toContain("--delimiter");
    expect(standing(file, ...stated, either, "--delimiter", "semicolon")).toEqual(all);
  });

  it("puts all teams under one top, which no team is called as, where there is no tree", () => {
    expect(Object.keys(standing(ratings([...people("all", 5), ...people("b", 5)])))).toEqual(["all teams", "all", "b"]);
    const [, top] = rowsOf(ratings([...people("all", 5), ...people("b", 5)]), "--by", "team");
    expect(top?.slice(0, 4)).toEqual(["everybody", "", "shown", "10"]);
  });

  it("tells of people without a team, and of teams that the tree has not", () => {
    const file = ratings([...rated, { subject: "new", score: 7 }, ...people("Asia", 1)]);
    const { status, stderr } = run("summary", file, "--by", "team", "--tree", put("tree.json", tree));
    expect(status).toBe(0);
    expect(stderr).toBe(
      'rated.json: in no team, and so in no figure: "new"\n' +
        'tree.json: has not these teams, whose people are in no figure: "Asia" (did you mean "asia"?), 1 person\n',
    );
    for (const [locale, words] of [
      ["zh", /“new”[\s\S]*“Asia”（是否应为“asia”？）1人/],
      ["ja", /「new」[\s\S]*「Asia」（「asia」の誤りではありませんか）1名/],
    ] as const) {
      const told = run("summary", file, "--by", "team", "--tree", "tree.json", "--locale", locale).stderr;
      expect(told).toMatch(words);
      expect(told).not.toMatch(/figure|people/);
    }
  });

  it("takes no person twice, and says what to do", () => {
    const file = ratings(["2026-H1", "2026-H2"].flatMap((period) => rated.map((one) => ({ ...one, period }))));
    expect(problemsOf(run("summary", file, "--by", "team"))).toEqual([
      'rated.json: expected one result for each person, since nobody is in a team twice, got several of 16 people ("asia 0" ' +
        "is one): choose a period with --period (2026-H1, 2026-H2), or show all with --by period",
    ]);
    expect(standing(file, "--period", "2026-H2")).toMatchObject({ all: "published" });
    for (const locale of ["zh", "ja"]) {
      expect(run("summary", file, "--by", "team", "--locale", locale).stderr).not.toMatch(/expected|people/);
    }
  });

  it("is safe to print and to open, whatever teams are called", () => {
    const names = ["__proto__", "constructor", "=HYPERLINK(1)", "a;=1+1", "\u202eevil"];
    const file = ratings(names.flatMap((name) => people(name, 5)));
    const { status, stdout } = run("summary", file, "--by", "team");
    expect(status).toBe(0);
    for (const name of names.slice(0, 4)) expect(stdout).toContain(name);
    expect(stdout).not.toContain("\u202e");
    const csv = run("summary", file, "--by", "team", "--format", "csv").stdout;
    expect(csv).toContain("\n'=HYPERLINK(1),");
    expect(csv).toContain("a;'=1+1");
    expect(standing(file)).toMatchObject({ constructor: "published" });
    const treeFile = put(
      "hostile.json",
      JSON.stringify([{ id: "__proto__" }, { id: "toString", parent: "__proto__" }]),
    );
    expect(run("summary", ratings(people("toString", 5)), "--by", "team", "--tree", treeFile).stdout).toContain(
      "__proto__",
    );
  });

  it("is drawn of a tree that is as deep as it likes", () => {
    const deep = Array.from({ length: 3000 }, (_, index) => ({
      id: `t${index}`,
      ...(index > 0 && { parent: `t${index - 1}` }),
    }));
    const { status, stdout } = run(
      "summary",
      ratings(people("t2999", 11)),
      "--by",
      "team",
      "--tree",
      put("deep.json", JSON.stringify(deep)),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/│ (› ){10}t2999 /);
  });
});

describe("--tree", () => {
  const shown = standing(ratings(rated), "--tree", put("tree.json", tree));

  it("may be any table, in any of the languages", () => {
    const rows = (mark: string, end: string) =>
      ["firm,", "asia,firm", "eu,firm", "desk,eu"].join(end).replaceAll(",", mark);
    for (const [name, content] of [
      ["commas.csv", `team,parent\n${rows(",", "\n")}\n`],
      ["semicolons.csv", `\ufeffid;parent\r\n${rows(";", "\r\n")}\r\n`],
      ["tabs.csv", `Department\tPart of\n${rows("\t", "\n")}`],
      ["titled.csv", `Our teams,\n,\nTeam ID,Parent team\n${rows(",", "\n")}\n`],
      ["chinese.csv", `部门,上级部门\r\n${rows(",", "\r\n")}\r\n`],
      ["japanese.csv", `チーム,上位チーム\n${rows(",", "\n")}\n`],
      ["lines.ndjson", (JSON.parse(tree) as unknown[]).map((team) => JSON.stringify(team)).join("\n")],
      ["null.json", tree.replace('{"id":"firm"}', '{"id":"firm","parent":null}')],
    ] as const) {
      expect(standing(ratings(rated), "--tree", put(name, content)), name).toEqual(shown);
    }
    const { stdout } = runWith(tree, "summary", ratings(rated), "--by", "team", "--tree", "-", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ teams: [{ team: "firm" }, {}, {}, {}] });
  });

  it("that is no tree is refused, everything at once, in each language", () => {
    const file = put("bad.csv", "team,parent\nfirm,\nasia,firm\nasia,firm\neu,union\np,q\nq,p\n");
    expect(problemsOf(run("summary", ratings(rated), "--by", "team", "--tree", file))).toEqual([
      'bad.csv:4: id: expected each team once, with one parent, got "asia"',
      'bad.csv:5: parent: expected a team that has an entry of its own in the tree (its top has one too, without a parent), got "union"',
      'bad.csv:6: parent: expected a team from which the way up ends at a top, and does not go round in a circle, got "q"',
      'bad.csv:7: parent: expected a team from which the way up ends at a top, and does not go round in a circle, got "p"',
    ]);
    for (const locale of ["zh", "ja"]) {
      const { stderr } = run("summary", ratings(rated), "--by", "team", "--tree", file, "--locale", locale);
      expect(stderr).not.toMatch(/expected|team|circle/);
    }
  });

  it.each([
    [
      "other.csv",
      "team,parent,head\na,,b\n",
      ['other.csv:1: column "head" (3): expected a column team (or id) or parent, and no other, got "head"'],
    ],
    ["bare.csv", "team\na\n", ['bare.csv:1: expected a column "parent", got none']],
    ["cell.csv", "team,parent\n,a\n", ['cell.csv:2: column "team" (1): expected a team, got nothing']],
    [
      "twice.csv",
      "team,id,parent\na,b,\n",
      ['twice.csv:1: column "id" (2): expected only one column "team" (there is one at 1), got another one'],
    ],
    [
      "empty.csv",
      "",
      [
        "empty.csv: expected rows of a team and what it is part of, below a header with team (or id) and parent, got none",
      ],
    ],
    [
      "list.json",
      "[]",
      [
        "list.json: expected rows of a team and what it is part of, below a header with team (or id) and parent, got none",
      ],
    ],
    ["seven.json", "[7]", [expect.stringMatching(/^seven\.json: \[0\]: expected rows of a team .*, got 7$/)]],
  ])("%s is refused", (name, content, problems) => {
    expect(problemsOf(run("summary", ratings(rated), "--by", "team", "--tree", put(name, content)))).toEqual(problems);
  });
});
