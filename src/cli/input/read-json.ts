import { describe } from "../../errors";
import type { Failure, PlacedFault } from "../outcome";
import { failure } from "../outcome";
import { aggregateOf } from "./aggregate-of";
import { evaluatedWithin } from "./evaluated-within";
import type { Fault } from "./fault";
import { parseJson, repeatedKeys } from "./parse-json";
import type { Place } from "./place";
import type { Problem } from "./problem";
import type { Cell, Sheet, SheetRow } from "./sheet";
import { mostColumns, mostRows, trimCell } from "./sheet";

type JsonObject = Readonly<Record<string, unknown>>;

/** An object with plain values, and where it is. */
interface JsonRow {
  readonly place: Place;
  readonly own: JsonObject;
  /** What its review says for all of its ratings: not copied, since there may be much of it. */
  readonly shared?: JsonObject;
  readonly exactNumbers: ReadonlySet<string>;
  readonly isUnrated?: true;
  /** What is wrong with it as a whole. */
  readonly faults?: readonly PlacedFault[];
  /** Of what is no object, or none that can be read, the text. */
  readonly source?: string;
}

/** Shared: a set of its own for each of a million bad lines would take 200 MB. */
const noNumbers: ReadonlySet<string> = new Set();

/**
 * Reads rows from JSON, a list of objects, or from NDJSON, an object on each line. Their keys are the header. An object
 * with a list of `ratings` is a review: its other values belong to each of them.
 */
export function readJson(text: string, file: string): Sheet | Failure {
  const rows = parseRows(text, file);
  if ("messages" in rows) return rows;
  const keys = keysOf(rows);
  if (keys === undefined || rows.length > mostRows || rows.length * keys.length > mostCells) {
    return { messages: [...rows.flatMap(({ faults = [] }) => faults), { place: { file }, fault: tooMuch }] };
  }
  if (rows.every(({ source }) => source !== undefined)) return { messages: rows.flatMap(({ faults = [] }) => faults) };
  const rowProblems: Problem[] = [];
  const cells = rows.map((row, index): SheetRow => {
    const number = index + 1;
    for (const problem of row.faults ?? []) rowProblems.push({ line: number, ...problem });
    const { source, isUnrated } = row;
    if (source !== undefined) return { number, cells: keys.map((_, at) => (at === 0 ? source : "")), isUnread: true };
    const cells = keys.map((key, at) => {
      const { cell, fault } = cellOf(row, key);
      if (fault !== undefined) rowProblems.push({ line: number, column: { title: key, number: at + 1 }, fault });
      return cell;
    });
    return { number, cells, ...(isUnrated && { isUnrated }) };
  });
  return {
    rows: [{ number: 0, cells: keys }, ...cells],
    rowProblems,
    reading: {},
    placeOf: ({ line, column }) => {
      const place = rows[(line ?? 0) - 1]?.place ?? { file };
      return column === undefined ? place : { ...place, title: column.title };
    },
  };
}

/** On its own, so that the documents themselves are gone from the memory when their rows are gone through. */
function parseRows(text: string, file: string): readonly JsonRow[] | Failure {
  const documents = parseDocuments(text, file);
  if ("messages" in documents) return documents;
  const first = documents[0]?.value;
  const aggregate = aggregateOf(first);
  if (aggregate !== undefined) return failure({ file }, { kind: "aggregate", of: aggregate, instead: "ratings" });
  if (isResult(first)) {
    return { ...failure({ file }, { kind: "results-for-ratings", isSheet: false }), holdsResults: true };
  }
  if (evaluatedWithin(first) !== undefined) {
    const written = documents.flatMap(({ value }) => evaluatedWithin(value) ?? []);
    return { ...failure({ file }, { kind: "evaluations-for-ratings" }), holdsResults: true, written };
  }
  // Each key of a record would be a header that nobody knows.
  if (isEvidence(first)) return failure({ file }, { kind: "evidence-for-ratings" });
  return documents.length === 0 ? failure({ file }, { kind: "no-ratings" }) : documents.flatMap(rowsOf);
}

/** By keys that no rating and no review has. */
function isResult(value: unknown): boolean {
  return isRecord(value) && ["criteria", "exactCoverage", "engine"].some((key) => Object.hasOwn(value, key));
}

/** By keys that every record of evidence has, and no rating. */
function isEvidence(value: unknown): boolean {
  return isRecord(value) && ["kind", "source", "scope"].every((key) => Object.hasOwn(value, key));
}

/** Every row has a cell for each key of all rows: a few megabytes of other keys in each row would fill any memory. */
const mostCells = 32_000_000;

const tooMuch: Fault = { kind: "too-much-json", rows: mostRows, keys: mostColumns, cells: mostCells };

/** All keys, in the order in which they come; `undefined` when there are more than columns in any spreadsheet. */
function keysOf(rows: readonly JsonRow[]): readonly string[] | undefined {
  const keys = new Set<string>();
  let before: JsonObject | undefined;
  for (const { own, shared } of rows) {
    if (shared !== undefined && shared !== before) for (const key of Object.keys(shared)) keys.add(key);
    before = shared;
    for (const key of Object.keys(own)) keys.add(key);
    if (keys.size > mostColumns) return undefined;
  }
  return [...keys];
}

