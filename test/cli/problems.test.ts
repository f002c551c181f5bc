import { describe, expect, it } from "vitest";
import { explain, problemsOf, run, score } from "./run-command";

const header = "subject,assessor,role,criterion,score,period,team,relation,contact,comment,at";
const allowed = "a decimal such as 8.5, a level (failing, basic, good, outstanding, excellent), n/a, n/o, or nothing";

/** Line and column of each problem, such as `3 score 5`; `3` alone for a whole row. */
function placesOf(problems: readonly string[]): readonly string[] {
  return problems.map((problem) => {
    const match = /^ratings\.csv:(\d+):(?: column "(\w+)" \((\d+)\):)? expected .+, got .+$/.exec(problem);
    expect(match, problem).not.toBeNull();
    return (match ?? []).slice(1).filter(Boolean).join(" ");
  });
}

describe("a bad row", () => {
  it("is named by file, line and column, with what was expected and what was found", () => {
    const problems = problemsOf(score(`${header}\na,b,peer,needs,8.5.1,,,,,,\n`));
    expect(problems).toEqual([`ratings.csv:2: column "score" (5): expected ${allowed}, got "8.5.1"`]);
  });

  it("has a score that is none of those allowed", () => {
    const cells = [
      "8,5,5",
      "8.5分の",
      "8.5 5",
      "ten",
      "1e1",
      "+8",
      "0x8",
      "８．５．１",
      ".5",
      "8.",
      "NaN",
      "Infinity",
      "null",
      "-",
    ];
    const problems = problemsOf(
      score([header, ...cells.map((cell, index) => `${index},b,peer,needs,"${cell}",,,,,,`)].join("\n")),
    );
    expect(problems).toEqual(
      cells.map((cell, index) => {
        return `ratings.csv:${index + 2}: column "score" (5): expected ${allowed}, got ${JSON.stringify(cell)}`;
      }),
    );
  });

  it("has a score outside of the scale", () => {
    const problems = problemsOf(score(`${header}\na,b,peer,needs,10.01,,,,,,\na,c,peer,needs,-0.01,,,,,,\n`));
    expect(problems).toEqual([
      'ratings.csv:2: column "score" (5): expected a number from 0 to 10, got "10.01"',
      'ratings.csv:3: column "score" (5): expected a number from 0 to 10, got "-0.01"',
    ]);
  });

  it("is named with all others of every kind at once, in the order of the file", () => {
    const problems = problemsOf(
      score(`${header}
a,b,peer,needs,8,,,,,,
a,b,chief,relationship,8,,,,,,
a,c,peer,need,8,,,,,,
,c,peer,needs,8,,,,,,
a,,peer,needs,8,,,,,,
a,d,,needs,8,,,,,,
a,e,peer,,8,,,,,,
a,f,peer,needs,eleven,,,,,,
a,f,peer,relationship,11,,,,,,
a,g,peer,needs,8,,,external,,,
a,h,customer,needs,8,,,foreign,,,
a,i,customer,needs,8,,,internal,far,,
y,j,peer,needs,8,2026-13,,,,,
a,k,peer,needs,8,,,,,,30.6.2026
a,b,peer,needs,9,,,,,,
a,l,peer,overall,9,,,,,,
a,l,peer,needs,9,,,,,,
a,a,peer,needs,9,,,,,,
a,m,self,needs,9,,,,,,
a,b,manager,relationship,9,,,,,,
a,n,peer,needs,9,,one,,,,
a,o,peer,needs,9,,two,,,,
a,p,customer,needs,9,,,internal,,,
a,p,customer,relationship,9,,,external,,,
a,q,peer,needs
a,q,peer,needs,9,,,,,,,,x
z\u0007,q,peer,needs,9,,,,,,
x,chief,chief,need,goood,2026-13,,,,,now
`),
    );
    expect(placesOf(problems)).toEqual([
      "3 role 3",
      "4 criterion 4",
      "5 subject 1",
      "6 assessor 2",
      "7 role 3",
      "8 criterion 4",
      "9 score 5",
      "10 score 5",
      "11 relation 8",
      "12 relation 8",
      "13 contact 9",
      "14 period 6",
      "15 at 11",
      "16 criterion 4",
      "17 criterion 4",
      "19 role 3",
      "20 role 3",
      "21 role 3",
      "23 team 7",
      "25 relation 8",
      "26",
      "27",
      "28 subject 1",
      "29 role 3",
      "29 criterion 4",
      "29 score 5",
      "29 period 6",
      "29 at 11",
    ]);
  });

  it("points to the line of the row that it contradicts", () => {
    const problems = problemsOf(
      score(`${header}
a,b,peer,needs,8,2024,,,,"a comment
of two lines",
a,b,peer,needs,9,2024,,,,,
a,b,manager,relationship,9,2024,,,,,
x,c,peer,relationship,9,,,,,,
a,c,peer,relationship,9,2025,,,,,
a,c,peer,relationship,,2024,,,,,
a,c,peer,overall,9,2024,,,,,
a,c,peer,needs,8,2024,,,,,
a,d,customer,needs,8,2024,,,,,
a,d,customer,needs,8,2025,,internal,,,
a,d,customer,relationship,8,2024,,external,,,
a,d,customer,overall,,2024,,internal,,,
`),
    );
    expect(placesOf(problems)).toEqual(["4 criterion 4", "5 role 3", "9 criterion 4", "14 relation 8"]);
    expect(problems.map((problem) => /\(see (.+?)\), got/.exec(problem)?.[1])).toEqual([
      "line 2",
      "line 2",
      "line 10",
      "line 13",
    ]);
  });

  it("is named by the number and the name that its column has in the file", () => {
    const problems = problemsOf(score("SCORE,Criterion,assessor,subject, Role \ngoood,need,b,a,chief\n"));
    expect(problems.map((problem) => problem.split(": expected")[0])).toEqual([
      'ratings.csv:2: column "SCORE" (1)',
      'ratings.csv:2: column "Criterion" (2)',
      'ratings.csv:2: column "Role" (5)',
    ]);
  });

  it("keeps its line after quoted line breaks, empty lines and any line ends", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const lines = [
        "subject,assessor,role,criterion,score,comment",
        'a,b,peer,needs,eight,"one',
        "two",
        "",
        'four"',
        "",
        'a,b,peer,relationship,nine,"in ""quotes""',
        '"',
        "a,c,chief,needs,8,",
      ];
      expect(placesOf(problemsOf(score(lines.join(end))))).toEqual(["2 score 5", "7 score 5", "9 role 3"]);
    }
  });

  it("keeps its line after a byte-order mark", () => {
    expect(placesOf(problemsOf(score(`\ufeff${header}\na,b,chief,needs,8,,,,,,`)))).toEqual(["2 role 3"]);
  });

  it("is not advised to take an option that is there already", () => {
    const twice = `${header}\na,b,peer,needs,8,,,,,no,\na,b,peer,needs,,,,,,ask me,\n`;
    expect(problemsOf(score(twice))[0]).toContain("--duplicates latest");
    expect(problemsOf(score(twice, "--duplicates", "latest")).join()).not.toContain("--duplicates");
    const untimely = `${header}\na,b,peer,needs,8,,,,,,2026-06-30 25:00\n`;
    expect(problemsOf(score(untimely))[0]).toContain("--offset");
    expect(problemsOf(score(untimely, "--offset", "+08:00"))[0]).not.toContain("--offset");
    const comma = `${header}\na,b,peer,needs,"7.500,5",,,,,,\n`;
    for (const mark of ["point", "comma"])
      expect(problemsOf(score(comma, "--decimal", mark)).join()).not.toContain("--decimal");
  });

  it("has more or fewer cells than there are columns", () => {
    expect(problemsOf(score("subject,assessor,role,criterion,score\na,b,peer,needs,8,well\nc,b,peer\n"))).toEqual([
      expect.stringContaining('ratings.csv:2: expected 5 cells, one for each column, got 6, beginning with "a": put'),
      expect.stringContaining(
        'ratings.csv:3: expected 5 cells, one for each column, got 3, beginning with "c": the row',
      ),
    ]);
  });

  it("has them named together with what else is wrong in it, wherever the missing or extra cells may be", () => {
    const problems = problemsOf(
      score(`${header}
a,b,chief,need,8,,,,,,,
,b,peer,needs
a,b,peer,needs,x8,,,,,,30.6.2026,,,
Li, Wei,chen,manager,needs,8,,,,,,
a,needs,8
a,b,peer,needs,"8,5",,,,,,
a,b,chief,relationship,8.5,,,,,,
`),
    );
    expect(placesOf(problems)).toEqual([
      "2 role 3",
      "2 criterion 4",
      "2",
      "3 subject 1",
      "3",
      "4 score 5",
      "4 at 11",
      "5",
      "6 role 3",
      "6",
      "7 score 5",
      "8 role 3",
    ]);
  });

  it("has other problems beside a cell that cannot be read", () => {
    const levels = "subject,assessor,role,criterion,score,position";
    const problems = problemsOf(score(`${levels}\na,b,chief,need,8.5,\na,c,peer,needs,"8,5",\n`, "--decimal", "comma"));
    expect(placesOf(problems)).toEqual(["2 role 3", "2 criterion 4", "2 score 5"]);
  });

  it("stops an explanation as it stops a score", () => {
    const problems = problemsOf(explain(`${header}\na,b,chief,needs,8,,,,,,`, "--subject", "a"));
    expect(placesOf(problems)).toEqual(["2 role 3"]);
  });

  it("is one of 5,000, each with its own line", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `subject ${index},b,peer,needs,goood,,,,,,`);
    const problems = problemsOf(score([header, ...rows].join("\n")));
    expect(placesOf(problems)).toEqual(rows.map((_, index) => `${index + 2} score 5`));
  });
});

