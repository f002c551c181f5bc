import { readMeasured } from "../../evaluation/score-measure";
import type { Ratio } from "../../exact/ratio";
import { addRatios, divideRatios, multiplyRatios, reduceRatio, subtractRatios } from "../../exact/ratio";
import { exactScale } from "../../rubric/exact-scale";
import type { RubricPart } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";

/** The exact score of a part on the scorecard's scale, by the rule that is stated for it. */
export function convertScore(exact: Ratio, part: RubricPart, { scorecard, face }: KnownScorecard): Ratio {
  if (part.conversion !== undefined) return reduceRatio(readMeasured(face, part.id, exact).score);
  if (scorecard.conversion === "same-scale") return exact;
  const [from, to] = [exactScale(part.rubric), exactScale(face)];
  const way = divideRatios(subtractRatios(exact, from.minimum), subtractRatios(from.maximum, from.minimum));
  return reduceRatio(addRatios(to.minimum, multiplyRatios(way, subtractRatios(to.maximum, to.minimum))));
}
