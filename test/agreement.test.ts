import { describe, expect, test } from "vitest";
import { scoreRatingColumns } from "../src/columns";
import type { Rating as AnyRating, CriterionIdOf, LevelIdOf, ReviewResult, SubjectRating } from "../src/index";
import {
  customerCentric,
  scoreColumns,
  scoreRatings,
  scoreReview,
  scoreStream,
  summaryAccumulator,
} from "../src/index";
import { toSql } from "../src/sql";
import { describeEachEngine } from "./support/engines/each-engine";
import { textType } from "./support/engines/engine";
import { chanceFrom, madeUpRatings, rowOf } from "./support/made-up-ratings";
import { ratingsInColumns, verdictsInColumns } from "./support/ratings-in-columns";
import { reviewsInColumns } from "./support/reviews-in-columns";
import type { Verdict } from "./support/verdicts";
import { verdictOfResult, verdictOfRow } from "./support/verdicts";

const ratings = madeUpRatings(200_000);
const results = scoreRatings(ratings);
const expected = verdictsOf(results);

/** Each way of scoring all of them in this process, by what it comes to for each subject and period. */
const ways: readonly (readonly [name: string, score: () => Verdicts | Promise<Verdicts>])[] = [
  ["reviews one by one", () => verdictsOf(reviewsOf(ratings).map((review) => scoreReview(review)))],
  ["ratings in any order", () => verdictsOf(scoreRatings(shuffled(ratings, 1)))],
  ["the stream", async () => verdictsOf(await listOf(scoreStream(ratings)))],
  [
    "shards, each scored apart",
    () => verdictsOf(shuffled(shardsOf(ratings, 7), 2).flatMap((shard) => scoreRatings(shuffled(shard, 3)))),
  ],
];

type Verdicts = ReadonlyMap<string, Verdict>;
type MadeUpRating = (typeof ratings)[number];
type Rating = AnyRating<LevelIdOf<typeof customerCentric>, CriterionIdOf<typeof customerCentric>>;

describe("two hundred thousand ratings", () => {
  test("are of every kind: levels, reasons, roles, cells without a score, and ties in plenty", () => {
    const kinds = new Set(
      results.flatMap((result) => (result.status === "scored" ? result.level : result.reasons.map(({ code }) => code))),
    );
    expect([...kinds].sort()).toEqual([
      ...["basic", "coverage-below-minimum", "excellent", "failing", "good"],
      ...["no-applicable-criterion", "no-score", "outstanding", "self-ratings-only"],
    ]);
    expect(results.length).toBeGreaterThan(10_000);
    expect(results.filter(isTie).length).toBeGreaterThan(200);
    expect(
      results.filter((result) => result.status === "scored" && result.roundingChangedLevel).length,
    ).toBeGreaterThan(20);
    const cells = ratings.map(({ role, status, score }) =>
      [role, status ?? (score === null ? "not-rated" : "scored")].join(" "),
    );
    expect(new Set(cells).size).toBe(5 * 4);
  });

  test.each(ways)("come to the same scores, levels, coverage and reasons, each and all: %s", async (_, score) => {
    expect(await score()).toEqual(expected);
  });

  test("come to the same scores, levels, coverage and reasons in columns of ratings", () => {
    const columns = ratingsInColumns(ratings);
    const found = verdictsInColumns(columns, scoreRatingColumns(columns));
    expect(found).toEqual(new Map([...expected].map(([key, { exactScore: _, ...verdict }]) => [key, verdict])));
  });

  test("come to the same scores, levels and coverage in columns of cells with weights, which know no reasons", () => {
    const { scores, levels, coverage, unscored } = scoreColumns(reviewsInColumns(results));
    const found = results.map((_, row) => {
      const placed = unscored[row] === 0 && [scores[row], customerCentric.levels[levels[row] as number]?.id];
      return [placed, coverage[row]];
    });
    const wanted = results.map((result) => {
      const placed = result.status === "scored" && [Math.round(result.score * 100), result.level];
      return [placed, Math.round(result.coverage * 100)];
    });
    expect(found).toEqual(wanted);
    expect(new Set(coverage)).toEqual(new Set([0, 50, 100]));
    expect(unscored.filter((flag) => flag === 1).length).toBeGreaterThan(100);
  });

  test("come to the same bytes of a summary, however they are cut up and in whatever order they are put together", () => {
    const { create, add, merge, finish } = summaryAccumulator();
    const whole = JSON.stringify(add(create(), results));
    for (const [shards, seed] of [
      [2, 5],
      [7, 6],
      [64, 7],
    ] as const) {
      const parts = shardsOf(shuffled(results, seed), shards).map((shard) => add(create(), shard));
      expect(JSON.stringify(merge(shuffled(parts, seed)))).toBe(whole);
      const inPairs = shuffled(parts, seed + 1).reduce((left, right) =>
        merge([right, JSON.parse(JSON.stringify(left))]),
      );
      expect(JSON.stringify(inPairs)).toBe(whole);
    }
    expect(finish(JSON.parse(whole)).headcount.results).toBe(results.length);
  });

  describeEachEngine("in %s", (engine) => {
    test("come to the same scores, levels, coverage and reasons, each and all", async () => {
      const { dialect } = engine;
      const text = textType[dialect];
      const names = ["subject", "period", "assessor", "role", "criterion", "status"];
      const types = { ...Object.fromEntries(names.map((name) => [name, text])), score: decimalType[dialect] };
      await engine.load("ratings", types, ratings.map(rowOf));
      const columns = { period: "period", status: "status" };
      const answers = await engine.query(toSql(customerCentric, { dialect, table: "ratings", columns }));
      expect(answers).toHaveLength(results.length);
      expect(new Map(answers.map((row) => [keyOf(row), verdictOfRow(row, customerCentric)]))).toEqual(expected);
    }, 240_000);
  });
});

