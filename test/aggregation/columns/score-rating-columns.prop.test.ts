import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RatingColumnOptions, RatingColumns } from "../../../src/columns";
import { scoreRatingColumns, unscoredCodes } from "../../../src/columns";
import type { Decimal, Review, ReviewResult, Rubric, SubjectRating } from "../../../src/index";
import { customerCentric, defineRubric, isScoringError, scoreRatings } from "../../../src/index";
import { arbitraryReview, arbitraryRubric, shuffled } from "../../support/arbitrary-review";
import { decimalFraction, times } from "../../support/scoring-oracle";
import { columnsOfRatings, inUnits } from "./columns-of-ratings";

/** What a review comes to, in one spelling. */
type Verdict = readonly [coverage: number, score: string | null, level: string | null, reasons: readonly string[]];

function verdictOfResult(result: ReviewResult): Verdict {
  const coverage = Math.round(result.coverage * 100);
  if (result.status === "unscored")
    return [coverage, null, null, [...new Set(result.reasons.map(({ code }) => code))].sort()];
  return [coverage, decimalFraction(result.score).join("/"), result.level, []];
}

/** The verdicts of columns, or the problems that they are refused with. */
function verdicts(columns: RatingColumns, options: RatingColumnOptions & { readonly rubric: Rubric }) {
  return refusedOr(() => {
    const { scores, levels, coverage, unscored } = scoreRatingColumns(columns, options);
    const step = decimalFraction(options.rubric.scale.step);
    return columns.reviews.map((_, index): Verdict => {
      const reasons = unscoredCodes.filter((_, place) => (unscored[index] as number) & (2 ** place));
      if (reasons.length > 0) return [coverage[index] as number, null, null, [...reasons].sort()];
      const score = times([BigInt(scores[index] as number), 1n], step).join("/");
      return [coverage[index] as number, score, options.rubric.levels[levels[index] as number]?.id as string, []];
    });
  });
}

function refusedOr<Value>(score: () => Value): Value | readonly string[] {
  try {
    return score();
  } catch (error) {
    if (!isScoringError(error) || error.details.issues === undefined) throw error;
    // An absence is that of a review, which a list of ratings knows only by its first rating.
    const ofReview = ({ code, path }: { code: string; path: readonly unknown[] }) =>
      code === "forbidden-absence" ? code : `${code} ${path.join(".")}`;
    return error.details.issues.map(ofReview).sort();
  }
}

function expected(ratings: readonly SubjectRating[], rubric: Rubric) {
  return refusedOr(() => scoreRatings(ratings, { rubric }).map(verdictOfResult));
}

/** Without what columns do not hold: positions within levels, and what is only carried along. */
function ratingsOf({ subject, period, team, ratings }: Review): readonly SubjectRating[] {
  return ratings.map(({ assessor, role, criterion, score, level, status }) => {
    const value = level !== undefined ? { level } : status !== undefined ? { status } : { score: score ?? null };
    return { subject, period, team, assessor, role, criterion, ...value } as SubjectRating;
  });
}

/** The reviews of some, each subject and period once, rating by rating in any order. */
function manyRatings(rubric: Rubric): fc.Arbitrary<readonly SubjectRating[]> {
  const key = ({ subject, period }: Review) => `${subject}\n${period}`;
  const reviews = fc.uniqueArray(arbitraryReview(rubric), { maxLength: 4, selector: key });
  return reviews.chain((some) => shuffled(some.flatMap(ratingsOf)));
}

/** Ratings among which a few are changed at random, so that most lists of them are refused. */
function spoilt(ratings: readonly SubjectRating[]): fc.Arbitrary<readonly SubjectRating[]> {
  const change = fc.constantFrom<object>(
    { role: "self" },
    { role: "peer" },
    { role: "nobody" },
    { criterion: "overall" },
    { criterion: "none" },
    { score: 1e9, level: undefined, status: undefined },
    { score: -0.001, level: undefined, status: undefined },
    { level: "none", score: undefined, status: undefined },
    { assessor: "sato" },
    {},
  );
  const at = fc.tuple(fc.nat(), change, fc.boolean());
  return fc.array(at, { minLength: 1, maxLength: 3 }).map((changes) => {
    const list = [...ratings];
    for (const [place, changed, isAdded] of changes) {
      const index = list.length === 0 ? 0 : place % list.length;
      if (list.length > 0) list.splice(index, isAdded ? 0 : 1, { ...list[index], ...changed } as SubjectRating);
    }
    return list;
  });
}

/** What the kernel of plain numbers is for: means, without gates, with weights of a few digits. */
const plainRubric = arbitraryRubric.map((rubric) => {
  const weights = new Map<unknown, Decimal>([
    ["12345678901234567.89", 4],
    ["0.000000001", "0.25"],
    ["33.33", 3],
  ]);
  const lighter = <Part extends { readonly weight: unknown }>(part: Part) => ({
    ...part,
    weight: weights.get(part.weight) ?? part.weight,
  });
  return defineRubric({
    ...rubric,
    gates: [],
    withinRole: "mean",
    criteria: rubric.criteria.map(lighter),
    roles: rubric.roles.map(lighter),
  } as never) as Rubric;
});

describe("scoreRatingColumns", () => {
  test("says of every review what scoreRatings says of it, whatever the rubric", () => {
    fc.assert(
      fc.property(
        arbitraryRubric.chain((rubric) => fc.tuple(fc.constant(rubric), manyRatings(rubric))),
        ([rubric, ratings]) => {
          expect(verdicts(columnsOfRatings(ratings), { rubric })).toEqual(expected(ratings, rubric));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("says the same in plain numbers, of decimals and of whole numbers of a unit", () => {
    let [reviews, oneByOne, whole] = [0, 0, 0];
    fc.assert(
      fc.property(
        plainRubric.chain((rubric) => fc.tuple(fc.constant(rubric), manyRatings(rubric))),
        ([rubric, ratings]) => {
          const columns = columnsOfRatings(ratings);
          const right = expected(ratings, rubric);
          expect(verdicts(columns, { rubric, scoreUnit: "0.0005" })).toEqual(right);
          expect(verdicts(columns, { rubric })).toEqual(right);
          const units = inUnits(columns, 2000);
          if (units !== undefined) {
            whole += 1;
            expect(verdicts(units, { rubric, scoreUnit: "0.0005" })).toEqual(right);
          }
          if (typeof right[0] === "string") return;
          reviews += columns.reviews.length;
          oneByOne += scoreRatingColumns(columns, { rubric, scoreUnit: "0.0005" }).oneByOne;
        },
      ),
      { numRuns: 600 },
    );
    // Else the properties would say little about the arithmetic of plain numbers.
    expect(oneByOne / reviews).toBeLessThan(0.3);
    expect(whole).toBeGreaterThan(100);
  });

  test("refuses what scoreRatings refuses, with the same problems in the same places", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc
          .oneof(plainRubric, fc.constant(customerCentric as Rubric))
          .chain((rubric) => fc.tuple(fc.constant(rubric), manyRatings(rubric).chain(spoilt))),
        ([rubric, ratings]) => {
          const right = expected(ratings, rubric);
          if (typeof right[0] === "string") refused += 1;
          expect(verdicts(columnsOfRatings(ratings), { rubric })).toEqual(right);
        },
      ),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});
