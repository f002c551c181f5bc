import type { PathSegment } from "../errors";
import type { RegisterName } from "../review/evidence/complaint";
import type { Evidence } from "../review/evidence/evidence";

/** What an adapter makes of a system's records: the evidence in them, and what became of each record. */
export interface Adapted {
  /** As `parseEvidence` returns it: checked, each record once, in the order of the ids. */
  readonly evidence: Evidence;
  readonly report: AdapterReport;
}

/** What became of what was read. Of each kind, the number read is the number kept and the number of drops. */
export interface AdapterReport {
  /** The system, as the evidence names it. */
  readonly source: string;
  /** How many records were read, by kind, such as `tickets`. */
  readonly read: Readonly<Record<string, number>>;
  /** How many of them the evidence rests on, by kind. */
  readonly kept: Readonly<Record<string, number>>;
  /** The others, each with its reason, in the order in which that was found. */
  readonly dropped: readonly Drop[];
  /** What the system, or what was handed over of it, cannot show. Nothing is guessed in its place. */
  readonly unavailable: readonly Unavailable[];
  /** Of what was kept, what is no person's doing as far as the system tells: it judges nobody. */
  readonly unattributed: readonly Unattributed[];
  /** What was converted, each once. */
  readonly units: readonly UnitConversion[];
  /** Of a mapping, the columns or keys that it names and that nothing which was read has. */
  readonly notFound: readonly NotFound[];
  /**
   * The registers of which records were dropped, or may have been. The evidence states that they are not complete, so that
   * nothing is held against anybody, or in anybody's favour, because there are no others.
   */
  readonly incomplete: readonly RegisterName[];
}

/** A column or key that a mapping names, and no row has: it is misspelt, or says nothing of any of them. */
export interface NotFound {
  /** The kind of the records that are made of it. */
  readonly kind: string;
  /** Where the mapping names it, such as `["records", 0, "where", 0, "from"]`. */
  readonly path: readonly PathSegment[];
  /** As the mapping names it. */
  readonly from: string;
  /**
   * Whether no record was made by this part of the mapping because of it: the header of a table lacks the column, or it is
   * that of a filter, which would let everything pass or nothing. A key may be absent from all rows by right.
   */
  readonly isRefused: boolean;
  /** The columns of a table. */
  readonly columns?: readonly string[] | undefined;
}

/** A record on which no evidence rests. No names or addresses are in it. */
export interface Drop {
  /** As in {@link AdapterReport.read}. */
  readonly kind: string;
  /** Its id in the system; `null` when it has none that can be read. */
  readonly id: string | null;
  /** Its place among the records of its kind as they were handed over, from 0 on; of text, among the rows below the header. */
  readonly index: number;
  readonly reason: DropReason;
  /** More about it, in words: what was expected and where. */
  readonly detail?: string | undefined;
}

/** What evidence there is none of, and why. */
export interface Unavailable {
  /** The id of the evaluator that goes without. */
  readonly evaluator: string;
  readonly reason: string;
  /** How many records are concerned, where it is not all of them. */
  readonly records?: number | undefined;
}

/** Records that were kept, and belong to a group or to nobody. */
export interface Unattributed {
  /** As in {@link AdapterReport.read}. */
  readonly kind: string;
  readonly records: number;
  readonly code: UnattributedReason;
  /** Why, and which option would tell more. */
  readonly reason: string;
}

/** Why what was kept is nobody's: nobody has it, nobody knows since when its agent has had it, or who an agent's name is. */
export type UnattributedReason = "no-agent" | "unknown-holder" | "unknown-name";

/** A unit that was converted, once, into the one that evidence has. */
export interface UnitConversion {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Why a record was dropped. */
export type DropReason =
  /** It is no record: no object, no JSON, no row, or reading it threw. */
  | "unreadable"
  /** It is no part of a payload that the adapter knows, such as a list under another key. */
  | "unknown-part"
  /** It has no id that can be read exactly. */
  | "invalid-id"
  /** A time is no time, or one that is not beyond doubt: without a zone, or shown twice or never by its clocks. */
  | "invalid-instant"
  /** A needed value is missing. */
  | "missing"
  /** A value is none of those that are known; a value table may declare it. */
  | "unknown-value"
  /** A value has a form that evidence does not take. */
  | "invalid-value"
  /** The rows that make it together say different things of it. */
  | "conflicting-values"
  /** It ends before it begins. */
  | "reversed-span"
  /** The same record once more: it counts once. */
  | "repeated"
  /** A later version of the same record was handed over too. */
  | "superseded"
  /** Another record has this id already. */
  | "duplicate-id"
  /** The mapping names a column for it that the table lacks, or filters by a key that no row has: see `notFound`. */
  | "unknown-column"
  /** Its row filter says that it is not meant. */
  | "filtered"
  /** None of the records that it was read for was kept; the drops of those say why. */
  | "no-record"
  /** It was deleted in the system. */
  | "deleted"
  /** Whoever asked for it has it too: nobody else waits for it. */
  | "own-ticket"
  /** The ticket that it belongs to was not handed over, or was dropped. */
  | "no-ticket"
  /** It was never answered, nor asked. */
  | "not-asked"
  /** It answers nothing that is needed: another record says the same, more exactly. */
  | "not-needed"
  /** A note that the system wrote when tickets were merged, or a message to a third party. */
  | "no-reply"
  /** One more message before the first was answered: it waits for the same answer. */
  | "same-request"
  /** Nobody knows whether its author is a customer or one of the staff. */
  | "unknown-author"
  /** Whether it was answered, and by whom, is not known. */
  | "unknown-answer"
  /** Since when whoever answered it, or is to answer it, has had it is not known: what it lay with others is not theirs. */
  | "unknown-holder"
  /** A later message after which the ticket was solved without an answer: thanks, perhaps. */
  | "no-answer-needed";
