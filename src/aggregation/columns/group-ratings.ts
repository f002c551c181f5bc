import type { RatingColumns } from "./rating-columns";

/** Where the ratings of each review are. */
export interface GroupedRatings {
  /** The ratings of a review are those from its offset to the next one's. */
  readonly offsets: Int32Array;
  /** The ratings review by review, each review's in their order; `undefined` when they stand so already. */
  readonly order: Int32Array | undefined;
}

/** Ratings by review, in a time that grows with their number and no faster. */
export function groupRatings({ review, reviews }: RatingColumns): GroupedRatings {
  const offsets = new Int32Array(reviews.length + 1);
  let isOrdered = true;
  let before = 0;
  for (let rating = 0; rating < review.length; rating++) {
    const index = review[rating] as number;
    offsets[index + 1] = (offsets[index + 1] as number) + 1;
    if (index < before) isOrdered = false;
    before = index;
  }
  for (let index = 0; index < reviews.length; index++) {
    offsets[index + 1] = (offsets[index + 1] as number) + (offsets[index] as number);
  }
  if (isOrdered) return { offsets, order: undefined };
  const next = offsets.slice();
  const order = new Int32Array(review.length);
  for (let rating = 0; rating < review.length; rating++) {
    const index = review[rating] as number;
    const place = next[index] as number;
    order[place] = rating;
    next[index] = place + 1;
  }
  return { offsets, order };
}
