import * as z from "zod";
import { readDecimal } from "../exact/decimal";
import { compareRatios, one, zero } from "../exact/ratio";
import { decimalSchema, idSchema } from "../rubric/schema";

/** A share from 0 to 1, both inclusive. */
export const shareSchema = decimalSchema.refine(
  (value) => {
    const share = readDecimal(value);
    return share !== undefined && compareRatios(share, zero) >= 0 && compareRatios(share, one) <= 0;
  },
  { error: "a share from 0 to 1", params: { code: "out-of-range" } },
);

/** Whole working minutes, from 0 on. */
export const minutesSchema = z.int().min(0);

/** Whole days, from 0 on. */
export const daysSchema = z.int().min(0).max(3660);

/**
 * The form of a job profile, as a zod schema. Whether a rubric has its indicators and criteria, `evaluateEvidence` and
 * `applyProfile` say.
 *
 * @example
 * ```ts
 * import { profileSchema } from "customer-centric-rubric/evidence";
 *
 * profileSchema.safeParse({ id: "field-service", version: "1", weights: { needs: "2" } }).success; // true
 * ```
 */
export const profileSchema = z
  .strictObject({
    id: idSchema,
    version: z.string().regex(/\S/, "some text"),
    notApplicable: z
      .strictObject({ indicators: z.array(idSchema).optional(), criteria: z.array(idSchema).optional() })
      .optional(),
    weights: z.record(z.string(), decimalSchema).optional(),
    options: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  })
  .describe("A job profile of customer-centric-rubric");
