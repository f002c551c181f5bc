import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import type { Failure } from "../outcome";
import type { Problem } from "./problem";
import type { Cell, Sheet, SheetRow } from "./sheet";
import { trimCell } from "./sheet";

/** An object with plain values, and how its place is called. */
interface JsonRow {
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads rows from JSON, a list of objects, or from NDJSON, an object on each line. Their keys are the header. An object
 * with a list of `ratings` is a review: its other values belong to each of them.
 */
export function readJson(text: string, file: string): Sheet | Failure {
  const documents = parseDocuments(text, file);
  if ("messages" in documents) return documents;
  const problems: string[] = [];
  const rows = documents.flatMap(({ place, value }) => rowsOf(value, place, problems));
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const cells = rows.map((row, index): SheetRow => {
    return { number: index + 1, cells: keys.map((key) => cellOf(row, key, problems)) };
  });
  if (problems.length > 0) return { messages: problems.map(printable) };
  return {
    rows: rows.length === 0 ? [] : [{ number: 0, cells: keys }, ...cells],
    reading: [],
    placeOf: ({ line, column }: Problem) => {
      const place = rows[(line ?? 0) - 1]?.place ?? file;
      return column === undefined ? place : `${place}: ${describe(column.title)}`;
    },
  };
}

interface JsonDocument {
  readonly place: string;
  readonly value: unknown;
}

function parseDocuments(text: string, file: string): readonly JsonDocument[] | Failure {
  const whole = tryParsing(text);
  if ("value" in whole) {
    return Array.isArray(whole.value)
      ? whole.value.map((value, index) => ({ place: `${file}: [${index}]`, value }))
      : [{ place: file, value: whole.value }];
  }
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  const filled = lines.filter(({ line }) => line.trim() !== "");
  const first = filled[0];
  if (filled.length < 2 || first === undefined || !("value" in tryParsing(first.line))) {
    return { messages: [printable(`${file}: expected JSON, got what is none: ${whole.problem}`)] };
  }
  const parsed = filled.map(({ line, place }) => ({ place, ...tryParsing(line) }));
  const wrong = parsed.flatMap((line) => ("problem" in line ? [line] : []));
  return wrong.length === 0
    ? (parsed as readonly JsonDocument[])
    : {
        messages: wrong.map(({ place, problem }) => printable(`${place}: expected JSON, got what is none: ${problem}`)),
      };
}

function tryParsing(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function rowsOf(value: unknown, place: string, problems: string[]): readonly JsonRow[] {
  if (!isRecord(value)) {
    problems.push(`${place}: expected an object with a rating, got ${describe(value)}`);
    return [];
  }
  const { ratings, ...shared } = value;
  if (ratings === undefined) return [{ place, values: value }];
  if (!Array.isArray(ratings) || ratings.length === 0) {
    problems.push(`${place}.ratings: expected a list of ratings, got ${describe(ratings)}`);
    return [];
  }
  return ratings.flatMap((rating, index) => {
    const ratingPlace = `${place}.ratings[${index}]`;
    if (isRecord(rating)) return [{ place: ratingPlace, values: { ...shared, ...rating } }];
    problems.push(`${ratingPlace}: expected an object with a rating, got ${describe(rating)}`);
    return [];
  });
}

function cellOf({ place, values }: JsonRow, key: string, problems: string[]): Cell {
  const value = Object.hasOwn(values, key) ? values[key] : null;
  if (value === null) return "";
  if (typeof value === "string") return trimCell(value);
  if (typeof value === "number") return { text: String(value), kind: "number" };
  if (typeof value !== "boolean")
    problems.push(`${place}: ${describe(key)}: expected text or a number, got ${describe(value)}`);
  return String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
