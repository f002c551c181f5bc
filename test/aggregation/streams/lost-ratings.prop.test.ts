import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RefusedReview } from "../../../src/index";
import { scoreStream } from "../../../src/index";

/** A rating of a subject; of no period that can be read where that is `null`. */
interface Place {
  readonly subject: string;
  readonly period: string | null;
}

/** Reviews of a few people one after the other, and ratings of theirs without a readable period anywhere between. */
const streams: fc.Arbitrary<readonly Place[]> = fc
  .record({
    reviews: fc.uniqueArray(
      fc.record({ subject: fc.constantFrom("a", "b"), period: fc.constantFrom("2026-H1", "2026-H2", "2026-Q1") }),
      { maxLength: 5, selector: ({ subject, period }) => `${subject} ${period}` },
    ),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
    lost: fc.array(fc.record({ subject: fc.constantFrom("a", "b"), at: fc.nat(15) }), { maxLength: 3 }),
  })
  .map(({ reviews, sizes, lost }) => {
    const places: Place[] = reviews.flatMap((review, index) => Array.from({ length: sizes[index] ?? 1 }, () => review));
    for (const { subject, at } of lost) places.splice(at, 0, { subject, period: null });
    return places;
  });

test("no review has a result in whose midst or at whose borders a rating of its subject is lost, and every other has", async () => {
  const seen = { scored: 0, refused: 0 };
  const property = fc.asyncProperty(streams, async (places) => {
    const refused: RefusedReview[] = [];
    const scored: string[] = [];
    const ratings = places.map(({ subject, period }, index) => {
      const by = { assessor: `assessor ${index}`, role: "peer", criterion: "overall", score: 8 } as const;
      return { ...by, subject, period: period ?? "2026-13" };
    });
    for await (const { subject, period } of scoreStream(ratings, { onRefused: (review) => refused.push(review) }))
      scored.push(`${subject} ${period}`);

    const good = new Map<string, number[]>();
    for (const [index, { subject, period }] of places.entries()) {
      const key = `${subject} ${period}`;
      if (period !== null) good.set(key, [...(good.get(key) ?? []), index]);
    }
    const begins = [...good.values()].map(([first]) => first as number);
    const expected = [...good].flatMap(([key, indexes]) => {
      const [begin, subject] = [indexes[0] as number, key.charAt(0)];
      // It ends where the next one begins, of whomever.
      const end = Math.min(places.length, ...begins.filter((other) => other > begin));
      const before = places.findLastIndex(
        (place, at) => at < begin && place.subject === subject && place.period !== null,
      );
      const isWhole = !places.some((place, at) => {
        return place.subject === subject && place.period === null && at > before && at < end;
      });
      return isWhole ? [key] : [];
    });
    expect(scored).toEqual(expected);
    const named = refused.flatMap(({ subject, period }) => (period === undefined ? [] : [`${subject} ${period}`]));
    expect([...scored, ...named].sort()).toEqual([...good.keys()].sort());
    // Whatever is lost is told of by its index.
    const told = new Set(refused.flatMap(({ error }) => error.details.issues ?? []).map(({ path }) => path[0]));
    expect([...told].sort()).toEqual(places.flatMap(({ period }, index) => (period === null ? [index] : [])).sort());
    seen.scored += scored.length;
    seen.refused += named.length;
  });
  await fc.assert(property, { numRuns: 500 });
  expect(Math.min(seen.scored, seen.refused)).toBeGreaterThan(200);
});
