import { dataOf, readDocument } from "../document";
import { computeFingerprints } from "./fingerprint";
import { readRubric } from "./read-rubric";
import type { AbsencePolicies, Criterion, Gate, Level, Rubric } from "./rubric";
import { seal } from "./seal";

/** A level as one writes it down: by its cut score, or by its printed band such as `"6.00–7.49"`. */
export type LevelDefinition<LevelId extends string = string> =
  | Level<LevelId>
  | { readonly id: LevelId; readonly band: string };

/**
 * A rubric as one writes it down: identity, scale, levels and criteria; everything else has a default (that of the
 * built-in rubric: half-up, placed on the rounded score, the six roles, the mean within a role, absences excluded, a
 * minimum coverage of 0.6, no gate).
 */
export interface RubricDefinition<LevelId extends string = string, CriterionId extends string = string>
  extends Pick<Rubric, "id" | "version" | "scale">,
    Partial<
      Pick<
        Rubric,
        "rounding" | "placeOn" | "ratingStep" | "weightTotal" | "roles" | "withinRole" | "minimumCoverage" | "texts"
      >
    > {
  readonly levels: readonly LevelDefinition<LevelId>[];
  readonly criteria: readonly Criterion<CriterionId, NoInfer<LevelId>>[];
  readonly policies?: Partial<AbsencePolicies>;
  readonly gates?: readonly Gate<NoInfer<CriterionId>>[];
}

/**
 * Makes a rubric from its definition: checked, with its defaults filled in, frozen. The ids of its levels and criteria
 * stay literal in the types of its results. To change a rubric, define a new one from a copy:
 * `defineRubric({ ...customerCentric, gates: [noCriterionFailing] })`.
 *
 * @throws {ScoringError} `invalid-rubric`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { defineRubric, levelOf } from "customer-centric-rubric";
 *
 * const safety = defineRubric({
 *   id: "site-safety",
 *   version: "1",
 *   scale: { minimum: 0, maximum: 100, step: 1 },
 *   levels: [{ id: "unsafe", band: "0–79" }, { id: "safe", band: "80–100" }],
 *   criteria: [{ id: "equipment", weight: 2 }, { id: "conduct", weight: 1 }],
 * });
 * levelOf("79.5", safety); // "safe"
 * ```
 */
export function defineRubric<const LevelId extends string, const CriterionId extends string>(
  definition: RubricDefinition<LevelId, CriterionId>,
): Rubric<LevelId, CriterionId> {
  const read = readDocument((issues) => readRubric(definition, issues) as Rubric<LevelId, CriterionId>);
  const rubric = dataOf(read, "invalid-rubric", "rubric");
  return seal(rubric, computeFingerprints(rubric));
}
