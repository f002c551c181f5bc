import * as z from "zod";
import { idSchema } from "../../../rubric/schema";
import { recordFrame } from "../frame/schema";
import { journeyPlaces, journeyRuns } from "../journey";

const count = z.int().min(0).nullable().optional();

const counts = Object.fromEntries([...journeyPlaces, ...journeyRuns].map((name) => [name, count])) as Record<
  (typeof journeyPlaces)[number] | (typeof journeyRuns)[number],
  typeof count
>;

export const journeySchema = z.strictObject({
  kind: z.literal("journey"),
  ...recordFrame,
  matter: idSchema,
  ...counts,
  exempt: z.strictObject(counts).optional(),
});
