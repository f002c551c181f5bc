import type { Issue, IssueCode, PathSegment, ScoringErrorCode } from "./errors";
import { describe, ScoringError } from "./errors";
import { readDecimal } from "./exact/decimal";
import { isMultipleOf } from "./exact/integer";
import type { Ratio } from "./exact/ratio";
import { compareRatios, zero } from "./exact/ratio";
import { inSteps } from "./exact/rounding";

/** The way to a value in a document: keys and indexes, from the outside in; empty for the document itself. */
export type Path = readonly PathSegment[];

/** A path, or the way to it from another one: for values of which only problems need the path itself. */
export type Way = Path | { readonly from: Way; readonly key: PathSegment };

/** The way to a part of what is there. */
export function below(from: Way, key: PathSegment): Way {
  return { from, key };
}

function pathOf(way: Way): Path {
  return "from" in way ? [...pathOf(way.from), way.key] : way;
}

/** A record of unknown origin, whose keys have been checked and whose values have not. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** A document that was read, or everything that is wrong with it. */
export type ParseResult<Data> =
  | { readonly success: true; readonly data: Data }
  | {
      readonly success: false;
      readonly issues: readonly Issue[];
      /** What was thrown, when the document could not be read to its end: see the issue `unreadable`. */
      readonly cause?: unknown;
    };

/**
 * Runs a reader with a fresh list of issues. Getters and proxies of a document run code that is not ours: whatever they
 * throw becomes an issue, so that nothing else comes out of reading.
 */
export function readDocument<Data>(read: (issues: Issue[]) => Data): ParseResult<Data> {
  const issues: Issue[] = [];
  try {
    const data = read(issues);
    return issues.length > 0 ? { success: false, issues } : { success: true, data };
  } catch (cause) {
    addIssue(issues, "unreadable", [], "what can be read", cause ?? null);
    return { success: false, issues, cause };
  }
}

/** What was read, or the error that carries the issues: its message lists the first hundred, each on a line of its own. */
export function dataOf<Data>(result: ParseResult<Data>, code: ScoringErrorCode, what: string): Data {
  if (result.success) return result.data;
  const { issues } = result;
  const lines = issues.slice(0, 100).map((issue) => `\n- ${issue.message}`);
  throw new ScoringError(code, `The ${what} has problems:${lines.join("")}`, { issues }, result);
}

/**
 * Notes a problem. Reading goes on after it, so that a document's problems are all reported at once. Where there is no
 * value at all, the problem is that it is `missing`.
 */
export function addIssue(issues: Issue[], problem: IssueCode, way: Way, expected: string, value: unknown): void {
  const path = pathOf(way);
  const code = value === undefined && problem !== "missing-text" ? "missing" : problem;
  const received = describe(value);
  issues.push({
    code,
    path,
    message: `${formatPath(path) || "document"}: expected ${expected}, got ${received}.`,
    expected,
    received,
  });
}

/** Adds the issues of a part of a document, with their paths from the outside. */
export function addIssuesWithin(path: Path, own: readonly Issue[], issues: Issue[]): void {
  for (const { code, path: inner, expected, received } of own) {
    const whole = [...path, ...inner];
    const message = `${formatPath(whole)}: expected ${expected}, got ${received}.`;
    issues.push({ code, path: whole, message, expected, received });
  }
}

/** A path as a developer writes it: `ratings[3].score`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const segment of path) {
    if (typeof segment === "number") text += `[${segment}]`;
    else if (/^[\w-]{1,60}$/.test(segment)) text += text === "" ? segment : `.${segment}`;
    else text += `[${describe(segment)}]`;
  }
  return text;
}

/** The value as an object whose keys are all among those named; others that have a value become issues. */
export function readRecord(
  value: unknown,
  path: Way,
  keys: readonly string[],
  issues: Issue[],
): UnknownRecord | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    addIssue(issues, "wrong-type", path, "an object", value);
    return undefined;
  }
  const record = value as UnknownRecord;
  for (const key in record) {
    if (isAmong(keys, key) || record[key] === undefined) continue;
    addIssue(issues, "unknown-key", below(path, key), `one of the keys ${keys.join(", ")}`, key);
  }
  return record;
}

