import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { run, sample, score, write } from "./run-command";

const header = "subject,assessor,role,criterion,score,period,team";
const columns = [
  ...["subject", "period", "team", "status", "score", "level", "exact score", "coverage"],
  ...["Meeting the customer's needs", "Relationship with the customer", "why there is no score"],
];

/** The cells of CSV as a program reads them, after making sure of what spreadsheet programs need. */
function cellsOf({ status, stdout, stderr }: ReturnType<typeof run>): readonly (readonly string[])[] {
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.startsWith("\ufeff")).toBe(true);
  expect(stdout.endsWith("\r\n")).toBe(true);
  expect(stdout.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  return parse(stdout, { bom: true, record_delimiter: "\r\n" });
}

function csvOf(rows: string, ...options: readonly string[]): readonly (readonly string[])[] {
  return cellsOf(score(`${header}\n${rows}`, "--format", "csv", ...options));
}

describe("score as CSV", () => {
  it("has a row for each result, with scores as decimals of the rubric's digits", () => {
    expect(csvOf("Li Wei,b,peer,needs,9,2026-H1,one\nLi Wei,b,peer,relationship,7.99,2026-H1,one")).toEqual([
      columns,
      ["Li Wei", "2026-H1", "one", "scored", "8.50", "Outstanding", "8.495", "1.00", "9.00", "7.99", ""],
    ]);
  });

  it("has the same columns whatever there is in the file", () => {
    expect(csvOf("a,b,peer,overall,8,,")).toEqual([
      columns,
      ["a", "", "", "scored", "8.00", "Good", "8", "1.00", "8.00", "8.00", ""],
    ]);
  });

  it("leaves the score empty where there is none, and says in words what is absent and why", () => {
    const rows =
      "a,a,self,overall,8,,\nb,c,peer,needs,8,,\nd,c,peer,overall,n/a,,\ne,c,peer,needs,8,,\ne,c,peer,relationship,n/a,,";
    expect(csvOf(rows).slice(1)).toEqual([
      ["a", "", "", "unscored", "", "", "", "0.00", "not rated", "not rated", "only self-ratings; coverage below 60%"],
      ["b", "", "", "unscored", "", "", "", "0.50", "8.00", "not rated", "coverage below 60%"],
      ["d", "", "", "unscored", "", "", "", "0.00", "n/a", "n/a", "no criterion applies"],
      ["e", "", "", "scored", "8.00", "Good", "8", "1.00", "8.00", "n/a", ""],
    ]);
  });

  it("gives an exact score without an end, or with more digits than a spreadsheet keeps, as no date and no number", () => {
    const third = csvOf("a,b,manager,overall,8,,\na,c,peer,overall,8.5,,\na,d,customer,overall,9.5,,")[1];
    expect(third?.slice(4, 7)).toEqual(["8.67", "Outstanding", "26/3 = 8.6666…"]);
    const long = csvOf("a,b,peer,overall,8.1234567890123456,,")[1];
    expect(long?.slice(4, 7)).toEqual(["8.12", "Good", "1269290123283179/156250000000000 = 8.1234…"]);
  });

  it("quotes commas and quotation marks, and has no line breaks in cells", () => {
    expect(csvOf('"Wei, ""Li""",b,peer,overall,8,,')[1]?.[0]).toBe('Wei, "Li"');
  });

  it("can be written to a file, byte for byte what would have been printed", () => {
    const printed = run("score", sample, "--format", "csv").stdout;
    const out = write("results.csv", "before");
    expect(run("score", sample, "--format", "csv", "--out", out)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(out, "utf8")).toBe(printed);
    expect([...readFileSync(out).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("cells that a spreadsheet could take for formulas", () => {
  const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://a","b")'];
  const fullWidth = ["＝1+1", "＋1", "－1", "＠SUM(A1)"];

  it.each([...hostile, ...fullWidth])("are text: %s", (id) => {
    const quoted = `"${id.replaceAll('"', '""')}"`;
    const [, row] = csvOf(`${quoted},b,peer,overall,8,${quoted},${quoted}`);
    expect(row?.slice(0, 3)).toEqual([`'${id}`, `'${id}`, `'${id}`]);
  });

  it("are text behind a separator of other countries too", () => {
    const [, row] = csvOf("x;=cmd|' /C calc'!A0;,b,peer,overall,8,a; ＋1;b;c,");
    expect(row?.slice(0, 2)).toEqual(["x;'=cmd|' /C calc'!A0;", "a; '＋1;b;c"]);
  });

  it("are text in the words of a rubric", () => {
    const titles = { title: "=1", levels: { low: "=2", high: "\t=3" }, criteria: { one: { title: "@4\r\n=5" } } };
    const rubric = write(
      "formulas.json",
      JSON.stringify({
        id: "formulas",
        version: "1",
        scale: { minimum: -2, maximum: 2, step: 0.25 },
        levels: [
          { id: "low", cut: -2 },
          { id: "high", cut: 0 },
        ],
        criteria: [{ id: "one", weight: 1 }],
        texts: { en: titles },
      }),
    );
    const [head, low, high] = csvOf("a,b,peer,one,-1.5,,\nc,b,peer,one,1,,", "--rubric", rubric);
    expect(head?.[8]).toBe(String.raw`'@4\u000d\u000a=5`);
    expect(low).toEqual(["a", "", "", "scored", "-1.50", "'=2", "-1.5", "1.00", "-1.50", ""]);
    expect(high?.slice(4, 6)).toEqual(["1.00", String.raw`\u0009=3`]);
  });
});

describe("levels as CSV", () => {
  it("have their lowest and highest score as numbers", () => {
    expect(cellsOf(run("levels", "--format", "csv"))).toEqual([
      ["level", "id", "lowest score", "highest score"],
      ["Excellent", "excellent", "9.50", "10.00"],
      ["Outstanding", "outstanding", "8.50", "9.49"],
      ["Good", "good", "7.50", "8.49"],
      ["Basic", "basic", "6.00", "7.49"],
      ["Failing", "failing", "0.00", "5.99"],
    ]);
  });
});
