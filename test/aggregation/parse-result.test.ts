import { describe, expect, test } from "vitest";
import type { Rating, ReviewResult, Rubric } from "../../src/index";
import { noCriterionFailing, scoreReview } from "../../src/index";
import { parseResult, resultJsonSchema, safeParseResult } from "../../src/schema";
import { refusalOf } from "../review/refusal";
import { compileJsonSchema } from "../support/json-schema";
import { gated, rating, score, variant, weighted } from "./scoring";

const fits = compileJsonSchema(resultJsonSchema());
const halfCovered = { minimumCoverage: 0.5 };
const belowZero = { scale: { minimum: -10, maximum: 10, step: 0.01 }, levels: [{ id: "all", cut: -10 }] };
const low = [rating("needs", 10), rating("relationship", 5)];
const acme = { assessor: "acme", role: "customer", criterion: "relationship", relation: "external" } as const;

const rich: readonly Rating[] = [
  { assessor: "chen", role: "manager", criterion: "needs", score: "8.125", comment: "fine", at: "2026-06-30" },
  { assessor: "mori", role: "peer", criterion: "overall", status: "not-applicable" },
  { assessor: "sato", role: "peer", criterion: "overall", status: "not-observed" },
  { assessor: "kim", role: "report", criterion: "needs", score: null },
  { assessor: "li.wei", role: "self", criterion: "overall", score: 10 },
  { ...acme, contact: "direct", level: "good", position: "0.25" },
  { ...acme, assessor: "ito", relation: "internal", contact: "indirect", score: 7 },
];

/** Results that together have everything that a result may have. */
const good: readonly (readonly [what: string, result: ReviewResult])[] = [
  ["all kinds of answers", scoreReview<Rubric>({ subject: "li.wei", period: "2026-H1", team: "north", ratings: rich })],
  ["the highest level", score([rating("overall", 10)])],
  ["a cap that decides", score(low, gated(noCriterionFailing))],
  ["a gate that leaves it unscored", score(low, gated({ id: "g", criterion: "any", below: 6, effect: "unscored" }))],
  ["a criterion left out", score([rating("needs", 8)], variant(halfCovered))],
  [
    "a criterion counted as the lowest",
    score([rating("a", 8)], weighted([1, 1], { policies: { notRated: "lowest" } })),
  ],
  ["a policy that fails it", score([rating("a", 8)], weighted([1, 1], { policies: { notRated: "fail" } }))],
  ["a criterion that does not apply", score([rating("needs", 8), rating("relationship", "n/a")])],
  ["too little coverage", score([rating("needs", 8)])],
  ["no ratings", score([])],
  ["nothing that applies", score([rating("overall", "n/a")])],
  ["self-ratings only", score([rating("overall", 8, "li.wei", "self")])],
  ["a score below zero", score([rating("overall", -5)], weighted([1], belowZero))],
];

describe("a stored result is read back as it was", () => {
  test.each(good)("with %s", (_, result) => {
    const stored = JSON.parse(JSON.stringify(result));
    expect(parseResult(stored)).toBe(stored);
    expect(safeParseResult(stored)).toEqual({ success: true, data: result });
    expect(fits(stored)).toBe(true);
  });
});

const [, scored] = good[0] as (typeof good)[number];
const [, capped] = good[2] as (typeof good)[number];
const [, stopped] = good[3] as (typeof good)[number];
const [, failed] = good[6] as (typeof good)[number];
const [, uncovered] = good[8] as (typeof good)[number];
const firstAnswer = "criteria.0.roles.0.assessors.0";

const exact = 'expected an exact number such as "17/2" or "8"';
const id = "expected an id: text without control characters or blanks around it";

type Damage = readonly [path: string, value: unknown, message: string, result?: ReviewResult];

