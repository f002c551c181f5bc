import type { Part } from "./parts";

/** What threads share: the part whose turn it is, and how many rows are done. */
export type PartTurns = Int32Array<SharedArrayBuffer>;

export function createTurns(): PartTurns {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** The parts that this thread takes, each with its index. No thread waits for another, and none takes what another took. */
export function* takenParts(parts: readonly Part[], turns: PartTurns): Generator<readonly [index: number, part: Part]> {
  for (;;) {
    const index = Atomics.add(turns, 0, 1);
    const part = parts[index];
    if (part === undefined) return;
    yield [index, part];
  }
}

/** Counts rows that are done; returns how many are, by all threads. */
export function countRows(turns: PartTurns, rows: number): number {
  return Atomics.add(turns, 1, rows) + rows;
}
