import type { Instant } from "../instant";
import type { EvidenceFrame } from "./record";

/** A customer whom somebody is responsible for, from `at` on. */
export interface Account extends EvidenceFrame {
  readonly kind: "account";
  /** `null` while it is held. */
  readonly heldUntil?: Instant | null | undefined;
  /** Since when the customer wants no contact that was not asked for; `null` when the customer does not mind. */
  readonly optedOutAt?: Instant | null | undefined;
}

/** Somebody got in touch with an account without being called. */
export interface AccountContact extends EvidenceFrame {
  readonly kind: "contact";
  readonly account: string;
  /** Whether the customer had something of it; `null` when nobody knows. */
  readonly isUseful: boolean | null;
}

/** What is known of an account was brought up to date. */
export interface AccountKnowledge extends EvidenceFrame {
  readonly kind: "knowledge";
  readonly account: string;
}