describe("a broken quote", () => {
  it("is named by the line where its row begins, with the bad rows before it", () => {
    const problems = problemsOf(
      score(`${header}\r
a,b,chief,needs,8,,,,,"one\r
two",\r
a,b,peer,"needs,8,,,,,,\r
a,b,peer,relationship,8,,,,,,\r
`),
    );
    expect(placesOf(problems)).toEqual(["2 role 3", "4"]);
    expect(problems[1]).toContain("a quote that is open at the end of the file");
  });

  it.each([
    ["text after a quoted cell", '"a"b,c,peer,needs,8,,,,,,'],
    ["a quote within a cell", 'a"b",c,peer,needs,8,,,,,,'],
    ["a quote that is not doubled", '"a"b"c",c,peer,needs,8,,,,,,'],
    ["a NUL after a quoted cell", '"a"\0,c,peer,needs,8,,,,,,'],
  ])("is refused: %s", (_, row) => {
    expect(placesOf(problemsOf(score(`${header}\n${row}\n`)))).toEqual(["2"]);
  });

  it("in the first line is the only problem named", () => {
    expect(placesOf(problemsOf(score('"subject,assessor\na,b')))).toEqual(["1"]);
  });
});

describe("a header", () => {
  const known =
    "one of subject, assessor, role, criterion, score, level, position, status, period, team, relation, contact, comment, at " +
    "or a criterion, or --columns to say what it means (ignore=… leaves it out)";

  it("names every column that is unknown, there twice or missing", () => {
    expect(problemsOf(score("subject,Employee,assesor,role,score,salary\na,b,c,peer,8,1\n"))).toEqual([
      'ratings.csv:1: column "Employee" (2): expected only one column "subject" (there is one at 1), got another one',
      `ratings.csv:1: column "assesor" (3): expected ${known}, got "assesor" (did you mean "assessor"?)`,
      `ratings.csv:1: column "salary" (6): expected ${known}, got "salary"`,
      'ratings.csv:1: expected a column "assessor" (or say with --columns assessor=… which one it is), got none',
      'ratings.csv:1: expected a column "criterion" (or say with --columns criterion=… which one it is), got none',
    ]);
  });

  it.each(["__proto__", "constructor", "toString"])("does not know a column by the name of %s", (name) => {
    const [problem, ...others] = problemsOf(score(`${header},${name}\n`));
    expect(others).toEqual([]);
    expect(problem).toContain(`ratings.csv:1: column "${name}" (12): expected ${known}, got "${name}"`);
  });
});

describe("a file", () => {
  it("that is empty is refused", () => {
    const problem = "ratings.csv: expected a first line that names the columns, and rows of ratings, got an empty file";
    for (const content of ["", "\ufeff", "\n\n", " , \n"]) expect(problemsOf(score(content))).toEqual([problem]);
  });

  it("that has no rows is refused", () => {
    const problem = "ratings.csv:1: expected rows of ratings after the names of the columns, got none";
    expect(problemsOf(score(header))).toEqual([problem]);
    expect(problemsOf(score(`${header}\n\n,,,,,,,,,,\n`))).toEqual([problem]);
  });

  it("that cannot be read is refused with the reason", () => {
    for (const args of [["score"], ["explain", "--subject", "a"]]) {
      expect(problemsOf(run(...args, "missing.csv"))).toEqual([
        "error: cannot read missing.csv: there is no such file",
      ]);
      expect(problemsOf(run(...args, "folder"))).toEqual(["error: cannot read folder: it is a directory"]);
    }
  });
});
