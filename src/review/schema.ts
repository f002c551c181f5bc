import * as z from "zod";
import type { JsonSchema } from "../rubric/schema";
import { decimalSchema, idSchema } from "../rubric/schema";
import { customerContacts, customerRelations } from "./assessor";
import { beginning, end, weekdays } from "./read-calendar";

const who = {
  assessor: idSchema,
  role: idSchema.describe("manager, peer, report, self, customer, other, or a role that the rubric declares."),
  criterion: idSchema.describe('A criterion of the rubric, or "overall" for all of them.'),
  relation: z.enum(customerRelations).optional(),
  contact: z.enum(customerContacts).optional(),
  comment: z.string().optional(),
  at: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/,
      "a date, or a time such as 2026-06-30T09:00Z",
    )
    .optional()
    .describe("A date, or a time with its offset from UTC."),
};

const values = [
  { score: decimalSchema.nullable().describe("On the rubric's scale; null when not rated yet.") },
  { level: idSchema, position: decimalSchema.optional() },
  { status: z.enum(["not-applicable", "not-observed"]) },
] as const;

const frame = {
  subject: idSchema,
  period: idSchema
    .optional()
    .describe("2026, 2026-H1, 2026-Q3, 2026-09, 2026-01-15/2026-07-14, or a name of one's own."),
  team: idSchema.optional(),
};

const ratingSchema = z.union([
  z.strictObject({ ...who, ...values[0] }),
  z.strictObject({ ...who, ...values[1] }),
  z.strictObject({ ...who, ...values[2] }),
]);

const subjectRatingSchema = z.union([
  z.strictObject({ ...frame, ...who, ...values[0] }),
  z.strictObject({ ...frame, ...who, ...values[1] }),
  z.strictObject({ ...frame, ...who, ...values[2] }),
]);

/**
 * The form of a review document: one subject and the ratings of one period, as a zod schema. Whether the ratings suit a
 * rubric, and each other, `safeParseReview` says.
 *
 * @example
 * ```ts
 * import { reviewSchema } from "customer-centric-rubric/schema";
 *
 * reviewSchema.safeParse({ subject: "sato", ratings: [] }).success; // true
 * ```
 */
export const reviewSchema = z
  .strictObject({ ...frame, ratings: z.array(ratingSchema) })
  .describe("A review of customer-centric-rubric");

/**
 * The form of a list of ratings, each of which names its subject, as a zod schema; see {@link reviewSchema}.
 *
 * @example
 * ```ts
 * import { ratingsSchema } from "customer-centric-rubric/schema";
 *
 * ratingsSchema.safeParse([{ subject: "sato" }]).success; // false
 * ```
 */
export const ratingsSchema = z.array(subjectRatingSchema).describe("Ratings of customer-centric-rubric");

/**
 * The JSON Schema of a review document.
 *
 * @example
 * ```ts
 * import { reviewJsonSchema } from "customer-centric-rubric/schema";
 *
 * reviewJsonSchema().required; // ["subject", "ratings"]
 * ```
 */
export function reviewJsonSchema(): JsonSchema {
  return z.toJSONSchema(reviewSchema);
}

/**
 * The JSON Schema of a list of ratings.
 *
 * @example
 * ```ts
 * import { ratingsJsonSchema } from "customer-centric-rubric/schema";
 *
 * ratingsJsonSchema().type; // "array"
 * ```
 */
export function ratingsJsonSchema(): JsonSchema {
  return z.toJSONSchema(ratingsSchema);
}

const hours = {
  from: z.string().regex(beginning.pattern, beginning.expected),
  to: z.string().regex(end.pattern, end.expected),
};

/**
 * The form of a working calendar document, as a zod schema. Whether its zone exists and its hours do not overlap,
 * `safeParseCalendar` says.
 *
 * @example
 * ```ts
 * import { calendarSchema } from "customer-centric-rubric/schema";
 *
 * calendarSchema.safeParse({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] }).success; // true
 * ```
 */
export const calendarSchema = z
  .strictObject({
    zone: z.string().describe("A time zone of the IANA data, such as Europe/Berlin."),
    hours: z
      .array(z.strictObject({ day: z.enum(weekdays), ...hours }))
      .describe("Of every week; a shift over midnight is written as two."),
    holidays: z
      .array(
        z.strictObject({
          date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-12-25"),
          hours: z.array(z.strictObject(hours)).optional().describe("In place of the weekday's; none when left out."),
        }),
      )
      .optional(),
  })
  .describe("A working calendar of customer-centric-rubric");

/**
 * The JSON Schema of a working calendar document.
 *
 * @example
 * ```ts
 * import { calendarJsonSchema } from "customer-centric-rubric/schema";
 *
 * calendarJsonSchema().required; // ["zone", "hours"]
 * ```
 */
export function calendarJsonSchema(): JsonSchema {
  return z.toJSONSchema(calendarSchema);
}
