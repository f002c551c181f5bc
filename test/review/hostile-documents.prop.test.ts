/** Documents whose getters and proxies throw: what comes out is a ScoringError or issues, and never what they threw. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as core from "../../src/index";
import * as schema from "../../src/schema";
import { issuesOf, refusalOf } from "./refusal";

type Untyped = (...args: readonly unknown[]) => unknown;

const rating = { assessor: "chen", role: "customer", criterion: "needs", score: 9, relation: "external", comment: "x" };
const review = { subject: "li.wei", period: "2026", ratings: [rating, { ...rating, criterion: "relationship" }] };
const rows = review.ratings.map((one) => ({ ...one, subject: "li.wei" }));
const rubric = JSON.parse(JSON.stringify(core.customerCentric));
const definition = { ...rubric, gates: [core.noCriterionFailing], texts: core.customerCentricTexts };
const result = core.scoreReview(review as never);

const tree = [{ id: "firm" }, { id: "desk", parent: "firm" }];
const guideline = [{ levels: ["good"], atMost: 0.5 }];
const summaries = core.summaryAccumulator();
const summary = summaries.add(summaries.create(), [result]);
const groups = core.scoreGroups(review as never);
const year = core.aggregatePeriods([result]);

/** Everything that reads a document, with a good one. */
const readers: readonly (readonly [name: string, read: Untyped, document: object])[] = [
  ["scoreReview", core.scoreReview as Untyped, review],
  ["scoreRatings", core.scoreRatings as Untyped, rows],
  ["defineRubric", core.defineRubric as Untyped, definition],
  ["weightedMean", (scores) => (core.weightedMean as Untyped)(scores, [1, 2]), [8, "9.5"]],
  ["parseReview", schema.parseReview as Untyped, review],
  ["parseRatings", schema.parseRatings as Untyped, rows],
  ["parseRubric", schema.parseRubric as Untyped, definition],
  ["parseResult", schema.parseResult as Untyped, result],
  ["parseTeamTree", schema.parseTeamTree as Untyped, tree],
  ["parseGuideline", schema.parseGuideline as Untyped, guideline],
  ["parseSummary", schema.parseSummary as Untyped, summary],
  ["parseGroupReview", schema.parseGroupReview as Untyped, groups],
  ["parsePeriodsResult", schema.parsePeriodsResult as Untyped, year],
];

const safeReaders = [
  ["safeParseReview", schema.safeParseReview as Untyped, review],
  ["safeParseRatings", schema.safeParseRatings as Untyped, rows],
  ["safeParseRubric", schema.safeParseRubric as Untyped, definition],
  ["safeParseResult", schema.safeParseResult as Untyped, result],
] as const;

/** What may be thrown: anything. */
const thrown: readonly (readonly [what: string, make: () => unknown])[] = [
  ["an error", () => new Error("boom")],
  ["text", () => "boom"],
  ["nothing", () => undefined],
  ["null", () => null],
  ["a revoked proxy", () => revoked({})],
  ["an error whose message throws", () => Object.defineProperty(new Error("boom"), "message", { get: throwBoom })],
  ["an error whose message is no text", () => Object.assign(new Error("boom"), { message: { toString: throwBoom } })],
  ["an object that cannot become text", () => Object.create(null)],
  ["an error of the library", () => refusalOf(() => core.levelOf(11))],
];

function throwBoom(): never {
  throw new Error("boom");
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A copy of a document in which the place of this number throws, in one of several ways. */
function throwingAt(document: unknown, place: number, way: number, what: unknown): unknown {
  let countdown = place % placesIn(document);
  const copy = (value: unknown): unknown => {
    const isHere = countdown-- === 0;
    if (typeof value !== "object" || value === null) return isHere ? hostile({}, way, what) : value;
    const entries = Object.entries(value).map(([key, inner]) => [key, copy(inner)] as const);
    const twin = Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
    return isHere ? hostile(twin, way, what) : twin;
  };
  return copy(document);
}

function placesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + placesIn(inner), 1);
}

function hostile(target: object, way: number, what: unknown): unknown {
  const throwing = (): never => {
    throw what;
  };
  if (way === 0) return revoked(target);
  if (way === 1) return new Proxy(target, { get: throwing });
  if (way === 2) return new Proxy(target, { ownKeys: throwing, getPrototypeOf: throwing, has: throwing });
  if (way === 3) return new Proxy(target, { getOwnPropertyDescriptor: throwing });
  const key = Object.keys(target)[way % 2] ?? "length";
  if (Array.isArray(target) && key === "length") return Object.assign(target, { map: throwing, forEach: throwing });
  if (way < 6) return Object.defineProperty(target, key, { get: throwing, enumerable: true, configurable: true });
  return Object.assign(target, {
    toString: throwing,
    valueOf: throwing,
    toJSON: throwing,
    [Symbol.iterator]: throwing,
  });
}

