import type { RatingColumns, ScoredRatingColumns } from "../../src/columns";
import { ratingStatuses, unscoredCodes } from "../../src/columns";
import type { SubjectRating } from "../../src/index";
import { customerCentric } from "../../src/index";
import type { Verdict } from "./verdicts";

/** Ratings, column by column, with scores in hundredths. */
export function ratingsInColumns(ratings: readonly SubjectRating[]): RatingColumns {
  const [reviews, assessors] = [new Map<string, number>(), new Map<string, number>()];
  const placeOf = (key: string, places: Map<string, number>) => {
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const [roles, criteria] = [customerCentric.roles.map(({ id }) => id), ["needs", "relationship", "overall"]];
  const statusOf = ({ status, score }: SubjectRating) => status ?? (score == null ? "not-rated" : "scored");
  return {
    review: Int32Array.from(ratings, ({ subject, period }) => placeOf(JSON.stringify([subject, period]), reviews)),
    assessor: Int32Array.from(ratings, ({ assessor }) => placeOf(assessor, assessors)),
    role: Uint8Array.from(ratings, ({ role }) => roles.indexOf(role)),
    criterion: Uint8Array.from(ratings, ({ criterion }) => criteria.indexOf(criterion)),
    score: Int16Array.from(ratings, ({ score }) => Math.round(Number(score ?? 0) * 100)),
    status: Uint8Array.from(ratings, (rating) => ratingStatuses.indexOf(statusOf(rating))),
    reviews: [...reviews.keys()].map((key) => {
      const [subject, period] = JSON.parse(key) as [string, string | null];
      return period === null ? { subject } : { subject, period };
    }),
    assessors: [...assessors.keys()],
    roles,
    criteria,
  };
}

/** What columns come to, by subject and period; they say nothing of exact scores. */
export function verdictsInColumns(
  { reviews }: RatingColumns,
  { scores, levels, coverage, unscored }: ScoredRatingColumns,
): ReadonlyMap<string, Omit<Verdict, "exactScore">> {
  return new Map(
    reviews.map(({ subject, period }, row) => {
      const reasons = unscoredCodes.filter((_, index) => (unscored[row] as number) & (2 ** index));
      const isScored = reasons.length === 0;
      const steps = scores[row] as number;
      return [
        JSON.stringify([subject, period ?? null]),
        {
          status: isScored ? "scored" : "unscored",
          reasons: isScored ? null : reasons.join(", "),
          level: isScored ? (customerCentric.levels[levels[row] as number]?.id ?? null) : null,
          score: isScored ? inHundredths(steps) : null,
          coverage: String(coverage[row]),
        },
      ];
    }),
  );
}

function inHundredths(steps: number): string {
  let [divisor, rest] = [100, steps];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return `${steps / divisor}/${100 / divisor}`;
}
