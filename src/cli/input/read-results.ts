import type { ReviewResult } from "../../aggregation/result";
import type { ParseResult } from "../../document";
import { describe } from "../../errors";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { aggregateOf } from "./aggregate-of";
import { decodeJson } from "./decode-text";
import { evaluatedWithin } from "./evaluated-within";
import type { ResultsFault } from "./fault";
import type { RepeatedKey } from "./parse-json";
import { parseJson, repeatedKeys } from "./parse-json";
import { fileName, readBytes } from "./read-bytes";
import { sniffFormat } from "./sniff-format";

/** Where a result stands in its file: at an index of a list, or in a line; empty when it is all that there is. */
export interface ResultPlace {
  /** Counted from 0. */
  readonly index?: number;
  /** Counted from 1. */
  readonly line?: number;
}

/** One entry of a file of results: a result, or what is wrong with it. */
export interface StoredResult {
  readonly place: ResultPlace;
  /** The JSON value, whatever it is; undefined when the line is no JSON. */
  readonly document: unknown;
  readonly parsed: ParseResult<ReviewResult>;
  /** What `evaluate` wrote beside it, whatever it is; absent where the result stands by itself. */
  readonly evaluation?: unknown;
}

/**
 * The entries of a file that `score` or `evaluate` wrote as JSON (all, or one result of it) or as NDJSON, which its content
 * tells apart; or why there are none. What is damaged within it is an entry with issues.
 */
export async function readResults(file: string): Promise<readonly StoredResult[] | Failure> {
  const read = await readBytes(file, mostMebibytesOfResults);
  return "messages" in read ? read : resultsIn(read.bytes, fileName(file));
}

/** As {@link readResults}, of what is in a file. */
export async function resultsIn(bytes: Uint8Array, name: string): Promise<readonly StoredResult[] | Failure> {
  if (sniffFormat(bytes) === "xlsx") return failure({ file: name }, { kind: "no-results", received: "workbook" });
  const source = decodeJson(bytes, name);
  if ("messages" in source) return source;
  const written = readDocuments(source.text);
  if ("received" in written) return failure({ file: name }, { kind: "no-results", ...written });
  const documents = written.flatMap(resultsWithin);
  const repeated = documents.flatMap((entry) => entry.repeated ?? []);
  if (repeated.length > 0) return { messages: repeatedKeys(name, repeated) };
  const aggregate = aggregateOf(documents[0]?.document);
  if (aggregate !== undefined) return failure({ file: name }, { kind: "aggregate", of: aggregate, instead: "results" });
  if (documents.length > 0 && !documents.some(({ document }) => isLikeResult(document))) {
    return failure({ file: name }, { kind: "no-results", received: { described: describe(documents[0]?.document) } });
  }
  if (documents.some(({ document }) => isOfEngine(document))) {
    return failure({ file: name }, { kind: "no-results", received: "engine" });
  }
  // Zod takes a while to load, and only stored results need it.
  const { safeParseResult } = await import("../../aggregation/parse-result");
  return documents.map(({ place, document, error, ...beside }) => {
    const parsed = error === undefined ? safeParseResult(document) : noJson(`no JSON: ${error}`);
    return { place, document, parsed, ...("evaluation" in beside && { evaluation: beside.evaluation }) };
  });
}

/** Results are many times as large as their ratings; this is as much as a text may have characters. */
export const mostMebibytesOfResults = 500;

/** Something that was a result before it was damaged, as opposed to a file of another kind. */
function isLikeResult(document: unknown): boolean {
  const keys = ["status", "criteria", "exactCoverage", "engine"];
  return isObject(document) && keys.some((key) => Object.hasOwn(document, key));
}

/** What a database engine came to: it says which, and has no ledger. */
function isOfEngine(document: unknown): boolean {
  return isObject(document) && Object.hasOwn(document, "database") && !Object.hasOwn(document, "criteria");
}

/** What `evaluate` wrote holds results within: of everybody as JSON, and of one person in each line of NDJSON. */
function resultsWithin(entry: ReadEntry): readonly ReadEntry[] {
  const { document, place } = entry;
  const written = evaluatedWithin(document);
  if (written === undefined) return [entry];
  const isOne = Object.hasOwn(document as object, "result");
  return written.map(({ result, evaluation }, index) => ({
    place: isOne ? place : { ...place, index },
    document: result,
    evaluation,
  }));
}

interface ReadEntry {
  readonly place: ResultPlace;
  readonly document: unknown;
  /** Why the line is no JSON. */
  readonly error?: string;
  /** Which of two values was the result's cannot be told. */
  readonly repeated?: readonly RepeatedKey[];
  readonly evaluation?: unknown;
}

/** The entries; or, when there are none, what there is instead. */
function readDocuments(text: string): readonly ReadEntry[] | Pick<ResultsFault, "received"> {
  if (text.trim() === "") return { received: "empty" };
  const whole = documentOf(text);
  if (whole.error === undefined) {
    if (!Array.isArray(whole.document)) return [{ place: {}, ...whole }];
    return whole.document.map((document: unknown, index) => ({ place: { index }, document }));
  }
  const lines = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  const entries = lines
    .filter((line) => line.text.trim() !== "")
    .map((line): ReadEntry => ({ place: { line: line.line }, ...documentOf(line.text, line.line) }));
  const isNone = entries.every(({ document, repeated }) => !isObject(document) && repeated === undefined);
  return isNone ? { received: { noJson: whole.error } } : entries;
}

function documentOf(text: string, line?: number): Omit<ReadEntry, "place"> {
  const parsed = parseJson(text, line);
  if ("value" in parsed) return { document: parsed.value };
  if ("repeated" in parsed) return { document: undefined, repeated: parsed.repeated };
  return { document: undefined, error: parsed.problem };
}

function noJson(received: string): ParseResult<ReviewResult> {
  const issue = { code: "unreadable", path: [], expected: "a result as JSON", received } as const;
  return { success: false, issues: [{ ...issue, message: `document: expected ${issue.expected}, got ${received}.` }] };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
