import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { run, runWith, write } from "./run-command";

const header = "subject,period,assessor,role,criterion,score";
const ratings = write(
  "rated.csv",
  `${header}
li.wei,2026-H1,chen,manager,overall,8.416
li.wei,2026-H2,chen,manager,overall,7
sato,2026-H1,chen,manager,overall,9
zoe,2026-H1,zoe,self,overall,9
`,
);
const decision = "8.6,ito,2026-07-10T09:00+09:00,Two hard accounts";
const good = write("good.csv", `subject,period,score,by,at,reason\nli.wei,2026-H1,${decision}\n`);

function score(adjustments: string, ...options: readonly string[]) {
  return runWith(adjustments, "score", ratings, "--adjustments", "-", ...options);
}

describe("score --adjustments", () => {
  test("shows the original, the adjusted score, who, when and why in a table", () => {
    const { status, stdout } = run("score", ratings, "--adjustments", good);
    expect(status).toBe(0);
    expect(stdout).toContain("original score");
    const row = stdout.split("\n").find((line) => line.includes("li.wei") && line.includes("2026-H1")) ?? "";
    for (const part of ["8.60", "Outstanding", "8.42", "ito, 2026-07-10: Two hard accounts"])
      expect(row).toContain(part);
    expect(run("score", ratings).stdout).not.toContain("original score");
  });

  test.each([
    ["en", "original score,original level,adjusted by,adjusted at,reason for adjustment", "8.42,Good,ito"],
    ["zh", "原得分,原等级,调整人,调整时间,调整理由", "8.42,良好,ito"],
    ["ja", "元の点数,元のレベル,調整者,調整日時,調整の理由", "8.42,良好,ito"],
  ])("has columns of it in CSV, in %s", (locale, titles, cells) => {
    const { stdout } = run("score", ratings, "--adjustments", good, "--format", "csv", "--locale", locale);
    const [first = "", row = "", other = ""] = stdout.split("\r\n");
    expect(first.endsWith(titles)).toBe(true);
    expect(row.endsWith(`${cells},2026-07-10T09:00+09:00,Two hard accounts`)).toBe(true);
    expect(other.endsWith(",,,,")).toBe(true);
  });

  test("takes JSON in any order of decisions, and a subject without a period where there is one result", () => {
    const one = { subject: "sato", by: "ito", reason: "x" };
    const entries = [
      { ...one, score: 8.9, at: "2026-07-11T09:00Z" },
      { ...one, score: 8.8, at: "2026-07-10T09:00Z" },
    ];
    const { stdout } = score(JSON.stringify(entries), "--format", "json");
    const [, , sato] = JSON.parse(stdout);
    expect(sato).toMatchObject({
      score: 8.9,
      adjustment: { original: { score: 9 }, changes: [{ score: 8.8 }, { score: 8.9 }] },
    });
  });

  test("writes with --stream what it writes without, and says the same of what is wrong", () => {
    for (const format of ["table", "csv", "json"]) {
      const args = ["score", ratings, "--adjustments", good, "--format", format] as const;
      expect(run(...args, "--stream")).toEqual({ ...run(...args), status: 0, stderr: "" });
    }
    const wrong = `subject,period,score,by,at,reason\nlee.wei,2026-H1,${decision}\n`;
    expect(score(wrong, "--stream")).toEqual(score(wrong));
  });

  test("is verified by the ratings alone, and every tampering is found", () => {
    const { stdout } = run("score", ratings, "--adjustments", good, "--format", "json");
    const results = write("results.json", stdout);
    const told = expect.stringMatching(/^[^\n]*: 1 result was adjusted by somebody: checked is [^\n]*\n$/);
    expect(run("verify", results, ratings)).toMatchObject({ status: 0, stderr: told });
    for (const [key, value, verdict] of [
      ["score", 8.41, "damaged"],
      ["level", "basic", "different"],
    ] as const) {
      const changed = JSON.parse(stdout);
      changed[0].adjustment.original[key] = value;
      const verified = run("verify", write("tampered.json", JSON.stringify(changed)), ratings, "--format", "csv");
      expect(verified.status).toBe(1);
      expect(verified.stdout).toContain(`2026-H1,${verdict},adjustment.original.${key}`);
    }
  });

  test("is explained by whom, when and why", () => {
    const args = ["explain", ratings, "--subject", "li.wei", "--adjustments", good] as const;
    expect(run(...args).stdout).toContain(
      "Adjusted from 8.42 (Good) to 8.60 (Outstanding) by ito on 2026-07-10, because: “Two hard accounts”.",
    );
    const [first, second] = JSON.parse(run(...args, "--format", "json").stdout);
    expect(first).toMatchObject({ score: 8.6, adjustment: { original: { score: 8.42 }, changes: [{ by: "ito" }] } });
    expect("adjustment" in second).toBe(false);
  });

  test("understands headers in Chinese and Japanese", () => {
    for (const titles of [
      "被评人,周期,调整后得分,调整人,调整时间,调整理由",
      "被評価者,期間,調整後の点数,調整者,調整日時,調整の理由",
    ]) {
      expect(score(`${titles}\nli.wei,2026-H1,${decision}\n`)).toMatchObject({ status: 0, stderr: "" });
    }
  });
});

