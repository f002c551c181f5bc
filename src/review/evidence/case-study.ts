import type { Decimal } from "../../exact/decimal";
import type { EvidenceFrame, EvidenceScope } from "./record";

/** A case, told by four questions. An honest "not yet" never costs points; analysis and follow-through earn them. */
export interface CaseStudy extends EvidenceFrame {
  readonly kind: "case-study";
  /** 1. What problem does the case show? */
  readonly problem: string;
  /** 2. In what was it customer-centric, and what was not achieved yet? */
  readonly achieved: readonly string[];
  readonly notYet: readonly string[];
  /** 3. What was the root cause of what was not? */
  readonly rootCauses: readonly { readonly cause: string; readonly scope: EvidenceScope }[];
  /** 4. If it were done again: to what standard, and how? */
  readonly redo: { readonly standard: string; readonly steps: readonly string[] } | null;
  /** The indicators that the case is to show. */
  readonly indicators: readonly string[];
  /** What a panel makes of it; empty before it has met. */
  readonly ratings: readonly CaseStudyRating[];
}

/** What one member of the panel says of the answer to each question, from 0 to 3, both inclusive. */
export interface CaseStudyRating {
  readonly rater: string;
  readonly problem: Decimal;
  readonly achievement: Decimal;
  readonly rootCause: Decimal;
  readonly redo: Decimal;
}

export const caseStudyQuestions = ["problem", "achievement", "rootCause", "redo"] as const;
