/** Columns in ClickHouse, as in duckdb-contenders.mjs: tables in memory, whole numbers, on one thread. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "chdb";
import { cuts, weights, width } from "./column-contenders.mjs";

const whole = weights.reduce((sum, weight) => sum + weight, 0);
const places = Array.from({ length: width }, (_, place) => place);
const level = `multiIf(${cuts
  .map((cut, index) => `score >= ${cut}, ${index + 1}`)
  .reverse()
  .join(", ")}, 0)`;

const queries = {
  wide: `SELECT review, score, ${level} AS level FROM (SELECT review,
    intDiv(2 * (${places.map((place) => `toInt32(s${place}) * ${weights[place]}`).join(" + ")}) + ${whole}, ${2 * whole}) AS score FROM wide)`,
  long: `SELECT review, score, ${level} AS level FROM (SELECT review,
    intDiv(2 * SUM(toInt32(score) * weight) + SUM(weight), 2 * SUM(weight)) AS score FROM long GROUP BY review)`,
};

/** chdb has one session at a time: both layouts are in it. */
let shared;

function sessionWith({ hundredths, rows }) {
  if (shared !== undefined) return shared;
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const session = new Session(folder);
  session.query("CREATE DATABASE bench");
  session.query("USE bench");
  session.query("SET max_threads = 1");
  session.query(
    `CREATE TABLE wide (review Int32, ${places.map((place) => `s${place} Int16`).join(", ")}) ENGINE = Memory`,
  );
  const most = 50_000;
  for (let start = 0; start < rows; start += most) {
    const lines = Array.from({ length: Math.min(most, rows - start) }, (_, index) => {
      const row = start + index;
      return `${row},${hundredths.subarray(row * width, (row + 1) * width).join(",")}`;
    });
    session.query(`INSERT INTO wide FORMAT CSV\n${lines.join("\n")}`);
  }
  session.query(`CREATE TABLE long ENGINE = Memory AS SELECT review, pair.1 AS score, pair.2 AS weight FROM (
    SELECT review, arrayJoin(arrayZip([${places.map((place) => `s${place}`).join(", ")}], [${weights.map((weight) => `toInt32(${weight})`).join(", ")}])) AS pair FROM wide)`);
  session.query("CREATE TABLE scored (review Int32, score Int64, level UInt8) ENGINE = Memory");
  shared = { session, folder };
  return shared;
}

export const clickhouseContenders = Object.entries(queries).map(([layout, query]) => ({
  name: `ClickHouse, integers, ${layout}, 1 thread`,
  prepare: (columns) => {
    const { session, folder } = sessionWith(columns);
    return {
      run: () => {
        session.query("TRUNCATE TABLE scored");
        session.query(`INSERT INTO scored ${query}`);
      },
      result: () => {
        const lines = session.query("SELECT score, level FROM scored ORDER BY review", "TSV").trimEnd().split("\n");
        const pairs = lines.map((line) => line.split("\t").map(Number));
        return { scores: pairs.map(([score]) => score), levels: pairs.map(([, place]) => place), perPoint: 100 };
      },
      close: () => {
        if (shared === undefined) return;
        session.cleanup();
        rmSync(folder, { recursive: true, force: true });
        shared = undefined;
      },
    };
  },
}));
