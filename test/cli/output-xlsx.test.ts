import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { loadSpreadsheetLibrary } from "../../src/cli/load-spreadsheet-library";
import { readZip } from "./read-zip";
import { command, problemsOf, run, sample, score, write, writeRatings } from "./run-command";
import { runInTerminal } from "./run-in-terminal";
import { runWithoutPackage } from "./run-without-package";

const header = "subject,assessor,role,criterion,score,period,team";
const out = write("results.xlsx", "before");

function workbookOf(rows: string, ...options: readonly string[]): Buffer {
  const done = score(`${header}\n${rows}`, "--format", "xlsx", "--out", out, ...options);
  expect(done).toEqual({ status: 0, stdout: "", stderr: "" });
  return readFileSync(out);
}

async function cellsOf(workbook: Buffer): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(workbook);
  expect(sheets).toHaveLength(1);
  return sheets[0]?.rows ?? [];
}

describe("score as XLSX", () => {
  it("has numbers as numbers and words as text, in the same columns as CSV", async () => {
    const [head, ...rows] = await cellsOf(
      workbookOf("Li Wei,b,peer,needs,9,2026-09,one\nLi Wei,b,peer,relationship,7.99,2026-09,\na,a,self,overall,3,,"),
    );
    const csv = run("score", "ratings.csv", "--format", "csv").stdout;
    expect(csv.slice(1).split("\r\n", 1)[0]).toBe((head as readonly string[]).join(","));
    expect(rows).toEqual(
      [
        ["Li Wei", "2026-09", "one", "scored", 8.5, "Outstanding", 8.495, 1, 9, 7.99],
        [
          "a",
          null,
          null,
          "unscored",
          null,
          null,
          null,
          0,
          "not rated",
          "not rated",
          "only self-ratings; coverage below 60%",
        ],
      ].map((row) => row.concat(Array(11 - row.length).fill(null))),
    );
  });

  it("shows scores with the rubric's digits and coverage in per cent, below a bold header that stays in sight", () => {
    const parts = readZip(workbookOf("Li Wei,b,peer,overall,8,,"));
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const styles = parts.get("xl/styles.xml") ?? "";
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(formatOf("E2", sheet, styles)).toContain('formatCode="0.00"');
    expect(formatOf("H2", sheet, styles)).toMatch(/formatCode="0%"|numFmtId="9"/);
    const bold = Number(/fontId="(\d+)"/.exec(formatOf("A1", sheet, styles))?.[1]);
    expect([...styles.matchAll(/<font>.*?<\/font>/g)][bold]?.[0]).toContain("<b/>");
    expect(sheet).toMatch(/<col min="1" max="1" width="\d+(\.\d+)?"/);
  });

  it.each(["=1+1", "@SUM(A1)", "+1", "-1", "=cmd|' /C calc'!A0", "007", "1/2", "#N/A", "_x0041_", "TRUE", "<b>&amp;"])(
    "keeps %s as text",
    async (id) => {
      const workbook = workbookOf(`"${id}",b,peer,overall,8,,"${id}"`);
      expect((await cellsOf(workbook))[1]?.slice(0, 3)).toEqual([id, null, id]);
      const sheet = readZip(workbook).get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet).not.toContain("<f");
      expect(/<c r="A2"[^>]* t="(\w+)"/.exec(sheet)?.[1]).toMatch(/^(s|inlineStr)$/);
    },
  );

  it("is well-formed with characters that XML cannot hold", async () => {
    const workbook = workbookOf("a\uffffb\u202ec,b,peer,overall,8,,");
    const text = readZip(workbook).get("xl/sharedStrings.xml") ?? "";
    expect(text).not.toMatch(/[\uffff\u202e]/);
    expect(text).toContain(String.raw`a_xFFFF_b\u202ec`);
  });

  it("is the same file for the same ratings at any time", () => {
    const first = workbookOf("a,b,peer,overall,8,,");
    const later = workbookOf("a,b,peer,overall,8,,");
    expect(later.equals(first)).toBe(true);
    expect(readZip(first).get("docProps/core.xml")).toContain("1980-01-01T00:00:00Z</dcterms:modified>");
  });

  it("refuses what a cell of a spreadsheet cannot hold, and leaves the file as it is", () => {
    write("results.xlsx", "before");
    const long = score(`${header}\n${"a".repeat(32_768)},b,peer,overall,8,,`, "--format", "xlsx", "--out", out);
    expect(problemsOf(long)).toEqual([
      "error: a cell of XLSX holds at most 32767 characters, and row 2 has one of 32768: use --format csv",
    ]);
    expect(readFileSync(out, "utf8")).toBe("before");
  });

  it("can go into a pipe, and is the same there", () => {
    const workbook = workbookOf("a,b,peer,overall,8,,");
    for (const where of [["--out", "-"], []]) {
      const args = [command, "score", writeRatings(`${header}\na,b,peer,overall,8,,`), "--format", "xlsx", ...where];
      expect(spawnSync(process.execPath, args).stdout.equals(workbook)).toBe(true);
    }
  });

  it.each([[[]], [["--out", "-"]]])("is not written to a terminal with %j", (where) => {
    const { status, terminal } = runInTerminal(["score", sample, "--format", "xlsx", ...where]);
    expect(status).toBe(2);
    expect(terminal).toContain("XLSX cannot be shown in a terminal: name a file with --out FILE");
    expect(terminal).not.toContain("PK");
  });
});

describe("the library for spreadsheets", () => {
  it("is loaded where it is installed", async () => {
    expect(await loadSpreadsheetLibrary("r.xlsx")).toMatchObject({ writeXlsx: expect.any(Function) });
  });

  it("is asked for by name where it is not, and nothing else misses it", () => {
    const [refused, other] = runWithoutPackage(
      ["score", sample, "--format", "xlsx", "--out", "results.xlsx"],
      ["score", sample, "--format", "csv"],
    );
    expect(refused?.stderr).toBe("error: XLSX needs the package hucre, which is not installed: npm install hucre@1\n");
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(other?.status).toBe(0);
  });
});

/** What a cell is to look like, as the file has it. */
function formatOf(cell: string, sheet: string, styles: string): string {
  const index = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "";
  const format = [...formats.matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)][index]?.[0] ?? "";
  const id = /numFmtId="\d+"/.exec(format)?.[0] ?? "";
  return format + (new RegExp(`<numFmt ${id}[^>]*>`).exec(styles)?.[0] ?? "");
}
