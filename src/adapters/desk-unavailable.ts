import type { Unavailable } from "./report";

/** What no service desk records: it knows tickets, and not what lies between or around them. */
export const unavailableInDesks: readonly Unavailable[] = [
  ...entries(
    "A reassignment behind the counter is no referral, and whether a customer was sent elsewhere is not recorded.",
    ["cold-referrals"],
  ),
  ...entries("How often customers had to come, and what they had to face and repeat, is not recorded.", [
    "service-journey",
  ]),
  ...entries("Accounts, contacts that were not asked for, and knowledge of customers are not recorded.", [
    "account-contacts",
    "account-knowledge",
  ]),
  ...entries("Complaints with their rulings, counselling, and whether such registers are complete are not recorded.", [
    "upheld-incidents",
    "complaints-after-guidance",
    "courtesy",
    "public-incidents",
  ]),
  ...entries("Difficulties that were taken on, praise, and what customers expected are not recorded.", [
    "pain-points",
    "unasked-praise",
    "expectation-gap",
  ]),
  ...entries("Case studies are not recorded.", ["case-study-panel"]),
];

/** The evaluators that judge what was said when. */
export const evaluatorsOfReplies = ["reply-within-target", "unanswered-requests", "silent-gaps"] as const;

/** What becomes of tickets that were solved without a written reply, as the option `solvedWithoutReply` has it. */
export function unwritten(records: number): readonly Unavailable[] {
  const reason =
    "A ticket that was solved without a written reply may have been answered by telephone: what was asked counts " +
    "neither as answered nor as unanswered, unless solvedWithoutReply states that it is unanswered.";
  return entries(reason, evaluatorsOfReplies, records);
}

/** One reason for several evaluators; none at all where it concerns no record. */
export function entries(reason: string, evaluators: readonly string[], records?: number): readonly Unavailable[] {
  if (records === 0) return [];
  return evaluators.map((evaluator) => ({ evaluator, reason, ...(records === undefined ? {} : { records }) }));
}
