import { describe, expect, test } from "vitest";
import type { EvidenceKind, EvidenceRecord, Issue } from "../../../src/evidence";
import { evidenceJsonSchema, parseEvidence, safeParseEvidence } from "../../../src/schema";
import { compileJsonSchema } from "../../support/json-schema";
import { refusalOf } from "../refusal";
import { evidenceKinds, fullRecords } from "./records";

const praise = fullRecords.praise;

/** The code and the place of each problem. */
function problemsOf(document: unknown): string[] {
  return issuesOf(document).map(({ code, path }) => `${code} ${path.join(".")}`);
}

function issuesOf(document: unknown): readonly Issue[] {
  const result = safeParseEvidence(document);
  return result.success ? [] : result.issues;
}

function changed(kind: EvidenceKind, changes: object): object {
  return { ...fullRecords[kind], ...changes };
}

describe("evidence that was parsed", () => {
  test.each(evidenceKinds)("keeps a %s as it was written, absent, null and 0 apart", (kind) => {
    expect(parseEvidence(JSON.parse(JSON.stringify([fullRecords[kind]])))).toStrictEqual([fullRecords[kind]]);
  });

  test("is in the order of the ids, whatever the order of the document", () => {
    const records = Object.values(fullRecords);
    const ids = records.map(({ id }) => id).sort();
    expect(parseEvidence(records).map(({ id }) => id)).toEqual(ids);
    expect(parseEvidence([...records].reverse())).toStrictEqual(parseEvidence(records));
  });

  test("has a record once that the document has twice, however its keys are ordered", () => {
    const reordered = Object.fromEntries(Object.entries(praise).reverse());
    expect(parseEvidence([praise, reordered, { ...praise, disregard: undefined }])).toStrictEqual([praise]);
  });

  test("is nobody else's to change", () => {
    const document = [{ ...praise }];
    const evidence = parseEvidence(document);
    (document[0] as { isUnasked: boolean }).isUnasked = false;
    expect(evidence).toStrictEqual([praise]);
    expect(() => (evidence as EvidenceRecord[]).push(praise)).toThrow(TypeError);
    expect(() => Object.assign(evidence[0] as object, { attributedTo: "sato" })).toThrow(TypeError);
  });

  test.each(evidenceKinds)("is nobody's to change within a %s", (kind) => {
    const [record] = parseEvidence([fullRecords[kind]]);
    const parts = (value: unknown): readonly object[] =>
      typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    expect(parts(record).every(Object.isFrozen)).toBe(true);
  });

  test("may be nothing at all", () => {
    expect(parseEvidence([])).toStrictEqual([]);
  });
});

