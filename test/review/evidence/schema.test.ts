import { describe, expect, test } from "vitest";
import type { EvidenceKind } from "../../../src/evidence";
import { evidenceJsonSchema, evidenceRecordSchema, safeParseEvidence } from "../../../src/schema";
import { descriptionsOf } from "../../support/descriptions";
import { evidenceKinds, fullRecords } from "./records";

/** The full record of a kind with another value somewhere in it. */
function withValue(kind: EvidenceKind, place: string, value: unknown): object {
  const record = structuredClone(fullRecords[kind]);
  const keys = place.split(".");
  const last = keys.pop() as string;
  Reflect.set(
    keys.reduce<object>((part, key) => Reflect.get(part, key), record),
    last,
    value,
  );
  return record;
}

/** The code and the place of each problem. */
function problemsOf(record: object): readonly string[] {
  const parsed = safeParseEvidence([record]);
  return parsed.success ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
}

describe("the words that may stand in a record", () => {
  test.each<[kind: EvidenceKind, place: string, words: readonly (string | boolean | null)[]]>([
    ["praise", "scope", ["person", "team", "organisation"]],
    ["praise", "disregard", ["merged", "spam", "test"]],
    ["praise", "customer.relation", ["internal", "external"]],
    ["praise", "customer.contact", ["direct", "indirect"]],
    ["matter", "closedBy", ["customer", "staff", "automation", null]],
    ["matter", "conflict.chosen", ["internal", "external"]],
    ["request", "priority", ["urgent", "high", "normal", "low", null]],
    ["reply", "by", ["human", "bot", "automatic"]],
    ["referral", "hasNote", [true, false, null]],
    ["contact", "isUseful", [true, false, null]],
    ["complaint", "gravity", ["minor", "moderate", "grave"]],
    ["complaint", "status", ["open", "upheld", "rejected", "withdrawn"]],
    ["complaint", "cause", ["personal", "process", "product", "other", null]],
    ["complaint", "appeal", ["none", "open", "closed"]],
    ["complaint", "about", ["disrespect", "conflict", "other"]],
    ["complaint", "startedBy", ["subject", "customer", null]],
    ["register", "register", ["complaints", "public-incidents"]],
    ["case-study", "rootCauses.0.scope", ["person", "team", "organisation"]],
    ["observation", "outcome", ["met", "not-met", "inconclusive"]],
    ["decision", "action", ["confirm", "override"]],
  ])("of a %s as its %s are just these: %j", (kind, place, words) => {
    for (const word of words) expect(problemsOf(withValue(kind, place, word))).toEqual([]);
    for (const other of ["", "none of them", 0]) {
      expect(problemsOf(withValue(kind, place, other))).toHaveLength(1);
    }
  });
});

describe("what a record must not leave out", () => {
  const optional: Readonly<Partial<Record<EvidenceKind, readonly string[]>>> = {
    matter: [
      ...["closedAt", "closedBy", "resolvedAt", "closings", "reopenings", "waitsForCustomer", "assignments"],
      "conflict",
    ],
    request: ["matter", "priority", "closedByCustomerAt", "assignments"],
    reply: ["request", "matter", "waitedMinutes"],
    referral: ["hasNote", "noticeAt", "acceptedAt"],
    journey: [
      ...["visits", "windows", "networks", "repeatedAsks", "coldReferrals", "refusals", "errands", "deferrals"],
      "exempt",
    ],
    account: ["heldUntil", "optedOutAt"],
    answer: ["matter"],
    "pain-point": ["confirmedAt", "returnedAt"],
    observation: ["period"],
    measurement: ["unit"],
  };

  test.each(evidenceKinds)("of a %s is all that is not said to be optional", (kind) => {
    const mayLack = ["customer", "disregard", ...(optional[kind] ?? [])];
    for (const key of Object.keys(fullRecords[kind])) {
      const { [key]: _, ...rest } = fullRecords[kind] as unknown as Readonly<Record<string, unknown>>;
      expect([key, problemsOf(rest)]).toEqual([key, mayLack.includes(key) ? [] : [`missing ${key}`]]);
    }
  });
});

