/**
 * Where the time goes of scoring a million reviews of ten scores: of `scoreColumns`, by function, as the sampling profiler of V8 has
 * it; of DuckDB's exact integers on one thread, by operator, as its own profiler has it.
 */

import { Session } from "node:inspector/promises";
import { scoreColumns } from "customer-centric-rubric";
import { drawColumns, weights, width } from "./column-contenders.mjs";
import { duckdbContenders } from "./duckdb-contenders.mjs";
import { duckdbWithOwnWeights, withOwnWeights } from "./own-weights.mjs";
import { figure, table } from "./table.mjs";

const rows = 1_000_000;
const drawn = withOwnWeights(drawColumns(rows, 2026));
const { hundredths: scores, own } = drawn;

for (const [name, call] of [
  ["the same ten weights", () => scoreColumns({ scores, weights, width })],
  ["weights of their own", () => scoreColumns({ scores, weights: own, width })],
]) {
  const parts = await profileOf(call);
  console.log(`\nscoreColumns, ${name}: ns a review, by function (those that it calls are inlined into some)\n`);
  console.log(
    table(
      ["function", "ns a review"],
      parts.map(([part, time]) => [part, figure(time)]),
    ),
  );
}

for (const { name, prepare } of [
  ...duckdbContenders.filter(isExactOnOneThread),
  ...duckdbWithOwnWeights.filter(isExactOnOneThread),
]) {
  const { profile, close } = await prepare(drawn);
  const parts = await profile();
  console.log(`\n${name}: ns a review, by operator\n`);
  console.log(
    table(
      ["operator", "ns a review"],
      parts.map(([part, seconds]) => [part, figure((seconds * 1e9) / rows)]),
    ),
  );
  close();
}

function isExactOnOneThread({ name }) {
  return name.startsWith("DuckDB, integers") && name.includes("1 thread");
}

/** Own time of the functions that take a hundredth of it or more, in nanoseconds a review, the longest first. */
async function profileOf(call) {
  const times = 100;
  for (let warm = 0; warm < 20; warm++) call();
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  for (let time = 0; time < times; time++) call();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const nameOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName || "(others)"]));
  const own = new Map();
  for (const [index, id] of profile.samples.entries()) {
    const name = nameOf.get(id);
    own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas[index] * 1000) / (times * rows));
  }
  const all = [...own].sort(([, left], [, right]) => right - left);
  const total = all.reduce((sum, [, time]) => sum + time, 0);
  return [...all.filter(([, time]) => time >= total / 100), ["all", total]];
}
