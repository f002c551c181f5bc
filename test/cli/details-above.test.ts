/** Details of a whole table stand above its header: a line of them is no header, and what is lost of them is said. */
import { describe, expect, it } from "vitest";
import { problemsOf, score } from "./run-command";

const header = "Employee,Rater,Role,Criterion,Score";
const row = "Tom,Chen,manager,overall,9";

function notesOf(content: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = score(content, "--format", "json", ...options);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(JSON.parse(stdout)).toMatchObject([{ subject: "Tom", score: 9 }]);
  return stderr;
}

describe("details above the header", () => {
  it("are not taken for it, and a period or a team among them is said not to be read", () => {
    expect(notesOf(`Department:,Sales,Period:,2026-H1,\n,,,,\n${header}\n${row}\n`)).toBe(
      'ratings.csv:1: "Sales" (team) stands above the header and is not read: it needs a column of its own\n' +
        'ratings.csv:1: "2026-H1" (period) stands above the header and is not read: it needs a column of its own\n',
    );
    expect(notesOf(`部门：,销售部,,,\n考核周期：,2026-H1,,,\n${header}\n${row}\n`, "--locale", "zh")).toBe(
      "ratings.csv第1行：“销售部”（团队）位于列名上方，未被读取；如需使用，请另设一列\n" +
        "ratings.csv第2行：“2026-H1”（评价周期）位于列名上方，未被读取；如需使用，请另设一列\n",
    );
    expect(notesOf(`評価期間：2026年上半期,,,,\n${header}\n${row}\n`, "--locale", "ja")).toBe(
      "ratings.csvの1行目：「2026年上半期」（評価期間）は列名より上にあるため読み込まれていません。使うには専用の列が必要です\n",
    );
    expect(notesOf(`Period,Department,,,\n2026-H1,Sales,,,\n${header}\n${row}\n`)).toBe("");
  });

  it("are not said where a column says it, or where there is nothing to say", () => {
    expect(notesOf(`Period:,2026-H1,,,,\n${header},Period\n${row},2026-H2\n`)).toBe("");
    expect(notesOf(`Period:,,,,\nRatings,,,,\n${header}\n${row}\n`)).toBe("");
  });

  it("may be a small table of their own", () => {
    expect(score(`Team,Period,Status\nSales,2026-H1,final\n${header}\n${row}\n`).status).toBe(0);
  });

  it("leave the first of two tables the first", () => {
    const tables = `Mitarbeiter,Rater,Role,Score\nTom,Chen,manager,9\n${header}\n${row}\n`;
    expect(problemsOf(score(tables))[0]).toContain('ratings.csv:1: column "Mitarbeiter"');
  });
});
