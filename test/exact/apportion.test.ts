import { describe, expect, test } from "vitest";
import { apportion } from "../../src/exact/apportion";
import { ratioOf } from "../../src/index";

const hundredth = ratioOf(1, 100);
const inThousandths = (...numerators: readonly number[]) => ({ numerators, denominator: 1000 });

describe("parts that must print as whole steps", () => {
  test("three thirds of ten are 3.34, 3.33 and 3.33: the step left over goes to the first of equals", () => {
    const thirds = { numerators: [10, 10, 10], denominator: 3 };
    expect(apportion(thirds, 1000, hundredth)).toEqual([334, 333, 333]);
  });

  test("the largest remainder comes first, wherever it stands", () => {
    expect(apportion(inThousandths(1001, 2009, 3005), 602, hundredth)).toEqual([100, 201, 301]);
    expect(apportion(inThousandths(1005, 2001, 3009), 601, hundredth)).toEqual([100, 200, 301]);
  });

  test("seats go to parties as the largest-remainder method gives them", () => {
    // Wikipedia, "Quota method" (largest remainders with the Hare quota): 100,000 votes, 10 seats.
    const votes = [47_000, 16_000, 15_800, 12_000, 6_100, 3_100];
    expect(apportion({ numerators: votes, denominator: 10_000 }, 10, ratioOf(1))).toEqual([5, 2, 1, 1, 1, 0]);
  });

  test("a negative part, such as a cap, is rounded down like any other", () => {
    expect(apportion(inThousandths(5005, 3750, -2765), 599, hundredth)).toEqual([501, 375, -277]);
  });

  test("no part gains more than one step: three halves, which sum to 2 when rounded up, are 1, 1 and 0", () => {
    expect(apportion({ numerators: [1, 1, 1], denominator: 2 }, 2, ratioOf(1))).toEqual([1, 1, 0]);
  });

  test("parts on the step stay what they are", () => {
    expect(apportion(inThousandths(4500, 0, -1250), 325, hundredth)).toEqual([450, 0, -125]);
  });

  test("no parts make nothing", () => {
    expect(apportion({ numerators: [], denominator: 1 }, 0, hundredth)).toEqual([]);
  });
});
