import type { Decimal } from "../../exact/decimal";
import type { EvidenceFrame } from "./record";

/** A figure that was measured over a period, such as the share of orders delivered on time. */
export interface Measurement extends EvidenceFrame {
  readonly kind: "measurement";
  /** The criterion of the rubric whose measure it is. */
  readonly criterion: string;
  /** `null` when nothing could be measured. */
  readonly value: Decimal | null;
  readonly unit?: string | undefined;
}
