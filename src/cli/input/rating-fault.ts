import type { IssueCode } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Reference } from "./table-faults";

/** What the library finds wrong with a rating. */
export interface RatingFault {
  readonly kind: "rating";
  readonly code: IssueCode;
  readonly needs: Need;
  readonly received: Received;
  readonly near: string | undefined;
  /** The option that would help. */
  readonly advice: "duplicates" | "offset" | "year-first" | "day-number" | undefined;
  /** The rating that it contradicts. */
  readonly see: Reference | undefined;
}

/** What was expected of a rating. */
export type Need =
  | { readonly is: "id" | "period" | "interval" | "date" | "customers-alone" }
  /** The role `self`, where the two are one, and another where they are not. */
  | { readonly is: "self-alone"; readonly who?: Pick<SubjectRating, "subject" | "assessor"> | undefined }
  | { readonly is: "one-value" | "level-with-position" | "one-rating" | "one-form" }
  /** Beside a score, and in a column of that title which is read as something that goes without one. */
  | { readonly is: "no-value-beside"; readonly column: "level" | "position" | "status"; readonly title: string }
  | { readonly is: "choice"; readonly words: readonly Word[] }
  | { readonly is: "choice-of-status" | "choice-of-relation" | "choice-of-contact" }
  | { readonly is: "score"; readonly levels: readonly Word[] }
  | { readonly is: "number"; readonly minimum: string; readonly maximum: string }
  | { readonly is: "multiple"; readonly step: string }
  | { readonly is: "as-before"; readonly value: Word }
  | { readonly is: "score-of"; readonly criterion: Word; readonly subject: string }
  /** In the library's own words, which are English. */
  | { readonly is: "other"; readonly words: string };

/** A word that a file may have, in each language; in English it is the id. */
export type Word = Readonly<Record<Locale, string>>;

/** What stands in the cell; or what the library describes where there is no cell to quote. */
export type Received = { readonly cell: string } | { readonly described: string };
