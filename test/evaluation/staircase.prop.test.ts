import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Climb } from "../../src/evaluation/climb";
import type { Verdict } from "../../src/evaluation/finding";
import { climbStaircase } from "../../src/evaluation/staircase";
import type { Indicator, Rubric } from "../../src/index";
import { customerCentric, defineRubric, formatRatio, levelOf } from "../../src/index";
import { exactScale } from "../../src/rubric/exact-scale";
import { publishScore } from "../../src/rubric/placing";
import type { Fraction } from "../support/exact-oracle";
import { fraction, fractionOf, fractionText, minus, order, over } from "../support/exact-oracle";
import type { ObservedLevel } from "./staircase-oracle";
import { climbByOracle } from "./staircase-oracle";

const runs = { numRuns: 3000 };

/** A rubric with one criterion, in hundredths, and a verdict on each of its indicators. */
interface Case {
  readonly rubric: Rubric;
  readonly cuts: readonly number[];
  readonly indicators: readonly (readonly Indicator[])[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const outcome = fc.constantFrom("not-met", "inconclusive", "no-evidence", "error", "not-applicable");

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(30))
  .map(([n, one, other]) => [n, Math.min(n, one, other), Math.min(n, Math.max(one, other))] as const)
  .map(([n, threshold, estimate]) => ({ estimate: `${estimate}/${n}`, threshold: `${threshold}/${n}` }));

/** What is met is made frequent: else hardly any case climbs. */
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Verdict>({ outcome: "met" }) },
  { weight: 3, arbitrary: proportion.map((met): Verdict => ({ outcome: "met", proportion: met })) },
  { weight: 4, arbitrary: outcome.map((word): Verdict => ({ outcome: word })) },
);

/** Mostly required; negative indicators are mostly not proven. */
const observed = fc.record({
  negative: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
  supporting: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
  verdict,
  mild: fc.boolean(),
});

const levels = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 0, maxLength: 5 })
  .map((cuts) => [0, ...cuts.sort((left, right) => left - right)]);

const anyCase: fc.Arbitrary<Case> = levels.chain((cuts) =>
  fc
    .array(fc.array(observed, { maxLength: 4 }), { minLength: cuts.length, maxLength: cuts.length })
    .map((stairs): Case => {
      const verdicts = new Map<string, Verdict>();
      const indicators = stairs.map((list, level) =>
        list.map(({ negative, supporting, verdict: said, mild }, at): Indicator => {
          const isNegative = negative || level === 0;
          const id = `${level}-${at}`;
          verdicts.set(id, isNegative && mild ? { outcome: "not-met" } : said);
          return { id, negative: isNegative, supporting };
        }),
      );
      const rubric = defineRubric({
        id: "one-criterion",
        version: "1",
        scale: { minimum: 0, maximum: 10, step: 0.01 },
        levels: cuts.map((cut, level) => ({ id: `level-${level}`, cut: cut / 100 })),
        criteria: [
          {
            id: "only",
            weight: 1,
            descriptors: indicators.map((list, level) => ({ level: `level-${level}`, indicators: list })),
          },
        ],
      });
      return { rubric, cuts, indicators, verdicts };
    }),
);

function climb({ rubric, verdicts }: Case, changes: readonly (readonly [string, Verdict])[] = []): Climb {
  return climbStaircase(rubric, "only", new Map([...verdicts, ...changes]));
}

function marginOf(verdict: Verdict | undefined): Fraction {
  if (verdict?.outcome !== "met" || verdict.proportion === undefined) return fraction(1n, 2n);
  const [estimate, threshold] = [verdict.proportion.estimate, verdict.proportion.threshold].map((text) => {
    const [above = "", below = ""] = text.split("/");
    return fraction(BigInt(above), BigInt(below));
  }) as [Fraction, Fraction];
  const rest = minus(fraction(1n), threshold);
  return rest.above === 0n ? fraction(1n, 2n) : over(minus(estimate, threshold), rest);
}

function observedLevels({ cuts, indicators, verdicts }: Case): readonly ObservedLevel[] {
  return cuts.map((cut, level) => ({
    cut: fraction(BigInt(cut), 100n),
    upper: fraction(BigInt(level + 1 < cuts.length ? (cuts[level + 1] as number) - 1 : 1000), 100n),
    indicators: (indicators[level] as readonly Indicator[]).map(({ id, negative, supporting }) => ({
      negative: negative === true,
      supporting: supporting === true,
      outcome: verdicts.get(id)?.outcome ?? "no-evidence",
      margin: marginOf(verdicts.get(id)),
    })),
  }));
}

/** The level's index and the exact score in text; else the status. */
function summary(climbed: Climb): string {
  return climbed.status === "scored" ? `${climbed.level} ${formatRatio(climbed.exactScore)}` : climbed.status;
}

/** −1, 0 or 1 as the first scored lower, the same or higher; 0 where one of them has no score. */
function compareScores(before: Climb, after: Climb): -1 | 0 | 1 {
  if (before.status !== "scored" || after.status !== "scored") return 0;
  return order(fractionOf(before.exactScore), fractionOf(after.exactScore));
}