describe("two adjustments of one result at one moment", () => {
  const rows = (...lines: readonly string[]) => `subject,period,score,by,at,reason\n${lines.join("\n")}\n`;
  const one = "sato,2026-H1,8.9,ito,2026-07-10T09:00+09:00,x";
  const other = "sato,,8.7,mori,2026-07-10T00:00:00Z,y";

  test.each([
    [
      "en",
      'standard input:3: column "at" (5): expected another moment than that of the other adjustment of this result (see line 2), since the latest one counts, got',
    ],
    ["zh", "与同一结果的另一项调整（见第2行）不同的时刻"],
    ["ja", "同じ結果に対するもう1件の調整（2行目を参照）とは異なる日時"],
  ])("are refused, naming both lines, in %s", (locale, told) => {
    for (const lines of [
      [one, other],
      [other, one],
    ]) {
      for (const way of [[], ["--stream"]]) {
        const { status, stdout, stderr } = score(rows(...lines), "--locale", locale, ...way);
        expect([status, stdout]).toEqual([1, ""]);
        expect(stderr).toContain(told);
      }
    }
  });

  test("are told once for each row, and no wrong row hides that", () => {
    const { stderr } = score(rows(other, one, one, "sato,2026-H1,11,ito,2026-07-10T09:00+09:00,x"));
    expect(stderr.match(/see line 2/g)).toHaveLength(3);
    const wrong = score(rows("sato,2026-H1,11,ito,2026-07-10T09:00+09:00,x", one)).stderr;
    expect(wrong).toContain("see line 2");
    expect(wrong.split("\n").filter((line) => line.startsWith("standard input:"))).toHaveLength(2);
  });

  test("are in order where they are of two results, or a second apart", () => {
    const apart = "sato,,8.7,mori,2026-07-10T00:00:01Z,y";
    for (const row of [apart, "li.wei,2026-H1,8.9,ito,2026-07-10T09:00+09:00,x"])
      expect(score(rows(one, row))).toMatchObject({ status: 0, stderr: "" });
  });

  test("are refused in JSON too, by their paths", () => {
    const entry = { subject: "sato", by: "ito", reason: "x", at: "2026-07-10T00:00Z" };
    const { stderr } = score(
      JSON.stringify([
        { ...entry, score: 8 },
        { ...entry, score: 9 },
      ]),
    );
    expect(stderr).toContain("see standard input: [0]");
  });
});

