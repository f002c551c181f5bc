// @ts-check
// What a rubric may decide otherwise: what becomes of missing ratings, and which weakness nothing makes up for.

import { customerCentric, defineRubric, noCriterionFailing, scoreReview } from "customer-centric-rubric";

const chen = /** @type {const} */ ({ assessor: "chen", role: "manager" });

/** @type {import("customer-centric-rubric").Review<"good", "needs" | "relationship">[]} */
const reviews = [
  {
    subject: "uneven",
    ratings: [
      { ...chen, criterion: "needs", score: 10 },
      { ...chen, criterion: "relationship", score: 5 },
    ],
  },
  {
    subject: "half rated",
    ratings: [
      { ...chen, criterion: "needs", score: 9 },
      { ...chen, criterion: "relationship", score: null },
    ],
  },
  {
    subject: "half applicable",
    ratings: [
      { ...chen, criterion: "needs", score: 9 },
      { ...chen, criterion: "relationship", status: "not-applicable" },
    ],
  },
];

const respectFirst = /** @type {const} */ ({ id: "respect", criterion: "relationship", below: 6, effect: "unscored" });
const rubrics = {
  "as it ships": customerCentric,
  "with noCriterionFailing": defineRubric({ ...customerCentric, gates: [noCriterionFailing] }),
  "with a gate that takes the score": defineRubric({ ...customerCentric, gates: [respectFirst] }),
  "half is enough": defineRubric({ ...customerCentric, minimumCoverage: 0.5 }),
  "not rated counts lowest": defineRubric({ ...customerCentric, policies: { notRated: "lowest" }, minimumCoverage: 0 }),
  "not applicable fails": defineRubric({ ...customerCentric, policies: { notApplicable: "fail" } }),
};

for (const [name, rubric] of Object.entries(rubrics)) {
  console.log(`${name}:`);
  for (const review of reviews)
    console.log(`  ${review.subject.padEnd(16)}${verdict(scoreReview(review, { rubric }))}`);
}

function verdict(/** @type {import("customer-centric-rubric").ReviewResult} */ result) {
  if (result.status === "unscored") return `unscored: ${result.reasons.map(({ code }) => code).join(", ")}`;
  const deducted = result.deductions.map(({ kind, displayContribution }) => `, ${kind} ${displayContribution}`);
  return `${result.score.toFixed(2)} ${result.level}${deducted.join("")}`;
}
