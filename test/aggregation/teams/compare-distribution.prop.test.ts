import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareDistribution } from "../../../src/index";

test("quotas of shares that sum to 1 are all heads, and each is its share rounded down or up, the larger remainders up", () => {
  const heads = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
  const cases = heads.chain((counts) => {
    return fc.tuple(
      fc.constant(counts),
      fc.array(fc.nat({ max: 1000 }), { minLength: counts.length - 1, maxLength: counts.length - 1 }),
    );
  });
  const property = fc.property(cases, ([numbers, marks]) => {
    // The stretches between marks of a thousand: they sum to 1.
    const ends = [0, ...marks.sort((left, right) => left - right), 1000];
    const thousandths = numbers.map((_, index) => (ends[index + 1] as number) - (ends[index] as number));
    const counts = numbers.map((count, index) => ({ level: `${index}`, count }));
    const guideline = thousandths.map((share, index) => ({ levels: [`${index}`], share: share / 1000 }));
    const { parts, total } = compareDistribution(counts, guideline);
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(total);
    const remainders = thousandths.map((share) => (share * total) % 1000);
    const isUp = parts.map(({ most, fewest }, index) => {
      expect(fewest).toBe(most);
      const whole = Math.floor(((thousandths[index] as number) * total) / 1000);
      expect([whole, whole + 1]).toContain(most);
      return most > whole;
    });
    const up = remainders.filter((_, index) => isUp[index]);
    const down = remainders.filter((_, index) => !isUp[index]);
    expect(Math.min(...up, 1000)).toBeGreaterThanOrEqual(Math.max(...down, 0));
  });
  fc.assert(property, { numRuns: 300 });
});

/** A guideline of twentieths for some of four levels, a part each, and whether some shares meet it: found by trying hundredths. */
const part = fc.oneof(
  fc.constant(null),
  fc.record({ share: fc.nat({ max: 20 }) }),
  fc.record({ atLeast: fc.nat({ max: 20 }) }),
  fc.record({ atMost: fc.nat({ max: 20 }) }),
  fc
    .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
    .map(([one, other]) => ({ atLeast: Math.min(one, other), atMost: Math.max(one, other) })),
);

/** All ways to share out so many heads among so many levels. */
function distributions(total: number, levels: number): readonly (readonly number[])[] {
  if (levels === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => {
    return distributions(total - first, levels - 1).map((others) => [first, ...others]);
  }).flat();
}

test("whenever shares can meet a guideline, so can whole heads, of however many people; and else it is refused", () => {
  const property = fc.property(
    fc.array(part, { minLength: 1, maxLength: 4 }).filter((parts) => parts.some((one) => one !== null)),
    fc.nat({ max: 13 }),
    (parts, total) => {
      const twentieths = (value: number | undefined) => (value === undefined ? undefined : value / 20);
      const guideline = parts.flatMap((one, index) => {
        if (one === null) return [];
        const bounds = Object.entries(one).map(([key, value]) => [key, twentieths(value)]);
        return [{ levels: [`${index}`], ...Object.fromEntries(bounds) }];
      });
      const adviceFor = (numbers: readonly number[]) => {
        return compareDistribution(
          numbers.map((count, index) => ({ level: `${index}`, count })),
          guideline,
        );
      };
      // All bounds are twentieths: where any shares meet them, twentieths do.
      const canBeMet = distributions(20, parts.length).some((shares) =>
        parts.every((one, index) => {
          if (one === null) return true;
          const share = shares[index] as number;
          if ("share" in one) return share === one.share;
          const { atLeast = 0, atMost = 20 }: { atLeast?: number; atMost?: number } = one;
          return share >= atLeast && share <= atMost;
        }),
      );
      if (canBeMet) {
        const all = distributions(total, parts.length).map(adviceFor);
        expect(all.some(({ isWithin }) => isWithin)).toBe(true);
        for (const { fewest, most, levels } of all[0]?.parts ?? []) {
          expect(fewest).toBeLessThanOrEqual(most);
          const {
            share,
            atLeast = 0,
            atMost = 20,
          }: { share?: number; atLeast?: number; atMost?: number } = parts[Number(levels[0])] ?? {};
          // No bound gives way by a whole head.
          expect(20 * fewest).toBeGreaterThan((share ?? atLeast) * total - 20);
          expect(20 * most).toBeLessThan((share ?? atMost) * total + 20);
        }
      } else expect(() => adviceFor([total, ...parts.slice(1).map(() => 0)])).toThrow();
    },
  );
  fc.assert(property, { numRuns: 300 });
});
