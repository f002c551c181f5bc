import type { Disregard } from "../../review/evidence/record";
import type { Desk } from "../desk";
import { idText, isObject } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import type { UnattributedReason } from "../report";
import { ratingValues } from "./freshdesk-codes";

/**
 * Makes answers of filled-in surveys: one for each question. They belong to the agent whom the survey names; for each survey
 * that names none, why it is nobody's.
 */
export function settleAnswers(
  surveys: Iterable<PayloadRecord>,
  disregards: ReadonlyMap<string, Disregard>,
  desk: Desk,
  intake: Intake,
): readonly UnattributedReason[] {
  const unattributed: UnattributedReason[] = [];
  for (const { incoming, fields } of surveys) {
    const ratings = isObject(fields.ratings) ? Object.entries(fields.ratings) : [];
    if (ratings.length === 0) intake.drop(incoming, "missing", "ratings: expected at least one answer");
    else if (ratings.some(([, rating]) => rating !== null && !ratingValues.has(rating))) {
      intake.drop(incoming, "unknown-value", "ratings: expected 103, 102, 101, 100, -101, -102 or -103");
    } else {
      const answers = ratings.map(([item, rating]) =>
        answerOf(fields, item, ratingValues.get(rating), disregards, desk),
      );
      const isKept = intake.take(incoming, answers);
      if (isKept && desk.personOf(fields.agent_id) === null) unattributed.push("no-agent");
    }
  }
  return unattributed;
}

function answerOf(
  fields: Readonly<Record<string, unknown>>,
  item: string,
  value: number | undefined,
  disregards: ReadonlyMap<string, Disregard>,
  desk: Desk,
) {
  const response = `freshdesk:satisfaction-rating:${idText(fields.id)}`;
  const ticket = idText(fields.ticket_id);
  const disregard = disregards.get(ticket ?? "");
  const [person, team] = [desk.personOf(fields.agent_id), idText(fields.group_id)];
  return {
    kind: "answer",
    id: `${response}:${item}`,
    source: desk.source,
    at: fields.created_at,
    ...(person === null && team !== undefined
      ? { scope: "team", attributedTo: team }
      : { scope: "person", attributedTo: person }),
    customer: desk.customerOf(fields.user_id, undefined),
    ...(disregard === undefined ? {} : { disregard }),
    instrument: `freshdesk:survey:${idText(fields.survey_id) ?? "unknown"}`,
    item,
    response,
    scale: { minimum: -3, maximum: 3 },
    value: value ?? null,
    ...(ticket === undefined ? {} : { matter: `freshdesk:ticket:${ticket}` }),
  };
}
