import type { customerCentric } from "../../rubric/customer-centric";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { ExplainOptions } from "../explain";
import { explainAdjustment } from "../explanation/adjustment-sentences";
import type { ShareOfScore } from "../explanation/criterion-sentences";
import { explainAbsent, explainShare } from "../explanation/criterion-sentences";
import { readExplainOptions } from "../explanation/explain-options";
import { explainSound } from "../explanation/explain-sound";
import { namedBy } from "../explanation/rubric-sentence";
import { assertScoredWith } from "../explanation/same-rubric";
import type { Speaker } from "../explanation/speaker";
import { speakerFor } from "../explanation/speaker";
import {
  explainGate,
  explainNextLevel,
  explainReason,
  explainScore,
  introduceScore,
} from "../explanation/total-sentences";
import { groupIssues } from "./check-groups";
import type { GroupMessages } from "./group-messages";
import { groupMessages } from "./group-messages";
import type { GroupCriterion, GroupEntry, GroupReview } from "./group-result";

/**
 * Says a result of groups in plain sentences, one a line: the score and its level, what each criterion and each group came to,
 * which roles were rolled up or left out and why, and the way to the next level. Where somebody has changed the score, it says who
 * did, when and why; what follows is about the original. It tells no more than the result, so that an anonymous one may be read by its
 * subject.
 *
 * @param result - A result of `scoreGroups`, or a stored one.
 * @throws {ScoringError} `invalid-result` for what is no result of groups, or a damaged one, with every problem in
 * `details.issues`; `rubric-mismatch` when it was scored with one that scores differently; `undefined-rubric`; `invalid-option`.
 * @example
 * ```ts
 * import { explainGroups, scoreGroups } from "customer-centric-rubric";
 *
 * const result = scoreGroups({
 *   subject: "Li Wei",
 *   ratings: [
 *     { assessor: "chen", role: "manager", criterion: "overall", score: 8.5 },
 *     { assessor: "ana", role: "peer", criterion: "overall", score: 7 },
 *   ],
 * });
 * const lines = explainGroups(result).split("\n");
 * lines[1]; // "Meeting the customer's needs: 8.50 (Outstanding). With 50% of the weight it contributes 4.25."
 * lines[3]; // "Meeting the customer's needs, peer, direct report, customer and other assessor: not counted, as too few rated it to remain anonymous."
 * ```
 */
export function explainGroups<R extends Rubric = typeof customerCentric>(
  result: GroupReview,
  options?: Pick<ExplainOptions<R>, "locale" | "rubric">,
): string {
  const { rubric, locale } = readExplainOptions(options);
  assertScoredWith(result, rubric);
  return explainSound(
    () => groupIssues(result, rubric),
    () => sentencesOf(result, rubric, locale),
  );
}

function sentencesOf(result: GroupReview, rubric: Rubric, locale: Locale): readonly string[] {
  const speaker = speakerFor(rubric, locale);
  const told = groupMessages[locale];
  const { say, share } = speaker;
  const { anonymity } = result.rules;
  const isScored = result.status === "scored";
  const adjustment = isScored ? result.adjustment : undefined;
  const outcomes: readonly (GroupCriterion & ShareOfScore)[] = result.criteria;
  return [
    ...(isScored
      ? [
          introduceScore(result, rubric, speaker),
          ...explainAdjustment(result, speaker),
          ...explainScore({ ...result, ...adjustment?.original }, rubric, "subject", speaker),
        ]
      : [
          say.unscored({ subject: result.subject, period: result.period }),
          ...result.reasons.map((reason) => {
            const isLeftOut = reason.code === "no-score" && outcomes.some(({ leftOut }) => leftOut.length > 0);
            return isLeftOut ? told.noGroup : explainReason(reason, speaker);
          }),
        ]),
    ...outcomes.flatMap((outcome) => [
      explainOutcome(outcome, rubric, speaker, told),
      ...outcome.groups.map((group) => explainGroup(outcome, group, speaker, told)),
      ...(areTogether(result, outcome) ? [told.customersTogether(speaker.criterion(outcome.criterion))] : []),
      ...explainOthers(outcome, speaker, told),
    ]),
    ...result.gates.flatMap((gate) => explainGate(gate, result, speaker)),
    ...(isScored && result.exactCoverage !== "1" ? [say.coverage(share(result.exactCoverage, "down"))] : []),
    ...(isScored && adjustment === undefined ? explainNextLevel(result, speaker) : []),
    ...(anonymity === null ? [] : [told.anonymous(anonymity.threshold, say.list(anonymity.exempt.map(speaker.role)))]),
    say.rubric(namedBy(result.rubric, rubric, speaker)),
  ];
}

/** Whether customers who were to be two groups are one, or with other roles. */
function areTogether({ rules }: GroupReview, { groups }: GroupCriterion): boolean {
  const own = groups.filter(({ roles }) => roles.includes("customer"));
  const isAsked = rules.customers === "apart" && rules.anonymity !== null;
  return isAsked && own.length > 0 && own.every(({ relation }) => relation === undefined);
}

function explainOutcome(
  outcome: GroupCriterion & ShareOfScore,
  rubric: Rubric,
  speaker: Speaker,
  told: GroupMessages,
): string {
  if (outcome.status === "scored") {
    const [criterion, score] = [speaker.criterion(outcome.criterion), speaker.score(outcome.score)];
    const line = { criterion, score, level: speaker.level(outcome.level) };
    return `${told.criterion(line)}${explainShare(outcome, speaker)}`;
  }
  const { groups, leftOut, conflict, self, status } = outcome;
  const isRated = groups.length + leftOut.length > 0 || conflict !== undefined || self?.status === "scored";
  return explainAbsent(outcome, isRated ? "not-counted" : status, rubric, speaker);
}

function explainGroup(
  { criterion }: GroupCriterion,
  { roles, relation, count, method, setAside = 0, exactScore, effectiveWeight }: GroupEntry,
  speaker: Speaker,
  told: GroupMessages,
): string {
  const titles = roles.map(speaker.role);
  const kind = relation === undefined ? "" : told.relations[relation];
  const isReplaced = typeof method === "object" && "winsorizedMean" in method;
  return speaker.say.role({
    criterion: speaker.criterion(criterion),
    role: told.group({ roles: titles, list: speaker.say.list(titles), relation: kind, count }),
    score: speaker.rounded(exactScore),
    share: speaker.share(effectiveWeight),
    method: setAside > 0 ? told.setAside(setAside, isReplaced) : undefined,
  });
}

/** The roles without a figure, and the subject. */
function explainOthers(
  { criterion: id, leftOut, conflict, self }: GroupCriterion,
  { say, role, criterion, rounded }: Speaker,
  told: GroupMessages,
): readonly string[] {
  const title = criterion(id);
  const sentences = leftOut.map(({ roles, reason }) => {
    return told.leftOut[reason]({ criterion: title, roles: say.list(roles.map(role)) });
  });
  if (conflict !== undefined) {
    const { count, assessors = [] } = conflict;
    sentences.push(told.conflict({ criterion: title, count, assessors: say.list(assessors) }));
  }
  if (self?.exactScore === undefined) return sentences;
  return [...sentences, told.self({ criterion: title, self: role("self"), score: rounded(self.exactScore) })];
}
