import { compareRatios, formatRatio, ratioOf } from "../exact/ratio";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Caution } from "./finding";

const dominantShare = ratioOf(3, 10);
const fewestCustomers = 5;

/** The customer behind each record that has one, by the record's id; `null` for a register, which is no fact about any. */
export type Customers = ReadonlyMap<string, string | null>;

/** What every finding's evidence is looked up in. */
export function customersOf(records: readonly EvidenceRecord[]): Customers {
  const customers = new Map<string, string | null>();
  for (const { id, kind, customer } of records) {
    if (kind === "register") customers.set(id, null);
    else if (customer !== null && customer !== undefined) customers.set(id, customer.id);
  }
  return customers;
}

/**
 * What makes a finding on this evidence less sure: one customer behind much of it, or few customers behind all of it. Shares
 * are of all facts, and only where the customers of more than half of them are known is anything said.
 */
export function cautionsOn(used: readonly string[], customers: Customers): readonly Caution[] {
  const counts = new Map<string, { facts: number }>();
  let known = 0;
  let facts = 0;
  for (const id of used) {
    const customer = customers.get(id);
    if (customer === null) continue;
    facts++;
    if (customer === undefined) continue;
    known++;
    const counted = counts.get(customer);
    if (counted === undefined) counts.set(customer, { facts: 1 });
    else counted.facts++;
  }
  // Where few are known, nobody knows how many customers there are.
  if (known * 2 <= facts) return [];
  const cautions: Caution[] = [];
  const [customer, most] = [...counts].reduce((most, next) => (next[1].facts > most[1].facts ? next : most));
  const share = ratioOf(most.facts, facts);
  if (compareRatios(share, dominantShare) > 0) {
    cautions.push({ kind: "dominant-customer", customer, share: formatRatio(share) });
  }
  if (counts.size < fewestCustomers) cautions.push({ kind: "few-customers", customers: counts.size });
  return cautions;
}
