import type { Rubric } from "../../../rubric/rubric";

/** The name of what a column holds. */
export type CsvColumn =
  | "subject"
  | "assessor"
  | "role"
  | "criterion"
  | "period"
  | "status"
  | "level"
  | "team"
  | "score";

/** What the columns of a ratings file hold, by the names that they have in its header unless options say otherwise. */
export const csvColumns = [
  "subject",
  "assessor",
  "role",
  "criterion",
  "period",
  "status",
  "level",
  "team",
  "score",
] as const satisfies readonly CsvColumn[];

/** How a ratings file is read. */
export interface RatingsCsvOptions {
  /** Whose roles, criteria and levels its cells name, and whose scale its scores lie on. The built-in one when left out. */
  readonly rubric?: Rubric | undefined;
  /** What columns are called that are not called after what they hold: `{ subject: "employee" }`. */
  readonly columns?: { readonly [Column in CsvColumn]?: string | undefined } | undefined;
  /** The names of columns that are not to be read: comments, dates. Any other column that is not known is refused. */
  readonly ignored?: readonly string[] | undefined;
  /** The names of the columns where the bytes have no header, as parts of a file but the first have none. */
  readonly header?: readonly string[] | undefined;
}
