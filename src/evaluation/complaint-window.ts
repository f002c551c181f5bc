import type { Complaint, Counselling } from "../review/evidence/complaint";
import type { EvaluationContext } from "./evaluator";
import { countDistinct } from "./ruling";

/** How much of what it takes within how many days. */
export interface GuidanceRule {
  readonly windowDays: number;
  readonly complaints: number;
  readonly customers: number;
  readonly counsellings: number;
}

/** The complaints and counsellings of one window. */
export interface ComplaintWindow {
  readonly complaints: readonly Complaint[];
  readonly counsellings: readonly Counselling[];
}

const day = 86_400_000;

/**
 * The last window that proves that upheld complaints went on after guidance: all that lies in it, or `undefined` when none
 * does. A window ends with one of the complaints or counsellings, inclusive, and begins so many days before, exclusive: two
 * records that are exactly that far apart share none. Whatever proves it in any window lies in one that ends with its last
 * record, and another complaint or counselling in it takes nothing away; so no other windows need to be looked at.
 */
export function provingWindow(
  complaints: readonly Complaint[],
  counsellings: readonly Counselling[],
  rule: GuidanceRule,
  context: Pick<EvaluationContext, "isInPeriod" | "momentOf">,
): ComplaintWindow | undefined {
  const { momentOf } = context;
  const ends = new Set([...complaints, ...counsellings].map(({ at }) => momentOf(at)));
  for (const end of [...ends].sort((left, right) => right - left)) {
    const isWithin = ({ at }: Complaint | Counselling) =>
      momentOf(at) <= end && momentOf(at) > end - rule.windowDays * day;
    const within = { complaints: complaints.filter(isWithin), counsellings: counsellings.filter(isWithin) };
    if (isProof(within, rule, context)) return within;
  }
  return undefined;
}

function isProof(
  { complaints, counsellings }: ComplaintWindow,
  rule: GuidanceRule,
  context: Pick<EvaluationContext, "isInPeriod" | "momentOf">,
): boolean {
  const { isInPeriod, momentOf } = context;
  const customers = new Set(complaints.flatMap(({ customer }) => customer?.id ?? []));
  // Two records of one instant are one counselling, written down twice.
  const guidance = [...new Set(counsellings.map(({ at }) => momentOf(at)))].sort((left, right) => left - right);
  const last = guidance[rule.counsellings - 1];
  if (last === undefined || customers.size < rule.customers) return false;
  if (countDistinct(complaints, context) < rule.complaints) return false;
  return complaints.some(({ at, conductAt }) => {
    const conduct = momentOf(conductAt);
    // A complaint cannot be about what was still to come: such a date is a mistake, and proves nothing.
    return conduct !== null && conduct > last && conduct <= momentOf(at) && isInPeriod(at);
  });
}
