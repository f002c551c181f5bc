import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import { readDecimal } from "../../exact/decimal";
import { parseRatio } from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale, isOnScale } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import type { ReviewResult } from "../result";
import type { Rule, Shape } from "./shape";
import { check, exact, id, moment, nullable, number, oneOf, optional, said, some, statusOf, text } from "./shape";

/**
 * Everything that keeps a stored result of this rubric from being told: what is missing, is of another kind, says two
 * things at once, or names what the rubric does not have. It asks for no more than what is told, so that results of later
 * versions, which may say more, can be told too.
 */
export function resultIssues(result: unknown, rubric: Rubric): readonly Issue[] {
  const issues: Issue[] = [];
  check(result, reviewOf(rubric), [], issues);
  if (issues.length === 0) checkDeciders(result as ReviewResult, issues);
  return issues;
}

/**
 * Nobody changes a score of their own. Where each change leads from is not told, nor which was the first: that is for
 * `parseResult` to check.
 */
function checkDeciders(result: ReviewResult, issues: Issue[]): void {
  if (result.status !== "scored") return;
  result.adjustment?.changes.forEach(({ by }, index) => {
    const path = ["adjustment", "changes", index, "by"];
    if (by === result.subject) addIssue(issues, "self-in-other-role", path, "anybody but the subject", by);
  });
}

function reviewOf(rubric: Rubric): Shape {
  const scale = exactScale(rubric);
  const { criteria } = rubric;
  const [level, role, gate, criterion] = [rubric.levels, rubric.roles, rubric.gates, criteria].map((entries) => {
    return oneOf(...entries.map(({ id }) => id));
  }) as [Rule, Rule, Rule, Rule];

  const place = placedBy(scale);

  const assessor: Shape = {
    assessor: text,
    status: oneOf("scored", "not-applicable", "not-observed", "not-rated"),
    effectiveWeight: exact,
    fromLevel: optional(level),
    comment: optional((value) => (typeof value === "string" ? undefined : "some text")),
  };
  const scoredAssessor: Shape = { ...assessor, exactScore: exact };
  const roleEntry: Shape = {
    role,
    effectiveWeight: exact,
    exactScore: optional(exact),
    assessors: some((value) => (statusOf(value) === "scored" ? scoredAssessor : assessor)),
  };
  const share: Shape = { effectiveWeight: exact, contribution: exact, displayContribution: number };
  const outcomes = (isScored: boolean): Rule => {
    const shapes = criteria.map(
      ({ id }): Rule =>
        (value) => {
          const frame: Shape = {
            criterion: oneOf(id),
            status: oneOf("scored", "not-applicable", "not-rated"),
            basis: optional(oneOf("evidence")),
            roles: [roleEntry],
            ...(isScored && share),
          };
          if (statusOf(value) !== "scored") return { ...frame, policy: oneOf("exclude", "lowest", "fail") };
          return { ...frame, ...(place(value) as object) };
        },
    );
    return (value) => (Object(value).length === shapes.length ? shapes : `the ${shapes.length} criteria of the rubric`);
  };

  const frame = (isScored: boolean): Shape => ({
    subject: text,
    period: optional(text),
    rubric: { id: text, version: text, fingerprints: { scoring: text } },
    exactCoverage: exact,
    evidence: optional(evidenceOf(criteria, level, place)),
    criteria: outcomes(isScored),
    gates: [
      {
        gate,
        criteria: some({ criterion, score: number }),
        effect: (value) => (value === "unscored" ? undefined : {}),
      },
    ],
  });
  const next: Shape = { level, rises: [{ criterion }] };
  const deduction: Rule = (value) => {
    const isCap = Object(value).kind === "cap";
    return {
      kind: oneOf("cap", "fail"),
      displayContribution: number,
      ...(isCap ? { gate } : { criteria: some(criterion) }),
    };
  };
  /** A score on the scale with its level, as {@link place} has it, that was never rounded. */
  const adjusted: Rule = (value) => {
    const score = readDecimal(Object(value).score);
    if (score === undefined || !isOnScale(score, scale)) return { score: () => "a score on the rubric's scale" };
    return { level: oneOf(publishScore(score, scale).level) };
  };
  const change: Rule = (value) => ({
    ...(adjusted(value) as object),
    ...{ by: id, at: moment, reason: said, displayContribution: number },
  });
  const adjustment = (score: unknown): Shape => ({
    original: (value) => (Object(value) === value ? place(value) : "what the score was before"),
    changes: (value) => {
      const last = Object(Array.isArray(value) ? value.at(-1) : undefined).score;
      return last === score ? some(change) : `changes of which the last leads to ${describe(score)}`;
    },
  });
  const reason = reasonOf(rubric);
  return (value) => {
    const status = statusOf(value);
    if (status === "scored") {
      return {
        ...frame(true),
        ...(place(value) as object),
        deductions: [deduction],
        nextLevel: nullable(next),
        adjustment: optional(adjustment((value as { score?: unknown }).score)),
      };
    }
    return status === "unscored" ? { ...frame(false), reasons: some(reason) } : { status: oneOf("scored", "unscored") };
  };
}

