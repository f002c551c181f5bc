/** Reviews in columns: the library, loops by hand, engines and libraries, in one run and judged alike. */

import { clickhouseContenders } from "./clickhouse-contenders.mjs";
import { columnContenders, drawColumns, exactColumns } from "./column-contenders.mjs";
import { duckdbContenders } from "./duckdb-contenders.mjs";
import { judge, reportWays } from "./judge-columns.mjs";
import { libraryContenders } from "./library-contenders.mjs";
import { count } from "./table.mjs";
import { medianTimesOfRuns } from "./timing-async.mjs";

const contenders = [...columnContenders, ...duckdbContenders, ...clickhouseContenders, ...libraryContenders];

/** How the library does against those that it is measured by. */
export async function benchColumns(rows = 1_000_000) {
  const drawn = drawColumns(rows, 2026);
  const right = exactColumns(drawn);
  const prepared = [];
  for (const { prepare } of contenders) prepared.push(await prepare(drawn));
  const times = await medianTimesOfRuns(prepared.map(({ run }) => run));
  const results = [];
  for (const [index, { result, rows: of = rows }] of prepared.entries()) {
    results.push({
      name: contenders[index].name,
      time: times[index] / of,
      ...judge(await result(), right.slice(0, of)),
    });
  }
  for (const { close } of prepared) close?.();
  report(results, rows, right.filter(({ isTie }) => isTie).length / rows);
  const timeOf = (name) => results[contenders.findIndex((each) => each.name === name)].time;
  const ours = timeOf("scoreColumns, integers, checked");
  return {
    byHand: ours / timeOf("exact integers, by hand, unchecked"),
    byFloats: ours / timeOf("floats, Math.round(x * 100) / 100"),
    duckdbLong: timeOf("DuckDB, integers, long, 1 thread") / ours,
    duckdbWide: timeOf("DuckDB, integers, wide, 1 thread") / ours,
    isRight: results.slice(2, 4).every(({ scores, levels }) => scores === 0 && levels === 0),
  };
}

function report(results, rows, ties) {
  console.log(
    `\n${count(rows)} reviews of ten scores with the same ten weights → scores and levels; ${(ties * 100).toFixed(1)} % are exact ties.`,
  );
  console.log(
    "Typed arrays and tables are there before the clock starts, and answers stay where they are made: in typed",
  );
  console.log(
    "arrays, or in a table of the engine. Wide: a column for each place; long: a row for each score and weight.",
  );
  console.log("big.js scores the first 10,000 of them and arquero the first 100,000. Wrong ones a million.\n");
  reportWays(results, results[2]);
}