describe("what is wrong with evidence is told all at once", () => {
  test.each<[what: string, record: unknown, problem: string]>([
    ["no kind", { ...praise, kind: undefined }, "missing 0.kind"],
    ["a kind of its own", { ...praise, kind: "rumour" }, "unknown-value 0.kind"],
    ["a kind that every object has", { ...praise, kind: "toString" }, "unknown-value 0.kind"],
    ["no id", { ...praise, id: undefined }, "missing 0.id"],
    ["an id with a blank at its end", { ...praise, id: "p " }, "unknown-value 0.id"],
    ["another key", { ...praise, text: "Thank you!" }, "unknown-key 0.text"],
    ["a number as a time", { ...praise, at: 1_767_225_600 }, "wrong-type 0.at"],
    ["a day", { ...praise, at: "2026-03-02" }, "invalid-instant 0.at"],
    ["a time without an offset", { ...praise, at: "2026-03-02T09:00" }, "invalid-instant 0.at"],
    ["a time that was shown twice", { ...praise, at: "2026-10-25T02:30[Europe/Berlin]" }, "invalid-instant 0.at"],
    ["nobody, without saying so", { ...praise, attributedTo: undefined }, "missing 0.attributedTo"],
    ["a scope of its own", { ...praise, scope: "company" }, "unknown-value 0.scope"],
    ["what was seen of a team", changed("observation", { scope: "team" }), "unknown-value 0.scope"],
    ["what was decided about all", changed("decision", { scope: "organisation" }), "unknown-value 0.scope"],
    [
      "a reply to nothing",
      changed("reply", { request: undefined, matter: undefined, waitedMinutes: 1 }),
      "missing 0.request",
    ],
    ["a customer by name", changed("praise", { customer: "Ms Kim" }), "wrong-type 0.customer"],
    [
      "a customer with a name",
      changed("praise", { customer: { id: "c1", name: "Kim" } }),
      "unknown-key 0.customer.name",
    ],
    ["half a visit", changed("journey", { visits: 0.5 }), "wrong-type 0.visits"],
    ["less than no errand", changed("journey", { errands: -1 }), "out-of-range 0.errands"],
    ["a figure that is none", changed("answer", { value: "4 of 5" }), "unknown-value 0.value"],
    ["a figure too long to read", changed("measurement", { value: "9".repeat(1001) }), "invalid-decimal 0.value"],
    ["an answer too long to read", changed("answer", { value: `0.${"3".repeat(999)}` }), "invalid-decimal 0.value"],
    [
      "a wait too long to read",
      changed("reply", { waitedMinutes: "1".repeat(2000) }),
      "invalid-decimal 0.waitedMinutes",
    ],
    ["an answer before the question", changed("reply", { waitedMinutes: "-0.01" }), "out-of-range 0.waitedMinutes"],
    ["no value, without saying so", changed("answer", { value: undefined }), "missing 0.value"],
    ["an outage without an end", changed("outage", { until: undefined }), "missing 0.until"],
    ["no record", 7, "wrong-type 0"],
    ["nothing", null, "wrong-type 0"],
    ["a list", [], "wrong-type 0"],
  ])("%s", (_, record, problem) => {
    expect(problemsOf([record])).toContain(problem);
  });

  test.each<[kind: EvidenceKind, changes: object, place: string]>([
    ["matter", { closedAt: "2026-03-02T08:59+08:00" }, "0.closedAt"],
    ["matter", { resolvedAt: "2026-03-01T09:00+08:00" }, "0.resolvedAt"],
    ["matter", { reopenings: ["2026-03-02T08:00+08:00"] }, "0.reopenings.0"],
    [
      "matter",
      { waitsForCustomer: [{ from: "2026-03-02T12:00+08:00", until: "2026-03-02T11:00+08:00" }] },
      "0.waitsForCustomer.0.until",
    ],
    ["request", { closedByCustomerAt: "2026-03-02T08:00+08:00" }, "0.closedByCustomerAt"],
    ["outage", { until: "2026-03-02T08:59:59.999+08:00" }, "0.until"],
    ["account", { heldUntil: "2020-01-01T00:00Z" }, "0.heldUntil"],
    ["register", { until: "2020-01-01T00:00Z" }, "0.until"],
    ["pain-point", { closedAt: "2020-01-01T00:00Z" }, "0.closedAt"],
  ])("a %s that ends before it begins: %j", (kind, changes, place) => {
    expect(problemsOf([changed(kind, changes)])).toEqual([`reversed-span ${place}`]);
  });

  test("but not a wait of no time at all, nor the longest figure that can be read", () => {
    expect(problemsOf([changed("reply", { waitedMinutes: "0.00" })])).toEqual([]);
    expect(problemsOf([changed("measurement", { value: "9".repeat(1000) })])).toEqual([]);
  });

  test("but not what ends when it begins, in another zone", () => {
    expect(problemsOf([changed("outage", { until: "2026-03-02T01:00Z" })])).toEqual([]);
  });

  test("two records under one id, with the place of the first", () => {
    const [issue, ...others] = issuesOf([fullRecords.matter, praise, { ...praise, isUnasked: false }]);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "duplicate-id", path: [2, "id"] });
    expect(issue?.message).toBe('[2].id: expected an id other than that of [1], which is another record, got "h1".');
  });

  test("records of two kinds under one id too", () => {
    expect(problemsOf([praise, { ...fullRecords.counselling, id: "h1" }])).toEqual(["duplicate-id 1.id"]);
  });

  test.each<[what: string, document: unknown]>([
    ["a record in place of a list", praise],
    ["text", "[]"],
    ["nothing", undefined],
    ["a list with a hole", Object.assign(new Array(2), { 0: praise })],
  ])("%s", (_, document) => {
    expect(problemsOf(document).length).toBeGreaterThan(0);
  });

  test("what throws when it is read", () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(problemsOf([hostile])).toEqual(["unreadable "]);
  });

  test("of every record", () => {
    const problems = problemsOf([{ ...praise, at: "today" }, { ...praise, scope: "all", id: "" }, fullRecords.matter]);
    expect(problems.sort()).toEqual(["invalid-instant 0.at", "unknown-value 1.id", "unknown-value 1.scope"]);
  });

  test("and thrown where that is asked for", () => {
    const error = refusalOf(() => parseEvidence([{ ...praise, at: "today" }]));
    expect(error.code).toBe("invalid-evidence");
    expect(error.details.issues).toHaveLength(1);
    expect(error.message).toContain("[0].at: expected a time with its offset or zone");
    expect(error.message).toMatch(/^The evidence has problems:/);
    const [reversed] = issuesOf([changed("outage", { until: "2020-01-01T00:00Z" })]);
    expect(reversed?.message).toBe(
      '[0].until: expected an instant at or after 2026-03-02T09:00+08:00, got "2020-01-01T00:00Z".',
    );
  });
});

describe("the JSON Schema of evidence", () => {
  const validate = compileJsonSchema(evidenceJsonSchema());

  test.each(evidenceKinds)("takes a good %s", (kind) => {
    expect(validate([fullRecords[kind]])).toBe(true);
  });

  test.each<[what: string, record: object]>([
    ["another key", { ...praise, text: "" }],
    ["a missing key", { ...praise, source: undefined }],
    ["a scope of its own", { ...praise, scope: "all" }],
    ["half a visit", changed("journey", { visits: 0.5 })],
    ["a reply to nothing", changed("reply", { request: undefined, matter: undefined })],
  ])("refuses %s", (_, record) => {
    expect(validate(JSON.parse(JSON.stringify([record])))).toBe(false);
  });
});
