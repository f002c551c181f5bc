import { describe, expect, test } from "vitest";
import { remainderAfter } from "../../src/exact/half-life";
import { formatRatio, ratioOf } from "../../src/exact/ratio";

describe("what is left after half-lives", () => {
  test.each<[exponent: readonly [number, number], value: string]>([
    [[0, 1], "1"],
    [[1, 1], "1/2"],
    [[2, 1], "1/4"],
    [[730, 365], "1/4"],
    [[100, 1], "1/1267650600228229401496703205376"],
  ])("%j is a fraction, exactly", (terms, value) => {
    const left = remainderAfter(ratioOf(...terms));
    expect([formatRatio(left.value), left.isExact]).toEqual([value, true]);
  });

  // Powers of one half to more places: OEIS A010503 (the root of ½), A270714 (its cube root).
  test.each<[exponent: readonly [number, number], decimal: bigint, halvings: number]>([
    [[1, 2], 707_106_781_187n, 0],
    [[3, 2], 707_106_781_187n, 1],
    [[1, 3], 793_700_525_984n, 0],
    [[2, 4], 707_106_781_187n, 0],
    [[11, 2], 707_106_781_187n, 5],
  ])("%j is the nearest decimal of twelve places, halved", (terms, decimal, halvings) => {
    const left = remainderAfter(ratioOf(...terms));
    expect(formatRatio(left.value)).toBe(formatRatio(ratioOf(decimal, 10n ** 12n * 2n ** BigInt(halvings))));
    expect(left.isExact).toBe(false);
  });

  test("comes near one half and near one without reaching either", () => {
    const [late, early] = [remainderAfter(ratioOf(3659, 3660)), remainderAfter(ratioOf(1, 3660))];
    // 2^(−3659/3660) = 0.500094700… and 2^(−1/3660) = 0.999810634…, by the platform's floating point.
    expect(Number(late.value.numerator) / 1e12).toBeCloseTo(2 ** (-3659 / 3660), 11);
    expect(Number(early.value.numerator) / 1e12).toBeCloseTo(2 ** (-1 / 3660), 11);
  });
});
