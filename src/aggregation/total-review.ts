import type { Issue } from "../errors";
import { apportion } from "../exact/apportion";
import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio, zero } from "../exact/ratio";
import { roundToSteps } from "../exact/rounding";
import type { ReadReview } from "../review/read-review";
import type { ExactScale } from "../rubric/exact-scale";
import { exactScale, placeExact, stepsToNumber } from "../rubric/exact-scale";
import type { Criterion, Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { engine } from "../version";
import { coverageOf, forbidAbsences, unscoredReasons } from "./absence";
import type { Firing } from "./gating";
import { fireGates, settle } from "./gating";
import type { Standing } from "./next-level";
import { nextLevel } from "./next-level";
import type {
  AbsentCriterion,
  CriterionOutcome,
  CriterionShare,
  FiredGate,
  ReviewResult,
  ScoredReview,
} from "./result";
import type { CriterionFinding, Draft } from "./score-criterion";
import { scoreCriterion } from "./score-criterion";
import { totalOf } from "./total";
import { weightsOf } from "./weighing";

/** Scores a review that has been read. A forbidden absence becomes an issue, and then the result is not to be used. */
export function totalReview(review: ReadReview, rubric: Rubric, issues: Issue[]): ReviewResult {
  const scale = exactScale(rubric);
  const weights = weightsOf(rubric);
  const findings = review.answers.map((answers, index) => scoreCriterion(answers, index, rubric, weights));
  forbidAbsences(findings, review, rubric, issues);

  const counted = findings.map(({ score, policy }) => {
    return score === undefined ? (policy === "lowest" ? scale.minimum : undefined) : score.exact;
  });
  const total = totalOf(counted, weights);
  const firings = fireGates(counted, rubric, scale);
  const coverage = coverageOf(findings, weights);
  const reasons = unscoredReasons(review, coverage, firings, rubric);

  const { subject, period, team } = review.whose;
  // Written property by property: in the order in which people read them, and many times faster than spreads.
  const result = { subject } as Draft<ScoredReview>;
  if (period !== undefined) result.period = period;
  if (team !== undefined) result.team = team;
  const exactCoverage = coverage ?? zero;
  const criteria = findings.map((finding, index) => outcomeOf(finding, index, rubric, scale));
  const gates = firings.map((firing) => describeFiring(firing, total?.sum, rubric, scale));
  const isScored = reasons.length === 0 && total !== undefined;
  if (isScored) addScore(result, criteria, gates, { findings, firings, total }, rubric, scale);
  else Object.assign(result, { status: "unscored", reasons });
  result.coverage = Number(roundToSteps(exactCoverage, hundredth, "down")) / 100;
  result.exactCoverage = formatRatio(exactCoverage);
  result.criteria = criteria as ScoredReview["criteria"];
  result.gates = gates;
  result.rubric = { id: rubric.id, version: rubric.version, fingerprints: fingerprintsOf(rubric) };
  result.engine = engine;
  return result;
}

/** The score of a review that has one, its ledger and the way up. */
function addScore(
  result: Draft<ScoredReview>,
  criteria: readonly Draft<Partial<CriterionShare>>[],
  gates: readonly Draft<FiredGate>[],
  { findings, firings, total }: Pick<Standing, "findings" | "firings" | "total">,
  rubric: Rubric,
  scale: ExactScale,
): void {
  const settled = settle(total.sum, findings, firings, rubric, scale);
  const { score, adjustment, decisive } = settled;
  const place = placeExact(score, scale);
  const lines = adjustment === undefined ? total.contributions : [...total.contributions, adjustment.amount];
  const displayed = apportion(lines, place.steps, scale.step);
  const display = (line: number) => stepsToNumber(displayed[line] as Integer, scale);
  criteria.forEach((outcome, index) => {
    outcome.effectiveWeight = total.effectiveWeights[index]?.text as string;
    outcome.contribution = formatRatio(total.contributions[index] as Ratio);
    outcome.displayContribution = display(index);
  });
  if (decisive !== undefined) (gates[firings.indexOf(decisive)] as Draft<FiredGate>).isDecisive = true;
  result.status = "scored";
  result.score = stepsToNumber(place.steps, scale);
  result.level = scale.levelIds[place.level] as string;
  result.exactScore = formatRatio(score);
  result.roundingChangedLevel = place.exactLevel !== place.roundedLevel;
  result.adjustments = [];
  if (adjustment !== undefined) {
    const contribution = formatRatio(adjustment.amount);
    result.adjustments = [{ ...adjustment.line, contribution, displayContribution: display(criteria.length) }];
  }
  result.nextLevel = nextLevel({ place, settled, total, findings, firings }, rubric, scale);
}

const hundredth: Ratio = { numerator: 1, denominator: 100 };

function outcomeOf(
  { status, score, policy, roles }: CriterionFinding,
  index: number,
  rubric: Rubric,
  scale: ExactScale,
): Draft<CriterionOutcome & Partial<CriterionShare>> {
  const { id: criterion, weight } = rubric.criteria[index] as Criterion;
  if (status !== "scored") return { criterion, status, policy: policy as AbsentCriterion["policy"], weight, roles };
  const { steps, level } = placeExact(score.exact, scale);
  const levelId = scale.levelIds[level] as string;
  return {
    criterion,
    status,
    score: stepsToNumber(steps, scale),
    level: levelId,
    exactScore: score.text,
    weight,
    roles,
  };
}

/** A gate that leaves the review unscored decides; which cap does, the total says. */
function describeFiring(
  { gate: { id, below, effect }, criteria, cap }: Firing,
  total: Ratio | undefined,
  rubric: Rubric,
  scale: ExactScale,
): FiredGate {
  const tooLow = [...criteria].map(([index, steps]) => {
    return { criterion: rubric.criteria[index]?.id as string, score: stepsToNumber(steps, scale) };
  });
  const fired: Draft<FiredGate> = { gate: id, criteria: tooLow, below, effect, isDecisive: cap === undefined };
  if (total !== undefined) {
    fired.scoreBefore = stepsToNumber(placeExact(total, scale).steps, scale);
    fired.exactScoreBefore = formatRatio(total);
  }
  return fired;
}
