import type { Rubric } from "../../rubric/rubric";
import type { AssessorEntry, CriterionOutcome, CriterionShare, RoleEntry } from "../result";
import type { Speaker } from "./speaker";

/** What became of a criterion; for a manager also what each role and each assessor said. */
export function explainCriterion(
  outcome: CriterionOutcome & Partial<CriterionShare>,
  rubric: Rubric,
  audience: "subject" | "manager",
  speaker: Speaker,
): readonly string[] {
  const sentences =
    outcome.status === "scored" ? explainScored(outcome, speaker) : [explainAbsent(outcome, rubric, speaker)];
  if (audience === "subject") return sentences;
  return [...sentences, ...outcome.roles.flatMap((role) => explainRole(outcome, role, speaker))];
}

function explainScored(
  outcome: CriterionOutcome & { readonly status: "scored" } & Partial<CriterionShare>,
  { say, score, share, level, criterion, role, descriptor }: Speaker,
): readonly string[] {
  const counting = outcome.roles.filter(({ effectiveWeight }) => effectiveWeight !== "0");
  const by = say.list(
    counting.map(({ role: id, assessors }) =>
      say.count(assessors.filter(({ status }) => status === "scored").length, role(id)),
    ),
  );
  const line = {
    criterion: criterion(outcome.criterion),
    score: score(outcome.score),
    level: level(outcome.level),
    by,
  };
  const { effectiveWeight, displayContribution } = outcome;
  const sentence =
    effectiveWeight === undefined || displayContribution === undefined
      ? say.criterionAlone(line)
      : say.criterion({ ...line, share: share(effectiveWeight), contribution: score(displayContribution) });
  const text = descriptor(outcome.criterion, outcome.level);
  return text === undefined ? [sentence] : [sentence, say.descriptor({ level: level(outcome.level), text })];
}

function explainAbsent(
  outcome: CriterionOutcome & { readonly policy: string },
  rubric: Rubric,
  { say, score, criterion }: Speaker,
): string {
  const status = outcome.status as "not-applicable" | "not-rated";
  const policy = outcome.policy as "exclude" | "lowest" | "fail";
  const consequence =
    policy === "exclude" ? say.absencePolicies.exclude : say.absencePolicies[policy](score(rubric.scale.minimum));
  return `${say.absent[status](criterion(outcome.criterion))}${consequence}`;
}

function explainRole(outcome: CriterionOutcome, entry: RoleEntry, speaker: Speaker): readonly string[] {
  const { say, rounded, share, criterion, role } = speaker;
  const line = { criterion: criterion(outcome.criterion), role: role(entry.role) };
  const { exactScore } = entry;
  const sentences =
    exactScore === undefined
      ? []
      : [say.role({ ...line, score: rounded(exactScore), share: share(entry.effectiveWeight) })];
  return [...sentences, ...entry.assessors.map((assessor) => explainAssessor(assessor, line, speaker))];
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
  const parts = [said, ...(entry.fromOverall ? [say.fromOverall] : []), ...(comment ? [say.quote(comment)] : [])];
  return say.assessor({ ...line, assessor: entry.assessor, said: parts.join("; ") });
}
