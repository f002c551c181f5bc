import type { Path, UnknownRecord } from "../document";
import { addIssue, describe, formatPath, readChoice, readExact, readId, readKnown, readRecord } from "../document";
import type { Issue } from "../errors";
import type { Decimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { overall } from "../rubric/rubric";
import type { Assessor, CustomerContact, CustomerRelation } from "./assessor";
import { customerContacts, customerRelations } from "./assessor";
import { isDateOrInstant } from "./period";
import type { RatingContext } from "./ratingContext";
import { levelScore } from "./ratingContext";

/** What one assessor said about one criterion, read and exact. */
export interface Answer {
  readonly assessor: Assessor;
  /** The index of the assessor's role in the rubric. */
  readonly role: number;
  readonly value: AnswerValue;
  /** The rating was of the whole competency. */
  readonly isOverall: boolean;
  readonly comment: string | undefined;
  readonly at: string | undefined;
  readonly path: Path;
}

/** A score, which a level may have stood for, or why there is none. */
export type AnswerValue =
  | {
      readonly status: "scored";
      readonly score: Ratio;
      readonly level?: string;
      readonly position?: Decimal | undefined;
    }
  | { readonly status: "not-applicable" | "not-observed" | "not-rated"; readonly score?: undefined };

/** An entry of unknown origin and the way to it in the document. */
export interface Entry {
  readonly value: unknown;
  readonly path: Path;
}

/** Everything that one assessor said about the subject. */
interface Voice {
  readonly assessor: { -readonly [Key in keyof Assessor]: Assessor[Key] };
  readonly role: number;
  readonly path: Path;
  readonly criteria: (Answer | undefined)[];
  overall: Answer | undefined;
}

const notRated: AnswerValue = { status: "not-rated" };

export const ratingKeys: ReadonlySet<string> = new Set(
  "assessor role relation contact criterion score level position status comment at".split(" "),
);

/**
 * Reads the ratings of one subject, whose id is `undefined` when it could not be read. Returns the answers by criterion,
 * in the rubric's order, and those of a criterion by role, in the rubric's order, and then by the assessor's id.
 */
export function readRatings(
  entries: readonly Entry[],
  subject: string | undefined,
  keys: ReadonlySet<string>,
  context: RatingContext,
  issues: Issue[],
): readonly (readonly Answer[])[] {
  const voices = new Map<string, Voice>();
  for (const { value, path } of entries) {
    const record = readRecord(value, path, keys, issues);
    if (record !== undefined) readRating(record, path, subject, voices, context, issues);
  }
  const sorted = [...voices.values()].sort((a, b) => a.role - b.role || (a.assessor.id < b.assessor.id ? -1 : 1));
  for (const voice of sorted) if (voice.overall !== undefined) checkForms(voice, voice.overall, issues);
  return context.criterionIds.map((_, criterion) => {
    const answers = sorted.map((voice) => answerOf(voice, criterion));
    return answers.includes(undefined) ? answers.filter((answer) => answer !== undefined) : (answers as Answer[]);
  });
}

function readRating(
  record: UnknownRecord,
  path: Path,
  subject: string | undefined,
  voices: Map<string, Voice>,
  context: RatingContext,
  issues: Issue[],
): void {
  const voice = readVoice(record, path, subject, voices, context, issues);
  const criterion = readCriterion(record.criterion, path, context, issues);
  const value = readValue(record, path, context, issues);
  const comment = readComment(record.comment, path, issues);
  const at = readAt(record.at, path, issues);
  if (voice === undefined || criterion === undefined || value === undefined) return;
  const { assessor, role } = voice;
  const answer: Answer = { assessor, role, value, isOverall: criterion === overall, comment, at, path };
  const earlier = criterion === overall ? voice.overall : voice.criteria[criterion];
  if (earlier !== undefined) {
    const expected = `one rating of ${describe(record.criterion)} by ${describe(assessor.id)} (there is one at ${formatPath(earlier.path)})`;
    addIssue(issues, "duplicate-rating", path, expected, "another one");
  } else if (criterion === overall) {
    voice.overall = answer;
  } else {
    voice.criteria[criterion] = answer;
  }
}

/** The assessor of a rating, checked against what the same assessor's earlier ratings said. */
function readVoice(
  record: UnknownRecord,
  path: Path,
  subject: string | undefined,
  voices: Map<string, Voice>,
  context: RatingContext,
  issues: Issue[],
): Voice | undefined {
  const known = typeof record.assessor === "string" ? voices.get(record.assessor) : undefined;
  const isAsBefore =
    known?.assessor.role === record.role && record.relation === undefined && record.contact === undefined;
  if (isAsBefore) return known;
  const id = known?.assessor.id ?? readId(record.assessor, [...path, "assessor"], issues);
  const roleIndex = context.roleIndex.get(record.role as string);
  if (roleIndex === undefined)
    readKnown(record.role, [...path, "role"], [...context.roleIndex.keys()], "unknown-role", issues);
  const relation = readCustomerProperty<CustomerRelation>(record, "relation", customerRelations, path, issues);
  const contact = readCustomerProperty<CustomerContact>(record, "contact", customerContacts, path, issues);
  if (id === undefined || roleIndex === undefined) return undefined;
  const role = record.role as string;
  if (subject !== undefined && (id === subject) !== (role === "self")) {
    const [code, expected] =
      role === "self"
        ? (["other-in-self-role", `the subject, ${describe(subject)}, as the assessor in the role "self"`] as const)
        : (["self-in-other-role", 'the role "self", since the assessor is the subject'] as const);
    addIssue(issues, code, [...path, role === "self" ? "assessor" : "role"], expected, role === "self" ? id : role);
  }
  if (known === undefined) {
    const voice: Voice = {
      assessor: { id, role, relation, contact },
      role: roleIndex,
      path,
      criteria: new Array(context.criterionIds.length),
      overall: undefined,
    };
    voices.set(id, voice);
    return voice;
  }
  if (role !== known.assessor.role) {
    const expected = `the role ${describe(known.assessor.role)}, which ${describe(id)} has at ${formatPath(known.path)}`;
    addIssue(issues, "two-roles", [...path, "role"], expected, role);
  }
  mergeCustomerProperty(known, "relation", relation, path, issues);
  mergeCustomerProperty(known, "contact", contact, path, issues);
  return known;
}

/** Any of an assessor's ratings may say what kind of customer it is, and none may say otherwise. */
function mergeCustomerProperty<Key extends "relation" | "contact">(
  voice: Voice,
  key: Key,
  now: Assessor[Key],
  path: Path,
  issues: Issue[],
): void {
  const before = voice.assessor[key];
  if (now === undefined || now === before) return;
  if (before === undefined) {
    voice.assessor[key] = now;
    return;
  }
  const expected = `${describe(before)}, which ${describe(voice.assessor.id)} has in an earlier rating`;
  addIssue(issues, "conflicting-assessor", [...path, key], expected, now);
}

/** Only customers, and roles that the rubric declares itself, are internal or external and direct or indirect. */
function readCustomerProperty<Property extends string>(
  record: UnknownRecord,
  key: "relation" | "contact",
  choices: readonly Property[],
  path: Path,
  issues: Issue[],
): Property | undefined {
  const value = record[key];
  if (value === undefined) return undefined;
  if (["manager", "peer", "report", "self", "other"].includes(record.role as string)) {
    addIssue(issues, "not-a-customer", [...path, key], `no ${key}, which only customers have`, value);
    return undefined;
  }
  return readChoice(value, [...path, key], choices, issues);
}

function readCriterion(
  value: unknown,
  path: Path,
  context: RatingContext,
  issues: Issue[],
): number | "overall" | undefined {
  if (value === overall) return overall;
  const index = context.criterionIndex.get(value as string);
  if (index === undefined) {
    readKnown(value, [...path, "criterion"], [...context.criterionIds, overall], "unknown-criterion", issues);
  }
  return index;
}

function readValue(
  record: UnknownRecord,
  path: Path,
  context: RatingContext,
  issues: Issue[],
): AnswerValue | undefined {
  const { score, level, position, status } = record;
  const given = (score !== undefined ? 1 : 0) + (level !== undefined ? 1 : 0) + (status !== undefined ? 1 : 0);
  if (given !== 1) {
    const code = given === 0 ? "missing" : "conflicting-values";
    const expected = "one of score, level and status (a score of null when not rated yet)";
    addIssue(
      issues,
      code,
      given === 0 ? [...path, "score"] : path,
      expected,
      given === 0 ? undefined : `${given} of them`,
    );
    return undefined;
  }
  if (position !== undefined && level === undefined) {
    addIssue(issues, "conflicting-values", [...path, "position"], "no position, which goes with a level", position);
  }
  if (score === null) return notRated;
  if (score !== undefined) {
    const exact = readExact(score, [...path, "score"], context.scoreBounds, issues);
    return exact && { status: "scored", score: exact };
  }
  if (status !== undefined) {
    const choice = readChoice(status, [...path, "status"], ["not-applicable", "not-observed"] as const, issues);
    return choice && { status: choice };
  }
  return readLevel(level, position, path, context, issues);
}

function readLevel(
  level: unknown,
  position: unknown,
  path: Path,
  context: RatingContext,
  issues: Issue[],
): AnswerValue | undefined {
  const { levelIds } = context.scale;
  const id = readKnown(level, [...path, "level"], levelIds, "unknown-level", issues);
  const exact =
    position === undefined ? context.half : readExact(position, [...path, "position"], context.unit, issues);
  if (id === undefined || exact === undefined) return undefined;
  const score = levelScore(levelIds.indexOf(id), exact, context.scale);
  return { status: "scored", score, level: id, position: position as Decimal | undefined };
}

function readComment(value: unknown, path: Path, issues: Issue[]): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  addIssue(issues, "wrong-type", [...path, "comment"], "text", value);
  return undefined;
}

