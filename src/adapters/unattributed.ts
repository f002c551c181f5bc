import type { Unattributed } from "./report";

/** Why what was kept is nobody's: nobody has it, nobody knows since when its agent has had it, or who an agent's name is. */
export type UnattributedReason = "no-agent" | "unknown-holder" | "unknown-name";

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
  return [...counts].map(([reason, records]) => {
    return { kind, records, reason: reason === "unknown-holder" ? unknownHolder : words[reason] };
  });
}
