/**
 * How fast, and how right: the library side by side with what people use instead, in one run.
 *
 *     npm run bench
 *
 * Figures of different runs are not to be compared: only the ratios within one run mean something.
 */

import os from "node:os";
import { benchColumns } from "./columns.mjs";
import { benchCsv } from "./csv-contenders.mjs";
import { drawSamples, drawSchemes } from "./data.mjs";
import { everyScore, levelContenders } from "./level-contenders.mjs";
import { meanContenders } from "./mean-contenders.mjs";
import { exactMean, exactPlace } from "./oracle.mjs";
import { benchOwnWeights } from "./own-weights.mjs";
import { startUpTimes } from "./start-up.mjs";
import { count, figure, table } from "./table.mjs";
import { medianTimes } from "./timing.mjs";
import { drawPairs, exactWorkingTime, workingTimeContenders } from "./working-time-contenders.mjs";

const judgedReviews = 50_000;
const timedReviews = 1_000;
const csvRatings = 1_000_000;
const started = performance.now();

console.log(describeMachine());
const levels = benchLevels();
const means = benchMeans();
const columns = await benchColumns();
const ownWeights = await benchOwnWeights();
const csv = await benchRatingsFiles();
const workingTime = benchWorkingTime();
const added = benchStartUp();
reportBudgets();
console.log(`\nThe run took ${Math.round((performance.now() - started) / 1000)} s.`);

function describeMachine() {
  const processors = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const system = `${os.platform()} ${os.arch()}, Node ${process.version}`;
  // What else runs on the machine makes all figures larger; the ratios stand it better.
  const load = `load ${os.loadavg()[0]?.toFixed(1)}`;
  return `${processors[0]?.model ?? "unknown processor"}, ${processors.length} cores, ${memory}, ${system}, ${load}`;
}

/** Levels of single scores. With two decimals nothing is rounded; with three, every tenth score is a tie. */
function benchLevels() {
  const inputs = everyScore(2);
  const times = medianTimes(levelContenders.map(({ run }) => ({ run, inputs })));
  const wrong = levelContenders.map(({ run }) => [2, 3].map((places) => wrongLevels(run, everyScore(places))));
  console.log("\nOne score → its level: the 1,001 scores of two decimals are timed; wrong levels a million.\n");
  const header = ["way", "ns a score", "times toFixed", "wrong, 2 decimals", "wrong, 3 decimals"];
  console.log(
    table(
      header,
      levelContenders.map(({ name }, index) => [
        name,
        figure(times[index]),
        figure(times[0] / times[index]),
        ...wrong[index].map(count),
      ]),
    ),
  );
  return { isRight: wrong.at(-1).every((share) => share === 0) };
}

function wrongLevels(run, scores) {
  const wrong = scores.filter((score) => run(score) !== exactPlace(score).level).length;
  return (wrong * 1e6) / scores.length;
}

/** Weighted means of ten scores, and the full review of the same. */
function benchMeans() {
  const schemes = drawSchemes(2026);
  const samples = drawSamples(schemes, judgedReviews, 1);
  const right = samples.map(exactMean);
  const ties = right.filter(({ isTie }) => isTie).length / samples.length;
  if (ties < 0.02) throw new Error(`Only ${(ties * 100).toFixed(2)} % of the reviews are ties.`);
  const contenders = meanContenders(schemes);
  const judged = contenders.map((contender) => judge(contender, samples, right));
  const timed = samples.slice(0, timedReviews);
  const times = medianTimes(
    contenders.map(({ run, prepare = (sample) => sample }) => ({ run, inputs: timed.map(prepare) })),
  );
  const shown = `${count(samples.length)} distinct reviews, ${(ties * 100).toFixed(1)} % of them exact ties`;
  console.log(`\nTen scores and ten weights → the mean, rounded half-up to 0.01, and its level: ${shown};`);
  console.log(`${count(timedReviews)} of them are timed. Wrong scores and wrong levels a million.\n`);
  console.log(
    table(
      ["way", "ns a review", "times big.js", "wrong scores", "wrong levels"],
      contenders.map(({ name }, index) => [
        name,
        figure(times[index]),
        figure(times[0] / times[index]),
        count(judged[index].scores),
        count(judged[index].levels),
      ]),
    ),
  );
  return contenders.map(({ name }, index) => ({ name, ratio: times[0] / times[index], ...judged[index] }));
}

function judge({ run, prepare = (sample) => sample }, samples, right) {
  let [scores, levels] = [0, 0];
  samples.forEach((sample, index) => {
    const { score, level } = run(prepare(sample));
    if (score !== right[index].score) scores += 1;
    if (level !== right[index].level) levels += 1;
  });
  return { scores: (scores * 1e6) / samples.length, levels: (levels * 1e6) / samples.length };
}

