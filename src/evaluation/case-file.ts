import { refusal } from "../errors";
import { knownTime } from "../review/calendar-zone";
import type { Evidence } from "../review/evidence/evidence";
import { isSealedEvidence } from "../review/evidence/evidence";
import { groupBy } from "../review/evidence/group-by";
import type { Decision } from "../review/evidence/observation";
import { parseEvidence } from "../review/evidence/parse-evidence";
import type { EvidenceKind, EvidenceRecord, RecordOf } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import { checkedMilliseconds, instantOf } from "../review/instant";
import type { Period } from "../review/period";
import { periodSpan } from "../review/period-span";
import type { WorkingCalendar } from "../review/working-calendar";
import { checkCalendar } from "../review/working-calendar";
import { computedOnce } from "../rubric/seal";
import type { Customers } from "./cautions";
import { customersOf } from "./cautions";
import { concerning } from "./concerning";
import { contextOf } from "./context";
import { byInstant } from "./decisions";
import type { EvaluationContext, EvidenceOf, LeftOut } from "./evaluator";
import { openCase } from "./once-in-case";
import { recordedIn } from "./recorded-kinds";
import { isSamePeriod } from "./same-period";
import { surelyWithin } from "./surely-within";

/** Whose evidence is looked at, and for which time. */
export interface CaseOptions {
  readonly subject: string;
  /** A calendar period, whose days are those of the calendar's zone. */
  readonly period: Period;
  /**
   * What was not known then does not count, but for decisions: people decide when they have seen what was evaluated, and
   * theirs about the period count whenever they are made. From 1973 to 2199.
   */
  readonly asOf: Instant;
  /** By which working time is counted, such as that of the subject. */
  readonly calendar: WorkingCalendar;
  /**
   * The ids of the teams that the subject belongs to: their outages and registers count, beside those of the organisation.
   * Where they are left out nobody knows: outages of every team count, so that nobody's waiting is held against them, and
   * registers of none.
   */
  readonly teams?: readonly string[] | undefined;
}

/** What is known about one subject, and how it is to be read. */
export interface CaseFile {
  readonly context: EvaluationContext;
  /** All evidence, of whomever. */
  readonly evidence: Evidence;
  /** What concerns the subject and is not disregarded, of whatever time. */
  readonly records: readonly EvidenceRecord[];
  /** Of these, what was known at `asOf`. */
  readonly byKind: ReadonlyMap<EvidenceKind, readonly EvidenceRecord[]>;
  readonly customers: Customers;
  /** All decisions about the subject and the period, in the order of time; those made after `asOf` too. */
  readonly decisions: readonly Decision[];
  /** What is disregarded by name. */
  readonly leftOut: readonly LeftOut[];
}

/** Opens the file of a subject; a list that is not checked yet is checked first. */
export function openCaseFile(records: Evidence, options: CaseOptions): CaseFile {
  const { subject, period, asOf, calendar, teams } = options;
  if (typeof subject !== "string" || subject.trim() === "")
    throw refusal("invalid-option", "subject", "an id", subject);
  if (teams !== undefined && !Array.isArray(teams)) throw refusal("invalid-option", "teams", "a list of ids", teams);
  checkCalendar(calendar);
  const evidence = isSealedEvidence(records) ? records : parseEvidence(records);
  const moment = momentOf(asOf);
  const span = periodSpan(period, calendar.zone);
  const concern = concerning(subject, evidence, teams);
  const isKnown = knownBy(moment);
  const known = concern.records.filter(({ at }) => isKnown(at));
  const byKind = groupBy(known, ({ kind }) => kind);
  const [matters, outages] = [recordsOf("matter", { byKind }), recordsOf("outage", { byKind })];
  const isRecorded = recordedIn(evidence, recordsOf("register", { byKind }), { period: span, asOf: moment });
  return {
    context: openCase(contextOf({ subject, period: span, asOf: moment, calendar, matters, outages, isRecorded })),
    evidence,
    records: concern.records,
    byKind,
    customers: customersOf(known),
    decisions: concern.records
      .filter((record): record is Decision => record.kind === "decision" && isSamePeriod(record.period, period))
      .sort(byInstant),
    leftOut: concern.leftOut,
  };
}

/** Whether something had happened by a moment. */
function knownBy(moment: number): (at: Instant) => boolean {
  const isSurelyKnown = surelyWithin({ start: knownTime.start, end: moment });
  return (at) => isSurelyKnown(at) || checkedMilliseconds(at) <= moment;
}

/** @throws {ScoringError} `invalid-instant`; `beyond-calendar` where no working time can be told. */
function momentOf(asOf: Instant): number {
  const moment = instantOf(asOf, "asOf");
  if (moment >= knownTime.start && moment <= knownTime.end) return moment;
  throw refusal("beyond-calendar", "asOf", "an instant of the years 1973 to 2199", asOf);
}

/** The records of one kind in a file. */
export function recordsOf<Kind extends EvidenceKind>(
  kind: Kind,
  { byKind }: Pick<CaseFile, "byKind">,
): readonly RecordOf<Kind>[] {
  return (byKind.get(kind) ?? []) as readonly RecordOf<Kind>[];
}

/** The records of several kinds in a file, as evaluators are given them: the same object for those that read the same. */
export function evidenceFor<Kind extends EvidenceKind>(
  kinds: readonly Kind[],
  file: Pick<CaseFile, "byKind">,
): EvidenceOf<Kind> {
  const given = givenOf(file.byKind);
  const key = kinds.join();
  const evidence = given.get(key) ?? Object.fromEntries(kinds.map((kind) => [kind, recordsOf(kind, file)]));
  given.set(key, evidence);
  // Each list is of the kind that it stands under, which the type of entries cannot say.
  return evidence as unknown as EvidenceOf<Kind>;
}

/** What was given of the records of a file, by the kinds. */
const givenOf = /* @__PURE__ */ computedOnce(
  (_: CaseFile["byKind"]) => new Map<string, object>(),
  () => undefined,
);
