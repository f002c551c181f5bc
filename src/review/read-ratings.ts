import type { Path, UnknownRecord, Way } from "../document";
import { addIssue, below, readChoice, readExact, readId, readRecord } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import type { Decimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { builtInRoles, overall } from "../rubric/rubric";
import type { Assessor } from "./assessor";
import { customerContacts, customerRelations } from "./assessor";
import { isDateOrInstant } from "./period";
import type { RatingContext } from "./rating-context";
import { levelScore } from "./rating-context";

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
  /** The way to the rating in the document. */
  readonly way: Way;
}

/** A score, which a level may have stood for, or why there is none. */
type AnswerValue =
  | {
      readonly status: "scored";
      readonly score: Ratio;
      readonly level?: string;
      readonly position?: Decimal | undefined;
    }
  | {
      readonly status: "not-applicable" | "not-observed" | "not-rated";
      readonly score?: undefined;
      readonly level?: undefined;
      readonly position?: undefined;
    };

/** Everything that one assessor said about the subject. */
interface Voice {
  readonly assessor: { -readonly [Key in keyof Assessor]: Assessor[Key] };
  readonly role: number;
  readonly criteria: (Answer | undefined)[];
  overall: Answer | undefined;
}

const notRated: AnswerValue = { status: "not-rated" };
const noScoreStatuses = ["not-applicable", "not-observed"] as const;
const customerProperties = { relation: customerRelations, contact: customerContacts } as const;

export const ratingKeys: readonly string[] =
  /* @__PURE__ */ "assessor role relation contact criterion score level position status comment at".split(" ");

/** A list of ratings of one subject while it is being read. */
interface Reading {
  /** `undefined` when it could not be read. */
  readonly subject: string | undefined;
  readonly keys: readonly string[];
  readonly context: RatingContext;
  readonly issues: Issue[];
  readonly voices: Map<unknown, Voice>;
}

/**
 * Reads the ratings of one subject; `indexes` are their places in the document's list when they are only some of it.
 * Returns the answers by criterion, in the rubric's order, and those of a criterion by role, in the rubric's order, and
 * then by the assessor's id.
 */
export function readRatings(
  list: readonly unknown[],
  subject: string | undefined,
  keys: readonly string[],
  context: RatingContext,
  issues: Issue[],
  from: Path,
  indexes?: readonly number[],
): readonly (readonly Answer[])[] {
  const reading: Reading = { subject, keys, context, issues, voices: new Map() };
  for (let index = 0; index < list.length; index++)
    readRating(list[index], below(from, indexes?.[index] ?? index), reading);
  const sorted = [...reading.voices.values()].sort(byRoleAndId);
  for (const voice of sorted) checkForms(voice, reading);
  return context.criterionIds.map((_, criterion) => answersAbout(criterion, sorted));
}

function answersAbout(criterion: number, voices: readonly Voice[]): readonly Answer[] {
  let answers: Answer[] | undefined;
  for (const voice of voices) {
    const answer = answerOf(voice, criterion);
    if (answer === undefined) continue;
    // Most criteria have one answer, and an empty list that is pushed to takes room for many.
    if (answers === undefined) answers = [answer];
    else answers.push(answer);
  }
  return answers ?? [];
}

function byRoleAndId(left: Voice, right: Voice): number {
  return left.role - right.role || (left.assessor.id < right.assessor.id ? -1 : 1);
}

function readRating(document: unknown, way: Way, reading: Reading): void {
  const { context, issues } = reading;
  const record = readRecord(document, way, reading.keys, issues);
  if (record === undefined) return;
  const voice = readVoice(record, way, reading);
  const isOverall = record.criterion === overall;
  const criterion = context.criterionIndex.get(record.criterion as string);
  const isKnown = criterion !== undefined || isOverall;
  if (!isKnown) {
    const choices = [...context.criterionIds, overall];
    readChoice(record.criterion, below(way, "criterion"), choices, issues, "unknown-criterion");
  }
  const value = readValue(record, way, reading);
  const { comment, at } = record;
  if (comment !== undefined && typeof comment !== "string") {
    addIssue(issues, "wrong-type", below(way, "comment"), "text", comment);
  }
  if (at !== undefined && !isDateOrInstant(at)) {
    addIssue(issues, "invalid-date", below(way, "at"), "a date, or a time such as 2026-06-30T09:00Z", at);
  }
  if (voice === undefined || value === undefined || !isKnown) return;
  const { assessor, role } = voice;
  const answer = { assessor, role, value, isOverall, comment, at, way } as Answer;
  if (criterion === undefined ? voice.overall : voice.criteria[criterion]) {
    addIssue(issues, "duplicate-rating", way, "one rating of a criterion by an assessor", "two");
  } else if (criterion === undefined) voice.overall = answer;
  else voice.criteria[criterion] = answer;
}

