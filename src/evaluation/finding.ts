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
