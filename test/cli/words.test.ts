import { describe, expect, it } from "vitest";
import { customerCentric } from "../../src/index";
import { problemsOf, resultsOf, score, write } from "./run-command";

describe("headers as people write them", () => {
  it.each(["姓名", "员工", "Name", "Employee name", "Person", "Ratee", "氏名", "社員名"])(
    "%s is the subject",
    (title) => {
      expect(resultsOf(`${title},assessor,role,criterion,score\na,b,peer,overall,8\n`)).toMatchObject([
        { subject: "a" },
      ]);
    },
  );

  it.each(["Appraiser", "Reviewer", "评价者", "評価者名"])("%s is the assessor", (title) => {
    expect(resultsOf(`subject,${title},role,criterion,score\na,b,peer,overall,8\n`)).toMatchObject([{ score: 8 }]);
  });

  it.each(["姓名", "Name", "氏名"])("%s is unknown where another column is the subject", (title) => {
    for (const header of [`${title},Employee`, `Employee,${title}`]) {
      const problems = problemsOf(score(`${header},assessor,role,criterion,score\na,a,b,peer,overall,8\n`));
      expect(problems).toEqual([expect.stringContaining(`got "${title}"`)]);
    }
    const mapped = `${title},Who,assessor,role,criterion,score\nx,a,b,peer,overall,8\n`;
    expect(problemsOf(score(mapped, "--columns", "subject=Who"))).toHaveLength(1);
    expect(score(mapped, "--columns", `subject=Who,ignore=${title}`).status).toBe(0);
  });
});

describe("roles as people write them", () => {
  it.each([
    ["manager", ["boss", "Supervisor", "直接上级", "直属上级", "直属の上司", "部門長"]],
    ["report", ["subordinate", "Direct report", "下级", "直属下级", "直属の部下"]],
  ])("are %s", (role, words) => {
    const rows = words.map((word, index) => `a,b${index},${word},overall,8`);
    expect(resultsOf(["subject,assessor,role,criterion,score", ...rows].join("\n"))).toMatchObject([
      { criteria: [{ roles: [{ role }] }, {}] },
    ]);
  });

  it("are a rubric's own where it has one of that name", () => {
    const roles = [{ id: "supervisor", weight: 1 }];
    const file = write("own.json", JSON.stringify({ ...customerCentric, id: "own", version: "1", roles }));
    const { stdout } = score(
      "subject,assessor,role,criterion,score\na,b,Supervisor,overall,8\n",
      ...["--rubric", file, "--format", "json"],
    );
    expect(JSON.parse(stdout)).toMatchObject([{ criteria: [{ roles: [{ role: "supervisor" }] }, {}] }]);
  });
});

describe("what was not observed", () => {
  it.each(["Unable to observe", "没有观察到", "観察していない", "観察機会なし"])("may be %s", (word) => {
    const rows = `subject,assessor,role,criterion,score\na,b,peer,overall,${word}\na,c,peer,overall,8\n`;
    expect(resultsOf(rows)).toMatchObject([{ score: 8 }]);
  });
});
