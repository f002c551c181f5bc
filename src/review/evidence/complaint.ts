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
 * register does an absence tell anything.
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

export const complaintSubjects = ["disrespect", "conflict", "other"] as const;
export type ComplaintSubject = (typeof complaintSubjects)[number];

export const gravities = ["minor", "moderate", "grave"] as const;
export type Gravity = (typeof gravities)[number];

export const rulingStatuses = ["open", "upheld", "rejected", "withdrawn"] as const;
export type RulingStatus = (typeof rulingStatuses)[number];

export const causes = ["personal", "process", "product", "other"] as const;
export type Cause = (typeof causes)[number];

/** `closed`: there was one, and the ruling stands; also once the time to appeal is over. */
export const appeals = ["none", "open", "closed"] as const;
export type Appeal = (typeof appeals)[number];

export const registerNames = ["complaints", "public-incidents"] as const;
export type RegisterName = (typeof registerNames)[number];
