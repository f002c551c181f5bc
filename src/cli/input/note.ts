import type { UnattributedReason } from "../../adapters/report";
import type { Encoding } from "./decode-text";
import type { Place } from "./place";

/** What the reader of results should know about a file, though nothing is wrong with it. */
export type Note =
  | { readonly kind: "guessed-encoding"; readonly file: string; readonly encoding: Encoding }
  | { readonly kind: "hidden-cells"; readonly file: string; readonly sheet: string; readonly count: number }
  /** All scores lie in the lower half of the scale, from `minimum` to `maximum`, as if they were given on another one. */
  | {
      readonly kind: "low-scores";
      readonly file: string;
      readonly least: number;
      readonly most: number;
      readonly minimum: string;
      readonly maximum: string;
    }
  /** A period or a team above the header, which counts for nothing. */
  | {
      readonly kind: "unread-detail";
      readonly file: string;
      readonly place: Place;
      readonly column: "period" | "team";
      readonly value: string;
    }
  /** Intervals with a duration or a shortened end, which are read as first and last day; one of them, and what it is read as. */
  | {
      readonly kind: "respelt-periods";
      readonly file: string;
      readonly rows: number;
      readonly example: string;
      readonly read: string;
    }
  /** Ratings that gave way to later ones. */
  | { readonly kind: "replaced-ratings"; readonly file: string; readonly count: number }
  /** Stored results that somebody has adjusted: what the changes come to can be checked, and not who decided them. */
  | { readonly kind: "adjusted-results"; readonly file: string; readonly count: number }
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
    }
  | EvaluationNote
  | SummaryNote;

/** What the reader of a summary should know. */
type SummaryNote =
  /** People whose results name no team, so that they are in no figure. */
  | { readonly kind: "subjects-without-team"; readonly file: string; readonly subjects: readonly string[] }
  /** How many these are, where nobody is to be named. */
  | { readonly kind: "people-without-team"; readonly file: string; readonly count: number }
  /** Teams that the tree does not have, with how many people are in each, who are in no figure. */
  | {
      readonly kind: "teams-not-in-tree";
      readonly file: string;
      readonly teams: readonly { readonly team: string; readonly count: number; readonly near: string | undefined }[];
    }
  /** Levels are hidden, and a guideline's advice would tell how many are in them. */
  | { readonly kind: "no-advice"; readonly file: string }
  /** Whose days are not known, as nobody has said in which month fiscal years begin. */
  | { readonly kind: "fiscal-periods"; readonly file: string; readonly periods: readonly string[] }
  /** The shares of a guideline come to this, and are taken in proportion. */
  | { readonly kind: "rounded-shares"; readonly file: string; readonly sum: string }
  /** The minimum that holds for teams, as a smaller one was asked for. */
  | { readonly kind: "smallest-teams"; readonly anonymous: number; readonly minimumSize: number }
  /** There are more results than people. */
  | { readonly kind: "results-of-several-periods"; readonly results: number; readonly people: number }
  /** Of the subject whose results are explained there are several; with the names of their periods. */
  | {
      readonly kind: "explained-periods";
      readonly subject: string;
      readonly results: number;
      readonly periods: readonly string[];
    };

/** What the reader of an evaluation should know. */
type EvaluationNote =
  /** No calendar says when people work: what these evaluators count is not judged. */
  | { readonly kind: "no-calendar"; readonly evaluators: readonly string[] }
  /** The calendar is that of the service desk. */
  | { readonly kind: "calendar-of-desk"; readonly zone: string }
  /** The period is not stated: it is that of all ratings and decisions, or from the first record on until then. */
  | { readonly kind: "period-taken"; readonly period: string; readonly from: "files" | "evidence" }
  | {
      readonly kind: "ratings-of-other-periods";
      readonly file: string;
      readonly count: number;
      readonly period: string;
    }
  /** Teams that outages or registers are of, and nobody is in, with those that may have been meant. */
  | {
      readonly kind: "teams-of-nobody";
      readonly file: string;
      readonly teams: readonly { readonly team: string; readonly near: string | undefined }[];
    }
  | { readonly kind: "records-left-out"; readonly count: number; readonly records: number }
  /** What is left out may have been of these registers of these sources. */
  | { readonly kind: "records-may-be-missing"; readonly names: readonly string[]; readonly sources: readonly string[] }
  | { readonly kind: "evaluators-failed"; readonly evaluators: readonly string[]; readonly message: string }
  /** What became of the records of one kind. */
  | {
      readonly kind: "adapted";
      readonly source: string;
      readonly of: string;
      readonly read: number;
      readonly kept: number;
      readonly dropped: readonly (readonly [reason: string, count: number])[];
    }
  /** The period that was taken from the evidence reaches further than these registers say that they are complete. */
  | { readonly kind: "registers-fall-short"; readonly registers: readonly string[]; readonly period: string }
  /** Two ids, in the ratings and in the evidence, that may be of one person: nothing is matched but what is the same. */
  | { readonly kind: "similar-subjects"; readonly rated: string; readonly evidenced: string }
  /** Records of work that belong to no person, where that is so of all of them. */
  | {
      readonly kind: "unattributed";
      readonly count: number;
      readonly source: "mapping" | "records";
    }
  /** Records of one kind that a service desk attributes to no person, and why. */
  | {
      readonly kind: "unattributed-in-desk";
      readonly source: string;
      readonly of: string;
      readonly count: number;
      readonly why: UnattributedReason;
    }
  /** Keys that a mapping names and that no row has, each with the kind of the records that are made of it. */
  | {
      readonly kind: "ways-not-found";
      readonly source: string;
      readonly ways: readonly { readonly of: string; readonly from: string }[];
    }
  /** Of what these evaluators read, the service desk does not record all. */
  | { readonly kind: "unavailable"; readonly source: string; readonly evaluators: readonly string[] };