/** A million ratings from a file to scores: in the order of people, and in the order in which they came in. */
async function benchRatingsFiles() {
  const found = [];
  for (const order of ["of people", "as they came in"]) {
    const ways = await benchCsv(csvRatings, order);
    const [duckdb] = ways;
    console.log(
      `\nA CSV of ${count(csvRatings)} ratings, in the order ${order}, to the scores of ${count(csvRatings / 20)} people.`,
    );
    console.log("Milliseconds by the clock, and of processors; wrong scores and wrong levels a million people.\n");
    console.log(
      table(
        ["way", "ms", "processor ms", "times DuckDB, 2 threads", "wrong scores", "wrong levels"],
        ways.map(({ name, clock, processors, scores, levels }) => [
          name,
          figure(clock),
          figure(processors),
          figure(clock / duckdb.clock),
          count(scores),
          count(levels),
        ]),
      ),
    );
    const ours = ways.slice(-2);
    found.push({
      byDuckdb: Math.min(...ours.map(({ clock }) => clock)) / duckdb.clock,
      isRight: ours.every(({ scores, levels }) => scores === 0 && levels === 0),
    });
  }
  return { byDuckdb: Math.max(...found.map((one) => one.byDuckdb)), isRight: found.every((one) => one.isRight) };
}

/** Working time between two instants of a year, given as text. */
function benchWorkingTime() {
  const pairs = drawPairs(1_000_000);
  const judged = pairs.slice(0, 500);
  const right = judged.map(exactWorkingTime);
  const wrong = workingTimeContenders.map(
    ({ run }) => judged.filter((pair, index) => run(pair) !== right[index]).length / judged.length,
  );
  const timed = pairs.slice(0, timedReviews);
  const times = medianTimes(workingTimeContenders.map(({ run }) => ({ run, inputs: timed })));
  console.log("\nTwo instants of a year in New York, up to five days apart → the working time between them:");
  console.log(`${count(timed.length)} pairs are timed, and ${count(judged.length)} judged minute by minute.\n`);
  console.log(
    table(
      ["way", "ns a pair", "times TZDate", "wrong, %"],
      workingTimeContenders.map(({ name }, index) => [
        name,
        figure(times[index]),
        figure(times[0] / times[index]),
        figure(wrong[index] * 100),
      ]),
    ),
  );
  const begin = performance.now();
  for (const pair of pairs) workingTimeContenders.at(-1).run(pair);
  const seconds = (performance.now() - begin) / 1000;
  console.log(`\nworkingMilliseconds of ${count(pairs.length)} different pairs: ${figure(seconds)} s.`);
  return { seconds, isRight: wrong.at(-1) === 0 };
}

function benchStartUp() {
  const times = startUpTimes();
  console.log("\nStart-up of a whole process: medians of 21 interleaved runs.\n");
  console.log(
    table(
      ["process", "ms", "added ms"],
      times.map(({ name, milliseconds, added: more }) => [name, milliseconds.toFixed(1), more.toFixed(1)]),
    ),
  );
  return times;
}

/** A wrong result of the library fails the run; a missed budget is only said, since machines differ. */
function reportBudgets() {
  const ours = means.slice(-2);
  const [mean, review] = ours;
  const lines = [
    [`weightedMean at least 20 times as fast as big.js: ${figure(mean.ratio)}`, mean.ratio >= 20],
    [`scoreReview at least 2 times as fast as big.js: ${figure(review.ratio)}`, review.ratio >= 2],
    ...added
      .filter(({ added: more }) => more !== 0)
      .map(({ name, added: more }) => [`${name} adds under 20 ms: ${more.toFixed(1)} ms`, more < 20]),
    ...[
      { name: "scoreColumns", ...columns },
      { name: "scoreColumns, own weights,", ...ownWeights },
    ].flatMap(({ name, byHand, byFloats, duckdbLong, duckdbWide }) => [
      [`${name} within 1.3 times the loop by hand: ${figure(byHand)}`, byHand <= 1.3],
      [`${name} no slower than the loop of floats: ${figure(byFloats)}`, byFloats <= 1],
      [`${name} 8 times faster than DuckDB's integers, long, 1 thread: ${figure(duckdbLong)}`, duckdbLong >= 8],
      [`${name} 8 times faster than DuckDB's integers, wide, 1 thread: ${figure(duckdbWide)}`, duckdbWide >= 8],
    ]),
    [`a CSV of ratings within 1.5 times DuckDB on two threads: ${figure(csv.byDuckdb)}`, csv.byDuckdb <= 1.5],
    [`a million working times in under 3 s: ${figure(workingTime.seconds)} s`, workingTime.seconds < 3],
    [
      "nothing of the library wrong",
      levels.isRight &&
        workingTime.isRight &&
        columns.isRight &&
        ownWeights.isRight &&
        csv.isRight &&
        ours.every((way) => way.scores === 0 && way.levels === 0),
    ],
  ];
  console.log(`\n${lines.map(([text, isKept]) => `${isKept ? "reached" : "MISSED "}  ${text}`).join("\n")}`);
  if (!lines.at(-1)[1]) process.exitCode = 1;
}