describe("a stored result is refused", () => {
  const damages: readonly Damage[] = [
    ["status", "won", 'status: expected one of "scored", "unscored", got "won".'],
    ["subject", " ", `subject: ${id}, got " ".`],
    ["period", "", `period: ${id}, got "".`],
    ["team", 7, "team: expected text, got 7."],
    ["score", "8", 'score: expected a number, got "8".'],
    ["level", 7, "level: expected text, got 7."],
    ["coverage", 1.01, "coverage: expected 1 or less, got 1.01."],
    ["coverage", -0.01, "coverage: expected 0 or more, got -0.01."],
    ...["", "x8", "8x", "8.5", "+8", "1/", "/2", "1/0", "1/02", "--1", "1/-2", " 8"].map(
      (value): Damage => ["exactScore", value, `exactScore: ${exact}, got ${JSON.stringify(value)}.`],
    ),
    ["exactCoverage", 1, "exactCoverage: expected text, got 1."],
    ["roundingChangedLevel", "no", 'roundingChangedLevel: expected true or false, got "no".'],
    ["rubric.version", 1, "rubric.version: expected text, got 1."],
    ["rubric.note", 1, 'rubric.note: expected one of the keys id, version, fingerprints, got "note".'],
    ...["0".repeat(63), "0".repeat(65), "F".repeat(64), `${"0".repeat(63)}g`].map((value): Damage => {
      const received = `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
      const message = `rubric.fingerprints.scoring: expected 64 hexadecimal digits, got ${received}.`;
      return ["rubric.fingerprints.scoring", value, message];
    }),
    ["engine.name", "other", 'engine.name: expected "customer-centric-rubric", got "other".'],
    ["engine.version", 1, "engine.version: expected text, got 1."],
    ["criteria.0.status", "lost", 'criteria[0].status: expected "scored", got "lost".'],
    ["criteria.0.roles", {}, "criteria[0].roles: expected a list, got a value of type object."],
    ["criteria.0.displayContribution", "4", 'criteria[0].displayContribution: expected a number, got "4".'],
    [
      "criteria.0.roles.0.status",
      "not-observed",
      'criteria[0].roles[0].status: expected one of "scored", "not-applicable", "not-rated", got "not-observed".',
    ],
    [
      "criteria.0.roles.0.weight",
      "one",
      'criteria[0].roles[0].weight: expected a decimal such as 8.5 or "8.50", got "one".',
    ],
    [
      `${firstAnswer}.status`,
      "absent",
      'criteria[0].roles[0].assessors[0].status: expected one of "scored", "not-applicable", "not-observed", "not-rated", got "absent".',
    ],
    [
      `${firstAnswer}.relation`,
      "friend",
      'criteria[0].roles[0].assessors[0].relation: expected one of "internal", "external", got "friend".',
    ],
    [
      `${firstAnswer}.contact`,
      "none",
      'criteria[0].roles[0].assessors[0].contact: expected one of "direct", "indirect", got "none".',
    ],
    [`${firstAnswer}.fromOverall`, false, "criteria[0].roles[0].assessors[0].fromOverall: expected true, got false."],
    [`${firstAnswer}.comment`, 5, "criteria[0].roles[0].assessors[0].comment: expected text, got 5."],
    [
      "nextLevel.rises.0.rise",
      "1",
      'nextLevel.rises[0].rise: expected a number, or null where there is none or nobody knows, got "1".',
    ],
    ["nextLevel.exactDistance", "x", `nextLevel.exactDistance: ${exact}, got "x".`],
    ["gates.0.isDecisive", 1, "gates[0].isDecisive: expected true or false, got 1.", capped],
    ["gates.0.effect", "stop", 'gates[0].effect: expected an object or "unscored", got "stop".', capped],
    ["deductions.0.kind", "bonus", 'deductions[0].kind: expected one of "cap", "fail", got "bonus".', capped],
    ["deductions.0.gate", 5, "deductions[0].gate: expected text, got 5.", capped],
    ["deductions.0.criteria", "b", 'deductions[0].criteria: expected a list, got "b".', failed],
    [
      "criteria.1.policy",
      "forbid",
      'criteria[1].policy: expected one of "exclude", "lowest", "fail", got "forbid".',
      failed,
    ],
    ["reasons", [], "reasons: expected a list of at least 1, got an empty list.", uncovered],
    ["reasons.0.minimum", null, "reasons[0].minimum: expected a number or text, got null.", uncovered],
    ["reasons.0.exactCoverage", "half", `reasons[0].exactCoverage: ${exact}, got "half".`, uncovered],
    ["reasons.0.criteria", {}, "reasons[0].criteria: expected a list, got a value of type object.", stopped],
  ];

  const cases = damages.map(([path, value, message, result = scored]) => ({ path, value, message, result }));

  test.each(cases)("with $path as $value: $message", ({ path, value, message, result }) => {
    const stored = JSON.parse(JSON.stringify(result));
    const keys = path.split(".");
    const last = keys.pop() as string;
    const holder = keys.reduce<object>((part, key) => Reflect.get(part, key), stored);
    Reflect.set(holder, last, value);
    const parsed = safeParseResult(stored);
    expect(parsed.success || parsed.issues.map((issue) => issue.message)).toEqual([message]);
    expect(fits(stored)).toBe(false);
  });

  test("by an error that says that it is the result that has problems", () => {
    const error = refusalOf(() => parseResult(null));
    expect(error.code).toBe("invalid-result");
    expect(error.message).toBe("The result has problems:\n- document: expected an object, got null.");
  });
});
