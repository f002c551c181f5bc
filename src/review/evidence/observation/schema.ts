import * as z from "zod";
import { idSchema } from "../../../rubric/schema";
import { recordFrame, textSchema } from "../frame/schema";

export const observationSchema = z.strictObject({
  kind: z.literal("observation"),
  ...recordFrame,
  scope: z.literal("person"),
  period: idSchema.optional().describe("The period whose work was seen; that of `at` when left out."),
  indicator: idSchema,
  observer: idSchema,
  outcome: z.enum(["met", "not-met", "inconclusive"]),
  reason: textSchema,
});

/** The form of a decision. */
export const decisionSchema = z.strictObject({
  kind: z.literal("decision"),
  ...recordFrame,
  scope: z.literal("person"),
  period: idSchema,
  criterion: idSchema,
  level: idSchema,
  action: z.enum(["confirm", "override"]),
  by: idSchema,
  reason: textSchema,
});
