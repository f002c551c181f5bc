import type { Rubric } from "../../rubric/rubric";
import type { AbsentCriterion, AssessorEntry, CriterionOutcome, CriterionShare, RoleEntry } from "../result";
import type { Absence } from "./messages";
import type { Speaker } from "./speaker";

/** A criterion of any review: only of a scored one it has a share. */
export type Outcome = CriterionOutcome & ShareOfScore;

/** What a criterion has to do with the score, where there is one. */
export type ShareOfScore = CriterionShare | { readonly [Key in keyof CriterionShare]?: undefined };

/** What became of a criterion; for a manager also what each role and each assessor said. */
export function explainCriterion(
  outcome: Outcome,
  rubric: Rubric,
  audience: "subject" | "manager",
  speaker: Speaker,
): readonly string[] {
  const sentences =
    outcome.status === "scored"
      ? explainScored(outcome, speaker)
      : [explainAbsent(outcome, absenceOf(outcome), rubric, speaker)];
  if (audience === "subject") return sentences;
  return [...sentences, ...outcome.roles.flatMap((role) => explainRole(outcome, role, speaker))];
}

/** How several ratings of a role become one, where that has left a rating out of one that counts. */
export function explainMethod(outcomes: readonly Outcome[], { say, method }: Speaker): readonly string[] {
  const counting = outcomes.flatMap(({ roles }) => roles.filter(({ effectiveWeight }) => effectiveWeight !== "0"));
  return counting.some(({ assessors }) => assessors.some(isLeftOut)) ? [say.methodCounts(method)] : [];
}

function explainScored(outcome: Outcome & { readonly status: "scored" }, speaker: Speaker): readonly string[] {
  const { say, score, level, criterion, count, descriptor } = speaker;
  const counting = outcome.roles.filter(({ effectiveWeight }) => effectiveWeight !== "0");
  const by = say.list(
    counting.map(({ role, assessors }) => count(assessors.filter(({ status }) => status === "scored").length, role)),
  );
  const line = {
    criterion: criterion(outcome.criterion),
    score: score(outcome.score),
    level: level(outcome.level),
    by,
  };
  const told = outcome.basis === undefined ? say.criterion(line) : say.evidence.criterion(line);
  const sentence = `${told}${explainShare(outcome, speaker)}`;
  const text = descriptor(outcome.criterion, outcome.level);
  return text === undefined ? [sentence] : [sentence, say.descriptor({ level: level(outcome.level), text })];
}

/** What a criterion contributes to the score, where there is one. */
export function explainShare(
  { effectiveWeight, displayContribution }: ShareOfScore,
  { say, score, share }: Speaker,
): string {
  if (effectiveWeight === undefined) return "";
  return say.contribution({ share: share(effectiveWeight), contribution: score(displayContribution) });
}

/** Why a criterion has no score and, where the review has one, what the rubric makes of that. */
export function explainAbsent(
  outcome: ShareOfScore & Pick<AbsentCriterion, "criterion" | "policy">,
  absence: Absence,
  rubric: Rubric,
  speaker: Speaker,
): string {
  const { say, score, criterion } = speaker;
  const absent = say.absent[absence](criterion(outcome.criterion));
  if (outcome.effectiveWeight === undefined) return absent;
  const { exclude, lowest } = say.absencePolicies;
  if (outcome.policy === "exclude") return `${absent}${exclude}`;
  // What `fail` does is told of the whole review.
  return outcome.policy === "fail"
    ? absent
    : `${absent}${lowest(score(rubric.scale.minimum))}${explainShare(outcome, speaker)}`;
}

function absenceOf({ status, roles, basis }: AbsentCriterion): Absence {
  // The job profile has said so, whatever others could not observe.
  if (basis !== undefined) return status;
  const answers = roles.flatMap(({ assessors }) => assessors);
  if (answers.some((answer) => answer.status === "scored")) return "not-counted";
  return answers.length > 0 && answers.every((answer) => answer.status === "not-observed") ? "not-observed" : status;
}

function explainRole(outcome: Outcome, entry: RoleEntry, speaker: Speaker): readonly string[] {
  const { say, rounded, share, criterion, role } = speaker;
  const line = { criterion: criterion(outcome.criterion), role: role(entry.role) };
  const { exactScore, effectiveWeight } = entry;
  const method = entry.assessors.some(isLeftOut) ? speaker.method : undefined;
  const sentences =
    exactScore === undefined
      ? []
      : [say.role({ ...line, score: rounded(exactScore), share: share(effectiveWeight), method })];
  return [...sentences, ...entry.assessors.map((assessor) => explainAssessor(assessor, line, speaker))];
}

/** Scored, and yet without weight in the role: the median or the trimmed mean has left it out. */
function isLeftOut({ status, effectiveWeight }: AssessorEntry): boolean {
  return status === "scored" && effectiveWeight === "0";
}

function explainAssessor(
  entry: AssessorEntry,
  line: { readonly criterion: string; readonly role: string },
  { say, exact, level }: Speaker,
): string {
  const { status, exactScore, fromLevel } = entry;
  const said =
    status !== "scored"
      ? say.answers[status]
      : fromLevel === undefined
        ? exact(exactScore as string)
        : say.fromLevel({ level: level(fromLevel), score: exact(exactScore as string) });
  const comment = entry.comment?.replace(/\s+/g, " ").trim();
  const parts = [
    said,
    ...(isLeftOut(entry) ? [say.leftOut] : []),
    ...(entry.fromOverall ? [say.fromOverall] : []),
    ...(comment ? [say.quote(comment)] : []),
  ];
  return say.assessor({ ...line, assessor: entry.assessor, said: parts.join(say.separator) });
}
