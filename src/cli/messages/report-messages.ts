import type { Note } from "../input/note";
import type { Reading } from "../input/reading";

type NoteOf<Kind extends Note["kind"]> = Extract<Note, { readonly kind: Kind }>;

/** What is said beside results, in one language. */
export type NoteMessages = { readonly [Kind in Note["kind"]]: (note: NoteOf<Kind>) => string };

/** What `validate` says of a file without problems, a line each. */
export interface ValidationMessages {
  readonly noProblems: (file: string) => string;
  readonly ratings: (counts: {
    readonly ratings: number;
    readonly subjects: number;
    readonly assessors: number;
    readonly empty: number;
  }) => string;
  readonly reviews: (counts: { readonly reviews: number; readonly unscored: number }) => string;
  readonly rubric: (id: string, version: string) => string;
  readonly reading: { readonly [What in keyof Reading]-?: (how: NonNullable<Reading[What]>) => string };
  /** By the title that a column has in the file, and what it was taken for. */
  readonly columns: (columns: readonly (readonly [title: string, holds: string])[]) => string;
}
