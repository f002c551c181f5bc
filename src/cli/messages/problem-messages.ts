import type { Fault } from "../input/fault";
import type { Place } from "../input/place";

/** Faults of one kind. */
type FaultOf<Kind extends Fault["kind"], Each = Fault> = Each extends { readonly kind: infer Known }
  ? Kind extends Known
    ? Each
    : never
  : never;

/** What is said of a fault. */
export type Said =
  /** Both follow where it is, unless a sentence says it better; `question` asks whether another word was meant. */
  | {
      readonly expected: string;
      readonly received: string;
      readonly question?: string | undefined;
      readonly sentence?: string;
    }
  /** What follows where it is, where nothing can be expected: mostly a question. */
  | { readonly sentence: string }
  /** All of it, with the place in it. */
  | { readonly line: string; readonly expected?: string; readonly received?: string };

/** What is said of some kinds of faults in one language. */
export type FaultMessages<Some extends Fault> = Pick<ProblemMessages["faults"], Some["kind"]>;

/** What is said of problems in one language. Its arguments come as they are, and what it returns is made printable. */
export interface ProblemMessages {
  readonly faults: { readonly [Kind in Fault["kind"]]: (fault: FaultOf<Kind>, place: Place) => Said };
  /** Where something is: a file, and a row, a cell or a path in it. */
  readonly place: (place: Place) => string;
  readonly join: (place: string, said: Exclude<Said, { readonly line: string }>) => string;
}
