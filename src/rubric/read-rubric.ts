import type { Path } from "../document";
import {
  addIssue,
  checkUnique,
  isMultiple,
  readChoice,
  readExact,
  readId,
  readList,
  readRecord,
  readText,
} from "../document";
import type { Issue } from "../errors";
import type { Decimal } from "../exact/decimal";
import { canonicalDecimal, formatDecimal, readDecimal } from "../exact/decimal";
import { floorDivide, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { addRatios, compareRatios, one, reduceRatio, subtractRatios, zero } from "../exact/ratio";
import type { RoundingMode } from "../exact/rounding";
import { readCriteria, readPolicies } from "./read-criteria";
import { readGates } from "./read-gates";
import type { ExactBounds } from "./read-levels";
import { readLevels } from "./read-levels";
import { readTexts } from "./read-texts";
import type { Criterion, Role, Rubric, Scale, WithinRole } from "./rubric";
import { builtInRoles } from "./rubric";

const rubricKeys =
  "id version scale rounding placeOn ratingStep levels criteria weightTotal roles withinRole policies minimumCoverage gates texts".split(
    " ",
  );
const scaleKeys = ["minimum", "maximum", "step"];
const roleKeys = ["id", "weight"];
const withinRoleKeys = ["trimmedMean"];
const roundingModes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down"];

/** Published scores keep at most 15 digits, which a JSON number carries without loss. */
const mostUnits = 1e15;

/**
 * Reads a rubric of unknown origin, fills in its defaults and brings its decimals into one spelling. Adds every problem
 * to `issues`; what is returned is good only when it added none.
 */
export function readRubric(document: unknown, issues: Issue[]): Rubric | undefined {
  const record = readRecord(document, [], rubricKeys, issues);
  if (record === undefined) return undefined;
  const bounds = readScale(record.scale, issues);
  const levels = readLevels(record.levels, bounds, issues);
  const levelIds = levels.map((level) => level.id);
  const criteria = readCriteria(record.criteria, levelIds, bounds, issues);
  const criterionIds = criteria.map((criterion) => criterion.id);
  const roles = readRoles(record.roles, issues);
  const gates = readGates(record.gates, criterionIds, bounds, issues);
  const indicators = criteria
    .flatMap((criterion) => criterion.descriptors ?? [])
    .flatMap((descriptor) => descriptor.indicators);
  const ids = {
    levels: levelIds,
    criteria: criterionIds,
    indicators: indicators.map((indicator) => indicator.id),
    roles: roles.map((role) => role.id),
    gates: gates.map((gate) => gate.id),
  };
  const texts = readTexts(record.texts, ids, issues);
  const share = { minimum: zero, maximum: one };
  return {
    id: readId(record.id, ["id"], issues) ?? "",
    version: readText(record.version, ["version"], issues) ?? "",
    scale: canonicalScale(bounds),
    rounding:
      readOptional(record.rounding, (value) => readChoice(value, ["rounding"], roundingModes, issues)) ?? "half-up",
    placeOn:
      readOptional(record.placeOn, (value) => readChoice(value, ["placeOn"], ["rounded", "exact"], issues)) ??
      "rounded",
    ratingStep: readNullable(record.ratingStep, (value) => readRatingStep(value, bounds, issues)),
    levels,
    criteria,
    weightTotal: readNullable(record.weightTotal, (value) => readWeightTotal(value, criteria, issues)),
    roles,
    withinRole: readWithinRole(record.withinRole, issues),
    policies: { notApplicable: "exclude", notRated: "exclude", ...readPolicies(record.policies, ["policies"], issues) },
    minimumCoverage:
      readOptional(record.minimumCoverage, (value) =>
        canonical(readExact(value, ["minimumCoverage"], share, issues)),
      ) ?? 0.6,
    gates,
    ...(texts === undefined ? {} : { texts }),
  };
}

function readScale(value: unknown, issues: Issue[]): ExactBounds | undefined {
  const before = issues.length;
  const record = readRecord(value, ["scale"], scaleKeys, issues);
  if (record === undefined) return undefined;
  const minimum = readExact(record.minimum, ["scale", "minimum"], {}, issues);
  const maximum = readExact(record.maximum, ["scale", "maximum"], {}, issues);
  const step = readPositive(record.step, ["scale", "step"], issues);
  if (minimum === undefined || maximum === undefined || step === undefined) return undefined;
  if (compareRatios(minimum, maximum) >= 0) {
    const expected = `a maximum above the minimum, ${formatDecimal(minimum)}`;
    addIssue(issues, "out-of-range", ["scale", "maximum"], expected, record.maximum);
  }
  checkScaleEnd("minimum", minimum, step, issues);
  checkScaleEnd("maximum", maximum, step, issues);
  return issues.length === before ? { minimum, maximum, step } : undefined;
}

function checkScaleEnd(key: "minimum" | "maximum", end: Ratio, step: Ratio, issues: Issue[]): void {
  const path = ["scale", key];
  const text = formatDecimal(end);
  if (!isMultiple(end, step))
    addIssue(issues, "off-step", path, `a multiple of the step, ${formatDecimal(step)}`, text);
  const precision = reduceRatio(step).denominator;
  const units = floorDivide(multiply(end.numerator, precision), end.denominator);
  if (precision >= mostUnits || units >= mostUnits || units <= -mostUnits) {
    addIssue(issues, "out-of-range", path, "scores of at most 15 digits in all", text);
  }
}

function canonicalScale(bounds: ExactBounds | undefined): Scale {
  if (bounds === undefined) return { minimum: 0, maximum: 0, step: 1 };
  const { minimum, maximum, step } = bounds;
  return { minimum: canonicalDecimal(minimum), maximum: canonicalDecimal(maximum), step: canonicalDecimal(step) };
}

/** The built-in roles, with the weights that the document gives them, and then its own roles. */
function readRoles(value: unknown, issues: Issue[]): readonly Role[] {
  if (value === undefined) return builtInRoles;
  const before = issues.length;
  const list = readList(value, ["roles"], 0, issues);
  const given = list.map((entry, index): Role | undefined => {
    const path = ["roles", index];
    const record = readRecord(entry, path, roleKeys, issues);
    if (record === undefined) return undefined;
    const id = readId(record.id, [...path, "id"], issues) ?? "";
    const weight = readExact(record.weight, [...path, "weight"], { minimum: zero }, issues);
    return { id, weight: weight === undefined ? 1 : canonicalDecimal(weight) };
  });
  checkUnique(
    given.map((role, index) => ({ id: role?.id || undefined, path: ["roles", index, "id"] })),
    issues,
  );
  const roles = new Map<string, Role>(builtInRoles.map((role) => [role.id, role]));
  for (const role of given) if (role !== undefined) roles.set(role.id, role);
  // A role that could not be read may weigh something.
  if (issues.length === before && [...roles.values()].every((role) => role.weight === 0)) {
    addIssue(issues, "weights-all-zero", ["roles"], "a role with a weight above 0", 0);
  }
  return [...roles.values()];
}

/** Ratings are multiples of it, and must be able to reach both ends of the scale. */
function readRatingStep(value: unknown, bounds: ExactBounds | undefined, issues: Issue[]): Decimal | undefined {
  const step = readPositive(value, ["ratingStep"], issues);
  if (step === undefined || bounds === undefined) return undefined;
  const { minimum, maximum } = bounds;
  if (!isMultiple(minimum, step) || !isMultiple(maximum, step)) {
    const ends = `${formatDecimal(minimum)} and ${formatDecimal(maximum)}`;
    addIssue(issues, "off-step", ["ratingStep"], `a step that the ends of the scale, ${ends}, are multiples of`, value);
  }
  return canonicalDecimal(step);
}

function readWeightTotal(value: unknown, criteria: readonly Criterion[], issues: Issue[]): Decimal | undefined {
  const total = readPositive(value, ["weightTotal"], issues);
  // The list, an entry or a weight that could not be read.
  const isWeightUnknown = issues.some(({ path }) => path[0] === "criteria" && (path[2] ?? "weight") === "weight");
  if (total === undefined || isWeightUnknown) return undefined;
  const sum = criteria.reduce((weights, criterion) => addRatios(weights, readDecimal(criterion.weight) as Ratio), zero);
  const difference = formatDecimal(subtractRatios(sum, total)) as string;
  if (difference !== "0") {
    const amount = difference.startsWith("-") ? `${difference.slice(1)} less` : `${difference} more`;
    const expected = `weights that sum to ${formatDecimal(total)} (they come to ${amount})`;
    addIssue(issues, "weight-total", ["criteria"], expected, Number(formatDecimal(sum)));
  }
  return canonicalDecimal(total);
}

function readWithinRole(value: unknown, issues: Issue[]): WithinRole {
  if (value === undefined || value === "mean" || value === "median") return value ?? "mean";
  if (typeof value !== "object" || value === null) {
    const expected = 'either "mean", "median" or an object with a trimmedMean';
    addIssue(issues, typeof value === "string" ? "unknown-value" : "wrong-type", ["withinRole"], expected, value);
    return "mean";
  }
  const path = ["withinRole", "trimmedMean"];
  const record = readRecord(value, ["withinRole"], withinRoleKeys, issues);
  const share = record && readExact(record.trimmedMean, path, { minimum: zero }, issues);
  if (share === undefined) return "mean";
  if (multiply(2, share.numerator) >= share.denominator) {
    addIssue(issues, "out-of-range", path, "a share from 0 to below 0.5", formatDecimal(share));
  }
  return { trimmedMean: canonicalDecimal(share) };
}

function readPositive(value: unknown, path: Path, issues: Issue[]): Ratio | undefined {
  const exact = readExact(value, path, {}, issues);
  if (exact === undefined || exact.numerator > 0) return exact;
  addIssue(issues, "out-of-range", path, "a number above 0", value);
  return undefined;
}

function readOptional<Value>(value: unknown, read: (value: unknown) => Value | undefined): Value | undefined {
  return value === undefined ? undefined : read(value);
}

function readNullable<Value>(value: unknown, read: (value: unknown) => Value | undefined): Value | null {
  return value === undefined || value === null ? null : (read(value) ?? null);
}

function canonical(exact: Ratio | undefined): Decimal | undefined {
  return exact && canonicalDecimal(exact);
}
