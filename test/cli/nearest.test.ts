import { describe, expect, it } from "vitest";
import { problemsOf, score } from "./run-command";

const rating = (cell: string) => `subject,assessor,role,criterion,score\na,b,peer,overall,${cell}\n`;

describe("the word that may have been meant", () => {
  it.each([
    ["基本合格", "合格"],
    ["优秀员工", "优秀"],
    ["outstandin", "outstanding"],
    ["fialing", "failing"],
    ["不合各", "不合格"],
  ])("by a level is one that is part of it or nearly the same: %s", (cell, near) => {
    expect(problemsOf(score(rating(cell)))).toEqual([
      expect.stringContaining(`got "${cell}": did you mean "${near}"?`),
    ]);
  });

  it.each(["passing", "不良好", "not good", "合个"])(
    "by a level never lies on the other side of failing: %s",
    (cell) => {
      const [problem = ""] = problemsOf(score(rating(cell)));
      expect(problem).toContain(`got "${cell}"`);
      expect(problem).not.toMatch(/did you mean "(failing|不合格|良好|good)"/);
    },
  );

  it("by a header of a wide layout is a criterion rather than a column, and no score for a total", () => {
    const problems = problemsOf(score("被评人,评分人,角色,需求,关系,总分\n李伟,赵敏,上级,8,9,17\n"));
    expect(problems[0]).toContain('(did you mean "满足客户需求"?)');
    expect(problems[1]).toContain('(did you mean "客户关系"?)');
    expect(problems[2]).toContain('got "总分"');
    expect(problems[2]).not.toContain("did you mean");
  });
});
