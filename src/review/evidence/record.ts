import type { CustomerContact, CustomerRelation } from "../assessor";
import type { Instant } from "../instant";
import type { Account, AccountContact, AccountKnowledge } from "./account";
import type { CaseStudy } from "./case-study";
import type { Complaint, Counselling, PublicIncident, Register } from "./complaint";
import type { PainPoint, Praise, SurveyAnswer } from "./customer-voice";
import type { Journey } from "./journey";
import type { Measurement } from "./measurement";
import type { Decision, Observation } from "./observation";
import type { Matter, Outage, Referral, Reply, Request } from "./service";

/**
 * One recorded fact. Everywhere, three things are kept apart: a value that is *absent* (the source does not record it),
 * *null* (the source says that there is none: not answered, not closed, not known), and 0.
 */
export type EvidenceRecord =
  | Matter
  | Request
  | Reply
  | Referral
  | Journey
  | Outage
  | Account
  | AccountContact
  | AccountKnowledge
  | SurveyAnswer
  | Complaint
  | Counselling
  | PublicIncident
  | Register
  | PainPoint
  | Praise
  | CaseStudy
  | Observation
  | Decision
  | Measurement;

/** The kinds of evidence. */
export type EvidenceKind = EvidenceRecord["kind"];

/** The record of one kind. */
export type RecordOf<Kind extends EvidenceKind> = Extract<EvidenceRecord, { readonly kind: Kind }>;

/** What every record has, whatever its kind. No names and no texts of messages are needed. */
export interface EvidenceFrame {
  /** One id for one record, among all evidence: the same record twice counts once, two different ones are refused. */
  readonly id: string;
  /** The system or register that it comes from. */
  readonly source: string;
  /** When it happened: of what lasts, when it began. */
  readonly at: Instant;
  /** Whose doing it is. What a team or the organisation did never judges a person: it is counted and shown. */
  readonly scope: EvidenceScope;
  /** The id of the person, team or organisation; `null` when it belongs to nobody yet, or nobody knows. */
  readonly attributedTo: string | null;
  /** `null` when it is not known who. */
  readonly customer?: Customer | null | undefined;
  /** Why it does not count, though it is there: left out by name. */
  readonly disregard?: Disregard | undefined;
}

/** Whoever needs and depends on one's product or service, an organisation too. Customers count alike. */
export interface Customer {
  /** A pseudonym: the same one for the same customer. */
  readonly id: string;
  readonly relation?: CustomerRelation | undefined;
  readonly contact?: CustomerContact | undefined;
}

/** Whose doing something is: a person's, a team's, or the organisation's. */
export type EvidenceScope = "person" | "team" | "organisation";

export const evidenceScopes = ["person", "team", "organisation"] as const satisfies readonly EvidenceScope[];

/** Why a record does not count: it was merged into another one, is spam, or was made to try something out. */
export type Disregard = "merged" | "spam" | "test";

export const disregards = ["merged", "spam", "test"] as const satisfies readonly Disregard[];
