import { compareRatios, formatRatio, ratioOf } from "../exact/ratio";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Caution } from "./finding";

const dominantShare = ratioOf(3, 10);
const fewestCustomers = 5;

/**
 * What makes a finding on this evidence less sure: one customer behind much of it, or few customers behind all of it. Shares
 * are of all facts, and only where the customers of more than half of them are known is anything said.
 */
export function cautionsOn(used: readonly string[], records: ReadonlyMap<string, EvidenceRecord>): readonly Caution[] {
  const counts = new Map<string, number>();
  let known = 0;
  let facts = 0;
  for (const id of used) {
    const record = records.get(id);
    // A register is cited, and is no fact about a customer.
    if (record?.kind === "register") continue;
    facts++;
    const customer = record?.customer?.id;
    if (customer === undefined) continue;
    known++;
    counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  // Where few are known, nobody knows how many customers there are.
  if (known * 2 <= facts) return [];
  const cautions: Caution[] = [];
  const [customer, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
  const share = ratioOf(count, facts);
  if (compareRatios(share, dominantShare) > 0) {
    cautions.push({ kind: "dominant-customer", customer, share: formatRatio(share) });
  }
  if (counts.size < fewestCustomers) cautions.push({ kind: "few-customers", customers: counts.size });
  return cautions;
}
