import type { UnscoredReason } from "../../aggregation/result";
import { describe } from "../../errors";
import { percent } from "./percent";

/** Why a review has no score, in the few words that a table has room for. */
export function reasonWords(reason: UnscoredReason): string {
  switch (reason.code) {
    case "no-applicable-criterion":
      return "no criterion applies";
    case "self-ratings-only":
      return "only self-ratings";
    case "no-score":
      return "no score yet";
    case "coverage-below-minimum":
      return `coverage below ${percent(reason.minimum)}`;
    case "gate":
      return `rule ${describe(reason.gate)}`;
  }
}
