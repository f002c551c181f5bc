import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { remainderAfter } from "../../src/exact/half-life";
import { compareRatios, ratioOf } from "../../src/exact/ratio";

describe("what is left after half-lives", () => {
  test("lies within half a step of the twelfth place of the power, which is shown by raising it to the root again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 120 }), (age, halfLife) => {
        const { value, isExact } = remainderAfter(ratioOf(age, halfLife));
        const halvings = BigInt(Math.floor(age / halfLife));
        // value × 2^n = d / 10^12; (d ± ½)/10^12 raised to the half-life lie on either side of 2^(−rest).
        const rest = BigInt(age % halfLife);
        const scaled = BigInt(value.numerator) * 2n ** halvings * 10n ** 12n;
        expect(scaled % BigInt(value.denominator)).toBe(0n);
        const d = scaled / BigInt(value.denominator);
        const [root, whole] = [BigInt(halfLife), (2n * 10n ** 12n) ** BigInt(halfLife)];
        expect((2n * d - 1n) ** root * 2n ** rest <= whole).toBe(true);
        expect((2n * d + 1n) ** root * 2n ** rest > whole).toBe(true);
        expect(isExact).toBe(age % halfLife === 0);
      }),
    );
  });

  test("is the nearest decimal for half-lives of any number of days too, however near the middle between two it lies", () => {
    // By square roots: 2^(−1/2), 2^(−1/4), … to 60 places, of which the binary digits of the exponent choose.
    const whole = 10n ** 60n;
    const rootOf = (value: bigint) => {
      let root = whole;
      for (let next = (root + value / root) / 2n; next < root; next = (root + value / root) / 2n) root = next;
      return root;
    };
    const roots: bigint[] = [];
    for (let value = whole / 2n; roots.length < 150; roots.push(value)) value = rootOf(value * whole);
    const oracle = (part: number, root: number) => {
      let [power, rest] = [whole, part];
      for (const factor of roots) {
        rest *= 2;
        if (rest < root) continue;
        power = (power * factor) / whole;
        rest -= root;
      }
      return (power * 10n ** 12n * 2n + whole) / (2n * whole);
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3660 }), fc.nat(), (halfLife, nat) => {
        const age = 1 + (nat % (halfLife - 1));
        const d = oracle(age, halfLife);
        const { value } = remainderAfter(ratioOf(age, halfLife));
        expect(compareRatios(value, ratioOf(d, 10n ** 12n))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  test("is less the longer it takes", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 366 }), (age, halfLife) => {
        const [sooner, later] = [age, age + 1].map((days) => remainderAfter(ratioOf(days, halfLife)).value);
        expect(compareRatios(sooner as never, later as never)).toBe(1);
      }),
    );
  });
});
