import type { Instant } from "../instant";
import type { EvidenceFrame } from "./record";

/** A complaint about somebody, received at `at`. Only an upheld one whose appeals are closed proves anything. */
export interface Complaint extends EvidenceFrame, Ruling {
  readonly kind: "complaint";
  readonly about: ComplaintSubject;
  /** When the conduct was that it is about; `null` when it is not known. */
  readonly conductAt: Instant | null;
  /** Who began it: the one whom it is attributed to, or the other side. */
  readonly startedBy: "subject" | "customer" | null;
}

/** Somebody was told, by way of guidance, what to do otherwise. */
export interface Counselling extends EvidenceFrame {
  readonly kind: "counselling";
}

/** Something that harmed the organisation's name in public. */
export interface PublicIncident extends EvidenceFrame, Ruling {
  readonly kind: "incident";
}

/**
 * A statement about a register: whether all that happened from `at` until `until` stands in it. Only of a complete
 * register does an absence tell anything. Of replies, referrals, contacts and knowledge, it speaks of those of its own `source`.
 */
export interface Register extends EvidenceFrame {
  readonly kind: "register";
  readonly register: RegisterName;
  readonly until: Instant;
  readonly isComplete: boolean;
}

/** What became of a complaint or an incident. */
interface Ruling {
  readonly gravity: Gravity;
  readonly status: RulingStatus;
  /** What it was due to: only personal conduct is held against a person. */
  readonly cause: Cause | null;
  readonly appeal: Appeal;
}

/** What a complaint is about: disrespect, a conflict, or anything else. */
export type ComplaintSubject = "disrespect" | "conflict" | "other";

export const complaintSubjects = ["disrespect", "conflict", "other"] as const satisfies readonly ComplaintSubject[];

/** How grave it was, from the least grave up. */
export type Gravity = "minor" | "moderate" | "grave";

export const gravities = ["minor", "moderate", "grave"] as const satisfies readonly Gravity[];

/** What has been decided: nothing yet, that it holds, that it does not, or that it was taken back. */
export type RulingStatus = "open" | "upheld" | "rejected" | "withdrawn";

export const rulingStatuses = ["open", "upheld", "rejected", "withdrawn"] as const satisfies readonly RulingStatus[];

/** What it was due to: personal conduct, how things are done, the product, or anything else. */
export type Cause = "personal" | "process" | "product" | "other";

export const causes = ["personal", "process", "product", "other"] as const satisfies readonly Cause[];

/**
 * Whether the ruling is final. `none`: there is no appeal, and none can come any more. `open`: there is one, or there still
 * may be one. `closed`: there was one, and the ruling stands.
 */
export type Appeal = "none" | "open" | "closed";

export const appeals = ["none", "open", "closed"] as const satisfies readonly Appeal[];

/**
 * What belongs to requests, matters and accounts: replies, visible referrals, contacts, and knowledge that was renewed. That
 * one has none tells something only where its source records them.
 */
export type RecordedKind = "replies" | "referrals" | "contacts" | "knowledge";

export const recordedKinds = [
  "replies",
  "referrals",
  "contacts",
  "knowledge",
] as const satisfies readonly RecordedKind[];

/** The registers of which it can be declared that they are complete. */
export type RegisterName = "complaints" | "public-incidents" | RecordedKind;

export const registerNames = [
  "complaints",
  "public-incidents",
  ...recordedKinds,
] as const satisfies readonly RegisterName[];
