import type { z } from "zod";
import type { RecordedKind } from "../review/evidence/complaint";
import type { EvidenceKind, RecordOf } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import type { Span } from "../review/period-span";
import type { Measurement } from "./finding";

/**
 * What judges whether indicators were shown: a value, that `evaluateEvidence` is given in a list. It is synchronous and
 * pure, and knows no weights.
 */
export interface Evaluator<Kind extends EvidenceKind = EvidenceKind, Options = unknown> {
  readonly meta: EvaluatorMeta<Kind>;
  /** The form of its options, with their defaults. */
  readonly options: z.ZodType<Options>;
  /** One judgement for each indicator; an indicator without one has no evidence. */
  evaluate(input: EvaluationInput<Kind, Options>): readonly Judgement[];
}

/** What an evaluator says about itself. */
export interface EvaluatorMeta<Kind extends EvidenceKind = EvidenceKind> {
  /** A noun in kebab-case, and the name of its file. */
  readonly id: string;
  /** Changes whenever the same evidence may come to another finding. */
  readonly version: string;
  readonly title: string;
  /** Why it is worth judging. */
  readonly motivation: string;
  /** What is counted and against what, in words or as a formula. */
  readonly method: string;
  /** Where the method comes from. */
  readonly source: string;
  /** The indicators that it judges. */
  readonly indicators: readonly string[];
  /**
   * Its indicators are proven together or not at all, and by an evaluator: people's observations can confirm what it proves
   * or set it aside, and where it does not prove all of them, `met` by people is inconclusive.
   */
  readonly standTogether?: true;
  /** The kinds of evidence that it is given; of others it knows nothing. */
  readonly reads: readonly Kind[];
  /** A sentence for each outcome, with `{n}`, `{estimate}` and `{threshold}` where those are to stand. */
  readonly outcomes: Readonly<Record<Judgement["outcome"], string>>;
  /** What it leaves out: a sentence for each reason. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** What an evaluator is given: the evidence that concerns one subject, and all else that the answer depends on. */
export interface EvaluationInput<Kind extends EvidenceKind, Options> extends EvaluationContext {
  /**
   * The records of each kind that it reads, in the order of their ids: those attributed to the subject, and those of others
   * that share a matter, a request or an account with one of them. What is the doing of a team or the organisation is not
   * among them (but for outages and registers, and for matters, replies and knowledge that share one of these, which are nobody's
   * to be judged by: their `scope` tells), nor what is disregarded or later than `asOf`. Replies to nothing that is known are
   * given to all who have records of their source.
   */
  readonly evidence: EvidenceOf<Kind>;
  readonly options: Options;
}

/** Records by their kind. */
export type EvidenceOf<Kind extends EvidenceKind> = { readonly [K in Kind]: readonly RecordOf<K>[] };

/** Whose work is judged, for which time, and how time is counted. All moments are in epoch milliseconds. */
export interface EvaluationContext {
  readonly subject: string;
  readonly period: Span;
  /** What was not known then is not known. */
  readonly asOf: number;
  /** The zone of the working calendar. */
  readonly zone: string;
  /** Whether a moment lies in the period. */
  isInPeriod(at: Instant): boolean;
  /** The moment of an instant; `null` for what had not happened at `asOf`, and `undefined` for what is not recorded. */
  momentOf(at: Instant): number;
  momentOf(at: Instant | null): number | null;
  momentOf(at: Instant | null | undefined): number | null | undefined;
  /**
   * The working time between two moments in milliseconds, without the time of outages; 0 when `to` is not after `from`.
   * There is none before 1973 or after 2199.
   */
  workingTime(from: number, to: number): number;
  /**
   * Whether nothing about a matter may be held against anybody: where an internal and an external customer's interests
   * conflict, the external one was chosen, and the internal one, whose matter it is, was told.
   */
  isExcused(matter: string | undefined): boolean;
  /**
   * Whether a source is known to record what belongs to its requests (replies), matters (replies, referrals) or accounts
   * (contacts, knowledge): a register says so of the period, or it has recorded at least one by `asOf`, about whomever.
   * Elsewhere, and where a register says that some may be missing, their absence tells nothing.
   */
  isRecorded(kind: RecordedKind, source: string): boolean;
}

/** What an evaluator concludes about one indicator; of an indicator that counts against, `met` means that it is proven. */
export type Judgement =
  | {
      readonly indicator: string;
      readonly outcome: "met" | "not-met" | "inconclusive";
      /** How many facts were judged. From 1 on. */
      readonly n: number;
      readonly measured?: Measurement | undefined;
      /** The ids of the evidence that was judged. */
      readonly used: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly indicator: string;
      readonly outcome: "no-evidence";
      readonly leftOut: readonly LeftOut[];
    };

/** Evidence that was not judged, and the reason: a key of the evaluator's `meta.reasons`. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/**
 * An evaluator from its definition: the kinds of evidence that it reads and the form of its options decide the types of
 * what it is given.
 *
 * @example
 * ```ts
 * import { defineEvaluator } from "customer-centric-rubric/evidence";
 * import * as z from "zod";
 *
 * const thanks = defineEvaluator({
 *   meta: {
 *     id: "thanks",
 *     version: "1",
 *     title: "Thanks",
 *     motivation: "Who is thanked has done more than was asked.",
 *     method: "At least so many customers praise without being asked.",
 *     source: "ours",
 *     indicators: ["delight"],
 *     reads: ["praise"],
 *     outcomes: {
 *       met: "{n} customers gave thanks.",
 *       "not-met": "",
 *       inconclusive: "Only {n} gave thanks.",
 *       "no-evidence": "Nobody gave thanks.",
 *     },
 *     reasons: {},
 *   },
 *   options: z.strictObject({ least: z.int().min(1).default(3) }),
 *   evaluate: ({ evidence, options }) => {
 *     const used = evidence.praise.map(({ id }) => id);
 *     if (used.length === 0) return [];
 *     const outcome = used.length < options.least ? "inconclusive" : "met";
 *     return [{ indicator: "delight", outcome, n: used.length, used, leftOut: [] }];
 *   },
 * });
 * thanks.meta.reads; // ["praise"]
 * ```
 */
export function defineEvaluator<const Kind extends EvidenceKind, Options>(
  definition: Evaluator<Kind, Options>,
): Evaluator<Kind, Options> {
  return definition;
}
