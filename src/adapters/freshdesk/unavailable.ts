import { entries, evaluatorsOfReplies, unavailableInDesks } from "../desk-unavailable";
import type { Unavailable, UnitConversion } from "../report";

/** How many tickets lack what. */
interface FreshdeskGaps {
  readonly spoken: number;
  readonly untold: number;
  readonly hasRatings: boolean;
}

/** What this payload, or Freshdesk itself, cannot show. */
export function freshdeskUnavailable({ spoken, untold, hasRatings }: FreshdeskGaps): readonly Unavailable[] {
  return [
    ...entries(
      "Without all conversations of a ticket and its stats, who replied when is not known: what they do not show answered is left out.",
      evaluatorsOfReplies,
      untold,
    ),
    ...entries("What was said by telephone or in a chat is not among the conversations.", evaluatorsOfReplies, spoken),
    ...entries(
      "When a ticket came to its agent is not recorded: time is counted from the request, and what is unanswered belongs to the group unless it is stated that the assignee had it throughout.",
      ["reply-within-target"],
    ),
    ...entries(
      "When a ticket came to its agent, and when it waited for the customer, is not recorded: it belongs to the group or to nobody unless it is stated that the assignee had it throughout.",
      ["silent-gaps", "resolved-or-relayed", "repeat-contacts"],
    ),
    ...entries(
      "That a ticket was merged into another is not recorded, but for a private note in English among its conversations: name a tag for it in the options, or it may count as one more ticket, unanswered.",
      ["reply-within-target", "unanswered-requests", "silent-gaps", "resolved-or-relayed"],
    ),
    ...entries("Of reopenings, only the last is recorded.", ["repeat-contacts"]),
    ...entries("Whether everyone who needs to know was told is not recorded: only what was resolved is shown.", [
      "resolved-or-relayed",
    ]),
    ...(hasRatings
      ? []
      : entries("No answers to surveys were handed over; an export has none with their times.", ["survey-item"])),
    ...unavailableInDesks,
  ];
}

/** The units that were converted. */
export function freshdeskUnits(hasExport: boolean): readonly UnitConversion[] {
  const ratings = { field: "ratings", from: "103 to -103", to: "3 to -3, on a scale from -3 to 3" };
  if (!hasExport) return [ratings];
  const hours = "hours of business time, as HH:MM:SS or a decimal";
  return [ratings, { field: "First response time (in hrs)", from: hours, to: "waitedMinutes, in working minutes" }];
}
