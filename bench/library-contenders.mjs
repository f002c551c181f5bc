/** Columns by libraries that people use in JavaScript: big.js for being exact, arquero for tables. Of fewer reviews, since they are slow. */

import { table } from "arquero";
import { Big } from "big.js";
import { contender, firstRows, weights, width } from "./column-contenders.mjs";

export const libraryContenders = [
  ofFirst(10_000, contender("big.js", byBig)),
  ofFirst(100_000, { name: "arquero", prepare }),
];

function ofFirst(rows, { name, prepare: prepareAll }) {
  return { name, prepare: (columns) => ({ ...prepareAll(firstRows(columns, rows)), rows }) };
}

function byBig({ scores: given, rows }) {
  const scores = new Float64Array(rows);
  const levels = new Uint8Array(rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    let sum = new Big(0);
    let whole = new Big(0);
    for (let place = 0; place < width; place++, cell++) {
      sum = sum.plus(new Big(given[cell]).times(weights[place]));
      whole = whole.plus(weights[place]);
    }
    const score = sum.div(whole).round(2, Big.roundHalfUp).toNumber();
    scores[row] = score;
    levels[row] = score >= 9.5 ? 4 : score >= 8.5 ? 3 : score >= 7.5 ? 2 : score >= 6 ? 1 : 0;
  }
  return { scores, levels, perPoint: 1 };
}

/** A column for each place, as tables are; its expressions are text, and its numbers doubles. */
function prepare({ scores, rows }) {
  const places = Array.from({ length: width }, (_, place) => {
    return [`s${place}`, Float64Array.from({ length: rows }, (__, row) => scores[row * width + place])];
  });
  const reviews = table(Object.fromEntries(places));
  const sum = weights.map((weight, place) => `d.s${place} * ${weight / 100}`).join(" + ");
  const whole = weights.reduce((total, weight) => total + weight / 100, 0);
  let scored;
  return {
    run: () => {
      scored = reviews
        .derive({ score: `d => op.round((${sum}) / ${whole} * 100) / 100` })
        .derive({ level: "d => d.score >= 9.5 ? 4 : d.score >= 8.5 ? 3 : d.score >= 7.5 ? 2 : d.score >= 6 ? 1 : 0" })
        .select("score", "level")
        .reify();
    },
    result: () => ({ scores: scored.array("score"), levels: scored.array("level"), perPoint: 1 }),
  };
}
