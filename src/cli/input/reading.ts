import type { DecimalMark } from "./decimal-mark";
import type { Encoding } from "./decode-text";
import type { Layout } from "./layout";
import type { Delimiter } from "./read-csv";

/** How a file was read, as far as that was to be decided. */
export interface Reading {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The name of the sheet of a workbook. */
  readonly sheet?: string;
  readonly layout?: Layout["kind"];
  readonly decimalMark?: DecimalMark;
}
