import type { Issue } from "../errors";
import type { RegisterName } from "../review/evidence/complaint";
import type { Evidence } from "../review/evidence/evidence";
import { sealEvidence } from "../review/evidence/evidence";
import { statementOfGap } from "../review/evidence/missing-records";
import { safeParseEvidence } from "../review/evidence/parse-evidence";
import type { EvidenceRecord } from "../review/evidence/record";
import { canonicalJson } from "../rubric/canonical-json";
import type { Adapted, Drop, DropReason, NotFound, Unattributed, Unavailable, UnitConversion } from "./report";

/** A record that was handed over: its kind, its place among those of its kind, and its id, if it has one. */
export interface Incoming {
  readonly kind: string;
  readonly index: number;
  readonly id: string | null;
}

/** Where each incoming record is settled, exactly once: kept or dropped. */
export interface Intake {
  /** Keeps a record, whose evidence is good; else drops it, with the reason. Whether it was kept. */
  take(incoming: Incoming, candidates: readonly unknown[]): boolean;
  drop(incoming: Incoming, reason: DropReason, detail?: string): void;
  close(told: Told): Adapted;
}

/** What else there is to report. */
interface Told {
  readonly unavailable: readonly Unavailable[];
  readonly units: readonly UnitConversion[];
  readonly unattributed?: readonly Unattributed[];
  readonly notFound?: readonly NotFound[];
  /** The registers that a record which was dropped may be missing in: of these, nothing follows from there being no more. */
  readonly missingIn?: (drop: Drop) => readonly RegisterName[];
}

/** Opens an intake for records of a system. Kinds that are named here are reported also when no record of them came. */
export function openIntake(source: string, kinds: readonly string[]): Intake {
  const counts = new Map(kinds.map((kind) => [kind, { read: 0, kept: 0 }]));
  const records = new Map<string, EvidenceRecord>();
  const dropped: Drop[] = [];
  const countOf = (kind: string) => {
    const count = counts.get(kind) ?? { read: 0, kept: 0 };
    counts.set(kind, count);
    return count;
  };
  const drop: Intake["drop"] = ({ kind, id, index }, reason, detail) => {
    countOf(kind).read += 1;
    dropped.push({ kind, id, index, reason, ...(detail === undefined ? {} : { detail }) });
  };
  return {
    drop,
    take: (incoming, candidates) => {
      const parsed = safeParseEvidence(candidates);
      if (!parsed.success) {
        const [issue] = parsed.issues as readonly [Issue, ...Issue[]];
        drop(incoming, reasonOf(issue), detailOf(issue));
        return false;
      }
      const clash = parsed.data.find(({ id }) => records.has(id));
      if (clash !== undefined) {
        const isSame = parsed.data.every((one) => canonicalJson(one) === canonicalJson(records.get(one.id) ?? null));
        drop(incoming, isSame ? "repeated" : "duplicate-id");
        return false;
      }
      for (const record of parsed.data) records.set(record.id, record);
      const count = countOf(incoming.kind);
      count.read += 1;
      count.kept += 1;
      return true;
    },
    close: ({ unavailable, units, unattributed = [], notFound = [], missingIn = () => [] }) => {
      // Without any evidence, there is nothing of which something could be missing.
      const incomplete = records.size === 0 ? [] : [...new Set(dropped.flatMap(missingIn))].sort();
      const report = {
        source,
        read: Object.fromEntries([...counts].map(([kind, { read }]) => [kind, read])),
        kept: Object.fromEntries([...counts].map(([kind, { kept }]) => [kind, kept])),
        dropped,
        unavailable,
        unattributed,
        units,
        notFound,
        incomplete,
      };
      return {
        evidence: sealed(
          records,
          incomplete.map((register) => statementOfGap(register, source)),
        ),
        report,
      };
    },
  };
}

/** The evidence in the order of its ids, with the statements of what is missing. */
function sealed(records: ReadonlyMap<string, EvidenceRecord>, statements: readonly EvidenceRecord[]): Evidence {
  return sealEvidence([...records.values(), ...statements]);
}

function reasonOf({ code }: Issue): DropReason {
  switch (code) {
    case "missing":
    case "invalid-instant":
    case "reversed-span":
    case "duplicate-id":
    case "invalid-id":
    case "unknown-value":
      return code;
    default:
      return "invalid-value";
  }
}

/** Never what was found there: that may be a name. */
function detailOf({ path, expected }: Issue): string {
  return `${path.slice(1).join(".") || "record"}: expected ${expected}`;
}
