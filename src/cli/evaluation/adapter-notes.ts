import type { AdapterReport } from "../../adapters/report";
import type { Note } from "../input/note";

/** An adapter's report in short: what was read, kept and dropped of each kind, and whose facts the system does not record. */
export function adapterNotes({
  source,
  read,
  kept,
  dropped,
  unavailable,
  unattributed,
  notFound,
  incomplete,
}: AdapterReport): readonly Note[] {
  const keptOf = new Map(Object.entries(kept));
  const records = Object.entries(read).flatMap(([of, count]): readonly Note[] => {
    if (count === 0) return [];
    const reasons = new Map<string, number>();
    for (const drop of dropped) if (drop.kind === of) reasons.set(drop.reason, (reasons.get(drop.reason) ?? 0) + 1);
    return [{ kind: "adapted", source, of, read: count, kept: keptOf.get(of) ?? 0, dropped: [...reasons] }];
  });
  const evaluators = [...new Set(unavailable.map(({ evaluator }) => evaluator))].sort();
  const ways = new Map(notFound.map(({ kind: of, from }) => [`${of} ${from}`, { of, from }]));
  return [
    ...records,
    ...unattributed.map(({ kind: of, records: count, code: why }): Note => {
      return { kind: "unattributed-in-desk", source, of, count, why };
    }),
    ...(incomplete.length === 0
      ? []
      : [{ kind: "records-may-be-missing", names: incomplete, sources: [source] } as const]),
    ...(ways.size === 0 ? [] : [{ kind: "ways-not-found", source, ways: [...ways.values()] } as const]),
    ...(evaluators.length === 0 ? [] : [{ kind: "unavailable", source, evaluators } as const]),
  ];
}
