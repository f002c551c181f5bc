import { refusal } from "../errors";
import type { Rubric } from "./rubric";

/** Two SHA-256 fingerprints of a rubric's canonical JSON (RFC 8785), each 64 hexadecimal digits. */
export interface RubricFingerprints {
  /** Of all that can change a score: everything but the id, the version and the texts. */
  readonly scoring: string;
  /** Of the whole document. */
  readonly document: string;
}

interface Seal {
  readonly rubric: Rubric;
  readonly fingerprints: RubricFingerprints;
}

const mark: unique symbol = Symbol.for("customer-centric-rubric.Rubric");

/**
 * Freezes a rubric to its last part and marks it, with its fingerprints, as checked: whatever carries the mark can be
 * scored with as it is, and what was computed from it stays true. The mark is a hidden symbol, so that a rubric stays
 * plain JSON, and copies do not inherit it; it names its rubric, so that a proxy, which may answer anything, is none.
 */
export function seal<R extends Rubric>(rubric: R, fingerprints: RubricFingerprints): R {
  return deepFreeze(Object.defineProperty(rubric, mark, { value: { rubric, fingerprints: deepFreeze(fingerprints) } }));
}

/**
 * The fingerprints of a sealed rubric. Only sealed rubrics pass.
 *
 * @throws {ScoringError} `undefined-rubric` for anything else, with the way to get one.
 */
export function fingerprintsOf(rubric: Rubric): RubricFingerprints {
  try {
    const seal = (rubric as { readonly [mark]?: Seal })[mark] as Seal;
    if (seal.rubric === rubric && Object.hasOwn(rubric, mark)) return seal.fingerprints;
  } catch {
    // Without the mark, nothing at all, or a proxy that throws.
  }
  throw refusal("undefined-rubric", "rubric", "a rubric of defineRubric or parseRubric", rubric);
}

/**
 * A value that is computed once from each rubric, or from what another check lets pass as sealed: it never changes, and
 * is forgotten when nobody holds it.
 */
export function computedOnce<Value, Sealed extends object = Rubric>(
  compute: (sealed: Sealed) => Value,
  check: (sealed: Sealed) => void = fingerprintsOf as (sealed: object) => void,
): (sealed: Sealed) => Value {
  const known = new WeakMap<Sealed, Value>();
  return (sealed) => {
    let value = known.get(sealed);
    if (value === undefined) {
      check(sealed);
      value = compute(sealed);
      known.set(sealed, value);
    }
    return value;
  };
}

/** Freezes plain data to its last part. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
