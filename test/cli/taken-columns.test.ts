import { describe, expect, it } from "vitest";
import { problemsOf, score } from "./run-command";

const file = "subject,assessor,Relationship,criterion,score\na,b,peer,overall,8\n";

describe("a column that was taken for a criterion beside those of criterion and score", () => {
  it.each([
    [
      "en",
      'column "criterion" (4): expected either a column for each criterion, or columns for criterion and score, got both: ' +
        'column "Relationship" (3) was taken for a criterion; if it is something else, say --columns role=Relationship',
    ],
    ["zh", "第3列“Relationship”被当作指标；如并非指标，请用 --columns 角色=Relationship 说明"],
    [
      "ja",
      "3列目「Relationship」は評価項目の列とみなされました。違う場合は --columns 役割=Relationship のように指定してください",
    ],
  ])("is named in %s, with the option that makes it something else", (locale, words) => {
    const problems = problemsOf(score(file, "--locale", locale));
    expect(problems.join("\n")).toContain(words);
    const [, option = ""] = /--columns (\S+=Relationship)/.exec(words) ?? [];
    expect(score(file, "--columns", option).status).toBe(0);
  });

  it("may be left out where nothing is missing", () => {
    const more = "subject,assessor,role,Relationship,criterion,score\na,b,peer,old,overall,8\n";
    expect(problemsOf(score(more))[0]).toMatch(/say --columns ignore=Relationship$/);
  });

  it("is named with all others", () => {
    const both = "subject,assessor,role,needs,relationship,score\na,b,peer,8,8,8\n";
    expect(problemsOf(score(both))).toEqual([
      expect.stringMatching(
        /column "needs" \(4\), column "relationship" \(5\) were taken for criteria; if they are something else, say with --columns what they mean$/,
      ),
    ]);
  });
});
