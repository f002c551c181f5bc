import { describe, expect, it } from "vitest";
import { scoreRatings } from "../../src/index";
import { explain, problemsOf, resultsOf, run, sample, score } from "./run-command";

const header = "subject,assessor,role,criterion,score";
const sequence = "\u001b[31m\u001b]0;owned\u0007";
const controlCharacters = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** How many columns of a terminal a line takes, by the blocks of Unicode that are written in full width. */
function displayWidth(line: string): number {
  const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{1f300}-\u{3fffd}]/u;
  return [...line].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

function widthsOf(table: string): readonly number[] {
  return [...new Set(table.trimEnd().split("\n").map(displayWidth))];
}

describe("the table", () => {
  it("lines up with Chinese, Japanese and Korean names, full-width letters and emoji", () => {
    const names = ["Li Wei", "王芳", "欧阳娜娜", "佐藤 美咲", "ヤマダ・タロウ", "김민준", "Ｌｉ", "Zoë", "🐼 panda"];
    const { status, stdout } = score([header, ...names.map((name) => `${name},b,peer,overall,8`)].join("\n"));
    expect(status).toBe(0);
    for (const name of names) expect(stdout).toContain(`│ ${name} `);
    expect(widthsOf(stdout)).toHaveLength(1);
  });

  it("lines up for the sample", () => {
    expect(widthsOf(run("score", sample).stdout)).toHaveLength(1);
  });

  it("lines up from its first to its last row when it is long, wherever the widest cells are", () => {
    const rows = Array.from({ length: 130 }, (_, index) => {
      const period = index === 60 ? "the time of probation" : "2026";
      return `${index === 129 ? "一个很长很长的名字" : index},b,peer,overall,${index % 10},${period}`;
    });
    const { stdout } = score([`${header},period`, ...rows].join("\n"));
    expect(stdout.trimEnd().split("\n")).toHaveLength(134);
    expect(widthsOf(stdout)).toHaveLength(1);
    expect(stdout).toContain("│ 一个很长很长的名字 │ 2026 ");
    expect(stdout).not.toContain("…");
  });
});

describe("hostile ids", () => {
  const ids = [
    "__proto__",
    "constructor",
    "toString",
    "🧑‍🤝‍🧑",
    "علي",
    "דנה",
    "=1+1",
    "[0]",
    "a".repeat(10_000),
    "%s %d",
    "-h",
  ];
  const file = [header, ...ids.map((id) => `${id},${id} 2,peer,overall,8`)].join("\n");

  it("are scored as any other", () => {
    const expected = scoreRatings(
      ids.map((id) => ({ subject: id, assessor: `${id} 2`, role: "peer", criterion: "overall", score: "8" })),
    );
    expect(resultsOf(file)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it("are explained and shown as any other", () => {
    const table = score(file).stdout;
    for (const id of ids) expect(table).toContain(`│ ${id} `);
    for (const id of ["__proto__", "constructor", "علي", "-h"]) {
      expect(explain(file, `--subject=${id}`).stdout.startsWith(`${id} scores 8.00: Good`)).toBe(true);
    }
  });
});

describe("control characters in a file", () => {
  it("are refused in ids, and shown as text in the message", () => {
    const problems = problemsOf(
      score(`${header},period,team
${sequence}a,b,peer,needs,8,2026,
a,${sequence}b,peer,needs,8,2026,
a,b,${sequence}peer,needs,8,2026,
a,b,peer,${sequence}needs,8,2026,
a,b,peer,needs,${sequence}8,2026,
a,c,peer,needs,8,${sequence}2026,
a,d,peer,needs,8,2026,${sequence}team
a,\u009b31mb,peer,needs,8,2026,
${sequence}`),
    );
    expect(problems).toHaveLength(10);
    expect(problems.join("\n")).not.toMatch(controlCharacters);
    expect(problems[0]).toContain(String.raw`\u001b[31m\u001b]0;owned\u0007a`);
    expect(problems[7]).toContain(String.raw`"\u009b31mb"`);
  });

  it("are shown as text when they stand in the header", () => {
    const problems = problemsOf(score(`${header},${sequence},\u009bJ\u202e\n`));
    expect(problems.join("\n")).not.toMatch(controlCharacters);
    expect(problems.join("\n")).toContain(String.raw`\u009bJ\u202e`);
  });

  it("are shown as text when they stand in a comment", () => {
    const file = `${header},comment\na,b,peer,overall,8,"${sequence}\u009b2J\u007f\u202eevil"`;
    const { status, stdout } = explain(file, "--subject", "a", "--audience", "manager");
    expect(status).toBe(0);
    expect(stdout).not.toMatch(controlCharacters);
    expect(stdout).toContain(String.raw`\u001b[31m\u001b]0;owned\u0007\u009b2J\u007f\u202eevil`);
  });

  it("are escaped in JSON, where they mean the same", () => {
    const comment = `${sequence}\u009b2J\u007f`;
    const file = `${header},comment\na,b,peer,overall,8,"${comment}"`;
    const { stdout } = score(file, "--format", "json");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(stdout)[0].criteria[0].roles[0].assessors[0].comment).toBe(comment);
  });

  it("are shown as text when they turn the direction of writing around in an id", () => {
    const file = `${header}\n\u202egnaw\u2066,b,peer,overall,8`;
    expect(score(file).stdout).not.toMatch(controlCharacters);
    expect(score(file).stdout).toContain(String.raw`│ \u202egnaw\u2066 │`);
    expect(explain(file, "--subject", "\u202egnaw\u2066").stdout).toMatch(/^\\u202egnaw\\u2066 scores/);
  });

  it("are not printed when they stand in an argument", () => {
    const file = `${header}\na,b,peer,overall,8`;
    for (const { stderr } of [
      explain(file, "--subject", sequence),
      run("score", `${sequence}.csv`),
      run(sequence),
      run("score", "a.csv", "--format", sequence),
      run("score", `--${sequence}`),
    ]) {
      expect(stderr).toContain("owned");
      expect(stderr).not.toMatch(controlCharacters);
    }
  });
});
