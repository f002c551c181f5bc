import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintsAfterGuidance } from "../../../src/evidence";
import type { EvidenceRecord, RecordOf } from "../../../src/review/evidence/record";
import { findingBy, record } from "../evidence-records";

/** Days of a small calendar, all at nine o'clock, and a window of 8 of them: so that bounds are met all the time. */
const day = fc.integer({ min: 1, max: 12 });
const windowDays = 8;
const at = (date: number) => `2026-02-${String(date).padStart(2, "0")}T09:00+08:00`;
const period = "2026-02-05/2026-02-11";

/** Mostly as the rule asks for it, or nothing would ever be proven. */
const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 9 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const complaints = fc.array(
  fc.record({
    day,
    customer: fc.constantFrom("k1", "k2", null),
    conduct: fc.option(day, { freq: 5 }),
    status: mostly<"upheld" | "open" | "rejected">("upheld", "open", "rejected"),
    appeal: mostly<"none" | "closed" | "open">("none", "closed", "open"),
    cause: mostly<"personal" | "process" | null>("personal", "process", null),
  }),
  { minLength: 3, maxLength: 8, size: "max" },
);
const counsellings = fc.array(day, { minLength: 1, maxLength: 4, size: "max" });

/** All subsets of a list. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, chosen) =>
    items.filter((_item, index) => (chosen >> index) & 1),
  );
}

/** Those of which each is about other conduct than all before it: of one customer, or of nobody knows whom, at one moment it is the same. */
function distinct(complaints: readonly RecordOf<"complaint">[]): readonly RecordOf<"complaint">[] {
  const known = complaints.filter(({ customer }) => customer !== null && customer !== undefined);
  const ordered = [...known, ...complaints.filter((one) => !known.includes(one))];
  return ordered.filter((one, index) => {
    return !ordered.slice(0, index).some((other) => {
      const isAnother = known.includes(one) && other.customer?.id !== one.customer?.id;
      return one.conductAt !== null && one.conductAt === other.conductAt && !isAnother;
    });
  });
}

/** The rule word by word: some window, some complaints and some counsellings in it. */
function isProven(records: readonly EvidenceRecord[]): boolean {
  const dayOf = (instant: string) => Number(instant.slice(8, 10));
  const upheld = records.filter(
    (one): one is RecordOf<"complaint"> =>
      one.kind === "complaint" && one.status === "upheld" && one.cause === "personal" && one.appeal !== "open",
  );
  const told = records.filter((one) => one.kind === "counselling");
  return Array.from({ length: 30 }, (_, end) => end).some((end) => {
    const within = ({ at: moment }: { readonly at: string }) =>
      dayOf(moment) <= end && dayOf(moment) > end - windowDays;
    return subsets(upheld.filter(within)).some((some) => {
      const customers = new Set(some.map(({ customer }) => customer?.id).filter((id) => id !== undefined));
      if (distinct(some).length < 3 || customers.size < 2) return false;
      return subsets(told.filter(within)).some((guidance) => {
        const [one, other] = guidance.map((counselling) => dayOf(counselling.at));
        if (one === undefined || other === undefined || guidance.length > 2 || one === other) return false;
        const secondDay = Math.max(one, other);
        return some.some(({ at: received, conductAt }) => {
          if (conductAt === null || dayOf(received) < 5 || dayOf(received) > 11) return false;
          return dayOf(conductAt) > secondDay && dayOf(conductAt) <= dayOf(received);
        });
      });
    });
  });
}

test("Complaints after guidance are proven exactly where some window and some records in it prove them", () => {
  let proven = 0;
  fc.assert(
    fc.property(complaints, counsellings, (described, told) => {
      const records: readonly EvidenceRecord[] = [
        ...described.map(({ day: date, customer, conduct, status, appeal, cause }, index) =>
          record("complaint", {
            id: `c${index}`,
            at: at(date),
            customer: customer === null ? null : { id: customer },
            conductAt: conduct === null ? null : at(conduct),
            status,
            appeal,
            cause,
          }),
        ),
        ...told.map((date, index) => record("counselling", { id: `g${index}`, at: at(date) })),
      ];
      const finding = findingBy(complaintsAfterGuidance, records, { windowDays }, { period });
      const isExpected = isProven(records);
      if (isExpected) proven++;
      expect(finding.outcome === "met").toBe(isExpected);
      if (isExpected) expect(isProven(records.filter(({ id }) => finding.used.includes(id)))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(proven).toBeGreaterThan(50);
});
