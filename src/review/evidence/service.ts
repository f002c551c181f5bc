import type { Decimal } from "../../exact/decimal";
import type { Instant } from "../instant";
import type { EvidenceFrame } from "./record";

/** One purpose of one customer, however many tickets it takes; `at` is when it was opened. */
export interface Matter extends EvidenceFrame {
  readonly kind: "matter";
  /** When it was closed for the last time; `null` while it is open. */
  readonly closedAt?: Instant | null | undefined;
  readonly closedBy?: Closer | null | undefined;
  /** `null` while it is not resolved; what is closed need not be. */
  readonly resolvedAt?: Instant | null | undefined;
  /** When it was closed, those before `closedAt` too, as far as the source tells that it was staff who closed it. */
  readonly closings?: readonly Instant[] | undefined;
  /** When it was opened again after it had been closed. */
  readonly reopenings?: readonly Instant[] | undefined;
  /** When it waited for the customer, and not the customer for us. */
  readonly waitsForCustomer?: readonly Wait[] | undefined;
  /**
   * `false` where part of what was said is known to be missing, such as talk by telephone: how long the customer waited for
   * a word is not known then, nor whether a request in it without a reply was answered. Left out, requests and replies are
   * taken for all that there was.
   */
  readonly isConversationWhole?: boolean | undefined;
  readonly assignments?: readonly Assignment[] | undefined;
  /** Where the interests of an internal and an external customer conflict: the choice that was made. */
  readonly conflict?: Conflict | undefined;
}

/**
 * A customer's message that asks for an answer. It is attributed to whoever is to give it. One without a reply counts as
 * unanswered only where its source is known to record replies.
 */
export interface Request extends EvidenceFrame {
  readonly kind: "request";
  /** The id of its matter. */
  readonly matter?: string | undefined;
  readonly priority?: Priority | null | undefined;
  /** When the customer took it back or closed it; `null` when the customer did not. */
  readonly closedByCustomerAt?: Instant | null | undefined;
  /** Who was to answer, from when on: time that it lay with others is not the author's. */
  readonly assignments?: readonly Assignment[] | undefined;
}

/**
 * An answer; it is attributed to its author. That of a shared mailbox is a person's too, of whom nobody knows who it is
 * (`null`): one with the scope of a team would count for nobody, and the request as unanswered.
 */
export interface Reply extends EvidenceFrame {
  readonly kind: "reply";
  /** What it answers, with all else that was asked before it in the same matter. A reply names this, or its matter, or both. */
  readonly request?: string | undefined;
  readonly matter?: string | undefined;
  /** Only what people write counts: neither bots nor automatic acknowledgements. */
  readonly by: ReplyAuthor;
  /** Whether the customer could read it. */
  readonly isPublic: boolean;
  /** The working minutes since the request that it names, where the source has measured them by a calendar of its own. */
  readonly waitedMinutes?: Decimal | undefined;
}

/** A customer is sent to somebody else. It is attributed to whoever sends. */
export interface Referral extends EvidenceFrame {
  readonly kind: "referral";
  readonly matter: string;
  /** The id of the person or team that it goes to. */
  readonly to: string;
  /** Whether the customer could see it: a reassignment behind the counter is no referral. */
  readonly isVisible: boolean;
  /** Whether a note tells the next one what it is about, so that the customer need not. */
  readonly hasNote?: boolean | null | undefined;
  /** When everyone who needs to know was told; `null` when nobody was. */
  readonly noticeAt?: Instant | null | undefined;
  /** When the next one took the matter over; `null` when nobody did. */
  readonly acceptedAt?: Instant | null | undefined;
}

/** Systems were down, from `at` on: nobody's waiting counts in that time. */
export interface Outage extends EvidenceFrame {
  readonly kind: "outage";
  /** `null` while it lasts. */
  readonly until: Instant | null;
}

/** From a moment on, somebody else has it. */
export interface Assignment {
  /** `null` when it went back to a queue: from then on, nobody has it. */
  readonly to: string | null;
  readonly at: Instant;
}

/** A stretch in which a matter waited for the customer: an answer, a paper, a visit. */
export interface Wait {
  readonly from: Instant;
  /** `null` while it lasts. */
  readonly until: Instant | null;
}

/** What was chosen where the interests of an internal and an external customer conflict. */
export interface Conflict {
  /** Whose interest came first. */
  readonly chosen: "internal" | "external";
  /** When the other one was told; `null` when nobody told them. */
  readonly noticeAt: Instant | null;
}

/** How urgent a request is, from the most urgent down. */
export type Priority = "urgent" | "high" | "normal" | "low";

export const priorities = ["urgent", "high", "normal", "low"] as const satisfies readonly Priority[];

/** Who closed a matter: the customer, one of us, or an automatic rule. */
export type Closer = "customer" | "staff" | "automation";

export const closers = ["customer", "staff", "automation"] as const satisfies readonly Closer[];

/** Who wrote a reply: a human, a bot, or an automatic acknowledgement. */
export type ReplyAuthor = "human" | "bot" | "automatic";

export const replyAuthors = ["human", "bot", "automatic"] as const satisfies readonly ReplyAuthor[];
