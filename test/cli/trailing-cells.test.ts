/** Spreadsheet programs leave out empty cells at the end of a row, or write some behind the last column. */
import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, score } from "./run-command";

const long = "subject,assessor,role,criterion,score,team,comment";
const wide = "subject,assessor,role,needs,relationship,comment";

function same(content: string, even: string): void {
  expect(resultsOf(content)).toEqual(resultsOf(even));
}

describe("empty cells at the end of a row", () => {
  it("may be missing where their columns may be empty", () => {
    same(
      `${long}\na,b,peer,overall,8,one,well\na,c,peer,overall,9\n`,
      `${long}\na,b,peer,overall,8,one,well\na,c,peer,overall,9,,\n`,
    );
    same(`${wide}\na,b,peer,8,7\n`, `${wide}\na,b,peer,8,7,\n`);
    same(`${wide.replaceAll(",", ";")}\na;b;peer;8;7\n`, `${wide}\na,b,peer,8,7,\n`);
    const levels = "subject,assessor,role,criterion,score,level,position,status";
    same(`${levels}\na,b,peer,overall,8\n`, `${levels}\na,b,peer,overall,8,,,\n`);
  });

  it("may be more than there are columns, under a header or not", () => {
    const even = `${wide}\na,b,peer,10,9,well\n`;
    same(`${wide}\na,b,peer,10,9,well,,,\n`, even);
    same(`${wide},,\na,b,peer,10,9,well\n`, even);
    same(`${wide},,\na,b,peer,10,9,well,,,,\n`, even);
  });

  it("may not be missing where a score stands, since it may be lost: what to do is said", () => {
    expect(problemsOf(score(`${wide}\na,b,peer,8,7,\na,c,peer,8\n`))).toEqual([
      'ratings.csv:3: expected 6 cells, one for each column, got 4, beginning with "a": ' +
        'the row ends before "relationship"; write what is missing, or empty cells',
    ]);
    const levels = "subject,assessor,role,criterion,level,position";
    expect(problemsOf(score(`${levels}\na,b,peer,overall,good\n`)).join()).toContain('ends before "position"');
  });

  it("may not be there in excess with others: what to do is said", () => {
    expect(problemsOf(score("subject,assessor,role,criterion,score\nWei, Li,b,peer,overall,8\n"))).toEqual([
      'ratings.csv:2: expected 5 cells, one for each column, got 6, beginning with "Wei": ' +
        "put a cell in quotes that has the sign between cells in it, or take out what stands behind the last column",
    ]);
    expect(problemsOf(score(`${long}\nWei, Li,b,peer,overall,8,\n`)).join()).toContain("expected one of");
    expect(problemsOf(score(`${long}\nWei, Li,b,peer,overall,8,,\n`)).join()).toContain("put a cell in quotes");
  });

  it("do not hide a score that a comma parts, and are no sign of one where certain rows have them too", () => {
    expect(problemsOf(score(`${wide}\na,b,peer,8,9,\na,c,peer,7,5,9,\n`)).join()).toContain('got "7" beside "5"');
    expect(problemsOf(score(`${wide}\na,b,peer,8,5,,\n`)).join()).toContain('got "8" beside "5"');
    expect(problemsOf(score(`${long}\na,b,peer,overall,8,5\n`)).join()).toContain('got "8" beside "5"');
    expect(resultsOf(`${wide}\na,b,peer,8,5,,\na,c,peer,10,5,,\n`)).toHaveLength(1);
    expect(resultsOf(`${wide}\na,b,peer,8,5,,\na,c,peer,8.5,5,,\n`)).toHaveLength(1);
  });
});
