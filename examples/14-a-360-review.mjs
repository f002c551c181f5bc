// @ts-check
// Ratings from all sides: what each group of assessors said, what the subject said, and who is too few to be shown.

import { explainGroups, scoreGroups, verifyGroups } from "customer-centric-rubric";

/** Who rated Li Wei, and how: the whole, or needs and relationship. @type {[string, string, number[], string?][]} */
const forms = [
  ["chen", "manager", [8.5, 8]],
  ["ana", "peer", [9]],
  ["bo", "peer", [7.5]],
  ["di", "report", [6.5]],
  ["Acme", "customer", [9, 9.5], "external"],
  ["Globex", "customer", [8, 9], "external"],
  ["Initech", "customer", [8.5, 7.5], "external"],
  ["sales", "customer", [7, 8], "internal"],
  ["finance", "customer", [6, 6.5], "internal"],
  ["stores", "customer", [8, 2], "internal"],
  ["Li Wei", "self", [9.5]],
];

const ratings = forms.flatMap(([assessor, role, scores, relation]) => {
  const criteria =
    scores.length > 1 ? /** @type {const} */ (["needs", "relationship"]) : /** @type {const} */ (["overall"]);
  return criteria.map((criterion, index) => {
    const kind = relation === undefined ? {} : { relation: /** @type {"external" | "internal"} */ (relation) };
    return { assessor, role, criterion, score: /** @type {number} */ (scores[index]), ...kind };
  });
});
const review = { subject: "Li Wei", period: "2026-H1", ratings };

/** @type {import("customer-centric-rubric").GroupOptions<typeof import("customer-centric-rubric").customerCentric>} */
const options = { customers: "apart", minimumAssessors: { customer: 3 } };
const result = scoreGroups(review, options);
console.log(explainGroups(result));

// Two peers and one direct report would be recognised: together they are three, who weigh as much as two roles.
for (const { criterion, groups } of result.criteria) {
  for (const { roles, relation = "", count = "-", exactScore, effectiveWeight } of groups) {
    console.log(`${criterion} ${roles.join("+")} ${relation}: ${count} × ${exactScore}, weight ${effectiveWeight}`);
  }
}

// One very low rating, and the same with the extremes pulled in: how many ratings that concerns is part of the result.
const robust = scoreGroups(review, { methods: [{ role: "customer", method: { winsorizedMean: 0.2 } }] });
for (const one of [scoreGroups(review), robust]) {
  const customers = one.criteria[1]?.groups.find(({ roles }) => roles.includes("customer"));
  console.log(JSON.stringify(customers?.method), customers?.exactScore, "set aside:", customers?.setAside);
}

const open = scoreGroups(review, { anonymity: null });
console.log("scored with everybody shown:", open.status === "scored" && open.exactScore, open.isAnonymous);
console.log("verified:", verifyGroups(JSON.parse(JSON.stringify(result)), review, options).isVerified);
