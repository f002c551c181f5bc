/** What programs/score.mjs must answer. */
import assert from "node:assert/strict";

/** 7.49 and 7.5 make 7.495: a tie, so that the exact score is basic and the published one good. */
const figures = {
  status: "scored",
  score: 7.5,
  exactScore: "1499/200",
  level: "good",
  roundingChangedLevel: true,
};

const firstLines = [
  "李伟 scores 7.50 for 2026-H1: Good (7.50–8.49).",
  "李伟（2026-H1）得分7.50，等级：良好（7.50–8.49）。",
  "李伟（2026-H1）の点数は7.50、レベルは「良好」（7.50–8.49）です。",
];

/** Takes answers from everywhere: each must have the figures above, and all must be the same bytes. */
export function createAnswers() {
  let first;

  function add(where, text) {
    const answer = parse(where, text);
    checkFigures(answer);
    first ??= { where, text };
    if (text !== first.text) {
      throw new Error(`${where} answers otherwise than ${first.where}:\n${difference(text, first.text)}`);
    }
    return answer;
  }

  return { add };
}

function parse(where, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where} answers no JSON, but "${text.slice(0, 200)}".`);
  }
}

function checkFigures({ result, same, explanations, verified, altered, capped, mean, issues, refusals, schemas }) {
  const { status, score, exactScore, level, roundingChangedLevel } = result;
  assert.deepEqual({ status, score, exactScore, level, roundingChangedLevel }, figures);
  assert.equal(same, true, "scoreRatings says the same as scoreReview");
  assert.deepEqual(
    explanations.map((text) => text.split("\n")[0]),
    firstLines,
  );
  assert.deepEqual(verified, { isVerified: true, differences: [] });
  assert.deepEqual(altered, { isVerified: false, differences: [{ path: ["score"], stated: 8.5, computed: 7.5 }] });
  assert.deepEqual([capped.status, capped.score, capped.level], ["scored", 5.99, "failing"]);
  assert.deepEqual([mean.score, mean.exactScore, mean.level], [8.31, "831/100", "good"]);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ["unknown-role", "invalid-decimal"],
  );
  assert.deepEqual(
    refusals.map(([code, , ...isInstance]) => [code, ...isInstance]),
    ["score-out-of-scale", "invalid-review", "invalid-result"].map((code) => [code, true, true]),
  );
  assert.deepEqual(
    schemas.map(({ type }) => type),
    ["object", "array", undefined, "object"],
  );
}

function difference(text, other) {
  let index = 0;
  while (text[index] === other[index]) index += 1;
  const around = (whole) => whole.slice(Math.max(0, index - 60), index + 60);
  return `… ${around(text)} …\n… ${around(other)} …`;
}
