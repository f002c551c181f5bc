import type { Integer } from "../exact/integer";
import { add, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { addRatios, formatRatio, one, zero } from "../exact/ratio";
import type { Answer } from "../review/read-ratings";
import type { AbsencePolicy, Role, Rubric } from "../rubric/rubric";
import type { AssessorEntry, RoleEntry } from "./result";
import type { Weights } from "./weighing";
import { sharesWithinRole } from "./within-role";

/** What the answers about one criterion come to, and the rubric's policy when that is no score. */
export type CriterionFinding =
  | {
      readonly status: "scored";
      readonly score: Score;
      readonly policy: undefined;
      readonly roles: readonly RoleEntry[];
    }
  | {
      readonly status: "not-applicable" | "not-rated";
      readonly score: undefined;
      readonly policy: AbsencePolicy;
      readonly roles: readonly RoleEntry[];
    };

/** An exact score and its text. */
export interface Score {
  readonly exact: Ratio;
  readonly text: string;
}

/** An entry of a result while it is being written. */
export type Draft<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };

/** One of the scores that a mean is of: without a score, its weight is 0. */
interface Part {
  readonly score: Score | undefined;
  readonly weight: Integer;
}

interface RoleFinding extends Part {
  readonly role: number;
  readonly status: RoleEntry["status"];
  readonly assessors: readonly AssessorEntry[];
}

/** One criterion's score: the answers of each role, which come sorted by role, become one, and those are weighed. */
export function scoreCriterion(
  answers: readonly Answer[],
  index: number,
  rubric: Rubric,
  weights: Weights,
): CriterionFinding {
  const findings = scoreRoles(answers, rubric, weights);
  const total = totalWeight(findings);
  // Most lists here have one entry, for which a literal is much faster than `map`.
  const roles =
    findings.length === 1
      ? [roleEntry(findings[0] as RoleFinding, total, rubric)]
      : findings.map((finding) => roleEntry(finding, total, rubric));
  const score = meanOf(findings, total);
  if (score !== undefined) return { status: "scored", score, policy: undefined, roles };
  const status = absence(answers);
  const kind = status === "not-applicable" ? "notApplicable" : "notRated";
  const policy = rubric.criteria[index]?.policies?.[kind] ?? rubric.policies[kind];
  return { status, score, policy, roles };
}

function scoreRoles(answers: readonly Answer[], rubric: Rubric, weights: Weights): readonly RoleFinding[] {
  if (answers.length === 1) return [scoreRole(answers, rubric, weights)];
  const findings: RoleFinding[] = [];
  for (let start = 0, end = 0; start < answers.length; start = end) {
    while (end < answers.length && answers[end]?.role === answers[start]?.role) end++;
    findings.push(scoreRole(answers.slice(start, end), rubric, weights));
  }
  return findings;
}

function scoreRole(answers: readonly Answer[], rubric: Rubric, weights: Weights): RoleFinding {
  const first = answers[0] as Answer;
  const isSole = answers.length === 1;
  const shares = sharesWithinRole(answers, rubric.withinRole);
  const shareAt = (index: number) => (shares === undefined ? 1 : (shares[index] as number));
  const parts = isSole ? [partOf(first, shareAt(0))] : answers.map((answer, index) => partOf(answer, shareAt(index)));
  const total = totalWeight(parts);
  const entryAt = (answer: Answer, index: number) => assessorEntry(answer, parts[index] as Part, total);
  const assessors = isSole ? [entryAt(first, 0)] : answers.map(entryAt);
  const score = meanOf(parts, total);
  const status = score === undefined ? absence(answers) : "scored";
  const weight = score === undefined ? 0 : (weights.roles[first.role] as Integer);
  return { score, weight, role: first.role, status, assessors };
}

function partOf({ value }: Answer, weight: number): Part {
  return value.score === undefined ? absent : { score: scoreOf(value.score), weight };
}

const absent: Part = { score: undefined, weight: 0 };

function totalWeight(parts: readonly Part[]): Integer {
  let total: Integer = 0;
  for (const { weight } of parts) total = add(total, weight);
  return total;
}

/** The mean of scores by weight, `undefined` when none has weight; the score itself when it is the only one with weight. */
function meanOf(parts: readonly Part[], total: Integer): Score | undefined {
  let sum: Ratio = zero;
  for (const { score, weight } of parts) {
    if (score === undefined || weight === 0) continue;
    if (weight === total) return score;
    sum = addRatios(sum, { numerator: multiply(score.exact.numerator, weight), denominator: score.exact.denominator });
  }
  return total === 0 ? undefined : scoreOf({ numerator: sum.numerator, denominator: multiply(sum.denominator, total) });
}

function scoreOf(exact: Ratio): Score {
  return { exact, text: formatRatio(exact) };
}

/** Not applicable when everyone who answered said so; not observed and not rated are no answers to that. */
function absence(answers: readonly Answer[]): "not-applicable" | "not-rated" {
  const isSaid = (status: Answer["value"]["status"]) => answers.some(({ value }) => value.status === status);
  return isSaid("not-applicable") && !isSaid("scored") ? "not-applicable" : "not-rated";
}

function roleEntry(finding: RoleFinding, total: Integer, rubric: Rubric): RoleEntry {
  const { score, status, assessors } = finding;
  const { id: role, weight } = rubric.roles[finding.role] as Role;
  const effectiveWeight = formatPart(whole, finding.weight, total);
  const contribution = formatPart(score, finding.weight, total);
  // Whole literals here and below: adding a property to one is several times slower.
  return score === undefined
    ? { role, status, weight, effectiveWeight, contribution, assessors }
    : { role, status, exactScore: score.text, weight, effectiveWeight, contribution, assessors };
}

function assessorEntry(answer: Answer, { score, weight }: Part, total: Integer): AssessorEntry {
  const { assessor, value, isOverall, comment, at } = answer;
  const { id, relation, contact } = assessor;
  const { status } = value;
  const effectiveWeight = formatPart(whole, weight, total);
  const contribution = formatPart(score, weight, total);
  const entry: Draft<AssessorEntry> =
    score === undefined
      ? { assessor: id, status, effectiveWeight, contribution }
      : { assessor: id, status, exactScore: score.text, effectiveWeight, contribution };
  if (relation !== undefined) entry.relation = relation;
  if (contact !== undefined) entry.contact = contact;
  if (value.level !== undefined) entry.fromLevel = value.level;
  if (value.position !== undefined) entry.position = value.position;
  if (isOverall) entry.fromOverall = true;
  if (comment !== undefined) entry.comment = comment;
  if (at !== undefined) entry.at = at;
  return entry;
}

const whole: Score = { exact: one, text: "1" };

/** The text of a part of a score: its own text when the part is all of it. */
function formatPart(score: Score | undefined, part: Integer, total: Integer): string {
  if (score === undefined || part === 0) return "0";
  if (part === total) return score.text;
  const { numerator, denominator } = score.exact;
  return formatRatio({ numerator: multiply(numerator, part), denominator: multiply(denominator, total) });
}
