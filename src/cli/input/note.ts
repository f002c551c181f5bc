import type { Encoding } from "./decode-text";

/** What the reader of results should know about a file, though nothing is wrong with it. */
export type Note =
  | { readonly kind: "guessed-encoding"; readonly file: string; readonly encoding: Encoding }
  | { readonly kind: "hidden-cells"; readonly file: string; readonly sheet: string; readonly count: number }
  /** Ratings that gave way to later ones. */
  | { readonly kind: "replaced-ratings"; readonly file: string; readonly count: number }
  /** Reviews that a policy for what is not rated changed nothing for, since too little of them is rated. */
  | { readonly kind: "coverage-below-minimum"; readonly file: string; readonly count: number; readonly minimum: string }
  /** Whom rows that are left out are about: they have no result, or one by fewer ratings than the file holds. */
  | {
      readonly kind: "subjects-left-out" | "subjects-with-fewer-ratings";
      readonly file: string;
      readonly subjects: readonly string[];
    }
  /** `see` is the file that they are written to, if there is one. */
  | {
      readonly kind: "rows-left-out";
      readonly file: string;
      readonly count: number;
      readonly rows: number;
      readonly see: string | undefined;
    };
