// @ts-check
// Two rubrics and one measure become one score of the year. Somebody has adjusted one of the results, and that shows.

import {
  adjustResult,
  customerCentric,
  defineRubric,
  defineScorecard,
  explainScorecard,
  scoreReview,
  scoreScorecard,
} from "customer-centric-rubric";

const safety = defineRubric({
  id: "site-safety",
  version: "1",
  scale: { minimum: 1, maximum: 5, step: 0.1 },
  levels: [
    { id: "unsafe", cut: 1 },
    { id: "safe", cut: 4 },
  ],
  criteria: [{ id: "conduct", weight: 1 }],
});

const best = { value: 1, score: 100 };
const worst = { value: 7, score: 0 };
const year = defineScorecard({
  id: "field-service",
  version: "2026",
  scale: { minimum: 0, maximum: 100, step: 1 },
  // The lowest score of a rubric becomes 0 and the highest 100; levels are never converted.
  conversion: "linear",
  parts: [
    { id: "service", weight: 50, rubric: customerCentric },
    { id: "safety", weight: 30, rubric: safety },
    { id: "repairs", weight: 20, measure: { unit: "days to repair", points: [best, worst] } },
  ],
});

const who = { subject: "Li Wei", period: "2026" };
const manager = /** @type {const} */ ({ assessor: "chen", role: "manager" });
const served = scoreReview({ ...who, ratings: [{ ...manager, criterion: "overall", score: "8.416" }] });
const worked = scoreReview({ ...who, ratings: [{ ...manager, criterion: "conduct", score: 4.3 }] }, { rubric: safety });
const reason = "Served the two hardest accounts of the region";
const service = adjustResult(served, { score: 8.6, by: "ito", at: "2027-01-15T10:00+09:00", reason });

const parts = /** @type {const} */ ([
  { part: "repairs", value: 2.5 },
  { part: "service", result: service },
  { part: "safety", result: worked },
]);
const result = scoreScorecard(year, { ...who, parts });
if (result.status === "scored") {
  for (const { part, weight, displayContribution } of result.parts)
    console.log(part.padEnd(8), weight, displayContribution);
  console.log("sum".padEnd(11), result.score, `(exactly ${result.exactScore})\n`);
}
console.log(explainScorecard(result, year));
