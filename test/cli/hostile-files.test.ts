/** Files that are made to fill the memory or to take for ever: every one is refused, or read, within a gibibyte. */
import { spawn } from "node:child_process";
import { truncateSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { zipOf } from "./hostile-zip";
import { readZip } from "./read-zip";
import { command, problemsOf, runInGibibyte, write } from "./run-command";
import { workbookOf } from "./sheets";

// Not how long they may take: what is quadratic here would take hours.
vi.setConfig({ testTimeout: 300_000 });

const header = "subject,assessor,role,criterion,score";
const teamHeader = "subject,team,assessor,role,criterion,score";
const rowTooLong = "expected a row of at most 1,000,000 characters, got a longer one (is a quote missing?)";

function lines(count: number, lineOf: (index: number) => string): string {
  return `${Array.from({ length: count }, (_, index) => lineOf(index)).join("\n")}\n`;
}

/** What is wrong with a file by the name of `hostile`, and nothing else is said. */
function refusalOf(content: string | Uint8Array, ...options: readonly string[]): readonly string[] {
  write("hostile", content);
  return problemsOf(runInGibibyte("score", "hostile", ...options));
}

describe("a file without an end", () => {
  it("is refused by its first 128 MiB, when a sparse one has 1 GiB", () => {
    truncateSync(write("hostile", ""), 2 ** 30);
    expect(problemsOf(runInGibibyte("score", "hostile"))).toEqual([
      "error: cannot read hostile: it is larger than 128 MiB",
    ]);
  });

  it("is refused while it still comes in from standard input", async () => {
    const child = spawn(process.execPath, ["--max-old-space-size=1024", command, "score", "-"]);
    const chunk = Buffer.alloc(2 ** 20, "8");
    let taken = 0;
    const feed = () => child.stdin.write(chunk, (error) => error || feedMore());
    const feedMore = () => {
      taken++;
      feed();
    };
    child.stdin.on("error", () => {});
    feed();
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "error: cannot read standard input: it is larger than 128 MiB\n",
    });
    expect(taken).toBeGreaterThan(126);
    expect(taken).toBeLessThan(140);
  });

  it("is read past titles of nothing but digits as fast as past others", () => {
    const titles = `${`${"5".repeat(900_000)}\n`.repeat(5)}`;
    write("hostile", `${titles}subject,assessor,role,criterion,score\na,b,peer,overall,8\n`);
    expect(runInGibibyte("score", "hostile").status).toBe(0);
  });

  it("of NUL bytes is no text", () => {
    expect(refusalOf(new Uint8Array(1e8))).toEqual(["hostile:1: expected text, got a NUL byte"]);
  });
});

describe("a row", () => {
  it("of a million cells is refused, as a header and below one", () => {
    expect(refusalOf("column,".repeat(1e6))).toEqual([`hostile:1: ${rowTooLong}`]);
    expect(refusalOf(`${header}\n${"a,".repeat(1e6)}`)).toEqual([`hostile:2: ${rowTooLong}`]);
    expect(refusalOf(",".repeat(999_999))).toEqual([
      "hostile:1: expected at most 16,384 cells in a row, got more of them",
    ]);
  });

  it("of 100 MB of quotes is refused", () => {
    expect(refusalOf(Buffer.alloc(1e8, '"'))).toEqual([`hostile:1: ${rowTooLong}`]);
  });

  it("with a quote that a million lines do not close is refused", () => {
    expect(refusalOf(`${header}\na,b,peer,needs,"8\n${"a,b,peer,needs,8\n".repeat(1e6)}`)).toEqual([
      `hostile:2: ${rowTooLong}`,
    ]);
  });

  it("with a cell of 900,000 blanks between two letters is read at once", () => {
    const blanks = `a${" ".repeat(900_000)}b`;
    expect(refusalOf(`${header}\na,b,peer,needs,${blanks}\n`)).toHaveLength(1);
    expect(refusalOf(`${header},${blanks}\na,b,peer,needs,8,\n`)).toHaveLength(1);
    expect(refusalOf(JSON.stringify([{ [blanks]: blanks }]))).toHaveLength(6);
  });
});

