import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareLevels,
  defineRubric,
  isScore,
  isScoringError,
  levelBoundaries,
  levelOf,
  levelRange,
  placeScore,
} from "../../src/index";
import type { GeneratedRubric } from "../support/arbitrary-rubric";
import { arbitraryRubric } from "../support/arbitrary-rubric";
import type { Fraction } from "../support/exact-oracle";
import { fraction, fractionOfDecimal, fractionText, order, over, roundToInteger, times } from "../support/exact-oracle";

/** The highest level whose cut score is not above the value, in steps. */
function levelAt(steps: Fraction, { levels }: GeneratedRubric): number {
  let reached = 0;
  levels.forEach(({ cutSteps }, index) => {
    if (order(fraction(BigInt(cutSteps)), steps) <= 0) reached = index;
  });
  return reached;
}

/** A score on the scale as decimal text, often on a tie between two steps and often a hair beside it. */
function scoreOn({ minimumSteps, maximumSteps, step }: GeneratedRubric): fc.Arbitrary<string> {
  const halves = fc.integer({ min: 2 * minimumSteps, max: 2 * maximumSteps });
  return fc.tuple(halves, fc.constantFrom(0n, 0n, 0n, -1n, 1n)).map(([count, side]) => {
    // Steps are whole thousandths, so that half of one is a whole number of ten-thousandths.
    const tenThousandths = (BigInt(count) * step.above * 10n) / (2n * (step.below / 1000n));
    const isAtEnd = count === 2 * minimumSteps || count === 2 * maximumSteps;
    const hairs = tenThousandths * 10n ** 26n + (isAtEnd ? 0n : side);
    const digits = String(hairs < 0n ? -hairs : hairs).padStart(31, "0");
    return `${hairs < 0n ? "-" : ""}${digits.slice(0, -30)}.${digits.slice(-30)}`;
  });
}

const rubricAndScores = arbitraryRubric.chain((generated) =>
  fc.tuple(fc.constant(generated), fc.array(scoreOn(generated), { minLength: 8, maxLength: 8 })),
);

describe("on any good rubric", () => {
  test("every score of the scale has the score, the level and the marks that the rule gives it", () => {
    fc.assert(
      fc.property(rubricAndScores, ([generated, scores]) => {
        const rubric = defineRubric(generated.definition);
        for (const score of scores) {
          const exact = over(fractionOfDecimal(score), generated.step);
          const rounded = fraction(roundToInteger(exact, generated.rounding));
          const [exactLevel, roundedLevel] = [levelAt(exact, generated), levelAt(rounded, generated)];
          const level = generated.levels[generated.placeOn === "exact" ? exactLevel : roundedLevel]?.id;
          const placed = placeScore(score, rubric);
          const expected = {
            score: placed.score,
            level,
            exactScore: fractionText(fractionOfDecimal(score)),
            roundingChangedLevel: exactLevel !== roundedLevel,
          };
          expect({ ...placed, levelOf: levelOf(score, rubric) }).toEqual({ ...expected, levelOf: level });
          const isOneNumber = order(fractionOfDecimal(String(placed.score)), times(rounded, generated.step)) === 0;
          if (!isOneNumber || Object.is(placed.score, -0) || !isScore(score, rubric)) return false;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  test("a higher score never has a lower level", () => {
    fc.assert(
      fc.property(rubricAndScores, ([generated, scores]) => {
        const rubric = defineRubric(generated.definition);
        const ascending = scores.sort((a, b) => order(fractionOfDecimal(a), fractionOfDecimal(b)));
        const placed = ascending.map((score) => placeScore(score, rubric));
        return placed.slice(1).every((higher, index) => {
          const lower = placed[index] ?? higher;
          return lower.score <= higher.score && compareLevels(lower.level, higher.level, rubric) <= 0;
        });
      }),
      { numRuns: 300 },
    );
  });

  test("ranges follow each other a step apart from one end of the scale to the other, and boundaries lie between them", () => {
    fc.assert(
      fc.property(arbitraryRubric, (generated) => {
        const rubric = defineRubric(generated.definition);
        const number = (steps: number) =>
          Number((BigInt(steps) * generated.step.above * 1000n) / generated.step.below) / 1000;
        const ends = generated.levels.map(({ cutSteps }, index) => {
          const next = generated.levels[index + 1];
          return [number(cutSteps), number(next === undefined ? generated.maximumSteps : next.cutSteps - 1)];
        });
        const ranges = generated.levels.map(({ id }) => levelRange(id, rubric));
        expect(ranges.map(({ minimum, maximum }) => [minimum, maximum])).toEqual(ends);
        expect(levelBoundaries(rubric)).toEqual(
          generated.levels.slice(1).map(({ id, cutSteps }, index) => ({
            below: { score: number(cutSteps - 1), level: generated.levels[index]?.id },
            at: { score: number(cutSteps), level: id },
          })),
        );
        for (const { level, minimum, maximum } of ranges) {
          expect([levelOf(minimum, rubric), levelOf(maximum, rubric)]).toEqual([level, level]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("levels compare as they stand in the rubric", () => {
    fc.assert(
      fc.property(arbitraryRubric, (generated) => {
        const rubric = defineRubric(generated.definition);
        generated.levels.forEach((left, i) => {
          generated.levels.forEach((right, j) => {
            expect(compareLevels(left.id, right.id, rubric)).toBe(i < j ? -1 : i > j ? 1 : 0);
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});

test("anything at all is placed, or refused with a ScoringError that says why; isScore knows before", () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  });
  const nearScores = fc.oneof(
    fc.double({ min: -1, max: 11 }),
    fc.double(),
    fc.stringMatching(/^-?\d{1,2}(\.\d{0,3})?$/),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.oneof(anything, nearScores), (value) => {
      const expected = isScore(value);
      try {
        return levels.includes(levelOf(value as number)) && expected;
      } catch (error) {
        const code = isScoringError(error) ? error.code : undefined;
        return !expected && (code === "invalid-decimal" || code === "score-out-of-scale");
      }
    }),
    { numRuns: 10_000 },
  );
});

const levels: readonly string[] = ["failing", "basic", "good", "outstanding", "excellent"];
