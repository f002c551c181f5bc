import type { Rubric } from "./rubric";
import type { RubricFingerprints } from "./seal";
import { fingerprintsOf } from "./seal";

/** What results name a rubric by. */
export interface RubricIdentity {
  readonly id: string;
  readonly version: string;
  readonly fingerprints: RubricFingerprints;
}

/** @throws {ScoringError} `undefined-rubric` for a rubric that no `defineRubric` made. */
export function identityOf(rubric: Rubric): RubricIdentity {
  const { id, version } = rubric;
  return { id, version, fingerprints: fingerprintsOf(rubric) };
}
