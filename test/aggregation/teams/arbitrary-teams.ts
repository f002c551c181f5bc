/** Random trees, and random people in them: some capped by a gate, some with a criterion missing, some adjusted, some without a score, some of several periods. */
import * as fc from "fast-check";
import type { Outcome, Rating, ReviewResult, Rubric, Team } from "../../../src/index";
import { adjustResult, aggregatePeriods, scoreReview } from "../../../src/index";
import { variant, weighted } from "../scoring";

const rubrics: readonly Rubric[] = [
  variant({ minimumCoverage: 0, gates: [{ id: "cap", criterion: "needs", below: 3, effect: { cap: 2 } }] }),
  // Somebody of whom half is missing has no score, and is covered by half.
  weighted([1, 2, 1], { minimumCoverage: "0.6" }),
  // What is not rated counts as the lowest score; and the lowest is what it all comes to where `a` does not apply.
  weighted([3, 1, "0.5", 1], {
    policies: { notRated: "lowest" },
    gates: [{ id: "cap", criterion: "a", below: 3, effect: { cap: 1 } }],
  }),
];

const values = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 300, max: 1000 }).map((score) => ({ score: score / 100 })) },
  { weight: 1, arbitrary: fc.constantFrom({ score: 1 }, { score: null }, { status: "not-applicable" as const }) },
);

function arbitraryPerson(subject: string, teams: number, rubric: Rubric): fc.Arbitrary<Outcome> {
  const year = fc
    .tuple(arbitraryReview(subject, teams, rubric), arbitraryReview(subject, teams, rubric))
    .map((halves) => {
      const results = halves.map((result, index) => ({ ...result, period: `2026-H${index + 1}` }));
      return aggregatePeriods(results, { rubric, minimumCoverage: "0.5", missing: "fail" });
    });
  return fc.oneof({ weight: 4, arbitrary: arbitraryReview(subject, teams, rubric) }, { weight: 1, arbitrary: year });
}

function arbitraryReview(subject: string, teams: number, rubric: Rubric): fc.Arbitrary<ReviewResult> {
  const { criteria } = rubric;
  const row = fc.array(values, { minLength: criteria.length, maxLength: criteria.length });
  const place = fc.integer({ min: 0, max: teams - 1 });
  const adjusted = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
  const periods = fc.constantFrom<{ readonly period?: string }[]>({}, {}, { period: "2026-H1" }, { period: "2026-H2" });
  return fc.tuple(place, row, adjusted, periods).map(([team, chosen, isAdjusted, when]) => {
    const ratings = criteria.map(({ id: criterion }, index) => {
      return { assessor: "a", role: "peer", criterion, ...chosen[index] } as Rating;
    });
    const result = scoreReview({ subject, ...when, team: `t${team}`, ratings }, { rubric });
    if (!isAdjusted || result.status === "unscored") return result;
    // Below every cap.
    const score = result.score === 0.5 ? 0.6 : 0.5;
    return adjustResult(result, { score, by: "board", at: "2026-01-31T12:00:00Z", reason: "calibrated" }, { rubric });
  });
}

export interface TeamsCase {
  readonly rubric: Rubric;
  readonly tree: readonly Team[];
  readonly results: readonly Outcome[];
}

/** The first team is the company; people may be in any team, also in one that has teams. */
export function arbitraryTeams(mostPeople: number, mostTeams = 8): fc.Arbitrary<TeamsCase> {
  const shape = fc.record({ rubric: fc.constantFrom(...rubrics), count: fc.integer({ min: 1, max: mostTeams }) });
  return shape.chain(({ rubric, count }) => {
    const parents = Array.from({ length: count - 1 }, (_, index) => fc.integer({ min: 0, max: index }));
    const people = fc.integer({ min: 0, max: mostPeople }).chain((heads) => {
      return fc.tuple(...Array.from({ length: heads }, (_, index) => arbitraryPerson(`p${index}`, count, rubric)));
    });
    return fc.tuple(fc.tuple(...parents), people).map(([above, results]) => ({
      rubric,
      tree: [{ id: "t0" }, ...above.map((parent, index) => ({ id: `t${index + 1}`, parent: `t${parent}` }))],
      results: results as readonly Outcome[],
    }));
  });
}

/** The results of a team and of all below it, by walking up from each. */
export function resultsIn(team: string, { tree, results }: TeamsCase): readonly Outcome[] {
  const parentOf = new Map(tree.map(({ id, parent }) => [id, parent]));
  return results.filter((result) => {
    for (let at: string | null | undefined = result.team; at != null; at = parentOf.get(at))
      if (at === team) return true;
    return false;
  });
}
