import type { Decimal } from "../../exact/decimal";
import type { Period } from "../period";
import type { EvidenceFrame } from "./record";

/**
 * A figure that was measured over a period, such as the share of orders delivered on time. It counts for the period that it
 * names, or else for that in which it was made.
 */
export interface Measurement extends EvidenceFrame {
  readonly kind: "measurement";
  /** The period that was measured, where it is told later; in whose days it was told when left out. */
  readonly period?: Period | undefined;
  /** The criterion of the rubric whose measure it is. */
  readonly criterion: string;
  /** `null` when nothing could be measured. */
  readonly value: Decimal | null;
  /**
   * In which the value is. It must be that of the rubric's measure, to the letter: in another one the figure does not count.
   * The measure's own when left out.
   */
  readonly unit?: string | undefined;
}
