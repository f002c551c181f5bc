/**
 * A CSV file of a million ratings, from its bytes on disk to the score and level of each person. What the library and DuckDB's
 * integer query do is checked: unknown names, scores off the scale, duplicates and the like are found. The others check nothing.
 */

import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DuckDBInstance } from "@duckdb/node-api";
import { customerCentric } from "customer-centric-rubric";
import {
  mergeRatingColumns,
  readRatingsCsv,
  scoreRatingColumns,
  splitRatingsCsv,
} from "customer-centric-rubric/columns";
import { toSql } from "customer-centric-rubric/sql";
import Papa from "papaparse";
import { drawRatingsCsv } from "./ratings-csv.mjs";

/** @typedef {Map<string, string>} Verdicts What a person comes to, as hundredths and the place of the level. */

const cuts = [600, 750, 850, 950];
const levelIds = customerCentric.levels.map(({ id }) => id);
const rounds = 5;

/**
 * Medians of interleaved rounds, in milliseconds: by the clock and of processors, which stands a busy machine better.
 *
 * @param {number} ratings
 */
export async function benchCsv(ratings, order) {
  const folder = mkdtempSync(join(tmpdir(), "ratings-"));
  const file = join(folder, "ratings.csv");
  const bytes = drawRatingsCsv(ratings, order, 2026);
  writeFileSync(file, bytes);
  const right = exactVerdicts(bytes.toString());
  const contenders = await openContenders();
  const times = contenders.map(() => ({ clock: [], processors: [] }));
  const wrong = [];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { run, verdictsOf }] of contenders.entries()) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      const answer = await run(file);
      const [elapsed, { user, system }] = [performance.now() - start, process.cpuUsage(used)];
      // The first round warms up, and is judged.
      if (round === 0) wrong.push(judge(verdictsOf(answer), right));
      else {
        times[index].clock.push(elapsed);
        times[index].processors.push((user + system) / 1000);
      }
    }
  }
  for (const { close } of contenders) await close?.();
  rmSync(folder, { recursive: true, force: true });
  return contenders.map(({ name }, index) => ({
    name,
    clock: median(times[index].clock),
    processors: median(times[index].processors),
    ...wrong[index],
  }));
}

function median(values) {
  return values.toSorted((left, right) => left - right)[(values.length - 1) / 2];
}

async function openContenders() {
  const worker = new Worker(new URL("./csv-worker.mjs", import.meta.url));
  const ofColumns = (answer) => columnVerdicts(answer);
  return [
    await openDuckdb("DuckDB, integers, checked, 2 threads", 2, integerQuery(), integerVerdicts),
    await openDuckdb("DuckDB, integers, checked, 1 thread", 1, integerQuery(), integerVerdicts),
    await openDuckdb("DuckDB, doubles by hand, unchecked, 2 threads", 2, doubleQuery, doubleVerdicts),
    { name: "papaparse and toFixed(2), unchecked", run: byPapaparse, verdictsOf: (verdicts) => verdicts },
    { name: "readRatingsCsv and scoreRatingColumns, 1 thread", run: byColumns, verdictsOf: ofColumns },
    {
      name: "readRatingsCsv and scoreRatingColumns, 2 threads",
      run: (file) => byTwoThreads(file, worker),
      verdictsOf: ofColumns,
      close: () => worker.terminate(),
    },
  ];
}

function byColumns(file) {
  const columns = readRatingsCsv(readFileSync(file));
  return { columns, scored: scoreRatingColumns(columns) };
}

/** The second half of the file is read by a worker, from memory that both see. */
async function byTwoThreads(file, worker) {
  const bytes = readShared(file);
  const { header, parts } = splitRatingsCsv(bytes, 2);
  const other = new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  worker.postMessage({ bytes: parts[1], header });
  const columns = mergeRatingColumns([readRatingsCsv(parts[0], { header }), await other]);
  return { columns, scored: scoreRatingColumns(columns) };
}

function readShared(file) {
  const descriptor = openSync(file);
  const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size));
  for (let at = 0; at < bytes.length; ) at += readSync(descriptor, bytes, at, bytes.length - at, null);
  closeSync(descriptor);
  return bytes;
}

async function openDuckdb(name, threads, query, verdictsOf) {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const columns = ["subject", "period", "assessor", "role", "criterion", "status"].map(
    (column) => `'${column}': 'VARCHAR'`,
  );
  const types = `{${columns.slice(0, 5).join(", ")}, 'score': 'DECIMAL(4, 2)', ${columns[5]}}`;
  const run = async (file) => {
    // Told all that it would have to find out otherwise.
    const read = `read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = ${types})`;
    await connection.run(
      `CREATE OR REPLACE TABLE ratings AS SELECT * REPLACE (CAST(score * 100 AS INTEGER) AS score) FROM ${read}`,
    );
    return (await connection.runAndReadAll(query)).getRows();
  };
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { name, run, verdictsOf, close };
}

