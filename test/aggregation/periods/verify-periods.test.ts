import { expect, test } from "vitest";
import type { PeriodsResult } from "../../../src/index";
import { aggregatePeriods, verifyPeriods } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { quarters, result } from "./period-results";

const options = { weighting: { halfLife: { months: 5 } }, expected: ["2026-Q1", "2026-Q2", "2026-Q3"] } as const;
const results = quarters(7, 8.5);
const stored = JSON.parse(JSON.stringify(aggregatePeriods(results, options))) as PeriodsResult;

test("A stored result of several periods is what their results come to, in any order", () => {
  expect(verifyPeriods(stored, results, options)).toEqual({ isVerified: true, differences: [] });
  expect(verifyPeriods(stored, results.toReversed(), options).isVerified).toBe(true);
});

test("Other figures, other options and other results show as differences", () => {
  expect(verifyPeriods({ ...stored, exactCoverage: "1" }, results, options).differences).toEqual([
    { path: ["exactCoverage"], stated: "1", computed: stored.exactCoverage },
  ]);
  // Whoever forgot an option is told so before all that follows from it.
  for (const [forgotten, path] of [
    [{ ...options, weighting: "equal" }, ["rules", "weighting"]],
    [{ ...options, missing: "lowest" }, ["rules", "missing"]],
    [{ ...options, minimumCoverage: 0 }, ["rules", "minimumCoverage"]],
    [{ ...options, firstMonth: 4 }, ["rules", "fiscalYear"]],
  ] as const) {
    expect(verifyPeriods(stored, results, forgotten).differences[0]?.path).toEqual(path);
  }
  expect(verifyPeriods(stored, quarters(7, 8.4), options).isVerified).toBe(false);
  for (const none of [null, undefined, [], "result"]) {
    expect(verifyPeriods(none as never, results, options).isVerified).toBe(false);
  }
});

test("What cannot be aggregated cannot be verified", () => {
  const call = () => verifyPeriods(stored, [...results, result("2026-H1", 7)], { weighting: "equal" });
  expect(call).toThrow(refusal("invalid-result"));
});
