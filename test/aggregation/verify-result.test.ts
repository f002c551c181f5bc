import { describe, expect, test } from "vitest";
import type {
  Difference,
  PathSegment,
  Review,
  ReviewResult,
  Rubric,
  SubjectRating,
  Verification,
} from "../../src/index";
import {
  customerCentric,
  defineRubric,
  noCriterionFailing,
  scoreRatings,
  scoreReview,
  verifyResult,
} from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";
import { gated, variant } from "./scoring";

const review: Review = {
  subject: "li.wei",
  period: "2026-H1",
  team: "north",
  ratings: [
    { assessor: "chen", role: "manager", criterion: "needs", score: 9, comment: "fine", at: "2026-06-30" },
    { assessor: "chen", role: "manager", criterion: "relationship", score: "5.50" },
    { assessor: "acme", role: "customer", criterion: "needs", level: "good", position: "0.25", relation: "external" },
    { assessor: "mori", role: "peer", criterion: "overall", status: "not-observed" },
    { assessor: "li.wei", role: "self", criterion: "overall", score: 10 },
  ],
};
const rubric: Rubric = gated(noCriterionFailing, { id: "stop", criterion: "needs", below: 3, effect: "unscored" });
const scored = scoreReview(review, { rubric });
const unscored = scoreReview({ subject: "li.wei", ratings: review.ratings.slice(0, 1) }, { rubric });
const stopped: Review = {
  subject: "zoe",
  ratings: [{ assessor: "a", role: "peer", criterion: "overall", score: 2 }],
};

function stored(result: ReviewResult): ReviewResult {
  return JSON.parse(JSON.stringify(result));
}

/** The ways to all values of a document that are not objects or lists with something in them. */
function leavesOf(value: unknown, path: readonly PathSegment[] = []): readonly (readonly PathSegment[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => leavesOf(Reflect.get(value, key), [...path, key]));
}

/** The stored result with one of its values changed. */
function tampered(
  result: ReviewResult,
  path: readonly PathSegment[],
  change: (value: unknown) => unknown,
): ReviewResult {
  const copy = stored(result);
  const holder = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), copy);
  const key = path.at(-1) as PathSegment;
  const value = change(Reflect.get(holder, key));
  if (value === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value);
  return copy;
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 0.01;
  if (typeof value === "boolean") return !value;
  return typeof value === "string" ? `${value}1` : "something";
}

const cases = [
  ["scored", scored, review],
  ["unscored", unscored, { subject: "li.wei", ratings: review.ratings.slice(0, 1) }],
  ["stopped by a gate", scoreReview(stopped, { rubric }), stopped],
] as const;

