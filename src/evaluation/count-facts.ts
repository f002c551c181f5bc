import { computedFromEvidence } from "../review/evidence/evidence";
import { checkedMilliseconds } from "../review/instant";
import type { CaseFile } from "./case-file";
import type { FactCount } from "./evaluation";

/** The facts of one kind and scope. */
interface SharedFacts extends Pick<FactCount, "kind" | "scope"> {
  readonly moments: number[];
}

/** What is the doing of a team or the organisation, which is the same for everybody: in the order of kind and scope. */
const sharedFacts = /* @__PURE__ */ computedFromEvidence((evidence): readonly SharedFacts[] => {
  const shared = new Map<string, SharedFacts>();
  for (const { kind, scope, at, disregard } of evidence) {
    if (scope === "person" || disregard !== undefined) continue;
    const key = `${kind} ${scope}`;
    const facts = shared.get(key) ?? { kind, scope, moments: [] };
    facts.moments.push(checkedMilliseconds(at));
    shared.set(key, facts);
  }
  return [...shared].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, facts]) => facts);
});

/** How many facts of a period are the doing of a team or the organisation, by kind and scope. */
export function countFacts({ evidence, context }: CaseFile): readonly FactCount[] {
  const { period, asOf } = context;
  const isCounted = (moment: number) => moment >= period.start && moment < period.end && moment <= asOf;
  return sharedFacts(evidence)
    .map(({ kind, scope, moments }) => ({ kind, scope, count: moments.filter(isCounted).length }))
    .filter(({ count }) => count > 0);
}
