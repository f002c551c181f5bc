/** Who concluded: an evaluator in one of its versions, or people who observed the indicator. */
export type FindingSource = "people" | { readonly id: string; readonly version: string };

/** What an evaluator or people concluded about one indicator, or what the job profile says of it. */
export type Finding = JudgedFinding | EmptyFinding | FailedFinding | InapplicableFinding;

/** There was something to judge by. For a negative indicator `met` means that it is proven. */
export interface JudgedFinding extends FindingBase {
  readonly outcome: "met" | "not-met" | "inconclusive";
  /** How many facts were judged: matters, answers, accounts. From 1 on. */
  readonly n: number;
  /**
   * What was measured, and what it was judged against, as exact texts such as `"19/20"`. Absent where nothing was measured:
   * people see a behaviour, or do not.
   */
  readonly measured?: Measurement;
}

/** An observed proportion of a sample or a complete set, a mean, or a number of facts. */
export interface Measurement {
  /** Only a proportion, from 0 to 1, has a margin that depends on its estimate. */
  readonly kind: "proportion" | "mean" | "count";
  readonly estimate: string;
  readonly threshold: string;
  /** The one-sided bounds of a sampled proportion, for display. */
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** There was nothing to judge by, which is never a failure. */
export interface EmptyFinding extends FindingBase {
  readonly outcome: "no-evidence";
  readonly n: 0;
}

/** The evaluator failed: it says nothing about the indicator. */
export interface FailedFinding extends FindingBase {
  readonly outcome: "error";
  readonly message: string;
}

/** The job profile leaves the indicator out; nobody else may. */
export interface InapplicableFinding {
  readonly outcome: "not-applicable";
  readonly indicator: string;
  readonly evaluator: "profile";
}

interface FindingBase {
  readonly indicator: string;
  readonly evaluator: FindingSource;
  /** The ids of the evidence that was judged. */
  readonly used: readonly string[];
  /** The evidence that was not, each with the reason why. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  readonly cautions: readonly Caution[];
}

/** What makes a finding less sure without changing it; of facts whose customers are mostly not known, nothing is said. */
export type Caution =
  /** One customer makes up more than 30 % of the facts: the share as exact text. */
  | { readonly kind: "dominant-customer"; readonly customer: string; readonly share: string }
  /** Fewer than 5 customers are behind the facts. */
  | { readonly kind: "few-customers"; readonly customers: number };

/**
 * A proportion that met its threshold, from which the margin of an indicator follows: exact texts such as `"19/20"`,
 * 0 ≤ threshold ≤ estimate ≤ 1.
 */
export interface MetProportion {
  readonly estimate: string;
  readonly threshold: string;
}

/**
 * What counts for an indicator, after all findings on it: whether the behaviour was shown. For a negative indicator `met`
 * means that it is proven. `inconclusive`, `no-evidence` and `error` (the evaluator failed) are all *unknown*; only a job
 * profile makes an indicator `not-applicable`.
 */
export type Verdict =
  | { readonly outcome: "met"; readonly proportion?: MetProportion }
  | { readonly outcome: "not-met" | "inconclusive" | "no-evidence" | "error" | "not-applicable" };
