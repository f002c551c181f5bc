/** What a calibration meeting decides, and results that somebody has tampered with. */
import type { AdjustmentDecision } from "../../../src/index";

export const decision: AdjustmentDecision = {
  score: 8.6,
  by: "ito",
  at: "2026-07-10T09:00+09:00",
  reason: "Served the two hardest accounts of the region",
};

export const later: AdjustmentDecision = {
  score: "8.55",
  by: "mori",
  at: "2026-07-10T00:01Z",
  reason: "Compared with the other regions",
};

/** The result as it comes back from where it was stored. */
export function stored<Result>(value: Result): Result {
  return JSON.parse(JSON.stringify(value));
}

/** The result as it was stored, with one value changed. */
export function tampered<Result extends object>(
  value: Result,
  path: readonly (string | number)[],
  change: unknown,
): Result {
  const copy = stored(value);
  const holder = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), copy);
  Reflect.set(holder, path.at(-1) as string, change);
  return copy;
}
