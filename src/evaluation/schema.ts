import * as z from "zod";
import { readDecimal } from "../exact/decimal";
import { compareRatios, one, zero } from "../exact/ratio";
import { decimalSchema } from "../rubric/schema";

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
