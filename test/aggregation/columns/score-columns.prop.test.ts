import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rubric, ScoringError } from "../../../src";
import { customerCentric, defineRubric, scoreColumns, weightedMean } from "../../../src";

type State = 0 | 1 | 2;
type Policy = "exclude" | "lowest" | "fail";
interface Cell {
  /** In hundredths. */
  readonly score: number;
  readonly weight: number;
  readonly state: State;
}

const roundings = ["half-up", "half-even", "half-down", "up", "down"] as const;

function rubricOf(rounding: (typeof roundings)[number], placeOn: "rounded" | "exact", minimumCoverage: string): Rubric {
  const { scale, levels } = customerCentric;
  const criteria = [{ id: "whole", weight: 1 }];
  return defineRubric({ id: "columns", version: "1", scale, levels, criteria, rounding, placeOn, minimumCoverage });
}

/** Fractions of bigints, rounded by comparing distances; written apart from anything in the library. */
function oracle(cells: readonly Cell[], policies: readonly [Policy, Policy], rubric: Rubric) {
  let [sum, weights, rated, applicable] = [0n, 0n, 0n, 0n];
  let fails = false;
  for (const { score, weight, state } of cells) {
    const part = BigInt(weight);
    if (state < 2) applicable += part;
    if (state === 0) [sum, weights, rated] = [sum + BigInt(score) * part, weights + part, rated + part];
    else if (policies[state - 1] === "lowest") weights += part;
    else if (policies[state - 1] === "fail") fails = true;
  }
  const coverage = applicable === 0n ? 0 : Number((rated * 100n) / applicable);
  const minimum = BigInt(Math.round(Number(rubric.minimumCoverage) * 100));
  if (rated === 0n || rated * 100n < minimum * applicable) return { coverage, unscored: 1 };
  if (fails) return { coverage, unscored: 0, steps: 0, level: 0 };
  const [below, rest] = [sum / weights, sum % weights];
  const isUp = {
    "half-up": rest * 2n >= weights,
    "half-down": rest * 2n > weights,
    "half-even": rest * 2n > weights || (rest * 2n === weights && below % 2n === 1n),
    up: rest > 0n,
    down: false,
  }[rubric.rounding];
  const steps = below + (isUp ? 1n : 0n);
  const cuts = [0n, 600n, 750n, 850n, 950n];
  const reached = cuts.filter((cut) => (rubric.placeOn === "exact" ? sum >= cut * weights : steps >= cut));
  return { coverage, unscored: 0, steps: Number(steps), level: reached.length - 1 };
}

const cell = (largestWeight: number) =>
  fc.record({
    // Near the cut scores, where everything is decided, and anywhere.
    score: fc.oneof(
      fc.constantFrom(599, 600, 749, 750, 849, 850, 949, 950, 0, 1000),
      fc.integer({ min: 0, max: 1000 }),
    ),
    weight: fc.integer({ min: 0, max: largestWeight }),
    state: fc.constantFrom<State>(0, 0, 0, 0, 1, 2),
  });

const anyRows = fc
  .constantFrom(3, 100, 2 ** 30)
  .chain((largest) => fc.array(fc.array(cell(largest), { maxLength: 8 }), { maxLength: 6 }));
const anyRubric = fc
  .tuple(
    fc.constantFrom(...roundings),
    fc.constantFrom("rounded" as const, "exact" as const),
    fc.constantFrom("0", "0.6", "1"),
  )
  .map((parts) => rubricOf(...parts));
const policy = fc.constantFrom<Policy>("exclude", "lowest", "fail");

function columnsOf(rows: readonly (readonly Cell[])[], isDouble: boolean) {
  const cells = rows.flat();
  let end = 0;
  return {
    scores: isDouble
      ? Float64Array.from(cells, ({ score }) => score / 100)
      : Int16Array.from(cells, ({ score }) => score),
    weights: isDouble
      ? Float64Array.from(cells, ({ weight }) => weight / 100)
      : Uint32Array.from(cells, ({ weight }) => weight),
    missing: Uint8Array.from(cells, ({ state }) => state),
    offsets: Uint32Array.of(0, ...rows.map((row) => (end += row.length))),
  };
}

