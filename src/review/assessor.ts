import type { builtInRoles } from "../rubric/rubric";

/** The roles that every rubric knows. */
export type BuiltInRole = (typeof builtInRoles)[number]["id"];

/** A role of an assessor: a built-in one, or one that the rubric declares. */
export type RoleId = BuiltInRole | (string & {});

/** Whether a customer belongs to the organisation: whoever depends on one's work is a customer, a colleague too. */
export type CustomerRelation = "internal" | "external";

/** Whether a customer is served face to face. */
export type CustomerContact = "direct" | "indirect";

/** Somebody who rates somebody's work, in one role. */
export interface Assessor {
  /** The subject's own id for a self-rating, and only then. */
  readonly id: string;
  /** One for all ratings of a subject: `self` for the subject and nobody else. */
  readonly role: RoleId;
  /** Of customers only; carried along, and without influence on the score. */
  readonly relation?: CustomerRelation | undefined;
  /** Of customers only; carried along, and without influence on the score. */
  readonly contact?: CustomerContact | undefined;
}

export const customerRelations = ["internal", "external"] as const satisfies readonly CustomerRelation[];
export const customerContacts = ["direct", "indirect"] as const satisfies readonly CustomerContact[];
