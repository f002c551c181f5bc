import type { Decimal } from "../../exact/decimal";
import type { Instant } from "../instant";
import type { EvidenceFrame } from "./record";

/** A customer's answer to one item of a survey. */
export interface SurveyAnswer extends EvidenceFrame {
  readonly kind: "answer";
  /** The survey and its version. */
  readonly instrument: string;
  /** The question. */
  readonly item: string;
  /** The id of the filled-in form: answers of one form are given by one customer at one time. */
  readonly response: string;
  readonly scale: { readonly minimum: Decimal; readonly maximum: Decimal };
  /** `null` when it was asked and not answered. */
  readonly value: Decimal | null;
  readonly matter?: string | undefined;
}

/** A difficulty of a customer that somebody took on, opened at `at`. */
export interface PainPoint extends EvidenceFrame {
  readonly kind: "pain-point";
  readonly closedAt: Instant | null;
  /** When the customer confirmed that it is solved; `null` for never, and absent where that is not recorded. */
  readonly confirmedAt?: Instant | null | undefined;
  /** When it came back; `null` for never, and absent where that is not recorded. */
  readonly returnedAt?: Instant | null | undefined;
}

/** A customer's praise. */
export interface Praise extends EvidenceFrame {
  readonly kind: "praise";
  /** Whether it came by itself, and not in answer to a question. */
  readonly isUnasked: boolean;
}
