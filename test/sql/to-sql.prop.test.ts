import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Review, Rubric } from "../../src/index";
import { defineRubric, isScoringError } from "../../src/index";
import { toSql } from "../../src/sql";
import { arbitraryReview, arbitraryRubric } from "../support/arbitrary-review";
import { describeEachEngine } from "../support/engines/each-engine";
import type { Engine } from "../support/engines/engine";
import { textType } from "../support/engines/engine";
import { expectedVerdict, rowsOf, verdictOfRow } from "../support/verdicts";

/** A rubric and many reviews, each of a period of its own, so that they are in one table. */
const manyReviews: fc.Arbitrary<{ rubric: Rubric; reviews: readonly Review[] }> = arbitraryRubric
  .map((rubric) => defineRubric({ ...rubric, withinRole: "mean" }))
  .chain((rubric) =>
    fc.array(arbitraryReview(rubric), { minLength: 20, maxLength: 20 }).map((reviews) => ({
      rubric,
      reviews: reviews
        .filter(({ ratings }) => ratings.length > 0)
        .map((review, index) => ({
          subject: review.subject,
          ...(index > 0 && { period: `review ${index}` }),
          ratings: review.ratings.map((rating) => ({ ...rating, position: undefined })) as Review["ratings"],
        })),
    })),
  );

const columns = Object.fromEntries(
  ["subject", "period", "assessor", "role", "criterion", "score", "level", "status"].map((name) => [name, name]),
);

describeEachEngine("the query for %s", (engine) => {
  test("says of any reviews what the library says", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(manyReviews, async ({ rubric, reviews }) => {
        const places = Math.max(...reviews.flatMap(({ ratings }) => ratings.map(({ score }) => placesOf(score))), 0);
        const query = queryFor(rubric, engine, places);
        if (query === undefined) return;
        const types = Object.fromEntries(Object.keys(columns).map((name) => [name, textType[engine.dialect]]));
        await engine.load("ratings", types, reviews.flatMap(rowsOf));
        const answers = new Map((await askFor(engine, query)).map((row) => [row.period ?? "none", row]));
        expect(answers.size).toBe(reviews.length);
        for (const review of reviews) {
          const row = answers.get(review.period ?? "none");
          const expected = expectedVerdict(review, rubric);
          expect(row?.subject).toBe(review.subject);
          if (row?.reasons === "beyond-bounds" && hasLongWeights(rubric)) continue;
          count++;
          if ("status" in expected) expect(verdictOfRow(row ?? {}, rubric)).toEqual(expected);
          else expect(expected).toContain(row?.reasons);
        }
      }),
      // The engine's exceptions need not come again while they are made smaller: the seed is to be printed before time runs out.
      { numRuns: 15, endOnFailure: true },
    );
    expect(count).toBeGreaterThan(150);
  });
});

/** What the engine answers; its exception is told with the query, since it names nothing but a function in it. */
async function askFor(engine: Pick<Engine, "query" | "dialect">, query: string) {
  try {
    return await engine.query(query);
  } catch (error) {
    throw new Error(`${engine.dialect}: ${error}\n${query}`);
  }
}

/** Only weights of so many digits, of which the generator has two, lead to numbers that do not fit. */
function hasLongWeights({ criteria, roles }: Rubric): boolean {
  return [...criteria, ...roles].some(({ weight }) => String(weight).length > 10 || Number(weight) === 1e-9);
}

function queryFor(rubric: Rubric, { dialect }: Pick<Engine, "dialect">, places: number): string | undefined {
  try {
    return toSql(rubric, { dialect, table: "ratings", columns, scores: { form: "decimal", places } });
  } catch (error) {
    if (!isScoringError(error) || error.code !== "unsupported-rubric") throw error;
    return undefined;
  }
}

function placesOf(score: unknown): number {
  const [mantissa, exponent] = String(score ?? "0").split("e");
  return Math.max(0, (mantissa?.split(".")[1]?.length ?? 0) - Number(exponent ?? 0));
}
