import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { customerCentric, customerCentricTexts } from "../../src/index";
import { run, write } from "./run-command";

type Document = Record<string, unknown>;

write("in.csv", "subject,assessor,role,criterion,score\n=Li,b,peer,overall,8.5\nWang,b,peer,overall,7\n");
write("peer.csv", "subject,assessor,role,criterion,score\nSato,c,peer,overall,8.5\n");
const [one, two] = JSON.parse(run("score", "in.csv", "--format", "json").stdout) as [Document, Document];
const [other] = JSON.parse(run("score", "peer.csv", "--format", "json", "--weights", "peer=2").stdout) as [Document];

function verify(results: readonly unknown[], ...options: readonly string[]) {
  write("r.json", JSON.stringify(results));
  return run("verify", "r.json", "in.csv", ...options);
}

/** Results of every verdict but `other-rubric`, and one that is there twice. */
const mixed = [{ ...one, score: 9.9, level: undefined }, other, 8, one];

describe("verify for programs", () => {
  it("has as NDJSON a line for each result, as the list of its JSON has them", () => {
    const json = verify(mixed, "--format", "json");
    const lines = verify(mixed, "--format", "ndjson");
    expect([json.status, lines.status]).toEqual([1, 1]);
    expect(lines.stderr).toBe(json.stderr);
    const { results } = JSON.parse(json.stdout) as { results: readonly unknown[] };
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(results);
    expect(results).toHaveLength(5);
  });

  it("has as CSV a row for each difference, and one for each result that has none", () => {
    const { status, stdout } = verify([{ ...one, score: 9.9, status: "ok" }, two], "--format", "csv");
    expect(status).toBe(1);
    expect(stdout.startsWith("\ufeff")).toBe(true);
    const [titles, ...rows] = parse(stdout, { bom: true }) as string[][];
    expect(titles).toEqual(["result", "subject", "period", "verdict", "path", "of", "stored", "computed"]);
    expect(rows[0]?.slice(0, 5)).toEqual(["[0]", "'=Li", "", "damaged", "status"]);
    expect(rows.at(-1)).toEqual(["[1]", "Wang", "", "same", "", "", "", ""]);
  });

  it("keeps in CSV the quotes of text, so that no exact score becomes a date, and leaves what is not there empty", () => {
    const { exactScore: _, ...inexact } = two;
    expect(inexact.score).toBe(7);
    const { stdout } = verify([{ ...one, exactScore: "18/2", team: "-1" }, two], "--format", "csv");
    const [, ...rows] = parse(stdout, { bom: true }) as string[][];
    expect(rows.map((row) => row.slice(4))).toEqual([
      ["exactScore", "", '"18/2"', '"17/2"'],
      ["team", "", '"-1"', ""],
      ["", "", "", ""],
    ]);
  });

  it("says all differences of another rubric in CSV, which its table sums up", () => {
    write("r.json", run("score", "in.csv", "--format", "json", "--policy", "not-rated=lowest").stdout);
    const options = ["verify", "r.json", "in.csv", "--format"];
    const { results } = JSON.parse(run(...options, "json").stdout) as { results: { differences: unknown[] }[] };
    const { stdout } = run(...options, "csv");
    expect(parse(stdout, { bom: true })).toHaveLength(1 + results.flatMap(({ differences }) => differences).length);
    expect(stdout).not.toContain("by another rubric");
  });
});

