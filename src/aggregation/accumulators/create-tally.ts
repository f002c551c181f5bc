import { readOptions, rubricOrDefault } from "../../rubric/options";
import { fingerprintsOf } from "../../rubric/seal";
import { mixableRubrics } from "../one-rubric";
import type { SummaryOptions } from "./summary";
import type { Tally } from "./tally";
import { emptyTally } from "./tally";

/**
 * Nothing, to be counted on.
 *
 * @throws {ScoringError} `mixed-rubrics` for rubrics that are not comparable; `invalid-option`; `undefined-rubric`.
 */
export function createTally(options: Pick<SummaryOptions, "rubric" | "mixing"> | undefined): Tally {
  const { rubric, mixing } = readOptions(options, ["rubric", "mixing"], ({ rubric, mixing }) => ({ rubric, mixing }));
  const own = rubricOrDefault(rubric);
  const rubrics = mixableRubrics(mixing === undefined ? "refuse" : mixing, own);
  return emptyTally(own, [...new Set(rubrics.map((one) => fingerprintsOf(one).scoring))].sort());
}
