import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, score, write } from "./run-command";

const header = "subject,period,assessor,role,criterion,score";
const forgotten = [
  header,
  "a,,b,manager,overall,8",
  "a,2026-H1,c,peer,overall,9",
  "a,,d,peer,overall,2",
  "e,,b,manager,overall,7",
  "",
].join("\n");

describe("a subject with a period in some rows only", () => {
  it("is refused with every row that has none, and one that has it", () => {
    const expected = "expected a period, as in other rows of the same subject (see line 3), got nothing";
    expect(problemsOf(score(forgotten))).toEqual([
      `ratings.csv:2: column "period" (2): ${expected}`,
      `ratings.csv:4: column "period" (2): ${expected}`,
    ]);
  });

  it.each([
    ["zh", "ratings.csv第2行，第2列“period”：应填写评价周期：同一被评人的其他行填有周期（见第3行），实际为空白"],
    [
      "ja",
      "ratings.csvの2行目、2列目「period」：評価期間を入力してください（現在の値：空欄）。同じ被評価者のほかの行には評価期間があります（3行目を参照）",
    ],
  ])("is refused in %s", (locale, problem) => {
    expect(problemsOf(score(forgotten, "--locale", locale))[0]).toBe(problem);
  });

  it("is scored by the rows that have it where bad rows are left out", () => {
    const rejects = write("rejects.csv", "");
    const { status, stdout } = score(forgotten, "--skip-invalid", "--rejects", rejects, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { subject: "a", period: "2026-H1", score: 9 },
      { subject: "e", score: 7 },
    ]);
    const rejected = readFileSync(rejects, "utf8");
    for (const row of ["a,,b,manager,overall,8", "a,,d,peer,overall,2"]) expect(rejected).toContain(`,${row}\r\n`);
    expect(rejected).not.toContain("e,,b");
  });

  it("is refused once for each row of a wide layout", () => {
    const wide = "subject,period,assessor,role,needs,relationship\na,2026,b,peer,8,8\na,,c,peer,8,8\n";
    expect(problemsOf(score(wide))).toHaveLength(1);
  });

  it("is refused in JSON, also where a review has no ratings", () => {
    const rating = { assessor: "b", role: "peer", criterion: "overall", score: 8 };
    const reviews = [
      { subject: "a", period: "2026-H1", ratings: [rating] },
      { subject: "a", ratings: [{ ...rating, assessor: "c" }] },
      { subject: "f", ratings: [rating] },
    ];
    const expected = "expected a period, as in other rows of the same subject";
    expect(problemsOf(score(JSON.stringify(reviews)))).toEqual([
      `ratings.csv: [1].ratings[0]: "period": ${expected} (see ratings.csv: [0].ratings[0]), got nothing`,
    ]);
    const unrated = [...reviews.slice(0, 1), { subject: "a", ratings: [] }];
    expect(problemsOf(score(JSON.stringify(unrated)))).toEqual([
      `ratings.csv: [1]: "period": ${expected} (see ratings.csv: [0].ratings[0]), got nothing`,
    ]);
  });
});

describe("subjects with a period in all rows or in none", () => {
  it("may stand in one file", () => {
    expect(
      resultsOf(`${header}\na,2026-H1,b,peer,overall,8\na,2026-H2,b,peer,overall,8\nc,,b,peer,overall,8\n`),
    ).toHaveLength(3);
  });
});