const spoken = {
  zh: {
    titles: ["结果", "被评人", "核对结论", "字段", "所属", "存档值", "重算值"],
    verdicts: ["不一致", "没有评分", "已损坏", "一致", "重复", "没有结果"],
    summary:
      "r.json：其中4条结果与按in.csv重新计算的结果不完全一致：不一致1条、没有评分1条、已损坏1条、一致1条、重复1条、没有结果1条",
    others: ["另有1条结果一致", "另有2条结果一致"],
    advice: [
      "核对时请去掉 --weights 和 --policy",
      "核对时请去掉 --rubric、--weights 和 --policy",
      "核对时请使用同一个 --rubric，并去掉 --weights 和 --policy",
      "核对时请用 --rubric 指定该量规的文件",
    ],
    hint: /^提示：有1条结果是按“customer-centric”1\.0\.0\+peer=2（指纹[0-9a-f]{12}、[0-9a-f]{12}）计分的，而不是按“customer-centric”1\.0\.0（指纹.*）：核对时请加上 --weights peer=2$/,
  },
  ja: {
    titles: ["結果", "被評価者", "照合結果", "フィールド", "対象", "保存値", "再計算値"],
    verdicts: ["不一致", "評価なし", "破損", "一致", "重複", "結果なし"],
    summary:
      "r.json：4件の結果に、in.csvから再計算した結果と一致しないものがあります（不一致1件、評価なし1件、破損1件、一致1件、重複1件、結果なし1件）",
    others: ["ほかに一致する結果が1件あります", "ほかに一致する結果が2件あります"],
    advice: [
      "--weights と --policy を付けずに照合してください",
      "--rubric、--weights、--policy を付けずに照合してください",
      "同じ --rubric を付け、--weights と --policy は付けずに照合してください",
      "その採点基準のファイルを --rubric に指定し",
    ],
    hint: /^ヒント：1件の結果は「customer-centric」1\.0\.0（フィンガープリント.*）ではなく「customer-centric」1\.0\.0\+peer=2（フィンガープリント[0-9a-f]{12}、[0-9a-f]{12}）で採点されています。--weights peer=2 を付けて照合してください$/,
  },
} as const;

describe.each(["zh", "ja"] as const)("verify in %s", (locale) => {
  const words = spoken[locale];
  const results = [{ ...one, score: 9.9 }, other, 8, one];

  it("has a table and a summary in words of the language", () => {
    const { status, stdout, stderr } = verify(results, "--locale", locale);
    expect(status).toBe(1);
    const [head] = stdout.split("\n").filter((line) => line.startsWith("│"));
    expect(
      head
        ?.split("│")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ).toEqual(words.titles);
    for (const verdict of words.verdicts) expect(stdout).toContain(verdict);
    expect(stdout.replace(/Wang|Sato|Li|score|subject/g, "")).not.toMatch(/[a-z]/i);
    const [summary, hint] = stderr.trimEnd().split("\n");
    expect(summary).toBe(words.summary);
    expect(hint).toMatch(words.hint);
  });

  it("says below the table how many others are the same", () => {
    for (const [index, line] of words.others.entries()) {
      const { stdout } = verify([other, one, ...(index === 0 ? [] : [two])], "--locale", locale);
      expect(stdout.trimEnd().split("\n").at(-1)).toBe(line);
    }
  });

  it("has the same words in CSV, and JSON as it is in every language", () => {
    const [titles, row] = parse(verify(results, "--locale", locale, "--format", "csv").stdout, {
      bom: true,
    }) as string[][];
    expect(titles?.filter((_, index) => index !== 2)).toEqual(words.titles);
    expect(row?.[3]).toBe(words.verdicts[0]);
    for (const format of ["json", "ndjson"])
      expect(verify(results, "--locale", locale, "--format", format).stdout).toBe(
        verify(results, "--format", format).stdout,
      );
  });

  it("says with which --rubric, --weights and --policy to verify, and when nobody knows", () => {
    const hintOf = (...options: readonly string[]) =>
      run("verify", "r.json", "in.csv", "--locale", locale, ...options)
        .stderr.trimEnd()
        .split("\n")
        .at(-1);
    const own = write("own.json", JSON.stringify({ ...customerCentric, id: "own", texts: customerCentricTexts }));
    write("r.json", JSON.stringify([one]));
    expect(hintOf("--weights", "peer=2")).toContain(words.advice[0]);
    expect(hintOf("--rubric", own)).toContain(words.advice[1]);
    write("r.json", run("score", "in.csv", "--format", "json", "--rubric", own).stdout);
    expect(hintOf("--rubric", own, "--policy", "not-rated=fail")).toContain(words.advice[2]);
    expect(hintOf()).toContain(words.advice[3]);
  });
});
