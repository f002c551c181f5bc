/** Documents fuzzed with garbage: nothing but a ScoringError ever comes out of a call uncaught. */
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Difference, Issue, Review, Rubric } from "../../src/index";
import {
  compareLevels,
  customerCentric,
  defineRubric,
  explain,
  isScore,
  isScoringError,
  levelOf,
  levelRange,
  noCriterionFailing,
  periodRange,
  placeScore,
  scoreRatings,
  scoreReview,
  verifyResult,
  weightedMean,
} from "../../src/index";
import { safeParseRatings, safeParseResult, safeParseReview, safeParseRubric } from "../../src/schema";
import { brief } from "./refusal";

const runs = 1800;

type Untyped = (...args: readonly unknown[]) => unknown;

/** A review with everything that a review may have. */
const review: Review<"good", "needs" | "relationship"> = {
  subject: "li.wei",
  period: "2026-H1",
  team: "north",
  ratings: [
    { assessor: "chen", role: "manager", criterion: "needs", score: 9, comment: "fine", at: "2026-06-30" },
    { assessor: "chen", role: "manager", criterion: "relationship", score: "5.50" },
    { assessor: "acme", role: "customer", criterion: "needs", level: "good", relation: "external", contact: "direct" },
    { assessor: "acme", role: "customer", criterion: "relationship", level: "good", position: "0.25" },
    { assessor: "mori", role: "peer", criterion: "overall", status: "not-observed" },
    { assessor: "li.wei", role: "self", criterion: "overall", score: 10 },
    { assessor: "sato", role: "peer", criterion: "relationship", score: null },
  ],
};
const { ratings, ...frame } = review;
const rows = [...ratings.map((rating) => ({ ...frame, ...rating })), { ...frame, ...ratings[0], subject: "zoe" }];
const strict: Rubric = defineRubric({ ...customerCentric, gates: [noCriterionFailing] });
const weak: Review = { subject: "zoe", ratings: [{ assessor: "a", role: "peer", criterion: "overall", score: 5.5 }] };
const empty: Review = { subject: "zoe", ratings: [] };
const results = [scoreReview(review), scoreReview(weak, { rubric: strict }), scoreReview(empty, { rubric: strict })];

/** Values that mean something somewhere, and so get past the first check. */
const likely = fc.constantFrom<unknown>(
  ...["", "needs", "overall", "self", "manager", "customer", "good", "li.wei", "chen", "not-observed", "scored", "cap"],
  ...[8, 8.5, -1, 10.01, 1e21, 5e-324, -0, "8.5", "8,5", "17/2", "1/0", "-1/3", "2026", "2026-13", "2026-06-30", "🙂"],
  ...[
    null,
    true,
    [],
    {},
    [null],
    [[]],
    { cap: 5 },
    { score: 8 },
    [{}],
    "unscored",
    "fail",
    "exclude",
    "x".repeat(2000),
  ],
);

const garbage = fc.oneof(
  likely,
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  }),
  fc.constantFrom<unknown>(
    ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, Symbol("x"), () => 8, class {}, /x/, new Error("x")],
    ...[new Array(3), Object.create(null), Object.create({ subject: "li.wei", ratings: [] }), customerCentric, 8n],
    ...[Promise.resolve(8), new WeakMap(), new Proxy({}, {}), Object.freeze([]), "\ud800", "__proto__"],
  ),
);

const json = fc.oneof(
  likely,
  fc.jsonValue().filter((value) => typeof value !== "number" || Number.isFinite(value)),
);

/** What to do at a place of a document: put something there, leave it out, double it, or put something beside it. */
interface Change {
  readonly place: number;
  readonly kind: "replace" | "remove" | "double" | "add";
  readonly key: string;
  readonly value: unknown;
}

