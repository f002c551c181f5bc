import type { SubjectRating } from "../../review/rating";
import type { Note } from "./note";
import type { Vocabulary } from "./vocabulary";

/** Fewer scores may lie low by chance. */
const fewest = 5;

/**
 * What suggests that scores were given on another scale, such as one from 1 to 5 where the rubric has 0 to 10: all of them
 * are whole or halves, and none is above the middle.
 */
export function lowScores(
  file: string,
  ratings: readonly SubjectRating[],
  { scale: [minimum, maximum] }: Vocabulary,
): readonly Note[] {
  const middle = (Number(minimum) + Number(maximum)) / 2;
  let [count, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { score } of ratings) {
    if (score === undefined || score === null) continue;
    const value = Number(score);
    // A text that is no number is refused, and the rest is for the mended file.
    if (!(value <= middle && Number.isInteger(value * 2))) return [];
    [count, least, most] = [count + 1, Math.min(least, value), Math.max(most, value)];
  }
  if (count < fewest) return [];
  return [{ kind: "low-scores", file, least, most, minimum: String(minimum), maximum: String(maximum) }];
}
