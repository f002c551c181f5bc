import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Client } from "./arrivals";
import { readAt } from "./schedule";

/** Keeps the records of a year as a system would export them: what had happened when it was read. */
export interface Ledger {
  readonly records: EvidenceRecord[];
  /** An id that no other record has. */
  readonly nextId: (prefix: string) => string;
  /** Keeps a record, unless it lies in what was then the future. */
  readonly keep: (moment: number, record: EvidenceRecord) => void;
}

export function openLedger(): Ledger {
  const records: EvidenceRecord[] = [];
  const counts = new Map<string, number>();
  return {
    records,
    nextId: (prefix) => {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}-${String(count).padStart(6, "0")}`;
    },
    keep: (moment, record) => {
      if (moment <= readAt) records.push(record);
    },
  };
}

export function instant(moment: number): string {
  return new Date(moment).toISOString();
}

/** `null` for what had not happened when the systems were read. */
export function instantOrNull(moment: number | undefined): string | null {
  return moment === undefined || moment > readAt ? null : instant(moment);
}

export function customerOf({ id, relation, contact }: Client) {
  return { id, relation, contact };
}
