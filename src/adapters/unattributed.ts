import type { Unattributed, UnattributedReason } from "./report";

const words: Readonly<Record<Exclude<UnattributedReason, "unknown-holder">, string>> = {
  "no-agent": "It names no agent.",
  "unknown-name": "The option agentNames does not say who its agent is.",
};

/** How many records of a kind are nobody's, for each reason; `unknownHolder` says what would tell more. */
export function unattributedOf(
  kind: string,
  reasons: readonly UnattributedReason[],
  unknownHolder: string,
): readonly Unattributed[] {
  const counts = new Map<UnattributedReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([code, records]) => {
    return { kind, records, code, reason: code === "unknown-holder" ? unknownHolder : words[code] };
  });
}
