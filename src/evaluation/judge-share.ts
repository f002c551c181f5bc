import type { Decimal } from "../exact/decimal";
import { parseDecimal } from "../exact/decimal";
import { formatRatio, ratioOf } from "../exact/ratio";
import type { EvaluationContext, Judgement, LeftOut } from "./evaluator";
import { judgeComplete, judgeSample, leastForNotMet, wilsonBounds } from "./wilson";

/** One thing that was judged, by the id of its record: as it should be, or left out for a reason. */
export type Fact =
  | {
      readonly id: string;
      readonly shows: boolean;
      /** The matter that it belongs to: nothing about one that is excused is held against anybody. */
      readonly matter?: string | undefined;
    }
  | (LeftOut & {
      /** It is one of those that are asked about, and cannot be said: whatever it may be is reckoned with. */
      readonly isUnknown?: boolean;
    });

/** Reasons for leaving evidence out that every evaluator may give. */
export const commonReasons = {
  conflict: "It gave way to an external customer's interest, and the internal customer was told.",
} as const;

/** What is asked of a share of facts. */
export interface ShareQuestion {
  readonly indicator: string;
  /** From 0 to 1. */
  readonly threshold: Decimal;
  /** Whether the facts are all that there are, such as the accounts that somebody holds; a sample when left out. */
  readonly isComplete?: boolean;
  /** Whether what the facts show counts against the subject. */
  readonly isNegative?: boolean;
}

/**
 * Judges the share of the facts that show what is asked for: of a sample by its one-sided 95 % Wilson bound, of a complete
 * set by the share itself. Where some facts are unknown, that is met or not met which would be so whatever those are.
 * Facts of excused matters are left out where they would count against the subject.
 *
 * @example
 * ```ts
 * import { judgeShare } from "customer-centric-rubric/evidence";
 *
 * const facts = ["m1", "m2", "m3"].map((id) => ({ id, shows: id !== "m3" }));
 * const question = { indicator: "ownership", threshold: "0.60", isComplete: true };
 * const judged = judgeShare(facts, question, { isExcused: () => false });
 * [judged.outcome, judged.outcome !== "no-evidence" && judged.measured?.estimate]; // ["met", "2/3"]
 * ```
 */
export function judgeShare(
  facts: readonly Fact[],
  { indicator, threshold, isComplete = false, isNegative = false }: ShareQuestion,
  { isExcused }: Pick<EvaluationContext, "isExcused">,
): Judgement {
  const used: string[] = [];
  const leftOut: LeftOut[] = [];
  let met = 0;
  let unknown = 0;
  for (const fact of facts) {
    if ("reason" in fact) {
      leftOut.push({ id: fact.id, reason: fact.reason });
      if (fact.isUnknown === true) unknown++;
    } else if (fact.shows === isNegative && isExcused(fact.matter)) leftOut.push({ id: fact.id, reason: "conflict" });
    else {
      used.push(fact.id);
      if (fact.shows) met++;
    }
  }
  const n = used.length;
  if (n === 0) return { indicator, outcome: "no-evidence", leftOut };
  const exact = parseDecimal(threshold);
  const test = { met, n, threshold: exact };
  const judged = judgeBetween(test, unknown, isComplete ? judgeComplete : judgeSample);
  // To prove what counts against somebody takes as many as to say that something good was not met.
  const outcome = isNegative && judged === "met" && n < leastForNotMet && !isComplete ? "inconclusive" : judged;
  const measured = {
    kind: "proportion",
    estimate: formatRatio(ratioOf(met, n)),
    threshold: formatRatio(exact),
    ...(isComplete ? {} : { interval: wilsonBounds({ met, n }, 4) }),
  } as const;
  return { indicator, outcome, n, measured, used, leftOut };
}

type JudgedOutcome = "met" | "not-met" | "inconclusive";

/** At the least and at the most that it can come to: where the two differ, it cannot be said. */
function judgeBetween(
  { met, n, threshold }: Parameters<typeof judgeSample>[0],
  unknown: number,
  judge: typeof judgeSample | typeof judgeComplete,
): JudgedOutcome {
  const least = judge({ met, n: n + unknown, threshold }) as JudgedOutcome;
  const most = judge({ met: met + unknown, n: n + unknown, threshold });
  return least === most ? least : "inconclusive";
}
