/**
 * Reviews of ten scores in typed arrays, with the same ten weights, to scores in hundredths and levels. The exact loop is
 * what a careful engineer would write by hand for just this shape; nothing in it is checked.
 */

import { scoreColumns } from "customer-centric-rubric";

export const width = 10;
export const weights = [5, 10, 15, 5, 10, 20, 10, 5, 10, 10];
/** In hundredths; the first level begins where the scale does. */
export const cuts = [600, 750, 850, 950];

/** @typedef {{ hundredths: Int16Array, scores: Float64Array, rows: number }} Columns */

/**
 * A way of scoring columns: it is made ready before the clock starts. `rows` says of how many reviews it scores each time, where
 * that is not all of them, and `perPoint` how many of its scores make a point.
 *
 * @typedef {{ scores: ArrayLike<number>, levels: ArrayLike<number>, perPoint: number }} Scored
 * @typedef {{ run: () => unknown, result: () => Scored | Promise<Scored>, rows?: number, close?: () => unknown }} Prepared
 * @typedef {{ name: string, prepare: (columns: Columns) => Prepared | Promise<Prepared> }} ColumnContender
 */

/** Scores from 4.00 to 10.00; one mean in twenty is an exact tie, since the weights are whole 5 %. */
export function drawColumns(rows, seed) {
  let state = seed;
  const hundredths = Int16Array.from({ length: rows * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return 400 + ((state >>> 8) % 601);
  });
  return { hundredths, scores: Float64Array.from(hundredths, (score) => score / 100), rows };
}

/** The first of the columns. */
export function firstRows({ hundredths, scores }, rows) {
  return { hundredths: hundredths.subarray(0, rows * width), scores: scores.subarray(0, rows * width), rows };
}

/** The first two are what the library is measured by, the next two are the library. */
export const columnContenders = [
  contender("exact integers, by hand, unchecked", byHand),
  contender("floats, Math.round(x * 100) / 100", byFloats),
  contender("scoreColumns, integers, checked", ({ hundredths }) => ({
    ...scoreColumns({ scores: hundredths, weights, width }),
    perPoint: 100,
  })),
  contender("scoreColumns, doubles, checked", ({ scores }) => ({
    ...scoreColumns({ scores, weights, width }),
    perPoint: 100,
  })),
];

/** @returns {ColumnContender} */
export function contender(name, score) {
  return {
    name,
    prepare: (columns) => {
      let scored;
      const run = () => {
        scored = score(columns);
      };
      return { run, result: () => scored };
    },
  };
}

function byHand({ hundredths, rows }) {
  const scores = new Int32Array(rows);
  const levels = new Uint8Array(rows);
  let whole = 0;
  for (let place = 0; place < width; place++) whole += weights[place];
  for (let row = 0, cell = 0; row < rows; row++) {
    let sum = 0;
    for (let place = 0; place < width; place++, cell++) sum += hundredths[cell] * weights[place];
    const score = Math.floor((2 * sum + whole) / (2 * whole));
    scores[row] = score;
    levels[row] = score >= 950 ? 4 : score >= 850 ? 3 : score >= 750 ? 2 : score >= 600 ? 1 : 0;
  }
  return { scores, levels, perPoint: 100 };
}

function byFloats({ scores: given, rows }) {
  const scores = new Float64Array(rows);
  const levels = new Uint8Array(rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    let sum = 0;
    let whole = 0;
    for (let place = 0; place < width; place++, cell++) {
      const weight = weights[place] / 100;
      sum += given[cell] * weight;
      whole += weight;
    }
    const score = Math.round((sum / whole) * 100) / 100;
    scores[row] = score;
    levels[row] = score >= 9.5 ? 4 : score >= 8.5 ? 3 : score >= 7.5 ? 2 : score >= 6 ? 1 : 0;
  }
  return { scores, levels, perPoint: 1 };
}

/** What each row comes to, with bigints. */
export function exactColumns({ hundredths, rows }) {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const parts = weights.map(BigInt);
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0n;
    for (let place = 0; place < width; place++) sum += BigInt(hundredths[row * width + place]) * parts[place];
    const score = Number((2n * sum + whole) / (2n * whole));
    const isTie = (2n * sum) % whole === 0n && sum % whole !== 0n;
    return { score, level: cuts.filter((cut) => score >= cut).length, isTie };
  });
}
