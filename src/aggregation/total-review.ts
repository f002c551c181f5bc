import type { Issue } from "../errors";
import { openEvidence } from "../evaluation/sealed-evaluation";
import { apportion, withLine } from "../exact/apportion";
import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio, subtractRatios, zero } from "../exact/ratio";
import { roundToSteps } from "../exact/rounding";
import type { ReadReview } from "../review/read-review";
import type { ExactScale } from "../rubric/exact-scale";
import { exactScale, placeExact, stepsToNumber } from "../rubric/exact-scale";
import type { Criterion, Rubric } from "../rubric/rubric";
import { identityOf } from "../rubric/rubric-identity";
import { engine } from "../version";
import { coverageOf, forbidAbsences, unscoredReasons } from "./absence";
import type { Firing } from "./gating";
import { fireGates, settle } from "./gating";
import { meanOf, partOf } from "./mean";
import type { Standing } from "./next-level";
import { nextLevel } from "./next-level";
import type {
  AbsentCriterion,
  CriterionOutcome,
  CriterionShare,
  Deduction,
  FiredGate,
  ReviewResult,
  ScoredReview,
} from "./result";
import type { CriterionFinding, Draft } from "./score-criterion";
import { scoreCriterion } from "./score-criterion";
import { sharesOfScored, weightsOf } from "./weighing";

/** Scores a review that has been read. A forbidden absence becomes an issue, and then the result is not to be used. */
export function totalReview(review: ReadReview, rubric: Rubric, issues: Issue[]): ReviewResult {
  const scale = exactScale(rubric);
  const weights = weightsOf(rubric);
  const { listed } = weights;
  const evidence = review.evidence && openEvidence(review.evidence, review.whose, rubric, issues);
  const findings = review.answers.map((answers, index) => {
    const rated = scoreCriterion(answers, index, rubric, weights);
    return evidence?.settle(rated) ?? rated;
  });
  const counted = findings.map(({ score, policy }) => score ?? (policy === "lowest" ? scale.minimum : undefined));
  forbidAbsences(findings, review, rubric, issues);

  const total = meanOf(counted, sharesOfScored(counted, weights.criteria));
  const firings = fireGates(counted, rubric, scale);
  const coverage = coverageOf(findings, weights);
  const reasons = unscoredReasons(findings, coverage, firings, rubric);

  const { subject, period, team } = review.whose;
  // Written property by property: in the order in which people read them, and many times faster than spreads.
  const result = { subject } as Draft<ScoredReview>;
  if (period !== undefined) result.period = period;
  if (team !== undefined) result.team = team;
  let decisive: Firing | undefined;
  if (reasons.length === 0 && total !== undefined) {
    const settled = settle(total.value, findings, firings, rubric, scale);
    ({ decisive } = settled);
    addScore(
      result,
      { findings, firings, total, settled, place: placeExact(settled.score, scale) },
      listed.criteria,
      scale,
    );
  } else {
    const criteria = findings.map((finding, index) => outcomeOf(finding, index, undefined, listed.criteria, scale));
    Object.assign(result, { status: "unscored", reasons, criteria });
  }
  const exactCoverage = coverage ?? zero;
  result.gates = firings.map((firing) => describeFiring(firing, firing === decisive, total?.value, rubric, scale));
  result.coverage = Number(roundToSteps(exactCoverage, hundredth, "down")) / 100;
  result.exactCoverage = formatRatio(exactCoverage);
  result.rubric = identityOf(rubric);
  result.engine = engine;
  return evidence?.describe(result) ?? result;
}

const hundredth: Ratio = { numerator: 1, denominator: 100 };

/** The score of a review that has one, its ledger and the way up. */
function addScore(
  result: Draft<ScoredReview>,
  standing: Standing,
  criteriaOfRubric: readonly Criterion[],
  scale: ExactScale,
): void {
  const { findings, total, settled, place } = standing;
  const { score, line } = settled;
  const { contributions } = total;
  const deduction = line && subtractRatios(score, total.value);
  const displayed = apportion(deduction ? withLine(contributions, deduction) : contributions, place.steps, scale.step);
  result.status = "scored";
  result.score = stepsToNumber(place.steps, scale);
  result.level = scale.levelIds[place.level] as string;
  result.exactScore = formatRatio(score);
  result.roundingChangedLevel = place.exactLevel !== place.roundedLevel;
  result.criteria = findings.map((finding, index) => {
    const { effectiveWeight, contribution } = partOf(total, index);
    const displayContribution = stepsToNumber(displayed[index] as Integer, scale);
    const share = { effectiveWeight, contribution, displayContribution };
    return outcomeOf(finding, index, share, criteriaOfRubric, scale) as CriterionOutcome & CriterionShare;
  });
  const shown = displayed[findings.length] as Integer;
  result.deductions = deduction
    ? [{ ...line, contribution: formatRatio(deduction), displayContribution: stepsToNumber(shown, scale) } as Deduction]
    : [];
  result.nextLevel = nextLevel(standing, criteriaOfRubric, scale);
}

/** What a finding looks like in the result: with its share of the score when there is a score. */
function outcomeOf(
  { status, score, policy, roles }: CriterionFinding,
  index: number,
  share: CriterionShare | undefined,
  criteria: readonly Criterion[],
  scale: ExactScale,
): CriterionOutcome {
  const { id: criterion, weight } = criteria[index] as Criterion;
  if (status !== "scored") {
    return { criterion, status, policy: policy as AbsentCriterion["policy"], weight, ...share, roles };
  }
  const place = placeExact(score, scale);
  const rounded = stepsToNumber(place.steps, scale);
  const level = scale.levelIds[place.level] as string;
  const exactScore = formatRatio(score);
  if (share === undefined) return { criterion, status, score: rounded, level, exactScore, weight, roles };
  const { effectiveWeight, contribution, displayContribution } = share;
  // One whole literal: adding properties to an object, or spreading one, is several times slower.
  const outcome: CriterionOutcome & CriterionShare = {
    criterion,
    status,
    score: rounded,
    level,
    exactScore,
    weight,
    effectiveWeight,
    contribution,
    displayContribution,
    roles,
  };
  return outcome;
}

/** A gate that leaves the review unscored decides, and the cap that lowered the score. */
function describeFiring(
  { gate: { id, below, effect }, criteria, cap }: Firing,
  isDecisive: boolean,
  total: Ratio | undefined,
  rubric: Rubric,
  scale: ExactScale,
): FiredGate {
  const tooLow = [...criteria].map(([index, steps]) => {
    return { criterion: (rubric.criteria[index] as Criterion).id, score: stepsToNumber(steps, scale) };
  });
  const fired = { gate: id, criteria: tooLow, below, effect, isDecisive: isDecisive || cap === undefined };
  if (total === undefined) return fired;
  const scoreBefore = stepsToNumber(placeExact(total, scale).steps, scale);
  return { ...fired, scoreBefore, exactScoreBefore: formatRatio(total) };
}
