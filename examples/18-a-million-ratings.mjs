// @ts-check
// A million ratings that never are in memory together: they are scored as they come, and only their figures are kept.

import { scoreStream, summaryAccumulator } from "customer-centric-rubric";

const people = 25_000;
const assessors = /** @type {const} */ (["manager", "peer", "peer", "report", "customer"]);

/** As a query with ORDER BY subject would hand them out: everybody by twenty assessors, on two criteria each. */
async function* ratings() {
  for (let person = 0; person < people; person++) {
    const subject = `person ${person}`;
    for (let number = 0; number < 20; number++) {
      const who = { subject, assessor: `assessor ${number}`, role: assessors[number % assessors.length] ?? "peer" };
      // Made up, and the same each time: people differ, and so do those who rate them.
      const needs = 480 + ((person * 7919) % 451) + ((number * 31) % 70);
      const relationship = 430 + ((person * 104_729) % 501) + ((number * 17) % 70);
      yield { ...who, criterion: /** @type {const} */ ("needs"), score: needs / 100 };
      yield { ...who, criterion: /** @type {const} */ ("relationship"), score: relationship / 100 };
    }
  }
}

let last = { ratings: 0, results: 0 };
const results = scoreStream(ratings(), {
  onProgress: (progress) => {
    last = progress;
  },
  progressEvery: 100_000,
});

// Summaries merge exactly, whoever made them and in whatever order: a thousand results each are added at once.
const { create, add, merge, finish } = summaryAccumulator();
const summaries = [create()];
let block = [];
for await (const result of results) {
  block.push(result);
  if (block.length < 1000) continue;
  summaries.push(add(create(), block));
  block = [];
}
summaries.push(add(create(), block));

const { headcount, mean, median, levels } = finish(merge(summaries));
console.log(`${last.ratings} ratings, ${headcount.results} results, of which ${headcount.scored} have a score`);
console.log(`mean ${mean?.score.toFixed(2)} (${mean?.level}), median ${median?.score.toFixed(2)}`);
for (const { level, count, share } of levels) console.log(`${level}: ${count} (${Math.round(share * 100)} %)`);
