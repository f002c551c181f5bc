import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { EvaluationOptions, EvidenceRecord, Judgement } from "../../src/evidence";
import { defineEvaluator } from "../../src/evidence";
import { refusalOf } from "../review/refusal";
import { evaluated, praiseEvaluator, record } from "./evaluations";

const praise = record({ kind: "praise", id: "p1", isUnasked: true });
const answer = record({ kind: "praise", id: "p2", isUnasked: true, attributedTo: "sato" });

const met = { indicator: "delight", outcome: "met", n: 1, used: ["p1"], leftOut: [] } as const;

function findingsWith(judgements: readonly Judgement[], records: readonly EvidenceRecord[] = [praise]) {
  const evaluator = praiseEvaluator(() => judgements, { indicators: ["delight", "listening"] });
  return evaluated(records, { evaluators: [evaluator] }).findings;
}

describe("an evaluator whose answer cannot be believed fails on all of its indicators", () => {
  test.each<[what: string, judgements: readonly Judgement[], message: string]>([
    ["met and not met at once", [met, { ...met, outcome: "not-met" }], "The evaluator judges an indicator twice."],
    ["the same twice", [met, met], "The evaluator judges an indicator twice."],
    [
      "an indicator that is not its own",
      [met, { ...met, indicator: "respect", outcome: "not-met" }],
      "The evaluator judges respect, which meta.indicators does not name.",
    ],
    [
      "evidence that is not there",
      [{ ...met, used: ["p1", "p9"] }],
      "The evaluator cites evidence that it was not given.",
    ],
    ["somebody else's evidence", [{ ...met, used: ["p2"] }], "The evaluator cites evidence that it was not given."],
    [
      "evidence that is not there, as left out",
      [{ indicator: "delight", outcome: "no-evidence", leftOut: [{ id: "p9", reason: "asked" }] }],
      "The evaluator cites evidence that it was not given.",
    ],
    ["the same evidence twice", [{ ...met, used: ["p1", "p1"] }], "The evaluator cites evidence twice."],
    [
      "evidence as used and as left out",
      [{ ...met, leftOut: [{ id: "p1", reason: "asked" }] }],
      "The evaluator cites evidence twice.",
    ],
  ])("%s", (_, judgements, message) => {
    const findings = findingsWith(judgements, [praise, answer]);
    expect(findings).toMatchObject([
      { indicator: "delight", outcome: "error", message },
      { indicator: "listening", outcome: "error", message },
    ]);
  });

  test("unlike one that answers what it is asked", () => {
    expect(findingsWith([met])).toMatchObject([{ outcome: "met" }, { outcome: "no-evidence" }]);
  });
});

describe.each(["__proto__", "constructor", "toString"])("an evaluator by the id %s", (id) => {
  const evaluator = defineEvaluator({
    ...praiseEvaluator(() => []),
    meta: { ...praiseEvaluator(() => []).meta, id },
    options: z.strictObject({ least: z.int().default(2) }),
    evaluate: ({ options }) => [{ ...met, n: options.least }],
  }) as unknown as NonNullable<EvaluationOptions["evaluators"]>[number];

  test("runs with its defaults", () => {
    const { findings, evaluators } = evaluated([praise], { evaluators: [evaluator] });
    expect(findings).toMatchObject([{ outcome: "met", n: 2 }]);
    expect(evaluators).toMatchObject([{ id, options: { least: 2 } }]);
  });

  test("and takes options of its own", () => {
    const options = JSON.parse(`{ ${JSON.stringify(id)}: { "least": 4 } }`);
    expect(evaluated([praise], { evaluators: [evaluator], options }).findings).toMatchObject([{ n: 4 }]);
  });
});

describe("a call is refused", () => {
  const message = (options: object) => {
    const refusal = refusalOf(() => evaluated([praise], options as Partial<EvaluationOptions>));
    expect(refusal.code).toBe("invalid-option");
    return refusal.message;
  };

  test.each([["option"], ["team"], ["evaluator"], ["asof"]])("for the option %s, which is none", (key) => {
    expect(message({ [key]: {} })).toContain(
      `options.${key}: expected one of the keys subject, period, asOf, calendar`,
    );
  });

  test("for options of an evaluator that does not run", () => {
    expect(message({ options: { courtsey: {} } })).toContain("courtsey: expected an evaluator that runs: ");
  });

  test("for options of an evaluator that are none", () => {
    expect(message({ options: { courtesy: 5 } })).toContain("courtesy: expected an object of options, got 5.");
    expect(message({ options: { courtesy: null } })).toContain("courtesy: expected an object of options, got null.");
  });

  test("for what is no evaluator", () => {
    expect(message({ evaluators: [{}] })).toBe(
      "evaluators[0]: expected an evaluator from defineEvaluator, got a value of type object.",
    );
    expect(message({ evaluators: praiseEvaluator(() => []) })).toContain("evaluators: expected a list of evaluators");
    const old = { ...praiseEvaluator(() => []), options: { safeParse: () => ({ success: true, data: {} }) } };
    expect(message({ evaluators: [old] })).toContain("evaluators[0].options: expected a schema of zod 4");
  });

  test("with every problem of every evaluator, in words that are good English", () => {
    const options = { courtesy: { treshold: 1 }, "survey-item": { threshold: 2 } };
    expect(message({ options }).split("\n")).toEqual([
      "The call has problems:",
      '- courtesy.treshold: expected one of the keys threshold, item, instrument, scale, topBoxes, grave, incidents, got "treshold".',
      "- survey-item.threshold: expected a share from 0 to 1, got 2.",
    ]);
  });

  test("for a plain object as a calendar, by naming what makes one", () => {
    const calendar = { zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] } as const;
    const refusal = refusalOf(() => evaluated([praise], { calendar }));
    expect([refusal.code, refusal.message]).toEqual([
      "undefined-calendar",
      "calendar: expected a calendar made by defineCalendar or parseCalendar, got a value of type object.",
    ]);
  });
});
