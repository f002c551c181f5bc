import { describe } from "../../errors";
import type { Failure, PlacedFault } from "../outcome";
import { failure } from "../outcome";
import type { Fault } from "./fault";
import type { ParsedJson } from "./parse-json";
import { parseJson, repeatedKeys } from "./parse-json";
import type { Place } from "./place";
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
}

/**
 * Reads rows from JSON, a list of objects, or from NDJSON, an object on each line. Their keys are the header. An object
 * with a list of `ratings` is a review: its other values belong to each of them.
 */
export function readJson(text: string, file: string): Sheet | Failure {
  const documents = parseDocuments(text, file);
  if ("messages" in documents) return documents;
  if (documents[0] !== undefined && isResult(documents[0].value)) {
    return { ...failure({ file }, { kind: "results-for-ratings", isSheet: false }), holdsResults: true };
  }
  const problems: PlacedFault[] = [];
  const rows = documents.flatMap((document) => rowsOf(document, problems));
  const keys = keysOf(rows);
  if (keys === undefined || rows.length > mostRows || rows.length * keys.length > mostCells) {
    return { messages: [...problems, { place: { file }, fault: tooMuch }] };
  }
  const cells = rows.map((row, index): SheetRow => {
    const cells = keys.map((key) => cellOf(row, key, problems));
    return { number: index + 1, cells, ...(row.isUnrated && { isUnrated: true }) };
  });
  if (problems.length > 0) return { messages: problems };
  return {
    rows: rows.length === 0 ? [] : [{ number: 0, cells: keys }, ...cells],
    reading: {},
    placeOf: ({ line, column }) => {
      const place = rows[(line ?? 0) - 1]?.place ?? { file };
      return column === undefined ? place : { ...place, title: column.title };
    },
  };
}

/** By keys that no rating and no review has. */
function isResult(value: unknown): boolean {
  return isRecord(value) && ["criteria", "exactCoverage", "engine"].some((key) => Object.hasOwn(value, key));
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

interface JsonDocument {
  readonly place: Place;
  readonly value: unknown;
  /** The texts in it that the file has as numbers. */
  readonly exactNumbers: ReadonlySet<string>;
}

function parseDocuments(text: string, file: string): readonly JsonDocument[] | Failure {
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
  const first = filled[0];
  if (filled.length < 2 || first === undefined || "problem" in parseJson(first.line)) {
    return failure({ file }, { kind: "no-json", problem: whole.problem });
  }
  const parsed = filled.map(({ line, number }) => ({ place: { file, line: number }, ...parseJson(line, number) }));
  const problems = parsed.flatMap((line) => lineFaults(line, line.place));
  return problems.length === 0 ? (parsed as readonly JsonDocument[]) : { messages: problems };
}

function lineFaults(parsed: ParsedJson, place: Place): readonly PlacedFault[] {
  if ("repeated" in parsed) return repeatedKeys(place.file, parsed.repeated);
  if ("value" in parsed) return [];
  return [{ place, fault: { kind: "no-json", problem: parsed.problem } }];
}

function rowsOf({ value, place, exactNumbers }: JsonDocument, problems: PlacedFault[]): readonly JsonRow[] {
  if (!isRecord(value)) {
    problems.push({ place, fault: { kind: "no-rating-object", received: describe(value) } });
    return [];
  }
  const { ratings, ...shared } = value;
  if (ratings === undefined) return [{ place, own: value, exactNumbers }];
  if (Array.isArray(ratings) && ratings.length === 0) {
    return [{ place, own: shared, exactNumbers, isUnrated: true }];
  }
  if (!Array.isArray(ratings)) {
    problems.push({ place: within(place, "ratings"), fault: { kind: "no-rating-list", received: describe(ratings) } });
    return [];
  }
  return ratings.flatMap((rating, index) => {
    const ratingPlace = within(place, `ratings[${index}]`);
    if (isRecord(rating)) {
      const twice = Object.keys(rating).filter((key) => Object.hasOwn(shared, key));
      for (const key of twice) problems.push({ place: ratingPlace, fault: { kind: "said-by-review", key } });
      return [{ place: ratingPlace, own: rating, shared, exactNumbers }];
    }
    problems.push({ place: ratingPlace, fault: { kind: "no-rating-object", received: describe(rating) } });
    return [];
  });
}

function cellOf({ place, own, shared = {}, exactNumbers }: JsonRow, key: string, problems: PlacedFault[]): Cell {
  const values = Object.hasOwn(own, key) ? own : shared;
  const value = Object.hasOwn(values, key) ? values[key] : null;
  if (value === null) return "";
  if (typeof value === "string") return exactNumbers.has(value) ? { text: value, kind: "number" } : trimCell(value);
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    problems.push({ place: { ...place, title: key }, fault: { kind: "inexact-number", received: String(value) } });
    return "";
  }
  if (typeof value === "number") return { text: String(value), kind: "number" };
  if (typeof value === "boolean") return String(value);
  problems.push({ place: { ...place, title: key }, fault: { kind: "no-plain-value", received: describe(value) } });
  return "";
}

function within(place: Place, path: string): Place {
  return { ...place, path: place.path === undefined ? path : `${place.path}.${path}` };
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
