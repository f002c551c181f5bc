import { builtInEvaluators } from "../../evaluation/built-in-evaluators";
import type { EvidenceKind } from "../../review/evidence/record";
import type { Unavailable } from "../report";
import type { Mapping } from "./mapping";

/** The evaluators that judge matters themselves; to others, a matter only says what belongs together. */
const evaluatorsOfMatters: ReadonlySet<string> = new Set(["silent-gaps", "repeat-contacts", "resolved-or-relayed"]);

/** What shows nothing of anybody by itself. */
const accompanying: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(["matter", "register", "outage"]);

/** The built-in evaluators of which a mapping makes no record that they judge. */
export function mappingUnavailable({ records }: Mapping): readonly Unavailable[] {
  const mapped = new Set(records.map(({ kind }) => kind));
  return builtInEvaluators.flatMap(({ meta: { id, reads } }): readonly Unavailable[] => {
    const needed = reads.filter((kind) => (evaluatorsOfMatters.has(id) ? kind === "matter" : !accompanying.has(kind)));
    if (needed.some((kind) => mapped.has(kind))) return [];
    return [{ evaluator: id, reason: `The mapping makes no records of the kind ${needed.join(" or ")}.` }];
  });
}
