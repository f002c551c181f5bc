import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customerCentric, scoreRatings } from "../../src/index";
import { toSql } from "../../src/sql";
import type { Engine } from "./engines";
import { openClickhouse, openDuckdb, openPostgresql, textType } from "./engines";
import type { Verdict } from "./expected-rows";
import { verdictOfResult, verdictOfRow } from "./expected-rows";
import { madeUpRatings, rowOf } from "./made-up-ratings";

const decimalType = {
  duckdb: "DECIMAL(4, 2)",
  postgresql: "numeric(4, 2)",
  clickhouse: "Nullable(Decimal(4, 2))",
} as const;

describe("two hundred thousand ratings", () => {
  const ratings = madeUpRatings(200_000);
  const rows = ratings.map(rowOf);
  const results = scoreRatings(ratings);
  const expected = new Map(results.map((result) => [keyOf(result), verdictOfResult(result)]));

  test("are of every kind", () => {
    const kinds = new Set(
      results.flatMap((result) => (result.status === "scored" ? result.level : result.reasons.map(({ code }) => code))),
    );
    expect([...kinds].sort()).toEqual([
      ...["basic", "coverage-below-minimum", "excellent", "failing", "good"],
      ...["no-applicable-criterion", "no-score", "outstanding", "self-ratings-only"],
    ]);
    expect(results.length).toBeGreaterThan(10_000);
  });

  describe.each([
    ["DuckDB", openDuckdb],
    ["PostgreSQL", openPostgresql],
    ["ClickHouse", openClickhouse],
  ] as const)("in %s", (_, open) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
      const text = textType[engine.dialect];
      const types = {
        subject: text,
        period: text,
        assessor: text,
        role: text,
        criterion: text,
        score: decimalType[engine.dialect],
        status: text,
      };
      await engine.load("ratings", types, rows);
    }, 120_000);
    afterAll(() => engine.close());

    test("come to the library's scores, levels, coverage and reasons, each and all", async () => {
      const { dialect } = engine;
      const query = toSql(customerCentric, {
        dialect,
        table: "ratings",
        columns: { period: "period", status: "status" },
      });
      const answers = await engine.query(query);
      const found = new Map<string, Verdict>(answers.map((row) => [keyOf(row), verdictOfRow(row, customerCentric)]));
      expect(answers).toHaveLength(results.length);
      expect(found).toEqual(expected);
    });
  });
});

function keyOf({ subject, period }: { readonly subject?: string | null; readonly period?: string | null }): string {
  return JSON.stringify([subject, period ?? null]);
}
