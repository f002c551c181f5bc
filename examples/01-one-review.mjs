// @ts-check
// One review: the ratings of four people become a score, a level and the column of figures behind it.

import { scoreReview } from "customer-centric-rubric";

const result = scoreReview({
  subject: "Li Wei",
  period: "2026-H1",
  ratings: [
    { assessor: "Zhao Min", role: "manager", criterion: "needs", score: 9 },
    { assessor: "Zhao Min", role: "manager", criterion: "relationship", score: 7.5 },
    { assessor: "Wang Fang", role: "peer", criterion: "needs", score: "8.75" },
    { assessor: "Wang Fang", role: "peer", criterion: "relationship", status: "not-observed" },
    { assessor: "Acme", role: "customer", relation: "external", criterion: "overall", level: "outstanding" },
    { assessor: "Li Wei", role: "self", criterion: "overall", score: 10 },
  ],
});

// A review with too little in it has no score, and says why. The compiler insists that this is asked first.
if (result.status === "unscored") throw new Error(`No score: ${result.reasons.map(({ code }) => code).join(", ")}`);

console.log(`${result.subject}, ${result.period}: ${print(result.score)} ${result.level}`);
console.log(`exactly ${result.exactScore}; the share of the weight that has a score is ${result.coverage}\n`);

for (const { criterion, effectiveWeight, displayContribution, roles, ...outcome } of result.criteria) {
  const score = outcome.status === "scored" ? print(outcome.score) : outcome.status;
  console.log(`${criterion.padEnd(14)}${score} × ${effectiveWeight} contributes ${print(displayContribution)}`);
  for (const role of roles) {
    console.log(`  ${role.role.padEnd(10)}${(role.exactScore ?? role.status).padEnd(14)}× ${role.effectiveWeight}`);
  }
}
const column = result.criteria.map(({ displayContribution }) => print(displayContribution));
console.log(`\n${column.join(" + ")} = ${print(result.score)}, to the last digit`);

/** The scores of a result are rounded already: this only adds the zeros that people expect. */
function print(/** @type {number} */ score) {
  return score.toFixed(2);
}