/** A value of a JSON file: all of it, an entry of its list, or a line of it; and where it is. */
export interface JsonDocument {
  readonly place: Place;
  readonly value: unknown;
  /** The texts in it that the file has as numbers. */
  readonly exactNumbers: ReadonlySet<string>;
  /** Why there is no value. */
  readonly unread?: { readonly source: string; readonly faults: readonly PlacedFault[] };
}

/** The values in JSON or in NDJSON; lines of that which are none come along with what is wrong with them. */
export function parseDocuments(text: string, file: string): readonly JsonDocument[] | Failure {
  const whole = parseJson(text);
  if ("repeated" in whole) return { messages: repeatedKeys(file, whole.repeated) };
  if ("value" in whole) {
    const { value, exactNumbers } = whole;
    return Array.isArray(value)
      ? value.map((entry, index) => ({ place: { file, path: `[${index}]` }, value: entry, exactNumbers }))
      : [{ place: { file }, value, exactNumbers }];
  }
  if (text.split(/\r\n|\n|\r/, mostRows + 1).length > mostRows) {
    return failure({ file }, { kind: "too-many-lines", most: mostRows });
  }
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => ({ line, number: index + 1 }));
  const filled = lines.filter(({ line }) => line.trim() !== "");
  if (!areDocuments(filled.slice(0, 2).map(({ line }) => line))) {
    return failure({ file }, { kind: "no-json", problem: whole.problem });
  }
  return filled.map(({ line, number }) => documentOf(line, { file, line: number }));
}

/** By its first two lines: of NDJSON one of them may be wrong, and the text of one document goes on in the second. */
function areDocuments([first = "", second]: readonly string[]): boolean {
  if (second === undefined) return false;
  if (!("problem" in parseJson(first))) return true;
  const next = parseJson(second);
  return first.trim().startsWith("{") && (!("value" in next) ? "repeated" in next : isRecord(next.value));
}

function documentOf(line: string, place: Place & { readonly line: number }): JsonDocument {
  const parsed = parseJson(line, place.line);
  if ("value" in parsed) return { place, ...parsed };
  const faults =
    "repeated" in parsed
      ? repeatedKeys(place.file, parsed.repeated)
      : [{ place, fault: { kind: "no-json", problem: parsed.problem } } as const];
  return { place, value: undefined, exactNumbers: noNumbers, unread: { source: line, faults } };
}

function rowsOf({ value, place, exactNumbers, unread }: JsonDocument): readonly JsonRow[] {
  if (unread !== undefined) return [{ place, own: {}, exactNumbers, ...unread, source: shortened(unread.source) }];
  if (!isRecord(value)) return [noRow(place, value, "no-rating-object")];
  const { ratings, ...shared } = value;
  if (ratings === undefined) return [{ place, own: value, exactNumbers }];
  if (Array.isArray(ratings) && ratings.length === 0) {
    return [{ place, own: shared, exactNumbers, isUnrated: true }];
  }
  if (!Array.isArray(ratings)) return [noRow(within(place, "ratings"), ratings, "no-rating-list", value)];
  return ratings.map((rating, index): JsonRow => {
    const ratingPlace = within(place, `ratings[${index}]`);
    if (!isRecord(rating)) return noRow(ratingPlace, rating, "no-rating-object");
    const twice = Object.keys(rating).filter((key) => Object.hasOwn(shared, key));
    const faults = twice.map((key) => ({ place: ratingPlace, fault: { kind: "said-by-review", key } }) as const);
    return { place: ratingPlace, own: rating, shared, exactNumbers, ...(faults.length > 0 && { faults }) };
  });
}

function noRow(place: Place, value: unknown, kind: "no-rating-object" | "no-rating-list", shown = value): JsonRow {
  const faults = [{ place, fault: { kind, received: describe(value) } }];
  return { place, own: {}, exactNumbers: noNumbers, faults, source: jsonText(shown) };
}

/** What is nested too deep to be written down is described. */
function jsonText(value: unknown): string {
  try {
    return shortened(JSON.stringify(value));
  } catch (error) {
    if (error instanceof RangeError) return describe(value);
    throw error;
  }
}

/** As much of a text as a cell is for. */
function shortened(text: string): string {
  const trimmed = trimCell(text);
  return trimmed.length > mostShown ? `${trimmed.slice(0, mostShown)}…` : trimmed;
}

const mostShown = 1000;

function cellOf({ own, shared = {}, exactNumbers }: JsonRow, key: string): { readonly cell: Cell; fault?: Fault } {
  const values = Object.hasOwn(own, key) ? own : shared;
  const value = Object.hasOwn(values, key) ? values[key] : null;
  if (value === null) return { cell: "" };
  if (typeof value === "string")
    return { cell: exactNumbers.has(value) ? { text: value, kind: "number" } : trimCell(value) };
  if (typeof value === "boolean") return { cell: String(value) };
  if (typeof value !== "number") {
    const cell = jsonText(value);
    return { cell, fault: { kind: "no-plain-value", received: describe(value) } };
  }
  const cell: Cell = { text: String(value), kind: "number" };
  const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
  return isExact ? { cell } : { cell, fault: { kind: "inexact-number", received: String(value) } };
}

function within(place: Place, path: string): Place {
  return { ...place, path: place.path === undefined ? path : `${place.path}.${path}` };
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
