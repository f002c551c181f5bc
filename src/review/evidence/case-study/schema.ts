import * as z from "zod";
import { readDecimal } from "../../../exact/decimal";
import type { Ratio } from "../../../exact/ratio";
import { compareRatios, ratioOf, zero } from "../../../exact/ratio";
import { idSchema } from "../../../rubric/schema";
import { caseStudyQuestions } from "../case-study";
import { figureSchema, recordFrame, textSchema } from "../frame/schema";
import { evidenceScopes } from "../record";

const panelPoint = figureSchema.refine(
  (value) => {
    // What cannot be read was refused before, here and below.
    const point = readDecimal(value) as Ratio;
    return compareRatios(point, zero) >= 0 && compareRatios(point, ratioOf(3)) <= 0;
  },
  { error: "a number from 0 to 3", params: { code: "out-of-range" } },
);

export const caseStudySchema = z.strictObject({
  kind: z.literal("case-study"),
  ...recordFrame,
  problem: textSchema,
  achieved: z.array(textSchema),
  notYet: z.array(textSchema),
  rootCauses: z.array(z.strictObject({ cause: textSchema, scope: z.enum(evidenceScopes) })),
  redo: z.strictObject({ standard: textSchema, steps: z.array(textSchema) }).nullable(),
  indicators: z.array(idSchema),
  ratings: z.array(
    z.strictObject({
      rater: idSchema,
      ...(Object.fromEntries(caseStudyQuestions.map((question) => [question, panelPoint])) as Record<
        (typeof caseStudyQuestions)[number],
        typeof panelPoint
      >),
    }),
  ),
});
