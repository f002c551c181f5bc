import { readDocument } from "../../document";
import type { Integer } from "../../exact/integer";
import { subtract } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { formatRatio, parseRatio, subtractRatios } from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale, placeExact, stepsToNumber } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { GroupReview } from "../groups/group-result";
import type { NextLevel, ReviewResult } from "../result";
import type { AdjustableReview, AdjustedGroupReview, AdjustedReview, Adjustment, OriginalScore } from "./adjustment";
import type { ReadDecision } from "./read-decision";
import { readDecision } from "./read-decision";

/** The result after a decision that has been read: what was there before stays in it. */
export function carryOut(
  result: AdjustableReview,
  { exact, by, at, reason }: ReadDecision,
  rubric: Rubric,
): AdjustedReview | AdjustedGroupReview {
  const scale = exactScale(rubric);
  const placed = publishScore(exact, scale);
  const before = parseRatio(result.exactScore);
  const { steps } = placeExact(exact, scale);
  const change: Adjustment = {
    ...{ score: placed.score, level: placed.level, by, at, reason },
    contribution: formatRatio(subtractRatios(exact, before)),
    displayContribution: stepsToNumber(subtract(steps, placeExact(before, scale).steps), scale),
  };
  const original = result.adjustment?.original ?? originalOf(result);
  const changes = [...(result.adjustment?.changes ?? []), change];
  const { criteria } = result;
  return {
    ...result,
    ...placed,
    nextLevel: nextLevelOf(exact, steps, criteria, scale),
    adjustment: { original, changes },
  };
}

/**
 * What a result computed anew would be after the decisions that a stored one tells of: as far as they may be carried out,
 * one after the other.
 */
export function carryOutAgain(
  computed: ReviewResult | GroupReview,
  stored: unknown,
  rubric: Rubric,
): ReviewResult | GroupReview {
  let result = computed;
  const read = readDocument(() => Object(Object(stored).adjustment).changes as unknown);
  const changes: unknown = read.success ? read.data : undefined;
  for (const entry of Array.isArray(changes) ? changes : []) {
    const before = result;
    if (before.status !== "scored") break;
    const decided = readDocument((issues) => {
      const { score, by, at, reason } = Object(entry);
      return readDecision({ score, by, at, reason }, before, rubric, issues);
    });
    if (!decided.success || decided.data === undefined) break;
    result = carryOut(before, decided.data, rubric);
  }
  return result;
}

function originalOf({ score, level, exactScore, roundingChangedLevel, nextLevel }: AdjustableReview): OriginalScore {
  return { score, level, exactScore, roundingChangedLevel, nextLevel };
}

/** From here on the score is a person's: no rise of a criterion moves it. */
function nextLevelOf(
  exact: Ratio,
  steps: Integer,
  criteria: AdjustableReview["criteria"],
  scale: ExactScale,
): NextLevel | null {
  const index = placeExact(exact, scale).level + 1;
  const cut = scale.cuts[index];
  if (cut === undefined) return null;
  const cutSteps = scale.cutSteps[index] as Integer;
  return {
    level: scale.levelIds[index] as string,
    cut: stepsToNumber(cutSteps, scale),
    distance: stepsToNumber(subtract(cutSteps, steps), scale),
    exactDistance: formatRatio(subtractRatios(cut, exact)),
    rises: criteria.map(({ criterion }) => ({ criterion, rise: null })),
  };
}