/** As {@link anyCase}, with an indicator of the case. */
const caseWithIndicator = anyCase
  .filter(({ verdicts }) => verdicts.size > 0)
  .chain((given) => {
    const all = given.indicators.flat();
    return fc.tuple(fc.constant(given), fc.constantFrom(...all));
  });

describe("on any rubric and any verdicts", () => {
  test("an oracle that asks every level from the top down finds the same level and exact score", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, (given) => {
        const expected = climbByOracle(observedLevels(given));
        const received = climb(given);
        const kind = received.status === "scored" ? received.level : received.status;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const text =
          typeof expected === "string" ? expected : `level-${expected.level} ${fractionText(expected.score)}`;
        expect(summary(received)).toBe(text);
      }),
      { numRuns: 10_000, seed: 11 },
    );
    // Every kind of result was there.
    for (const kind of ["not-rated", "not-applicable", "level-0", "level-1", "level-2", "level-3"]) {
      expect([kind, (seen.get(kind) ?? 0) > 10]).toEqual([kind, true]);
    }
  });

  test("the rounded score lies in the level reached", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const climbed = climb(given);
        if (climbed.status !== "scored") return;
        const { score } = publishScore(climbed.exactScore, exactScale(given.rubric));
        expect(levelOf(score, given.rubric)).toBe(climbed.level);
      }),
      runs,
    );
  });

  test("good news never lowers a score: shown after all, shown by a greater share, or proven no more", () => {
    fc.assert(
      fc.property(caseWithIndicator, proportion, outcome, ([given, { id, negative }], better, other) => {
        const before = given.verdicts.get(id) as Verdict;
        if (before.outcome === "not-applicable" || other === "not-applicable") return;
        const after: Verdict[] = [];
        if (negative) after.push({ outcome: other });
        else if (before.outcome !== "met") after.push({ outcome: "met" }, { outcome: "met", proportion: better });
        else if (before.proportion !== undefined) {
          const { threshold } = before.proportion;
          after.push({ outcome: "met", proportion: { estimate: "1", threshold } });
        }
        for (const verdict of after) expect(compareScores(climb(given), climb(given, [[id, verdict]]))).toBeLessThan(1);
      }),
      runs,
    );
  });

  test("what is unknown counts alike, for whatever reason, and is never worse than what is not met", () => {
    fc.assert(
      fc.property(caseWithIndicator, ([given, { id, negative }]) => {
        const results = (["inconclusive", "no-evidence", "error"] as const).map((word) =>
          climb(given, [[id, { outcome: word }]]),
        );
        expect(results.slice(1)).toEqual([results[0], results[0]]);
        const notMet = climb(given, [[id, { outcome: "not-met" }]]);
        expect(compareScores(notMet, results[0] as Climb)).toBeLessThan(1);
        // What counts against is proven, or it is not.
        if (negative) expect(results[0]).toEqual(notMet);
        const missing = new Map(given.verdicts);
        missing.delete(id);
        expect(climb({ ...given, verdicts: missing })).toEqual(results[0]);
      }),
      runs,
    );
  });

  test("what is still needed, once it is all mended, lifts the criterion to the next level or above", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const climbed = climb(given);
        if (climbed.status !== "scored" || climbed.next === null) return;
        const { level, needs } = climbed.next;
        const mended = needs.map(({ indicator, reason }): [string, Verdict] => [
          indicator,
          { outcome: reason === "proven" ? "not-met" : "met" },
        ]);
        const after = climb(given, mended);
        expect(after.status === "scored" && after.level >= level && level > climbed.level).toBe(true);
        // Nothing named is needless: without it the level is not reached.
        for (const [left] of mended) {
          const partly = climb(
            given,
            mended.filter(([id]) => id !== left),
          );
          expect(partly.status === "scored" && partly.level >= level).toBe(false);
        }
      }),
      runs,
    );
  });
});

describe.each(["needs", "relationship"])("on the indicators of %s", (criterion) => {
  const descriptors = customerCentric.criteria.find(({ id }) => id === criterion)?.descriptors ?? [];
  const ids = descriptors.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  /** By group: the level and the kind of an indicator. */
  const groups = new Map<string, string[]>();
  for (const { level, indicators } of descriptors) {
    for (const { id, negative, supporting } of indicators) {
      const group = `${level} ${negative} ${supporting}`;
      groups.set(group, [...(groups.get(group) ?? []), id]);
    }
  }

  test("those of one level and kind are interchangeable", () => {
    const shuffled = fc.tuple(
      ...[...groups.values()].map((group) => fc.shuffledSubarray(group, { minLength: group.length })),
    );
    const all = fc.array(verdict, { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(all, shuffled, (verdicts, orders) => {
        const given = new Map(ids.map((id, index) => [id, verdicts[index] as Verdict]));
        const swapped = new Map(
          [...groups.values()].flatMap((group, at) =>
            group.map((id, index) => [id, given.get((orders[at] as string[])[index] as string) as Verdict] as const),
          ),
        );
        const [plain, other] = [given, swapped].map((map) => climbStaircase(customerCentric, criterion, map));
        expect(summary(other as Climb)).toBe(summary(plain as Climb));
      }),
      runs,
    );
  });
});
