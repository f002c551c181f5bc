/**
 * Ten scores and ten weights, as a caller has them (plain numbers), to a score rounded half-up to 0.01 and its level.
 * Each contender is written as its own documentation would have it, and takes the cheapest level lookup there is.
 */

import { Big } from "big.js";
import { defineRubric, scoreReview, customerCentric as standard, weightedMean } from "customer-centric-rubric";
import { Decimal } from "decimal.js";
import { all, create } from "mathjs";
import { weightedMean as floatWeightedMean } from "simple-statistics";
import { levelByChain } from "./level-contenders.mjs";

const math = create(all);

/** @typedef {{ score: number, level: string }} Placed */
/** @typedef {{ name: string, prepare?: (sample: import("./data.mjs").Sample) => unknown, run: (input: any) => Placed }} Contender */

/** @returns {Contender[]} The first one is what the others are compared with. */
export function meanContenders(schemes) {
  return [
    { name: "big.js", run: byBig },
    { name: "decimal.js", run: byDecimal },
    { name: "mathjs, bignumber", run: byMath },
    { name: "simple-statistics", run: bySimpleStatistics },
    { name: "(sum / weights).toFixed(2)", run: byToFixed },
    { name: "Math.round(x * 100) / 100", run: byMathRound },
    { name: "weightedMean", run: ({ scores, weights }) => weightedMean(scores, weights) },
    fullReview(schemes),
  ];
}

/** The whole of `scoreReview`: checked input, roles, policies, and the ledger of every part. Reviews come as objects. */
function fullReview(schemes) {
  const rubrics = schemes.map((weights, index) =>
    defineRubric({
      id: `bench-${index}`,
      version: "1",
      scale: standard.scale,
      levels: standard.levels,
      criteria: weights.map((weight, criterion) => ({ id: `criterion-${criterion}`, weight })),
    }),
  );
  return {
    name: "scoreReview, with its ledger",
    prepare: ({ scores, scheme }) => ({
      review: {
        subject: "subject",
        ratings: scores.map((score, index) => ({
          assessor: "assessor",
          role: "manager",
          criterion: `criterion-${index}`,
          score,
        })),
      },
      options: { rubric: rubrics[scheme] },
    }),
    run: ({ review, options }) => scoreReview(review, options),
  };
}

function byBig({ scores, weights }) {
  let sum = new Big(0);
  let total = new Big(0);
  for (let index = 0; index < scores.length; index++) {
    sum = sum.plus(new Big(scores[index]).times(weights[index]));
    total = total.plus(weights[index]);
  }
  const score = sum.div(total).round(2, Big.roundHalfUp).toNumber();
  return { score, level: levelByChain(score) };
}

function byDecimal({ scores, weights }) {
  let sum = new Decimal(0);
  let total = new Decimal(0);
  for (let index = 0; index < scores.length; index++) {
    sum = sum.plus(new Decimal(scores[index]).times(weights[index]));
    total = total.plus(weights[index]);
  }
  const score = sum.div(total).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  return { score, level: levelByChain(score) };
}

/** By bignumber: mathjs has fractions too, which are exact as well and several times slower. */
function byMath({ scores, weights }) {
  let sum = math.bignumber(0);
  let total = math.bignumber(0);
  for (let index = 0; index < scores.length; index++) {
    const weight = math.bignumber(weights[index]);
    sum = math.add(sum, math.multiply(math.bignumber(scores[index]), weight));
    total = math.add(total, weight);
  }
  const score = math.number(math.round(math.divide(sum, total), 2));
  return { score, level: levelByChain(score) };
}

function bySimpleStatistics({ scores, weights }) {
  const score = Math.round(floatWeightedMean(scores, weights) * 100) / 100;
  return { score, level: levelByChain(score) };
}

function byToFixed({ scores, weights }) {
  const score = Number(floatMean(scores, weights).toFixed(2));
  return { score, level: levelByChain(score) };
}

function byMathRound({ scores, weights }) {
  const score = Math.round(floatMean(scores, weights) * 100) / 100;
  return { score, level: levelByChain(score) };
}

function floatMean(scores, weights) {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    sum += scores[index] * weights[index];
    total += weights[index];
  }
  return sum / total;
}
