import type { Path } from "../../document";
import { addIssue, dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import type { LevelDefinition } from "../define-rubric";
import type { Rubric } from "../rubric";
import { fingerprintsOf } from "../seal";
import { readScorecard } from "./read-scorecard";
import type { Scorecard, ScorecardPart, ScorecardTexts } from "./scorecard";
import { sealScorecard } from "./seal-scorecard";

/**
 * A scorecard as one writes it down: identity, scale, conversion and parts; everything else has a default (half-up, placed on
 * the rounded score, no levels, what is missing excluded, a minimum coverage of 0.6).
 */
export interface ScorecardDefinition<PartId extends string = string, LevelId extends string = string>
  extends Pick<Scorecard, "id" | "version" | "scale" | "conversion">,
    Partial<Pick<Scorecard, "rounding" | "placeOn" | "missing" | "minimumCoverage">> {
  readonly levels?: readonly LevelDefinition<LevelId>[];
  readonly parts: readonly ScorecardPart<PartId>[];
  readonly texts?: Readonly<Record<string, ScorecardTexts<NoInfer<PartId>, NoInfer<LevelId>>>>;
}

/**
 * Makes a scorecard from its definition: checked, with its defaults filled in, frozen. The ids of its parts and levels
 * stay literal in the types of its results.
 *
 * @throws {ScoringError} `invalid-scorecard`, with every problem in `details.issues`: a rubric on another scale under
 * `same-scale`, say, or points that do not span a rubric's scale.
 * @example
 * ```ts
 * import { customerCentric, defineRubric, defineScorecard } from "customer-centric-rubric";
 *
 * const safety = defineRubric({
 *   id: "site-safety",
 *   version: "1",
 *   scale: { minimum: 1, maximum: 5, step: 0.1 },
 *   levels: [{ id: "unsafe", cut: 1 }, { id: "safe", cut: 4 }],
 *   criteria: [{ id: "conduct", weight: 1 }],
 * });
 * const year = defineScorecard({
 *   id: "field-service",
 *   version: "2026",
 *   scale: { minimum: 0, maximum: 10, step: 0.01 },
 *   conversion: "linear",
 *   parts: [
 *     { id: "service", weight: 50, rubric: customerCentric },
 *     { id: "safety", weight: 30, rubric: safety },
 *     { id: "days", weight: 20, measure: { unit: "days", points: [{ value: 1, score: 10 }, { value: 7, score: 0 }] } },
 *   ],
 * });
 * year.missing; // "exclude"
 * defineScorecard({ ...year, conversion: "same-scale" }); // throws "invalid-scorecard"
 * ```
 */
export function defineScorecard<const PartId extends string, const LevelId extends string = never>(
  definition: ScorecardDefinition<PartId, LevelId>,
): Scorecard<PartId, LevelId> {
  const read = readDocument((issues) => readScorecard(definition, sealedRubric, issues));
  const known = dataOf(read, "invalid-scorecard", "scorecard") as NonNullable<ReturnType<typeof readScorecard>>;
  return sealScorecard(known.scorecard, known.face) as Scorecard<PartId, LevelId>;
}

function sealedRubric(value: unknown, path: Path, issues: Issue[]): Rubric | undefined {
  try {
    fingerprintsOf(value as Rubric);
    return value as Rubric;
  } catch (error) {
    if (!isScoringError(error)) throw error;
    addIssue(issues, "wrong-type", path, "a rubric of defineRubric or parseRubric", value);
    return undefined;
  }
}
