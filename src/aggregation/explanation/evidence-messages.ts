import type { Obstacle } from "../../evaluation/climb";

/** What an explanation says of evidence, in one language; indicators arrive as their titles. */
export interface EvidenceMessages {
  /** In the place of a criterion's sentence, where its score is the evidence's. */
  readonly criterion: (line: { criterion: string; score: string; level: string }) => string;
  /** What the evidence comes to where that is not the criterion's score. */
  readonly beside: (line: { criterion: string; score: string; level: string; isSetAside: boolean }) => string;
  readonly notRated: (line: { criterion: string; indicators: string }) => string;
  readonly nothingToShow: (criterion: string) => string;
  /** The figure behind a score; beyond the ends of the measure it takes the score of the end. */
  readonly measured: (line: {
    criterion: string;
    value: string;
    unit: string | undefined;
    outside: "below" | "above" | null;
  }) => string;
  readonly unmeasured: (line: { criterion: string; measured: "none" | "several" }) => string;
  /** Of a criterion, or of one of its levels, which is passed over then. */
  readonly notApplicable: (line: { criterion: string; profile: string }) => string;

  /** A title in the marks of quotation. */
  readonly indicator: (title: string) => string;
  /** An indicator in the way, and what was counted of it. */
  readonly obstacle: (line: { indicator: string; reason: string; counted: string | undefined }) => string;
  readonly reasons: Readonly<Record<Obstacle["reason"] | "met", string>>;
  readonly counted: (line: { found: string; threshold: string }) => string;
  readonly share: (line: { estimate: string; n: number }) => string;
  /** How far up within its level the score lies, and by which behaviours. */
  readonly grounds: (line: { level: string; position: string; indicators: string }) => string;
  readonly stopped: (obstacles: string) => string;
  /** Without obstacles: the next level needs no more than what stopped the climb. */
  readonly next: (line: { level: string; obstacles: string | undefined }) => string;

  readonly proven: (line: { indicator: string; ids: string }) => string;
  readonly further: (count: number) => string;
  readonly contested: (line: { indicator: string; outcome: string }) => string;
  /** What people saw of a behaviour, be it good or bad. */
  readonly outcomes: Readonly<Record<"met" | "not-met" | "inconclusive", string>>;

  readonly provisional: (line: { criterion: string; level: string }) => string;
  readonly needsReason: (criterion: string) => string;
  /** Only a manager reads by whom and why. */
  readonly decision: (line: {
    date: string;
    by: string | undefined;
    criterion: string;
    level: string;
    isConfirmed: boolean;
    reason: string | undefined;
    isEffective: boolean;
  }) => string;
  readonly asOf: (line: { asOf: string; profile: string | undefined }) => string;
}
