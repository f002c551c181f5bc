import type { RoundingMode } from "../../exact/rounding";
import type { BuiltInRole } from "../../review/assessor";
import type { EvidenceMessages } from "./evidence-messages";

/** Why a criterion has no score: three of the four are one status, and yet not the same to people. */
export type Absence = "not-applicable" | "not-observed" | "not-rated" | "not-counted";

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
  /** Between the parts of what one assessor said. */
  readonly separator: string;
  /** "3 peers", by the count and the id of a role, and its title where the rubric has one of its own. */
  readonly count: (count: number, role: string, title: string | undefined) => string;
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

  /** What a person made of the score, and that what follows is about the score before that. */
  readonly adjusted: (line: {
    from: string;
    fromLevel: string;
    to: string;
    toLevel: string;
    by: string;
    date: string;
    reason: string;
  }) => string;
  readonly beforeAdjustment: (score: string) => string;

  readonly criterion: (line: { criterion: string; score: string; level: string; by: string }) => string;
  /** What follows a criterion's sentence, and a level's name, where the criterion counts. */
  readonly contribution: (line: { share: string; contribution: string }) => string;
  readonly descriptor: (line: { level: string; text: string }) => string;
  readonly absent: Readonly<Record<Absence, (criterion: string) => string>>;
  readonly absencePolicies: {
    readonly exclude: string;
    readonly lowest: (score: string) => string;
  };
  /** How several ratings of one role become one: their median, or their mean without a share at either end. */
  readonly method: (trimmed: string | undefined) => string;
  readonly methodCounts: (method: string) => string;

  readonly gate: (gate: { gate: string; criteria: string; below: string }) => string;
  readonly tooLow: (criterion: string, score: string) => string;
  /** What it takes away and the score before are left out where they print as nothing, and as the cap. */
  readonly capped: (cap: { cap: string; loss: string | undefined; before: string | undefined }) => string;
  readonly notCapped: (cap: string) => string;
  readonly failed: (line: { criteria: string; score: string; loss: string | undefined }) => string;
  readonly coverage: (share: string) => string;

  readonly nextLevel: (next: { level: string; cut: string; distance: string }) => string;
  /** Why so much is enough, where the distance alone does not say it. */
  readonly rise: (line: { criterion: string; rise: string; gain: string | undefined; isFreed: boolean }) => string;
  /** Of finer rises, and of criteria without a score, it says nothing. */
  readonly noRise: (step: string) => string;
  readonly highestLevel: string;

  readonly noApplicableCriterion: string;
  readonly selfRatingsOnly: string;
  readonly noScore: string;
  readonly coverageBelowMinimum: (line: { coverage: string; minimum: string }) => string;
  readonly gateUnscored: (gate: string) => string;

  readonly role: (line: {
    criterion: string;
    role: string;
    score: string;
    share: string;
    method: string | undefined;
  }) => string;
  readonly assessor: (line: { assessor: string; role: string; criterion: string; said: string }) => string;
  readonly fromLevel: (line: { level: string; score: string }) => string;
  readonly fromOverall: string;
  readonly leftOut: string;
  readonly answers: Readonly<Record<"not-applicable" | "not-observed" | "not-rated", string>>;
  readonly evidence: EvidenceMessages;
  readonly rubric: (rubric: { title: string; version: string; fingerprint: string }) => string;
}
