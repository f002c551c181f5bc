// @ts-check
// A company of two departments: figures of every team that is large enough, and of none that would give a few people away.

import { compareDistribution, scoreRatings, summarizeTeams } from "customer-centric-rubric";

const tree = [
  { id: "company" },
  { id: "service", parent: "company" },
  { id: "hotline", parent: "service" },
  { id: "field", parent: "service" },
  { id: "night shift", parent: "service" },
  { id: "sales", parent: "company" },
];
const scores = {
  hotline: [8.2, 7.6, 9.1, 8.4, 7.2, 8.9],
  field: [7.4, 8, 8.5, 6.9, 9.6, 7.8, 8.1],
  "night shift": [5.4, 8.8, 7.9],
  sales: [8.6, 7.1, null, 8.3, 9, 7.7, 6.4],
};

const ratings = Object.entries(scores).flatMap(([team, people]) => {
  return people.map((score, index) => {
    const subject = `${team} ${index + 1}`;
    return /** @type {const} */ ({ subject, team, assessor: "chen", role: "manager", criterion: "overall", score });
  });
});
const guest = /** @type {const} */ ({ assessor: "chen", role: "manager", criterion: "overall", score: 8 });
const results = scoreRatings([...ratings, { ...guest, subject: "a trainee", team: "academy" }]);

const { teams, minimumSize, unknownTeam } = summarizeTeams(results, tree, { quantiles: [0.25, 0.75] });
console.log(`from ${minimumSize} people with a score on:`);
for (const team of teams) {
  if (team.status === "suppressed") {
    console.log(`${team.team}: nothing (${team.reason})`);
    continue;
  }
  const { headcount, mean, median, quantiles } = team.summary;
  // Of few people, quantiles would tell too much beside the mean.
  const middle = quantiles.map(({ score }) => score.toFixed(2)).join(" to ") || "not shown";
  console.log(`${team.team}: ${headcount.scored} of ${headcount.results} have a score, mean ${mean?.score.toFixed(2)}`);
  console.log(`  median ${median?.score.toFixed(2)} (${median?.level}), the middle half ${middle}`);
}
for (const { subject, team } of unknownTeam) console.log(`in no figure: ${subject}, of ${team}`);

// A guideline is advice: nothing here changes a score.
const [company] = teams;
if (company?.status === "published") {
  const guideline = [
    { levels: ["outstanding", "excellent"], atMost: 0.25 },
    { levels: ["good"], atLeast: 0.3, atMost: 0.5 },
  ];
  for (const part of compareDistribution(company.summary.levels, guideline).parts) {
    console.log(`${part.levels.join(" or ")}: ${part.count}, ${part.fewest} to ${part.most} meant, ${part.standing}`);
  }
}