describe("adjustments are read as ratings are", () => {
  const columns = ["subject", "period", "score", "by", "at", "reason"];
  const whole = write(
    "whole.csv",
    `${header}\nli.wei,2026-H1,chen,manager,overall,8\nsato,2026-H1,chen,manager,overall,9\n`,
  );
  /** What the adjustment of one row came to; or what is wrong with it. */
  function adjusted(cells: readonly string[], ...options: readonly string[]) {
    const table = `${columns.join(";")}\n${cells.join(";")}\n`;
    const args = ["score", whole, "--adjustments", "-", "--format", "json", ...options] as const;
    const { stdout, stderr } = runWith(table, ...args);
    if (stdout === "") return stderr.trimEnd();
    const [first] = JSON.parse(stdout);
    return [first.score, first.adjustment.changes[0].at];
  }

  test.each([["8,6"], ["8.6"], ["８．６"], ["8,6 分"]])("a score is taken as people write it: %s", (text) => {
    const row = ["li.wei", "2026-H1", text, "ito", "2026-07-10T09:00Z", "x"];
    expect(adjusted(row)).toEqual([8.6, "2026-07-10T09:00Z"]);
    // What is said of the ratings cannot part what the table itself shows.
    for (const mark of ["comma", "point"]) expect(adjusted(row, "--decimal", mark)).toEqual([8.6, "2026-07-10T09:00Z"]);
  });

  test("a comma that may part thousands is asked about, and --decimal says what it is", () => {
    const row = ["li.wei", "2026-H1", "8,600", "ito", "2026-07-10T09:00Z", "x"];
    expect(adjusted(row)).toMatch(/^standard input:2: column "score" \(3\): "8,600": is its comma .*--decimal comma/);
    expect(adjusted(row, "--decimal", "comma")).toEqual([8.6, "2026-07-10T09:00Z"]);
    expect(adjusted(row, "--decimal", "point")).toContain('expected a number from 0 to 10, got "8,600"');
  });

  test("points and commas in one column contradict each other", () => {
    const rows = ["li.wei;2026-H1;8,6", "sato;2026-H1;8.9"].map((cells) => `${cells};ito;2026-07-10T09:00Z;x`);
    const { status, stderr } = score(`${columns.join(";")}\n${rows.join("\n")}\n`);
    expect(status).toBe(1);
    expect(stderr).toContain('standard input:2: column "score" (3)');
  });

  test.each(["2026-07-10T10:00", "2026-07-10 10:00", "2026/7/10 10:00:00", "2026年7月10日 10時00分"])(
    "a time takes the offset that --offset states: %s",
    (text) => {
      const row = ["li.wei", "2026-H1", "8.6", "ito", text, "x"];
      expect(adjusted(row, "--offset", "+08:00")).toEqual([8.6, "2026-07-10T10:00:00+08:00"]);
      expect(adjusted(row)).toMatch(/"at" \(5\): expected a time with its offset .*--offset \+08:00 .*got "2026/);
    },
  );

  test("a date alone is refused with and without --offset, since it does not say which of two decisions was the later", () => {
    const row = ["li.wei", "2026-H1", "8.6", "ito", "2026/7/10", "x"];
    for (const options of [[], ["--offset", "+08:00"]]) {
      expect(adjusted(row, ...options)).toMatch(/expected the time of day too, .* got "2026\/7\/10"$/);
    }
    for (const [locale, words] of [
      ["zh", "时刻"],
      ["ja", "時刻"],
    ] as const) {
      expect(adjusted(row, "--locale", locale)).toContain(words);
    }
  });

  test("in the encoding and with the delimiter that are stated where the table does not tell", () => {
    const table = `${columns.join(";")}\nli.wei;2026-H1;8,6;ito;2026-07-10T09:00Z;Größe für José\n`;
    const western = write("western.csv", Buffer.from(table, "latin1"));
    const args = ["score", ratings, "--adjustments", western, "--format", "json", "--encoding"] as const;
    const { status, stdout } = run(...args, "windows-1252");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0].adjustment.changes[0].reason).toBe("Größe für José");
    const plain = write("plain.csv", table);
    expect(run(...args.with(3, plain), "windows-1252").stdout).toBe(stdout);
  });

  test("a workbook's own times take the offset that --offset states", async () => {
    const row = ["li.wei", "2026-H1", 8.6, "ito", new Date("2026-07-10T09:00Z"), "x"];
    const book = write("decisions.xlsx", await writeXlsx({ sheets: [{ name: "decisions", rows: [columns, row] }] }));
    const args = ["score", whole, "--adjustments", book, "--format", "json"] as const;
    const [first] = JSON.parse(run(...args, "--offset", "+08:00").stdout);
    expect([first.score, first.adjustment.changes[0].at]).toEqual([8.6, "2026-07-10T09:00:00+08:00"]);
    expect(run(...args).stderr).toContain("--offset +08:00 for the whole file");
  });

  test.each([
    ["yyyy-mm-dd hh:mm", true],
    ["m/d/yy h:mm", true],
    ['yyyy"年"m"月"d"日" h"时"mm"分"', true],
    ["yyyy-mm-dd", false],
    ['[$-411]yyyy"h"m\\hd', false],
  ])("a workbook's midnight is a time where its cell shows one, as %s does: %s", async (numFmt, isTime) => {
    const row = ["li.wei", "2026-H1", 8.6, "ito", new Date("2026-07-10T00:00Z"), "x"];
    const cells = new Map([["1,4", { style: { numFmt } }]]);
    const sheets = [{ name: "decisions", rows: [columns, row], cells }];
    const book = write("midnight.xlsx", await writeXlsx({ sheets }));
    const args = ["score", whole, "--adjustments", book, "--format", "json", "--offset", "+08:00"] as const;
    const { stdout, stderr } = run(...args);
    if (isTime) expect(JSON.parse(stdout)[0].adjustment.changes[0].at).toBe("2026-07-10T00:00:00+08:00");
    else expect(stderr).toContain("expected the time of day too");
    expect(run(...args.slice(0, -2)).stderr).toContain(
      isTime ? "--offset +08:00 for the whole file" : "the time of day",
    );
  });

  test("what stands in a column without a header, or behind the last one, is refused", () => {
    const row = "li.wei,2026-07-10T09:00Z,ito,8,6,x";
    expect(score(`subject,at,by,score,reason,\n${row}\n`)).toMatchObject({ status: 1, stdout: "" });
    expect(score(`subject,at,by,score,reason\n${row}\n`)).toMatchObject({ status: 1, stdout: "" });
  });
});

