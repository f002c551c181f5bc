import type { Path } from "../document";
import { canonicalJson } from "./canonical-json";
import type { Rubric } from "./rubric";
import { fingerprintsOf } from "./seal";

/**
 * Whether scores of two rubrics may stand beside each other:
 *
 * - `identical`: the same document.
 * - `texts-only`: nothing that can change a score differs, only the id, the version or the texts.
 * - `comparable`: scores mean the same, since scale, rounding, placing, levels and criteria are the same; but the same
 *   ratings or evidence may come to another score.
 * - `not-comparable`: the same score may mean something else.
 */
export type RubricVerdict = "identical" | "texts-only" | "comparable" | "not-comparable";

/** What changed from one rubric to another. */
export interface RubricComparison {
  readonly verdict: RubricVerdict;
  /** In the order of the first rubric, what only the second one has after it; empty when the two are identical. */
  readonly changes: readonly RubricChange[];
}

/** One place where two rubrics differ. */
export interface RubricChange {
  /** Where: parts that have an id are found by it, `["criteria", "needs", "weight"]`. */
  readonly path: Path;
  /** `reordered` is a list with ids whose common parts stand in another order: `before` and `after` are these ids. */
  readonly kind: "added" | "removed" | "changed" | "reordered";
  /** `undefined` for what was added. */
  readonly before: unknown;
  /** `undefined` for what was removed. */
  readonly after: unknown;
}

/**
 * What changed from one rubric, or one version of it, to another, and whether scores stay comparable. Two spellings of
 * the same rubric have no changes.
 *
 * @throws {ScoringError} `undefined-rubric` when one of the two is none.
 * @example
 * ```ts
 * import { compareRubrics, customerCentric, defineRubric } from "customer-centric-rubric";
 *
 * const stricter = defineRubric({ ...customerCentric, version: "2.0.0", minimumCoverage: 1 });
 * compareRubrics(customerCentric, stricter).verdict; // "comparable"
 * compareRubrics(customerCentric, stricter).changes[1]; // { path: ["minimumCoverage"], kind: "changed", before: 0.6, after: 1 }
 * ```
 */
export function compareRubrics(before: Rubric, after: Rubric): RubricComparison {
  const [left, right] = [fingerprintsOf(before), fingerprintsOf(after)];
  if (left.document === right.document) return { verdict: "identical", changes: [] };
  const changes: RubricChange[] = [];
  noteChanges(before, after, [], changes);
  const isSameScoring = left.scoring === right.scoring;
  const verdict = isSameScoring
    ? "texts-only"
    : meaningOf(before) === meaningOf(after)
      ? "comparable"
      : "not-comparable";
  return { verdict, changes };
}

/** All that gives a score its meaning, as one text: criteria as a set, since their order changes no score. */
function meaningOf({ scale, rounding, placeOn, levels, criteria }: Rubric): string {
  return canonicalJson({ scale, rounding, placeOn, levels, criteria: criteria.map(({ id }) => id).sort() });
}

function noteChanges(before: unknown, after: unknown, path: Path, changes: RubricChange[]): void {
  const [left, right] = [partsOf(before), partsOf(after)];
  if (left === undefined || right === undefined) {
    if (jsonOf(before) === jsonOf(after)) return;
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    changes.push({ path, kind, before, after });
    return;
  }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    noteChanges(left.get(key), right.get(key), [...path, key], changes);
  }
  if (!Array.isArray(before) || !Array.isArray(after)) return;
  const [order, newOrder] = [
    [...left.keys()].filter((id) => right.has(id)),
    [...right.keys()].filter((id) => left.has(id)),
  ];
  if (order.some((id, index) => id !== newOrder[index])) {
    changes.push({ path, kind: "reordered", before: order, after: newOrder });
  }
}

/** The parts of a record by their keys, or of a list by their ids; `undefined` for what has no such parts. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const parts = new Map(value.map((part) => [identityOf(part), part]));
  return parts.has(undefined) ? undefined : (parts as ReadonlyMap<string, unknown>);
}

/** Descriptors are known by their level. */
function identityOf(part: unknown): string | undefined {
  const { id, level } = Object(part) as { readonly id?: string; readonly level?: string };
  return id ?? level;
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