function changes(value: fc.Arbitrary<unknown>): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({
    place: fc.nat({ max: 10_000 }),
    kind: fc.constantFrom("replace", "replace", "replace", "remove", "double", "add"),
    key: fc.constantFrom(
      "score",
      "level",
      "status",
      "position",
      "subject",
      "period",
      "__proto__",
      "toString",
      "0",
      "x",
    ),
    value,
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<readonly Change[]>;
}

/** A copy of a JSON document with changes at places of it, the document itself being the first place. */
function changed(document: unknown, list: readonly Change[]): unknown {
  const holder = { document: structuredClone(document) };
  const foreign = new Set(list.map(({ value }) => value));
  for (const change of list) {
    const places = placesIn(holder, "document", foreign);
    const { parent, key } = places[change.place % places.length] as Place;
    apply(change, parent, key);
  }
  return holder.document;
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** The places of a document, apart from those in what was put into it: other documents may have that in them too. */
function placesIn(parent: object, key: string, foreign: ReadonlySet<unknown>): readonly Place[] {
  const value: unknown = Reflect.get(parent, key);
  const own: Place = { parent: parent as Record<string, unknown>, key };
  if (typeof value !== "object" || value === null || foreign.has(value)) return [own];
  return [own, ...Object.keys(value).flatMap((inner) => placesIn(value, inner, foreign))];
}

function apply({ kind, key: added, value }: Change, parent: Record<string, unknown>, key: string): void {
  const isList = Array.isArray(parent);
  if (kind === "replace") parent[key] = value;
  else if (kind === "remove" && isList) parent.splice(Number(key), 1);
  else if (kind === "double" && isList) parent.push(parent[Number(key)]);
  else if (kind !== "add") delete parent[key];
  else Object.defineProperty(parent, added, { value, enumerable: true, configurable: true, writable: true });
}

/** What a call returns; `undefined` when it throws a ScoringError, and any other error is thrown on. */
function outcomeOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!isScoringError(error)) throw error;
    expect(error.message).not.toContain("[object ");
    for (const issue of error.details.issues ?? []) expectIssue(issue);
    return undefined;
  }
}

function expectIssue({ code, path, message, expected, received }: Issue): void {
  expect([typeof code, typeof message, typeof expected, typeof received]).toEqual(Array(4).fill("string"));
  expect(path.every((segment) => typeof segment === "string" || Number.isInteger(segment))).toBe(true);
  expect(message.length).toBeGreaterThan(0);
}

/** Whether a difference is that of the version of the library, which leaves a result verified. */
function isOfVersion({ path, stated }: Difference): boolean {
  return path.join() === "engine,version" && typeof stated === "string";
}

function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return error.details.issues ?? [];
  }
}

