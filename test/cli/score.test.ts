import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scoreRatings } from "../../src/index";
import { resultsOf, run, sample, score } from "./run-command";

const header = "subject,assessor,role,criterion,score";
const two = `${header}
Li Wei,chen,manager,needs,7.49
Li Wei,chen,manager,relationship,7.50
`;
const criteria = ["Meeting the customer's needs", "Relationship with the customer"];
const twoResults = scoreRatings([
  { subject: "Li Wei", assessor: "chen", role: "manager", criterion: "needs", score: "7.49" },
  { subject: "Li Wei", assessor: "chen", role: "manager", criterion: "relationship", score: "7.50" },
]);

describe("score as a table", () => {
  it("shows the subject, the score with two decimals, the level, the criteria and the coverage", () => {
    const { status, stdout, stderr } = score(two);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(
      stdout,
    ).toBe(`┌─────────┬───────┬───────┬──────────────────────────────┬────────────────────────────────┬──────────┐
│ subject │ score │ level │ Meeting the customer's needs │ Relationship with the customer │ coverage │
├─────────┼───────┼───────┼──────────────────────────────┼────────────────────────────────┼──────────┤
│ Li Wei  │  7.50 │ Good  │                         7.49 │                           7.50 │     100% │
└─────────┴───────┴───────┴──────────────────────────────┴────────────────────────────────┴──────────┘
`);
  });

  it("is the format when none is asked for", () => {
    expect(score(two, "--format", "table").stdout).toBe(score(two).stdout);
  });

  it("shows periods when there are any, a row for each", () => {
    const { stdout } = score(`${header},period
a,b,peer,overall,8,2026-H1
a,b,peer,overall,9,2026-H2
c,b,peer,overall,7,`);
    expect(cellsOf(stdout)).toEqual([
      ["subject", "period", "score", "level", ...criteria, "coverage"],
      ["a", "2026-H1", "8.00", "Good", "8.00", "8.00", "100%"],
      ["a", "2026-H2", "9.00", "Outstanding", "9.00", "9.00", "100%"],
      ["c", "", "7.00", "Basic", "7.00", "7.00", "100%"],
    ]);
  });

  it("says in words why somebody has no score", () => {
    const { status, stdout } = score(`${header}
self only,self only,self,overall,8
nobody yet,b,peer,needs,
inapplicable,b,peer,overall,n/a
unseen,b,peer,overall,n/o
half,b,peer,needs,8
scored,b,peer,overall,8`);
    expect(status).toBe(0);
    const title = "why there is no score";
    expect(cellsOf(stdout)).toEqual([
      ["subject", "score", "level", ...criteria, "coverage", title],
      ["self only", "–", "–", "not rated", "not rated", "0%", "only self-ratings; coverage below 60%"],
      ["nobody yet", "–", "–", "not rated", "not rated", "0%", "no score yet; coverage below 60%"],
      ["inapplicable", "–", "–", "n/a", "n/a", "0%", "no criterion applies"],
      ["unseen", "–", "–", "not rated", "not rated", "0%", "no score yet; coverage below 60%"],
      ["half", "–", "–", "8.00", "not rated", "50%", "coverage below 60%"],
      ["scored", "8.00", "Good", "8.00", "8.00", "100%", ""],
    ]);
  });

  it("has no colours", () => {
    expect(score(two).stdout).not.toContain("\u001b");
  });
});

