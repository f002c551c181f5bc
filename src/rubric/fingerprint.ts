import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json";
import { defaultRubric } from "./customer-centric";
import type { Rubric } from "./rubric";
import type { RubricFingerprints } from "./seal";
import { fingerprintsOf } from "./seal";

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
export function rubricFingerprints(rubric: Rubric = defaultRubric): RubricFingerprints {
  return fingerprintsOf(rubric);
}

/** Computes the fingerprints of a rubric that has been read and is about to be sealed. */
export function computeFingerprints(rubric: Rubric): RubricFingerprints {
  const { id, version, texts, ...scoring } = rubric;
  return { scoring: fingerprint(scoring), document: fingerprint(rubric) };
}

/** SHA-256 of canonical JSON, in hexadecimal digits. */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
