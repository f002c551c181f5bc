import { refusal } from "../../errors";
import { computedOnce } from "../../rubric/seal";
import type { EvidenceRecord } from "./record";

/**
 * Evidence that has been checked: each record once, in the order of their ids, so that neither order nor repetition can
 * change what is concluded from it. `parseEvidence` makes it.
 */
export type Evidence = readonly EvidenceRecord[];

interface Seal {
  readonly evidence: Evidence;
}

const mark: unique symbol = Symbol.for("customer-centric-rubric.Evidence");

/** Marks records as checked, freezes them and orders them by id. They must be nobody else's. */
export function sealEvidence(records: readonly EvidenceRecord[]): Evidence {
  freezeRecords(records);
  return markEvidence(inOrder(records));
}

/** Marks a list as checked: of frozen records, each once, in the order of their ids. */
export function markEvidence(evidence: EvidenceRecord[]): Evidence {
  return Object.freeze(Object.defineProperty(evidence, mark, { value: { evidence } }));
}

/** A list of the records in the order of their ids, in which those of one id are neighbours. */
export function inOrder(records: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...records].sort((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id)));
}

/** Freezes records to their last part: while they are in the order in which they were made, that takes half the time. */
export function freezeRecords(records: readonly EvidenceRecord[]): void {
  for (const record of records) freezeParts(record);
}

/** As `deepFreeze`, which makes a list of the values of each record: of hundreds of thousands, that takes time. */
function freezeParts(value: object): void {
  for (const key in value) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === "object" && part !== null) freezeParts(part);
  }
  Object.freeze(value);
}

/** Whether a value is evidence that has been checked. */
export function isSealedEvidence(value: unknown): value is Evidence {
  try {
    return (value as { readonly [mark]?: Seal })[mark]?.evidence === value;
  } catch {
    // Nothing at all, or a proxy that throws.
    return false;
  }
}

/** A value that is computed from evidence once. @throws {ScoringError} `invalid-evidence` for any that is not sealed. */
export function computedFromEvidence<Value>(compute: (evidence: Evidence) => Value): (evidence: Evidence) => Value {
  return computedOnce(compute, (evidence: Evidence) => {
    if (!isSealedEvidence(evidence))
      throw refusal("invalid-evidence", "evidence", "evidence from parseEvidence", evidence);
  });
}