describe("many rows", () => {
  it("of a character each, a million of them, are no ratings", () => {
    expect(refusalOf("a\n".repeat(1e6))[0]).toMatch(/^hostile:1: column "a" \(1\): expected one of subject, /);
  });

  it("are refused when there are more than two million", () => {
    expect(refusalOf("a\n".repeat(3e6))[0]).toMatch(/^hostile:1: /);
    expect(refusalOf("{}\n".repeat(3e6))).toEqual(["hostile: expected at most 2,000,000 lines, got more of them"]);
  });

  it("with something wrong in each are all named, 100,000 of them", () => {
    const problems = refusalOf(`${header}\n${lines(1e5, (index) => `s${index},b,peer,needs,goood`)}`);
    expect(problems).toHaveLength(1e5);
    expect(problems.every((problem, index) => problem.startsWith(`hostile:${index + 2}: column "score" (5): `))).toBe(
      true,
    );
  });

  it("with the same rating, 100,000 of them, are all named but the first", () => {
    const problems = refusalOf(`${header}\n${"a,b,peer,needs,8\n".repeat(1e5)}`);
    expect(problems).toHaveLength(1e5 - 1);
    expect(problems.every((problem) => problem.includes("(see line 2)"))).toBe(true);
  });

  it("with 50,000 assessors in two roles each name them all", () => {
    const rows = lines(5e4, (index) => `s,a${index},peer,needs,8\ns,a${index},manager,relationship,8`);
    expect(refusalOf(`${header}\n${rows}`)).toHaveLength(5e4);
  });

  it("with 50,000 conflicting teams below 50,000 without any name the first team", () => {
    const without = lines(5e4, (index) => `s,,a${index},peer,needs,8`);
    const others = lines(5e4, (index) => `s,team ${index},b${index},peer,needs,8`);
    const problems = refusalOf(`${teamHeader}\n${without}${others}`);
    expect(problems).toHaveLength(5e4 - 1);
    expect(problems.every((problem) => problem.includes("(see line 50002)"))).toBe(true);
  });
});

describe("JSON", () => {
  it("that is nested a million deep is refused, alone and in a cell", () => {
    const deep = `${"[".repeat(1e6)}${"]".repeat(1e6)}`;
    expect(refusalOf(deep)).toEqual(["hostile: [0]: expected an object with a rating, got a list"]);
    expect(refusalOf(`[{"subject":${deep}}]`)).toContain(
      'hostile: [0]: "subject": expected text or a number, got a list',
    );
    expect(refusalOf(`${'{"a":'.repeat(1e6)}1${"}".repeat(1e6)}`)).toContain(
      'hostile: "a": expected text or a number, got a value of type object',
    );
  });

  it.each([
    ["a million keys", () => `{${lines(1e6, (index) => `"k${index}":1,`)}"k":1}`],
    ["a key of its own in each of 20,000 rows", () => `[${lines(2e4, (index) => `{"k${index}":1},`)}{}]`],
    [
      "16,000 keys shared by 100,000 ratings",
      () => `{${lines(16e3, (index) => `"k${index}":1,`)}"ratings":[${"{},".repeat(1e5)}{}]}`,
    ],
  ])("with %s is refused", (_, content) => {
    expect(refusalOf(content())).toEqual([
      "hostile: expected at most 2,000,000 ratings, 16,384 keys and 32,000,000 cells in a table of them, got more of them",
    ]);
  });

  it("of a million short lines is refused for what it is, whether good JSON or none", () => {
    expect(refusalOf('{"a":1}\n'.repeat(1e6))[0]).toMatch(/^hostile: "a": expected one of subject, /);
    expect(refusalOf(`{"a":1}\n${'{"a"\n'.repeat(1e6)}`).length).toBeGreaterThan(1e6);
  });
});