/** Why a review has no score. */
export function reasonOf({ gates }: Rubric): Rule {
  return (value) => {
    const { code } = Object(value);
    return {
      code: oneOf("no-applicable-criterion", "self-ratings-only", "no-score", "coverage-below-minimum", "gate"),
      ...(code === "gate" && { gate: oneOf(...gates.map(({ id }) => id)) }),
    };
  };
}

/** The exact score, and the score and the level that it makes: no two of them may say different things. */
export function placedBy(scale: ExactScale): Rule {
  return (value) => {
    const { exactScore } = value as { exactScore?: unknown };
    if (exact(exactScore) !== undefined) return { exactScore: exact };
    const score = parseRatio(exactScore as string);
    if (!isOnScale(score, scale)) return { exactScore: () => "a score on the rubric's scale" };
    const placed = publishScore(score, scale);
    return { score: oneOf(placed.score), level: oneOf(placed.level) };
  };
}

/** What is told of evidence: see `explainEvidence`. */
function evidenceOf(criteria: Rubric["criteria"], level: Rule, place: Rule): Shape {
  const obstacles: Shape = [{ indicator: text, reason: oneOf("proven", "not-met", "unknown") }];
  const finding: Rule = (value) => ({
    n: number,
    cites: optional([text]),
    ...(Object(value).kind !== undefined && { estimate: exact, threshold: exact }),
  });
  const outcome = oneOf("met", "not-met", "inconclusive", "no-evidence", "error", "not-applicable");
  const indicators: Shape = [{ indicator: text, outcome, cites: optional([text]), findings: [finding] }];
  const named: Shape = { id: text, version: text };
  const value: Rule = (figured) => (typeof figured === "string" ? text : number);
  const figure: Shape = { value, unit: optional(text), outside: oneOf("below", "above", null) };
  const shapes = criteria.map(
    ({ id }): Rule =>
      (value) => {
        const status = statusOf(value);
        const frame: Shape = {
          criterion: oneOf(id),
          status: oneOf("scored", "not-rated", "not-applicable"),
          indicators,
        };
        if (status === "not-rated") return { ...frame, unknown: [text], measured: optional(oneOf("none", "several")) };
        if (status !== "scored") return frame;
        const next = nullable({ level, needs: obstacles });
        return {
          ...frame,
          ...(place(value) as object),
          stoppedBy: obstacles,
          next,
          measured: optional(figure),
          position: optional(exact),
          passedOver: optional([level]),
        };
      },
  );
  const decision: Shape = {
    criterion: text,
    level: text,
    at: moment,
    by: text,
    reason: text,
    action: oneOf("confirm", "override"),
  };
  return {
    asOf: text,
    profile: optional(named),
    criteria: (value) =>
      Object(value).length === shapes.length ? shapes : `the ${shapes.length} criteria of the rubric`,
    needsReason: [text],
    provisional: [text],
    decisions: [decision],
  };
}
