import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { problemsOf, run, score, write, writeRatings } from "./run-command";
import { csvOf, longRows } from "./sheets";

const [, ...ratings] = longRows;
const chinese = csvOf([["被评人", "周期", "评分人", "角色", "指标", "分数"], ...ratings]);
const japaneseRows = ratings.map((row) =>
  row.map((cell) => cell.replace("李伟", "高橋").replace("赵敏", "渡辺").replace("王芳", "中村")),
);
const japanese = csvOf([["評価対象者", "期間", "評価者", "役割", "評価項目", "点数"], ...japaneseRows]);

/** Text in an encoding, by the C library's tables and not by those of the command. */
function encoded(text: string, encoding: string): Uint8Array {
  return execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });
}

function printed(content: string | Uint8Array, ...options: readonly string[]): string {
  const { status, stdout, stderr } = score(content, "--format", "json", ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("a file", () => {
  it.each(["GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"])("in %s gives the results of UTF-8", (encoding) => {
    expect(printed(encoded(chinese, encoding))).toBe(printed(chinese));
  });

  it("in Shift_JIS gives the results of UTF-8", () => {
    expect(printed(encoded(japanese, "SHIFT_JIS"))).toBe(printed(japanese));
  });

  it("in UTF-8 may have a byte-order mark, in front of a quoted header as well", () => {
    expect(printed(`\ufeff${chinese}`)).toBe(printed(chinese));
    expect(printed(`\ufeff${chinese.replace("被评人", '"被评人"')}`)).toBe(printed(chinese));
  });

  it.each([
    ["semicolons", ";", "\n"],
    ["tabs", "\t", "\n"],
    ["line ends of Windows", ",", "\r\n"],
    ["line ends of old Macs", ",", "\r"],
    ["semicolons and line ends of Windows", ";", "\r\n"],
  ])("with %s gives the results of commas", (_, delimiter, lineEnd) => {
    expect(printed(csvOf(longRows, delimiter, lineEnd))).toBe(printed(csvOf(longRows)));
  });

  it("as a spreadsheet program saves Unicode text, in UTF-16 with tabs, gives the same", () => {
    const text = csvOf([["被评人", "周期", "评分人", "角色", "指标", "分数"], ...ratings], "\t", "\r\n");
    expect(printed(encoded(text, "UTF-16"))).toBe(printed(chinese));
  });

  it("with semicolons may have decimal commas, and quotes and line breaks in cells", () => {
    const rows = 'a;b;manager;overall;8,5;"first; ""line""\r\nsecond"\r\nc;b;manager;overall;7;\r\n';
    const results = JSON.parse(printed(`sep=;\r\nsubject;assessor;role;criterion;score;comment\r\n${rows}`));
    expect(results).toMatchObject([{ score: 8.5 }, { score: 7 }]);
    expect(JSON.stringify(results)).toContain(JSON.stringify('first; "line"\r\nsecond'));
  });
});

describe("what cannot be told for certain", () => {
  const header = "subject,assessor,role,criterion,score\n";
  const names = `${header}李伟,赵敏,manager,overall,8\n`;

  it("is asked: an encoding that no known word settles", () => {
    const [problem, ...others] = problemsOf(score(encoded(names, "GB18030")));
    expect(others).toEqual([]);
    expect(problem).toMatch(/^ratings\.csv:2: expected UTF-8, .*"李伟" in GB18030/);
    expect(problem).toMatch(/say which with --encoding gb18030/);
    expect(printed(encoded(names, "GB18030"), "--encoding", "gb18030")).toBe(printed(names));
  });

  it("is settled by a single word of the vocabulary", () => {
    expect(printed(encoded(names.replace("manager", "上级"), "GB18030"))).toBe(printed(names));
  });

  it("is said: an encoding that only the bytes allow", () => {
    const { status, stderr, stdout } = score(Buffer.from(`${header}Zoë,b,manager,overall,8\n`, "latin1"));
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "ratings.csv: read as Windows-1252, since it is not UTF-8: --encoding says another\n",
    });
    expect(stdout).toContain("Zoë");
  });

  it("is asked: a delimiter under which others make as good a header", () => {
    const { stderr, status } = score("subject;assessor;x,role,criterion\na;b;c,d,e\n");
    expect(status).toBe(1);
    expect(stderr).toContain("what stands between the cells? Say it with --delimiter comma, semicolon or tab");
  });

  it("is refused when what is stated is not so", () => {
    expect(problemsOf(score(encoded(chinese, "GB18030"), "--encoding", "utf-8"))[0]).toMatch(
      /^ratings\.csv:1: expected UTF-8 text, got other bytes/,
    );
    expect(problemsOf(score(`\ufeff${chinese}`, "--encoding", "gb18030"))).toEqual([
      "ratings.csv: expected GB18030, as --encoding says, got the byte-order mark of UTF-8",
    ]);
    expect(score(chinese, "--encoding", "latin-1")).toMatchObject({ status: 2, stdout: "" });
  });

  it("is refused: bytes that are text in no encoding", () => {
    expect(problemsOf(score(Uint8Array.of(0x61, 0x0a, 0xff, 0x81, 0x0a)))[0]).toMatch(
      /^ratings\.csv:2: expected text in UTF-8/,
    );
    expect(problemsOf(score(`${header}a\0b,c,peer,needs,8\n`))).toEqual([
      "ratings.csv:2: expected text, got a NUL byte",
    ]);
  });
});

describe("a rubric and JSON ratings", () => {
  it("may be in UTF-16 with its mark", () => {
    const json = `[{"subject":"李伟","assessor":"b","role":"manager","criterion":"overall","score":8}]`;
    const marked = encoded(json, "UTF-16");
    expect(printed(marked)).toBe(printed(json));
    expect(run("score", write("u.json", marked), "--rubric", writeRatings("{")).stderr).toContain(
      "expected a rubric as JSON",
    );
  });
});