describe("a workbook", () => {
  const refused = ["hostile: expected a workbook of at most 256 MiB unpacked, got a larger one"];

  it("of a megabyte that unpacks to a gigabyte is refused, whatever size it states", () => {
    const name = "xl/worksheets/sheet1.xml";
    const content = Buffer.alloc(2 ** 30, " ");
    for (const stated of [2 ** 30, 0, 0xffffffff]) expect(refusalOf(zipOf({ name, content, stated }))).toEqual(refused);
  });

  it("that says that it is small and is not is refused as well", () => {
    const content = Buffer.alloc(2 ** 30, " ");
    const problems = refusalOf(zipOf({ name: "[Content_Types].xml", content, stated: 1000 }));
    expect(problems).toEqual([
      expect.stringMatching(/^hostile: expected an XLSX workbook, got one that cannot be read: /),
    ]);
  });

  it("with a date that no calendar has is refused by its cell", async () => {
    const rows = [header.concat(",at").split(","), ["a", "b", "peer", "needs", "8", new Date("2026-06-30")]];
    const workbook = Buffer.from(await workbookOf({ name: "s", rows }));
    const files = [...readZip(workbook)].map(([name, text]) => {
      return { name, content: Buffer.from(text.replace(/<v>462\d\d<\/v>/, "<v>1e15</v>")) };
    });
    expect(refusalOf(zipOf(...files))).toEqual([
      'hostile: sheet "s", cell F2 ("at"): expected a value, got a date that no calendar has',
    ]);
  });

  it.each([
    ["of one column", '<mergeCell ref="G1:G1000"/>'.repeat(20_000)],
    ["of a cell each", lines(20_000, (index) => `<mergeCell ref="A${index + 2}:B${index + 2}"/>`)],
  ])("with 20,000 merged ranges %s beside a cell in the last column is read at once", async (_, ranges) => {
    const wide = lines(500, (row) => `<row r="${row + 2}"><c r="XFD${row + 2}" t="b"><v>1</v></c></row>`);
    const workbook = Buffer.from(await workbookOf({ name: "s", rows: [["subject"]] }));
    const files = [...readZip(workbook)].map(([name, text]) => {
      const merged = `${wide}</sheetData><mergeCells>${ranges}</mergeCells>`;
      return { name, content: Buffer.from(name.includes("worksheets") ? text.replace("</sheetData>", merged) : text) };
    });
    write("hostile", zipOf(...files));
    const start = performance.now();
    expect(problemsOf(runInGibibyte("score", "hostile"))).not.toEqual([]);
    // Comparing each range with every cell took minutes.
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("with a cell in the last row and column that there can be is refused", async () => {
    const workbook = Buffer.from(await workbookOf({ name: "s", rows: [["subject"]] }));
    const files = [...readZip(workbook)].map(([name, text]) => {
      const far = text.replaceAll('r="A1"', 'r="XFD1048576"').replace('<row r="1"', '<row r="1048576"');
      return { name, content: Buffer.from(name.includes("worksheets") ? far : text) };
    });
    expect(refusalOf(zipOf(...files))).toEqual([
      'hostile: sheet "s" has a cell as far off as XFD1048576: delete the empty rows below the table and the columns ' +
        "right of it, and save the workbook",
    ]);
  });

  it.each([
    ["19 columns", "ABCDEFGHIJKLMNOPQRS"],
    ["22 columns", "ABCDEFGHIJKLMNOPQRSTUV"],
  ])("with borders of %s that were pulled down to its last row is read", async (_, columns) => {
    const rows = [header.split(","), ["a", "b", "manager", "overall", "8"]];
    const workbook = Buffer.from(await workbookOf({ name: "s", rows }));
    const last = [...columns].map((column) => `<c r="${column}1048576" s="0"/>`).join("");
    const files = [...readZip(workbook)].map(([name, text]) => {
      const bordered = text.replace("</sheetData>", `<row r="1048576">${last}</row></sheetData>`);
      return { name, content: Buffer.from(name.includes("worksheets") ? bordered : text) };
    });
    write("hostile", zipOf(...files));
    const { status, stdout, stderr } = runInGibibyte("score", "hostile", "--format", "json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject([{ subject: "a", score: 8 }]);
  });
});
