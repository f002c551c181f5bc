import type { Path, UnknownRecord } from "../document";
import { addIssue, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import type { Rubric } from "../rubric/rubric";
import { isPeriod } from "./period";
import { ratingContext } from "./ratingContext";
import type { Answer, Entry } from "./readRatings";
import { ratingKeys, readRatings } from "./readRatings";

/** A review that has been read: exact, and grouped by criterion in the rubric's order. */
export interface ReadReview {
  readonly subject: string;
  readonly period?: string;
  readonly team?: string;
  readonly answers: readonly (readonly Answer[])[];
  /** The way to its ratings in the document. */
  readonly path: Path;
}

const reviewKeys = new Set(["subject", "period", "team", "ratings"]);
const subjectRatingKeys = new Set([...ratingKeys, "subject", "period", "team"]);

/** Reads a review of unknown origin. Adds every problem to `issues`; what is returned is good only when it added none. */
export function readReview(document: unknown, rubric: Rubric, issues: Issue[]): ReadReview | undefined {
  const record = readRecord(document, [], reviewKeys, issues);
  if (record === undefined) return undefined;
  const subject = readId(record.subject, ["subject"], issues);
  const frame = readFrame(record, [], issues);
  const list = readList(record.ratings, ["ratings"], 0, issues) ?? [];
  const entries = list.map((value, index) => ({ value, path: ["ratings", index] }));
  const answers = readRatings(entries, subject, ratingKeys, ratingContext(rubric), issues);
  return { subject: subject ?? "", ...frame, answers, path: ["ratings"] };
}

interface Group {
  readonly subject: string | undefined;
  readonly frame: { readonly period?: string; team?: string };
  readonly entries: Entry[];
}

/**
 * Reads a list of ratings of unknown origin as reviews, one for each subject and period, in the order in which they
 * first appear. Adds every problem to `issues`, as {@link readReview} does.
 */
export function readReviews(document: unknown, rubric: Rubric, issues: Issue[]): readonly ReadReview[] {
  const list = readList(document, [], 0, issues) ?? [];
  const groups = new Map<string, Group>();
  list.forEach((value, index) => {
    const path = [index];
    const record: UnknownRecord = typeof value === "object" && value !== null ? (value as UnknownRecord) : {};
    const isRecord = record === value && !Array.isArray(value);
    const subject = isRecord ? readId(record.subject, [index, "subject"], issues) : undefined;
    const frame = isRecord ? readFrame(record, path, issues) : {};
    // Ids have no control characters, so no two keys run together; what has no subject is only checked.
    const key = subject === undefined ? "" : `${subject}\n${frame.period ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { subject, frame, entries: [{ value, path }] });
    else addToGroup(group, { value, path }, frame.team, issues);
  });
  return [...groups.values()].map(({ subject, frame, entries }) => {
    const answers = readRatings(entries, subject, subjectRatingKeys, ratingContext(rubric), issues);
    return { subject: subject ?? "", ...frame, answers, path: [] };
  });
}

function addToGroup(group: Group, entry: Entry, team: string | undefined, issues: Issue[]): void {
  group.entries.push(entry);
  if (team === undefined || group.subject === undefined) return;
  group.frame.team ??= team;
  if (team === group.frame.team) return;
  addIssue(issues, "conflicting-team", [...entry.path, "team"], `the subject's team, "${group.frame.team}"`, team);
}

function readFrame(record: UnknownRecord, path: Path, issues: Issue[]): { period?: string; team?: string } {
  const frame: { period?: string; team?: string } = {};
  if (record.period !== undefined) {
    const period = readId(record.period, [...path, "period"], issues);
    if (period !== undefined && !isPeriod(period)) {
      const expected = 'a period such as "2026", "2026-H1", "2026-Q3", "2026-09" or "2026-01-15/2026-07-14"';
      addIssue(issues, "invalid-period", [...path, "period"], expected, period);
    }
    if (period !== undefined) frame.period = period;
  }
  if (record.team !== undefined) {
    const team = readId(record.team, [...path, "team"], issues);
    if (team !== undefined) frame.team = team;
  }
  return frame;
}
