import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  SubjectRating as AnyRating,
  CustomerCentricCriterion,
  CustomerCentricLevel,
  ReviewResult,
} from "../../../src/index";
import { scoreRatings, scoreStream, shardOf, summaryAccumulator } from "../../../src/index";
import { shuffled } from "../../support/arbitrary-review";

type SubjectRating = AnyRating<CustomerCentricLevel, CustomerCentricCriterion>;

/** Ratings of a few people and periods, each assessor once, so that all of them are good. */
const ratings = fc
  .array(
    fc.record({
      subject: fc.constantFrom("a", "b", "c", "李伟", "e f"),
      period: fc.constantFrom(undefined, "2026", "2026-H1"),
      role: fc.constantFrom("manager", "peer", "customer", "self"),
      criterion: fc.constantFrom("needs", "relationship", "overall"),
      score: fc.oneof(
        fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
        fc.constant(null),
      ),
    }),
    { maxLength: 40 },
  )
  .map((list) => {
    const own = new Set<string>();
    return list.flatMap(({ role, ...rest }, index): readonly SubjectRating[] => {
      const key = `${rest.subject}\n${rest.period}`;
      if (role === "self" && own.has(key)) return [];
      if (role === "self") own.add(key);
      return [{ ...rest, role, assessor: role === "self" ? rest.subject : `assessor ${index}` } as SubjectRating];
    });
  });

const keyOf = ({ subject, period }: { subject: string; period?: string | undefined }) => `${subject}\n${period ?? ""}`;

/** Ratings of the same review next to each other, reviews in the order in which they first appear. */
function together(list: readonly SubjectRating[]): readonly SubjectRating[] {
  const keys = [...new Set(list.map(keyOf))];
  return keys.flatMap((key) => list.filter((rating) => keyOf(rating) === key));
}

/** The items one by one, of which some let one wait. */
async function* arriving<Item>(items: readonly Item[], waits: readonly boolean[]): AsyncGenerator<Item> {
  for (const [index, item] of items.entries()) {
    if (waits[index % waits.length]) await new Promise((resolve) => setImmediate(resolve));
    yield item;
  }
}

describe("a stream", () => {
  test("gives the same bytes as scoring the whole list, however its ratings arrive", async () => {
    const waits = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(ratings, waits, fc.boolean(), async (list, pauses, isStoppable) => {
        const sorted = together(list);
        const signal = isStoppable ? new AbortController().signal : undefined;
        const results: ReviewResult[] = [];
        for await (const result of scoreStream(arriving(sorted, pauses), { signal })) results.push(result);
        expect(JSON.stringify(results)).toBe(JSON.stringify(scoreRatings(list)));
      }),
      { numRuns: 150 },
    );
  });

  test("of each part makes together what the whole list makes, in any order and any number of parts", async () => {
    const arranged = ratings.chain((list) => shuffled(list));
    await fc.assert(
      fc.asyncProperty(arranged, fc.integer({ min: 1, max: 9 }), async (list, count) => {
        const whole = scoreRatings(list);
        const parts = Array.from({ length: count }, (_, part) =>
          list.filter((rating) => shardOf(rating, count) === part),
        );
        const results: ReviewResult[] = [];
        const { create, add, merge } = summaryAccumulator();
        const summaries = [create()];
        for (const part of parts) {
          const own = scoreRatings(part);
          const streamed: ReviewResult[] = [];
          for await (const result of scoreStream(together(part))) streamed.push(result);
          expect(JSON.stringify(streamed)).toBe(JSON.stringify(own));
          results.push(...own);
          summaries.push(add(create(), own));
        }
        const places = new Map(whole.map((result, index) => [keyOf(result), index]));
        const placeOf = (result: ReviewResult) => places.get(keyOf(result)) ?? -1;
        results.sort((one, other) => placeOf(one) - placeOf(other));
        expect(JSON.stringify(results)).toBe(JSON.stringify(whole));
        expect(JSON.stringify(merge(summaries))).toBe(JSON.stringify(add(create(), whole)));
      }),
      { numRuns: 150 },
    );
  });
});
