import type { Period } from "../period";
import type { EvidenceFrame } from "./record";

/** What somebody saw of an indicator in the work of whom it is attributed to. It replaces what was measured. */
export interface Observation extends EvidenceFrame {
  readonly kind: "observation";
  readonly indicator: string;
  readonly observer: string;
  /** Of an indicator that counts against, `met` means that it is proven. */
  readonly outcome: "met" | "not-met" | "inconclusive";
  readonly reason: string;
}

/**
 * What a named person decided about a criterion of whom it is attributed to. The latest one about a criterion counts; one by
 * the subject never does.
 */
export interface Decision extends EvidenceFrame {
  readonly kind: "decision";
  /** The period whose evidence was decided about: of another one, nothing has been decided. */
  readonly period: Period;
  readonly criterion: string;
  /** The level that the evidence came to when it was decided: of another level, nothing has been decided. */
  readonly level: string;
  /** Whether the evidence's level stands, or is set aside. */
  readonly action: "confirm" | "override";
  readonly by: string;
  readonly reason: string;
}
