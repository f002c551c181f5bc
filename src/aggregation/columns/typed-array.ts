import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";

/** The kinds of typed arrays whose entries are whole numbers. */
export const integerColumns: readonly string[] = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
];

/** Marked, as bundlers keep a list with a spread for what it might do, also where nobody scores columns. */
export const numberColumns: readonly string[] = /* @__PURE__ */ integerColumns.concat("Float64Array");

export function isColumn(
  value: unknown,
  kinds: readonly string[],
  name: string,
  issues: Issue[],
  path: Path = [],
): boolean {
  if (ArrayBuffer.isView(value) && kinds.includes(tagOf(value))) return true;
  addIssue(issues, "wrong-type", [...path, name], `a typed array: one of ${kinds.join(", ")}`, value);
  return false;
}

/** Not by `instanceof`, which other windows and contexts answer otherwise. */
export function tagOf(value: ArrayBufferView): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
