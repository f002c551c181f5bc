import type { CriterionStanding } from "../evaluation/beside-ratings";
import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio } from "../exact/ratio";
import type { Answer } from "../review/read-ratings";
import type { Criterion, Role, Rubric } from "../rubric/rubric";
import type { Part } from "./mean";
import { meanOf, partOf } from "./mean";
import type { AssessorEntry, RoleEntry } from "./result";
import type { Weights } from "./weighing";
import { sharesOf } from "./weighing";
import { countsWithinRole } from "./within-role";

/** What the answers about one criterion come to, and the rubric's policy when that is no score. */
export type CriterionFinding = CriterionStanding<RoleEntry>;

/** An entry of a result while it is being written. */
export type Draft<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };

/** What the answers of one role about one criterion come to. */
interface RoleFinding {
  /** The index of the role in the rubric. */
  readonly role: number;
  readonly score: Ratio | undefined;
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
  const first = answers[0];
  if (first?.value.score !== undefined && answers.length === 1 && weights.roles[first.role] !== 0) {
    // A shortcut for what most criteria have: one score with weight leaves no mean to compute.
    const { score } = first.value;
    const text = formatRatio(score);
    const all = { effectiveWeight: "1", contribution: text };
    const roles = [roleEntry(first.role, "scored", text, all, [assessorEntry(first, text, all)], weights)];
    return { status: "scored", score, policy: undefined, roles };
  }
  const findings = scoreRoles(answers, rubric);
  const mean = meanOf(
    findings.map(({ score }) => score),
    sharesOf(findings.map(({ score, role }) => (score === undefined ? 0 : (weights.roles[role] as Integer)))),
  );
  const roles = findings.map(({ role, status, score, assessors }, place) => {
    return roleEntry(role, status, textOf(score), partOf(mean, place), assessors, weights);
  });
  if (mean !== undefined) return { status: "scored", score: mean.value, policy: undefined, roles };
  const status = absence(answers);
  const kind = status === "not-applicable" ? "notApplicable" : "notRated";
  const policy = (rubric.criteria[index] as Criterion).policies?.[kind] ?? rubric.policies[kind];
  return { status, score: undefined, policy, roles };
}

function scoreRoles(answers: readonly Answer[], rubric: Rubric): readonly RoleFinding[] {
  return [...new Set(answers.map(({ role }) => role))].map((index) =>
    scoreRole(
      answers.filter(({ role }) => role === index),
      rubric,
    ),
  );
}

function scoreRole(answers: readonly Answer[], { withinRole }: Rubric): RoleFinding {
  const { role } = answers[0] as Answer;
  const scores = answers.map(({ value }) => value.score);
  const mean = meanOf(scores, sharesOf(countsWithinRole(scores, withinRole)));
  const assessors = answers.map((answer, index) => {
    return assessorEntry(answer, textOf(scores[index]), partOf(mean, index));
  });
  return { role, score: mean?.value, status: mean === undefined ? absence(answers) : "scored", assessors };
}

function textOf(score: Ratio | undefined): string | undefined {
  return score && formatRatio(score);
}

/** Not applicable when everyone who answered said so; not observed and not rated are no answers to that. */
function absence(answers: readonly Answer[]): "not-applicable" | "not-rated" {
  const isSaid = (status: Answer["value"]["status"]) => answers.some(({ value }) => value.status === status);
  return isSaid("not-applicable") && !isSaid("scored") ? "not-applicable" : "not-rated";
}

function roleEntry(
  index: number,
  status: RoleEntry["status"],
  exactScore: string | undefined,
  { effectiveWeight, contribution }: Part,
  assessors: readonly AssessorEntry[],
  { listed }: Weights,
): RoleEntry {
  const { id: role, weight } = listed.roles[index] as Role;
  // Whole literals here and below: adding a property to one is several times slower.
  return exactScore === undefined
    ? { role, status, weight, effectiveWeight, contribution, assessors }
    : { role, status, exactScore, weight, effectiveWeight, contribution, assessors };
}

function assessorEntry(
  { assessor, value, isOverall, comment, at }: Answer,
  exactScore: string | undefined,
  { effectiveWeight, contribution }: Part,
): AssessorEntry {
  const { id, relation, contact } = assessor;
  const { status } = value;
  const entry: Draft<AssessorEntry> =
    exactScore === undefined
      ? { assessor: id, status, effectiveWeight, contribution }
      : { assessor: id, status, exactScore, effectiveWeight, contribution };
  if (relation !== undefined) entry.relation = relation;
  if (contact !== undefined) entry.contact = contact;
  if (value.level !== undefined) entry.fromLevel = value.level;
  if (value.position !== undefined) entry.position = value.position;
  if (isOverall) entry.fromOverall = true;
  if (comment !== undefined) entry.comment = comment;
  if (at !== undefined) entry.at = at;
  return entry;
}
