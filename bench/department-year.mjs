/**
 * A year of a made-up service department, evaluated: how often people who are truly slow, who pass the buck, or who are
 * excellent are found, how often an average person is wrongly flagged, and how long it takes.
 *
 *     npm run year
 *     npm run year -- --seeds 100 --workers 2
 *
 * The years are those of test/support/department-year/: see README.md there. Seeds 1 to 10 are ten years of the same
 * people, 11 to 20 ten years of others, and so on, so that it is known what each person comes to in the long run.
 */

import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "tsup";
import { reportYears } from "./department-year-report.mjs";

const yearsOfCast = 10;

if (process.send === undefined) await run();
else await judgeSeeds(process.argv[2]);

async function run() {
  const { values } = parseArgs({
    options: { seeds: { type: "string", default: "4" }, workers: { type: "string", default: "2" } },
  });
  const [seeds, workers] = [wholeNumber(values.seeds), wholeNumber(values.workers)];
  const started = performance.now();
  // Within node_modules, so that the bundle finds the packages that it leaves out.
  const bundle = mkdtempSync("node_modules/.year-");
  try {
    await build({
      entry: { year: "test/support/department-year/campaign.ts" },
      outDir: bundle,
      outExtension: () => ({ js: ".mjs" }),
      format: "esm",
      config: false,
      silent: true,
    });
    const program = pathToFileURL(resolve(bundle, "year.mjs")).href;
    const load = os.loadavg()[0]?.toFixed(1);
    const years = await judgeAll(seeds, workers, program);
    console.log(`Seeds 1 to ${seeds}, ${workers} at a time, Node ${process.version}, load ${load} at the start.`);
    reportYears(years, await import(program), yearsOfCast);
  } finally {
    rmSync(bundle, { recursive: true });
  }
  console.log(`\nThe run took ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** Each worker takes the next seed as soon as it has done one: a process, of which the processor time is known. */
async function judgeAll(seeds, workers, program) {
  const years = [];
  let next = 1;
  await Promise.all(
    Array.from({ length: Math.min(workers, seeds) }, async () => {
      const worker = fork(new URL(import.meta.url), [program], { serialization: "advanced" });
      while (next <= seeds) {
        const seed = next++;
        years[seed - 1] = await answerOf(worker, seed);
        if (process.stderr.isTTY) process.stderr.write(`\r${years.filter(Boolean).length} of ${seeds}`);
      }
      worker.disconnect();
    }),
  );
  if (process.stderr.isTTY) process.stderr.write("\r");
  return years;
}

function answerOf(worker, seed) {
  return new Promise((answer, fail) => {
    const stop = () => fail(new Error(`The worker ended while it judged seed ${seed}.`));
    worker.once("exit", stop);
    worker.once("message", (judged) => {
      worker.off("exit", stop);
      answer(judged);
    });
    worker.send(seed);
  });
}

async function judgeSeeds(program) {
  const { departmentYear, judgeYear } = await import(program);
  const clock = () => {
    const { user, system } = process.cpuUsage();
    return { wall: performance.now(), processor: (user + system) / 1000 };
  };
  process.on("message", (seed) => {
    const cast = Math.ceil(seed / yearsOfCast);
    process.send({ ...judgeYear(departmentYear({ seed, cast }), clock), seed, cast });
  });
}

function wholeNumber(text) {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`expected a whole number from 1 on, got ${JSON.stringify(text)}`);
}
