import { addIssue } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import type { Ratio } from "../exact/ratio";
import { parseRatio } from "../exact/ratio";
import { exactScale, placeExact } from "../rubric/exact-scale";
import type { AbsencePolicy, Criterion, Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { decisionsOf, effectiveDecisions } from "./decisions";
import type { CriterionClimb, Evaluation } from "./evaluation";
import { verdictsOf } from "./indicator-verdicts";
import type { CriterionEvidence, ReviewEvidence } from "./review-evidence";
import { isSamePeriod } from "./same-period";

/** Whose review it is. */
export interface ReviewedSubject {
  readonly subject: string;
  readonly period?: string;
}

/** What became of a criterion: by people's ratings, or where `basis` says so by the evidence. */
export type CriterionStanding<Role> =
  | {
      readonly status: "scored";
      readonly score: Ratio;
      readonly policy: undefined;
      readonly roles: readonly Role[];
      readonly basis?: "evidence";
    }
  | {
      readonly status: "not-applicable" | "not-rated";
      readonly score: undefined;
      readonly policy: AbsencePolicy;
      readonly roles: readonly Role[];
      readonly basis?: "evidence";
    };

/** What a role's ratings weigh in a criterion. */
interface RoleShare {
  readonly role: string;
  readonly effectiveWeight: string;
  readonly contribution: string;
}

/** The result of a review, as far as evidence adds to it. */
interface ReviewResultFrame extends ReviewedSubject {
  readonly criteria: readonly object[];
}

/** What evidence does while one review is scored. */
export interface BesideRatings {
  /** What becomes of the next criterion, in the rubric's order, after what ratings made of it. */
  settle<Role extends RoleShare>(rated: CriterionStanding<Role>): CriterionStanding<Role>;
  /** The result with what the evidence says, once all criteria are settled. */
  describe<Result extends ReviewResultFrame>(result: Result): Result;
}

/** Begins scoring a review with evidence; `undefined`, with an issue, when the two do not belong together. */
export type EvidenceScoring = (whose: ReviewedSubject, rubric: Rubric, issues: Issue[]) => BesideRatings | undefined;

/**
 * How reviews are scored with an evaluation. People decide: a score of a criterion by anybody but the subject stands, and the
 * evidence's stands beside it. Where there is none, the evidence's is the criterion's score, unless a decision sets it
 * aside; and what the job profile leaves out does not apply, unless somebody has scored it.
 *
 * @param evaluated - The rubric that it was evaluated with, whose descriptors name the indicators.
 */
export function besideRatings(evaluation: Evaluation, evaluated: Rubric): EvidenceScoring {
  return (whose, rubric, issues) => {
    const before = issues.length;
    checkConcerns(evaluation, whose, rubric, issues);
    if (issues.length > before) return undefined;
    const decisions = effectiveDecisions(evaluation);
    const verdicts = verdictsOf(evaluation, evaluated);
    const settled: CriterionEvidence[] = [];
    const marked = new Set<number>();
    return {
      settle: (rated) => {
        const index = settled.length;
        const climb = evaluation.criteria[index] as CriterionClimb;
        const { criterion } = climb;
        const indicators = verdicts.get(criterion) ?? [];
        const people = isRatedByOthers(rated) ? (rated.score as Ratio) : undefined;
        if (climb.status !== "scored") {
          settled.push({ ...climb, indicators });
          if (climb.status === "not-rated" || rated.status !== "not-rated") return rated;
          marked.add(index);
          const { policies } = rubric.criteria[index] as Criterion;
          const policy = policies?.notApplicable ?? rubric.policies.notApplicable;
          return { ...rated, status: "not-applicable", policy, basis: "evidence" };
        }
        const counts = people === undefined && decisions.get(criterion)?.action !== "override";
        const apart =
          people === undefined ? {} : { levelsApart: levelsApart(people, parseRatio(climb.exactScore), rubric) };
        settled.push({ ...climb, counts, ...apart, indicators });
        if (!counts) return rated;
        marked.add(index);
        // What the subject alone has scored does not count beside the evidence, whatever the weight of the role.
        const roles = rated.roles.map((role) => ({ ...role, effectiveWeight: "0", contribution: "0" }));
        return { status: "scored", score: parseRatio(climb.exactScore), policy: undefined, roles, basis: "evidence" };
      },
      describe: (result) => ({
        ...inPeriod(result, evaluation.period),
        criteria: result.criteria.map((outcome, index) =>
          marked.has(index) ? { ...outcome, basis: "evidence" } : outcome,
        ),
        evidence: reviewEvidence(evaluation, settled, rubric),
      }),
    };
  };
}

/** Evidence about somebody else, of another time or by another rubric says nothing here. */
function checkConcerns(
  { subject, period, rubric: evaluated }: Evaluation,
  whose: ReviewedSubject,
  rubric: Rubric,
  issues: Issue[],
): void {
  if (subject !== whose.subject) {
    const expected = `${describe(whose.subject)}, whose review it is`;
    addIssue(issues, "conflicting-values", ["evidence", "subject"], expected, subject);
  }
  if (whose.period !== undefined && !isSamePeriod(period, whose.period)) {
    const expected = `${describe(whose.period)}, as in the review`;
    addIssue(issues, "conflicting-values", ["evidence", "period"], expected, period);
  }
  const { scoring } = fingerprintsOf(rubric);
  if (evaluated.fingerprints.scoring !== scoring) {
    const expected = `evidence evaluated with the rubric that scores it (fingerprint ${scoring.slice(0, 12)})`;
    const received = evaluated.fingerprints.scoring.slice(0, 12);
    addIssue(issues, "rubric-mismatch", ["evidence", "rubric", "fingerprints", "scoring"], expected, received);
  }
}

function isRatedByOthers({ status, roles }: CriterionStanding<RoleShare>): boolean {
  return status === "scored" && roles.some(({ role, effectiveWeight }) => role !== "self" && effectiveWeight !== "0");
}

/** By index: levels are ordered, and not evenly spaced. Both by their rounded scores, whatever the rubric places levels on. */
function levelsApart(people: Ratio, evidence: Ratio, rubric: Rubric): number {
  const scale = exactScale(rubric);
  return Math.abs(placeExact(people, scale).roundedLevel - placeExact(evidence, scale).roundedLevel);
}

/** A review that states no period has that of its evidence, where it would stand. */
function inPeriod<Result extends ReviewedSubject>(result: Result, period: string): Result {
  const { subject, ...rest } = result;
  // All that the result has, in the order in which people read it: a rest of a generic type is not known to be whole again.
  return { subject, period, ...rest } as unknown as Result;
}

function reviewEvidence(
  evaluation: Evaluation,
  criteria: readonly CriterionEvidence[],
  { levels }: Rubric,
): ReviewEvidence {
  const { asOf, profile, evaluators } = evaluation;
  const decisions = effectiveDecisions(evaluation);
  const extremes = [levels[0]?.id, levels.at(-1)?.id];
  const scored = criteria.filter((criterion) => criterion.status === "scored");
  const undecided = scored.filter(({ criterion }) => !decisions.has(criterion));
  return {
    asOf,
    ...(profile === undefined ? {} : { profile: { id: profile.id, version: profile.version } }),
    evaluators: evaluators.map(({ id, version }) => ({ id, version })),
    criteria,
    needsReason: undecided.filter((one) => (one.levelsApart ?? 0) > 0).map(({ criterion }) => criterion),
    provisional: undecided
      .filter(({ counts, level }) => counts && extremes.includes(level))
      .map(({ criterion }) => criterion),
    decisions: decisionsOf(evaluation),
  };
}
