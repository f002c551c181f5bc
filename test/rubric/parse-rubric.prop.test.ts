import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rubric, RubricDefinition } from "../../src/index";
import {
  customerCentric,
  customerCentricTexts,
  defineRubric,
  isScoringError,
  rubricFingerprints,
  scoreReview,
} from "../../src/index";
import { parseRubric, rubricJsonSchema, safeParseRubric } from "../../src/schema";
import { arbitraryRubric } from "../support/arbitrary-rubric";
import { compileJsonSchema } from "../support/json-schema";
import { documentWith } from "./documents";

const matchesSchema = compileJsonSchema(rubricJsonSchema());

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Scores everything at the top of the top level, which no good rubric can refuse. */
function scoresAtTheTop(rubric: Rubric): void {
  const top = rubric.levels.at(-1)?.id as string;
  const role = rubric.roles.find(({ id, weight }) => id !== "self" && weight !== 0);
  const ratings = rubric.criteria.map(({ id }) => ({
    assessor: "chen",
    role: role?.id ?? "manager",
    criterion: id,
    level: top,
    position: 1,
  }));
  const result = scoreReview({ subject: "li.wei", ratings }, { rubric });
  if (role === undefined) {
    expect(result.status).toBe("unscored");
  } else {
    expect(result).toMatchObject({ status: "scored", score: Number(rubric.scale.maximum), level: top, coverage: 1 });
  }
}

describe("good rubrics", () => {
  test("are accepted in every spelling, by defineRubric, by parseRubric and by the JSON Schema, as the same rubric", () => {
    fc.assert(
      fc.property(arbitraryRubric, ({ definition }) => {
        const document = throughJson(definition);
        matchesSchema(document);
        expect(matchesSchema.errors).toBeNull();
        const defined = defineRubric(definition);
        const parsed = parseRubric(document);
        expect(JSON.stringify(parsed)).toBe(JSON.stringify(defined));
        expect(rubricFingerprints(parsed)).toEqual(rubricFingerprints(defined));
      }),
      { numRuns: 200 },
    );
  });

  test("read back from their JSON as they were, accepted by the JSON Schema too, and score", () => {
    fc.assert(
      fc.property(arbitraryRubric, ({ definition, levels, minimumSteps, maximumSteps }) => {
        const rubric: Rubric = defineRubric(definition);
        const document = throughJson(rubric);
        expect(matchesSchema(document)).toBe(true);
        const back = parseRubric(document);
        expect(JSON.stringify(back)).toBe(JSON.stringify(rubric));
        expect(rubricFingerprints(back)).toEqual(rubricFingerprints(rubric));
        const step = Number(rubric.scale.step);
        expect(back.levels.map(({ id }) => id)).toEqual(levels.map(({ id }) => id));
        expect(Number(back.scale.minimum)).toBeCloseTo(minimumSteps * step, 6);
        expect(Number(back.scale.maximum)).toBeCloseTo(maximumSteps * step, 6);
        scoresAtTheTop(back);
      }),
      { numRuns: 200 },
    );
  });
});

const garbage = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withBoxedValues: true,
  withTypedArray: true,
  withUnicodeString: true,
});

/** Values that look as if they belonged somewhere in a rubric. */
const lookalikes = fc.constantFrom<unknown>(
  undefined,
  null,
  "",
  " ",
  "id",
  "__proto__",
  "overall",
  "any",
  "\ud800",
  0,
  -0,
  -1,
  0.005,
  1e21,
  5e-324,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "0.01",
  "-0",
  "1e3",
  "9".repeat(999),
  `0.${"0".repeat(900)}1`,
  "6.00–7.49",
  "< 6.00",
  "≥ 0",
  true,
  [],
  {},
  [null],
  { id: "new", weight: 1 },
  { id: "new", cut: 7 },
  { id: "new", band: "7.00–7.01" },
  { level: "low", indicators: [] },
  { trimmedMean: 0.49 },
  { cap: 1 },
  { notRated: "forbid" },
  "unscored",
  "median",
  "exact",
  Symbol("id"),
  () => 1,
  10n,
);

/** Damage may change them, and the next run needs them as they were. */
const lookalike = lookalikes.map((value) => (typeof value === "object" ? structuredClone(value) : value));

type Step = string | number;