/** Typed arrays that weights may be in, and the most that each holds. */
const weightKinds = [
  { most: 255, create: (length: number) => new Uint8Array(length) },
  { most: 255, create: (length: number) => new Uint8ClampedArray(length) },
  { most: 127, create: (length: number) => new Int8Array(length) },
  { most: 65_535, create: (length: number) => new Uint16Array(length) },
  { most: 2 ** 31 - 1, create: (length: number) => new Int32Array(length) },
  { most: 2 ** 32 - 1, create: (length: number) => new Uint32Array(length) },
  { most: 2 ** 32, create: (length: number) => new Float64Array(length) },
];

describe("scoreColumns", () => {
  test("comes to what fractions of bigints come to, whatever is missing, weighs or rounds", () => {
    fc.assert(
      fc.property(anyRows, anyRubric, fc.tuple(policy, policy), fc.boolean(), (rows, rubric, policies, isDouble) => {
        const [notRated, notApplicable] = policies;
        const scored = scoreColumns(columnsOf(rows, isDouble), { rubric, notRated, notApplicable });
        rows.forEach((row, index) => {
          const expected = oracle(row, policies, rubric);
          expect(scored.coverage[index]).toBe(expected.coverage);
          expect(scored.unscored[index]).toBe(expected.unscored);
          if (expected.unscored === 1) return;
          expect([scored.scores[index], scored.levels[index]]).toEqual([expected.steps, expected.level]);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("comes to what fractions of bigints come to in rows without a gap, of one width, in whichever arrays weights are", () => {
    const seen = new Set<string>();
    const full = fc.record({
      width: fc.integer({ min: 1, max: 4 }),
      // So many rows are more than are reckoned at once.
      rows: fc.constantFrom(1, 7, 1025, 2050),
      kind: fc.constantFrom(...weightKinds),
      largest: fc.constantFrom(1, 100, 2 ** 24, 2 ** 32),
      isDouble: fc.boolean(),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    });
    const property = fc.property(full, anyRubric, ({ width, rows, kind, largest, isDouble, seed }, rubric) => {
      let state = seed;
      const draw = (most: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * (most + 1));
      };
      const cells = Array.from({ length: rows * width }, (): Cell => {
        return { score: draw(1000), weight: draw(Math.min(largest, kind.most)), state: 0 };
      });
      const scores = isDouble
        ? Float64Array.from(cells, ({ score }) => score / 100)
        : Int16Array.from(cells, ({ score }) => score);
      const weights = kind.create(cells.length);
      for (const [index, { weight }] of cells.entries()) weights[index] = weight;
      const scored = scoreColumns({ scores, weights, width }, { rubric, weightUnit: 1 });
      seen.add(`${scored.arithmetic} ${weights[Symbol.toStringTag]}`);
      for (let row = 0; row < rows; row++) {
        const expected = oracle(cells.slice(row * width, (row + 1) * width), ["exclude", "exclude"], rubric);
        const { coverage, unscored } = expected;
        const found = { coverage: scored.coverage[row], unscored: scored.unscored[row] };
        if (unscored === 1) expect(found).toEqual({ coverage, unscored });
        else expect({ ...found, steps: scored.scores[row], level: scored.levels[row] }).toEqual(expected);
      }
    });
    fc.assert(property, { numRuns: 120 });
    for (const name of ["int32 Uint8Array", "int32 Uint32Array", "double Uint32Array", "int32 Float64Array"]) {
      expect(seen).toContain(name);
    }
  });

  test("names the first bad score of rows without a gap, wherever it stands", () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 5999 }),
      fc.constantFrom(-1, 1001),
      fc.boolean(),
      (bad, score, isWeighed) => {
        const scores = new Int16Array(6000).fill(800);
        scores[bad] = score;
        scores[5999] = score;
        const weights = isWeighed ? new Uint8Array(6000).fill(1) : [1, 2, 3];
        const call = () => scoreColumns({ scores, weights, width: 3 });
        expect(call).toThrow(expect.objectContaining({ code: "invalid-columns" }));
        try {
          call();
        } catch (error) {
          expect((error as ScoringError).details.issues?.map(({ path }) => path)).toEqual([["scores", bad]]);
        }
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  test("takes of doubles those that are nearest to a multiple of the unit, and no other, in long columns as in short ones", () => {
    const scale = fc.record({
      minimum: fc.integer({ min: -3000, max: 3000 }),
      steps: fc.integer({ min: 1, max: 3000 }),
      step: fc.constantFrom("0.01", "0.05", "0.1", "0.3", "1", "7", "0.0001"),
    });
    const property = fc.property(
      scale,
      fc.integer({ min: -2, max: 3002 }),
      fc.constantFrom("exact", "next", "before", "half", Number.NaN, 1e300, -1e300, 2 ** 31, 2 ** 32),
      ({ minimum, steps, step }, place, how) => {
        const [numerator, denominator] = step.startsWith("0.")
          ? [Number(step.slice(2)), 10 ** (step.length - 2)]
          : [Number(step), 1];
        const doubleOf = (units: number) => (units * numerator) / denominator;
        const rubric = defineRubric({
          ...{ id: "odd", version: "1", criteria: [{ id: "whole", weight: 1 }] },
          scale: { minimum: doubleOf(minimum), maximum: doubleOf(minimum + steps), step },
          levels: [{ id: "only", cut: doubleOf(minimum) }],
        });
        const exact = doubleOf(minimum + place);
        const nudge = Math.max(Math.abs(exact), 2 ** -1000) * 2 ** -52;
        const near = { exact, next: exact + nudge, before: exact - nudge, half: doubleOf(minimum + place + 0.5) };
        const score = typeof how === "number" ? how : near[how as keyof typeof near];
        const isGood = how === "exact" && place >= 0 && place <= steps;
        for (const length of [1, 5000]) {
          const scores = new Float64Array(length).fill(doubleOf(minimum));
          scores[length - 1] = score;
          const call = () => scoreColumns({ scores, weights: [1], width: 1 }, { rubric });
          if (isGood) expect(call().scores[length - 1]).toBe(minimum + place);
          else if (score !== exact || place < 0 || place > steps) expect(call).toThrow();
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  test("comes to the same in 32 bits, in doubles and in integers of any size", () => {
    const arithmetics = new Set<string>();
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.tuple(
              fc.constant(width),
              fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: width, maxLength: width }),
              fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
            ),
          ),
        anyRubric,
        ([width, scores, weights], rubric) => {
          const cells = { scores: Int16Array.from(scores), offsets: Int32Array.of(0, width) };
          const results = [
            scoreColumns({ scores: cells.scores, weights, width }, { rubric }),
            ...[1, 2 ** 44].map((factor) => {
              const large = Float64Array.from(weights, (weight) => weight * factor);
              return scoreColumns({ ...cells, weights: large }, { rubric, weightUnit: 1 });
            }),
          ];
          for (const { arithmetic } of results) arithmetics.add(arithmetic);
          for (const { scores: steps, levels } of results) {
            expect(steps).toEqual(results[0]?.scores);
            expect(levels).toEqual(results[0]?.levels);
          }
        },
      ),
    );
    expect([...arithmetics].sort()).toEqual(["bigint", "double", "int32"]);
  });

  test("says of a row what weightedMean says of its cells", () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((steps) => steps / 100);
    const weight = fc.constantFrom(0.15, 0.3, 1, 2, "33.33", "0.000001");
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight), { minLength: 1, maxLength: 12 }), (pairs) => {
        const [scores, weights] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
        const mean = weightedMean(scores, weights);
        const scored = scoreColumns({ scores: Float64Array.from(scores), weights, width: pairs.length });
        expect((scored.scores[0] as number) / 100).toBe(mean.score);
        expect(customerCentric.levels[scored.levels[0] as number]?.id).toBe(mean.level);
      }),
    );
  });
});