describe("what has a bound", () => {
  test.each(["problem", "achievement", "rootCause", "redo"])(
    "is a point of a panel for %s: from 0 to 3",
    (question) => {
      const of = (value: unknown) => problemsOf(withValue("case-study", `ratings.0.${question}`, value));
      for (const good of [0, 3, "0.00", "3.00", 1.5]) expect(of(good)).toEqual([]);
      for (const bad of [-0.01, "3.01", 4]) expect(of(bad)).toEqual([`out-of-range ratings.0.${question}`]);
      expect(of("1".repeat(1001))).toEqual([`invalid-decimal ratings.0.${question}`]);
    },
  );

  test("says which", () => {
    const messageOf = (record: object) => {
      const parsed = safeParseEvidence([record]);
      return parsed.success ? "" : parsed.issues[0]?.message;
    };
    expect(messageOf(withValue("case-study", "ratings.0.redo", 4))).toBe(
      "[0].ratings[0].redo: expected a number from 0 to 3, got 4.",
    );
    expect(messageOf(withValue("reply", "waitedMinutes", -1))).toBe(
      "[0].waitedMinutes: expected 0 minutes or more, got -1.",
    );
    expect(messageOf(withValue("measurement", "value", "9".repeat(1001)))).toMatch(
      /^\[0\]\.value: expected a decimal of at most 1000 characters, or null where there is none or nobody knows, got "9+…"\.$/,
    );
    expect(messageOf(withValue("measurement", "unit", " "))).toBe('[0].unit: expected some text, got " ".');
  });
});

test("A decimal of too many digits is told by a zod schema once, and not also as one that lies outside its bounds", () => {
  const { error } = evidenceRecordSchema.safeParse(withValue("reply", "waitedMinutes", "-".concat("1".repeat(1001))));
  expect(error?.issues.map(({ message }) => message)).toEqual(["a decimal of at most 1000 characters"]);
});

test.each<[kind: EvidenceKind, place: string]>([
  ["measurement", "unit"],
  ["observation", "reason"],
  ["decision", "reason"],
  ["case-study", "problem"],
  ["case-study", "achieved.0"],
  ["case-study", "rootCauses.0.cause"],
  ["case-study", "redo.standard"],
  ["case-study", "redo.steps.0"],
])("Words of a %s that stand in its %s are some words", (kind, place) => {
  expect(problemsOf(withValue(kind, place, "\t "))).toEqual([`unknown-value ${place}`]);
  expect(problemsOf(withValue(kind, place, "x"))).toEqual([]);
});

test.each<[kind: EvidenceKind, place: string]>([
  ["praise", "customer"],
  ["matter", "waitsForCustomer.0"],
  ["matter", "assignments.0"],
  ["matter", "conflict"],
  ["journey", "exempt"],
  ["answer", "scale"],
  ["case-study", "rootCauses.0"],
  ["case-study", "redo"],
  ["case-study", "ratings.0"],
])("A %s has no place in its %s for what is not asked for", (kind, place) => {
  expect(problemsOf(withValue(kind, `${place}.note`, "x"))).toEqual([`unknown-key ${place}.note`]);
});

test("The JSON Schema of evidence says in words what is written where", () => {
  const instant =
    "A time with its offset from UTC or its zone: 2026-03-08T09:00-05:00, 2026-03-08T09:00[America/New_York].";
  const instants = [
    ...["acceptedAt", "at", "closedAt", "closedByCustomerAt", "closings", "conductAt", "confirmedAt", "from"],
    ...["heldUntil", "noticeAt", "optedOutAt", "reopenings", "resolvedAt", "returnedAt", "until"],
  ];
  const decimals = ["achievement", "maximum", "minimum", "problem", "redo", "rootCause", "value"];
  expect(descriptionsOf(evidenceJsonSchema())).toEqual(
    [
      "document: Evidence of customer-centric-rubric",
      "id: A pseudonym.",
      "period: The period that was measured; that of `at` when left out.",
      "period: The period whose work was seen; that of `at` when left out.",
      "source: The system or register that it comes from.",
      "unit: That of the rubric's measure when left out; in another one, the figure does not count.",
      "waitedMinutes: Working minutes since the request that it names, as the source has measured them.",
      ...instants.map((name) => `${name}: ${instant}`),
      ...decimals.map((name) => `${name}: A decimal: a number, or text such as "8.50".`),
    ].sort(),
  );
});
