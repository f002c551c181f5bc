import type { RatedReview, RatingColumns } from "../../../src/columns";
import { ratingStatuses } from "../../../src/columns";
import type { SubjectRating } from "../../../src/index";

/** The place of a text in a list, to which it is added where it is new. */
function placeIn(list: string[], text: string): number {
  const place = list.indexOf(text);
  return place < 0 ? list.push(text) - 1 : place;
}

/** What somebody would make of a list of ratings whose scores fit doubles. Reviews stand in the order in which they appear. */
export function columnsOfRatings(ratings: readonly SubjectRating[]): RatingColumns {
  const lists = { keys: [], assessors: [], roles: [], criteria: [], levels: [] } as Record<string, string[]>;
  const { keys, assessors, roles, criteria, levels } = lists as Record<keyof typeof lists, string[]> & {
    [key in "keys" | "assessors" | "roles" | "criteria" | "levels"]: string[];
  };
  const reviews: RatedReview[] = [];
  const cells = ratings.map(({ subject, period, team, assessor, role, criterion, score, level, status }) => {
    const review = placeIn(keys, `${subject}\n${period}`);
    reviews[review] ??= { subject, ...(period !== undefined && { period }), ...(team !== undefined && { team }) };
    const state = level !== undefined ? "level" : (status ?? (score === null ? "not-rated" : "scored"));
    return {
      review,
      assessor: placeIn(assessors, assessor),
      role: placeIn(roles, role),
      criterion: placeIn(criteria, criterion),
      score: level === undefined ? Number(score ?? Number.NaN) : placeIn(levels, level),
      status: ratingStatuses.indexOf(state),
    };
  });
  return {
    reviews,
    assessors,
    roles,
    criteria,
    levels,
    review: Int32Array.from(cells, ({ review }) => review),
    assessor: Uint16Array.from(cells, ({ assessor }) => assessor),
    role: Uint8Array.from(cells, ({ role }) => role),
    criterion: Uint8Array.from(cells, ({ criterion }) => criterion),
    score: Float64Array.from(cells, ({ score }) => score),
    status: Uint8Array.from(cells, ({ status }) => status),
  };
}

/** The same ratings with scores as whole numbers of a unit; `undefined` where one of them is none. */
export function inUnits(columns: RatingColumns, unitsPerPoint: number): RatingColumns | undefined {
  const units = Array.from(columns.score, (score, rating) => {
    const isScore = columns.status?.[rating] === 0;
    return isScore ? Math.round(score * unitsPerPoint) : Number.isNaN(score) ? 0 : score;
  });
  const isWhole = units.every(
    (unit, rating) => columns.status?.[rating] !== 0 || unit / unitsPerPoint === columns.score[rating],
  );
  return isWhole ? { ...columns, score: Int32Array.from(units) } : undefined;
}
