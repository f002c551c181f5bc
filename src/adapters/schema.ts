import * as z from "zod";
import { isZone } from "../review/calendar-zone";
import { idSchema } from "../rubric/schema";

const deskId = z.union([z.int(), idSchema]);
const deskIds = z.array(deskId).optional();
const someWords = z.array(z.string().regex(/\S/, "some text")).optional();
const tags = z.strictObject({ tags: someWords }).optional();
const group = z.strictObject({ organisations: deskIds, emailDomains: someWords }).optional();

const desk = {
  agents: deskIds,
  bots: deskIds,
  people: z.record(z.string(), idSchema).optional(),
  internal: group,
  external: group,
  test: z.strictObject({ tags: someWords, requesters: deskIds }).optional(),
  spam: tags,
  merged: tags,
  authorOfReplies: z.literal("assignee").optional(),
  solvedWithoutReply: z.enum(["unanswered", "unknown"]).optional(),
};

/** What may be said of any service desk. */
export const deskOptionsSchema = z.strictObject(desk);

/** What may be said of Freshdesk. */
export const freshdeskOptionsSchema = z.strictObject({
  ...desk,
  zone: z
    .string()
    .refine(isZone, { error: "the name of a time zone", params: { code: "unknown-zone" } })
    .optional(),
  agentNames: z.record(z.string(), idSchema).optional(),
  statuses: z.record(z.string(), z.enum(["open", "pending", "waiting", "resolved", "closed"])).optional(),
});

/** Which policy is meant. */
export const targetOptionsSchema = z.strictObject({ policy: deskId.optional() });
