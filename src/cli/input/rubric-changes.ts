import { describe } from "../../errors";
import { formatDecimal, readDecimal } from "../../exact/decimal";
import { compareRatios, one } from "../../exact/ratio";
import type { AbsencePolicies, AbsencePolicy, Rubric } from "../../rubric/rubric";
import { readAssignment, splitParts } from "./assignments";
import { nearest } from "./nearest";

/** What options say of a rubric: nothing in it is unknown to the rubric, or said twice. */
export interface RubricChanges {
  /** Weights by role, as decimals without needless zeros. */
  readonly weights: ReadonlyMap<string, string>;
  /** For all criteria. */
  readonly policies: Partial<AbsencePolicies>;
  /** By criterion. */
  readonly criteria: ReadonlyMap<string, Partial<AbsencePolicies>>;
  /** From 0 to 1, as a decimal without needless zeros. */
  readonly minimumCoverage?: string;
}

/** The kinds of absence as options call them. */
export const absences = { "not-applicable": "notApplicable", "not-rated": "notRated" } as const;

/** What options call the least share of a review that must have a score. */
export const coverageWord = "minimum-coverage";

/** What may be done about an absence. */
export const policyWords: readonly AbsencePolicy[] = ["exclude", "lowest", "fail", "forbid"];

type Draft<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };

/** Reads the weights and policies of options. Every problem goes to `problems`, one line each. */
export function readRubricChanges(
  weightTexts: readonly string[],
  policyTexts: readonly string[],
  rubric: Rubric,
  problems: string[],
): RubricChanges {
  return { weights: readWeights(weightTexts, rubric, problems), ...readPolicies(policyTexts, rubric, problems) };
}

function readWeights(texts: readonly string[], rubric: Rubric, problems: string[]): ReadonlyMap<string, string> {
  const weights = new Map<string, string>();
  const sources = new Map<string, string>();
  const roles = rubric.roles.map((role) => role.id);
  for (const part of texts.flatMap(splitParts)) {
    const problem = (text: string) => problems.push(`error: --weights ${describe(part)}: ${text}`);
    const assignment = readAssignment(part);
    if (assignment === undefined || assignment.aspect !== undefined || assignment.name === "") {
      problem("expected role=weight, such as manager=2");
      continue;
    }
    const { name, value } = assignment;
    const weight = readDecimal(value);
    const earlier = sources.get(name);
    if (weight === undefined || weight.numerator < 0) {
      problem(`expected a decimal of 0 or more, such as 2 or 0.5, got ${describe(value)}`);
    }
    if (!roles.includes(name)) problem(unknown("role", name, roles));
    else if (earlier !== undefined)
      problem(`expected each role once, got ${describe(name)} after ${describe(earlier)}`);
    else sources.set(name, part);
    if (weight !== undefined) weights.set(name, formatDecimal(weight) as string);
  }
  const isAllZero = rubric.roles.every(({ id, weight }) => `${weights.get(id) ?? weight}` === "0");
  if (isAllZero) problems.push("error: --weights: expected a role with a weight above 0, got 0 for all of them");
  return weights;
}

function readPolicies(texts: readonly string[], rubric: Rubric, problems: string[]): Omit<RubricChanges, "weights"> {
  const policies: Draft<Partial<AbsencePolicies>> = {};
  const criteria = new Map<string, Draft<Partial<AbsencePolicies>>>();
  const sources = new Map<string, string>();
  let minimumCoverage: string | undefined;
  const criterionIds = rubric.criteria.map((criterion) => criterion.id);
  for (const part of texts.flatMap(splitParts)) {
    const problem = (text: string) => problems.push(`error: --policy ${describe(part)}: ${text}`);
    const assignment = readAssignment(part);
    if (assignment === undefined) {
      problem("expected not-rated=policy or criterion:not-rated=policy, such as not-rated=lowest");
      continue;
    }
    const { criterion, absence } = scopeOf(assignment.name, assignment.aspect);
    const earlier = sources.get(JSON.stringify([criterion, absence]));
    if (criterion === undefined && absence === coverageWord) {
      const share = readShare(assignment.value);
      if (share === undefined)
        problem(`expected a decimal from 0 to 1, such as 0.5, got ${describe(assignment.value)}`);
      if (earlier !== undefined) problem(`expected it once, got it after ${describe(earlier)}`);
      sources.set(JSON.stringify([criterion, absence]), part);
      minimumCoverage = share;
      continue;
    }
    const policy = policyWords.find((word) => word === assignment.value);
    if (policy === undefined) problem(oneOf(policyWords, assignment.value));
    if (criterion !== undefined && !criterionIds.includes(criterion)) {
      problem(unknown("criterion", criterion, criterionIds));
    }
    if (!isAbsence(absence)) problem(oneOf(Object.keys(absences), absence));
    else if (earlier !== undefined) problem(`expected each policy once, got this one after ${describe(earlier)}`);
    sources.set(JSON.stringify([criterion, absence]), part);
    if (policy === undefined || !isAbsence(absence)) continue;
    const scope = criterion === undefined ? policies : (criteria.get(criterion) ?? {});
    scope[absences[absence]] = policy;
    if (criterion !== undefined) criteria.set(criterion, scope);
  }
  return { policies, criteria, ...(minimumCoverage !== undefined && { minimumCoverage }) };
}

function readShare(text: string): string | undefined {
  const share = readDecimal(text);
  if (share === undefined || share.numerator < 0 || compareRatios(share, one) > 0) return undefined;
  return formatDecimal(share);
}

/** Ids of criteria may have colons in them, and kinds of absence have none. */
function scopeOf(name: string, aspect: string | undefined): { criterion?: string; absence: string } {
  if (aspect !== undefined) return { criterion: name, absence: aspect };
  const end = name.lastIndexOf(":");
  return end < 0 ? { absence: name } : { criterion: name.slice(0, end).trim(), absence: name.slice(end + 1).trim() };
}

function isAbsence(word: string): word is keyof typeof absences {
  return Object.hasOwn(absences, word);
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const listed = known.slice(0, 20).map(describe).join(", ");
  const rest = known.length > 20 ? ` and ${known.length - 20} more` : "";
  return `the rubric has no ${what} ${describe(name)}${question(name, known)} It has ${listed}${rest}.`;
}

function oneOf(words: readonly string[], word: string): string {
  return `expected one of ${words.join(", ")}, got ${describe(word)}${question(word, words)}`;
}

function question(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? "." : `: did you mean ${describe(near)}?`;
}