describe("garbage", () => {
  const documents = fc.oneof(
    { weight: 1, arbitrary: garbage },
    { weight: 3, arbitrary: changes(garbage).map((list) => changed(review, list)) },
  );
  const lists = fc.oneof(
    { weight: 1, arbitrary: garbage },
    { weight: 3, arbitrary: changes(garbage).map((list) => changed(rows, list)) },
  );

  test("in a review gives a ScoringError or a good result", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = outcomeOf(() => (scoreReview as Untyped)(document));
        if (result !== undefined)
          expect(safeParseResult(JSON.parse(JSON.stringify(result)))).toMatchObject({ success: true });
      }),
      { numRuns: runs },
    );
  });

  test("in ratings gives a ScoringError or good results", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const scored = outcomeOf(() => (scoreRatings as Untyped)(list));
        if (scored === undefined) return;
        for (const result of JSON.parse(JSON.stringify(scored))) {
          expect(safeParseResult(result)).toMatchObject({ success: true });
        }
      }),
      { numRuns: runs },
    );
  });

  test("in any document gives issues and never an error", () => {
    const documentsOfAllKinds = fc.oneof(
      garbage,
      changes(garbage).chain((list) => fc.constantFrom(review, rows, ...results).map((one) => changed(one, list))),
      changes(garbage).map((list) => changed(JSON.parse(JSON.stringify(strict)), list)),
    );
    fc.assert(
      fc.property(documentsOfAllKinds, (document) => {
        for (const parse of [safeParseReview, safeParseRatings, safeParseResult, safeParseRubric]) {
          const parsed = (parse as (document: unknown) => ReturnType<typeof safeParseResult>)(document);
          if (parsed.success) continue;
          expect(parsed.issues.length).toBeGreaterThan(0);
          parsed.issues.forEach(expectIssue);
        }
      }),
      { numRuns: runs / 2 },
    );
  });

  test("in options gives a ScoringError or is no option", () => {
    const options = fc.oneof(
      garbage,
      fc.dictionary(fc.constantFrom("rubric", "locale", "audience", "rubirc"), fc.oneof(garbage, fc.constant(strict))),
    );
    fc.assert(
      fc.property(options, (given) => {
        for (const call of [scoreReview, safeParseReview]) outcomeOf(() => (call as Untyped)(review, given));
        for (const result of results) outcomeOf(() => (explain as Untyped)(result, given));
        outcomeOf(() => (verifyResult as Untyped)(results[0], review, given));
        outcomeOf(() => (levelOf as Untyped)(8, given));
        outcomeOf(() => (weightedMean as Untyped)([8], [1], given));
      }),
      { numRuns: runs },
    );
  });

  test("in a result gives an explanation or a ScoringError, in every language", () => {
    const broken = fc.oneof(
      { weight: 1, arbitrary: garbage },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...results), changes(garbage))
          .map(([result, list]) => changed(result, list)),
      },
    );
    const locale = fc.constantFrom("en", "zh", "ja");
    const audience = fc.constantFrom("subject", "manager");
    fc.assert(
      fc.property(
        broken,
        locale,
        audience,
        fc.constantFrom(customerCentric, strict),
        (result, language, reader, rubric) => {
          const text = outcomeOf(() => (explain as Untyped)(result, { locale: language, audience: reader, rubric }));
          if (text !== undefined) expect(text).toBeTypeOf("string");
        },
      ),
      { numRuns: 2 * runs },
    );
  });

  test("in place of a result or of its review is told by verifyResult", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          garbage,
          changes(garbage).map((list) => changed(results[0], list)),
        ),
        documents,
        (result, document) => {
          const verified = verifyResult(result as never, review);
          expect(verified.isVerified).toBe(verified.differences.every(isOfVersion));
          outcomeOf(() => (verifyResult as Untyped)(result, document));
          outcomeOf(() => (verifyResult as Untyped)(results[0], document));
        },
      ),
      { numRuns: runs },
    );
  });

  test("in place of scores, weights, levels and periods gives a ScoringError or an answer", () => {
    const nearly = fc.oneof(garbage, fc.stringMatching(/^-?\d{0,20}[.,]?\d{0,20}(e\d)?$/), fc.double());
    fc.assert(
      fc.property(nearly, fc.array(nearly, { maxLength: 4 }), (value, list) => {
        const isGood = isScore(value);
        expect(outcomeOf(() => (levelOf as Untyped)(value)) !== undefined).toBe(isGood);
        expect(outcomeOf(() => (placeScore as Untyped)(value)) !== undefined).toBe(isGood);
        expect(outcomeOf(() => (weightedMean as Untyped)([value], [1])) !== undefined).toBe(isGood);
        outcomeOf(() => (weightedMean as Untyped)(value, list));
        outcomeOf(() => (weightedMean as Untyped)(list, value));
        outcomeOf(() => (weightedMean as Untyped)(list, list));
        outcomeOf(() => (levelRange as Untyped)(value));
        outcomeOf(() => (compareLevels as Untyped)(value, "good"));
        outcomeOf(() => (periodRange as Untyped)(value));
      }),
      { numRuns: runs },
    );
  });
});

describe("documents of JSON that were good once", () => {
  test("pass safeParseReview exactly when scoreReview scores them, and are refused with the same issues", () => {
    fc.assert(
      fc.property(
        changes(json).map((list) => changed(review, list)),
        (document) => {
          const parsed = safeParseReview(document);
          const refused = issuesOf(() => (scoreReview as Untyped)(document));
          expect(brief(parsed.success ? [] : parsed.issues)).toEqual(brief(refused));
        },
      ),
      { numRuns: 2 * runs },
    );
  });

  test("pass safeParseRatings exactly when scoreRatings scores them, and are refused with the same issues", () => {
    fc.assert(
      fc.property(
        changes(json).map((list) => changed(rows, list)),
        (document) => {
          const parsed = safeParseRatings(document);
          const refused = issuesOf(() => (scoreRatings as Untyped)(document));
          expect(brief(parsed.success ? [] : parsed.issues)).toEqual(brief(refused));
        },
      ),
      { numRuns: runs },
    );
  });

  test("are told from the result that they were, wherever they differ from it", () => {
    fc.assert(
      fc.property(
        changes(json).map((list) => changed(results[0], list)),
        (stored) => {
          const { isVerified, differences } = verifyResult(stored as never, review);
          const isSame = isDeepStrictEqual(stored, results[0]);
          expect(differences.length === 0).toBe(isSame);
          const isOtherVersion = differences.every(({ path }) => path.join() === "engine,version");
          if (!isOtherVersion) expect(isVerified).toBe(false);
        },
      ),
      { numRuns: runs },
    );
  });
});
