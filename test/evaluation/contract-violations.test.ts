import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Evaluator, Judgement } from "../../src/evidence";
import { builtInEvaluators, contractViolations } from "../../src/evidence";
import { halfYear, praiseEvaluator, record } from "./evaluations";

const evidence = ["h1", "h2"].map((id) => record({ kind: "praise", id, isUnasked: true }));
const sample = { ...halfYear, evidence };

const met = (ids: readonly string[], changes: object = {}): Judgement => {
  return { indicator: "delight", outcome: "met", n: 2, used: ids, leftOut: [], ...changes } as Judgement;
};
const good = (ids: readonly string[]) => (ids.length === 0 ? [] : [met(ids)]);

function violationsOf(evaluator: Evaluator): readonly string[] {
  return contractViolations(evaluator, [sample]);
}

test("an evaluator that keeps the contract violates nothing", () => {
  expect(violationsOf(praiseEvaluator(good))).toEqual([]);
});

describe("an evaluator violates the contract", () => {
  test.each<[what: string, changes: Partial<Evaluator["meta"]>, violation: string]>([
    ["an id that is no noun in kebab-case", { id: "PraiseCount" }, "meta.id is no noun in kebab-case: PraiseCount."],
    ["no version", { version: " " }, "meta.version is empty."],
    ["no motivation", { motivation: "" }, "meta.motivation is empty."],
    ["no source", { source: "" }, "meta.source is empty."],
    ["no indicator", { indicators: [] }, "meta.indicators is empty."],
    ["an indicator twice", { indicators: ["delight", "delight"] }, "meta.indicators names something twice."],
    ["nothing to read", { reads: [] }, "meta.reads is empty."],
    [
      "a sentence with another figure",
      { outcomes: { met: "{m} praised.", "not-met": "", inconclusive: "", "no-evidence": "" } },
      "meta.outcomes.met has an unknown {m}.",
    ],
    [
      "no sentence for what it comes to",
      { outcomes: { met: "", "not-met": "", inconclusive: "", "no-evidence": "" } },
      "meta.outcomes has no sentence for met.",
    ],
    ["a reason without a sentence", { reasons: { asked: "" } }, "meta.reasons.asked has no good sentence."],
  ])("with %s", (_, changes, violation) => {
    expect(violationsOf(praiseEvaluator(good, changes))).toContain(violation);
  });

  test.each<[what: string, judge: (ids: readonly string[]) => readonly Judgement[], violation: string]>([
    ["finds something in nothing", () => [met(["h1"])], "finds something in no evidence."],
    [
      "judges another indicator",
      (ids) => [met(ids, { indicator: "respect" })],
      "judges respect, which meta.indicators does not name.",
    ],
    ["judges twice", (ids) => [met(ids), met(ids)], "judges an indicator twice."],
    ["comes to an outcome of its own", (ids) => [met(ids, { outcome: "good" })], "comes to good, which is no outcome."],
    ["cites what is not there", () => [met(["h3"])], "cites evidence that it was not given."],
    ["cites something twice", (ids) => [met([...ids, "h1"])], "cites evidence twice."],
    [
      "uses what it leaves out",
      (ids) => [met(ids, { leftOut: [{ id: "h1", reason: "asked" }] })],
      "cites evidence twice.",
    ],
    ["cites nothing", () => [met([])], "cites no evidence."],
    ["judges half a fact", (ids) => [met(ids, { n: 0.5 })], "judges 0.5 facts."],
    [
      "leaves out for a reason of its own",
      () => [met(["h1"], { leftOut: [{ id: "h2", reason: "boring" }] })],
      "leaves out for boring, which meta.reasons does not name.",
    ],
    [
      "is met below its threshold",
      (ids) => [met(ids, { measured: { kind: "proportion", estimate: "1/2", threshold: "4/5" } })],
      "is met with 1/2, below 4/5.",
    ],
    [
      "is not met at its threshold",
      (ids) => [met(ids, { outcome: "not-met", measured: { kind: "mean", estimate: "2", threshold: "2" } })],
      "is not met with 2, of 2.",
    ],
    [
      "measures a share above one",
      (ids) => [met(ids, { measured: { kind: "proportion", estimate: "3/2", threshold: "1" } })],
      "measures a share of 3/2.",
    ],
    [
      "depends on the order",
      (ids) => (ids.length === 0 ? [] : [met(ids.slice(0, 1))]),
      "gives another answer to another order.",
    ],
    ["never comes to anything", () => [], "No sample leads to a finding: there is nothing to test."],
    [
      "throws",
      () => {
        throw new Error("no dates");
      },
      "throws Error: no dates, or changes what it is given.",
    ],
  ])("that %s", (_, judge, violation) => {
    const violations = violationsOf(praiseEvaluator(judge));
    expect(violations.map((text) => text.replace("Sample 0: ", ""))).toContain(violation);
  });

  test("that remembers", () => {
    let calls = 0;
    const forgetful = praiseEvaluator((ids) => (ids.length === 0 ? [] : [met(ids, { n: ++calls })]));
    expect(violationsOf(forgetful)).toContain("Sample 0: gives another answer the second time.");
  });

  test("that reads what it does not say", () => {
    const nosy: Evaluator = {
      ...praiseEvaluator(good),
      evaluate: ({ evidence: given }) => (given.complaint?.length > 0 ? [] : good(given.praise.map(({ id }) => id))),
    };
    expect(violationsOf(nosy)).toContain("Sample 0: reads complaint, which meta.reads does not name.");
  });

  test("that changes what it is given", () => {
    const rude: Evaluator = {
      ...praiseEvaluator(good),
      evaluate: ({ evidence: given }) => {
        (given.praise as unknown[]).pop();
        return [];
      },
    };
    expect(violationsOf(rude).join()).toContain("or changes what it is given.");
  });

  test("that has no defaults", () => {
    const strict: Evaluator = { ...praiseEvaluator(good), options: z.strictObject({ least: z.int() }) };
    expect(violationsOf(strict)).toEqual(["Its options have no defaults: {} is refused."]);
  });
});

test("every built-in evaluator has an id of its own, and has defaults", () => {
  const ids = builtInEvaluators.map(({ meta }) => meta.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { options } of builtInEvaluators) expect(options.safeParse({}).success).toBe(true);
});

describe("of an evaluator that is not whole", () => {
  test.each<[what: string, evaluator: unknown, violations: readonly string[]]>([
    ["nothing", undefined, ["meta is missing."]],
    ["one without meta", { evaluate: () => [] }, ["meta is missing."]],
    [
      "one with an id alone",
      { meta: { id: "praise-count" } },
      [
        "meta.indicators is no list.",
        "meta.reads is no list.",
        "meta.outcomes is no object of sentences.",
        "meta.reasons is no object of sentences.",
        "options is no zod schema.",
        "evaluate is no function.",
      ],
    ],
  ])("%s, what it lacks is listed, and nothing thrown", (_, evaluator, violations) => {
    expect(violationsOf(evaluator as Evaluator)).toEqual(violations);
  });

  test("an outcome that is no text is a violation too", () => {
    const outcomes = { met: 5, "not-met": "", inconclusive: "", "no-evidence": "" } as never;
    expect(violationsOf(praiseEvaluator(good, { outcomes }))).toEqual(["meta.outcomes has no sentence for met."]);
  });

  test("a judgement that is none becomes a violation", () => {
    expect(violationsOf(praiseEvaluator(() => [{ indicator: "delight" }] as never))).toEqual([
      expect.stringContaining("Sample 0: throws"),
    ]);
  });
});
