import * as z from "zod";
import type { JsonSchema } from "../../rubric/schema";
import { decimalSchema, idSchema } from "../../rubric/schema";

const team = z.strictObject({
  id: idSchema,
  parent: idSchema
    .nullable()
    .optional()
    .describe("The id of the team that it is part of; null or left out at the top."),
});

/**
 * The form of a tree of teams, as a zod schema. Whether it is a tree, without circles and unknown parents,
 * `safeParseTeamTree` says.
 *
 * @example
 * ```ts
 * import { teamTreeSchema } from "customer-centric-rubric/schema";
 *
 * teamTreeSchema.safeParse([{ id: "company" }, { id: "desk", parent: "company" }]).success; // true
 * ```
 */
export const teamTreeSchema = z.array(team).min(1).describe("A tree of teams of customer-centric-rubric");

const share = decimalSchema.optional().describe("A share of all results: a decimal from 0 to 1.");

const part = z.union([
  z.strictObject({ levels: z.array(idSchema).min(1), share: decimalSchema.describe("About this share: from 0 to 1.") }),
  z.strictObject({ levels: z.array(idSchema).min(1), atLeast: share, atMost: share }),
]);

/**
 * The form of a guideline for how many results are meant for which levels, as a zod schema. Whether its shares fit a
 * rubric's levels and each other, `safeParseGuideline` says.
 *
 * @example
 * ```ts
 * import { guidelineSchema } from "customer-centric-rubric/schema";
 *
 * guidelineSchema.safeParse([{ levels: ["outstanding", "excellent"], atMost: 0.3 }]).success; // true
 * ```
 */
export const guidelineSchema = z.array(part).min(1).describe("A guideline of customer-centric-rubric");

/**
 * The JSON Schema of a tree of teams.
 *
 * @example
 * ```ts
 * import { teamTreeJsonSchema } from "customer-centric-rubric/schema";
 *
 * teamTreeJsonSchema().type; // "array"
 * ```
 */
export function teamTreeJsonSchema(): JsonSchema {
  return z.toJSONSchema(teamTreeSchema);
}

/**
 * The JSON Schema of a guideline.
 *
 * @example
 * ```ts
 * import { guidelineJsonSchema } from "customer-centric-rubric/schema";
 *
 * guidelineJsonSchema().type; // "array"
 * ```
 */
export function guidelineJsonSchema(): JsonSchema {
  return z.toJSONSchema(guidelineSchema);
}