describe.each(readers)("%s", (_, read, document) => {
  test("gives an answer or a ScoringError, wherever the document throws and whatever it throws", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(6), fc.constantFrom(...thrown), (place, way, [, make]) => {
        try {
          read(throwingAt(document, place, way, make()));
        } catch (error) {
          if (!(error instanceof core.ScoringError) || !core.isScoringError(error)) throw error;
          expect(error.message).toContain("problems");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(thrown)("keeps what was thrown as the cause: %s", (__, make) => {
    const cause = make();
    const error = refusalOf(() =>
      read(
        new Proxy(document, {
          get: () => {
            throw cause;
          },
          ownKeys: () => {
            throw cause;
          },
        }),
      ),
    );
    expect(error.details.issues?.map(({ code, path }) => [code, path])).toEqual([["unreadable", []]]);
    expect(Object.is(error.cause, cause)).toBe(true);
  });
});

describe.each(safeReaders)("%s", (_, read, document) => {
  test("gives issues that are plain JSON, and the cause beside them", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(6), fc.constantFrom(...thrown), (place, way, [, make]) => {
        const parsed = read(throwingAt(document, place, way, make())) as ReturnType<typeof schema.safeParseResult>;
        if (parsed.success) return;
        expect(parsed.issues.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(parsed.issues))).toEqual(parsed.issues);
        expect("cause" in parsed).toBe(parsed.issues.some(({ code }) => code === "unreadable"));
      }),
      { numRuns: 2000 },
    );
  });
});

test("the error carries what was thrown, whatever it is, as its cause", () => {
  const thrownBy = (cause: unknown) => {
    const document = new Proxy(
      {},
      {
        ownKeys: () => {
          throw cause;
        },
        get: () => {
          throw cause;
        },
      },
    );
    const error = refusalOf(() => (core.scoreReview as Untyped)(document));
    expect(error.details.issues?.map(({ code }) => code)).toEqual(["unreadable"]);
    return error.cause;
  };
  const boom = new Error("boom");
  expect(thrownBy(boom)).toBe(boom);
  expect(thrownBy("boom")).toBe("boom");
  expect(thrownBy(undefined)).toBe(undefined);
});

describe("rubrics and options", () => {
  const calls: readonly (readonly [name: string, call: Untyped])[] = [
    ["scoreReview", (options) => (core.scoreReview as Untyped)(review, options)],
    ["scoreRatings", (options) => (core.scoreRatings as Untyped)(rows, options)],
    ["explain", (options) => (core.explain as Untyped)(result, options)],
    ["verifyResult", (options) => (core.verifyResult as Untyped)(result, review, options)],
    ["parseReview", (options) => (schema.parseReview as Untyped)(review, options)],
    ["safeParseRatings", (options) => (schema.safeParseRatings as Untyped)(rows, options)],
  ];
  const rubricCalls: readonly (readonly [name: string, call: Untyped])[] = [
    ...calls.map(([name, call]) => [name, (one: unknown) => call({ rubric: one })] as const),
    ["levelOf", (one) => (core.levelOf as Untyped)(8, one)],
    ["isScore", (one) => (core.isScore as Untyped)(8, one)],
    ["levelBoundaries", (one) => (core.levelBoundaries as Untyped)(one)],
    ["rubricFingerprints", (one) => (core.rubricFingerprints as Untyped)(one)],
    ["weightedMean", (one) => (core.weightedMean as Untyped)([8], [1], one)],
  ];

  test.each(calls)("of %s that throw are refused", (_, call) => {
    for (const way of [0, 1, 2, 3]) {
      const error = refusalOf(() => call(hostile({ rubric: core.customerCentric }, way, new Error("boom"))));
      expect(error.code).toBe("invalid-option");
      expect(error.cause).toBeInstanceOf(Error);
    }
  });

  test.each(rubricCalls)("of %s that are proxies of a rubric are none, whatever they answer", (_, call) => {
    const anything: unknown = new Proxy(() => anything, { get: (__, ___, receiver) => receiver });
    const proxies = [0, 1, 2, 3].map((way) => hostile(core.customerCentric, way, new Error("boom")));
    for (const proxy of [...proxies, new Proxy(core.customerCentric, {}), anything]) {
      const error = refusalOf(() => call(proxy));
      expect([error.code, error.details.argument]).toEqual(["undefined-rubric", "rubric"]);
    }
  });

  test("of a class that has them from getters are read", () => {
    const strict = core.defineRubric({ ...core.customerCentric, version: "2" });
    class Options {
      get rubric() {
        return strict;
      }
    }
    class Explained extends Options {
      get locale() {
        return "zh";
      }
    }
    const result = (core.scoreReview as Untyped)(review, new Options());
    expect(result).toMatchObject({ rubric: { version: "2" } });
    expect((core.explain as Untyped)(result, new Explained())).toBe(
      (core.explain as Untyped)(result, { rubric: strict, locale: "zh" }),
    );
  });
});

test("what is no score and no level is refused by describing it, proxies too", () => {
  for (const value of [revoked({}), revoked([]), new Proxy([], { get: throwBoom }), { toString: throwBoom }]) {
    expect(refusalOf(() => (core.levelOf as Untyped)(value)).code).toBe("invalid-decimal");
    expect(refusalOf(() => (core.levelRange as Untyped)(value)).code).toBe("unknown-level");
    expect(issuesOf(() => (core.weightedMean as Untyped)([value], [1]))).toEqual([["invalid-decimal", "scores", 0]]);
    expect(core.isScore(value)).toBe(false);
    expect(core.isScoringError(value)).toBe(false);
  }
});
