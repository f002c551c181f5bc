import type { Issue } from "../../errors";
import type { AdjustmentColumn } from "../adjustments/adjustment-columns";
import type { EngineProblem } from "../engine/engine-refusals";
import type { EngineFormat } from "../engine/ratings-source";
import type { Aggregate } from "./aggregate-of";
import type { EvidenceFault } from "./evidence-faults";
import type { FileFault } from "./file-faults";
import type { Place } from "./place";
import type { RatingFault } from "./rating-fault";
import type { Reference, TableFault, TeamFault } from "./table-faults";

/** What is wrong with a file or with something in it, as data: each language has its words for it. */
export type Fault =
  | FileFault
  | TableFault
  | RatingFault
  | ResultsFault
  | RubricFault
  | EvidenceFault
  | TeamFault
  | SummaryFault
  | EngineFault
  | AggregateFault
  | AdjustmentFault;

/** What holds neither ratings nor results of people, but what was made of these. */
interface AggregateFault {
  readonly kind: "aggregate";
  readonly of: Aggregate;
  readonly instead: "ratings" | "results";
}

/** Why a file holds no results. */
export type ResultsFault = {
  readonly kind: "no-results";
  readonly received: "empty" | "workbook" | "engine" | { readonly noJson: string } | { readonly described: string };
};

/** Of a rubric's JSON document, in the words of the library: who writes one reads its reference too. */
type RubricFault =
  | { readonly kind: "no-rubric-json"; readonly problem: string }
  | { readonly kind: "rubric"; readonly issue: Issue };

/** What keeps results from becoming one summary. */
export type SummaryFault =
  /** People with results of several periods, where each may count but once; with the first of them, and the periods. */
  | {
      readonly kind: "several-periods";
      readonly count: number;
      readonly subject: string;
      readonly periods: readonly string[];
      /** What counts people: teams, groups that are large enough, or a guideline. */
      readonly counting: "teams" | "groups" | "guideline";
    }
  /** A second result of somebody and a period; `see` is the first. */
  | {
      readonly kind: "repeated-result";
      readonly subject: string;
      readonly period: string | undefined;
      readonly see: Place;
    }
  /** Of the whole file, or of one subject. */
  | {
      readonly kind: "unknown-period";
      readonly subject?: string;
      readonly period: string;
      readonly known: readonly string[];
      readonly near: string | undefined;
    }
  /** Results of rubrics that score otherwise than the one at hand, each with how many there are. */
  | {
      readonly kind: "results-of-other-rubrics";
      readonly used: NamedRubric;
      readonly others: readonly (NamedRubric & { readonly count: number })[];
      /** Whether no single rubric is that of all results. */
      readonly isMixed: boolean;
    };

/** What a rubric is told by: the fingerprint is the beginning of that of its scoring. */
export interface NamedRubric {
  readonly id: string;
  readonly version: string;
  readonly fingerprint: string;
}

/** What is wrong with a table of adjustments. */
export type AdjustmentFault =
  /** `received` as the library describes a value, or nothing for no rows at all. */
  | { readonly kind: "no-adjustments"; readonly received: string | undefined }
  | { readonly kind: "other-adjustment-column"; readonly title: string; readonly near: string | undefined }
  | { readonly kind: "missing-adjustment-column"; readonly column: AdjustmentColumn }
  /** Of somebody who has no result, or has some of these other periods; an empty one is none. */
  | { readonly kind: "unknown-adjusted"; readonly subject: string; readonly near: string | undefined }
  | {
      readonly kind: "unknown-adjusted-period";
      readonly subject: string;
      readonly period: string;
      readonly periods: readonly string[];
    }
  /** A day without a time of day, or a time without its offset from UTC. */
  | { readonly kind: "adjustment-time"; readonly text: string; readonly lacks: "time" | "offset" }
  /** At the moment of another one of the same result, which stands further up. */
  | { readonly kind: "adjustments-at-once"; readonly text: string; readonly see: Reference };

/** Of files that an engine scores. */
export type EngineFault =
  /** Of one of several files that should all be Parquet, or of the only one. */
  | { readonly kind: "no-engine-format"; readonly format: EngineFormat; readonly isOneOfMany?: true }
  | { readonly kind: "positions-in-engine"; readonly title: string }
  | { readonly kind: "table-of-no-database" }
  | { readonly kind: "unsettled-table"; readonly tables: readonly string[] }
  | { readonly kind: "unknown-table"; readonly table: string; readonly tables: readonly string[] }
  /** A subject without a name has none here. */
  | {
      readonly kind: "refused-subject";
      readonly subject: string | undefined;
      readonly period: string | undefined;
      readonly problem: EngineProblem;
      /** How its period is spelt, if that is known. */
      readonly spelling?: string | undefined;
    }
  | { readonly kind: "more-refused"; readonly count: number };

/** What programs know a fault by: its kind, or the library's own code. */
export function faultCode(fault: Fault): string {
  if (fault.kind === "rubric" || fault.kind === "issue") return fault.issue.code;
  return fault.kind === "rating" ? fault.code : fault.kind;
}
