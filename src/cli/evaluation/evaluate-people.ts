import type { ReviewResult } from "../../aggregation/result";
import { scoreReview } from "../../aggregation/score-review";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import type { EvaluationOptions } from "../../evaluation/evaluate-evidence";
import { evaluateEvidence } from "../../evaluation/evaluate-evidence";
import type { Evaluation } from "../../evaluation/evaluation";
import type { Evidence } from "../../review/evidence/evidence";
import type { Rating, SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import type { Teams } from "./read-teams";

/** What evidence and ratings come to for one subject. */
export interface EvaluatedPerson {
  readonly result: ReviewResult;
  readonly evaluation: Evaluation;
}

/** The subjects that evidence is about: whom something is attributed to that counts and that a person did, in the order of ids. */
export function subjectsIn(evidence: Evidence): readonly string[] {
  const subjects = new Set<string>();
  for (const record of evidence) {
    const { scope, attributedTo, disregard } = record;
    // What an automaton wrote is nobody's work.
    const isWork = record.kind !== "reply" || record.by === "human";
    if (scope === "person" && attributedTo !== null && disregard === undefined && isWork) subjects.add(attributedTo);
  }
  return [...subjects].sort();
}

/** Evaluates the evidence about each subject, and scores it together with the ratings; or all that cannot be scored. */
export function evaluatePeople(
  subjects: readonly string[],
  evidence: Evidence,
  ratings: readonly SubjectRating[],
  options: Omit<EvaluationOptions, "subject" | "teams"> & { readonly rubric: Rubric },
  teams?: Teams,
): { readonly people: readonly EvaluatedPerson[] } | { readonly issues: readonly Issue[] } {
  const own = new Map<string, SubjectRating[]>();
  for (const rating of ratings) {
    const list = own.get(rating.subject);
    if (list === undefined) own.set(rating.subject, [rating]);
    else list.push(rating);
  }
  const issues: Issue[] = [];
  const people = subjects.flatMap((subject): readonly EvaluatedPerson[] => {
    const evaluation = evaluateEvidence(evidence, { ...options, subject, teams: teams?.get(subject) });
    const rated = own.get(subject) ?? [];
    const team = rated.find((rating) => rating.team !== undefined)?.team;
    const review = { subject, period: options.period, ...(team !== undefined && { team }) };
    try {
      const result = scoreReview(
        { ...review, ratings: rated.map(withoutFrame), evidence: evaluation },
        { rubric: options.rubric },
      );
      return [{ result, evaluation }];
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      issues.push(...error.details.issues.map((issue) => ({ ...issue, path: [subject, ...issue.path] })));
      return [];
    }
  });
  return issues.length > 0 ? { issues } : { people };
}

function withoutFrame({ subject: _subject, period: _period, team: _team, ...rating }: SubjectRating): Rating {
  return rating as Rating;
}
