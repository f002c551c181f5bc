import type { Issue, IssueCode, PathSegment } from "./errors";
import type { Decimal } from "./exact/decimal";
import { formatDecimal, readDecimal } from "./exact/decimal";
import { isMultipleOf, multiply } from "./exact/integer";
import type { Ratio } from "./exact/ratio";
import { compareRatios } from "./exact/ratio";

export type Path = readonly PathSegment[];

/** A record of unknown origin, whose keys have been checked and whose values have not. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Notes a problem. Reading goes on after it, so that a document's problems are all reported at once. */
export function addIssue(issues: Issue[], code: IssueCode, path: Path, expected: string, value: unknown): void {
  const received = describe(value);
  const where = path.length === 0 ? "document" : formatPath(path);
  issues.push({ code, path, message: `${where}: expected ${expected}, got ${received}.`, expected, received });
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

/** A value in a few words, for messages: never longer than 60 characters of what was found, and never throws. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** The value as an object whose keys are all among those named; the others become issues. */
export function readRecord(
  value: unknown,
  path: Path,
  keys: ReadonlySet<string>,
  issues: Issue[],
): UnknownRecord | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    addIssue(issues, value === undefined ? "missing" : "wrong-type", path, "an object", value);
    return undefined;
  }
  for (const key in value) {
    if (keys.has(key)) continue;
    addIssue(issues, "unknown-key", [...path, key], `one of the keys ${[...keys].join(", ")}`, key);
  }
  return value as UnknownRecord;
}

/** The value as a list; `undefined`, with an issue, when it is none or has fewer entries than it must have. */
export function readList(value: unknown, path: Path, least: 0 | 1, issues: Issue[]): readonly unknown[] | undefined {
  if (Array.isArray(value) && value.length >= least) return value;
  const expected = least === 0 ? "a list" : "a list of at least one";
  addIssue(issues, value === undefined ? "missing" : "wrong-type", path, expected, value);
  return undefined;
}

/** The value as one of a few words. */
export function readChoice<Choice extends string>(
  value: unknown,
  path: Path,
  choices: readonly Choice[],
  issues: Issue[],
): Choice | undefined {
  if (choices.includes(value as Choice)) return value as Choice;
  const code = value === undefined ? "missing" : typeof value === "string" ? "unknown-value" : "wrong-type";
  addIssue(issues, code, path, `one of ${choices.join(", ")}`, value);
  return undefined;
}

/** The value as text of at least one character that is not white space. */
export function readText(value: unknown, path: Path, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value;
  addIssue(issues, value === undefined ? "missing" : "wrong-type", path, "some text", value);
  return undefined;
}

/**
 * The value as an id: any text, in any script and of any length, that is not empty, is well-formed Unicode, has no
 * control characters, and neither begins nor ends with white space (where two ids would look the same).
 */
export function readId(value: unknown, path: Path, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value !== "" && value.trim() === value && !/[\p{Cc}\p{Cs}]/u.test(value)) {
    return value;
  }
  const code = value === undefined ? "missing" : typeof value === "string" ? "invalid-id" : "wrong-type";
  addIssue(issues, code, path, "an id: text without control characters or white space around it", value);
  return undefined;
}

/** The value as one of the ids of a rubric. */
export function readKnown(
  value: unknown,
  path: Path,
  known: readonly string[],
  code: "unknown-level" | "unknown-criterion" | "unknown-role",
  issues: Issue[],
): string | undefined {
  if (typeof value === "string" && known.includes(value)) return value;
  const expected = known.length === 0 ? "a known id" : `one of ${known.slice(0, 20).map(describe).join(", ")}`;
  addIssue(issues, value === undefined ? "missing" : code, path, expected, value);
  return undefined;
}

/** What a decimal must be, both bounds inclusive. */
export interface DecimalBounds {
  readonly minimum?: Ratio;
  readonly maximum?: Ratio;
  readonly step?: Ratio;
}

/** The value as an exact decimal within its bounds and on its step. */
export function readExact(value: unknown, path: Path, bounds: DecimalBounds, issues: Issue[]): Ratio | undefined {
  const exact = readDecimal(value);
  if (exact === undefined) {
    const code = value === undefined ? "missing" : "invalid-decimal";
    addIssue(issues, code, path, 'a decimal such as 8.5 or "8.50"', value);
    return undefined;
  }
  const { minimum, maximum, step } = bounds;
  if ((minimum && compareRatios(exact, minimum) < 0) || (maximum && compareRatios(exact, maximum) > 0)) {
    addIssue(issues, "out-of-range", path, describeRange(minimum, maximum), value as Decimal);
    return undefined;
  }
  if (step && !isMultiple(exact, step)) {
    addIssue(issues, "off-step", path, `a multiple of ${formatDecimal(step)}`, value as Decimal);
    return undefined;
  }
  return exact;
}

export function isMultiple(value: Ratio, step: Ratio): boolean {
  return isMultipleOf(multiply(value.numerator, step.denominator), multiply(value.denominator, step.numerator));
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

function describeRange(minimum: Ratio | undefined, maximum: Ratio | undefined): string {
  if (maximum === undefined) return `at least ${formatDecimal(minimum as Ratio)}`;
  return minimum === undefined
    ? `at most ${formatDecimal(maximum)}`
    : `a number from ${formatDecimal(minimum)} to ${formatDecimal(maximum)}`;
}
