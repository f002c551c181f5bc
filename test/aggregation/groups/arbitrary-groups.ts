/** Random 360° reviews: everybody rates something else, as a whole or by criterion, and no two ratings are equal. */
import * as fc from "fast-check";
import type { GroupOptions, Rating, Review, Rubric } from "../../../src/index";
import { customerCentric, defineRubric } from "../../../src/index";

export interface GroupCase {
  readonly review: Review;
  readonly options: GroupOptions & { readonly rubric: Rubric };
}

const roles = ["manager", "peer", "report", "customer", "other"] as const;

const rubrics: readonly Rubric[] = [
  customerCentric,
  ...[2, 3, 4].map((count) =>
    defineRubric({
      id: `criteria-${count}`,
      version: "1",
      scale: { minimum: 0, maximum: 10, step: 0.01 },
      levels: [
        { id: "low", cut: 0 },
        { id: "high", cut: 8 },
      ],
      criteria: Array.from({ length: count }, (_, index) => ({ id: `c${index}`, weight: index + 1 })),
      roles: [
        { id: "report", weight: 2 },
        { id: "other", weight: count === 3 ? 0 : "0.5" },
      ],
      minimumCoverage: 0,
      policies: count === 4 ? { notRated: "lowest" } : {},
    }),
  ),
];

const share = fc.constantFrom("0.1", "0.2", "0.34", "0.49");
const method = fc.oneof(
  { weight: 3, arbitrary: fc.constant("mean" as const) },
  { weight: 1, arbitrary: share.map((trimmedMean) => ({ trimmedMean })) },
  { weight: 1, arbitrary: share.map((winsorizedMean) => ({ winsorizedMean })) },
);

/** Somebody's form: `overall` or criterion by criterion, with gaps. */
interface Form {
  readonly role: (typeof roles)[number];
  readonly isOverall: boolean;
  readonly gaps: readonly number[];
  readonly relation: "external" | "internal" | undefined;
}

const form: fc.Arbitrary<Form> = fc.record({
  role: fc.constantFrom(...roles),
  isOverall: fc.boolean(),
  gaps: fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }),
  relation: fc.constantFrom("external", "internal", undefined),
});

/** Far from the ends of the scale, and such that no sum of some of them is a sum of others: roots of primes, cut off. */
const pool = Array.from({ length: 300 }, (_, index) => index + 2)
  .filter((number) => Array.from({ length: number - 2 }, (_, index) => index + 2).every((part) => number % part !== 0))
  .map((prime) => (1 + 8 * (Math.sqrt(prime) % 1)).toFixed(9));

const scores = fc.shuffledSubarray(pool, { minLength: pool.length });

export const arbitraryGroupCase: fc.Arbitrary<GroupCase> = fc
  .record({
    rubric: fc.constantFrom(...rubrics),
    forms: fc.array(form, { minLength: 1, maxLength: 11 }),
    scores,
    // Mostly people who answer alike: that makes groups which share ratings.
    manner: fc.constantFrom("mixed", "mixed", "whole", "single"),
    threshold: fc.constantFrom(3, 3, 3, 4, 2),
    exempt: fc.constantFrom(undefined, undefined, [], ["manager"], ["manager", "customer", "self"]),
    methods: fc.array(
      fc.record({ role: fc.constantFrom(undefined, ...roles), place: fc.constantFrom(undefined, 0, 1), method }),
      { maxLength: 3 },
    ),
    customers: fc.constantFrom("together" as const, "apart" as const),
    minimumAssessors: fc.constantFrom(1, 1, 1, 2),
  })
  .map(({ rubric, forms, scores: mixed, manner, threshold, exempt, methods, ...rest }): GroupCase => {
    const left = [...mixed];
    const score = () => left.pop();
    const ids = rubric.criteria.map(({ id }) => id);
    const ratings = forms.flatMap(({ role, isOverall, gaps, relation }, index) => {
      const who = { assessor: `${role}-${index}`, role, ...(role === "customer" && relation && { relation }) };
      const isWhole = manner === "whole" ? gaps[0] !== 0 : manner === "single" ? false : isOverall;
      if (isWhole) return [{ ...who, criterion: "overall", score: score() }];
      return ids.flatMap((criterion, place): readonly object[] => {
        if (gaps[place] === 0) return index % 2 === 0 ? [] : [{ ...who, criterion, status: "not-applicable" }];
        return [{ ...who, criterion, score: score() }];
      });
    }) as Rating[];
    const self = { assessor: "subject", role: "self", criterion: "overall", score: "9.5" } as const;
    const anonymity = { threshold, ...(exempt && { exempt }) };
    return {
      review: { subject: "subject", ratings: forms.length % 2 === 0 ? ratings : [...ratings, self] },
      options: {
        rubric,
        anonymity,
        methods: methods.map(({ role, place, method: chosen }) => {
          return {
            ...(role && { role }),
            ...(place !== undefined && { criterion: ids[place] as string }),
            method: chosen,
          };
        }),
        ...rest,
      },
    };
  });

/** The same, with what some internal customers said set aside as being about matters in conflict. */
export const arbitraryConflictCase: fc.Arbitrary<GroupCase> = fc
  .record({ one: arbitraryGroupCase, marks: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }) })
  .map(({ one: { review, options }, marks }) => {
    const internal = review.ratings.filter(({ relation, score }) => relation === "internal" && score !== undefined);
    const assessors = [...new Set(internal.map(({ assessor }) => assessor))].filter((_, index) => marks[index]);
    return {
      review,
      options: { ...options, conflicts: assessors.map((assessor) => ({ assessor, notice: true as const })) },
    };
  });
