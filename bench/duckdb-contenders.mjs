/**
 * Columns in DuckDB. Tables are loaded before the clock starts; what is timed is a query whose answers stay in a table inside
 * the engine. `wide` tables have a column for each place, and weights in the query; `long` ones, as ratings are kept, a row for each
 * score with its weight. Wide is what DuckDB is fastest at.
 */

import { DuckDBDataChunk, DuckDBInstance, INTEGER, SMALLINT } from "@duckdb/node-api";
import { cuts, weights, width } from "./column-contenders.mjs";

const whole = weights.reduce((sum, weight) => sum + weight, 0);
const places = Array.from({ length: width }, (_, place) => place);
export const levelOf = (score, perPoint) =>
  `CASE ${cuts
    .map((cut, index) => [perPoint === 100 ? cut : cut / 100, index + 1])
    .reverse()
    .map(([cut, level]) => `WHEN ${score} >= ${cut} THEN ${level}`)
    .join(" ")} ELSE 0 END`;

/** How each type of numbers is kept, added up and rounded. */
const kinds = {
  integers: {
    ofHundredths: (value) => value,
    type: "SMALLINT",
    part: (score, weight) => `${score}::INTEGER * ${weight}`,
    rounded: (sum, weight) => `(2 * ${sum} + ${weight}) // (2 * ${weight})`,
    perPoint: 100,
  },
  DECIMAL: {
    ofHundredths: (value) => `(${value} * 0.01)`,
    type: "DECIMAL(4, 2)",
    part: (score, weight) => `${score} * ${weight}`,
    rounded: (sum, weight) => `ROUND(${sum} / ${weight}, 2)`,
    perPoint: 1,
  },
  DOUBLE: {
    ofHundredths: (value) => `(${value}::DOUBLE / 100::DOUBLE)`,
    type: "DOUBLE",
    part: (score, weight) => `${score} * ${weight}`,
    rounded: (sum, weight) => `ROUND(${sum} / ${weight}, 2)`,
    perPoint: 1,
  },
};

function wideQuery({ part, rounded, perPoint }) {
  const sum = `(${places.map((place) => part(`s${place}`, weights[place])).join(" + ")})`;
  return `SELECT review, score, ${levelOf("score", perPoint)} AS level FROM (SELECT review, ${rounded(sum, whole)} AS score FROM wide)`;
}

function longQuery({ part, rounded, perPoint }) {
  // Sums of integers have 128 bits, which are slow to divide.
  const exactly = perPoint === 100 ? "::BIGINT" : "";
  const sums = `SELECT review, SUM(${part("score", "weight")})${exactly} AS total, SUM(weight)${exactly} AS whole FROM long GROUP BY review`;
  return `SELECT review, score, ${levelOf("score", perPoint)} AS level
    FROM (SELECT review, ${rounded("total", "whole")} AS score FROM (${sums}))`;
}

/** @returns {import("./column-contenders.mjs").ColumnContender} */
function duckdbContender(kind, layout, threads) {
  const { ofHundredths, type, perPoint } = kinds[kind];
  return {
    name: `DuckDB, ${kind}, ${layout}, ${threads} ${threads === 1 ? "thread" : "threads"}`,
    prepare: async (columns) => {
      const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
      const connection = await instance.connect();
      await load(connection, columns);
      const value = (name) => `${ofHundredths(name)}::${type}`;
      if (layout === "wide") {
        const list = places.map((place) => `${value(`s${place}`)} AS s${place}`);
        await connection.run(`CREATE TABLE wide AS SELECT review, ${list.join(", ")} FROM given`);
      } else {
        const rows = `SELECT review, UNNEST([${places.map((place) => `s${place}`).join(", ")}]) AS score, UNNEST([${weights.join(", ")}]) AS weight FROM given`;
        await connection.run(
          `CREATE TABLE long AS SELECT review, ${value("score")} AS score, weight::INTEGER AS weight FROM (${rows})`,
        );
      }
      await connection.run("DROP TABLE given");
      const query = layout === "wide" ? wideQuery(kinds[kind]) : longQuery(kinds[kind]);
      const statement = `CREATE OR REPLACE TEMP TABLE scored AS ${query}`;
      return {
        run: () => connection.run(statement),
        result: async () => {
          const { score, level } = await readColumns(connection);
          return { scores: score, levels: level, perPoint };
        },
        profile: () => operatorTimes(connection, statement),
        close: () => {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}

async function load(connection, { hundredths, rows }) {
  await connection.run(
    `CREATE TABLE given (review INTEGER, ${places.map((place) => `s${place} SMALLINT`).join(", ")})`,
  );
  const appender = await connection.createAppender("given");
  const most = 2048;
  const types = [INTEGER, ...places.map(() => SMALLINT)];
  for (let start = 0; start < rows; start += most) {
    const count = Math.min(most, rows - start);
    const chunk = DuckDBDataChunk.create(types, count);
    const numbers = Array.from({ length: count }, (_, index) => start + index);
    const cells = places.map((place) => numbers.map((row) => hundredths[row * width + place]));
    chunk.setColumns([numbers, ...cells]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

export async function readColumns(connection) {
  const reader = await connection.runAndReadAll(
    "SELECT score::DOUBLE AS score, level::INTEGER AS level FROM scored ORDER BY review",
  );
  return reader.getColumnsObject();
}

/** What the engine's own profiler says of a statement: its operators, from the last to the first, each with its own seconds. */
export async function operatorTimes(connection, statement) {
  const runs = [];
  for (let run = 0; run < 5; run++) {
    const reader = await connection.runAndReadAll(`EXPLAIN (ANALYZE, FORMAT json) ${statement}`);
    runs.push(operatorsOf(JSON.parse(reader.getRows()[0][1]).children[0]));
  }
  const total = (operators) => operators.reduce((sum, [, seconds]) => sum + seconds, 0);
  const middle = runs.sort((left, right) => total(left) - total(right))[2];
  return [...middle, ["all", total(middle)]];
}

function operatorsOf({
  operator_name: name,
  operator_timing: seconds,
  extra_info: { Projections: columns = [] },
  children,
}) {
  const own =
    name === "EXPLAIN_ANALYZE" ? [] : [[`${name} ${[columns].flat().join(", ").slice(0, 60)}`.trim(), seconds]];
  return [...own, ...children.flatMap(operatorsOf)];
}

/** Integers come first, on one thread. */
export const duckdbContenders = ["integers", "DECIMAL", "DOUBLE"].flatMap((kind) =>
  ["wide", "long"].flatMap((layout) => [1, 2].map((threads) => duckdbContender(kind, layout, threads))),
);