const decimalType = {
  duckdb: "DECIMAL(4, 2)",
  postgresql: "numeric(4, 2)",
  clickhouse: "Nullable(Decimal(4, 2))",
} as const;

function verdictsOf(all: readonly ReviewResult[]): Verdicts {
  const verdicts = new Map(all.map((result) => [keyOf(result), verdictOfResult(result)]));
  expect(verdicts.size).toBe(all.length);
  return verdicts;
}

type Key = { readonly subject?: string | null | undefined; readonly period?: string | null | undefined };

async function listOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function keyOf({ subject, period }: Key): string {
  return JSON.stringify([subject, period ?? null]);
}

/** Whether an exact score is in the very middle of two hundredths. */
function isTie(result: ReviewResult): boolean {
  if (result.status !== "scored") return false;
  const [above, below = 1n] = result.exactScore.split("/").map(BigInt) as [bigint, bigint?];
  return (200n * above) % below === 0n && (100n * above) % below !== 0n;
}

function reviewsOf(all: readonly MadeUpRating[]) {
  const reviews = new Map<string, MadeUpRating[]>();
  for (const rating of all) {
    const review = reviews.get(keyOf(rating));
    if (review === undefined) reviews.set(keyOf(rating), [rating]);
    else review.push(rating);
  }
  return [...reviews.values()].map((given) => {
    const [{ subject, period }] = given as [MadeUpRating];
    const of = period === undefined ? { subject } : { subject, period };
    return { ...of, ratings: given.map(({ subject: _, period: __, ...rating }) => rating as Rating) };
  });
}

/** So many parts, of which each has all that there is of its subjects. */
function shardsOf<Item extends Pick<SubjectRating, "subject">>(
  all: readonly Item[],
  count: number,
): readonly (readonly Item[])[] {
  const shards = Array.from({ length: count }, (): Item[] => []);
  for (const item of all) shards[Number(item.subject.slice(1)) % count]?.push(item);
  return shards;
}

/** In another order, by a seed: Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const chance = chanceFrom(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
