import type { RoundingMode } from "../../exact/rounding";
import type { BuiltInRole } from "../../review/assessor";

/**
 * The sentences of an explanation in one language. Arguments arrive as text that is ready to print: numbers with the
 * digits of the rubric's step, ids as their titles.
 */
export interface ExplanationMessages {
  readonly roles: Readonly<Record<BuiltInRole, string>>;
  /** Titles of the library's ready-made gates. */
  readonly gates: Readonly<Record<string, string>>;
  readonly roundings: Readonly<Record<RoundingMode, string>>;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** "3 peers", by the count and the title of a role. */
  readonly count: (count: number, role: string) => string;
  readonly quote: (text: string) => string;

  readonly scored: (review: {
    subject: string;
    period: string | undefined;
    score: string;
    level: string;
    band: string;
  }) => string;
  readonly unscored: (review: { subject: string; period: string | undefined }) => string;
  readonly exact: (rounding: { exact: string; rounding: string; step: string; score: string }) => string;
  readonly roundingChangedLevel: (levels: { exact: string; rounded: string; isPlacedOnExact: boolean }) => string;

  readonly criterion: (line: {
    criterion: string;
    score: string;
    level: string;
    share: string;
    contribution: string;
    by: string;
  }) => string;
  readonly criterionAlone: (line: { criterion: string; score: string; level: string; by: string }) => string;
  readonly descriptor: (line: { level: string; text: string }) => string;
  readonly absent: Readonly<Record<"not-applicable" | "not-rated", (criterion: string) => string>>;
  readonly absencePolicies: {
    readonly exclude: string;
    readonly lowest: (score: string) => string;
    readonly fail: (score: string) => string;
  };

  readonly gate: (gate: { gate: string; criteria: string; below: string }) => string;
  readonly capped: (cap: { cap: string; before: string }) => string;
  readonly notCapped: (cap: string) => string;
  readonly failed: (line: { criteria: string; score: string }) => string;
  readonly coverage: (share: string) => string;

  readonly nextLevel: (next: { level: string; cut: string; distance: string }) => string;
  readonly rise: (line: { criterion: string; rise: string }) => string;
  readonly noRise: string;
  readonly highestLevel: string;

  readonly noApplicableCriterion: string;
  readonly selfRatingsOnly: string;
  readonly noScore: string;
  readonly coverageBelowMinimum: (line: { coverage: string; minimum: string }) => string;
  readonly gateUnscored: (gate: string) => string;

  readonly role: (line: { criterion: string; role: string; score: string; share: string }) => string;
  readonly assessor: (line: { assessor: string; role: string; criterion: string; said: string }) => string;
  readonly fromLevel: (line: { level: string; score: string }) => string;
  readonly fromOverall: string;
  readonly answers: Readonly<Record<"not-applicable" | "not-observed" | "not-rated", string>>;
  readonly rubric: (rubric: { title: string; version: string; fingerprint: string }) => string;
}
