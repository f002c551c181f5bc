import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupReview, ReviewResult, Rubric, Scorecard, SubjectPart } from "../../../src/index";
import {
  adjustResult,
  customerCentric,
  defineScorecard,
  scorecardsAccumulator,
  scoreGroups,
  scoreReview,
  scoreScorecard,
} from "../../../src/index";
import { card, definition, safety } from "../scorecards/scorecards";
import { variant } from "../scoring";
import { arbitrarySharding, expectLaws } from "./laws";

/** Gates cap, fail and leave without a score, so that every line of a part's ledger comes along. */
const gatedService = variant({
  gates: [
    { id: "any-failing", criterion: "any", below: 4, effect: { cap: "5.99" } },
    { id: "needs-nil", criterion: "needs", below: 1, effect: "unscored" },
  ],
  policies: { notRated: "fail" },
  minimumCoverage: "0.50",
});

const cards: readonly (readonly [Scorecard, Rubric])[] = [
  [card(), customerCentric],
  [
    defineScorecard<string, string>({
      ...definition,
      missing: "lowest",
      minimumCoverage: 0,
      parts: definition.parts.map((part) => (part.id === "service" ? { ...part, rubric: gatedService } : part)),
    }),
    gatedService,
  ],
  [card({ missing: "fail" }), customerCentric],
];

const choice = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }).map((halves) => ({ score: halves / 2 })) },
  { weight: 1, arbitrary: fc.constantFrom({ status: "not-applicable" as const }, { score: null }) },
);
const people = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom("li.wei", "Zoe", "__proto__", "评分人"),
    period: fc.constantFrom(undefined, "2026-H1", "probation"),
    team: fc.constantFrom(undefined, "desk"),
    needs: choice,
    relationship: choice,
    conduct: fc.integer({ min: 2, max: 10 }),
    days: fc.constantFrom(null, 3, "3.50", "9", "-0"),
    kinds: fc.array(fc.constantFrom("plain", "groups", "adjusted", "adjusted groups", "not-applicable", "none"), {
      minLength: 3,
      maxLength: 3,
    }),
  }),
  { maxLength: 4, selector: ({ subject, period }) => `${subject} ${period}` },
);

interface PartsCase {
  readonly scorecard: Scorecard;
  readonly items: readonly SubjectPart[];
}

const cases: fc.Arbitrary<PartsCase> = fc
  .tuple(fc.constantFrom(...cards), people)
  .map(([[scorecard, rubric], some]) => {
    const items = some.flatMap(
      ({ subject, period, team, needs, relationship, conduct, days, kinds }): SubjectPart[] => {
        const whose = { subject, ...(period !== undefined && { period }) };
        const by = { assessor: "chen", role: "manager", comment: "a secret" } as const;
        const result = (kind: string | undefined, own: Rubric, ratings: readonly object[]) => {
          const review = { ...whose, ratings: ratings.map((rating) => ({ ...by, ...rating })) as never };
          const plain: ReviewResult | GroupReview = kind?.includes("groups")
            ? scoreGroups(review, { rubric: own })
            : scoreReview(review, { rubric: own });
          const isFree = plain.status === "scored" && plain.gates.length + plain.deductions.length === 0;
          if (!kind?.includes("adjusted") || !isFree || plain.score === Number(own.scale.maximum)) return plain;
          const decision = { score: own.scale.maximum, by: "ito", at: "2027-01-10T09:00Z", reason: "compared" };
          return adjustResult(plain, decision, { rubric: own });
        };
        const parts = [
          () => ({
            part: "service",
            result: result(kinds[0], rubric, [
              { criterion: "needs", ...needs },
              { criterion: "relationship", ...relationship },
            ]),
          }),
          () => ({ part: "safety", result: result(kinds[1], safety, [{ criterion: "conduct", score: conduct / 2 }]) }),
          () => ({ part: "days", value: days }),
        ];
        return parts.flatMap((part, index): SubjectPart[] => {
          if (kinds[index] === "none") return [];
          const own =
            kinds[index] === "not-applicable" ? { part: part().part, status: "not-applicable" as const } : part();
          return [{ ...whose, ...(team !== undefined && index !== 1 && { team }), ...own } as SubjectPart];
        });
      },
    );
    return { scorecard, items };
  });

/** By the definition: the parts of each subject and period, subjects in code units and those without a period first. */
function inOnePass({ scorecard, items }: PartsCase) {
  const keyOf = ({ subject, period }: SubjectPart) => `${subject}\n${period === undefined ? "" : `\n${period}`}`;
  const keys = [...new Set(items.map(keyOf))].sort();
  return keys.map((key) => {
    const own = items.filter((item) => keyOf(item) === key);
    const { subject, period } = own[0] as SubjectPart;
    const team = own.find((item) => item.team !== undefined)?.team;
    const parts = own.map(({ subject: _, period: _period, team: _team, ...part }) => part);
    return scoreScorecard<string, string>(scorecard, { subject, period, team, parts } as never);
  });
}

describe("parts gathered bit by bit", () => {
  test("come to the scorecard of each subject and period, in whatever order and shards, and name no assessor", () => {
    const sharded = cases.chain((given) => {
      return fc.record({ given: fc.constant(given), sharding: arbitrarySharding(given.items) });
    });
    fc.assert(
      fc.property(sharded, ({ given, sharding }) => {
        const accumulator = scorecardsAccumulator<string, string>(given.scorecard);
        expectLaws(accumulator, given.items, sharding, inOnePass(given));
        const state = accumulator.add(accumulator.create(), given.items);
        expect(JSON.stringify(state)).not.toMatch(/chen|a secret/);
        const cards = accumulator.finish(JSON.parse(JSON.stringify(state)));
        for (const item of given.items) {
          if (!("result" in item)) continue;
          const card = cards.find(({ subject, period }) => subject === item.subject && period === item.period);
          const shown = Object(card?.parts.find(({ part }) => part === item.part));
          // Word for word what the result says, but for what is nobody else's business.
          for (const key of ["deductions", "adjustment", "coverage", "exactCoverage", "rubric"]) {
            expect(JSON.stringify(shown.result[key])).toBe(JSON.stringify(Reflect.get(item.result, key)));
          }
          if (shown.status === "unscored") expect(shown.reasons).toEqual(Object(item.result).reasons);
        }
      }),
      { numRuns: 150 },
    );
  });
});
