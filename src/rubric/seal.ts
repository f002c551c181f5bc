import { ScoringError } from "../errors";
import type { Rubric } from "./rubric";

const brand: unique symbol = Symbol.for("customer-centric-rubric.Rubric") as never;

/**
 * Freezes a rubric to its last part and marks it as checked: whatever carries the mark can be scored with as it is, and
 * what was computed from it stays true. The mark is a hidden symbol, so that a rubric stays plain JSON, and copies do
 * not inherit it.
 */
export function seal<R extends Rubric>(rubric: R): R {
  return deepFreeze(Object.defineProperty(rubric, brand, { value: true }));
}

/**
 * Lets only sealed rubrics pass.
 *
 * @throws {ScoringError} `undefined-rubric` for anything else, with the way to get one.
 */
export function assertSealed(rubric: unknown): asserts rubric is Rubric {
  if (typeof rubric === "object" && rubric !== null && (rubric as { [brand]?: unknown })[brand] === true) return;
  throw new ScoringError(
    "undefined-rubric",
    "Expected a rubric made by defineRubric or parseRubric: pass a plain object through one of them first.",
    { argument: "rubric", expected: "a rubric made by defineRubric or parseRubric" },
  );
}

/** A value that is computed from a rubric once: rubrics never change, and are forgotten when nobody holds them. */
export function computedOnce<Value>(compute: (rubric: Rubric) => Value): (rubric: Rubric) => Value {
  const known = new WeakMap<Rubric, Value>();
  return (rubric) => {
    let value = known.get(rubric);
    if (value === undefined) {
      assertSealed(rubric);
      value = compute(rubric);
      known.set(rubric, value);
    }
    return value;
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Reflect.ownKeys(value).forEach((key) => {
      deepFreeze((value as Record<PropertyKey, unknown>)[key]);
    });
  }
  return value;
}
