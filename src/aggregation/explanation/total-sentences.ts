import { describe } from "../../errors";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { compareRatios, parseRatio } from "../../exact/ratio";
import { exactScale, placeExact } from "../../rubric/exact-scale";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { FiredGate, NextLevel, ScoredReview, UnscoredReason } from "../result";
import type { Speaker } from "./speaker";

/** The score, its level, and what rounding and the policy `fail` did. */
export function explainScore(result: ScoredReview, rubric: Rubric, speaker: Speaker): readonly string[] {
  const { say, score, exact, level, criterion } = speaker;
  const { subject, period } = result;
  const printed = score(result.score);
  const sentences = [
    say.scored({
      subject,
      period,
      score: printed,
      level: level(result.level),
      band: levelRange(result.level, rubric).band,
    }),
  ];
  const scale = exactScale(rubric);
  const exactScore = parseRatio(result.exactScore);
  if (compareRatios(exactScore, parseDecimal(result.score)) !== 0) {
    const rounding = say.roundings[rubric.rounding];
    const step = formatDecimal(scale.step) as string;
    sentences.push(say.exact({ exact: exact(result.exactScore), rounding, step, score: printed }));
  }
  const { exactLevel, roundedLevel } = placeExact(exactScore, scale);
  if (exactLevel !== roundedLevel) {
    sentences.push(
      say.roundingChangedLevel({
        exact: level(scale.levelIds[exactLevel] as string),
        rounded: level(scale.levelIds[roundedLevel] as string),
        isPlacedOnExact: scale.placeOnExact,
      }),
    );
  }
  for (const adjustment of result.adjustments) {
    if (adjustment.kind === "fail") {
      sentences.push(say.failed({ criteria: say.list(adjustment.criteria.map(criterion)), score: printed }));
    }
  }
  return sentences;
}

/** Why there is no score. */
export function explainReason(reason: UnscoredReason, { say, share, gate }: Speaker): string {
  switch (reason.code) {
    case "no-applicable-criterion":
      return say.noApplicableCriterion;
    case "self-ratings-only":
      return say.selfRatingsOnly;
    case "no-score":
      return say.noScore;
    case "coverage-below-minimum":
      return say.coverageBelowMinimum({
        coverage: share(reason.exactCoverage),
        minimum: share(fraction(reason.minimum)),
      });
    case "gate":
      return say.gateUnscored(gate(reason.gate));
    default:
      throw new TypeError(`an unknown reason, ${describe(reason satisfies never)}`);
  }
}

/** Which gate fired, on what, and what it did to the score. */
export function explainGate(fired: FiredGate, { say, score, criterion, gate }: Speaker): readonly string[] {
  const criteria = say.list(fired.criteria.map((low) => `${criterion(low.criterion)} ${score(low.score)}`));
  const sentence = say.gate({ gate: gate(fired.gate), criteria, below: score(fired.below) });
  if (fired.effect === "unscored" || fired.scoreBefore === undefined) return [sentence];
  const cap = score(fired.effect.cap);
  return [sentence, fired.isDecisive ? say.capped({ cap, before: score(fired.scoreBefore) }) : say.notCapped(cap)];
}

/** The way to the next level. */
export function explainNextLevel(
  next: NextLevel | null,
  { say, score, exact, level, criterion }: Speaker,
): readonly string[] {
  if (next === null) return [say.highestLevel];
  const rises = next.rises.flatMap(({ criterion: id, rise }) => {
    return rise === null ? [] : [say.rise({ criterion: criterion(id), rise: score(rise) })];
  });
  const distance = next.distance > 0 ? score(next.distance) : exact(next.exactDistance);
  const sentence = say.nextLevel({ level: level(next.level), cut: score(next.cut), distance });
  return [sentence, ...(rises.length > 0 ? rises : [say.noRise])];
}

function fraction(decimal: number | string): string {
  const { numerator, denominator } = parseDecimal(decimal);
  return `${numerator}/${denominator}`;
}
