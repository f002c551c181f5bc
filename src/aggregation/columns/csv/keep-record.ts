import type { IssueCode } from "../../../errors";
import { addCsvIssue } from "./csv-issue";
import type { CsvReading } from "./csv-reading";
import {
  assessorColumn,
  criterionColumn,
  levelColumn,
  periodColumn,
  roleColumn,
  statusColumn,
  subjectColumn,
  teamColumn,
} from "./csv-reading";
import { makeRoom } from "./rating-store";
import type { TextDictionary } from "./text-dictionary";

/** Checks the cells of a record that has been read, and keeps it as a rating. */
export function keepRecord(reading: CsvReading, hasBad: boolean): void {
  const { row, score, store } = reading;
  const [subject, assessor, role, criterion] = [
    row[subjectColumn],
    row[assessorColumn],
    row[roleColumn],
    row[criterionColumn],
  ] as [number, number, number, number];
  const [status, level] = [row[statusColumn] as number, row[levelColumn] as number];
  if (hasBad || subject < 0 || assessor < 0 || role < 0 || criterion < 0) {
    refuseCells(reading);
    return;
  }
  const given = Number(score.given > 0) + Number(status >= 0) + Number(level >= 0);
  if (given > 1) {
    const expected = "one of score, level and status (none of them if not rated)";
    addCsvIssue(reading.issues, "conflicting-values", reading.line, undefined, expected, given);
    return;
  }
  makeRoom(store);
  const { length } = store;
  store.review[length] = reviewOf(reading, subject);
  store.assessor[length] = assessor;
  store.role[length] = role;
  store.criterion[length] = criterion;
  store.score[length] = level >= 0 ? level : score.given > 0 ? score.value : 0;
  store.status[length] = score.given > 0 ? 0 : level >= 0 ? 4 : status >= 0 ? stateOf(reading, status) : 1;
  store.length = length + 1;
}

function stateOf({ dictionaries }: CsvReading, status: number): number {
  return (dictionaries[statusColumn] as TextDictionary).texts[status] === "not-applicable" ? 2 : 3;
}

/** The review of a subject in the period of the record at hand, which is new where none of its ratings came before. */
function reviewOf(reading: CsvReading, subject: number): number {
  const { row } = reading;
  const period = (row[periodColumn] as number) + 1;
  const places = placesOf(reading, period, subject);
  const known = places instanceof Map ? places.get(subject) : places[subject];
  let review = (known ?? 0) - 1;
  if (review < 0) {
    review = reading.reviews.length;
    if (places instanceof Map) places.set(subject, review + 1);
    else places[subject] = review + 1;
    const text = textOf(reading, subjectColumn, subject);
    reading.reviews.push(
      period === 0 ? { subject: text } : { subject: text, period: textOf(reading, periodColumn, period - 1) },
    );
    reading.teamOf.push(-1);
  }
  const team = row[teamColumn] as number;
  if (team >= 0) keepTeam(reading, review, team);
  return review;
}

/** Files have few periods, and room for everybody in each; of more, those people take room who have a review in it. */
const mostWithRoom = 16;

/** With room for the subject. */
function placesOf({ reviewOf }: CsvReading, period: number, subject: number): Int32Array | Map<number, number> {
  const before = reviewOf[period];
  if (before instanceof Map || (before !== undefined && before.length > subject)) return before;
  if (before === undefined && period > mostWithRoom) {
    const places = new Map<number, number>();
    reviewOf[period] = places;
    return places;
  }
  const larger = new Int32Array(Math.max(1024, (subject + 1) * 2));
  if (before !== undefined) larger.set(before);
  reviewOf[period] = larger;
  return larger;
}

/** Any rating may name the team of its subject and period, and none may name another one. */
function keepTeam(reading: CsvReading, review: number, team: number): void {
  const before = reading.teamOf[review] as number;
  if (before === team) return;
  const text = textOf(reading, teamColumn, team);
  if (before < 0) {
    reading.teamOf[review] = team;
    reading.reviews[review] = { ...(reading.reviews[review] as CsvReading["reviews"][number]), team: text };
    return;
  }
  const expected = `${JSON.stringify(textOf(reading, teamColumn, before))}, as in an earlier rating`;
  refuse(reading, teamColumn, "conflicting-team", expected, text);
}

function textOf({ dictionaries }: CsvReading, column: number, index: number): string {
  return (dictionaries[column] as TextDictionary).texts[index] as string;
}

const id = "an id: text in UTF-8 without control characters or blanks around it";

/** Every cell of the record at hand that is bad, or empty where it must not be. */
function refuseCells(reading: CsvReading): void {
  const { row, dictionaries, score } = reading;
  const { roles, criteria, levels } = score.rubric;
  const oneOf = (ids: readonly string[]) => `one of ${ids.slice(0, 20).join(", ")}`;
  const checks: readonly [column: number, code: IssueCode, expected: string][] = [
    [subjectColumn, "invalid-id", id],
    [assessorColumn, "invalid-id", id],
    [roleColumn, "unknown-role", oneOf(roles.map((role) => role.id))],
    [criterionColumn, "unknown-criterion", oneOf([...criteria.map((criterion) => criterion.id), "overall"])],
    [periodColumn, "invalid-period", "a period such as 2026-H1"],
    [statusColumn, "unknown-value", "not-applicable, not-observed, or an empty cell"],
    [levelColumn, "unknown-level", oneOf(levels.map((level) => level.id))],
    [teamColumn, "invalid-id", id],
  ];
  for (const [column, code, expected] of checks) {
    const index = row[column] as number;
    const isRequired = column <= criterionColumn;
    if (index === brokenCell) continue;
    if (index < 0 && isRequired) refuse(reading, column, code, expected, "");
    const dictionary = dictionaries[column] as TextDictionary;
    if (index >= 0 && dictionary.good[index] !== true) refuse(reading, column, code, expected, dictionary.texts[index]);
  }
}

/** What stands for a cell in the row that has been told of already. */
export const brokenCell = -2;

function refuse(reading: CsvReading, column: number, code: IssueCode, expected: string, value: unknown): void {
  const { layout, cellOf, issues, line } = reading;
  const cell = cellOf[column] as number;
  addCsvIssue(issues, code, line, { name: layout.names[cell] as string, number: cell + 1 }, expected, value);
}
