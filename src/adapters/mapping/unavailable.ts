import { builtInEvaluators } from "../../evaluation/built-in-evaluators";
import type { EvidenceKind } from "../../review/evidence/record";
import type { Unavailable } from "../report";
import type { Mapping } from "./mapping";

/** The evaluators that judge matters themselves; to others, a matter only says what belongs together. */
const evaluatorsOfMatters: ReadonlySet<string> = new Set(["silent-gaps", "repeat-contacts", "resolved-or-relayed"]);

/** By the kind of the record that says who had a matter when, the evaluators that judge how long somebody had it. */
const evaluatorsOfHolding: ReadonlyMap<string, readonly string[]> = new Map([
  ["request", ["unanswered-requests", "reply-within-target"]],
  ["matter", ["silent-gaps"]],
]);

/** What shows nothing of anybody by itself. */
const accompanying: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(["matter", "register", "outage"]);

const heldWhole =
  "The mapping makes no assignments: whomever something is attributed to is taken to have had it from its beginning on.";

/** The built-in evaluators of which a mapping makes no record that they judge, or not all that these should say. */
export function mappingUnavailable({ records }: Mapping): readonly Unavailable[] {
  const mapped = new Set(records.map(({ kind }) => kind));
  return builtInEvaluators.flatMap(({ meta: { id, reads } }): readonly Unavailable[] => {
    const needed = reads.filter((kind) => (evaluatorsOfMatters.has(id) ? kind === "matter" : !accompanying.has(kind)));
    if (!needed.some((kind) => mapped.has(kind))) {
      return [{ evaluator: id, reason: `The mapping makes no records of the kind ${needed.join(" or ")}.` }];
    }
    const isHeldWhole = records.some(({ kind, fields }) => {
      return evaluatorsOfHolding.get(kind)?.includes(id) === true && !Object.hasOwn(fields, "assignments");
    });
    return isHeldWhole ? [{ evaluator: id, reason: heldWhole }] : [];
  });
}
