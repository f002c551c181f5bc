import type { SubjectRating } from "../../review/rating";
import type { Note } from "./note";
import type { Vocabulary } from "./vocabulary";

/** Fewer scores may lie low by chance. */
const fewest = 5;

/** How the scores of a file, or of a part of it, lie. */
export interface ScoreRange {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  /** All of them are whole or halves, and none is above the middle of the scale. */
  readonly isLow: boolean;
}

/**
 * What suggests that scores were given on another scale, such as one from 1 to 5 where the rubric has 0 to 10: all of them
 * are whole or halves, and none is above the middle.
 */
export function lowScores(
  file: string,
  { count, least, most, isLow }: ScoreRange,
  { scale: [minimum, maximum] }: Vocabulary,
): readonly Note[] {
  if (!isLow || count < fewest) return [];
  return [{ kind: "low-scores", file, least, most, minimum: String(minimum), maximum: String(maximum) }];
}

export function scoreRange(
  ratings: readonly SubjectRating[],
  { scale: [minimum, maximum] }: Pick<Vocabulary, "scale">,
): ScoreRange {
  const middle = (Number(minimum) + Number(maximum)) / 2;
  let [count, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { score } of ratings) {
    if (score === undefined || score === null) continue;
    const value = Number(score);
    // A text that is no number is refused, and the rest is for the mended file.
    if (!(value <= middle && Number.isInteger(value * 2))) return { count, least, most, isLow: false };
    [count, least, most] = [count + 1, Math.min(least, value), Math.max(most, value)];
  }
  return { count, least, most, isLow: true };
}

/** The range of two parts together. */
export function widerRange(one: ScoreRange, other: ScoreRange): ScoreRange {
  return {
    count: one.count + other.count,
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    isLow: one.isLow && other.isLow,
  };
}
