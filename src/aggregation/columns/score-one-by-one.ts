import type { Issue } from "../../errors";
import { formatDecimal } from "../../exact/decimal";
import { multiply } from "../../exact/integer";
import { parseRatio } from "../../exact/ratio";
import { ratingContext } from "../../review/rating-context";
import { ratingKeys, readRatings } from "../../review/read-ratings";
import type { ReadReview } from "../../review/read-review";
import { exactScale, placeExact } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import { totalReview } from "../total-review";
import type { NumberRatio } from "./column-rules";
import type { GroupedRatings } from "./group-ratings";
import type { RatedReview, ScoredRatingColumns } from "./rating-columns";
import { ratingStatuses, unscoredCodes } from "./rating-columns";
import type { ReadRatingColumns } from "./read-rating-columns";
import { mostIssues } from "./read-rating-columns";

/**
 * Scores reviews as `scoreRatings` would: the ratings of each become objects again. Returns what is wrong with them, as
 * `scoreRatings` names it, unless there is more of it than anybody reads.
 */
export function scoreOneByOne(
  reviews: Iterable<number>,
  columns: ReadRatingColumns,
  groups: GroupedRatings,
  unit: NumberRatio | undefined,
  rubric: Rubric,
  scored: Omit<ScoredRatingColumns, "oneByOne">,
): readonly Issue[] {
  const misread: Issue[] = [];
  const forbidden: Issue[] = [];
  const scale = exactScale(rubric);
  for (const index of reviews) {
    const before = misread.length;
    const review = readOne(index, columns, groups, unit, rubric, misread);
    if (misread.length >= mostIssues || forbidden.length >= mostIssues) break;
    if (misread.length > before) continue;
    const result = totalReview(review, rubric, forbidden);
    scored.coverage[index] = Math.round(result.coverage * 100);
    let reasons = 0;
    if (result.status === "unscored") {
      for (const { code } of result.reasons) reasons |= 2 ** unscoredCodes.indexOf(code);
    } else {
      const place = placeExact(parseRatio(result.exactScore), scale);
      scored.scores[index] = Number(place.steps);
      scored.levels[index] = place.level;
    }
    scored.unscored[index] = reasons;
  }
  // As in a list of ratings, absences are looked at once all that is there is good.
  return (misread.length > 0 ? misread : forbidden).slice(0, mostIssues);
}

function readOne(
  index: number,
  columns: ReadRatingColumns,
  { offsets, order }: GroupedRatings,
  unit: NumberRatio | undefined,
  rubric: Rubric,
  issues: Issue[],
): ReadReview {
  const indexes: number[] = [];
  for (let place = offsets[index] as number; place < (offsets[index + 1] as number); place++) {
    indexes.push(order === undefined ? place : (order[place] as number));
  }
  const list = indexes.map((rating) => ratingAt(rating, columns, unit));
  const whose = columns.reviews[index] as RatedReview as ReadReview["whose"];
  const answers = readRatings(list, whose.subject, ratingKeys, ratingContext(rubric), issues, [], indexes);
  return { whose, answers, path: ["reviews", index] };
}

/** A rating as a document has it; whatever is in the columns, good or bad. */
function ratingAt(rating: number, columns: ReadRatingColumns, unit: NumberRatio | undefined): object {
  const { assessor, role, criterion, score, status, assessors, roles, criteria, levels } = columns;
  const frame = {
    assessor: assessors[assessor[rating] as number],
    role: roles[role[rating] as number],
    criterion: criteria[criterion[rating] as number],
  };
  const state = status === undefined ? 0 : (status[rating] as number);
  const value = score[rating] as number;
  if (state === 0) return { ...frame, score: unit === undefined ? value : decimalOf(value, unit) };
  if (state === 1) return { ...frame, score: null };
  // A level that is none of the list is shown by its index, which no level of a rubric is.
  if (state === 4) return { ...frame, level: levels?.[value] ?? value };
  return { ...frame, status: ratingStatuses[state] ?? state };
}

function decimalOf(units: number, { numerator, denominator }: NumberRatio): string {
  return formatDecimal({ numerator: multiply(units, numerator), denominator }) as string;
}
