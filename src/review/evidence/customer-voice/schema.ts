import * as z from "zod";
import { idSchema } from "../../../rubric/schema";
import { figureSchema, instantOrNull, recordFrame } from "../frame/schema";

export const answerSchema = z.strictObject({
  kind: z.literal("answer"),
  ...recordFrame,
  instrument: idSchema,
  item: idSchema,
  response: idSchema,
  scale: z.strictObject({ minimum: figureSchema, maximum: figureSchema }),
  value: figureSchema.nullable(),
  matter: idSchema.optional(),
});

export const painPointSchema = z.strictObject({
  kind: z.literal("pain-point"),
  ...recordFrame,
  closedAt: instantOrNull,
  confirmedAt: instantOrNull.optional(),
  returnedAt: instantOrNull.optional(),
});

export const praiseSchema = z.strictObject({ kind: z.literal("praise"), ...recordFrame, isUnasked: z.boolean() });
