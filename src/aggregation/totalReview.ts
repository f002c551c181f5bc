import type { Issue } from "../errors";
import { apportion } from "../exact/apportion";
import { toNumber } from "../exact/decimal";
import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio } from "../exact/ratio";
import { roundToStep } from "../exact/rounding";
import type { ReadReview } from "../review/readReview";
import type { ExactScale } from "../rubric/exactScale";
import { exactScale, placeExact, stepsToNumber } from "../rubric/exactScale";
import { rubricIdentity } from "../rubric/fingerprint";
import { publishPlace, publishScore } from "../rubric/placing";
import type { AbsencePolicy, Rubric } from "../rubric/rubric";
import { engine } from "../version";
import { coverageOf, forbidAbsences, policyFor, unscoredReasons } from "./absence";
import type { Firing } from "./gating";
import { fireGates, settle } from "./gating";
import { nextLevel } from "./nextLevel";
import type {
  AbsentCriterion,
  CriterionOutcome,
  CriterionShare,
  FiredGate,
  ReviewResult,
  ScoredReview,
  UnscoredReview,
} from "./result";
import type { CriterionFinding } from "./scoreCriterion";
import { scoreCriterion } from "./scoreCriterion";
import { totalOf } from "./total";
import { weightsOf } from "./weighing";

/** Scores a review that has been read. A forbidden absence becomes an issue, and then the result is not to be used. */
export function totalReview(review: ReadReview, rubric: Rubric, issues: Issue[]): ReviewResult {
  const scale = exactScale(rubric);
  const weights = weightsOf(rubric);
  const findings = review.answers.map((answers) => scoreCriterion(answers, rubric, weights));
  const policies = findings.map((finding, index) => policyFor(finding, index, rubric));
  forbidAbsences(findings, policies, review, rubric, issues);

  const scores = findings.map(({ score }) => score?.exact);
  const counted = scores.map((score, index) => score ?? (policies[index] === "lowest" ? scale.minimum : undefined));
  const total = totalOf(counted, weights);
  const firings = fireGates(counted, rubric, scale);
  const exactCoverage = coverageOf(findings, weights);
  const reasons = unscoredReasons(review, findings, exactCoverage, firings, rubric, weights);
  const coverage = toNumber(roundToStep(exactCoverage, hundredth, "down"));
  const describeGates = (isDecisive: (firing: Firing) => boolean) =>
    firings.map((firing) => describeFiring(firing, isDecisive(firing), total?.sum, counted, rubric, scale));

  if (reasons.length > 0 || total === undefined) {
    const result: UnscoredReview = {
      subject: review.subject,
      status: "unscored",
      reasons,
      coverage,
      exactCoverage: formatRatio(exactCoverage),
      criteria: findings.map((finding, index) => outcomeOf(finding, policies[index], index, rubric, scale)),
      gates: describeGates(({ cap }) => cap === undefined),
      rubric: rubricIdentity(rubric),
      engine,
    };
    return nameReview(result, review);
  }

  const settled = settle(total.sum, policies, firings, rubric, scale);
  const { adjustment } = settled;
  const place = placeExact(settled.score, scale);
  const lines = adjustment === undefined ? total.contributions : [...total.contributions, adjustment.amount];
  const displayed = apportion(lines, place.steps, scale.step);
  const display = (line: number) => stepsToNumber(displayed[line] as Integer, scale);
  const { score, level, exactScore, roundingChangedLevel } = publishPlace(settled.score, place, scale);
  const result: ScoredReview = {
    subject: review.subject,
    status: "scored",
    score,
    level,
    exactScore,
    roundingChangedLevel,
    coverage,
    exactCoverage: formatRatio(exactCoverage),
    criteria: findings.map((finding, index) => {
      const share = {
        effectiveWeight: total.effectiveWeights[index]?.text as string,
        contribution: formatRatio(total.contributions[index] as Ratio),
        displayContribution: display(index),
      };
      return shareOf(outcomeOf(finding, policies[index], index, rubric, scale), share);
    }),
    adjustments:
      adjustment === undefined
        ? []
        : [
            {
              ...adjustment.line,
              contribution: formatRatio(adjustment.amount),
              displayContribution: display(lines.length - 1),
            },
          ],
    gates: describeGates((firing) => firing === settled.decisive),
    nextLevel: nextLevel({ place, settled, total, scores, firings }, rubric, scale),
    rubric: rubricIdentity(rubric),
    engine,
  };
  return nameReview(result, review);
}

const hundredth: Ratio = { numerator: 1, denominator: 100 };

function nameReview<Result extends ReviewResult>(result: Result, { period, team }: ReadReview): Result {
  if (period === undefined && team === undefined) return result;
  const { subject, ...rest } = result;
  return { subject, ...(period !== undefined && { period }), ...(team !== undefined && { team }), ...rest } as Result;
}

function outcomeOf(
  { status, score, roles }: CriterionFinding,
  policy: AbsencePolicy | undefined,
  index: number,
  rubric: Rubric,
  scale: ExactScale,
): CriterionOutcome {
  const { id: criterion, weight } = rubric.criteria[index] as Rubric["criteria"][number];
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

/** Written out, since the spread of a dozen properties for each criterion takes longer than scoring it. */
function shareOf(outcome: CriterionOutcome, { effectiveWeight, contribution, displayContribution }: CriterionShare) {
  if (outcome.status !== "scored") return { ...outcome, effectiveWeight, contribution, displayContribution };
  const { criterion, status, score, level, exactScore, weight, roles } = outcome;
  return {
    criterion,
    status,
    score,
    level,
    exactScore,
    weight,
    effectiveWeight,
    contribution,
    displayContribution,
    roles,
  };
}

function describeFiring(
  { gate, criteria }: Firing,
  isDecisive: boolean,
  total: Ratio | undefined,
  counted: readonly (Ratio | undefined)[],
  rubric: Rubric,
  scale: ExactScale,
): FiredGate {
  const before = total && publishScore(total, scale);
  return {
    gate: gate.id,
    criteria: criteria.map((index) => ({
      criterion: rubric.criteria[index]?.id as string,
      score: publishScore(counted[index] as Ratio, scale).score,
    })),
    below: gate.below,
    effect: gate.effect,
    ...(before && { scoreBefore: before.score, exactScoreBefore: before.exactScore }),
    isDecisive,
  };
}