describe.each(cases)("a result that is %s", (_, result, input) => {
  const verify = (one: ReviewResult) => verifyResult<Rubric>(one, input, { rubric });

  test("verifies as it is, and as it was stored", () => {
    expect(verify(result)).toEqual({ isVerified: true, differences: [] });
    expect(verify(stored(result))).toEqual({ isVerified: true, differences: [] });
  });

  test("verifies with its keys in another order", () => {
    const backwards = Object.fromEntries(Object.entries(stored(result)).toReversed()) as unknown as ReviewResult;
    expect(verify(backwards).isVerified).toBe(true);
  });

  test.each(leavesOf(result).map((path) => [path.join("."), path] as const))(
    "shows what was done to %s",
    (name, path) => {
      const changed = verify(tampered(result, path, other));
      expect(changed.differences).toHaveLength(1);
      const [difference] = changed.differences as [Difference];
      expect(difference.path).toEqual(path);
      const original = path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), result);
      expect(difference.computed).toBe(original);
      expect(difference.stated).toBe(other(original));
      expect(changed.isVerified).toBe(name === "engine.version");
    },
  );

  test.each(
    leavesOf(result)
      .filter((path) => typeof path.at(-1) === "string")
      .map((path) => [path.join("."), path] as const),
  )("shows that %s was taken away", (_name, path) => {
    const { isVerified, differences } = verify(tampered(result, path, () => undefined));
    expect(differences.map((difference) => difference.path)).toEqual([path]);
    expect(differences[0]?.stated).toBeUndefined();
    expect(isVerified).toBe(false);
  });

  test("shows what was added, also where it looks like nothing", () => {
    for (const [key, value] of [
      ["bonus", 1],
      ["note", ""],
      ["extra", null],
      ["toString", "x"],
    ] as const) {
      expect(verify({ ...stored(result), [key]: value } as ReviewResult)).toEqual({
        isVerified: false,
        differences: [{ path: [key], stated: value, computed: undefined }],
      });
    }
    const proto = JSON.parse(`{ "__proto__": 1, ${JSON.stringify(result).slice(1)}`);
    expect(verify(proto)).toMatchObject({ isVerified: false, differences: [{ path: ["__proto__"], stated: 1 }] });
  });

  test("shows a key that a list has beside its entries by its name", () => {
    for (const key of ["foo", "-1", "1.5", "01", "1e3"]) {
      const odd = stored(result);
      Reflect.set(odd.criteria, key, 1);
      expect(verify(odd)).toEqual({
        isVerified: false,
        differences: [{ path: ["criteria", key], stated: 1, computed: undefined }],
      });
    }
  });

  test("shows an entry beyond the tenth of a list by its index", () => {
    const criteria = stored(result).criteria;
    const longer = { ...stored(result), criteria: [...criteria, ...new Array(12).fill(criteria[0])] } as ReviewResult;
    expect(verify(longer).differences.map(({ path }) => path.at(-1))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test("shows a line of the ledger that is missing or there twice", () => {
    const criteria = stored(result).criteria;
    const shorter = { ...stored(result), criteria: criteria.slice(0, 1) } as ReviewResult;
    expect(verify(shorter).differences.map(({ path }) => path)).toEqual([["criteria", 1]]);
    const longer = { ...stored(result), criteria: [...criteria, criteria[0]] } as ReviewResult;
    expect(verify(longer).differences.map(({ path }) => path)).toEqual([["criteria", 2]]);
  });
});

describe("a stored result", () => {
  test("shows all of its differences at once", () => {
    const result = { ...stored(scored), score: 9, level: "good", team: "south" } as ReviewResult;
    expect(
      verifyResult<Rubric>(result, review, { rubric })
        .differences.map(({ path }) => path)
        .sort(),
    ).toEqual([["level"], ["score"], ["team"]]);
  });

  test("shows that its review has changed since", () => {
    const later: Review = { ...review, ratings: review.ratings.slice(1) };
    const paths = verifyResult<Rubric>(scored, later, { rubric }).differences.map(({ path }) => path[0]);
    expect(paths).toContain("criteria");
  });

  test("that was scored in another order of ratings verifies", () => {
    const backwards: Review = { ...review, ratings: review.ratings.toReversed() };
    expect(verifyResult<Rubric>(scored, backwards, { rubric }).isVerified).toBe(true);
  });

  test("of an older version of the library is listed and still verified", () => {
    const older = { ...stored(scored), engine: { ...scored.engine, version: "0.0.9" } } as unknown as ReviewResult;
    expect(verifyResult<Rubric>(older, review, { rubric })).toEqual({
      isVerified: true,
      differences: [{ path: ["engine", "version"], stated: "0.0.9", computed: scored.engine.version }],
    });
  });

  test("of another engine is not verified", () => {
    for (const engine of [
      { name: "spreadsheet", version: scored.engine.version },
      {},
      null,
      "customer-centric-rubric",
    ]) {
      const foreign = { ...stored(scored), engine } as unknown as ReviewResult;
      expect(verifyResult<Rubric>(foreign, review, { rubric }).isVerified).toBe(false);
    }
  });

  test("of another rubric shows as a difference of its fingerprints", () => {
    const paths = ({ differences }: Verification) => differences.map(({ path }) => path.join("."));
    const renamed = variant({ version: "2.0.0" });
    const result = scoreReview(stopped, { rubric: renamed });
    expect(paths(verifyResult<Rubric>(result, stopped))).toEqual(["rubric.version", "rubric.fingerprints.document"]);
    const lenient = scoreReview(stopped, { rubric: variant({ minimumCoverage: 0.5 }) });
    expect(paths(verifyResult<Rubric>(lenient, stopped))).toEqual([
      "rubric.fingerprints.scoring",
      "rubric.fingerprints.document",
    ]);
    expect(verifyResult<Rubric>(lenient, stopped).isVerified).toBe(false);
  });

  test.each([null, undefined, 8, "result", [], {}, true])("that is none is one difference: %j", (garbage) => {
    const { isVerified, differences } = verifyResult<Rubric>(garbage as never, review, { rubric });
    expect(isVerified).toBe(false);
    expect(differences.length).toBeGreaterThan(0);
  });

  test("without end is followed no further than what is computed", () => {
    const endless = { ...stored(scored) } as Record<string, unknown>;
    endless.criteria = endless;
    endless.self = endless;
    const { differences } = verifyResult<Rubric>(endless as never, review, { rubric });
    expect(differences.map(({ path }) => path)).toEqual([["criteria"], ["self"]]);
  });
});

describe("a list of ratings as the input", () => {
  const rows: readonly SubjectRating[] = [
    ...review.ratings.map((rating) => ({ subject: "li.wei", period: "2026-H1", team: "north", ...rating })),
    { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall", score: 7 },
    { subject: "zoe", assessor: "chen", role: "manager", criterion: "overall", score: 6 },
  ];

  test("verifies every result of its own, which it finds by subject and period", () => {
    const results = scoreRatings(rows, { rubric });
    expect(results).toHaveLength(3);
    for (const result of results) {
      expect(verifyResult<Rubric>(stored(result), rows, { rubric })).toEqual({ isVerified: true, differences: [] });
    }
  });

  test("does not verify a result of a subject that is not in it", () => {
    for (const change of [{ subject: "sato" }, { period: "2026-H2" }]) {
      const result = { ...stored(scored), ...change } as ReviewResult;
      expect(verifyResult<Rubric>(result, rows, { rubric })).toEqual({
        isVerified: false,
        differences: [{ path: [], stated: result, computed: undefined }],
      });
    }
    expect(verifyResult<Rubric>(scored, [], { rubric }).isVerified).toBe(false);
  });

  test.each([null, undefined, 8, "result", {}])("does not verify what is no result: %j", (garbage) => {
    expect(verifyResult<Rubric>(garbage as never, rows, { rubric })).toEqual({
      isVerified: false,
      differences: [{ path: [], stated: garbage, computed: undefined }],
    });
  });
});

describe("an input that is not good", () => {
  test("is refused as scoring refuses it", () => {
    const bad = { subject: "", ratings: [] };
    expect(issuesOf(() => verifyResult<Rubric>(scored, bad, { rubric }))).toEqual([["invalid-id", "subject"]]);
    expect(refusalOf(() => verifyResult<Rubric>(scored, undefined as never)).code).toBe("invalid-review");
  });

  test("may be one that the rubric forbids", () => {
    const strict: Rubric = defineRubric({ ...customerCentric, policies: { notRated: "forbid" } });
    const half: Review = { subject: "li.wei", ratings: review.ratings.slice(0, 1) };
    expect(issuesOf(() => verifyResult<Rubric>(scored, half, { rubric: strict }))).toEqual([
      ["forbidden-absence", "ratings"],
    ]);
  });
});