function readAt(value: unknown, path: Path, issues: Issue[]): string | undefined {
  if (value === undefined || (typeof value === "string" && isDateOrInstant(value))) return value;
  const expected = 'a date such as "2026-06-30", or a time with its offset such as "2026-06-30T09:00:00+08:00"';
  addIssue(issues, "invalid-date", [...path, "at"], expected, value);
  return undefined;
}

/** Who rates the whole rates no single criterion; empty cells are no rating. */
function checkForms({ assessor, criteria }: Voice, whole: Answer, issues: Issue[]): void {
  const rated = criteria.find((answer) => answer !== undefined && answer.value !== notRated);
  if (rated === undefined || whole.value === notRated) return;
  const expected = `either "overall" or single criteria from ${describe(assessor.id)} (see ${formatPath(rated.path)})`;
  addIssue(issues, "overall-and-criterion", whole.path, expected, "both");
}

/** An empty cell beside a rating of the whole gives way to it, but keeps its comment and date. */
function answerOf({ criteria, overall: whole }: Voice, criterion: number): Answer | undefined {
  const own = criteria[criterion];
  if (whole === undefined || own === undefined) return own ?? whole;
  const answer = whole.value === notRated ? own : whole;
  return { ...answer, comment: own.comment ?? whole.comment, at: own.at ?? whole.at };
}
