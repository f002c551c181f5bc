import * as z from "zod";
import type { Decimal } from "../exact/decimal";
import { readDecimal } from "../exact/decimal";
import { compareRatios, one, zero } from "../exact/ratio";
import { decimalSchema } from "../rubric/schema";
import type { SurveyScale } from "./survey-answers";
import { isOnScale } from "./survey-answers";

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

/** The lowest and the highest point of a survey's scale, both inclusive: from 1 to 5 when left out. */
export const scaleSchema = z
  .strictObject({ minimum: decimalSchema, maximum: decimalSchema })
  .default({ minimum: 1, maximum: 5 });

/** The answers of a scale that count as good ones: all from the lowest to the highest of those stated, both inclusive. */
export const boxesSchema = z.array(decimalSchema).min(1);

/** Whether top boxes lie on their scale: of others, no answer could ever be a good one. */
export function areBoxesOnScale({ scale, topBoxes }: StatedBoxes): boolean {
  return topBoxes === undefined || topBoxes.every((box) => isOnScale(box, scale));
}

interface StatedBoxes {
  readonly scale: SurveyScale;
  readonly topBoxes?: readonly Decimal[] | undefined;
}

/** What is said of top boxes that do not. */
export const boxesOnScale = {
  path: ["topBoxes"] as PropertyKey[],
  error: "points of `scale`",
  params: { code: "out-of-range" },
};
