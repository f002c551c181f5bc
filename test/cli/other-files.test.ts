/** Files that are something else than their names say, or than a first look at them does. */
import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, run, score, write } from "./run-command";

const rows = "Employee,Rater,Role,Criterion,Score\nLi,Chen,manager,overall,8\n";

describe("a file of another kind", () => {
  it("is named, with what to save it as", () => {
    for (const html of ["<html><table>", "\n<!DOCTYPE html>", "\ufeff<TABLE border=1>"]) {
      expect(problemsOf(run("score", write("r.xls", html)))).toEqual([
        expect.stringMatching(
          /r\.xls: expected CSV, XLSX, JSON or NDJSON, got a web page \(HTML\): .* as XLSX or CSV$/,
        ),
      ]);
    }
    expect(problemsOf(run("score", write("r.csv", "%PDF-1.4\n\0\n")))).toEqual([
      expect.stringMatching(/r\.csv: expected CSV, XLSX, JSON or NDJSON, got a PDF: .* as XLSX or CSV$/),
    ]);
  });

  it("is none that begins with a title in brackets, and a list in JSON is no title", () => {
    for (const title of ["[Internal] Ratings,,,,", "[2026] Ratings,,,,", "[Internal],,,,", "【内部】,,,,"])
      expect(resultsOf(`${title}\n${rows}`)).toHaveLength(1);
    expect(resultsOf(Buffer.from(`\ufeff[Internal] Ratings,,,,\n${rows}`, "utf16le"))).toHaveLength(1);
    for (const json of ["[1, 2", "[{", "[", '["a"'])
      expect(problemsOf(score(json))[0]).toMatch(/expected JSON, got what is none/);
  });
});

describe("JSON without ratings", () => {
  it("is refused for that", () => {
    for (const json of ["[]", " [ ] \n"]) {
      expect(problemsOf(score(json))).toEqual(["ratings.csv: expected a list of ratings, got an empty list"]);
    }
    expect(problemsOf(score("{}")).length).toBeGreaterThan(0);
  });
});

describe("a sign between cells that is not found", () => {
  it("is asked for where the header is a single cell with such a sign in it", () => {
    expect(problemsOf(score("Name;By;As\na;b;c\n"))).toEqual([
      "ratings.csv:1: what stands between the cells? Say it with --delimiter comma, semicolon or tab",
    ]);
    for (const sign of ["|", "；"]) {
      expect(problemsOf(score(rows.replaceAll(",", sign)))).toEqual([
        `ratings.csv:1: expected commas, semicolons or tabs between the cells, got "${sign}": save the file with one of these`,
      ]);
    }
  });

  it("hides no encoding", () => {
    const header = Buffer.from("b1bbc6c0c8cba3bbc6c0b7d6c8cba3bbbdc7c9ab0a", "hex");
    expect(problemsOf(score(header)).join()).toContain('got "；"');
  });
});
