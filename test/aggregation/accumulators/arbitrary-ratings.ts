/** Random ratings of several subjects and periods, good together: with ties, levels, empty cells and several roles. */
import * as fc from "fast-check";
import type { ReviewResult, Rubric, SubjectRating } from "../../../src/index";
import { adjustResult, customerCentric, scoreRatings } from "../../../src/index";
import { variant } from "../scoring";

const rubrics: readonly Rubric[] = [
  customerCentric,
  variant({
    gates: [{ id: "any-failing", criterion: "any", below: 4, effect: "unscored" }],
    criteria: [
      { id: "__proto__", weight: 2 },
      { id: "toString", weight: 1 },
    ],
    placeOn: "exact",
  }),
  variant({
    scale: { minimum: -5, maximum: 5, step: 0.5 },
    levels: [
      { id: "low", cut: -5 },
      { id: "high", cut: 0.5 },
    ],
    criteria: [{ id: "care", weight: 1 }],
    rounding: "half-even",
  }),
];

/** In another order than one by words, and with ids that a lookup in a plain object would trip over. */
const subjects = ["li.wei", "li.wei", "li.wei", "Zoe", "__proto__", "评分人", "👩‍💻", "\uffee"];
export const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
const assessors = [
  ["chen", "manager", {}],
  ["ana", "peer", {}],
  ["bo", "peer", {}],
  ["cy", "customer", { relation: "internal" }],
  ["di", "customer", { relation: "external", contact: "direct" }],
] as const;

function arbitraryChoice({ scale, levels }: Rubric): fc.Arbitrary<object> {
  const [low, high] = [Number(scale.minimum), Number(scale.maximum)];
  return fc.oneof(
    // Few of them, so that many tie.
    { weight: 4, arbitrary: fc.integer({ min: low * 2, max: high * 2 }).map((halves) => ({ score: halves / 2 })) },
    { weight: 1, arbitrary: fc.constantFrom({ score: "3.00" }, { score: "3.125" }, { score: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(...levels.map(({ id }) => ({ level: id, position: "0.50" }))) },
    {
      weight: 2,
      arbitrary: fc.constantFrom({ status: "not-applicable" }, { status: "not-observed" }, { score: null }),
    },
  );
}

export interface RatingsCase {
  readonly rubric: Rubric;
  readonly ratings: readonly SubjectRating[];
}

/** Each assessor rates each criterion of a subject and period, or leaves it out. */
export function arbitraryRatings(periods: readonly (string | undefined)[]): fc.Arbitrary<RatingsCase> {
  return fc.constantFrom(...rubrics).chain((rubric) => {
    const form = fc.record({
      subject: fc.constantFrom(...subjects),
      period: fc.constantFrom(...periods),
      assessor: fc.constantFrom(...assessors, undefined),
      isOverall: fc.boolean(),
      choices: fc.array(arbitraryChoice(rubric), { minLength: 2, maxLength: 2 }),
      said: fc.constantFrom({}, {}, { comment: "good \ud800", at: "2026-06-30" }, { team: "desk" }),
    });
    const forms = fc.uniqueArray(form, {
      maxLength: 8,
      selector: ({ subject, period, assessor }) => JSON.stringify([subject, period ?? null, assessor?.[0] ?? null]),
    });
    return forms.map((some) => ({
      rubric,
      ratings: some.flatMap(({ subject, period, assessor, isOverall, choices, said }) => {
        const [id, role, kind] = assessor ?? [subject, "self", {}];
        const who = { subject, ...(period !== undefined && { period }), assessor: id, role, ...kind };
        const ids = isOverall ? ["overall"] : rubric.criteria.map((criterion) => criterion.id);
        return ids.map((criterion, index) => {
          return { ...who, criterion, ...choices[index], ...said } as object as SubjectRating;
        });
      }),
    }));
  });
}

export interface ResultsCase {
  readonly rubric: Rubric;
  readonly results: readonly ReviewResult[];
}

/** Results of some subjects for quarters; some have no score, and some are adjusted. */
export const arbitraryResults: fc.Arbitrary<ResultsCase> = arbitraryRatings(quarters).chain(({ rubric, ratings }) => {
  const results = scoreRatings(ratings, { rubric });
  return fc.array(fc.boolean(), { minLength: results.length, maxLength: results.length }).map((choices) => ({
    rubric,
    results: results.map((result, index) => {
      const score = rubric.scale.maximum;
      if (result.status === "unscored" || result.score === score || choices[index] === false) return result;
      if (result.deductions.length > 0) return result;
      return adjustResult(result, { score, by: "ito", at: "2027-01-10T09:00Z", reason: "compared" }, { rubric });
    }),
  }));
});

/** By subject, in code units, those of each in the order in which they are. */
export function bySubject<Item extends { readonly subject: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const ids = [...new Set(items.map(({ subject }) => subject))].sort();
  return ids.map((id) => items.filter(({ subject }) => subject === id));
}
