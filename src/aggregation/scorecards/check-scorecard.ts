import type { Issue } from "../../errors";
import { parseRatio } from "../../exact/ratio";
import { exactScale, isOnScale } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { ScorecardPart } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import type { Rule, Shape } from "../explanation/shape";
import { check, exact, moment, number, oneOf, optional, text } from "../explanation/shape";

/** Everything that keeps a stored result of this scorecard from being told; nothing else is asked for. */
export function scorecardIssues(result: unknown, known: KnownScorecard): readonly Issue[] {
  const issues: Issue[] = [];
  check(result, shapeOf(known), [], issues);
  return issues;
}

function shapeOf({ scorecard, face, identity }: KnownScorecard): Shape {
  const scale = exactScale(face);
  const hasLevels = scorecard.levels.length > 0;
  const total: Rule = (value) => {
    const { exactScore } = Object(value);
    if (exact(exactScore) !== undefined) return { exactScore: exact };
    const score = parseRatio(exactScore);
    if (!isOnScale(score, scale)) return { exactScore: () => "a score on the scorecard's scale" };
    const placed = publishScore(score, scale);
    return { score: oneOf(placed.score), level: oneOf(hasLevels ? placed.level : null) };
  };
  const share: Shape = { effectiveWeight: exact, contribution: exact, displayContribution: number };
  const parts = (isScored: boolean): Rule => {
    const shapes = scorecard.parts.map(
      (part): Rule =>
        (value) => ({ ...partShape(part, value), ...(isScored && share) }),
    );
    return (value) => (Object(value).length === shapes.length ? shapes : `the ${shapes.length} parts of the scorecard`);
  };
  const ids = scorecard.parts.map(({ id }) => id);
  const reason: Rule = (value) => ({
    code: oneOf("no-applicable-part", "no-score", "coverage-below-minimum"),
    ...(Object(value).code === "coverage-below-minimum" && { exactCoverage: exact }),
  });
  return (value) => {
    const { status } = Object(value);
    const frame: Shape = {
      subject: text,
      period: optional(text),
      exactCoverage: exact,
      scorecard: { id: text, version: text, fingerprints: { scoring: oneOf(identity.fingerprints.scoring) } },
      status: oneOf("scored", "unscored"),
      parts: parts(status === "scored"),
    };
    if (status !== "scored") return { ...frame, reasons: [reason] };
    const deduction: Shape = { kind: oneOf("fail"), parts: [oneOf(...ids)], displayContribution: number };
    return { ...frame, ...(total(value) as object), deductions: [deduction] };
  };
}

function partShape(part: ScorecardPart, value: unknown): { readonly [key: string]: Shape } {
  const { status } = Object(value);
  const frame = {
    part: oneOf(part.id),
    kind: oneOf("rubric" in part ? "rubric" : "measure"),
    status: oneOf("scored", "unscored", "absent", "not-applicable"),
  };
  if (status === "absent" || status === "unscored") return { ...frame, policy: oneOf("exclude", "lowest", "fail") };
  if (status !== "scored") return frame;
  if (!("rubric" in part)) {
    const figure: Rule = (stated) => (typeof stated === "string" ? text : number);
    const unit = optional(text);
    return { ...frame, value: figure, unit, outside: oneOf("below", "above", null), converted: number };
  }
  const change: Shape = { score: number, by: text, at: moment, reason: text };
  return {
    ...frame,
    score: number,
    level: oneOf(...part.rubric.levels.map(({ id }) => id)),
    exactScore: exact,
    ...{ converted: number, exactConverted: exact },
    result: { adjustment: optional({ original: { score: number }, changes: [change] }) },
  };
}