describe("score as JSON", () => {
  it("is the library's results, indented by two, with a line end", () => {
    const { status, stdout, stderr } = score(two, "--format", "json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(`${JSON.stringify(twoResults, null, 2)}\n`);
  });

  it("has the results of the sample file in the order in which people first appear", () => {
    const { stdout } = run("score", sample, "--format", "json");
    const results = JSON.parse(stdout) as { subject: string; score?: number; exactScore?: string; status: string }[];
    expect(results.map((result) => [result.subject, result.status, result.score, result.exactScore])).toEqual([
      ["Li Wei", "scored", 7.5, "1499/200"],
      ["王芳", "scored", 9.55, "191/20"],
      ["陈静", "scored", 8.21, "197/24"],
      ["佐藤 美咲", "scored", 8.85, "177/20"],
      ["田中 健", "scored", 8.5, "1699/200"],
      ["Tom Becker", "scored", 5.83, "35/6"],
      ["Maria Fernandes", "scored", 8, "8"],
      ["Aoife Byrne", "unscored", undefined, undefined],
    ]);
  });
});

describe("the cells of a file", () => {
  it("may be decimals, levels, n/a, n/o or empty in the column of scores", () => {
    const file = `${header}
a,b,manager,needs,8.5
a,c,peer,needs,good
a,d,peer,needs,Outstanding
a,e,peer,needs,n/a
a,f,peer,needs,N/O
a,g,peer,needs,
a,b,manager,relationship,0
a,c,peer,relationship,10.00
a,d,peer,relationship,failing
a,e,peer,relationship,basic
a,f,peer,relationship,excellent
a,g,peer,relationship,n/a`;
    const on = (assessor: string, criterion: "needs" | "relationship") =>
      ({ subject: "a", assessor, role: assessor === "b" ? "manager" : "peer", criterion }) as const;
    const results = scoreRatings([
      { ...on("b", "needs"), score: "8.5" },
      { ...on("c", "needs"), level: "good" },
      { ...on("d", "needs"), level: "outstanding" },
      { ...on("e", "needs"), status: "not-applicable" },
      { ...on("f", "needs"), status: "not-observed" },
      { ...on("g", "needs"), score: null },
      { ...on("b", "relationship"), score: "0" },
      { ...on("c", "relationship"), score: "10.00" },
      { ...on("d", "relationship"), level: "failing" },
      { ...on("e", "relationship"), level: "basic" },
      { ...on("f", "relationship"), level: "excellent" },
      { ...on("g", "relationship"), status: "not-applicable" },
    ]);
    expect(resultsOf(file)).toEqual(JSON.parse(JSON.stringify(results)));
  });

  it("reach the library as text, so that a decimal of thirty digits stays exact", () => {
    const file = `${header}\na,b,peer,overall,7.494999999999999999999999999999`;
    expect(resultsOf(file)).toMatchObject([
      { score: 7.49, level: "basic", exactScore: "7494999999999999999999999999999/1000000000000000000000000000000" },
    ]);
  });

  it("fill every optional column", () => {
    const file = `${header},period,team,relation,contact,comment,at
a,b,customer,overall,8,2026-H1,"Team, one",external,indirect,"She said ""thanks"", twice",2026-06-30
a,c,peer,overall,,2026-H1,,,,,`;
    const results = scoreRatings([
      {
        ...{ subject: "a", assessor: "b", role: "customer", criterion: "overall", score: "8" },
        ...{ period: "2026-H1", team: "Team, one", relation: "external", contact: "indirect" },
        ...{ comment: 'She said "thanks", twice', at: "2026-06-30" },
      },
      { subject: "a", assessor: "c", role: "peer", criterion: "overall", score: null, period: "2026-H1" },
    ]);
    expect(resultsOf(file)).toEqual(JSON.parse(JSON.stringify(results)));
    expect(JSON.stringify(results)).toContain("thanks");
  });

  it("lose the blanks around them, whether quoted or not", () => {
    const file = `${header}
  Li Wei ,chen\u3000, manager," needs " ,\t7.49\u00a0
"Li Wei", "chen" ,manager,relationship,7.50 `;
    expect(resultsOf(file)).toEqual(JSON.parse(JSON.stringify(twoResults)));
  });
});

describe("the layout of a file", () => {
  const expected = JSON.parse(JSON.stringify(twoResults));

  it("may have its columns in any order", () => {
    const file = `score,criterion,subject,role,assessor
7.49,needs,Li Wei,manager,chen
7.50,relationship,Li Wei,manager,chen`;
    expect(resultsOf(file)).toEqual(expected);
  });

  it("may have its columns named in capitals and with blanks", () => {
    expect(resultsOf(two.replace(header, " Subject,ASSESSOR , Role,criterion,Score"))).toEqual(expected);
  });

  it("may begin with a byte-order mark", () => {
    expect(resultsOf(`\ufeff${two}`)).toEqual(expected);
    expect(resultsOf(`\ufeff${two.replace("subject", '"subject"')}`)).toEqual(expected);
  });

  it("may have lines that end as on Windows, on old Macs, or now one way and now another", () => {
    expect(resultsOf(two.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(resultsOf(two.replaceAll("\n", "\r"))).toEqual(expected);
    expect(resultsOf(two.replace("\n", "\r\n"))).toEqual(expected);
  });

  it("may end without a line end, and have empty lines and rows of empty cells", () => {
    expect(resultsOf(two.trimEnd())).toEqual(expected);
    expect(resultsOf(`\n${two.replaceAll("\n", "\n\n")} \n,,,,\n , ,\n`)).toEqual(expected);
  });

  it("may have line breaks in quoted cells", () => {
    const file = `${header},comment
a,b,peer,needs,8,"first
second, ""third"""
a,b,peer,relationship,8,"one\r\ntwo"`;
    expect(JSON.stringify(resultsOf(file))).toContain(String.raw`first\nsecond, \"third\"`);
    expect(JSON.stringify(resultsOf(file))).toContain(String.raw`one\r\ntwo`);
  });
});

describe("a large file", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const criterion = index % 2 === 0 ? ("needs" as const) : ("relationship" as const);
    const subject = `subject ${Math.floor(index / 20)}`;
    return {
      subject,
      assessor: `assessor ${Math.floor(index / 2) % 10}`,
      role: "peer",
      criterion,
      score: `${(index % 1001) / 100}`,
    };
  });
  const file = [header, ...rows.map((row) => `${row.subject},${row.assessor},peer,${row.criterion},${row.score}`)];

  it("of 10,000 rows gives the library's results", () => {
    const results = scoreRatings(rows);
    expect(results).toHaveLength(500);
    expect(resultsOf(file.join("\n"))).toEqual(JSON.parse(JSON.stringify(results)));
  });

  it("of 10,000 rows gives one table with a row for each subject", () => {
    const { status, stdout } = score(file.join("\n"));
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(504);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines.filter((line) => line.startsWith("│ subject "))).toHaveLength(501);
    expect(lines.filter((line) => /^[┌├└]/.test(line))).toHaveLength(3);
  });
});

it("scores the sample that the demo shows, with the rounding that decides a level", () => {
  expect(readFileSync(sample, "utf8")).toContain("n/o");
  const { status, stdout } = run("score", sample);
  expect(status).toBe(0);
  expect(cellsOf(stdout)[1]).toEqual(["Li Wei", "2026-H1", "7.50", "Good", "7.50", "7.49", "100%", ""]);
  expect(cellsOf(stdout)).toHaveLength(9);
});

/** The cells of a table, without its borders. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const rows = table.split("\n").filter((line) => line.startsWith("│"));
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split("│")
      .map((cell) => cell.trim()),
  );
}
