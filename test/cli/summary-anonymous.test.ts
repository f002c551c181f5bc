import { describe, expect, it } from "vitest";
import { problemsOf, run } from "./run-command";
import { people, put, ratings, summaryOf } from "./summaries";

interface Shown {
  readonly status: string;
  readonly reason?: string;
  readonly people: number | null;
  readonly summary?: { readonly levels: readonly { readonly level: string; readonly count: number }[] };
}

describe("summary with --anonymous", () => {
  it.each([0, 1, 2])("shows nothing of %i people with a score, not even how many there are", (count) => {
    const file = ratings([...people("a", count, 8), { subject: "new", score: null }]);
    const hidden = { status: "suppressed", reason: "too-small", people: null, minimumSize: 3 };
    const { rubric: _, engine: _engine, ...summary } = summaryOf(file, "--anonymous") as Record<string, unknown>;
    expect(summary).toEqual(hidden);
    const levels = summaryOf(file, "--anonymous", "--by", "level") as { all: null; levels: Shown[] };
    expect(levels.all).toBeNull();
    expect(new Set(levels.levels.map(({ status }) => status))).toEqual(new Set(["suppressed"]));
    const { periods } = summaryOf(file, "--anonymous", "--by", "period") as { periods: Shown[] };
    expect(periods).toMatchObject([{ status: "suppressed", change: null }]);
    for (const by of [[], ["--by", "level"], ["--by", "period"], ["--by", "team"]]) {
      for (const format of ["table", "csv"]) {
        const { stdout } = run("summary", file, "--anonymous", ...by, "--format", format);
        expect(stdout).not.toMatch(/8\.[01]/);
        // Of teams without anybody there is nothing to hide.
        if (count > 0 || !by.includes("team"))
          expect(stdout).toMatch(by.includes("team") ? /fewer than 5/ : /fewer than 3/);
      }
    }
  });

  it.each([3, 4])("shows %i people together", (count) => {
    const file = ratings(people("a", count, 8));
    for (const options of [["--anonymous"], ["--anonymous", "3"], ["--anonymous=3"]]) {
      expect(summaryOf(file, ...options)).toMatchObject({ status: "published", people: count, minimumSize: 3 });
    }
    expect(summaryOf(file, "--anonymous", `${count + 1}`)).toMatchObject({ status: "suppressed" });
  });

  it("counts neither a level of few, nor those without anybody, nor the one beside them", () => {
    const file = ratings([
      ...people("failing", 1, 3),
      ...people("basic", 4, 6),
      ...people("good", 9, 7.5),
      ...people("top", 5, 9),
    ]);
    const counted = (options: readonly string[]) => {
      const { summary } = summaryOf(file, ...options) as Shown;
      return summary?.levels.map(({ level, count }) => [level, count]);
    };
    expect(counted([])).toEqual([
      ["failing", 1],
      ["basic", 4],
      ["good", 9],
      ["outstanding", 5],
      ["excellent", 0],
    ]);
    expect(counted(["--anonymous"])).toEqual([
      ["basic", 4],
      ["good", 9],
    ]);
    // Fewer than two are one.
    expect(counted(["--anonymous", "2"])).toEqual([]);
    const { levels } = summaryOf(file, "--by", "level", "--anonymous") as { levels: unknown[] };
    expect([levels[0], levels[3]]).toEqual([
      { level: "failing", band: "< 6.00", status: "suppressed" },
      { level: "outstanding", band: "8.50–9.49", status: "suppressed" },
    ]);
    const { stdout } = run("summary", file, "--anonymous");
    expect(stdout).toMatch(/Outstanding .*│ not shown/);
    expect(stdout).toMatch(/not shown +│ it would tell of fewer than 3 people/);
  });

  it.each([
    ["en", "8.35 (median)"],
    ["zh", "8.35（中位数）"],
    ["ja", "8.35（中央値）"],
  ])(
    "says in %s that the one quartile of eight people is the median; of nine there are all three",
    (locale, median) => {
      const quartilesOf = (count: number, by: string) => {
        const args = ["--by", by, "--anonymous", "3", "--locale", locale] as const;
        const { stdout } = run("summary", ratings(people("a", count, 8)), ...args);
        // Cells of a table go on in the lines below, and what has no room for one is a list of cells.
        const lines = stdout.split("\n").map((line) => line.split("│").slice(1, -1));
        const column = lines.flatMap((cells) => cells.slice(by === "period" ? 5 : 4)[0]?.trim() ?? []).join("");
        return (stdout.startsWith("┌") ? column : stdout).replaceAll(" ", "");
      };
      for (const by of ["team", "period"]) {
        expect(quartilesOf(8, by)).toContain(median.replace(" ", ""));
        expect(quartilesOf(9, by)).toMatch(/8\.20[,、]8\.40[,、]8\.60/);
        expect(quartilesOf(9, by)).not.toContain(median.slice(5));
      }
    },
  );

  it("hides a period of few, and the change from and to it", () => {
    const of = (period: string, count: number) => people("a", count, 8).map((one) => ({ ...one, period }));
    const file = ratings([...of("2026-Q1", 3), ...of("2026-Q2", 2), ...of("2026-Q3", 3), ...of("2026-Q4", 3)]);
    const { periods } = summaryOf(file, "--by", "period", "--anonymous") as {
      periods: (Shown & { change: unknown })[];
    };
    expect(periods.map(({ status, change }) => [status, change === null])).toEqual([
      ...[
        ["published", true],
        ["suppressed", true],
        ["published", true],
        ["published", false],
      ],
    ]);
  });

  it("leaves out means of criteria that only few have", () => {
    const [first, ...others] = people("a", 6, 8);
    const needs = others.flatMap((one) => [
      { ...one, criterion: "needs" },
      { ...one, criterion: "relationship", score: undefined, status: "not-applicable" },
    ]);
    const file = ratings([first, ...needs] as Parameters<typeof ratings>[0]);
    expect(summaryOf(file)).toMatchObject({ summary: { criteria: [{ count: 6 }, { count: 1 }] } });
    expect(summaryOf(file, "--anonymous")).toMatchObject({
      isWithoutCriteria: true,
      summary: { criteria: [], best: [] },
    });
    expect(run("summary", file, "--anonymous").stdout).toMatch(/criteria +│ not shown/);
  });

  it("says nothing of a guideline where that would tell a hidden number", () => {
    const guideline = put("guideline.json", '[{"levels":["failing"],"atMost":0.1}]');
    const options = ["--by", "level", "--guideline", guideline, "--anonymous"];
    const { status, stdout, stderr } = run(
      "summary",
      ratings([...people("a", 1, 3), ...people("b", 9, 8)]),
      ...options,
    );
    expect(status).toBe(0);
    expect(stdout).not.toContain("guideline");
    expect(stderr).toMatch(/^guideline\.json: nothing is said of the guideline, since that would tell/);
    expect(summaryOf(ratings(people("b", 9, 8)), ...options)).toMatchObject({ guideline: { isWithin: true } });
  });

  it("counts people, and takes none of them twice", () => {
    const file = ratings(["2026-H1", "2026-H2"].flatMap((period) => people("a", 2).map((one) => ({ ...one, period }))));
    for (const by of [[], ["--by", "level"]]) {
      expect(problemsOf(run("summary", file, "--anonymous", ...by)).join("\n")).toMatch(
        /since --anonymous counts people, got several of 2 people .*--period .*2026-H1, 2026-H2.*--by period/,
      );
    }
    expect(run("summary", file, "--anonymous", "--by", "period").status).toBe(0);
  });

  it("changes no score", () => {
    const file = ratings(people("a", 12, 8));
    const { summary: plain } = summaryOf(file) as { summary: object };
    expect(summaryOf(file, "--anonymous")).toMatchObject({ summary: { ...plain, levels: expect.anything() } });
  });

  it("says so in each language", () => {
    const file = ratings([...people("a", 1, 3), ...people("b", 9, 8)]);
    for (const [locale, words] of [
      ["zh", "否则会透露不足3人的情况"],
      ["ja", "3名未満のことが分かるため"],
    ] as const) {
      for (const by of [[], ["--by", "level"]]) {
        expect(run("summary", file, "--anonymous", ...by, "--locale", locale).stdout).toContain(words);
      }
      const few = run(
        "summary",
        ratings(people("a", 2), "few.json"),
        "--anonymous",
        "--by",
        "period",
        "--locale",
        locale,
      ).stdout;
      expect(few).not.toMatch(/fewer|people|not shown/);
    }
  });
});
