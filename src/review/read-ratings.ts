import type { Path, UnknownRecord } from "../document";
import { addIssue, readChoice, readExact, readId, readRecord } from "../document";
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
  | {
      readonly status: "not-applicable" | "not-observed" | "not-rated";
      readonly score?: undefined;
      readonly level?: undefined;
      readonly position?: undefined;
    };

/** An entry of unknown origin and the way to it in the document. */
export interface Entry {
  readonly value: unknown;
  readonly path: Path;
}

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

export const ratingKeys: readonly string[] = [
  ...["assessor", "role", "relation", "contact", "criterion"],
  ...["score", "level", "position", "status", "comment", "at"],
];

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
  const voices = new Map<unknown, Voice>();
  for (const { value, path } of entries) {
    const record = readRecord(value, path, keys, issues);
    if (record !== undefined) readRating(record, path, subject, voices, context, issues);
  }
  const sorted = [...voices.values()].sort((a, b) => a.role - b.role || (a.assessor.id < b.assessor.id ? -1 : 1));
  for (const voice of sorted) checkForms(voice, issues);
  return context.criterionIds.map((_, criterion) => {
    const answers = sorted.map((voice) => answerOf(voice, criterion));
    return answers.includes(undefined) ? answers.filter((answer) => answer !== undefined) : (answers as Answer[]);
  });
}

function readRating(
  record: UnknownRecord,
  path: Path,
  subject: string | undefined,
  voices: Map<unknown, Voice>,
  context: RatingContext,
  issues: Issue[],
): void {
  const voice = readVoice(record, path, subject, voices, context, issues);
  const isOverall = record.criterion === overall;
  const criterion = context.criterionIndex.get(record.criterion as string);
  if (criterion === undefined && !isOverall) {
    readChoice(
      record.criterion,
      [...path, "criterion"],
      [...context.criterionIds, overall],
      issues,
      "unknown-criterion",
    );
  }
  const value = readValue(record, path, context, issues);
  const { comment, at } = record;
  if (comment !== undefined && typeof comment !== "string") {
    addIssue(issues, "wrong-type", [...path, "comment"], "text", comment);
  }
  if (at !== undefined && !isDateOrInstant(at)) {
    addIssue(issues, "invalid-date", [...path, "at"], "a date, or a time such as 2026-06-30T09:00Z", at);
  }
  if (voice === undefined || value === undefined) return;
  const { assessor, role } = voice;
  const answer = { assessor, role, value, isOverall, comment, at, path } as Answer;
  const earlier = criterion === undefined ? voice.overall : voice.criteria[criterion];
  if (earlier !== undefined) {
    addIssue(issues, "duplicate-rating", path, "one rating of a criterion by an assessor", "two");
  } else if (criterion !== undefined) voice.criteria[criterion] = answer;
  else if (isOverall) voice.overall = answer;
}

/** The assessor of a rating, checked against what the same assessor's earlier ratings said. */
function readVoice(
  record: UnknownRecord,
  path: Path,
  subject: string | undefined,
  voices: Map<unknown, Voice>,
  context: RatingContext,
  issues: Issue[],
): Voice | undefined {
  const known = voices.get(record.assessor);
  const id = known?.assessor.id ?? readId(record.assessor, [...path, "assessor"], issues);
  const role = context.roleIndex.get(record.role as string);
  if (role === undefined) {
    readChoice(record.role, [...path, "role"], [...context.roleIndex.keys()], issues, "unknown-role");
  }
  if (id === undefined || role === undefined) return undefined;
  const roleId = record.role as string;
  const voice: Voice = known ?? {
    assessor: { id, role: roleId, relation: undefined, contact: undefined },
    role,
    criteria: new Array(context.criterionIds.length),
    overall: undefined,
  };
  if (known === undefined) voices.set(id, voice);
  if (role !== voice.role) {
    addIssue(issues, "two-roles", [...path, "role"], asBefore(voice.assessor.role), roleId);
  }
  if (subject !== undefined && (id === subject) !== (roleId === "self")) {
    const code = id === subject ? "self-in-other-role" : "other-in-self-role";
    addIssue(issues, code, [...path, "role"], '"self" for the subject and nobody else', roleId);
  }
  if (record.relation !== undefined) readCustomerProperty("relation", record, voice, path, issues);
  if (record.contact !== undefined) readCustomerProperty("contact", record, voice, path, issues);
  return voice;
}

/** Any of a customer's ratings may say what kind of customer it is, and none may say otherwise. */
function readCustomerProperty<Key extends "relation" | "contact">(
  key: Key,
  record: UnknownRecord,
  { assessor }: Voice,
  path: Path,
  issues: Issue[],
): void {
  const at = [...path, key];
  // Roles that a rubric declares itself may be customers.
  if (assessor.role !== "customer" && builtInRoles.some(({ id }) => id === assessor.role)) {
    addIssue(issues, "not-a-customer", at, "nothing, since only customers have it", record[key]);
    return;
  }
  const choice = readChoice<string>(record[key], at, customerProperties[key], issues) as Assessor[Key];
  const before = assessor[key];
  if (before === undefined) assessor[key] = choice;
  else if (choice !== undefined && choice !== before) {
    addIssue(issues, "conflicting-assessor", at, asBefore(before), choice);
  }
}

function readValue(
  record: UnknownRecord,
  path: Path,
  context: RatingContext,
  issues: Issue[],
): AnswerValue | undefined {
  const { score, level, position, status } = record;
  const given = [score, level, status].filter((value) => value !== undefined).length;
  if (given !== 1) {
    const expected = "one of score, level and status (score: null when not rated yet)";
    if (given === 0) addIssue(issues, "missing", [...path, "score"], expected, undefined);
    else addIssue(issues, "conflicting-values", path, expected, given);
    return undefined;
  }
  if (position !== undefined && level === undefined) {
    addIssue(issues, "conflicting-values", [...path, "position"], "a level for the position", score ?? status);
  }
  if (score === null) return notRated;
  if (score !== undefined) {
    const exact = readExact(score, [...path, "score"], context.scoreBounds, issues);
    return exact && { status: "scored", score: exact };
  }
  if (status !== undefined) {
    const choice = readChoice(status, [...path, "status"], noScoreStatuses, issues);
    return choice && { status: choice };
  }
  const { levelIds } = context.scale;
  const id = readChoice(level, [...path, "level"], levelIds, issues, "unknown-level");
  const exact =
    position === undefined ? context.half : readExact(position, [...path, "position"], context.unit, issues);
  if (id === undefined || exact === undefined) return undefined;
  const exactScore = levelScore(levelIds.indexOf(id), exact, context.scale);
  return { status: "scored", score: exactScore, level: id, position: position as Decimal | undefined };
}

/** Who rates the whole rates no single criterion; empty cells are no rating. */
function checkForms({ criteria, overall: whole }: Voice, issues: Issue[]): void {
  if (whole === undefined || whole.value === notRated) return;
  const rated = criteria.find((answer) => answer !== undefined && answer.value !== notRated);
  if (rated === undefined) return;
  addIssue(issues, "overall-and-criterion", whole.path, 'either "overall" or single criteria', "both");
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
