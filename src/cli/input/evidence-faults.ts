import type { Issue } from "../../errors";
import type { Place } from "./place";

/** What is wrong with files of evidence. */
export type EvidenceFault =
  /** In the words of the library, which other languages put into theirs. `see` is a record that it contradicts. */
  | { readonly kind: "issue"; readonly issue: Issue; readonly see?: Place | undefined }
  | { readonly kind: "no-evidence"; readonly received: MistakenFile }
  /** Keys that no payload of the service desk has. */
  | { readonly kind: "no-payload"; readonly desk: DeskName; readonly received: MistakenFile }
  | { readonly kind: "no-mapped-rows"; readonly received: MistakenFile }
  /** Several exports as CSV, whose columns differ. */
  | { readonly kind: "other-export" }
  | { readonly kind: "evidence-for-ratings" }
  | { readonly kind: "evaluations-for-ratings" }
  | { readonly kind: "nobody-in-evidence" };

/** The service desks that have an adapter of their own. */
export type DeskName = "zendesk" | "freshdesk";

/** What a file is, where evidence was expected. */
export type MistakenFile =
  | "ratings"
  | "results"
  | "evaluation"
  | "rubric"
  | "calendar"
  | "mapping"
  | "payload"
  | "evidence"
  | "workbook"
  | "web-page"
  | "pdf"
  | "table"
  | "empty"
  | "something-else";
