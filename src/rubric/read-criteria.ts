import type { Path } from "../document";
import { addIssue, checkUnique, readChoice, readExact, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { canonicalDecimal } from "../exact/decimal";
import { zero } from "../exact/ratio";
import type { ExactBounds } from "./read-levels";
import { readMeasure } from "./read-measure";
import type { AbsencePolicies, Criterion, Indicator, LevelDescriptor } from "./rubric";
import { anyCriterion, overall } from "./rubric";

const criterionKeys = ["id", "weight", "policies", "descriptors", "measure"];
const descriptorKeys = ["level", "indicators"];
const indicatorKeys = ["id", "negative", "supporting"];
const policyKeys = ["notApplicable", "notRated"];
const policyChoices = ["exclude", "lowest", "fail", "forbid"] as const;

/** The criteria, whose descriptors may name the given levels only. An entry without a readable id has the id `""`. */
export function readCriteria(
  value: unknown,
  levelIds: readonly string[],
  bounds: ExactBounds | undefined,
  issues: Issue[],
): readonly Criterion[] {
  const list = readList(value, ["criteria"], 1, issues);
  const criteria = list.map((entry, index) => readCriterion(entry, ["criteria", index], levelIds, bounds, issues));
  checkUnique(
    criteria.map((criterion, index) => ({ id: criterion?.id || undefined, path: ["criteria", index, "id"] })),
    issues,
  );
  checkUnique(
    criteria.flatMap((criterion, index) => indicatorPaths(criterion, ["criteria", index, "descriptors"])),
    issues,
  );
  if (criteria.length > 0 && criteria.every((criterion) => criterion?.weight === 0)) {
    addIssue(issues, "weights-all-zero", ["criteria"], "a criterion with a weight above 0", 0);
  }
  return criteria.filter((criterion) => criterion !== undefined);
}

/** Policies for the two kinds of absence, as far as they are given. */
export function readPolicies(value: unknown, path: Path, issues: Issue[]): Partial<AbsencePolicies> | undefined {
  if (value === undefined) return undefined;
  const record = readRecord(value, path, policyKeys, issues);
  if (record === undefined) return undefined;
  const policies: { -readonly [Key in keyof AbsencePolicies]?: AbsencePolicies[Key] } = {};
  for (const key of ["notApplicable", "notRated"] as const) {
    if (record[key] === undefined) continue;
    policies[key] = readChoice(record[key], [...path, key], policyChoices, issues) ?? "exclude";
  }
  return policies;
}

function readCriterion(
  value: unknown,
  path: Path,
  levelIds: readonly string[],
  bounds: ExactBounds | undefined,
  issues: Issue[],
): Criterion | undefined {
  const record = readRecord(value, path, criterionKeys, issues);
  if (record === undefined) return undefined;
  const id = readId(record.id, [...path, "id"], issues);
  if (id === overall || id === anyCriterion) {
    addIssue(issues, "reserved-id", [...path, "id"], `an id other than "${overall}" and "${anyCriterion}"`, id);
  }
  const weight = readExact(record.weight, [...path, "weight"], { minimum: zero }, issues);
  const policies = readPolicies(record.policies, [...path, "policies"], issues);
  const descriptors = readDescriptors(record.descriptors, [...path, "descriptors"], levelIds, issues);
  const measure = readMeasure(record.measure, [...path, "measure"], bounds, issues);
  return {
    id: id ?? "",
    weight: weight === undefined ? 1 : canonicalDecimal(weight),
    ...(policies === undefined || Object.keys(policies).length === 0 ? {} : { policies }),
    ...(descriptors === undefined || descriptors.length === 0 ? {} : { descriptors }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function readDescriptors(
  value: unknown,
  path: Path,
  levelIds: readonly string[],
  issues: Issue[],
): readonly LevelDescriptor[] | undefined {
  if (value === undefined) return undefined;
  const list = readList(value, path, 0, issues);
  const descriptors = list.map((entry, index): LevelDescriptor => {
    const record = readRecord(entry, [...path, index], descriptorKeys, issues) ?? {};
    const level = readLevel(record.level, [...path, index, "level"], levelIds, issues) ?? "";
    const indicatorsPath = [...path, index, "indicators"];
    const indicators = readList(record.indicators, indicatorsPath, 0, issues);
    return {
      level,
      indicators: indicators.map((indicator, at) => readIndicator(indicator, [...indicatorsPath, at], issues)),
    };
  });
  checkUnique(
    descriptors.map(({ level }, index) => ({ id: level || undefined, path: [...path, index, "level"] })),
    issues,
  );
  return descriptors;
}

/** A rubric without levels has an issue for that, and its descriptors could name none. */
function readLevel(value: unknown, path: Path, levelIds: readonly string[], issues: Issue[]): string | undefined {
  return levelIds.length > 0 ? readChoice(value, path, levelIds, issues, "unknown-level") : undefined;
}

function readIndicator(value: unknown, path: Path, issues: Issue[]): Indicator {
  const record = readRecord(value, path, indicatorKeys, issues);
  if (record === undefined) return { id: "" };
  const marks: { negative?: true; supporting?: true } = {};
  for (const mark of ["negative", "supporting"] as const) {
    if (record[mark] === true) marks[mark] = true;
    else if (record[mark] !== undefined && record[mark] !== false) {
      addIssue(issues, "wrong-type", [...path, mark], "true or false", record[mark]);
    }
  }
  return { id: readId(record.id, [...path, "id"], issues) ?? "", ...marks };
}

function indicatorPaths(criterion: Criterion | undefined, path: Path): { id: string | undefined; path: Path }[] {
  return (criterion?.descriptors ?? []).flatMap(({ indicators }, index) =>
    indicators.map(({ id }, at) => ({ id: id || undefined, path: [...path, index, "indicators", at, "id"] })),
  );
}
