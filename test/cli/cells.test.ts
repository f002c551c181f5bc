import { describe, expect, it } from "vitest";
import { customerCentric } from "../../src/index";
import { problemsOf, resultsOf, run, score, write } from "./run-command";

const header = "subject,assessor,role,criterion,score";

/** What cells of scores come to, each as the only rating of a subject. */
function scoresOf(cells: readonly string[], ...options: readonly string[]): readonly unknown[] {
  const rows = cells.map((cell, index) => `${index},b,manager,overall,"${cell}"`);
  const { status, stdout, stderr } = score([header, ...rows].join("\n"), "--format", "json", ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const results = JSON.parse(stdout) as readonly { status: string; score?: number }[];
  return results.map((result) => (result.status === "scored" ? result.score : result.status));
}

describe("a cell of scores", () => {
  it("may be a decimal with full-width digits, a unit or blanks around it", () => {
    expect(scoresOf(["8.5", "８．５", "8.5分", "８.５点", "8.5 points", " 8.5 ", "　8.5　", "8.50pts."])).toEqual(
      Array.from({ length: 8 }, () => 8.5),
    );
  });

  it("may name a level in any of the three languages", () => {
    const middles = [3, 6.75, 8, 9, 9.75];
    for (const words of [
      ["failing", "basic", "good", "outstanding", "excellent"],
      ["FAILING", "Basic", " Good ", "Out standing", "Ｅxcellent"],
      ["不合格", "合格", "良好", "优秀", "卓越"],
      ["不合格", "基本", "良好", "優秀", "卓越"],
    ]) {
      expect(scoresOf(words)).toEqual(middles);
    }
  });

  it("may say that there is no score, which is never a zero", () => {
    const words = ["n/a", "N/A", "not applicable", "不适用", "不適用", "該当なし", "対象外"];
    const others = ["n/o", "not observed", "未观察", "観察なし", "", "  "];
    const results = resultsOf(
      [header, ...[...words, ...others].map((word, index) => `${index},b,peer,needs,${word}`)].join("\n"),
    );
    const statuses = (results as { criteria: { status: string }[] }[]).map(({ criteria }) => criteria[0]?.status);
    expect(statuses).toEqual([...words.map(() => "not-applicable"), ...others.map(() => "not-rated")]);
  });

  it("that is not known is refused with the nearest word", () => {
    const [problem] = problemsOf(score(`${header}\na,b,peer,needs,excelent\n`));
    expect(problem).toMatch(/got "excelent": did you mean "excellent"\?$/);
    expect(problemsOf(score(`${header}\na,b,peer,needs,NA\n`))[0]).toMatch(/got "NA": did you mean "n\/a"\?$/);
    expect(problemsOf(score(`${header}\na,b,peer,needs,没了\n`))[0]).toMatch(/got "没了"$/);
  });

  it("is refused where a level goes by the same digits, and is either when it says which", () => {
    const levels = [
      { id: "1", cut: 0 },
      { id: "2", cut: 2 },
    ];
    const rubric = { ...customerCentric, id: "digits", version: "1", levels, gates: [], texts: {} };
    const file = write("digits.json", JSON.stringify({ ...rubric, criteria: [{ id: "needs", weight: 1 }] }));
    const scored = (content: string) =>
      run("score", write("digits.csv", content), "--rubric", file, "--format", "json");
    expect(problemsOf(scored(`${header}\na,b,peer,needs,1\n`))).toEqual([
      expect.stringMatching(
        /column "score" \(5\): expected either a score, such as 4\.0, or a level in a column of levels.*got "1"$/,
      ),
    ]);
    expect(JSON.parse(scored(`${header}\na,b,peer,needs,1.0\n`).stdout)).toMatchObject([{ score: 1, level: "1" }]);
    const inLevels = "subject,assessor,role,criterion,level\na,b,peer,needs,2\n";
    expect(JSON.parse(scored(inLevels).stdout)).toMatchObject([{ level: "2" }]);
  });
});

describe("a cell that could be misread", () => {
  it("is refused: a footnote's digit behind a score, and a number in a column of levels", () => {
    expect(problemsOf(score(`${header}\na,b,peer,needs,8.5²\n`))[0]).toMatch(/got "8\.5²"$/);
    const levels = "subject,assessor,role,criterion,level\na,b,peer,overall,4\n";
    expect(problemsOf(score(levels))).toEqual([
      expect.stringMatching(/column "level" \(5\): expected one of "failing".*got "4"/),
    ]);
    expect(resultsOf(levels.replace(",4", ",良好"))).toMatchObject([{ score: 8 }]);
  });

  it("is what the rubric calls so: a level that others would call no answer", () => {
    const texts = { zh: { title: "x", levels: { low: "不了解", high: "了解" }, criteria: { one: { title: "y" } } } };
    const levels = [
      { id: "low", cut: 0 },
      { id: "high", cut: 5 },
    ];
    const rubric = {
      id: "x",
      version: "1",
      scale: customerCentric.scale,
      levels,
      criteria: [{ id: "one", weight: 1 }],
      texts,
    };
    const file = write("know.json", JSON.stringify(rubric));
    const ratings = write("know.csv", `${header}\na,b,peer,one,不了解\n`);
    expect(JSON.parse(run("score", ratings, "--rubric", file, "--format", "json").stdout)).toMatchObject([
      { level: "low" },
    ]);
  });
});

describe("a role, a criterion and what kind of customer somebody is", () => {
  it("may be written in any of the three languages", () => {
    const roles = [
      ["manager", "上级", "上司"],
      ["peer", "同事", "同僚"],
      ["report", "下属", "部下"],
      ["customer", "客户", "顧客"],
      ["other", "其他", "その他"],
    ];
    for (const words of roles) {
      const rows = words.map((role) => `a,${role},${role},整体,8`);
      const [result] = resultsOf([header, ...rows].join("\n")) as { criteria: { roles: { role: string }[] }[] }[];
      expect(result?.criteria[0]?.roles.map(({ role }) => role)).toEqual([words[0]]);
    }
    const customers = `${header},relation,contact\na,b,客户,総合,8,外部,直接\na,c,顧客,overall,8,社内,間接\n`;
    const printed = JSON.stringify(resultsOf(customers));
    for (const word of ["external", "internal", "direct", "indirect"]) expect(printed).toContain(`"${word}"`);
  });

  it("that is misspelt is refused with the nearest word", () => {
    const problems = problemsOf(score(`${header}\na,b,manger,need,8\na,c,同亊,客户関係,8\n`));
    expect(problems.map((problem) => problem.replace(/expected .*, got /, "… "))).toEqual([
      'ratings.csv:2: column "role" (3): … "manger": did you mean "manager"?',
      'ratings.csv:2: column "criterion" (4): … "need": did you mean "needs"?',
      'ratings.csv:3: column "role" (3): … "同亊": did you mean "同事"?',
      'ratings.csv:3: column "criterion" (4): … "客户関係": did you mean "客户关系"?',
    ]);
  });
});

describe("the decimal mark", () => {
  it("is the comma in a file in which a comma cannot part thousands", () => {
    expect(scoresOf(["8,5", "7,500", "9"])).toEqual([8.5, 7.5, 9]);
    expect(scoresOf(["0,500"])).toEqual([0.5]);
    expect(scoresOf(["８，５分"])).toEqual([8.5]);
  });

  it("is asked for when all there is could part thousands", () => {
    expect(problemsOf(score(`${header}\na,b,peer,needs,8\na,c,peer,needs,"7,500"\n`))).toEqual([
      'ratings.csv:3: column "score" (5): "7,500": is its comma a decimal mark, or does it part thousands? ' +
        "Say which with --decimal comma or --decimal point",
    ]);
    expect(scoresOf(["8", "7,500"], "--decimal", "comma")).toEqual([8, 7.5]);
    const [refused] = problemsOf(score(`${header}\na,b,peer,needs,"7,500"\n`, "--decimal", "point"));
    expect(refused).toMatch(/column "score" \(5\): expected a decimal such as 8\.5.*, got "7,500"$/);
  });

  it("is asked for when a point could part thousands, which it could not on a scale from 0 to 10", () => {
    const scale = { minimum: 0, maximum: 10_000, step: 0.01 };
    const rubric = { ...customerCentric, id: "points", version: "1", scale, texts: {} };
    const file = write("points.json", JSON.stringify(rubric));
    const scored = (cells: readonly string[], ...options: readonly string[]) =>
      score(
        [header, ...cells.map((cell, index) => `${index},b,peer,overall,"${cell}"`)].join("\n"),
        ...["--rubric", file, "--format", "json", ...options],
      );
    const scores = (run: ReturnType<typeof scored>) =>
      (JSON.parse(run.stdout) as readonly { score: number }[]).map((result) => result.score);
    for (const cells of [
      ["8", "7.500"],
      ["８", "７．５００"],
    ]) {
      expect(problemsOf(scored(cells))).toEqual([
        `ratings.csv:3: column "score" (5): "${cells[1]}": is its point a decimal mark, or does it part thousands? ` +
          "Say which with --decimal point or --decimal comma",
      ]);
      expect(scores(scored(cells, "--decimal", "point"))).toEqual([8, 7.5]);
      expect(problemsOf(scored(cells, "--decimal", "comma"))).toHaveLength(1);
    }
    expect(scores(scored(["7.500", "8.25"]))).toEqual([7.5, 8.25]);
    expect(scores(scored(["7,500", "8,25"]))).toEqual([7.5, 8.25]);
    expect(scores(scored(["99.500"]))).toEqual([99.5]);
    expect(scores(scored(["0.500", "1.250"]))).toEqual([0.5, 1.25]);
    expect(problemsOf(scored(["7.500", "8,25"]))).toEqual([
      'ratings.csv:2: column "score" (5): expected a decimal comma, as all scores of the file have it, got "7.500"',
    ]);
    expect(scoresOf(["7.500", "8"])).toEqual([7.5, 8]);
  });

  it("is one for the whole file", () => {
    const mixed = `${header}\na,b,peer,needs,8.5\na,c,peer,needs,"8,5"\n`;
    expect(problemsOf(score(mixed))).toEqual([expect.stringMatching(/^ratings\.csv:3: column "score".*got "8,5"$/)]);
    const stated = problemsOf(score(mixed, "--decimal", "comma"));
    expect(stated).toEqual([
      'ratings.csv:2: column "score" (5): expected a decimal comma, as all scores of the file have it, got "8.5"',
    ]);
  });
});

describe("a position within a level", () => {
  const positions = "subject,assessor,role,criterion,level,position";

  it("is read as a score is: decimal commas, full-width digits, blanks", () => {
    const results = (cells: readonly string[]) =>
      resultsOf([positions, ...cells.map((cell, index) => `${index},b,peer,overall,good,"${cell}"`)].join("\n"));
    const half = { score: 8, level: "good" };
    expect(results(["0,5", "０，５", " 0,50 ", ""])).toMatchObject([half, half, half, half]);
    expect(results(["0.5", "０．５", "1", ""])).toMatchObject([half, half, { score: 8.49 }, half]);
  });

  it("has the decimal mark of the whole file, and lies from 0 to 1", () => {
    const mixed = `${positions}\na,b,peer,overall,good,"0,5"\na,c,peer,overall,good,0.5\n`;
    expect(problemsOf(score(mixed))).toEqual([
      expect.stringMatching(/^ratings\.csv:2: column "position" \(6\): expected a number from 0 to 1, got "0,5"$/),
    ]);
    expect(problemsOf(score(mixed, "--decimal", "comma"))).toEqual([
      'ratings.csv:3: column "position" (6): expected a decimal comma, as all scores of the file have it, got "0.5"',
    ]);
    expect(problemsOf(score(`${positions}\na,b,peer,overall,good,"1,5"\n`))[0]).toContain("from 0 to 1, got");
  });
});

describe("dates", () => {
  it("may be written as spreadsheets do, with the year first", () => {
    const dates = ["2026-06-30", "2026/6/30", "2026.6.30", "2026年6月30日", "２０２６／６／３０"];
    const rows = dates.map((date, index) => `a,${index},peer,overall,8,${date}`);
    const printed = JSON.stringify(resultsOf([`${header},日期`, ...rows].join("\n")));
    expect(printed.match(/"at":"[^"]*"/g)).toEqual(Array.from({ length: 10 }, () => '"at":"2026-06-30"'));
  });

  it("may have a time, whose offset is in the file or stated", () => {
    const rows = "a,b,peer,overall,8,2026/6/30 9:05\na,c,peer,overall,8,2026-06-30T09:05:07Z\n";
    const file = `${header},at\n${rows}`;
    expect(problemsOf(score(file))).toEqual([
      expect.stringMatching(
        /^ratings\.csv:2: column "at" \(6\): expected a date.*, or --offset \+08:00 for the whole file, got/,
      ),
    ]);
    const { stdout } = score(file, "--format", "json", "--offset", "+08:00");
    expect(stdout).toContain('"at": "2026-06-30T09:05:00+08:00"');
    expect(stdout).toContain('"at": "2026-06-30T09:05:07Z"');
    expect(score(file, "--offset", "8")).toMatchObject({ status: 2 });
  });

  it("with the day or the month first are refused, since one cannot tell them apart", () => {
    expect(problemsOf(score(`${header},at\na,b,peer,overall,8,6/7/2026\n`))).toEqual([
      expect.stringMatching(/2026-06-30T09:00Z, year first, such as 2026-06-30, got "6\/7\/2026"$/),
    ]);
  });

  it("as the number of a day are refused, with what to do in the spreadsheet", () => {
    expect(problemsOf(score(`${header},at\na,b,peer,overall,8,46203\n`))).toEqual([
      expect.stringContaining(
        '(this looks like a spreadsheet\'s day number: format the column as a date), got "46203"',
      ),
    ]);
  });
});
