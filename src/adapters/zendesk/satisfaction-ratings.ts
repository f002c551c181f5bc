import type { Disregard } from "../../review/evidence/record";
import type { Desk } from "../desk";
import { idText, instantIn } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import type { UnattributedReason } from "../report";

/** What a score comes to; `null` when it was asked and not answered. */
const values: ReadonlyMap<unknown, 0 | 1 | null> = new Map([
  ["good", 1],
  ["good_with_comment", 1],
  ["good_without_comment", 1],
  ["bad", 0],
  ["bad_with_comment", 0],
  ["bad_without_comment", 0],
  ["offered", null],
]);

/**
 * Makes answers of satisfaction ratings. They belong to whoever had the ticket at the time of the rating; for each that was
 * nobody's, why.
 */
export function settleRatings(
  ratings: Iterable<PayloadRecord>,
  disregards: ReadonlyMap<string, Disregard>,
  desk: Desk,
  intake: Intake,
): readonly UnattributedReason[] {
  const unattributed: UnattributedReason[] = [];
  for (const { incoming, fields } of ratings) {
    const value = values.get(fields.score);
    if (fields.score === "unoffered") intake.drop(incoming, "not-asked");
    else if (value === undefined)
      intake.drop(incoming, "unknown-value", "score: expected good, bad, offered or unoffered");
    else if (intake.take(incoming, [answerOf(fields, value, disregards, desk)])) {
      if (desk.personOf(fields.assignee_id) === null) unattributed.push("no-agent");
    }
  }
  return unattributed;
}

function answerOf(
  fields: Readonly<Record<string, unknown>>,
  value: 0 | 1 | null,
  disregards: ReadonlyMap<string, Disregard>,
  desk: Desk,
) {
  const id = `zendesk:satisfaction-rating:${idText(fields.id)}`;
  const ticket = idText(fields.ticket_id);
  const disregard = disregards.get(ticket ?? "");
  // A rating is made when it is offered, and updated when it is given.
  const time = value === null ? fields.created_at : (instantIn(fields.updated_at)?.at ?? fields.created_at);
  const person = desk.personOf(fields.assignee_id);
  const team = idText(fields.group_id);
  return {
    kind: "answer",
    id,
    source: desk.source,
    at: time,
    ...(person === null && team !== undefined
      ? { scope: "team", attributedTo: team }
      : { scope: "person", attributedTo: person }),
    customer: desk.customerOf(fields.requester_id, undefined),
    ...(disregard === undefined ? {} : { disregard }),
    instrument: "zendesk:satisfaction",
    item: "satisfaction",
    response: id,
    scale: { minimum: 0, maximum: 1 },
    value,
    ...(ticket === undefined ? {} : { matter: `zendesk:ticket:${ticket}` }),
  };
}
