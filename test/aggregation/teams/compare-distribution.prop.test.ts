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
