import type { Issue } from "../../errors";
import type { RubricAdvice } from "../verification/advise-rubric";
import type { Verdict } from "../verification/check-results";

/** What `verify` says of stored results, in one language. */
export interface VerificationMessages {
  /** What stands above the columns of differences. */
  readonly titles: Readonly<Record<"result" | "verdict" | "path" | "of" | "stored" | "computed", string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Where in its file a result stands. */
  readonly line: (line: number) => string;
  /** In the place of a value that is not there. */
  readonly nothing: string;
  /** Of a review that has a second result. */
  readonly onceMore: string;
  readonly oneResult: (place: string) => string;
  readonly repeated: string;
  /** Differences that come from another rubric, and are not shown one by one. */
  readonly more: (count: number) => string;
  readonly byOtherRubric: string;
  /** Below a table of differences: results that have none, of which it has no rows. */
  readonly alsoSame: (count: number) => string;
  /** What a damaged result has at a place, and what it should have. */
  readonly damage: (issue: Issue) => { readonly stored: string; readonly computed: string };
  readonly summary: (summary: {
    readonly resultFile: string;
    readonly ratingsFile: string;
    readonly results: number;
    readonly counts: readonly (readonly [what: string, count: number])[];
  }) => string;
  /** With which options results of another rubric can be verified. */
  readonly hint: (hint: {
    readonly count: number;
    readonly named: string;
    readonly used: string;
    readonly advice: RubricAdvice;
  }) => string;
  readonly rubric: (rubric: {
    readonly id: string;
    readonly version: string;
    readonly fingerprints: readonly string[];
  }) => string;
  readonly moreRubrics: (count: number) => string;
  /** Of a call that names the ratings before the results. */
  readonly swapped: (order: string) => string;
  /** Of results of ratings and evidence, where only evidence was named. */
  readonly ratingsToo: string;
}
