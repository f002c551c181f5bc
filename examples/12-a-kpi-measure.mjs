// @ts-check
// Key figures as criteria: what so many days until a repair is done are worth, by points that the workshop states.

import { defineRubric, isScoringError } from "customer-centric-rubric";
import { scoreMeasure } from "customer-centric-rubric/evidence";

const points = (/** @type {readonly (readonly [value: number, score: number])[]} */ ...pairs) =>
  pairs.map(([value, score]) => ({ value, score }));

/** @type {import("customer-centric-rubric").RubricDefinition<"late" | "sound" | "swift", "days" | "first-visit">} */
const workshop = {
  id: "workshop",
  version: "2026",
  scale: { minimum: 0, maximum: 10, step: "0.01" },
  levels: [
    { id: "late", cut: 0 },
    { id: "sound", cut: 6 },
    { id: "swift", cut: "8.5" },
  ],
  criteria: [
    // Fewer days are better: 3 are a 10, 5 the cut score of swift, 10 that of sound, and 20 nothing.
    { id: "days", weight: 2, measure: { unit: "working days", points: points([3, 10], [5, 8.5], [10, 6], [20, 0]) } },
    // More repairs done at the first visit are better.
    { id: "first-visit", weight: 1, measure: { unit: "%", points: points([50, 5], [100, 10]) } },
  ],
};
const rubric = defineRubric(workshop);

/** @type {readonly [when: string, criterion: "days" | "first-visit", value: string | number | null][]} */
const figures = [
  ["January", "days", 5],
  ["February, a tenth of a day slower", "days", "5.1"],
  ["March", "days", 7],
  ["April, fewer than the first point has", "days", 2],
  ["May, more than the last point has", "days", 31],
  ["June, before anybody counted", "days", null],
  ["January", "first-visit", "87.5"],
];
for (const [when, criterion, value] of figures) {
  // What was not measured has no score. A 0 in its place would be repairs that took no time at all: a 10.
  if (value === null) {
    console.log(`${criterion}, ${when}: not measured, and so no score`);
    continue;
  }
  const { score, level, exactScore, outside } = scoreMeasure(rubric, criterion, value);
  const remark = outside === null ? "" : ` (${outside} all that the points state: the score of the nearest one)`;
  console.log(`${criterion}, ${when}: ${value} is worth ${score}, ${level}; exactly ${exactScore}${remark}`);
}

// Points that rise and then fall would punish some for doing better. They are refused.
try {
  const measure = { points: points([1, 5], [3, 10], [9, 5]) };
  defineRubric({ ...workshop, criteria: workshop.criteria.map((criterion) => ({ ...criterion, measure })) });
} catch (error) {
  if (isScoringError(error)) console.log(`\nrefused: ${error.details.issues?.[0]?.message}`);
}
