import type { Note } from "../input/note";
import type { Reading } from "../input/reading";
import type { ValidationCounts } from "../validation";

type NoteOf<Kind extends Note["kind"]> = Extract<Note, { readonly kind: Kind }>;

/** What is said beside results, in one language. */
export type NoteMessages = { readonly [Kind in Note["kind"]]: (note: NoteOf<Kind>) => string };

/** What `validate` says of a file without problems, a line each. */
export interface ValidationMessages {
  readonly noProblems: (file: string) => string;
  readonly ratings: (counts: ValidationCounts) => string;
  readonly reviews: (counts: ValidationCounts) => string;
  readonly rubric: (id: string, version: string) => string;
  readonly reading: { readonly [What in keyof Reading]-?: (how: NonNullable<Reading[What]>) => string };
  /** By the title that a column has in the file, and what it was taken for. */
  readonly columns: (columns: readonly (readonly [title: string, holds: string])[]) => string;
}
