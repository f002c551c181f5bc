import type { Register, RegisterName } from "./complaint";
import { registerNames } from "./complaint";
import type { EvidenceKind } from "./record";

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

/** The registers that a record which is left out may be missing in; any of them where it cannot be read what it is. */
export function registersMissing(kind: unknown): readonly RegisterName[] {
  if (typeof kind !== "string" || kind === "register") return registerNames;
  const register = registerOf.get(kind);
  if (register !== undefined) return [register];
  return otherKinds.has(kind) ? [] : registerNames;
}

/**
 * The statement of a source that some of what a register is to hold is missing. When that was is not known, so that it is of all
 * time; no period is told by when it begins.
 */
export function statementOfGap(register: RegisterName, source: string): Register {
  return Object.freeze({
    kind: "register",
    id: `left out: ${register} ${source}`,
    ...{ source, register, at: "1970-01-01T00:00Z", until: "2199-12-31T00:00Z", isComplete: false },
    ...{ scope: "organisation", attributedTo: null },
  });
}
