import * as z from "zod";
import { readDecimal } from "../../../exact/decimal";
import { decimalSchema, idSchema } from "../../../rubric/schema";
import { customerContacts, customerRelations } from "../../assessor";
import { epochMilliseconds } from "../../instant";
import { instantNeed } from "../../instant-problem";
import { disregards, evidenceScopes } from "../record";

/** An instant, read as `epochMilliseconds` reads it. */
export const instantSchema = z
  .string()
  .refine((text) => epochMilliseconds(text) !== undefined, {
    error: ({ input }) => instantNeed(String(input)),
    params: { code: "invalid-instant" },
  })
  .describe("A time with its offset from UTC or its zone: 2026-03-08T09:00-05:00, 2026-03-08T09:00[America/New_York].");
export const instantOrNull = instantSchema.nullable();
export const textSchema = z.string().regex(/\S/, "some text");

/** A decimal that can be reckoned with: of more digits than anybody measures, none is read. */
export const figureSchema = decimalSchema
  .refine((value) => readDecimal(value) !== undefined, {
    error: "a decimal of at most 1000 characters",
    params: { code: "invalid-decimal" },
    abort: true,
  })
  .describe('A decimal: a number, or text such as "8.50".');

/** What all records have. */
export const recordFrame = {
  id: idSchema,
  source: idSchema.describe("The system or register that it comes from."),
  at: instantSchema,
  scope: z.enum(evidenceScopes),
  attributedTo: idSchema.nullable(),
  customer: z
    .strictObject({
      id: idSchema.describe("A pseudonym."),
      relation: z.enum(customerRelations).optional(),
      contact: z.enum(customerContacts).optional(),
    })
    .nullable()
    .optional(),
  disregard: z.enum(disregards).optional(),
};
