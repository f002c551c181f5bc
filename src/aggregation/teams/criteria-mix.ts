import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { one, zero } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import { readExactText } from "../accumulators/exact-text";
import type { ScoredOutcome } from "../review-outcome";

/** How criteria make the total of a person: which of them have a score, and with what share of the total. */
export interface CriteriaMix {
  /** People of one key are alike: every sum counts the same criteria of theirs in the same way. */
  readonly key: string;
  readonly terms: readonly MixTerm[];
  /** Whether nobody knows the total by knowing the rules: one that a gate or a policy has set is known to whoever knows of that. */
  readonly isFree: boolean;
}

interface MixTerm {
  /** By its index in the rubric; the one after the last stands for a total that a person has adjusted. */
  readonly criterion: number;
  /** Its share of the total; 0 where that has been set or adjusted. */
  readonly share: Ratio;
}

/**
 * The mix of a result that has been counted, so that its criteria are those of the rubric; the same one for all people who have
 * it, in `known`.
 */
export function mixOf(
  { criteria, deductions, adjustment, rubric: { fingerprints } }: ScoredOutcome,
  rubric: Rubric,
  known: Map<string, CriteriaMix>,
  index: number,
  issues: Issue[],
): CriteriaMix {
  const isAdjusted = adjustment !== undefined;
  const isSet = deductions.length > 0 && !isAdjusted;
  const shares = criteria.map(({ status, effectiveWeight }) => (status === "scored" ? effectiveWeight : status));
  // Criteria of rubrics that are comparable may be in another order.
  const key = [fingerprints.scoring, isSet, isAdjusted, ...shares].join();
  const mix = known.get(key);
  if (mix !== undefined) return mix;
  const terms = criteria.flatMap(({ criterion, status, effectiveWeight }, at): readonly MixTerm[] => {
    if (status !== "scored") return [];
    const share = readExactText(effectiveWeight, [index, "criteria", at, "effectiveWeight"], issues);
    return [
      {
        criterion: rubric.criteria.findIndex(({ id }) => id === criterion),
        share: isSet || isAdjusted ? zero : (share ?? zero),
      },
    ];
  });
  const adjusted = isAdjusted ? [{ criterion: rubric.criteria.length, share: one }] : [];
  const found = { key, terms: [...terms, ...adjusted], isFree: !isSet };
  known.set(key, found);
  return found;
}
