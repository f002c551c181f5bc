/**
 * A million reviews of ten scores in typed arrays, with the same ten weights, to scores in hundredths and levels. The exact
 * loop is what a careful engineer would write by hand for just this shape; nothing in it is checked.
 */

import { scoreColumns } from "customer-centric-rubric";

const width = 10;
const weights = [5, 10, 15, 5, 10, 20, 10, 5, 10, 10];

/** @typedef {{ hundredths: Int16Array, scores: Float64Array, rows: number }} Columns */

/** Scores from 4.00 to 10.00; one mean in twenty is an exact tie, since the weights are whole 5 %. */
export function drawColumns(rows, seed) {
  let state = seed;
  const hundredths = Int16Array.from({ length: rows * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return 400 + ((state >>> 8) % 601);
  });
  return { hundredths, scores: Float64Array.from(hundredths, (score) => score / 100), rows };
}

/** @type {{ name: string, run: (columns: Columns) => { scores: ArrayLike<number>, levels: ArrayLike<number>, perPoint: number } }[]} */
export const columnContenders = [
  { name: "exact integers, by hand, unchecked", run: byHand },
  { name: "floats, Math.round(x * 100) / 100", run: byFloats },
  {
    name: "scoreColumns, integers, checked",
    run: ({ hundredths }) => ({ ...scoreColumns({ scores: hundredths, weights, width }), perPoint: 100 }),
  },
  {
    name: "scoreColumns, doubles, checked",
    run: ({ scores }) => ({ ...scoreColumns({ scores, weights, width }), perPoint: 100 }),
  },
];

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
    return { score, level: [600, 750, 850, 950].filter((cut) => score >= cut).length };
  });
}
