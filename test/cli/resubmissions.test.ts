import { describe, expect, it } from "vitest";
import { problemsOf, score } from "./run-command";

const header = "subject,assessor,role,criterion,score,at";
const latest = ["--duplicates", "latest"] as const;

function file(...rows: readonly string[]): string {
  return [header, ...rows].join("\n");
}

/** The score of the only subject of a file in which later ratings replace earlier ones, and what is said of it. */
function latestScore(...rows: readonly string[]): { readonly score: unknown; readonly stderr: string } {
  const { status, stdout, stderr } = score(file(...rows), "--format", "json", ...latest);
  expect(status).toBe(0);
  return { score: JSON.parse(stdout)[0].score, stderr };
}

describe("two ratings of one criterion by one assessor", () => {
  it("are a problem, whatever their dates", () => {
    const problems = problemsOf(score(file("a,b,peer,overall,8,2026-06-01", "a,b,peer,overall,9,2026-06-02")));
    expect(problems).toEqual([
      expect.stringMatching(/^ratings\.csv:3: .*, or --duplicates latest \(see line 2\), got two$/),
    ]);
  });

  it("give way to the latest when that is asked for, in whatever order they stand", () => {
    const rows = ["a,b,peer,overall,8,2026-06-01", "a,b,peer,overall,9,2026-06-30", "a,b,peer,overall,7,2026-06-02"];
    const note = "ratings.csv: 2 ratings gave way to later ones\n";
    expect(latestScore(...rows)).toEqual({ score: 9, stderr: note });
    expect(latestScore(...rows.reverse())).toEqual({ score: 9, stderr: note });
  });

  it("are compared as instants, whatever their offsets", () => {
    const morning = "a,b,peer,overall,8,2026-06-30T09:00:00+08:00";
    expect(latestScore(morning, "a,b,peer,overall,9,2026-06-30T02:00:00Z").score).toBe(9);
    expect(latestScore(morning, "a,b,peer,overall,9,2026-06-30T00:59:59Z").score).toBe(8);
  });

  it("are a problem still when a date is missing, when both are the same, or when a day and an instant are compared", () => {
    for (const [first, second, places] of [
      ["2026-06-01", "", [2, 3]],
      ["2026-06-01", "2026-06-01", [2, 3]],
      ["2026-06-01", "2026-06-01T09:00:00Z", [2, 3]],
    ] as const) {
      const problems = problemsOf(
        score(file(`a,b,peer,overall,8,${first}`, `a,b,peer,overall,9,${second}`), ...latest),
      );
      expect(problems).toEqual(
        places.map((line) =>
          expect.stringMatching(new RegExp(`^ratings\\.csv:${line}: column "at" \\(6\\): expected a date`)),
        ),
      );
    }
  });

  it("say what is wrong with a date that is none", () => {
    const problems = problemsOf(
      score(file("a,b,peer,overall,8,30.6.2026", "a,b,peer,overall,9,2026-06-01"), ...latest),
    );
    expect(problems.some((problem) => /:2: column "at".*got "30\.6\.2026"/.test(problem))).toBe(true);
  });

  it("are one when the other is an empty cell, dated or not", () => {
    const rows = ["a,b,peer,overall,8,", "a,b,peer,overall,,2026-06-30"];
    expect(latestScore(...rows)).toEqual({ score: 8, stderr: "" });
    const { status, stderr } = score(
      ["subject,assessor,role,needs,relationship", "a,b,peer,8,", "a,b,peer,,7"].join("\n"),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("stay two when the empty one has a comment that would be lost", () => {
    const rows = ["a,b,peer,overall,8,fine", "a,b,peer,overall,,ask me again"];
    expect(problemsOf(score(["subject,assessor,role,criterion,score,comment", ...rows].join("\n")))).toHaveLength(1);
  });

  it("are refused when one is only a comment, or is given in another role", () => {
    const commented =
      "subject,assessor,role,criterion,score,at,comment\na,b,peer,overall,9,2026-06-01,\na,b,peer,overall,,2026-06-30,no";
    expect(problemsOf(score(commented, ...latest))).toHaveLength(1);
    const roles = file("a,b,manager,overall,9,2026-06-01", "a,b,peer,overall,3,2026-06-30");
    expect(problemsOf(score(roles, ...latest)).join()).toContain('column "role"');
  });

  it("of different criteria, periods, subjects or assessors do not touch each other", () => {
    const rows = ["a,b,peer,needs,8,", "a,b,peer,relationship,9,", "c,b,peer,overall,8,", "c,d,peer,overall,8,"];
    expect(latestScore(...rows)).toEqual({ score: 8.5, stderr: "" });
  });
});

describe("ratings of the whole and of single criteria by one assessor", () => {
  const whole = "a,b,peer,overall,8,2026-06-10";
  const both = (date: string) => [`a,b,peer,needs,9,${date}`, `a,b,peer,relationship,10,${date}`];

  it("give way to the form that came later, where every rating of it did", () => {
    const one = { score: 8, stderr: "ratings.csv: 2 ratings gave way to later ones\n" };
    const other = { score: 9.5, stderr: "ratings.csv: 1 rating gave way to a later one\n" };
    expect(latestScore(whole, ...both("2026-06-01"))).toEqual(one);
    expect(latestScore(...both("2026-06-01"), whole)).toEqual(one);
    expect(latestScore(whole, ...both("2026-06-30"))).toEqual(other);
    expect(latestScore(...both("2026-06-30").reverse(), whole)).toEqual(other);
    expect(latestScore("a,b,peer,needs,9,2026-06-01", whole).score).toBe(8);
    expect(latestScore(whole, ...both("2026-06-01"), "a,b,peer,overall,7,2026-06-02").score).toBe(8);
  });

  it("are refused as without the option where dates leave any doubt", () => {
    for (const rows of [
      // Perhaps only this criterion was corrected.
      [whole, "a,b,peer,needs,9,2026-06-30"],
      [whole, "a,b,peer,needs,9,2026-06-30", "a,b,peer,relationship,,2026-06-30"],
      [whole, "a,b,peer,needs,9,2026-06-30", "a,b,peer,relationship,9,2026-06-01"],
      [whole, ...both("2026-06-10")],
      [whole, ...both("")],
      [whole, ...both("2026-06-30T09:00:00Z")],
      ["a,b,peer,overall,8,", ...both("2026-06-30")],
    ]) {
      const problems = problemsOf(score(file(...rows), ...latest));
      expect(problems).toEqual([
        expect.stringMatching(/^ratings\.csv:2: column "criterion".*expected either "overall" or single criteria/),
      ]);
    }
    expect(problemsOf(score(file(whole, ...both("2026-06-30"))))).toHaveLength(1);
  });

  it("are both left out with --skip-invalid when one of them is bad, since it may have been the later", () => {
    const others = ["a,c,peer,overall,7,"];
    for (const rows of [
      ["a,b,peer,overall,99,2026-06-30", ...both("2026-06-01")],
      ["a,b,peer,overall,9,2026-06-01", "a,b,peer,needs,99,2026-06-30"],
    ]) {
      const { stdout } = score(file(...rows, ...others), ...latest, "--skip-invalid", "--format", "json");
      expect(JSON.parse(stdout)).toMatchObject([{ score: 7 }]);
    }
  });
});
