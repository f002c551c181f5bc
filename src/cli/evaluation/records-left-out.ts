import type { RegisterName } from "../../review/evidence/complaint";
import { registerNames } from "../../review/evidence/complaint";
import type { EvidenceKind, EvidenceRecord } from "../../review/evidence/record";
import { epochMilliseconds } from "../../review/instant";
import { isObject } from "./mistaken-file";

/** By the kind of a record, the register that it is missing in. */
const registerOf: ReadonlyMap<string, RegisterName> = new Map([
  ["reply", "replies"],
  ["referral", "referrals"],
  ["contact", "contacts"],
  ["knowledge", "knowledge"],
  ["complaint", "complaints"],
  ["incident", "public-incidents"],
]);

/** Kinds of which nothing is concluded from there being none. */
const otherKinds: ReadonlySet<string> = new Set<EvidenceKind>([
  ...(["matter", "request", "journey", "outage", "account", "answer", "counselling", "pain-point"] as const),
  ...(["praise", "case-study", "observation", "decision", "measurement"] as const),
]);

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
    for (const register of registersMissing(value)) {
      for (const source of own) gaps.set(`${register} ${source}`, { register, source });
    }
  }
  return [...gaps.values()];
}

/** Statements of gaps as records: of no time before anything that is there, by which the period may be told, and of all after it. */
export function statementsOf(gaps: readonly Gap[], kept: readonly EvidenceRecord[]): readonly object[] {
  const first = kept.reduce<EvidenceRecord | undefined>((earliest, record) => {
    return earliest === undefined || momentOf(record) < momentOf(earliest) ? record : earliest;
  }, undefined);
  return gaps.map(({ register, source }) => ({
    kind: "register",
    id: `left out: ${register} ${source}`,
    ...{ source, register, at: first?.at, until: "2199-12-31T00:00Z", isComplete: false },
    ...{ scope: "organisation", attributedTo: null },
  }));
}

function momentOf({ at }: EvidenceRecord): number {
  return epochMilliseconds(at) as number;
}

function registersMissing(value: unknown): readonly RegisterName[] {
  if (!isObject(value) || typeof value.kind !== "string") return registerNames;
  const register = registerOf.get(value.kind);
  if (register !== undefined) return [register];
  if (value.kind === "register") {
    const own = registerNames.find((name) => name === value.register);
    return own === undefined ? registerNames : [own];
  }
  return otherKinds.has(value.kind) ? [] : registerNames;
}