/** The ways to all parts of a document. */
function waysTo(value: unknown, way: readonly Step[] = []): (readonly Step[])[] {
  if (!Array.isArray(value) && !isPlainObject(value)) return [way];
  const keys: Step[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [way, ...keys.flatMap((key) => waysTo((value as Record<Step, unknown>)[key], [...way, key]))];
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

interface Damage {
  readonly at: number;
  readonly kind: "replace" | "delete" | "add" | "copy";
  readonly key: string;
  readonly value: unknown;
}

/** Replaces, deletes, adds or doubles one part somewhere in the document. */
function damaged(document: unknown, { at, kind, key, value }: Damage): unknown {
  const ways = waysTo(document).slice(1);
  const way = ways[at % Math.max(1, ways.length)];
  if (way === undefined) return value;
  const last = way.at(-1) as Step;
  const parent = way
    .slice(0, -1)
    .reduce<unknown>((part, step) => (part as Record<Step, unknown>)[step], document) as Record<Step, unknown>;
  if (kind === "replace") parent[last] = value;
  else if (kind === "delete") delete parent[last];
  else if (Array.isArray(parent)) parent.push(kind === "copy" ? parent[Number(last)] : value);
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  return document;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(10_000),
  kind: fc.constantFrom("replace", "replace", "delete", "add", "copy"),
  key: fc.oneof(fc.constantFrom("__proto__", "cut", "band", "texts", "weight", "en", "constructor"), fc.string()),
  value: fc.oneof(lookalike, garbage),
});

const goodDocument: fc.Arbitrary<unknown> = fc.oneof(
  fc
    .constantFrom<unknown>(customerCentric, { ...customerCentric, texts: customerCentricTexts }, documentWith())
    .map(throughJson),
  arbitraryRubric.map(({ definition }) => throughJson(definition)),
);

const badDocument = fc
  .tuple(goodDocument, fc.array(anyDamage, { minLength: 1, maxLength: 3 }))
  .map(([document, damages]) => damages.reduce(damaged, document));

/**
 * Nothing but a ScoringError, or issues that all say where and what; and what is accepted matches the JSON Schema and
 * scores. Says whether it was accepted.
 */
function staysSafe(document: unknown): boolean {
  const parsed = safeParseRubric(document);
  let defined: Rubric | undefined;
  try {
    defined = defineRubric(document as RubricDefinition);
  } catch (error) {
    expect(isScoringError(error) && error.code).toBe("invalid-rubric");
  }
  if (defined !== undefined) scoresAtTheTop(defined);
  if (parsed.success) {
    expect(JSON.stringify(defined)).toBe(JSON.stringify(parsed.data));
    expect(rubricFingerprints(parsed.data).document).toMatch(/^[0-9a-f]{64}$/);
    // Boxed values and the like are accepted as the objects that they are, and become something else in JSON.
    const json = throughJson(document);
    if (safeParseRubric(json).success) {
      matchesSchema(json);
      expect(matchesSchema.errors).toBeNull();
    }
    return true;
  }
  const unclear = parsed.issues.filter(
    ({ code, path, message, expected, received }) =>
      [code, message, expected, received].some((text) => typeof text !== "string" || text === "") ||
      path.some((step) => typeof step !== "string" && typeof step !== "number"),
  );
  expect(unclear).toEqual([]);
  expect(parsed.issues.length).toBeGreaterThan(0);
  return false;
}

describe("garbage", () => {
  test("of any kind gives issues and nothing else", () => {
    fc.assert(
      fc.property(garbage, (document) => !staysSafe(document)),
      { numRuns: 1000 },
    );
  });

  test("in the places of a rubric gives issues and nothing else", () => {
    const keys = ["id", "version", "scale", "levels", "criteria", "roles", "gates", "texts", "policies", "withinRole"];
    const part = fc.oneof(lookalike, garbage, fc.array(fc.oneof(lookalike, garbage), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), part), (document) => !staysSafe(document)),
      { numRuns: 1000 },
    );
  });

  test("in place of one part of a good rubric gives issues, or a rubric that scores", () => {
    const whole = documentWith();
    const anyPart = fc.record({ key: fc.constantFrom(...Object.keys(whole)), value: fc.oneof(lookalike, garbage) });
    fc.assert(
      fc.property(anyPart, ({ key, value }) => void staysSafe({ ...whole, [key]: value })),
      { numRuns: 500 },
    );
  });

  test("somewhere in a good document gives issues, or a rubric that matches the JSON Schema and scores", () => {
    let [all, accepted] = [0, 0];
    fc.assert(
      fc.property(badDocument, (document) => {
        all++;
        if (staysSafe(document)) accepted++;
      }),
      { numRuns: 800 },
    );
    // Some 27 of 1,000 are.
    expect(accepted).toBeGreaterThan(all / 200);
  });
});
