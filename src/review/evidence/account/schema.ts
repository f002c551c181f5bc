import * as z from "zod";
import { idSchema } from "../../../rubric/schema";
import { instantOrNull, recordFrame } from "../frame/schema";

export const accountSchema = z.strictObject({
  kind: z.literal("account"),
  ...recordFrame,
  heldUntil: instantOrNull.optional(),
  optedOutAt: instantOrNull.optional(),
});

export const contactSchema = z.strictObject({
  kind: z.literal("contact"),
  ...recordFrame,
  account: idSchema,
  isUseful: z.boolean().nullable(),
});

export const knowledgeSchema = z.strictObject({ kind: z.literal("knowledge"), ...recordFrame, account: idSchema });
