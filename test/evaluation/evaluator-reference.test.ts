import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { builtInEvaluators, evaluatorReference } from "../../src/evidence";
import { root } from "../support/run-example-code";
import { praiseEvaluator } from "./evaluations";

describe("the reference page of evaluators", () => {
  test("is up to date: npm run reference writes it", () => {
    expect(readFileSync(join(root, "EVALUATORS.md"), "utf8")).toBe(evaluatorReference(builtInEvaluators));
  });

  test("says what an evaluator says of itself, with its options and their defaults", () => {
    const options = z.strictObject({
      least: z.int().min(1).max(9).default(3),
      items: z.array(z.enum(["one", "two"])).default([]),
      deep: z.strictObject({ share: z.number().nullable().default(null) }).prefault({}),
      stated: z.string().optional().describe("an item"),
    });
    const page = evaluatorReference([{ ...praiseEvaluator(() => [], { standTogether: true }), options }]);
    expect(page).toContain("| [`praise-count`](#praise-count) | `delight` | Praise |");
    expect(page).toContain("**Praise** (version 1). Whoever is praised has pleased somebody.");
    expect(page).toContain("- Indicators: `delight`, proven together or not at all");
    expect(page).toContain("| `least` | `3` | a whole number from 1 to 9 |");
    expect(page).toContain("| `items` | `[]` | a list, each `one` or `two` |");
    expect(page).toContain('| `"deep": { "share": … }` | `null` | a number or `null` |');
    expect(page).toContain("| `stated` |  | an item |");
    expect(page).toContain("- `asked`: It was asked for.");
  });

  test("says that there are no options", () => {
    expect(evaluatorReference([{ ...praiseEvaluator(() => []), options: z.strictObject({}) }])).toContain(
      "It has no options.",
    );
  });
});
