import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import { readDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { addRatios, compareRatios, formatRatio, multiplyRatios, one, parseRatio, zero } from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import { fingerprintsOf } from "../../rubric/seal";
import { placedBy, reasonOf } from "../explanation/check-result";
import type { Rule, Shape } from "../explanation/shape";
import { check, exact, moment, nullable, number, oneOf, optional, some, statusOf, text } from "../explanation/shape";
import { coverageFigures } from "../total-of-parts";
import type { PartResult } from "./part-ledger";

/**
 * Everything that keeps a result of this rubric, or what was kept of one, from being a part: all that a part has is asked for. Its
 * exact figures must not contradict each other; numbers for people beside them are not reckoned again, but for scores and
 * the coverage, nor are gates, the rule of the total, or the way to the next level.
 */
export function partResultIssues(result: unknown, rubric: Rubric): readonly Issue[] {
  const issues: Issue[] = [];
  check(result, shapeOfPart(rubric), [], issues);
  if (issues.length === 0) checkFigures(result as PartResult, exactScale(rubric), issues);
  return issues;
}

/** The coverage is a share, and contributions sum to the score: of criteria, of deductions and then of changes. */
function checkFigures(result: PartResult, { minimum }: ExactScale, issues: Issue[]): void {
  const coverage = parseRatio(result.exactCoverage);
  const isShare = compareRatios(coverage, zero) >= 0 && compareRatios(coverage, one) <= 0;
  const { coverage: rounded } = coverageFigures(coverage);
  if (!isShare) addIssue(issues, "out-of-range", ["exactCoverage"], "a share from 0 to 1", result.exactCoverage);
  else if (result.coverage !== rounded) {
    addIssue(issues, "conflicting-values", ["coverage"], `${rounded}, as the exact one`, result.coverage);
  }
  if (result.status !== "scored") return;
  const { criteria, deductions = [], adjustment } = result;
  for (const [index, outcome] of criteria.entries()) {
    const exact = outcome.status === "scored" ? parseRatio(outcome.exactScore) : minimum;
    const made = multiplyRatios(parseRatio(outcome.effectiveWeight as string), exact);
    expectExact(outcome.contribution as string, made, ["criteria", index, "contribution"], issues);
  }
  const total = sumOf([...criteria, ...deductions] as readonly Line[]);
  const [whose, path] = adjustment ? [adjustment.original, ["adjustment", "original"]] : [result, []];
  expectExact(whose.exactScore, total, [...path, "exactScore"], issues);
  if (adjustment === undefined) return;
  const changed = addRatios(parseRatio(adjustment.original.exactScore), sumOf(adjustment.changes));
  expectExact(result.exactScore, changed, ["exactScore"], issues);
}

interface Line {
  readonly contribution: string;
}

function sumOf(lines: readonly Line[]): Ratio {
  return lines.reduce((sum, { contribution }) => addRatios(sum, parseRatio(contribution)), zero);
}

function expectExact(text: string, exact: Ratio, path: Path, issues: Issue[]): void {
  if (compareRatios(parseRatio(text), exact) === 0) return;
  addIssue(issues, "conflicting-values", path, `${formatRatio(exact)}, by the figures beside it`, text);
}

const decimal: Rule = (value) => (readDecimal(value) === undefined ? 'a decimal such as "8.50"' : undefined);
const line: Shape = { contribution: exact, displayContribution: number };

function shapeOfPart(rubric: Rubric): Shape {
  const place = placedBy(exactScale(rubric));
  const [level, criterion] = [rubric.levels, rubric.criteria].map((entries) => {
    return oneOf(...entries.map(({ id }) => id));
  }) as [Rule, Rule];
  const frame = (isScored: boolean): Shape => ({
    rubric: {
      id: text,
      version: text,
      fingerprints: { scoring: oneOf(fingerprintsOf(rubric).scoring), document: text },
    },
    coverage: number,
    exactCoverage: exact,
    criteria: criteriaOf(rubric, place, isScored),
  });
  const deduction: Rule = (value) => {
    const isCap = Object(value).kind === "cap";
    return { kind: oneOf("cap", "fail"), ...line, ...(isCap ? { gate: text } : { criteria: some(criterion) }) };
  };
  const reason: Rule = (value) => {
    const { code } = Object(value);
    return {
      ...(reasonOf(rubric)(value) as object),
      ...(code === "gate" && { criteria: [criterion] }),
      ...(code === "coverage-below-minimum" && { exactCoverage: exact, minimum: decimal }),
    };
  };
  const rise: Shape = { criterion, rise: nullable(number) };
  const next: Shape = { level, cut: number, distance: number, exactDistance: exact, rises: [rise] };
  const original: Rule = (value) => ({
    ...((Object(value) === value ? place(value) : {}) as object),
    roundingChangedLevel: oneOf(true, false),
    nextLevel: nullable(next),
  });
  const change: Shape = { score: number, level, by: text, at: moment, reason: text, ...line };
  const adjustment = (score: unknown): Shape => ({
    original,
    changes: (value) => {
      const last = Object(Array.isArray(value) ? value.at(-1) : undefined).score;
      return last === score ? some(change) : `changes of which the last leads to ${describe(score)}`;
    },
  });
  return (value) => {
    const status = statusOf(value);
    if (status === "unscored") return { ...frame(false), reasons: some(reason) };
    if (status !== "scored") return { status: oneOf("scored", "unscored") };
    return {
      ...frame(true),
      ...(place(value) as object),
      deductions: [deduction],
      adjustment: optional(adjustment(Object(value).score)),
    };
  };
}

function criteriaOf({ criteria }: Rubric, place: Rule, isScored: boolean): Rule {
  const shapes = criteria.map(({ id }): Rule => {
    return (value) => ({
      criterion: oneOf(id),
      status: oneOf("scored", "not-applicable", "not-rated"),
      weight: decimal,
      ...(isScored && { effectiveWeight: exact, ...line }),
      ...(statusOf(value) === "scored" ? (place(value) as object) : { policy: oneOf("exclude", "lowest", "fail") }),
    });
  });
  return (value) => (Object(value).length === shapes.length ? shapes : `the ${shapes.length} criteria of the rubric`);
}
