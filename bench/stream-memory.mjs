/**
 * How much memory and time the command takes for ratings that do not fit into memory: files of 1, 2, 5 and 10 million
 * ratings in any order, a hundred of them a person, scored by the built command with one thread and, where there are two
 * processors, with two.
 *
 *     npm run build && npm run stream
 *     npm run stream -- --ratings 10000000 --format ndjson
 *
 * The largest file takes 550 MB in the directory of temporary files, and so do the scratch files beside it.
 */

import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { count, figure, table } from "./table.mjs";

const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const { values } = parseArgs({ options: { ratings: { type: "string" }, format: { type: "string", default: "csv" } } });
const sizes = values.ratings === undefined ? [1e6, 2e6, 5e6, 10e6] : [1e6, Number(values.ratings)];
const threadCounts = os.availableParallelism() > 1 ? [1, 2] : [1];
const oneProcessor = fileURLToPath(new URL("one-processor.cjs", import.meta.url));
const ratingsOfPerson = 100;
const roles = ["manager", "peer", "peer", "report", "customer"];

const folder = mkdtempSync(join(os.tmpdir(), "customer-centric-rubric-bench-"));
try {
  console.log(
    `Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, --format ${values.format}`,
  );
  const runs = [];
  for (const ratings of sizes) {
    const file = join(folder, `${ratings}.csv`);
    await pipeline(Readable.from(drawFile(ratings)), createWriteStream(file));
    for (const threads of threadCounts) runs.push({ ratings, threads, ...(await measure(file, threads)) });
    rmSync(file);
  }
  const header = [
    "ratings",
    "threads",
    "seconds",
    "ratings a second",
    "processor seconds",
    "a rating, to the fewest",
    "peak memory (MB)",
  ];
  console.log(
    table(
      header,
      runs.map(({ ratings, threads, seconds, busy, peak }) => [
        count(ratings),
        count(threads),
        figure(seconds),
        count(ratings / seconds),
        figure(busy),
        figure(seconds / ratings / (fewest(runs, threads).seconds / fewest(runs, threads).ratings)),
        count(peak),
      ]),
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Ratings in no order: neighbours are of people far apart, and nobody's stand together. */
function* drawFile(ratings) {
  const people = Math.max(1, Math.round(ratings / ratingsOfPerson));
  // Has no factor in common with any number of people that is used here.
  const stride = 7919;
  let text = "subject,period,assessor,role,criterion,score\n";
  let state = 2026;
  for (let index = 0; index < ratings; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const pair = Math.floor(index / 2);
    const [person, assessor] = [(pair * stride) % people, Math.floor(pair / people)];
    const criterion = index % 2 === 0 ? "needs" : "relationship";
    const score = ((state >>> 8) % 1001) / 100;
    text += `person ${person},2026-H1,assessor ${assessor},${roles[assessor % roles.length]},${criterion},${score}\n`;
    if (text.length < 2 ** 20) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Of the runs with as many threads, that of the fewest ratings. */
function fewest(runs, threads) {
  return runs.find((run) => run.threads === threads);
}

/** Seconds, seconds of the processor (which others on the machine change less), and the most memory that it held. */
async function measure(file, threads) {
  const start = performance.now();
  const options = threads === 1 ? ["--require", oneProcessor] : [];
  const child = spawn(process.execPath, [...options, command, "score", file, "--format", values.format], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const seen = { peak: 0, busy: 0 };
  // The system forgets both with the process, and neither ever sinks.
  const watch = setInterval(() => look(child.pid, seen), 50);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The command ended with ${status}.`);
  return { seconds: (performance.now() - start) / 1000, ...seen };
}

function look(process, seen) {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8")) ?? [];
    const ticks = readFileSync(`/proc/${process}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [];
    if (kilobytes !== undefined) seen.peak = (Number(kilobytes) * 1024) / 1e6;
    seen.busy = ticks.reduce((sum, each) => sum + Number(each), 0) / 100;
  } catch {
    // It has just ended.
  }
}
