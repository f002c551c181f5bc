import type { DecimalMark } from "./decimal-mark";
import type { Encoding } from "./decode-text";
import type { Delimiter } from "./read-csv";

/** What keeps a file from being read or written, whatever it is about. */
export type FileFault = WholeFileFault | TextFault | JsonFault | WorkbookFault;

/** What a file is wrong in as a whole. */
type WholeFileFault =
  | { readonly kind: "cannot-read" | "cannot-write"; readonly reason: FileReason }
  | { readonly kind: "too-large"; readonly mebibytes: number }
  /** `needs` is what cannot be done without it. */
  | {
      readonly kind: "missing-package";
      readonly needs: "XLSX" | "--engine duckdb";
      readonly name: string;
      readonly install: string;
    }
  | { readonly kind: "too-much-for-xlsx"; readonly excess: XlsxExcess }
  | { readonly kind: "other-format"; readonly format: "html" | "pdf" }
  /** There are so many that not all of them are told. */
  | { readonly kind: "more-problems"; readonly count: number }
  | { readonly kind: "empty-file" | "no-rows" | "no-good-row" }
  | {
      readonly kind: "unknown-subject";
      readonly subject: string;
      readonly known: readonly string[];
      readonly near: string | undefined;
    };

/** Why a file can be neither read nor written. */
export type FileReason =
  | "no-file"
  | "no-directory"
  | "no-permission"
  | "read-only"
  | "disk-full"
  | "directory"
  | "path-not-a-directory"
  | "too-large"
  /** In the words of the system. */
  | { readonly words: string };

export type XlsxExcess =
  | { readonly most: number; readonly rows: number }
  | { readonly most: number; readonly row: number; readonly characters: number };

type TextFault =
  | { readonly kind: "other-byte-order-mark"; readonly stated: Encoding; readonly marked: Encoding }
  | { readonly kind: "wrong-bytes"; readonly encoding: Encoding }
  | { readonly kind: "nul"; readonly unit: "byte" | "character" }
  | { readonly kind: "unknown-encoding" }
  | {
      readonly kind: "unsettled-encoding";
      readonly readings: readonly { readonly word: string; readonly encoding: Encoding }[];
    }
  | { readonly kind: "unsettled-delimiter" }
  | { readonly kind: "other-delimiter"; readonly sign: string }
  | { readonly kind: "unsettled-decimal-mark"; readonly text: string; readonly mark: DecimalMark }
  | { readonly kind: "long-row" | "wide-row" | "too-many-rows" | "too-many-lines"; readonly most: number }
  | { readonly kind: "open-quote" | "quote-within-cell" }
  | { readonly kind: "text-after-quote"; readonly delimiter: Delimiter };

type JsonFault =
  | { readonly kind: "no-json"; readonly problem: string }
  | { readonly kind: "no-ratings" }
  | { readonly kind: "too-much-json"; readonly rows: number; readonly keys: number; readonly cells: number }
  /** `received` is as the library describes a value. */
  | { readonly kind: "no-rating-object" | "no-rating-list" | "no-plain-value"; readonly received: string }
  | { readonly kind: "said-by-review" | "repeated-key"; readonly key: string }
  | { readonly kind: "results-for-ratings"; readonly isSheet: boolean }
  | { readonly kind: "inexact-number"; readonly received: string };

type WorkbookFault =
  | { readonly kind: "old-workbook" | "too-many-merged-cells" | "empty-workbook" }
  | { readonly kind: "large-workbook"; readonly mebibytes: number }
  /** A cell with a value that is far from all others. */
  | { readonly kind: "far-cell"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "damaged-workbook"; readonly problem: string }
  | { readonly kind: "unknown-sheet"; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: "unsettled-sheet"; readonly sheets: readonly string[] };