/** As `includes`, which takes several times longer for a handful of keys. */
function isAmong(keys: readonly string[], key: string): boolean {
  for (const known of keys) if (known === key) return true;
  return false;
}

/** Longer lists are no documents: without entries, one takes no memory at all before it is copied. */
const longestList = 1e7;

/** The value as a list; an empty one, with an issue, when it is none, or too short or too long, or has holes. */
export function readList(value: unknown, path: Way, least: 0 | 1, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(value) && value.length >= least && value.length <= longestList) {
    // Loops would step over holes, and a list of nothing else would give an issue for each.
    const hole = value.includes(undefined) ? value.findIndex((_, index) => !(index in value)) : -1;
    if (hole < 0) return value;
    addIssue(issues, "missing", below(path, hole), "a list without holes", undefined);
  } else addIssue(issues, "wrong-type", path, least > 0 ? "a list of at least one" : "a list", value);
  return [];
}

/** The value as one of a few words. */
export function readChoice<Choice extends string>(
  value: unknown,
  path: Way,
  choices: readonly Choice[],
  issues: Issue[],
  code: IssueCode = "unknown-value",
): Choice | undefined {
  if (choices.includes(value as Choice)) return value as Choice;
  addIssue(issues, code, path, `one of ${choices.slice(0, 20).map(describe).join(", ")}`, value);
  return undefined;
}

/** The value as text of at least one character that is not white space. */
export function readText(value: unknown, path: Way, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value.trim() !== "" && !/\p{Cs}/u.test(value)) return value;
  addIssue(issues, "wrong-type", path, "some text, of well-formed Unicode", value);
  return undefined;
}

/**
 * The value as an id: text of whatever script and length that is not empty, is well-formed Unicode, has no control
 * characters, and neither begins nor ends with white space (where two ids would look the same).
 */
export function readId(value: unknown, path: Way, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value !== "" && value.trim() === value && !/[\p{Cc}\p{Cs}]/u.test(value)) {
    return value;
  }
  addIssue(issues, "invalid-id", path, "an id: text without control characters or blanks around it", value);
  return undefined;
}

/** What a decimal must be, both bounds inclusive. */
export interface DecimalBounds {
  readonly minimum?: Ratio;
  readonly maximum?: Ratio;
  readonly step?: Ratio;
}

/** The value as an exact decimal within its bounds and on its step. */
export function readExact(value: unknown, path: Way, bounds: DecimalBounds, issues: Issue[]): Ratio | undefined {
  const exact = readDecimal(value);
  const { maximum, step } = bounds;
  let problem: [IssueCode, string];
  if (exact === undefined) {
    problem = ["invalid-decimal", maximum ? rangeOf(bounds) : 'a decimal such as 8.5 or "8.50"'];
  } else if (!isInRange(exact, bounds)) {
    problem = ["out-of-range", rangeOf(bounds)];
  } else if (step && !isMultiple(exact, step)) {
    problem = ["off-step", `a multiple of ${print(step)}`];
  } else {
    return exact;
  }
  addIssue(issues, problem[0], path, problem[1], value);
  return undefined;
}

function isInRange(exact: Ratio, { minimum, maximum }: DecimalBounds): boolean {
  return !((minimum && compareRatios(exact, minimum) < 0) || (maximum && compareRatios(exact, maximum) > 0));
}

/** Where there is a maximum, there is a minimum. */
function rangeOf({ minimum, maximum }: DecimalBounds): string {
  return maximum ? `a number from ${print(minimum)} to ${print(maximum)}` : `${print(minimum)} or more`;
}

/** A bound in a message: the number's text is the decimal, up to 15 digits. */
function print(bound: Ratio = zero): number {
  return Number(bound.numerator) / Number(bound.denominator);
}

export function isMultiple(value: Ratio, step: Ratio): boolean {
  const { numerator, denominator } = inSteps(value, step);
  return isMultipleOf(numerator, denominator);
}

/** Notes every id that an earlier entry has already. */
export function checkUnique(
  entries: readonly { readonly id: string | undefined; readonly path: Path }[],
  issues: Issue[],
): void {
  const first = new Map<string, Path>();
  for (const { id, path } of entries) {
    if (id === undefined) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else addIssue(issues, "duplicate-id", path, `an id other than that of ${formatPath(earlier)}`, id);
  }
}
