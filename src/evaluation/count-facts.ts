import { computedFromEvidence } from "../review/evidence/evidence";
import { epochMilliseconds } from "../review/instant";
import type { CaseFile } from "./case-file";
import type { FactCount } from "./evaluation";

interface SharedFact {
  readonly kind: FactCount["kind"];
  readonly scope: FactCount["scope"];
  readonly moment: number;
}

const sharedFacts = /* @__PURE__ */ computedFromEvidence((evidence): readonly SharedFact[] =>
  evidence.flatMap(({ kind, scope, at, disregard }) => {
    return scope === "person" || disregard !== undefined
      ? []
      : [{ kind, scope, moment: epochMilliseconds(at) as number }];
  }),
);

/** How many facts of a period are the doing of a team or the organisation, by kind and scope. */
export function countFacts({ evidence, context }: CaseFile): readonly FactCount[] {
  const { period, asOf } = context;
  const counts = new Map<string, { -readonly [Key in keyof FactCount]: FactCount[Key] }>();
  for (const { kind, scope, moment } of sharedFacts(evidence)) {
    if (moment < period.start || moment >= period.end || moment > asOf) continue;
    const key = `${kind} ${scope}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { kind, scope, count: 1 });
    else known.count++;
  }
  return [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, count]) => count);
}
