import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { compareRatios, formatRatio, multiplyRatios, parseRatio } from "../../exact/ratio";
import { exactScale, placeExact } from "../../rubric/exact-scale";
import { levelRange } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { FiredGate, ScoredReview, UnscoredReason, UnscoredReview } from "../result";
import type { Speaker } from "./speaker";

/** Whose score it is, and its level. */
export function introduceScore(
  result: Pick<ScoredReview, "subject" | "period" | "score" | "level">,
  rubric: Rubric,
  { say, score, level }: Speaker,
): string {
  const { subject, period } = result;
  const { band } = levelRange(result.level, rubric);
  return say.scored({ subject, period, score: score(result.score), level: level(result.level), band });
}

/** What rounding and the policy `fail` did to the score; a manager also reads an endless score as a fraction. */
export function explainScore(
  result: Pick<ScoredReview, "score" | "exactScore" | "deductions">,
  rubric: Rubric,
  audience: "subject" | "manager",
  speaker: Speaker,
): readonly string[] {
  const { say, score, loss, exact, level, criterion } = speaker;
  const printed = score(result.score);
  const sentences: string[] = [];
  const scale = exactScale(rubric);
  const exactScore = parseRatio(result.exactScore);
  if (compareRatios(exactScore, parseDecimal(result.score)) !== 0) {
    const rounding = say.roundings[rubric.rounding];
    const step = formatDecimal(scale.step) as string;
    const decimal = exact(result.exactScore);
    const isWhole = audience === "subject" || !decimal.endsWith("…");
    const told = isWhole ? decimal : `${result.exactScore} = ${decimal}`;
    sentences.push(say.exact({ exact: told, rounding, step, score: printed }));
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
  for (const deduction of result.deductions) {
    if (deduction.kind === "fail") {
      const criteria = say.list(deduction.criteria.map(criterion));
      sentences.push(say.failed({ criteria, score: printed, loss: loss(deduction.displayContribution) }));
    }
  }
  return sentences;
}

/** Why there is no score. */
export function explainReason(reason: UnscoredReason, { say, share, wholeShare, gate }: Speaker): string {
  switch (reason.code) {
    case "no-applicable-criterion":
      return say.noApplicableCriterion;
    case "self-ratings-only":
      return say.selfRatingsOnly;
    case "no-score":
      return say.noScore;
    case "coverage-below-minimum":
      // Never as much as the minimum in print, when it is less.
      return say.coverageBelowMinimum({
        coverage: share(reason.exactCoverage, "down"),
        minimum: wholeShare(reason.minimum),
      });
    case "gate":
      return say.gateUnscored(gate(reason.gate));
  }
}

/** Which gate fired, on what, and what it did to the score. Where there is no score, a cap has nothing to do. */
export function explainGate(
  fired: FiredGate,
  result: Pick<ScoredReview, "status" | "deductions"> | Pick<UnscoredReview, "status">,
  { say, score, loss, criterion, gate }: Speaker,
): readonly string[] {
  const criteria = say.list(fired.criteria.map((low) => say.tooLow(criterion(low.criterion), score(low.score))));
  const sentence = say.gate({ gate: gate(fired.gate), criteria, below: score(fired.below) });
  if (fired.effect === "unscored") return [sentence];
  if (result.status === "unscored") return [];
  const cap = score(fired.effect.cap);
  if (!fired.isDecisive) return [sentence, say.notCapped(cap)];
  const line = result.deductions.find((deduction) => deduction.kind === "cap");
  const before = score(fired.scoreBefore as number);
  const taken = line && loss(line.displayContribution);
  return [sentence, say.capped({ cap, loss: taken, before: before === cap ? undefined : before })];
}

/** The way to the next level. */
export function explainNextLevel(
  {
    nextLevel: next,
    deductions,
    criteria,
    adjustment,
  }: Pick<ScoredReview, "nextLevel" | "deductions" | "adjustment"> & {
    readonly criteria: readonly { readonly criterion: string; readonly effectiveWeight: string }[];
  },
  { say, score, exact, level, criterion, step }: Speaker,
): readonly string[] {
  if (next === null) return [say.highestLevel];
  const isFreed = deductions.some(({ kind }) => kind === "cap");
  const weights = new Map(criteria.map((outcome) => [outcome.criterion, parseRatio(outcome.effectiveWeight)]));
  const distance = parseDecimal(next.distance);
  const rises = next.rises.flatMap(({ criterion: id, rise }) => {
    if (rise === null) return [];
    const gained = multiplyRatios(parseDecimal(rise), weights.get(id) ?? parseDecimal(0));
    const gain = compareRatios(gained, distance) < 0 ? exact(formatRatio(gained)) : undefined;
    return [say.rise({ criterion: criterion(id), rise: score(rise), gain, isFreed })];
  });
  const sentence = say.nextLevel({
    level: level(next.level),
    cut: score(next.cut),
    distance: next.distance > 0 ? score(next.distance) : exact(next.exactDistance),
  });
  // What a person has set moves with no criterion.
  if (adjustment !== undefined) return [sentence];
  return [sentence, ...(rises.length > 0 ? rises : [say.noRise(step)])];
}
