import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import type { ResultFormat } from "./text-formats";

/** How results are to be written, in which language, and where tables go; JSON has no language. */
export interface ResultOptions {
  readonly format: ResultFormat;
  readonly locale: Locale;
  /** The file that is written, if it is not standard output. */
  readonly out?: string | undefined;
  /** Where rows that are left out are written to; when nowhere, they are told. */
  readonly rejects?: string | undefined;
  readonly display: Display;
}
