import type { Speaker } from "../../aggregation/explanation/speaker";
import type { ReviewResult, UnscoredReason } from "../../aggregation/result";
import type { Decimal } from "../../exact/decimal";
import type { TableWords } from "./table-words";

/** Why a review has no score, as far as a table tells it. */
export type ToldReason =
  | { readonly code: Exclude<UnscoredReason["code"], "coverage-below-minimum" | "gate"> }
  | { readonly code: "coverage-below-minimum"; readonly minimum: Decimal }
  | { readonly code: "gate"; readonly gate: string };

/** Why a review has no score, in the few words that a table has room for; nothing when it has one. */
export function reasonsCell(result: ReviewResult, words: TableWords, speaker: Speaker): string {
  return result.status === "scored" ? "" : toldReasons(result.reasons, words, speaker);
}

export function toldReasons(reasons: readonly ToldReason[], words: TableWords, speaker: Speaker): string {
  return reasons.map((reason) => reasonWords(reason, words, speaker)).join(speaker.say.separator);
}

function reasonWords(reason: ToldReason, words: TableWords, { gate, wholeShare }: Speaker): string {
  switch (reason.code) {
    case "no-applicable-criterion":
      return words.noApplicableCriterion;
    case "self-ratings-only":
      return words.selfRatingsOnly;
    case "no-score":
      return words.noScore;
    case "coverage-below-minimum":
      return words.coverageBelow(wholeShare(reason.minimum));
    case "gate":
      return words.gate(gate(reason.gate));
  }
}
