// @ts-check
// A test of level boundaries: what a payroll or bonus system that depends on levels would assert.

import assert from "node:assert/strict";
import { isScoringError, levelBoundaries, levelOf, levelRange, placeScore } from "customer-centric-rubric";

// A score is rounded half-up to 0.01, once, and the level is that of the rounded score.
assert.equal(levelOf("7.494"), "basic");
assert.equal(levelOf("7.495"), "good");
assert.equal(levelOf("7.494999999999999999999"), "basic");
console.log("7.494 is basic, 7.495 is good");

// A number means its shortest decimal text, as it is printed, and not the binary fraction that stands in for it.
assert.deepEqual(placeScore(8.495), placeScore("8.495"));
assert.deepEqual(placeScore("8.495"), {
  score: 8.5,
  level: "outstanding",
  exactScore: "1699/200",
  roundingChangedLevel: true,
});
console.log("8.495 is 8.50, outstanding, by its rounding");

// Every cut score, at it, a hundredth below it, and a hair on either side of the point where rounding decides.
for (const { below, at } of levelBoundaries()) {
  assert.equal(levelOf(below.score), below.level);
  assert.equal(levelOf(at.score), at.level);
  assert.equal(levelOf(`${below.score.toFixed(2)}4999`), below.level);
  assert.equal(levelOf(`${below.score.toFixed(2)}5`), at.level);
  console.log(`${below.score.toFixed(2)} ${below.level} | ${at.score.toFixed(2)} ${at.level}`);
}

// Both ends of the scale belong to it; beyond them there is an error and no level.
assert.equal(levelOf(0), "failing");
assert.equal(levelOf(10), "excellent");
assert.throws(
  () => levelOf("10.001"),
  (error) => isScoringError(error) && error.code === "score-out-of-scale",
);
console.log(`10.00 is ${levelOf(10)} (${levelRange("excellent").band}), 10.001 is refused`);

// All 1,001 published scores: every one has a level, and no level is ever lower than the one before.
const counts = new Map();
for (let hundredths = 0; hundredths <= 1000; hundredths++) {
  const level = levelOf(hundredths / 100);
  counts.set(level, (counts.get(level) ?? 0) + 1);
}
assert.deepEqual([...counts.values()], [600, 150, 100, 100, 51]);
console.log([...counts].map(([level, count]) => `${count} scores are ${level}`).join(", "));
