import type { RubricFingerprints } from "./seal";

/** What results name a rubric by. */
export interface RubricIdentity {
  readonly id: string;
  readonly version: string;
  readonly fingerprints: RubricFingerprints;
}
