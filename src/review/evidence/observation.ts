import type { Period } from "../period";
import type { EvidenceFrame } from "./record";

/**
 * What somebody saw of an indicator in the work of the person whom it is attributed to. It replaces what was measured. It
 * counts for the period that it names, or else for that in which it was made. Its `scope` must be `"person"`.
 */
export interface Observation extends EvidenceFrame {
  readonly kind: "observation";
  /** The period whose work was seen, where it is told later; in whose days it was told when left out. */
  readonly period?: Period | undefined;
  readonly indicator: string;
  readonly observer: string;
  /** Of an indicator that counts against, `met` means that it is proven. */
  readonly outcome: "met" | "not-met" | "inconclusive";
  readonly reason: string;
}

/**
 * What a named person decided about a criterion of the person whom it is attributed to. The latest one about a criterion
 * counts; one by the subject never does. It is no evidence: it counts though it is made after the evaluation's `asOf`, as
 * most are, since people decide when they have seen what the evidence comes to. Its `scope` must be `"person"`.
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
