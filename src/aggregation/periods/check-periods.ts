import type { Issue } from "../../errors";
import { exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import { placedBy, reasonOf } from "../explanation/check-result";
import type { Rule, Shape } from "../explanation/shape";
import { check, exact, number, oneOf, optional, some, statusOf, text } from "../explanation/shape";

/** Everything that keeps a stored result of several periods from being told; as for other results, nothing else is asked for. */
export function periodsIssues(result: unknown, rubric: Rubric): readonly Issue[] {
  const issues: Issue[] = [];
  check(result, periodsOf(rubric), [], issues);
  return issues;
}

/** The same of a trend. */
export function trendIssues(result: unknown, rubric: Rubric): readonly Issue[] {
  const issues: Issue[] = [];
  check(result, trendOf(rubric), [], issues);
  return issues;
}

const rubricShape: Shape = { id: text, version: text, fingerprints: { scoring: text } };

function periodsOf(rubric: Rubric): Shape {
  const place = placedBy(exactScale(rubric));
  const share: Shape = { effectiveWeight: exact, displayContribution: number };
  const entry =
    (isScored: boolean): Rule =>
    (value) => {
      const status = statusOf(value);
      const isMissing = status === "unscored" || status === "absent";
      return {
        period: text,
        status: oneOf("scored", "unscored", "not-applicable", "absent"),
        start: optional(text),
        ...(isScored && share),
        ...(status === "scored" && (place(value) as object)),
        ...(status === "unscored" && { reasons: some(reasonOf(rubric)) }),
        ...(isMissing && { policy: oneOf("exclude", "lowest", "fail") }),
      };
    };
  const frame = (isScored: boolean): Shape => ({
    subject: text,
    rules: { weighting: weightingRule },
    exactCoverage: exact,
    rubric: rubricShape,
    periods: some(entry(isScored)),
  });
  const deduction: Shape = { kind: oneOf("fail"), periods: some(text), displayContribution: number };
  const reason: Rule = (value) => {
    const isBelow = Object(value).code === "coverage-below-minimum";
    return {
      code: oneOf("no-applicable-period", "no-score", "coverage-below-minimum"),
      ...(isBelow && { exactCoverage: exact, minimum: decimal }),
    };
  };
  return (value) => {
    const status = statusOf(value);
    if (status === "scored") return { ...frame(true), ...(place(value) as object), deductions: [deduction] };
    return status === "unscored" ? { ...frame(false), reasons: some(reason) } : { status: oneOf("scored", "unscored") };
  };
}

const weightingRule: Rule = (value) => {
  if (value === "equal" || value === "length") return undefined;
  const { days, months } = Object(Object(value).halfLife);
  const isHalfLife = Number.isInteger(days) !== Number.isInteger(months);
  return isHalfLife ? undefined : "equal, length, or a halfLife in days or months";
};

const decimal: Rule = (value) => {
  const isDecimal = /^\d{1,1000}(\.\d{1,1000})?$/.test(`${value}`) && Object(value) !== value;
  return isDecimal ? undefined : "a share from 0 to 1";
};

function trendOf(rubric: Rubric): Shape {
  const place = placedBy(exactScale(rubric));
  const point: Rule = (value) => ({
    period: text,
    status: oneOf("scored", "unscored"),
    ...(statusOf(value) === "scored" && (place(value) as object)),
  });
  const change: Shape = {
    from: text,
    to: text,
    exactChange: exact,
    change: number,
    exceedsRounding: oneOf(true, false),
  };
  const frame: Shape = { subject: text, points: some(point), positions: oneOf("unit", "order"), rubric: rubricShape };
  return (value) => {
    const status = statusOf(value);
    const between = changeOf(value, change);
    if (status === "trend") return { ...(frame as object), change: between, changes: some(between), slope: number };
    return status === "no-trend" ? frame : { status: oneOf("trend", "no-trend") };
  };
}

/** Between two points that have a score. */
function changeOf(trend: unknown, change: Shape): Rule {
  const { points } = Object(trend);
  const scored = Array.isArray(points) ? points.filter((point) => statusOf(point) === "scored") : [];
  const period = oneOf(...scored.map((point) => Object(point).period));
  return () => ({ ...(change as object), from: period, to: period });
}
