import { describe, expect, test } from "vitest";
import type { RoundingMode } from "../../src/index";
import { formatDecimal, parseDecimal, parseRatio, roundToStep } from "../../src/index";

const rounded = (value: string, step: string, mode: RoundingMode) =>
  formatDecimal(roundToStep(parseDecimal(value), parseDecimal(step), mode));

describe("to hundredths", () => {
  test.each<[string, Record<RoundingMode, string>]>([
    ["8.494", { "half-up": "8.49", "half-even": "8.49", "half-down": "8.49", up: "8.5", down: "8.49" }],
    ["8.495", { "half-up": "8.5", "half-even": "8.5", "half-down": "8.49", up: "8.5", down: "8.49" }],
    ["8.496", { "half-up": "8.5", "half-even": "8.5", "half-down": "8.5", up: "8.5", down: "8.49" }],
    ["8.505", { "half-up": "8.51", "half-even": "8.5", "half-down": "8.5", up: "8.51", down: "8.5" }],
    ["8.50", { "half-up": "8.5", "half-even": "8.5", "half-down": "8.5", up: "8.5", down: "8.5" }],
    ["0.005", { "half-up": "0.01", "half-even": "0", "half-down": "0", up: "0.01", down: "0" }],
    ["0", { "half-up": "0", "half-even": "0", "half-down": "0", up: "0", down: "0" }],
    ["-0.004", { "half-up": "0", "half-even": "0", "half-down": "0", up: "0", down: "-0.01" }],
    ["-0.005", { "half-up": "0", "half-even": "0", "half-down": "-0.01", up: "0", down: "-0.01" }],
    ["-0.015", { "half-up": "-0.01", "half-even": "-0.02", "half-down": "-0.02", up: "-0.01", down: "-0.02" }],
    ["-8.495", { "half-up": "-8.49", "half-even": "-8.5", "half-down": "-8.5", up: "-8.49", down: "-8.5" }],
  ])("%s rounds as each rule says", (value, expected) => {
    for (const [mode, text] of Object.entries(expected)) {
      expect([mode, rounded(value, "0.01", mode as RoundingMode)]).toEqual([mode, text]);
    }
  });

  test("1.005 goes up, which floating point gets wrong", () => {
    expect((1.005).toFixed(2)).toBe("1.00");
    expect(rounded("1.005", "0.01", "half-up")).toBe("1.01");
  });

  test("a hair on either side of a tie decides it, however thin", () => {
    const below = `8.494${"9".repeat(40)}`;
    const above = `8.495${"0".repeat(40)}1`;
    for (const mode of ["half-up", "half-even", "half-down"] as const) {
      expect([mode, rounded(below, "0.01", mode), rounded(above, "0.01", mode)]).toEqual([mode, "8.49", "8.5"]);
    }
  });

  test("a hair above a step is enough to round up, and a hair below it to round down", () => {
    expect(rounded(`8.49${"0".repeat(40)}1`, "0.01", "up")).toBe("8.5");
    expect(rounded(`8.49${"9".repeat(40)}`, "0.01", "down")).toBe("8.49");
  });
});

describe("to other steps", () => {
  test.each<[string, string, RoundingMode, string]>([
    ["7.125", "0.25", "half-up", "7.25"],
    ["7.125", "0.25", "half-even", "7"],
    ["7.375", "0.25", "half-even", "7.5"],
    ["7.125", "0.25", "half-down", "7"],
    ["62.5", "5", "half-up", "65"],
    ["62.5", "5", "half-even", "60"],
    ["67.5", "5", "half-even", "70"],
    ["61", "5", "up", "65"],
    ["64.9", "5", "down", "60"],
    ["79.5", "1", "half-up", "80"],
    ["80.5", "1", "half-even", "80"],
    ["0.045", "0.03", "half-up", "0.06"],
    ["0.045", "0.03", "half-even", "0.06"],
    ["0.075", "0.03", "half-even", "0.06"],
    ["0.075", "0.03", "half-down", "0.06"],
  ])("%s in steps of %s is, %s, %s", (value, step, mode, expected) => {
    expect(rounded(value, step, mode)).toBe(expected);
  });

  test("a step may be a third", () => {
    const third = parseRatio("1/3");
    expect(roundToStep(parseRatio("1/2"), third, "half-up")).toEqual(parseRatio("2/3"));
    expect(roundToStep(parseRatio("1/2"), third, "half-down")).toEqual(parseRatio("1/3"));
  });
});
