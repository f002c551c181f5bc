import type { PlacedFault } from "../outcome";

/** Problems in the order of the file: the first of them, and how many there are. */
export interface TellLimit {
  readonly first: readonly PlacedFault[];
  readonly count: number;
}

/** Nobody reads more, and of a hundred million bad rows they would fill the memory. */
export const mostTold = 20_000;

/** Of problems in the order of the file. */
export function toldProblems(problems: readonly PlacedFault[]): TellLimit {
  return { first: problems.slice(0, mostTold), count: problems.length };
}

/** The problems of several parts, each in the order of the file. */
export function mergeTold(parts: readonly TellLimit[]): TellLimit {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const all = parts.length === 1 ? (parts[0]?.first ?? []) : parts.flatMap(({ first }) => first).sort(byPlace);
  return { first: all.slice(0, mostTold), count };
}

/** As problems of one part are sorted: what concerns a whole row comes after its cells. */
function byPlace({ place: one }: PlacedFault, { place: other }: PlacedFault): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? last) - (other.column ?? last);
}
