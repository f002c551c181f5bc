/** What ways of scoring columns came to, against what they should. */

import { count, figure, table } from "./table.mjs";

/** Wrong scores and levels, a million. */
export function judge({ scores, levels, perPoint }, right) {
  const wrong = { scores: 0, levels: 0 };
  right.forEach(({ score, level }, row) => {
    if (Math.round(scores[row] * (100 / perPoint)) !== score) wrong.scores += 1;
    if (levels[row] !== level) wrong.levels += 1;
  });
  return { scores: (wrong.scores * 1e6) / right.length, levels: (wrong.levels * 1e6) / right.length };
}

/** Prints a row for each way, with its time beside that of the library. */
export function reportWays(results, ours) {
  console.log(
    table(
      ["way", "ns a review", "times scoreColumns", "wrong scores", "wrong levels"],
      results.map(({ name, time, scores, levels }) => [
        name,
        figure(time),
        figure(time / ours.time),
        count(scores),
        count(levels),
      ]),
    ),
  );
}
