import { entries, evaluatorsOfReplies, unavailableInDesks, unwritten } from "../desk-unavailable";
import type { Unavailable, UnitConversion } from "../report";

/** How many tickets lack what. */
interface ZendeskGaps {
  /** Those with talk or chats, which leave no comments. */
  readonly spoken: number;
  /** Those whose audits are not all there, or in which it is not known who wrote, or whether an answer was needed. */
  readonly untold: number;
  /** Those of which the metric does not tell who answered. */
  readonly unassigned: number;
  /** Those that were solved without a written reply. */
  readonly unwritten: number;
  /** Those whose changes of status are not all there. */
  readonly historyless: number;
  readonly hasRatings: boolean;
}

/** What this payload, or Zendesk itself, cannot show. */
export function zendeskUnavailable(gaps: ZendeskGaps): readonly Unavailable[] {
  const { spoken, untold, unassigned, historyless, hasRatings } = gaps;
  return [
    ...entries(
      "Without all audits of a ticket, who replied when is not known, nor with authors of whom nobody knows whether they are staff, nor how long a message waited that may have been thanks: that is left out.",
      evaluatorsOfReplies,
      untold,
    ),
    ...entries("What was said by telephone or in a chat is not among the comments.", evaluatorsOfReplies, spoken),
    ...entries(
      "The metric does not tell the first reply, or the ticket has been with nobody or several people.",
      evaluatorsOfReplies,
      unassigned,
    ),
    ...unwritten(gaps.unwritten),
    ...entries(
      "Without all audits of a ticket, who had it when, when it waited for the customer, and when it was reopened is not known: it belongs to the group or to nobody unless it is stated that its assignee has had it since the metric's assignment.",
      ["silent-gaps", "resolved-or-relayed", "repeat-contacts"],
      historyless,
    ),
    ...entries("Whether everyone who needs to know was told is not recorded: only what was solved is shown.", [
      "resolved-or-relayed",
    ]),
    ...(hasRatings ? [] : entries("No satisfaction ratings were handed over.", ["survey-item"])),
    ...unavailableInDesks,
  ];
}

/** Why a ticket is nobody's though it has an assignee, and what would tell more. */
export const zendeskHolder =
  "Since when its assignee has had it is not known without all of its audits: hand them over, or state with the option " +
  'authorOfReplies: "assignee" that it was theirs since the metric\'s assigned_at.';

/** The units that were converted. */
export function zendeskUnits(usesMetrics: boolean): readonly UnitConversion[] {
  const ratings = { field: "satisfaction_rating.score", from: "good or bad", to: "1 or 0, on a scale from 0 to 1" };
  if (!usesMetrics) return [ratings];
  return [
    ratings,
    {
      field: "reply_time_in_minutes.business",
      from: "minutes of the schedule's business hours",
      to: "waitedMinutes, in working minutes",
    },
    {
      field: "reply_time_in_minutes.calendar",
      from: "minutes since the ticket was created",
      to: "at, an instant in UTC",
    },
  ];
}
