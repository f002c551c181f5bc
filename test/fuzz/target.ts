import * as fc from "fast-check";

/** What reading a document came to; anything that must not happen is thrown. */
export type Reading = "accepted" | "refused";

/** Is told of every document that was read, and how many milliseconds that took. */
type Witness = (reading: Reading, milliseconds: number) => void;

/** A parser, documents for it, and what must hold for every one of them. */
export interface Target {
  readonly name: string;
  /** How many documents of a million it gets. */
  readonly share: number;
  /** Looks for a document with which something does not hold; `undefined` when there is none among so many. */
  readonly search: (count: number, seed: number, witness: Witness) => Promise<string | undefined>;
}

/** A target whose `check` throws what does not hold. */
export function target<Document>(
  name: string,
  share: number,
  documents: fc.Arbitrary<Document>,
  check: (document: Document) => Reading | Promise<Reading>,
): Target {
  return {
    name,
    share,
    search: async (count, seed, witness) => {
      const property = fc.asyncProperty(documents, async (document) => {
        const start = performance.now();
        // Awaiting what is no promise would take longer than reading does.
        const checked = check(document);
        const reading = typeof checked === "string" ? checked : await checked;
        witness(reading, performance.now() - start);
      });
      const found = await fc.check(property, { numRuns: count, seed });
      if (!found.failed) return undefined;
      const why =
        found.errorInstance instanceof Error ? (found.errorInstance.stack ?? "") : String(found.errorInstance);
      return `${why.split("\n").slice(0, 4).join("\n")}\n${fc.stringify(found.counterexample)}`;
    },
  };
}

/** Throws unless something holds that must hold. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`does not hold: ${what}`);
}
