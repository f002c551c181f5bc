import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { customerCentric, customerCentricTexts } from "../../src/index";
import { run, sample, score, write } from "./run-command";

const header = "subject,assessor,role,criterion,score,period";
const rows = `${header}
甲,甲,self,overall,8,2026-H1
乙,c,peer,needs,8,2026-H1
丙,c,peer,overall,n/a,2026-H1
丁,c,peer,overall,8.25,2026-H1
戊,c,peer,needs,n/o,2026-H1`;

const spoken = {
  zh: {
    table: ["被评人", "评价周期", "得分", "等级", "满足客户需求", "客户关系", "覆盖率", "无得分原因"],
    sheet: [
      "被评人",
      "评价周期",
      "团队",
      "状态",
      "得分",
      "等级",
      "精确得分",
      "覆盖率",
      "满足客户需求",
      "客户关系",
      "无得分原因",
    ],
    scored: ["丁", "2026-H1", "8.25", "良好", "8.25", "8.25", "100%", ""],
    absent: ["尚未评定", "不适用"],
    reasons: ["只有本人自评；覆盖率低于60%", "覆盖率低于60%", "没有适用的指标", "尚无计入得分的评分；覆盖率低于60%"],
    status: ["未计分", "已计分"],
    levels: ["等级", "ID", "分数范围"],
    results: "评价结果",
  },
  ja: {
    table: [
      "被評価者",
      "評価期間",
      "点数",
      "レベル",
      "顧客の要望への対応",
      "顧客との関係",
      "カバー率",
      "点数がない理由",
    ],
    sheet: [
      ...["被評価者", "評価期間", "チーム", "状態", "点数", "レベル", "正確な点数", "カバー率"],
      ...["顧客の要望への対応", "顧客との関係", "点数がない理由"],
    ],
    scored: ["丁", "2026-H1", "8.25", "良好", "8.25", "8.25", "100%", ""],
    absent: ["未評価", "該当なし"],
    reasons: [
      "自己評価のみ、カバー率が60%未満",
      "カバー率が60%未満",
      "該当する項目がない",
      "点数に数えられる採点がまだない、カバー率が60%未満",
    ],
    status: ["点数なし", "点数あり"],
    levels: ["レベル", "ID", "点数の範囲"],
    results: "評価結果",
  },
} as const;

describe.each(["zh", "ja"] as const)("score in %s", (locale) => {
  const words = spoken[locale];

  it("has a table without a word of English", () => {
    const { status, stdout } = score(rows, "--locale", locale);
    expect(status).toBe(0);
    const [head, ...body] = cellsOf(stdout);
    expect(head).toEqual(words.table);
    expect(body[3]).toEqual(words.scored);
    expect(body.map((cells) => cells.at(-1)).filter((reason) => reason !== "")).toEqual(words.reasons);
    expect([body[1]?.[5], body[2]?.[5]]).toEqual(words.absent);
    expect(stdout.replaceAll("2026-H1", "")).not.toMatch(/[a-z]/i);
  });

  it("has the same words in CSV, and numbers with the same points", () => {
    const [head, ...body] = parse(score(rows, "--locale", locale, "--format", "csv").stdout, { bom: true });
    expect(head).toEqual(words.sheet);
    expect(body[3]?.slice(3, 10)).toEqual([words.status[1], "8.25", "良好", "8.25", "1.00", "8.25", "8.25"]);
    expect(body[0]?.[3]).toBe(words.status[0]);
    expect(body.map((cells) => cells.at(-1)).filter((reason) => reason !== "")).toEqual(words.reasons);
  });

  it("has the same words in XLSX", async () => {
    const out = write(`${locale}.xlsx`, "");
    expect(score(rows, "--locale", locale, "--format", "xlsx", "--out", out).status).toBe(0);
    const [sheet] = (await readXlsx(readFileSync(out))).sheets;
    expect(sheet?.name).toBe(words.results);
    expect(sheet?.rows[0]).toEqual(words.sheet);
  });

  it("has levels in the same words, as a table and as CSV", () => {
    expect(cellsOf(run("levels", "--locale", locale).stdout)[0]).toEqual(words.levels);
    const csv = run("levels", "--locale", locale, "--format", "csv").stdout;
    expect(csv).toContain(`${customerCentricTexts[locale].levels.basic},basic,6.00,7.49`);
    expect(csv.split("\r\n", 1)[0]).not.toMatch(/[a-z ]/);
  });

  it("goes by ids where a rubric has no words in it, and names a gate by its title where there is one", () => {
    const gates = [{ id: "floor", criterion: "any", below: 6, effect: "unscored" }];
    const own = { ...customerCentric, id: "own", version: "1", gates };
    const texts = { [locale]: { ...customerCentricTexts[locale], gates: { floor: "底线" } } };
    const low = `${header}\na,b,peer,overall,5,`;
    const plain = score(low, "--locale", locale, "--rubric", write("plain.json", JSON.stringify(own))).stdout;
    expect(cellsOf(plain)[0]).toEqual(expect.arrayContaining(["needs", "relationship", words.table[0]]));
    expect(plain).toMatch(/[“「]floor[”」]/);
    const titled = write("titled.json", JSON.stringify({ ...own, texts }));
    expect(score(low, "--locale", locale, "--rubric", titled).stdout).toMatch(/[“「]底线[”」]/);
  });

  it("leaves JSON as it is", () => {
    expect(score(rows, "--locale", locale, "--format", "json").stdout).toBe(score(rows, "--format", "json").stdout);
  });
});

it("score in English has the rubric's titles above its columns", () => {
  expect(cellsOf(run("score", sample).stdout)[0]).toEqual([
    ...["subject", "period", "score", "level", "Meeting the customer's needs", "Relationship with the customer"],
    ...["coverage", "why there is no score"],
  ]);
});

/** The cells of a table, without its borders. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const lines = table.split("\n").filter((line) => line.startsWith("│"));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("│")
      .map((cell) => cell.trim()),
  );
}