describe("adjustments are refused", () => {
  test("all that is wrong with them at once, each with its place, and nothing is written", () => {
    const rows = ["lee.wei,2026-H1", "li.wei,2026-H3", "li.wei,", "zoe,2026-H1"].map((whose) => `${whose},${decision}`);
    const bad = "li.wei,2026-H1,11,li.wei,2026-07-10, ";
    const { status, stdout, stderr } = score(`subject,period,score,by,at,reason\n${[...rows, bad].join("\n")}\n`);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      'standard input:2: column "subject" (1): expected somebody who has a result, got "lee.wei": did you mean "li.wei"?',
      'standard input:3: column "period" (2): expected a period of "li.wei": "2026-H1", "2026-H2", got "2026-H3"',
      'standard input:4: column "period" (2): expected a period of "li.wei": "2026-H1", "2026-H2", got nothing',
      'standard input:5: column "subject" (1): expected a result that has a score: an adjustment makes none, got "unscored"',
      'standard input:6: column "score" (3): expected a number from 0 to 10, got "11"',
      'standard input:6: column "by" (4): expected anybody but the subject, got "li.wei"',
      'standard input:6: column "at" (5): expected the time of day too, such as 2026-07-10T09:00+08:00, got "2026-07-10"',
      'standard input:6: column "reason" (6): expected some text, of well-formed Unicode, got ""',
    ]);
  });

  test.each(["zh", "ja"])("in %s, with no sentence left in English", (locale) => {
    const rows = ["lee.wei,2026-H1", "li.wei,2026-H3", "zoe,2026-H1"].map((whose) => `${whose},${decision}`);
    const bad = ["li.wei,2026-H1,8.601,li.wei,2026-07-10,", "sato,2026-H1,9.00,ito,2026-07-10T09:00Z,x"];
    const tables = [
      `subject,period,score,by,at,reason\n${[...rows, ...bad].join("\n")}\n`,
      "subject,score,who\nli.wei,8,ito\n",
      "",
    ];
    for (const table of tables) {
      const { status, stderr } = score(table, "--locale", locale);
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/expected|\bgot\b|adjustment|nothing/);
    }
  });

  test("of a table with other columns or none, and with too many cells", () => {
    expect(score("subject,score,reson\nli.wei,8,x\n").stderr).toContain(
      'expected a column subject, period, score, by, at or reason, and no other, got "reson": did you mean "reason"?',
    );
    for (const nothing of ["", "subject,score,by,at,reason\n"]) {
      expect(score(nothing).stderr).toContain("expected rows of adjustments");
    }
    expect(score(`subject,period,score,by,at,reason\nli.wei,2026-H1,${decision},more\n`).stderr).toContain(
      "standard input:2",
    );
  });

  test("in a call that reads standard input twice, writes what it reads, or explains what evaluate wrote", () => {
    expect(runWith("", "score", "-", "--adjustments", "-").status).toBe(2);
    expect(run("score", ratings, "--adjustments", good, "--out", good).status).toBe(2);
    expect(run("score", ratings, "--adjustments", "nowhere.csv").status).toBe(1);
  });
});