/** The assessor of a rating, checked against what the same assessor's earlier ratings said. */
function readVoice(record: UnknownRecord, way: Way, reading: Reading): Voice | undefined {
  const { subject, context, issues } = reading;
  const known = reading.voices.get(record.assessor);
  const id = known === undefined ? readId(record.assessor, below(way, "assessor"), issues) : known.assessor.id;
  const role = context.roleIndex.get(record.role as string);
  if (role === undefined) {
    readChoice(record.role, below(way, "role"), [...context.roleIndex.keys()], issues, "unknown-role");
  }
  if (id === undefined || role === undefined) return undefined;
  const roleId = record.role as string;
  const voice = known ?? newVoice(id, roleId, role, reading);
  if (role !== voice.role) {
    addIssue(issues, "two-roles", below(way, "role"), asBefore(voice.assessor.role), roleId);
  }
  if (subject !== undefined && (id === subject) !== (roleId === "self")) {
    const code = id === subject ? "self-in-other-role" : "other-in-self-role";
    addIssue(issues, code, below(way, "role"), '"self" if and only if the assessor is the subject', roleId);
  }
  readCustomerProperty("relation", record, voice, way, reading);
  readCustomerProperty("contact", record, voice, way, reading);
  return voice;
}

function newVoice(id: string, roleId: string, role: number, { context, voices }: Reading): Voice {
  const assessor = { id, role: roleId, relation: undefined, contact: undefined };
  const criteria = new Array(context.criterionIds.length);
  const voice: Voice = { assessor, role, criteria, overall: undefined };
  voices.set(id, voice);
  return voice;
}

/** Any of a customer's ratings may say what kind of customer it is, and none may say otherwise. */
function readCustomerProperty<Key extends "relation" | "contact">(
  key: Key,
  record: UnknownRecord,
  { assessor, role }: Voice,
  way: Way,
  reading: Reading,
): void {
  if (record[key] === undefined) return;
  const { issues } = reading;
  const path = below(way, key);
  // Roles that a rubric declares itself come after the built-in ones, and may be customers.
  if (role < builtInRoles.length && assessor.role !== "customer") {
    addIssue(issues, "not-a-customer", path, "nothing: only customers have it", record[key]);
    return;
  }
  const choice = readChoice<string>(record[key], path, customerProperties[key], issues) as Assessor[Key];
  const before = assessor[key];
  if (before === undefined) assessor[key] = choice;
  else if (choice !== undefined && choice !== before) {
    addIssue(issues, "conflicting-assessor", path, asBefore(before), choice);
  }
}

function readValue(record: UnknownRecord, way: Way, reading: Reading): AnswerValue | undefined {
  const { context, issues } = reading;
  const { score, level, position, status } = record;
  const given = Number(score !== undefined) + Number(level !== undefined) + Number(status !== undefined);
  if (given !== 1) {
    const expected = "one of score, level and status (score: null if not rated)";
    if (given === 0) addIssue(issues, "missing", below(way, "score"), expected, undefined);
    else addIssue(issues, "conflicting-values", way, expected, given);
    return undefined;
  }
  if (position !== undefined && level === undefined) {
    const path = below(way, "position");
    addIssue(issues, "conflicting-values", path, "a level with the position", position);
  }
  if (score === null) return notRated;
  if (score !== undefined) {
    const exact = readExact(score, below(way, "score"), context.scoreBounds, issues);
    return exact && { status: "scored", score: exact };
  }
  if (status !== undefined) {
    const choice = readChoice(status, below(way, "status"), noScoreStatuses, issues);
    return choice && { status: choice };
  }
  const { levelIds } = context.scale;
  const id = readChoice(level, below(way, "level"), levelIds, issues, "unknown-level");
  const exact =
    position === undefined ? context.half : readExact(position, below(way, "position"), context.unit, issues);
  if (id === undefined || exact === undefined) return undefined;
  const exactScore = levelScore(levelIds.indexOf(id), exact, context.scale);
  return { status: "scored", score: exactScore, level: id, position: position as Decimal | undefined };
}

/** Who rates the whole rates no single criterion; empty cells are no rating. */
function checkForms({ criteria, overall: whole }: Voice, { issues }: Reading): void {
  if (whole === undefined || whole.value === notRated) return;
  const rated = criteria.find((answer) => answer !== undefined && answer.value !== notRated);
  if (rated === undefined) return;
  addIssue(issues, "overall-and-criterion", whole.way, 'either "overall" or single criteria', "both");
}

/** An empty cell beside a rating of the whole gives way to it, but keeps its comment and date. */
function answerOf({ criteria, overall: whole }: Voice, criterion: number): Answer | undefined {
  const own = criteria[criterion];
  if (whole === undefined || own === undefined) return own ?? whole;
  const answer = whole.value === notRated ? own : whole;
  return { ...answer, comment: own.comment ?? whole.comment, at: own.at ?? whole.at };
}

function asBefore(value: string): string {
  return `${describe(value)}, as in an earlier rating`;
}
