import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { customerCentric, rubricFingerprints } from "../../src/index";
import { run, write, writeRatings } from "./run-command";
import { csvOf, longRows, wideRows, workbookOf } from "./sheets";

const header = "subject,assessor,role,criterion,score";
const bad = `${header}\na,b,chef,needs,8\na,c,peer,needs,8\na,c,peer,needs,9\n=a,c,peer,need,11\na,c,peer\n`;

/** What validate says as JSON, with the exit status of what it says. */
function validate(content: string | Uint8Array, ...options: readonly string[]) {
  writeRatings(content);
  const { status, stdout, stderr } = run("validate", "ratings.csv", "--format", "json", ...options);
  expect(stderr).toBe("");
  return { status, ...JSON.parse(stdout) };
}

describe("validate as JSON", () => {
  it("says how a file was read, by what it is scored, and what is in it", () => {
    expect(validate(csvOf(longRows, ";"))).toEqual({
      status: 0,
      file: "ratings.csv",
      isValid: true,
      problems: [],
      notes: [],
      rubric: {
        id: customerCentric.id,
        version: customerCentric.version,
        fingerprints: rubricFingerprints(customerCentric),
      },
      reading: { encoding: "utf-8", delimiter: "semicolon", layout: "long", decimalMark: "point" },
      columns: ["subject", "period", "assessor", "role", "criterion", "score"].map((title, index) => {
        return { title, number: index + 1, holds: title };
      }),
      counts: { ratings: 9, emptyCells: 1, subjects: 3, assessors: 4, reviews: 3, unscored: 0 },
    });
  });

  it("says in which sheet of a workbook it found which criteria", async () => {
    const header = ["被评人", "周期", "评分人", "角色", "满足客户需求", "客户关系"];
    const { reading, columns } = validate(await workbookOf({ name: "上半年", rows: wideRows(header) }));
    expect(reading).toEqual({ sheet: "上半年", layout: "wide", decimalMark: "point" });
    expect(columns.at(-1)).toEqual({ title: "客户关系", number: 6, holds: "score", criterion: "relationship" });
  });

  it("has every problem with its code and place, and what was expected, received and perhaps meant, and ends with 1", () => {
    const { status, isValid, problems, rubric, reading, counts } = validate(bad);
    expect([status, isValid, counts]).toEqual([1, false, undefined]);
    expect(rubric.id).toBe("customer-centric");
    expect(reading.delimiter).toBe("comma");
    const file = "ratings.csv";
    expect(problems).toEqual([
      {
        ...{ code: "unknown-role", file, line: 2, title: "role", column: 3, received: "chef" },
        expected: 'one of "manager", "peer", "report", "self", "customer", "other"',
        message: expect.stringMatching(/^ratings\.csv:2: column "role" \(3\): expected one of .*, got "chef"/),
      },
      expect.objectContaining({ code: "duplicate-rating", line: 4, title: "criterion", column: 4, received: "needs" }),
      expect.objectContaining({ code: "unknown-criterion", line: 5, received: "need", suggestion: "needs" }),
      expect.objectContaining({ code: "out-of-range", line: 5, expected: "a number from 0 to 10", received: "11" }),
      expect.objectContaining({
        code: "cell-count",
        file,
        line: 6,
        expected: "5 cells, one for each column",
        received: null,
      }),
    ]);
    for (const { message } of problems) expect(run("validate", "ratings.csv").stderr).toContain(`${message}\n`);
  });

  it("keeps codes and places in every language, and says the rest in it", () => {
    const parts = (locale: string) => {
      const { problems } = validate(bad, "--locale", locale) as { problems: Record<string, unknown>[] };
      return problems.map(({ message, expected, ...rest }) => ({ rest, words: [message, expected] }));
    };
    const english = parts("en");
    for (const locale of ["zh", "ja"]) {
      const other = parts(locale);
      expect(other.map(({ rest }) => rest)).toEqual(english.map(({ rest }) => rest));
      other.forEach(({ words }, index) => {
        for (const [part, word] of words.entries()) {
          expect(word).toEqual(expect.any(String));
          expect(word).not.toBe(english[index]?.words[part]);
        }
      });
    }
  });

  it("has the text of a cell as it stands there, and null for an empty one, in every language", () => {
    const rating = '"subject":"a","assessor":"b","role":"peer","criterion":"overall","score":8';
    const wrong = `${header}\na,b,"the ""boss""",needs,\uff11\uff11\na,,peer,needs,8\n`;
    for (const locale of ["en", "zh", "ja"]) {
      expect(validate(wrong, "--locale", locale).problems).toMatchObject([
        { code: "unknown-role", received: 'the "boss"' },
        { code: "out-of-range", received: "\uff11\uff11" },
        { code: "missing", received: null },
      ]);
    }
    writeRatings(wrong);
    const rows = parse(run("validate", "ratings.csv", "--format", "csv").stdout, { bom: true }) as string[][];
    expect(rows.slice(1).map((row) => row[9])).toEqual(['the "boss"', "\uff11\uff11", ""]);
    expect(validate(`${header},salary\n`).problems).toMatchObject([{ received: "salary" }]);
    expect(validate("").problems).toMatchObject([{ code: "empty-file", received: null }]);
    expect(validate(`[{${rating},"team":["x"]}]`).problems).toMatchObject([{ received: '["x"]' }]);
  });

  it("names sheet, row and cell of a workbook, and the path within JSON", async () => {
    const rows = [...longRows, ["a", "2026-H1", "b", "chief", "needs", "8"]];
    const [problem] = validate(await workbookOf({ name: "S", rows })).problems;
    expect(problem).toMatchObject({ file: "ratings.csv", sheet: "S", row: 12, cell: "D12", title: "role", column: 4 });
    const review = { subject: "a", ratings: [{ assessor: "b", role: "peer", criterion: "needs", score: 11 }] };
    expect(validate(JSON.stringify([review])).problems).toMatchObject([
      { code: "out-of-range", file: "ratings.csv", path: "[0].ratings[0]", title: "score" },
    ]);
    expect(validate(`${JSON.stringify(review)}\n{\n`).problems).toMatchObject([
      { code: "out-of-range", line: 1 },
      { code: "no-json", line: 2 },
    ]);
  });

  it("says why a file cannot be read at all, or its rubric cannot", () => {
    const { stdout, status } = run("validate", "missing.csv", "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: "missing.csv", problems: [{ code: "cannot-read" }] });
    const rubric = write("wrong.json", JSON.stringify({ ...customerCentric, scale: 1 }));
    const { problems } = validate(`${header}\na,b,peer,needs,8`, "--rubric", rubric);
    expect(problems).toMatchObject([{ code: "wrong-type", file: rubric, expected: "an object", received: "1" }]);
    expect(validate(`${header},salary\n`).problems).toMatchObject([
      { code: "unknown-header", title: "salary", column: 6 },
    ]);
    expect(validate("").problems).toMatchObject([{ code: "empty-file" }]);
  });

  it("says what is wrong with the call as every command does", () => {
    writeRatings(bad);
    const { status, stdout } = run("validate", "ratings.csv", "--format", "json", "--weights", "chief=1");
    expect([status, stdout]).toEqual([2, ""]);
  });

  it("can be written to a file, which appears whatever was found", () => {
    writeRatings(bad);
    const out = write("report.json", "");
    expect(run("validate", "ratings.csv", "--out", out)).toEqual({ status: 1, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ isValid: false });
  });

  it("has notes in it as well", () => {
    const dated = `${header},at\na,b,peer,needs,8,2026-01-01\na,b,peer,needs,9,2026-01-02\n`;
    writeRatings(dated);
    const { stdout, stderr } = run("validate", "ratings.csv", "--duplicates", "latest", "--format", "json");
    expect(JSON.parse(stdout).notes).toEqual([{ code: "replaced-ratings", message: stderr.trimEnd() }]);
  });
});

describe("validate line by line", () => {
  it("has as NDJSON a line for each problem, and none for a good file", () => {
    const { problems } = validate(bad);
    const { status, stdout } = run("validate", "ratings.csv", "--format", "ndjson");
    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(problems);
    writeRatings(csvOf(longRows));
    expect(run("validate", "ratings.csv", "--format", "ndjson")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("has as CSV a row for each problem, without formulas, and none for a good file", () => {
    writeRatings(`${header}\n=a,b,peer,needs,=1+1\n`);
    const { status, stdout } = run("validate", "ratings.csv", "--format", "csv");
    expect(status).toBe(1);
    expect(stdout.startsWith("\ufeff")).toBe(true);
    const [titles, row, ...others] = parse(stdout, { bom: true }) as string[][];
    expect(titles).toEqual([
      ...["file", "sheet", "row", "column", "cell", "path", "title"],
      ...["code", "expected", "received", "suggestion", "message"],
    ]);
    expect(others).toEqual([]);
    expect(row?.slice(0, 8)).toEqual(["ratings.csv", "", "2", "5", "", "", "score", "invalid-decimal"]);
    expect(row?.[9]).toBe("'=1+1");
    writeRatings("=subject,assessor,role,criterion,score\na,b,peer,needs,8\n");
    expect((parse(run("validate", "ratings.csv", "--format", "csv").stdout, { bom: true }) as string[][])[1]?.[6]).toBe(
      "'=subject",
    );
    writeRatings(csvOf(longRows));
    expect(parse(run("validate", "ratings.csv", "--format", "csv").stdout, { bom: true })).toEqual([titles]);
  });

  it.each([
    ["zh", ["文件", "工作表", "行", "列", "单元格", "路径", "列名", "代码", "应为", "实际为", "建议", "说明"]],
    [
      "ja",
      ["ファイル", "シート", "行", "列", "セル", "パス", "列名", "コード", "正しい値", "現在の値", "候補", "説明"],
    ],
  ])("has titles and words in %s", (locale, expected) => {
    writeRatings(bad);
    const { stdout } = run("validate", "ratings.csv", "--format", "csv", "--locale", locale);
    const [titles, row] = parse(stdout, { bom: true }) as string[][];
    expect(titles).toEqual(expected);
    expect(row?.[7]).toBe("unknown-role");
    expect(row?.[8]).toMatch(/上级|上司/);
  });
});
