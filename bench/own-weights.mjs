/**
 * As columns.mjs, of reviews whose cells have weights of their own, as reviews have to which not all criteria apply: twice as
 * many bytes, and nothing that could be worked out before the first row.
 */

import { DuckDBDataChunk, DuckDBInstance, INTEGER, SMALLINT, UTINYINT } from "@duckdb/node-api";
import { scoreColumns } from "customer-centric-rubric";
import { contender, cuts, drawColumns, weights, width } from "./column-contenders.mjs";
import { levelOf, operatorTimes, readColumns } from "./duckdb-contenders.mjs";
import { judge, reportWays } from "./judge-columns.mjs";
import { count } from "./table.mjs";
import { medianTimesOfRuns } from "./timing-async.mjs";

const places = Array.from({ length: width }, (_, place) => place);

export const duckdbWithOwnWeights = ["wide", "long"].flatMap((layout) =>
  [1, 2].map((threads) => duckdb(layout, threads)),
);

const contenders = [
  contender("exact integers, by hand, unchecked", byHand),
  contender("floats, Math.round(x * 100) / 100", byFloats),
  contender("scoreColumns, integers, checked", ({ hundredths, own }) => ({
    ...scoreColumns({ scores: hundredths, weights: own, width }),
    perPoint: 100,
  })),
  ...duckdbWithOwnWeights,
];

/** How the library does against those that it is measured by. */
export async function benchOwnWeights(rows = 1_000_000) {
  const columns = withOwnWeights(drawColumns(rows, 2026));
  const prepared = [];
  for (const { prepare } of contenders) prepared.push(await prepare(columns));
  const times = await medianTimesOfRuns(prepared.map(({ run }) => run));
  const right = exactRows(columns);
  const results = [];
  for (const [index, { result }] of prepared.entries()) {
    results.push({ name: contenders[index].name, time: times[index] / rows, ...judge(await result(), right) });
  }
  for (const { close } of prepared) close?.();
  console.log(
    `\n${count(rows)} reviews of ten scores with ten weights of their own each; in a wide table, these are ten columns more.\n`,
  );
  reportWays(results, results[2]);
  const [byLoop, byLoopOfFloats, ours, wide, , long] = results.map(({ time }) => time);
  return {
    byHand: ours / byLoop,
    byFloats: ours / byLoopOfFloats,
    duckdbLong: long / ours,
    duckdbWide: wide / ours,
    isRight: results[2].scores === 0 && results[2].levels === 0,
  };
}

/** The same ten weights for everybody, in ten orders. */
export function withOwnWeights(columns) {
  const own = Uint8Array.from(columns.hundredths, (_, cell) => weights[(cell + Math.floor(cell / width)) % width]);
  return { ...columns, own };
}

// Beside those of column-contenders.mjs: a loop for both would be by hand for neither, and slower.
function byHand({ hundredths, own, rows }) {
  const scores = new Int32Array(rows);
  const levels = new Uint8Array(rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    let sum = 0;
    let whole = 0;
    for (let place = 0; place < width; place++, cell++) {
      sum += hundredths[cell] * own[cell];
      whole += own[cell];
    }
    const score = Math.floor((2 * sum + whole) / (2 * whole));
    scores[row] = score;
    levels[row] = score >= 950 ? 4 : score >= 850 ? 3 : score >= 750 ? 2 : score >= 600 ? 1 : 0;
  }
  return { scores, levels, perPoint: 100 };
}

function byFloats({ scores: given, own, rows }) {
  const scores = new Float64Array(rows);
  const levels = new Uint8Array(rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    let sum = 0;
    let whole = 0;
    for (let place = 0; place < width; place++, cell++) {
      const weight = own[cell] / 100;
      sum += given[cell] * weight;
      whole += weight;
    }
    const score = Math.round((sum / whole) * 100) / 100;
    scores[row] = score;
    levels[row] = score >= 9.5 ? 4 : score >= 8.5 ? 3 : score >= 7.5 ? 2 : score >= 6 ? 1 : 0;
  }
  return { scores, levels, perPoint: 1 };
}

function exactRows({ hundredths, own, rows }) {
  return Array.from({ length: rows }, (_, row) => {
    let [sum, whole] = [0n, 0n];
    for (const place of places) {
      const weight = BigInt(own[row * width + place]);
      sum += BigInt(hundredths[row * width + place]) * weight;
      whole += weight;
    }
    const score = Number((2n * sum + whole) / (2n * whole));
    return { score, level: cuts.filter((cut) => score >= cut).length };
  });
}

function duckdb(layout, threads) {
  return {
    name: `DuckDB, integers, ${layout}, ${threads} ${threads === 1 ? "thread" : "threads"}`,
    prepare: async (columns) => {
      const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
      const connection = await instance.connect();
      await load(connection, columns);
      if (layout === "long") {
        const cells = ["s", "w"].map((letter) => `UNNEST([${places.map((place) => `${letter}${place}`).join(", ")}])`);
        await connection.run(
          `CREATE TABLE long AS SELECT review, ${cells[0]} AS score, ${cells[1]}::INTEGER AS weight FROM wide`,
        );
        await connection.run("DROP TABLE wide");
      }
      const scored = `SELECT review, (2 * total + whole) // (2 * whole) AS score FROM (${sums[layout]})`;
      const query = `SELECT review, score, ${levelOf("score", 100)} AS level FROM (${scored})`;
      const statement = `CREATE OR REPLACE TEMP TABLE scored AS ${query}`;
      return {
        run: () => connection.run(statement),
        profile: () => operatorTimes(connection, statement),
        result: async () => {
          const { score, level } = await readColumns(connection);
          return { scores: score, levels: level, perPoint: 100 };
        },
        close: () => {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}

const sums = {
  wide: `SELECT review, ${places.map((place) => `s${place}::INTEGER * w${place}`).join(" + ")} AS total,
    ${places.map((place) => `w${place}::INTEGER`).join(" + ")} AS whole FROM wide`,
  // Sums of integers have 128 bits, which are slow to divide.
  long: `SELECT review, SUM(score::INTEGER * weight)::BIGINT AS total, SUM(weight)::BIGINT AS whole FROM long GROUP BY review`,
};

async function load(connection, { hundredths, own, rows }) {
  const columns = [...places.map((place) => `s${place} SMALLINT`), ...places.map((place) => `w${place} UTINYINT`)];
  await connection.run(`CREATE TABLE wide (review INTEGER, ${columns.join(", ")})`);
  const appender = await connection.createAppender("wide");
  const types = [INTEGER, ...places.map(() => SMALLINT), ...places.map(() => UTINYINT)];
  const most = 2048;
  for (let start = 0; start < rows; start += most) {
    const numbers = Array.from({ length: Math.min(most, rows - start) }, (_, index) => start + index);
    const chunk = DuckDBDataChunk.create(types, numbers.length);
    const cells = [hundredths, own].flatMap((values) =>
      places.map((place) => numbers.map((row) => values[row * width + place])),
    );
    chunk.setColumns([numbers, ...cells]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
