/** `8,5` without quotes in a file with commas between its cells: never 8, with a comment of 5. */
import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, score } from "./run-command";

const long = "subject,assessor,role,criterion,score,comment";
const wide = "subject,assessor,role,needs,relationship,comment";

/** Line, column and cells of each score that a comma may have parted. */
function splitIn(content: string, ...options: readonly string[]): readonly string[] {
  return problemsOf(score(content, ...options)).flatMap((problem) => {
    const [, line, column, cells] =
      /^ratings\.csv:(\d+): column "(\w+)".* no comma parts .*, got (.*)$/.exec(problem) ?? [];
    return line === undefined ? [] : [`${line} ${column} ${cells}`];
  });
}

describe("a score that a comma parts", () => {
  it("is asked about where the row is as long as the header, since its last cell may be left out", () => {
    expect(problemsOf(score(`${long}\na,b,peer,needs,9,fine\na,c,peer,needs,8,5\n`))).toEqual([
      'ratings.csv:3: column "score" (5): expected a score that no comma parts (is it 8,5? Then quote it as "8,5", ' +
        'or put semicolons between the cells; if not, say --decimal point), got "8" beside "5"',
    ]);
    expect(splitIn(`${wide}\na,b,peer,9,8,75\n`)).toEqual(['2 relationship "8" beside "75"']);
    expect(splitIn(`subject,assessor,role,criterion,score,team,comment\na,b,peer,needs,8,5,north\n`)).toEqual([
      '2 score "8" beside "5"',
    ]);
    expect(splitIn(`${long}\na,b,peer,needs,8,5 points\n`)).toEqual(['2 score "8" beside "5 points"']);
    expect(splitIn("subject,assessor,role,criterion,level,position,comment\na,b,peer,needs,good,0,5\n")).toEqual([
      '2 position "0" beside "5"',
    ]);
  });

  it("is settled by quotes, by semicolons, by a decimal point in the file, and by the option", () => {
    const scored = { score: 8 };
    const both = `${long}\na,b,peer,overall,8,5\n`;
    const { stdout } = score(both, "--decimal", "point", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject([scored]);
    for (const content of [
      `${long}\na,b,peer,overall,8,"5"\n`,
      `${long}\n"a","b","peer","overall","8","5"\n`,
      `${long.replaceAll(",", ";")}\na;b;peer;overall;8;5\n`,
      `${both}c,b,peer,overall,8.5,6\n`,
    ]) {
      expect((resultsOf(content) as readonly object[])[0]).toMatchObject(scored);
    }
    expect(resultsOf(`${long}\na,b,peer,overall,"8,5",\n`)).toMatchObject([{ score: 8.5 }]);
    expect(splitIn(`${long}\na,b,peer,overall,"8,5",\na,c,peer,overall,9,5`)).toEqual(['3 score "9" beside "5"']);
    const stated = problemsOf(score(both, "--decimal", "comma"));
    expect(stated.join()).toContain('got "8" beside "5"');
    expect(stated.join()).not.toContain("--decimal");
  });

  it("is asked about beside scores with a decimal point where it leaves a number in a column that has no other", () => {
    const points = `a,b,peer,8.5,9,\na,c,peer,7,5,9\na,d,peer,7,5,\na,e,peer,8,9,\n`;
    expect(splitIn(`subject,assessor,role,needs,relationship,team\n${points}`)).toEqual([
      '3 needs "7" beside "5"',
      '3 relationship "5" beside "9"',
    ]);
    expect(splitIn(`${long}\na,b,peer,overall,8.5,\na,c,peer,overall,9,so 1\na,d,peer,overall,7,5\n`)).toEqual([
      '4 score "7" beside "5"',
    ]);
    const team = "subject,assessor,role,criterion,score,team,comment";
    expect(splitIn(`${team}\na,b,peer,needs,8.5,north,\na,c,peer,needs,7,5,north\n`)).toEqual([
      '3 score "7" beside "5"',
    ]);
    const { status } = score(`${long}\na,b,peer,overall,8.5,\na,d,peer,overall,7,5\n`, "--decimal", "point");
    expect(status).toBe(0);
  });

  it("is none beside scores with a decimal point where whole scores or numbered teams are what other rows have too", () => {
    const teams = "subject,assessor,role,needs,relationship,team";
    for (const rows of [
      `${teams}\na,b,peer,8.5,9,3\na,c,peer,7,5,3\na,d,peer,8,9,3\n`,
      `${teams}\na,b,peer,8.5,9,one\na,c,peer,7,5,one\na,d,peer,8,9,\n`,
      `${teams},period\na,b,peer,8.5,9,,2026\na,c,peer,7,5,,2026\na,d,peer,8,9,,2026\n`,
      `${wide}\na,b,peer,8.5,9,\na,c,peer,7,5,in 2026\n`,
      "subject,assessor,role,needs,relationship\na,b,peer,8.5,9\na,c,peer,7,5\n",
    ])
      expect(resultsOf(rows)).toHaveLength(1);
  });

  it("is asked about in every row where one row has a cell too many for it, left out or not", () => {
    const rows = "a,b,peer,8,5,9,5,\na,c,peer,8,9,\na,d,peer,8,,\na,e,peer,10,9,\n";
    expect(splitIn(`${wide}\n${rows}`)).toEqual([
      '2 needs "8" beside "5"',
      '2 relationship "5" beside "9"',
      '3 needs "8" beside "9"',
    ]);
    const { status, stdout, stderr } = score(`${wide}\n${rows}`, "--skip-invalid", "--format", "json");
    expect({ status, count: stderr.match(/ratings\.csv:[23]:/g)?.length }).toEqual({ status: 0, count: 4 });
    expect(
      JSON.parse(stdout)[0].criteria[0].roles[0].assessors.map(({ assessor }: { assessor: string }) => assessor),
    ).toEqual(["d", "e"]);
  });

  it("is none in good rows because another row has a comma in its comment or in a name", () => {
    const good = ["a,b,peer,8,9,fine", "c,b,peer,7,8,", "d,b,peer,8,8,2026"];
    for (const bad of ["e,b,manager,8,9,nice, but slow", "Zhang, Wei,b,manager,8,9,ok"]) {
      const content = [wide, ...good, bad, ""].join("\n");
      expect(splitIn(content)).toEqual([]);
      expect(problemsOf(score(content))).toEqual([
        expect.stringMatching(/^ratings\.csv:5: expected 6 cells, one for each column, got 7, /),
      ]);
      const { status, stdout } = score(content, "--skip-invalid", "--format", "json");
      expect({ status, subjects: JSON.parse(stdout).length }).toEqual({ status: 0, subjects: 3 });
    }
    expect(splitIn(`${wide}\n${good.join("\n")}\ne,b,peer,4,5,9,fine\n`)).toEqual([
      '3 needs "7" beside "8"',
      '5 needs "4" beside "5"',
      '5 relationship "5" beside "9"',
    ]);
  });

  it("is none where the cells could not be one score, or the row would be none", () => {
    const results = (content: string) => (resultsOf(content) as readonly object[]).length;
    expect(results("subject,assessor,role,needs,relationship\na,b,peer,8,5\na,c,peer,7,7\n")).toBe(1);
    expect(results(`${long}\na,b,peer,overall,10,5\n`)).toBe(1);
    expect(results(`${long}\na,b,peer,overall,8,2026\n`)).toBe(1);
    expect(results("subject,criterion,score,assessor,role\na,overall,8,12,peer\n")).toBe(1);
    expect(results("subject,role,criterion,score,assessor\na,peer,overall,8,12\n")).toBe(1);
  });
});
