import * as z from "zod";
import { idSchema } from "../../../rubric/schema";
import { figureSchema, recordFrame, textSchema } from "../frame/schema";

/** A figure that was measured. */
export const measurementSchema = z.strictObject({
  kind: z.literal("measurement"),
  ...recordFrame,
  period: idSchema.optional().describe("The period that was measured; that of `at` when left out."),
  criterion: idSchema,
  value: figureSchema.nullable(),
  unit: textSchema
    .optional()
    .describe("That of the rubric's measure when left out; in another one, the figure does not count."),
});
