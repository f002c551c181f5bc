import { entries, evaluatorsOfReplies, unavailableInDesks, unwritten } from "../desk-unavailable";
import type { Unavailable, UnitConversion } from "../report";

/** How many tickets lack what. */
interface FreshdeskGaps {
  readonly spoken: number;
  readonly untold: number;
  readonly unwritten: number;
  /** Of the rows of an export, how many make no request. */
  readonly untoldRows: number;
  readonly hasTickets: boolean;
  readonly hasRows: boolean;
  readonly isStated: boolean;
  readonly hasRatings: boolean;
}

const ofMatters = ["silent-gaps", "resolved-or-relayed", "repeat-contacts"];

/** What this payload, or Freshdesk itself, cannot show. */
export function freshdeskUnavailable(gaps: FreshdeskGaps): readonly Unavailable[] {
  const { spoken, untold, hasTickets, hasRows, isStated, hasRatings } = gaps;
  return [
    ...(isStated ? [] : entries(freshdeskHolder, [...new Set([...evaluatorsOfReplies, ...ofMatters])])),
    ...entries(
      "Without all conversations of a ticket and its stats, who replied when is not known, nor how long a message waited that may have been thanks: that is left out.",
      evaluatorsOfReplies,
      untold,
    ),
    ...entries("What was said by telephone or in a chat is not among the conversations.", evaluatorsOfReplies, spoken),
    ...unwritten(gaps.unwritten),
    ...entries(
      "An export tells the first answer and not what is unanswered: of somebody of whom more than one row in twenty tells none, no request is made.",
      ["reply-within-target", "unanswered-requests"],
      gaps.untoldRows,
    ),
    ...(hasRows
      ? [
          ...entries("An export does not tell what was said after the first answer.", ["silent-gaps"]),
          ...entries("An export does not tell whether a ticket was opened again.", ["repeat-contacts"]),
        ]
      : []),
    ...(hasTickets
      ? [
          ...entries(
            "Without the conversations, a stated first answer is all that is known; with them, when the ticket waited for the customer is not recorded: only waits that begin with a message count.",
            ["silent-gaps"],
          ),
          ...entries(
            "Of reopenings, only the last is recorded, and not when the ticket had been closed before: of none is said that it did not come back.",
            ["repeat-contacts"],
          ),
        ]
      : []),
    ...entries(
      "How long a ticket waited for the customer is not recorded, nor whether everyone who needs to know was told: of none is said whether it was resolved.",
      ["resolved-or-relayed"],
    ),
    ...entries(
      "That a ticket was merged into another is not recorded, but for a private note in English among its conversations: name a tag for it in the options, or it is one more ticket.",
      ["reply-within-target", "unanswered-requests", "silent-gaps"],
    ),
    ...(hasRatings
      ? []
      : entries("No answers to surveys were handed over; an export has none with their times.", ["survey-item"])),
    ...unavailableInDesks,
  ];
}

/** Why a ticket is nobody's though it has an agent, and what would tell more. */
export const freshdeskHolder =
  'Since when its agent has had a ticket is not recorded: unless the option authorOfReplies: "assignee" states that it was theirs ' +
  "from the beginning, it belongs to its group or to nobody, and nobody is held to answer it.";

/** The units that were converted. */
export function freshdeskUnits(hasExport: boolean): readonly UnitConversion[] {
  const ratings = { field: "ratings", from: "103 to -103", to: "3 to -3, on a scale from -3 to 3" };
  if (!hasExport) return [ratings];
  const hours = "hours of business time, as HH:MM:SS or a decimal";
  return [ratings, { field: "First response time (in hrs)", from: hours, to: "waitedMinutes, in working minutes" }];
}
