import { describe, expect, it } from "vitest";
import { problemsOf, run, write, writeRatings } from "./run-command";
import { csvOf, longRows, wideRows, workbookOf } from "./sheets";

describe("validate", () => {
  it("says how a text file was read, and what is in it", () => {
    writeRatings(`\ufeff${csvOf([...longRows, ["Li", "2026-H1", "Li", "self", "needs", "9"]], ";")}`);
    expect(run("validate", "ratings.csv")).toEqual({
      status: 0,
      stdout:
        "ratings.csv: no problems\n" +
        "ratings: 10 of 4 subjects by 5 assessors; empty cells: 1\n" +
        "reviews: 4, of which 1 cannot be scored yet\n" +
        "rubric: customer-centric 1.0.0\n" +
        "encoding: UTF-8\n" +
        "delimiter: semicolon\n" +
        "layout: long\n" +
        "decimal mark: point\n" +
        "columns: subject → subject, period → period, assessor → assessor, role → role, criterion → criterion, score → score\n",
      stderr: "",
    });
  });

  it("says in which sheet of a workbook it found what", async () => {
    const header = ["被评人", "周期", "评分人", "角色", "满足客户需求", "客户关系"];
    write("wide.xlsx", await workbookOf({ name: "上半年", rows: wideRows(header) }));
    const { stdout } = run("validate", "wide.xlsx", "--weights", "manager=2");
    expect(stdout).toContain("rubric: customer-centric 1.0.0+manager=2\n");
    expect(stdout).toContain("sheet: 上半年\nlayout: wide\n");
    expect(stdout).toContain("满足客户需求 → needs, 客户关系 → relationship\n");
  });

  it("names every problem, as score does", () => {
    writeRatings("subject,assessor,role,criterion,score\na,b,peer,needs,11\na,b,chef,needs,8\n");
    expect(problemsOf(run("validate", "ratings.csv"))).toEqual(problemsOf(run("score", "ratings.csv")));
  });
});
