import * as z from "zod";
import { readDecimal } from "../../../exact/decimal";
import type { Ratio } from "../../../exact/ratio";
import { compareRatios, zero } from "../../../exact/ratio";
import { idSchema } from "../../../rubric/schema";
import { customerRelations } from "../../assessor";
import { figureSchema, instantOrNull, instantSchema, recordFrame } from "../frame/schema";
import { closers, priorities, replyAuthors } from "../service";

const minutesWaited = figureSchema.refine((value) => compareRatios(readDecimal(value) as Ratio, zero) >= 0, {
  error: "0 minutes or more",
  params: { code: "out-of-range" },
});

const assignments = z.array(z.strictObject({ to: idSchema.nullable(), at: instantSchema })).optional();

export const matterSchema = z.strictObject({
  kind: z.literal("matter"),
  ...recordFrame,
  closedAt: instantOrNull.optional(),
  closedBy: z.enum(closers).nullable().optional(),
  resolvedAt: instantOrNull.optional(),
  closings: z.array(instantSchema).optional(),
  reopenings: z.array(instantSchema).optional(),
  waitsForCustomer: z.array(z.strictObject({ from: instantSchema, until: instantOrNull })).optional(),
  isConversationWhole: z.boolean().optional(),
  assignments,
  conflict: z.strictObject({ chosen: z.enum(customerRelations), noticeAt: instantOrNull }).optional(),
});

export const requestSchema = z.strictObject({
  kind: z.literal("request"),
  ...recordFrame,
  matter: idSchema.optional(),
  priority: z.enum(priorities).nullable().optional(),
  closedByCustomerAt: instantOrNull.optional(),
  assignments,
});

export const replySchema = z
  .strictObject({
    kind: z.literal("reply"),
    ...recordFrame,
    request: idSchema.optional(),
    matter: idSchema.optional(),
    by: z.enum(replyAuthors),
    isPublic: z.boolean(),
    waitedMinutes: minutesWaited
      .optional()
      .describe("Working minutes since the request that it names, as the source has measured them."),
  })
  .refine(({ request, matter }) => request !== undefined || matter !== undefined, {
    error: "the request that it answers, or its matter",
    params: { code: "missing" },
    path: ["request"],
  })
  // The same in JSON Schema.
  .meta({
    anyOf: ["request", "matter"].map((key) => ({ type: "object", properties: { [key]: {} }, required: [key] })),
  });

export const referralSchema = z.strictObject({
  kind: z.literal("referral"),
  ...recordFrame,
  matter: idSchema,
  to: idSchema,
  isVisible: z.boolean(),
  hasNote: z.boolean().nullable().optional(),
  noticeAt: instantOrNull.optional(),
  acceptedAt: instantOrNull.optional(),
});

export const outageSchema = z.strictObject({ kind: z.literal("outage"), ...recordFrame, until: instantOrNull });
