import type { RegisterName } from "../../review/evidence/complaint";
import { registerNames } from "../../review/evidence/complaint";
import { registersMissing } from "../../review/evidence/missing-records";
import type { EvidenceRecord } from "../../review/evidence/record";
import { isObject } from "./mistaken-file";

/**
 * The places of records that cannot be read without those that are left out, beside those themselves: what belongs to a
 * matter, an account or a request of which nobody knows any more whether it was spam, or closed by the customer.
 */
export function withDependents(values: readonly unknown[], leftOut: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(leftOut);
  const ids = new Set<unknown>();
  for (const place of leftOut) {
    const value = values[place];
    if (isObject(value) && typeof value.id === "string") ids.add(value.id);
  }
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const [place, value] of values.entries()) {
      if (all.has(place) || !isObject(value) || !belongsTo(value, ids)) continue;
      all.add(place);
      ids.add(value.id);
    }
  }
  return all;
}

function belongsTo(
  { matter, account, request }: Readonly<Record<string, unknown>>,
  ids: ReadonlySet<unknown>,
): boolean {
  return ids.has(matter) || ids.has(account) || (matter === undefined && ids.has(request));
}

/** A statement that some records of a source may be missing. */
interface Gap {
  readonly register: RegisterName;
  readonly source: string;
}

/**
 * What records that are left out may have said, as statements of their sources: that some of what a register is to hold is
 * missing. Where it cannot be read what a record is, or whose, that may be anything, or anybody's.
 */
export function gapsIn(leftOut: readonly unknown[], kept: readonly EvidenceRecord[]): readonly Gap[] {
  const sources = [...new Set(kept.map(({ source }) => source))].sort();
  const gaps = new Map<string, Gap>();
  for (const value of leftOut) {
    const own = isObject(value) && typeof value.source === "string" ? [value.source] : sources;
    for (const register of registersOf(value)) {
      for (const source of own) gaps.set(`${register} ${source}`, { register, source });
    }
  }
  return [...gaps.values()];
}

function registersOf(value: unknown): readonly RegisterName[] {
  if (!isObject(value)) return registerNames;
  const own = value.kind === "register" ? registerNames.find((name) => name === value.register) : undefined;
  return own === undefined ? registersMissing(value.kind) : [own];
}
