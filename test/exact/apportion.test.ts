import { describe, expect, test } from "vitest";
import { apportion } from "../../src/exact/apportion";
import { parseDecimal, parseRatio, ratioOf } from "../../src/index";

const hundredth = ratioOf(1, 100);

describe("parts that must print as whole steps", () => {
  test("three thirds of ten are 3.34, 3.33 and 3.33: the step left over goes to the first of equals", () => {
    const third = parseRatio("10/3");
    expect(apportion([third, third, third], 1000, hundredth)).toEqual([334, 333, 333]);
  });

  test("the largest remainder comes first, wherever it stands", () => {
    expect(apportion(["1.001", "2.009", "3.005"].map(parseDecimal), 602, hundredth)).toEqual([100, 201, 301]);
    expect(apportion(["1.005", "2.001", "3.009"].map(parseDecimal), 601, hundredth)).toEqual([100, 200, 301]);
  });

  test("seats go to parties as the largest-remainder method gives them", () => {
    // Wikipedia, "Quota method" (largest remainders with the Hare quota): 100,000 votes, 10 seats.
    const votes = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
    const quotas = votes.map((count) => ratioOf(count, 10_000));
    expect(apportion(quotas, 10, ratioOf(1))).toEqual([5, 2, 1, 1, 1, 0]);
  });

  test("a negative part, such as a cap, is rounded down like any other", () => {
    expect(apportion(["5.005", "3.75", "-2.765"].map(parseDecimal), 599, hundredth)).toEqual([501, 375, -277]);
  });

  test("parts on the step stay what they are", () => {
    expect(apportion(["4.50", "0", "-1.25"].map(parseDecimal), 325, hundredth)).toEqual([450, 0, -125]);
  });

  test("no parts make nothing", () => {
    expect(apportion([], 0, hundredth)).toEqual([]);
  });
});
