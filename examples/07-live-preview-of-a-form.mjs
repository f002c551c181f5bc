// @ts-check
// A form that shows the level while somebody types, and the score of the review so far. It runs in browsers as it is.

import { customerCentricTexts, isScore, levelRange, placeScore, scoreReview } from "customer-centric-rubric";

const words = customerCentricTexts.en;

/** What stands beside the field: never an error for what is only half typed. */
function preview(/** @type {string} */ typed) {
  if (typed === "") return "not rated yet";
  if (!isScore(typed)) return "a number from 0 to 10, such as 8.5";
  const { score, level } = placeScore(typed);
  return `${score.toFixed(2)} ${words.levels[level]} (${levelRange(level).band})`;
}

for (const typed of ["", "7", "7.", "7.4", "7.49", "7.495", "7,5", "75", "-1", "ten"]) {
  console.log(`[${typed.padEnd(5)}] ${preview(typed)}`);
}

/** The review as far as it goes: fields that are no score yet count as not rated, and so the score is honest. */
function previewReview(/** @type {{ needs: string, relationship: string }} */ form) {
  const result = scoreReview({
    subject: "preview",
    ratings: /** @type {const} */ (["needs", "relationship"]).map((criterion) => ({
      assessor: "me",
      role: "manager",
      criterion,
      score: isScore(form[criterion]) ? form[criterion] : null,
    })),
  });
  const rated = `${(result.coverage * 100).toFixed(0)} % rated`;
  if (result.status === "unscored") return `${rated}: no score (${result.reasons.map(({ code }) => code).join(", ")})`;
  const next = result.nextLevel;
  const way = next === null ? "the highest level" : `${next.distance.toFixed(2)} to ${words.levels[next.level]}`;
  return `${rated}: ${result.score.toFixed(2)} ${words.levels[result.level]}, ${way}`;
}

console.log();
console.log(previewReview({ needs: "", relationship: "" }));
console.log(previewReview({ needs: "8.2", relationship: "" }));
console.log(previewReview({ needs: "8.2", relationship: "7." }));
console.log(previewReview({ needs: "8.2", relationship: "7.9" }));
console.log(previewReview({ needs: "9.8", relationship: "9.9" }));
