import type { Integer } from "../exact/integer";
import { add, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { addRatios, formatRatio, zero } from "../exact/ratio";
import type { Answer } from "../review/readRatings";
import type { Rubric } from "../rubric/rubric";
import type { AssessorEntry, RoleEntry } from "./result";
import type { Weights } from "./weighing";
import { sharesWithinRole } from "./withinRole";

/** What the answers about one criterion come to, before the rubric's policies. */
export type CriterionFinding =
  | { readonly status: "scored"; readonly score: Score; readonly roles: readonly RoleEntry[] }
  | {
      readonly status: "not-applicable" | "not-rated";
      readonly score: undefined;
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

type Draft<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };

/** One criterion's score: the answers of each role, which come sorted by role, become one, and those are weighed. */
export function scoreCriterion(answers: readonly Answer[], rubric: Rubric, weights: Weights): CriterionFinding {
  const findings = byRole(answers).map((group) => scoreRole(group, rubric, weights));
  let total: Integer = 0;
  for (const { weight } of findings) total = add(total, weight);
  const roles = findings.map((finding) => roleEntry(finding, total, rubric));
  return total === 0
    ? { status: absence(answers), score: undefined, roles }
    : { status: "scored", score: averageScore(findings, total), roles };
}

function byRole(answers: readonly Answer[]): readonly (readonly Answer[])[] {
  if (answers[0]?.role === answers.at(-1)?.role) return answers.length === 0 ? [] : [answers];
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
  const isScored = answers.some(({ value }) => value.status === "scored");
  return !isScored && answers.some(({ value }) => value.status === "not-applicable") ? "not-applicable" : "not-rated";
}

function roleEntry({ role, weight, score, status, assessors }: RoleFinding, total: Integer, rubric: Rubric): RoleEntry {
  const { id, weight: stated } = rubric.roles[role] as Rubric["roles"][number];
  const effectiveWeight = formatShare(weight, total);
  const contribution = formatContribution(score, weight, total);
  return score === undefined
    ? { role: id, status, weight: stated, effectiveWeight, contribution, assessors }
    : { role: id, status, weight: stated, effectiveWeight, exactScore: score.text, contribution, assessors };
}

function assessorEntry(answer: Answer, { score, weight }: Weighed, total: Integer): AssessorEntry {
  const { assessor, value, isOverall, comment, at } = answer;
  const entry: Draft<AssessorEntry> =
    score === undefined
      ? { assessor: assessor.id, status: value.status, effectiveWeight: "0", contribution: "0" }
      : {
          assessor: assessor.id,
          status: value.status,
          effectiveWeight: formatShare(weight, total),
          exactScore: score.text,
          contribution: formatContribution(score, weight, total),
        };
  if (assessor.relation !== undefined) entry.relation = assessor.relation;
  if (assessor.contact !== undefined) entry.contact = assessor.contact;
  if (value.status === "scored" && value.level !== undefined) entry.fromLevel = value.level;
  if (value.status === "scored" && value.position !== undefined) entry.position = value.position;
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

function formatShare(part: Integer, total: Integer): string {
  if (part === 0) return "0";
  return part === total ? "1" : formatRatio({ numerator: part, denominator: total });
}

function formatContribution(score: Score | undefined, part: Integer, total: Integer): string {
  if (score === undefined || part === 0) return "0";
  if (part === total) return score.text;
  const { numerator, denominator } = score.exact;
  return formatRatio({ numerator: multiply(numerator, part), denominator: multiply(denominator, total) });
}
