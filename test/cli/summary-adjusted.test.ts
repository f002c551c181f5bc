import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { run, write } from "./run-command";
import { people, put, ratings } from "./summaries";

const rated = [...people("desk", 10, 7.5), ...people("field", 10, 7.5)];

/** Decisions that raise the scores of so many people of a team by a tenth. */
function decisionsFor(heads: Readonly<Record<string, number>>): string {
  const rows = Object.entries(heads).flatMap(([team, count]) =>
    Array.from({ length: count }, (_, index) => `${team} ${index},7.6${index},ito,2026-07-10T09:00Z,Hard accounts`),
  );
  return put("decisions.csv", `subject,score,by,at,reason\n${rows.join("\n")}\n`);
}

function told(heads: Readonly<Record<string, number>>, ...options: readonly string[]): string {
  const file = ratings(rated);
  const adjustments = Object.values(heads).some((count) => count > 0) ? ["--adjustments", decisionsFor(heads)] : [];
  const { status, stdout } = run("summary", file, ...adjustments, ...options);
  expect(status).toBe(0);
  return stdout;
}

/** What `adjusted` is, wherever it stands in JSON. */
function adjustedIn(
  heads: Readonly<Record<string, number>>,
  ...options: readonly string[]
): readonly (number | null)[] {
  const found: (number | null)[] = [];
  JSON.parse(told(heads, ...options, "--format", "json"), (key, value) => {
    if (key === "adjusted") found.push(value);
    return value;
  });
  return found;
}

function columnOf(text: string, title: string): readonly string[] {
  const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: "\r\n" }) as string[][];
  return rows.map((row) => row[header.indexOf(title)] ?? "");
}

describe("how many are adjusted, with --anonymous 3,", () => {
  it.each([
    [0, 0],
    [1, null],
    [2, null],
    [3, 3],
  ])("of everybody, of a period and of all levels, of %i is %j", (count, expected) => {
    expect(adjustedIn({ desk: count }, "--anonymous", "3")).toEqual([expected]);
    expect(adjustedIn({ desk: count }, "--anonymous", "3", "--by", "period")).toEqual([expected]);
    const levels = adjustedIn({ desk: count }, "--anonymous", "3", "--by", "level");
    expect(levels).toEqual([expected, ...[0, 0, expected, 0, 0]]);
    expect(adjustedIn({ desk: count })).toEqual([count]);
  });

  it("is not told either where it would tell of few who are not adjusted", () => {
    expect(adjustedIn({ desk: 10, field: 7 }, "--anonymous", "3")).toEqual([17]);
    expect(adjustedIn({ desk: 10, field: 8 }, "--anonymous", "3")).toEqual([null]);
    expect(adjustedIn({ desk: 10, field: 10 }, "--anonymous", "3")).toEqual([20]);
  });

  it("of a team is told with neither fewer than five, nor where the other team's would be known by subtraction", () => {
    const teams = (heads: Readonly<Record<string, number>>) => adjustedIn(heads, "--anonymous", "3", "--by", "team");
    expect(teams({ desk: 5, field: 5 })).toEqual([10, 5, 5]);
    expect(teams({ desk: 5, field: 0 })).toEqual([5, 5, 0]);
    expect(teams({ desk: 5, field: 4 })).toEqual([9, null, null]);
    expect(teams({ desk: 2, field: 0 })).toEqual([null, null, 0]);
    expect(adjustedIn({ desk: 5, field: 4 }, "--by", "team")).toEqual([9, 5, 4]);
  });

  it("says in tables that it is not shown, and why, in each language", () => {
    const few = { desk: 1 };
    expect(told(few, "--anonymous", "3")).toMatch(/adjusted +│ not shown/);
    expect(told(few, "--anonymous", "3")).toContain("it would tell of fewer than 3 people");
    expect(told(few, "--anonymous", "3", "--by", "level")).toMatch(/adjusted +│ +│ +– │/);
    for (const [locale, words] of [
      ["en", "adjusted: how many are would tell of few"],
      ["zh", "经调整：其人数会透露少数人的情况"],
      ["ja", "調整済み：その人数から少人数のことが分かるため"],
    ] as const) {
      for (const by of ["team", "period", "level"]) {
        const table = told(few, "--anonymous", "3", "--by", by, "--locale", locale);
        expect(table.split(words), by).toHaveLength(2);
        expect(told(few, "--anonymous", "3", "--by", by, "--locale", locale, "--format", "csv")).toContain(words);
      }
    }
    expect(told({}, "--anonymous", "3", "--by", "team")).not.toContain("adjusted");
  });

  it("is in CSV and workbooks neither", async () => {
    const few = { desk: 2, field: 4 };
    const options = ["--anonymous", "3", "--by", "team"] as const;
    expect(columnOf(told(few, ...options, "--format", "csv"), "adjusted")).toEqual(["6", "", ""]);
    expect(columnOf(told(few, "--by", "team", "--format", "csv"), "adjusted")).toEqual(["6", "2", "4"]);
    expect(columnOf(told({ desk: 1 }, ...options, "--format", "csv"), "adjusted")).toEqual(["", "", "0"]);
    expect(columnOf(told({ desk: 1 }, "--anonymous", "--by", "level", "--format", "csv"), "adjusted")).toEqual([
      "0",
      "0",
      "",
      "0",
      "0",
    ]);
    const book = write("adjusted.xlsx", "before");
    told({ desk: 1 }, ...options, "--out", book);
    const [{ rows } = { rows: [] }] = (await readXlsx(readFileSync(book))).sheets;
    const at = rows[0]?.indexOf("adjusted") ?? -1;
    expect(rows.slice(1).map((row) => row[at] ?? null)).toEqual([null, null, 0]);
  });
});
