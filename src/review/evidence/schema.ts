import * as z from "zod";
import type { JsonSchema } from "../../rubric/schema";
import { accountSchema, contactSchema, knowledgeSchema } from "./account/schema";
import { caseStudySchema } from "./case-study/schema";
import { complaintSchema, counsellingSchema, incidentSchema, registerSchema } from "./complaint/schema";
import { answerSchema, painPointSchema, praiseSchema } from "./customer-voice/schema";
import { journeySchema } from "./journey/schema";
import { measurementSchema } from "./measurement/schema";
import { decisionSchema, observationSchema } from "./observation/schema";
import { matterSchema, outageSchema, referralSchema, replySchema, requestSchema } from "./service/schema";

/**
 * The form of one record of evidence, as a zod schema: told by its `kind`.
 *
 * @example
 * ```ts
 * import { evidenceRecordSchema } from "customer-centric-rubric/schema";
 *
 * evidenceRecordSchema.safeParse({ kind: "praise", id: "p1" }).success; // false
 * ```
 */
export const evidenceRecordSchema = z.discriminatedUnion("kind", [
  matterSchema,
  requestSchema,
  replySchema,
  referralSchema,
  journeySchema,
  outageSchema,
  accountSchema,
  contactSchema,
  knowledgeSchema,
  answerSchema,
  complaintSchema,
  counsellingSchema,
  incidentSchema,
  registerSchema,
  painPointSchema,
  praiseSchema,
  caseStudySchema,
  observationSchema,
  decisionSchema,
  measurementSchema,
]);

/**
 * The form of a list of evidence, as a zod schema. Whether two records share an id, and whether their times are in order,
 * `safeParseEvidence` says.
 *
 * @example
 * ```ts
 * import { evidenceSchema } from "customer-centric-rubric/schema";
 *
 * evidenceSchema.safeParse([]).success; // true
 * ```
 */
export const evidenceSchema = z.array(evidenceRecordSchema).describe("Evidence of customer-centric-rubric");

/**
 * The JSON Schema of a list of evidence.
 *
 * @example
 * ```ts
 * import { evidenceJsonSchema } from "customer-centric-rubric/schema";
 *
 * evidenceJsonSchema().type; // "array"
 * ```
 */
export function evidenceJsonSchema(): JsonSchema {
  return z.toJSONSchema(evidenceSchema);
}
