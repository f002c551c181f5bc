import { instantIn } from "../desk-values";
import type { ConstantMapping, Mapping, PartMapping } from "./mapping";
import type { ReadField, Scope } from "./read-field";
import { holds, missing, placeIn, readField } from "./read-field";

type Failed = Extract<ReadField, { readonly reason: unknown }>;

/** The items of a list, and what is known of them once it has been asked for: a list may be as long as a log. */
export interface Items {
  readonly items: readonly Scope[];
  /** By part: when something ends, in order. */
  readonly ends: Map<string, readonly End[] | Failed>;
}

interface End {
  readonly at: string;
  readonly moment: number;
}

/** Reads a part of an item; one that ends with another item is the earliest such end that is later than the item's own time. */
export function readPart(
  item: Scope,
  part: string,
  field: ConstantMapping | PartMapping,
  mapping: Mapping,
  { items, ends }: Items,
): ReadField {
  const own = readField(item, field, mapping);
  const start = instantIn(own.value)?.moment;
  if ("constant" in field || field.next === undefined || start === undefined) return own;
  const known = ends.get(part) ?? endsAmong(items, field, mapping);
  ends.set(part, known);
  if ("reason" in known) return known;
  return { value: known[indexAfter(start, known)]?.at ?? null };
}

/** In order; what ends at no known time may end anything, so that nothing can be told. */
function endsAmong(items: readonly Scope[], field: PartMapping, mapping: Mapping): readonly End[] | Failed {
  const { next = [] } = field;
  const ends: End[] = [];
  for (const item of items) {
    if (!next.every((filter) => holds(item, filter))) continue;
    const read = readField(item, field, mapping);
    if ("reason" in read) return read;
    const end = instantIn(read.value);
    if (end === undefined) return missing(placeIn(item, field.from), "the time of an end");
    ends.push(end);
  }
  return ends.sort((left, right) => left.moment - right.moment);
}

/** The index of the first end that is later than a moment. */
function indexAfter(moment: number, ends: readonly End[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as End).moment > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
