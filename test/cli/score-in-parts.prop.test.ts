import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/cli/progress";
import { scoreInParts } from "../../src/cli/score-in-parts";
import type { Rubric, SubjectRating } from "../../src/index";
import { customerCentric, defineRubric, scoreRatings } from "../../src/index";

/** What a run came to: its results, or everything that is wrong. */
function outcomeOf(run: () => unknown): string {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return JSON.stringify([error, (error as { details?: unknown }).details]);
  }
}

function watching(): { readonly progress: Progress; readonly steps: number[]; readonly totals: number[] } {
  const steps: number[] = [];
  const totals: number[] = [];
  const progress = { phase: (_: string, total: number) => totals.push(total), advance: (to: number) => steps.push(to) };
  return { progress: { ...progress, stop: () => {} }, steps, totals };
}

const builtIn: Rubric = customerCentric;
const rubrics = fc.constantFrom<Rubric>(
  customerCentric,
  defineRubric({ ...customerCentric, id: "strict", version: "1", policies: { notRated: "forbid" } }),
);

/** Ratings of a few people in any order, of which now and then one contradicts another or is wrong in itself. */
const rating = fc.record({
  subject: fc.integer({ min: 0, max: 40 }).map((number) => `subject ${number}`),
  period: fc.constantFrom(undefined, "2026", "2026-H1"),
  team: fc.constantFrom(...Array<undefined>(40).fill(undefined), "one", "two"),
  assessor: fc.integer({ min: 0, max: 1_000_000 }).map(String),
  role: fc.constantFrom(...Array<"peer">(4000).fill("peer"), "boss"),
  criterion: fc.constantFrom("needs", "relationship", "overall"),
  score: fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
});
const ratings = fc.array(rating, { minLength: 100, maxLength: 150 }).chain((few) =>
  fc.integer({ min: 1, max: 30 }).map(
    (times) =>
      Array.from({ length: times }, (_, round) =>
        few.map((each) => ({
          ...each,
          subject: `${each.subject} in round ${round % 7}`,
          assessor: `${each.assessor}.${round}`,
        })),
      ).flat() as readonly SubjectRating[],
  ),
);

describe("scoring in parts", () => {
  it("gives the results of scoring all at once, or names the same problems at the same places", () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(ratings, rubrics, (list, rubric) => {
        const expected = outcomeOf(() => scoreRatings(list, { rubric }));
        const { progress, steps, totals } = watching();
        expect(outcomeOf(() => scoreInParts(list, rubric, progress))).toBe(expected);
        expect(totals).toEqual([list.length]);
        expect(steps).toEqual([...steps].sort((left, right) => left - right));
        expect(steps.at(-1) ?? 0).toBeLessThanOrEqual(list.length);
        seen[expected.includes('"issues"') ? "bad" : "good"]++;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(5);
  });

  it("says how far it is, part by part", () => {
    const list = Array.from({ length: 10_000 }, (_, index) => {
      return {
        subject: `${index % 2500}`,
        assessor: `a${index}`,
        role: "peer",
        criterion: "overall",
        score: 8,
      } as const;
    });
    const { progress, steps } = watching();
    expect(scoreInParts(list, customerCentric, progress)).toEqual(scoreRatings(list));
    expect(steps).toEqual([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000]);
  });

  it("reads what is no rating at all as scoring all at once does", () => {
    const list = [null, 3, "x", undefined, { subject: { toString: null } }] as unknown as readonly SubjectRating[];
    const { progress } = watching();
    expect(outcomeOf(() => scoreInParts(list, builtIn, progress))).toBe(
      outcomeOf(() => scoreRatings(list, { rubric: builtIn })),
    );
  });
});
