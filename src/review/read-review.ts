import type { Path, UnknownRecord } from "../document";
import { addIssue, below, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import type { Rubric } from "../rubric/rubric";
import { isPeriod } from "./period";
import { ratingContext } from "./rating-context";
import type { Answer } from "./read-ratings";
import { ratingKeys, readRatings } from "./read-ratings";

/** Whose review it is. */
interface ReviewFrame {
  readonly subject: string;
  readonly period?: string;
  readonly team?: string;
}

/** A review that has been read: exact, and grouped by criterion in the rubric's order. */
export interface ReadReview {
  readonly whose: ReviewFrame;
  readonly answers: readonly (readonly Answer[])[];
  /** The way to its ratings in the document. */
  readonly path: Path;
  /** As it was given, where there is any. */
  readonly evidence?: object | undefined;
}

/** A frame while it is being read: what is not good is left out. */
type FrameDraft = { -readonly [Key in keyof ReviewFrame]?: ReviewFrame[Key] };

const frameKeys = ["subject", "period", "team"] as const;
const reviewKeys = [...frameKeys, "ratings", "evidence"];
const subjectRatingKeys: readonly string[] = /* @__PURE__ */ ratingKeys.concat(frameKeys);

/** Reads a review of unknown origin. Adds every problem to `issues`; what is returned is good only when it added none. */
export function readReview(document: unknown, rubric: Rubric, issues: Issue[]): ReadReview | undefined {
  const record = readRecord(document, [], reviewKeys, issues);
  if (record === undefined) return undefined;
  const whose = readFrame(record, [], issues);
  const path = ["ratings"];
  const list = readList(record.ratings, path, 0, issues);
  const answers = readRatings(list, whose.subject, ratingKeys, ratingContext(rubric), issues, path);
  return { whose: whose as ReviewFrame, answers, path, evidence: record.evidence as object };
}

/**
 * Reads a list of ratings of unknown origin as reviews, one for each subject and period, in the order in which they
 * first appear. Adds every problem to `issues`, as {@link readReview} does; `places` are the indexes of the ratings where
 * the list is a part of a longer one.
 */
export function readReviews(
  document: unknown,
  rubric: Rubric,
  issues: Issue[],
  places?: readonly number[],
): readonly ReadReview[] {
  const groups = new Map<
    string,
    { readonly whose: FrameDraft; readonly ratings: unknown[]; readonly indexes: number[] }
  >();
  readList(document, [], 0, issues).forEach((value, position) => {
    const index = places?.[position] ?? position;
    const path = [index];
    const before = issues.length;
    const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
    const whose = isRecord ? readFrame(value as UnknownRecord, path, issues) : {};
    // No id is empty or has control characters, so no two keys run together; what is unreadable is nobody else's.
    const key = isRecord && issues.length === before ? [whose.subject, whose.period].join("\n") : `\n${index}`;
    const group = groups.get(key) ?? { whose, ratings: [], indexes: [] };
    groups.set(key, group);
    group.ratings.push(value);
    group.indexes.push(index);
    mergeTeam(group.whose, whose.team, path, issues);
  });
  return [...groups.values()].map(({ whose, ratings, indexes }) => {
    const answers = readRatings(ratings, whose.subject, subjectRatingKeys, ratingContext(rubric), issues, [], indexes);
    return { whose: whose as ReviewFrame, answers, path: [indexes[0] as number] };
  });
}

/** Any of a subject's ratings may name the team, and none may name another one. */
function mergeTeam(whose: FrameDraft, team: string | undefined, path: Path, issues: Issue[]): void {
  if (team === undefined) return;
  whose.team ??= team;
  if (team !== whose.team) {
    addIssue(issues, "conflicting-team", [...path, "team"], `${describe(whose.team)}, as in an earlier rating`, team);
  }
}

/** Whose a review or a rating is, as far as that is good. */
export function readFrame(record: UnknownRecord, path: Path, issues: Issue[]): FrameDraft {
  const frame: FrameDraft = {};
  for (const key of frameKeys) {
    if (record[key] === undefined && key !== "subject") continue;
    const id = readId(record[key], below(path, key), issues);
    if (id === undefined) continue;
    frame[key] = id;
    if (key === "period" && !isPeriod(id)) {
      addIssue(issues, "invalid-period", below(path, key), "a period such as 2026-H1", id);
    }
  }
  return frame;
}
