/** The people with a score in a level: all of them, and those whose score no gate or policy has set, which tells it. */
export interface LevelHeads {
  readonly scored: number;
  readonly free: number;
}

/**
 * Which levels of a group may be counted, so that nobody learns how many are in a level with few people: not by subtraction, and
 * not by knowing this rule. Where no level has few, all of them. Else those with enough people, as long as the others, among
 * which are then the levels without anybody, may have shared out their people in more than one way, whoever they are. Where they
 * may not, the level above the highest of them (or below, where there is none) is not counted either; and where that is not
 * enough, or the people are so few that it would tell something that nothing is counted, none of them is.
 */
export function countableLevels(levels: readonly LevelHeads[], minimum: number): readonly boolean[] {
  const isFew = (people: number) => people > 0 && people < minimum;
  if (!levels.some(({ scored, free }) => isFew(scored) || isFew(free))) return levels.map(() => true);
  const none = levels.map(() => false);
  const most = minimum - 1;
  if (sumOf(levels, "scored") <= levels.length * most) return none;
  const isLarge = levels.map(({ scored }) => scored >= minimum);
  if (levels.some(({ free }, level) => isLarge[level] && isFew(free))) return none;
  const hidden = levels.filter((_, level) => !isLarge[level]);
  const people = sumOf(hidden, "scored");
  const isEnough = people >= minimum && !isFew(sumOf(hidden, "free"));
  // With as many as can be in them, each would have the most that it can have.
  if (hidden.length > 1 && isEnough && people < hidden.length * most) return isLarge;
  const highest = isLarge.lastIndexOf(false);
  const beside = highest + 1 < levels.length ? highest + 1 : isLarge.lastIndexOf(true);
  // Whatever few people there are in the others, the one beside them may have the rest; and fewer than two are one.
  const isCounted = isLarge.map((isOne, level) => isOne && level !== beside);
  const others = levels.filter((_, level) => !isCounted[level]);
  if (minimum <= 2 || sumOf(others, "scored") < minimum + most || isFew(sumOf(others, "free"))) return none;
  return isCounted;
}

function sumOf(levels: readonly LevelHeads[], kind: keyof LevelHeads): number {
  return levels.reduce((sum, level) => sum + level[kind], 0);
}
