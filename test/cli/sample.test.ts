import { statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReviewResult } from "../../src/index";
import { customerCentric } from "../../src/index";
import { run } from "./run-command";

const long = resolve("examples/data/department-long.csv");
const wide = resolve("examples/data/department-wide.xlsx");
const chinese = resolve("examples/data/department-gb18030.csv");

function printed(...args: readonly string[]): string {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("the sample of a department", () => {
  const json = printed("score", long, "--format", "json");
  const results: readonly ReviewResult[] = JSON.parse(json);
  const criteria = results.flatMap((result) => result.criteria);
  const roles = criteria.flatMap((criterion) => criterion.roles);
  const assessors = roles.flatMap((role) => role.assessors);

  it.each([
    ["the workbook", wide],
    ["the Chinese file", chinese],
  ])("gives the results of the long file, byte by byte, from %s", (_, file) => {
    expect(printed("score", file, "--format", "json")).toBe(json);
  });

  it("has forty people in four teams, in one period", () => {
    expect(new Set(results.map(({ subject }) => subject)).size).toBe(40);
    expect(results.length).toBe(40);
    expect(new Set(results.map(({ team }) => team)).size).toBe(4);
    expect(new Set(results.map(({ period }) => period))).toEqual(new Set(["2026-H1"]));
  });

  it("has people on every level, and one without a score", () => {
    const levels = results.map((result) => (result.status === "scored" ? result.level : result.reasons[0]?.code));
    expect(new Set(levels)).toEqual(new Set([...customerCentric.levels.map(({ id }) => id), "coverage-below-minimum"]));
  });

  it("has a score that its rounding decides, and a criterion that does not apply", () => {
    const rounded = results.filter((result) => result.status === "scored" && result.roundingChangedLevel);
    expect(rounded).toMatchObject([{ subject: "万欣怡", exactScore: "1699/200", score: 8.5, level: "outstanding" }]);
    expect(criteria.filter(({ status }) => status === "not-applicable").length).toBe(1);
    expect(results.find(({ subject }) => subject === "Duarte Pinhal")).toMatchObject({ coverage: 1, score: 8.23 });
  });

  it("has every kind of answer, from every side", () => {
    expect(new Set(assessors.map(({ status }) => status))).toEqual(
      new Set(["scored", "not-applicable", "not-observed", "not-rated"]),
    );
    expect(new Set(assessors.flatMap(({ fromLevel }) => fromLevel ?? []))).toEqual(
      new Set(customerCentric.levels.map(({ id }) => id)),
    );
    expect(assessors.some(({ fromOverall }) => fromOverall)).toBe(true);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(["manager", "peer", "report", "customer", "self"]));
    const customers = assessors.flatMap(({ relation, contact }) => (relation ? [`${relation} ${contact}`] : []));
    expect(new Set(customers).size).toBe(4);
    const comments = new Set(assessors.flatMap(({ comment }) => comment ?? []));
    expect(comments.size).toBeGreaterThan(60);
    for (const script of [/^[\p{Script=Latin}\P{L}]+$/u, /^[\p{Script=Han}\P{L}]+$/u, /\p{Script=Hiragana}/u]) {
      expect([...comments].filter((comment) => script.test(comment)).length).toBeGreaterThan(10);
    }
  });

  it("is read as what each file is, and never as a guess", () => {
    const subjects =
      /^ratings: 501 of 40 subjects by 64 assessors; empty cells: \d+\nreviews: 40, of which 1 cannot be scored yet\n/m;
    for (const [file, reading] of [
      [long, "encoding: UTF-8\ndelimiter: comma\nlayout: long\n"],
      [wide, "sheet: 評価\nlayout: wide\n"],
      [chinese, "encoding: GB18030\ndelimiter: comma\nlayout: wide\n"],
    ] as const) {
      const said = printed("validate", file);
      expect(said).toContain(": no problems\n");
      expect(said).toMatch(subjects);
      expect(said).toContain(reading);
    }
  });

  it.each([
    ["en", "Outstanding"],
    ["zh", "优秀"],
    ["ja", "優秀"],
  ])("prints a table of everybody in %s", (locale, level) => {
    const lines = printed("score", chinese, "--locale", locale).split("\n");
    const rows = lines.filter((line) => line.includes("2026-H1"));
    expect(rows.map((row) => row.split("│")[1]?.trim())).toEqual(results.map(({ subject }) => subject));
    expect(rows.filter((row) => row.split("│")[4]?.trim() === level).length).toBe(11);
  });

  it("stays small enough to look at", () => {
    const bytes = [long, wide, chinese].map((file) => statSync(file).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });
});
