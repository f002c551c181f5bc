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

/** A score and what it weighs among others: 0 when there is none. */
interface Weighed {
  readonly score: Score | undefined;
  readonly weight: Integer;
}

const absent: Weighed = { score: undefined, weight: 0 };

interface RoleFinding extends Weighed {
  readonly role: number;
  readonly status: RoleEntry["status"];
  readonly assessors: readonly AssessorEntry[];
}

/** An entry of a result while it is being written. */
export type Draft<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };

/** One criterion's score: the answers of each role, which come sorted by role, become one, and those are weighed. */
export function scoreCriterion(
  answers: readonly Answer[],
  index: number,
  rubric: Rubric,
  weights: Weights,
): CriterionFinding {
  const findings = byRole(answers).map((group) => scoreRole(group, rubric, weights));
  let total: Integer = 0;
  for (const { weight } of findings) total = add(total, weight);
  const roles = findings.map((finding) => roleEntry(finding, total, rubric));
  if (total !== 0) return { status: "scored", score: averageScore(findings, total), policy: undefined, roles };
  const status = absence(answers);
  const kind = status === "not-applicable" ? "notApplicable" : "notRated";
  const policy = rubric.criteria[index]?.policies?.[kind] ?? rubric.policies[kind];
  return { status, score: undefined, policy, roles };
}

function byRole(answers: readonly Answer[]): readonly (readonly Answer[])[] {
  const groups: Answer[][] = [];
  for (const answer of answers) {
    const group = groups.at(-1);
    if (group?.[0]?.role === answer.role) group.push(answer);
    else groups.push([answer]);
  }
  return groups;
}

function scoreRole(answers: readonly Answer[], rubric: Rubric, weights: Weights): RoleFinding {
  const { role } = answers[0] as Answer;
  const { shares, total } = sharesWithinRole(answers, rubric.withinRole);
  const weighed = answers.map(({ value }, index): Weighed => {
    if (value.status !== "scored") return absent;
    return { score: scoreOf(value.score), weight: shares === undefined ? 1 : (shares[index] as number) };
  });
  const assessors = answers.map((answer, index) => assessorEntry(answer, weighed[index] as Weighed, total));
  return total === 0
    ? { role, weight: 0, score: undefined, status: absence(answers), assessors }
    : {
        role,
        weight: weights.roles[role] as Integer,
        score: averageScore(weighed, total),
        status: "scored",
        assessors,
      };
}

/** Not applicable when everyone who answered said so; not observed and not rated are no answers to that. */
function absence(answers: readonly Answer[]): "not-applicable" | "not-rated" {
  const isSaid = (status: Answer["value"]["status"]) => answers.some(({ value }) => value.status === status);
  return isSaid("not-applicable") && !isSaid("scored") ? "not-applicable" : "not-rated";
}

function roleEntry({ role, weight, score, status, assessors }: RoleFinding, total: Integer, rubric: Rubric): RoleEntry {
  const { id, weight: stated } = rubric.roles[role] as Role;
  const effectiveWeight = formatPart(whole, weight, total);
  const contribution = formatPart(score, weight, total);
  const entry: Draft<RoleEntry> = { role: id, status, weight: stated, effectiveWeight, contribution, assessors };
  if (score !== undefined) entry.exactScore = score.text;
  return entry;
}

function assessorEntry(answer: Answer, { score, weight }: Weighed, total: Integer): AssessorEntry {
  const { assessor, value, isOverall, comment, at } = answer;
  const effectiveWeight = formatPart(whole, weight, total);
  const contribution = formatPart(score, weight, total);
  const entry: Draft<AssessorEntry> = { assessor: assessor.id, status: value.status, effectiveWeight, contribution };
  if (score !== undefined) entry.exactScore = score.text;
  if (assessor.relation !== undefined) entry.relation = assessor.relation;
  if (assessor.contact !== undefined) entry.contact = assessor.contact;
  if (value.level !== undefined) entry.fromLevel = value.level;
  if (value.position !== undefined) entry.position = value.position;
  if (isOverall) entry.fromOverall = true;
  if (comment !== undefined) entry.comment = comment;
  if (at !== undefined) entry.at = at;
  return entry;
}

function scoreOf(exact: Ratio): Score {
  return { exact, text: formatRatio(exact) };
}

/** The mean of scores by weight, whose sum is above 0; the score itself when it is the only one with weight. */
function averageScore(weighed: readonly Weighed[], total: Integer): Score {
  let sum: Ratio = zero;
  for (const { score, weight } of weighed) {
    if (score === undefined || weight === 0) continue;
    if (weight === total) return score;
    sum = addRatios(sum, { numerator: multiply(score.exact.numerator, weight), denominator: score.exact.denominator });
  }
  return scoreOf({ numerator: sum.numerator, denominator: multiply(sum.denominator, total) });
}

const whole: Score = { exact: one, text: "1" };

/** The text of a part of a score: its own text when the part is all of it. */
function formatPart(score: Score | undefined, part: Integer, total: Integer): string {
  if (score === undefined || part === 0) return "0";
  if (part === total) return score.text;
  const { numerator, denominator } = score.exact;
  return formatRatio({ numerator: multiply(numerator, part), denominator: multiply(denominator, total) });
}
