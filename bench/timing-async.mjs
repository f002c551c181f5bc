/** As in timing.mjs, for what may answer later: rounds in turns, and of each contender the median. */

import { median } from "./timing.mjs";

/** V8 needs that long to settle. */
const warmUpMilliseconds = 1500;
const roundMilliseconds = 120;
const rounds = 7;

/**
 * The median time of one run of each contender, in nanoseconds, after a good second that does not count.
 *
 * @param {readonly (() => unknown)[]} contenders
 * @returns {Promise<number[]>} In the order of the contenders.
 */
export async function medianTimesOfRuns(contenders) {
  const passes = [];
  for (const run of contenders) {
    const start = performance.now();
    let runs = 0;
    for (; performance.now() - start < warmUpMilliseconds; runs++) await run();
    passes.push(Math.max(1, Math.round((roundMilliseconds * runs) / (performance.now() - start))));
  }
  const times = contenders.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of contenders.entries()) {
      times[index].push(((await millisecondsOf(run, passes[index])) * 1e6) / passes[index]);
    }
  }
  return times.map(median);
}

async function millisecondsOf(run, passes) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) await run();
  return performance.now() - start;
}
