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

  test("is less the longer it takes", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 366 }), (age, halfLife) => {
        const [sooner, later] = [age, age + 1].map((days) => remainderAfter(ratioOf(days, halfLife)).value);
        expect(compareRatios(sooner as never, later as never)).toBe(1);
      }),
    );
  });
});
