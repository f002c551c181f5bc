import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { canonicalJson } from "./canonicalJson";
import { customerCentric } from "./customerCentric";
import type { Rubric } from "./rubric";
import { computedOnce } from "./seal";

/** Two SHA-256 fingerprints of a rubric's canonical JSON (RFC 8785), each 64 hexadecimal digits. */
export interface RubricFingerprints {
  /** Of all that can change a score: everything but the id, the version and the texts. */
  readonly scoring: string;
  /** Of the whole document. */
  readonly document: string;
}

/** What results name a rubric by. */
export interface RubricIdentity {
  readonly id: string;
  readonly version: string;
  readonly fingerprints: RubricFingerprints;
}

/**
 * The fingerprints of a rubric. Two spellings of the same rubric (`"7.50"` or `7.5`, a cut score or a printed band,
 * a default stated or left out) have the same fingerprints.
 *
 * @throws {ScoringError} `undefined-rubric`.
 * @example
 * ```ts
 * import { customerCentric, defineRubric, rubricFingerprints } from "customer-centric-rubric";
 *
 * const renamed = defineRubric({ ...customerCentric, version: "2.0.0" });
 * rubricFingerprints(renamed).scoring === rubricFingerprints().scoring; // true
 * rubricFingerprints(renamed).document === rubricFingerprints().document; // false
 * ```
 */
export function rubricFingerprints(rubric: Rubric = customerCentric): RubricFingerprints {
  return rubricIdentity(rubric).fingerprints;
}

export const rubricIdentity: (rubric: Rubric) => RubricIdentity = /* @__PURE__ */ computedOnce((rubric) => {
  const { id, version, texts, ...scoring } = rubric;
  return Object.freeze({
    id,
    version,
    fingerprints: Object.freeze({ scoring: fingerprint(scoring), document: fingerprint(rubric) }),
  });
});

function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
