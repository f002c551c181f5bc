// @ts-check
// An audit: a result that was stored as JSON is checked against the ratings that it came from.

import {
  customerCentric,
  defineRubric,
  explain,
  isScoringError,
  scoreReview,
  verifyResult,
} from "customer-centric-rubric";
import { parseResult } from "customer-centric-rubric/schema";

/** @type {import("customer-centric-rubric").Review<"good", "needs" | "relationship">} */
const review = {
  subject: "Li Wei",
  period: "2026-H1",
  ratings: [
    { assessor: "chen", role: "manager", criterion: "needs", score: 8.4 },
    { assessor: "chen", role: "manager", criterion: "relationship", score: 8.6 },
    { assessor: "zhao", role: "peer", criterion: "overall", score: 8.4 },
  ],
};

// The order of ratings changes nothing: the same input gives the same bytes.
const stored = JSON.stringify(scoreReview(review));
const reversed = { ...review, ratings: review.ratings.toReversed() };
console.log(`the same bytes in another order: ${JSON.stringify(scoreReview(reversed)) === stored}`);

const result = parseResult(JSON.parse(stored)); // throws for what is no result at all
console.log(explain(result).split("\n")[0]);
report("as it was stored", verifyResult(result, review));

const touched = { ...result, score: 8.5, level: "outstanding" };
report("the score rounded up in the database", verifyResult(touched, review));

const [first, ...others] = review.ratings;
const edited = { ...review, ratings: [{ ...first, comment: "Edited." }, ...others] };
report("a comment added to the ratings", verifyResult(result, /** @type {typeof review} */ (edited)));

const lenient = defineRubric({ ...customerCentric, minimumCoverage: 0.1 });
report("against another rubric", verifyResult(result, review, { rubric: lenient }));

try {
  explain(result, { rubric: lenient });
} catch (error) {
  if (isScoringError(error)) console.log(`explained with another rubric: refused, ${error.code}`);
}

function report(
  /** @type {string} */ what,
  /** @type {import("customer-centric-rubric").Verification} */ { isVerified, differences },
) {
  console.log(`${what}: ${isVerified ? "verified" : "not verified"}`);
  for (const { path, stated, computed } of differences) {
    console.log(`  ${path.join(".")}: ${String(stated).slice(0, 12)}, computed ${String(computed).slice(0, 12)}`);
  }
}