function integerQuery() {
  const columns = { period: "period", status: "status" };
  const query = toSql(customerCentric, { dialect: "duckdb", table: "ratings", columns, scores: { form: "integer" } });
  return `SELECT subject, score_steps, level FROM (${query})`;
}

/** What somebody writes who does not think of rounding; `self` weighs nothing. */
const doubleQuery = `
  WITH of_roles AS (
    SELECT subject, criterion, role, avg(score / 100.0) AS score FROM ratings
    WHERE score IS NOT NULL AND role <> 'self' GROUP BY ALL
  ), of_criteria AS (SELECT subject, criterion, avg(score) AS score FROM of_roles GROUP BY ALL)
  SELECT subject, round(avg(score), 2) AS score FROM of_criteria GROUP BY ALL`;

function byPapaparse(file) {
  const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  const people = new Map();
  for (const { subject, role, criterion, score } of data) {
    if (score === "" || role === "self") continue;
    const person = people.get(subject) ?? new Map();
    people.set(subject, person);
    const roles = person.get(criterion) ?? new Map();
    person.set(criterion, roles);
    const sum = roles.get(role) ?? { score: 0, count: 0 };
    roles.set(role, { score: sum.score + Number(score), count: sum.count + 1 });
  }
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const verdicts = new Map();
  for (const [subject, criteria] of people) {
    const score = mean(
      [...criteria.values()].map((roles) => mean([...roles.values()].map((sum) => sum.score / sum.count))),
    );
    const hundredths = Math.round(Number(score.toFixed(2)) * 100);
    verdicts.set(subject, `${hundredths} ${levelOf(hundredths)}`);
  }
  return verdicts;
}

/** @returns {Verdicts} */
function columnVerdicts({ columns, scored }) {
  const { scores, levels, unscored } = scored;
  const verdict = (index) => (unscored[index] === 0 ? `${scores[index]} ${levels[index]}` : "unscored");
  return new Map(columns.reviews.map(({ subject }, index) => [subject, verdict(index)]));
}

/** @returns {Verdicts} */
function integerVerdicts(rows) {
  return new Map(
    rows.map(([subject, steps, level]) => [
      subject,
      level === null ? "unscored" : `${steps} ${levelIds.indexOf(level)}`,
    ]),
  );
}

/** @returns {Verdicts} */
function doubleVerdicts(rows) {
  return new Map(
    rows.map(([subject, score]) => {
      const hundredths = Math.round(score * 100);
      return [subject, `${hundredths} ${levelOf(hundredths)}`];
    }),
  );
}

function levelOf(hundredths) {
  return cuts.filter((cut) => hundredths >= cut).length;
}

/** Wrong scores and wrong levels a million people. */
function judge(verdicts, right) {
  let [scores, levels] = [0, 0];
  for (const [subject, verdict] of right) {
    const [score, level] = (verdicts.get(subject) ?? "missing").split(" ");
    const [rightScore, rightLevel] = verdict.split(" ");
    if (score !== rightScore) scores += 1;
    if (level !== rightLevel) levels += 1;
  }
  return { scores: (scores * 1e6) / right.size, levels: (levels * 1e6) / right.size };
}

/** With bigints: of means within roles, of roles, and of the two criteria; half of the weight is too little to have a score. */
function exactVerdicts(text) {
  const people = new Map();
  for (const line of text.split("\n").slice(1)) {
    if (line === "") continue;
    const [subject, , , role, criterion, score] = line.split(",");
    const person = people.get(subject) ?? { needs: {}, relationship: {} };
    people.set(subject, person);
    if (score === "" || role === "self") continue;
    person[criterion][role] ??= { sum: 0n, count: 0n };
    const sum = person[criterion][role];
    sum.sum += BigInt(score.replace(".", ""));
    sum.count += 1n;
  }
  const verdicts = new Map();
  for (const [subject, { needs, relationship }] of people) {
    const means = [needs, relationship].map(exactMean);
    if (means.includes(undefined)) {
      verdicts.set(subject, "unscored");
      continue;
    }
    const [[above, below], [otherAbove, otherBelow]] = means;
    const [sum, whole] = [above * otherBelow + otherAbove * below, 2n * below * otherBelow];
    const hundredths = Number((2n * sum + whole) / (2n * whole));
    verdicts.set(subject, `${hundredths} ${levelOf(hundredths)}`);
  }
  return verdicts;
}

/** The mean of the means of roles, as a fraction. */
function exactMean(roles) {
  const parts = Object.values(roles);
  if (parts.length === 0) return undefined;
  const below = parts.reduce((product, { count }) => product * count, 1n);
  const above = parts.reduce((sum, part) => sum + part.sum * (below / part.count), 0n);
  return [above, below * BigInt(parts.length)];
}
