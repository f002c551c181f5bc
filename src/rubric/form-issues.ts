import type { z } from "zod";
import type { Path } from "../document";
import { addIssue } from "../document";
import type { Issue, IssueCode, PathSegment } from "../errors";
import { describe } from "../errors";

/** A problem of form: its kind, where it is, and what was expected there, in words. */
interface Problem {
  readonly code: IssueCode;
  readonly path: Path;
  readonly expected: string;
}

/**
 * A copy of a document as its published form has it: where a key has no value, the form need not know it. What is wrong
 * with the form is added to the issues, and then there is no copy.
 */
export function formOf<Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
  issues: Issue[],
): z.output<Schema> | undefined {
  const form = schema.safeParse(document);
  if (form.success) return form.data;
  const before = issues.length;
  addFormIssues(schema, document, issues);
  return issues.length > before ? undefined : schema.parse(JSON.parse(JSON.stringify(document)));
}

/** The paths of known problems, as a tree: so that looking one up does not take longer the more there are. */
interface KnownPaths {
  isProblem: boolean;
  readonly further: Map<PathSegment, KnownPaths>;
}

type FormIssue = z.core.$ZodIssue;

/**
 * Checks a document against its published form and adds what reading it has not found: nothing is reported twice, and
 * nothing passes that the JSON Schema would refuse. Keys whose value is `undefined` count as absent.
 */
export function addFormIssues(schema: z.ZodType, document: unknown, issues: Issue[]): void {
  // A list that reading refused may be endless, and the form is checked entry by entry.
  if (issues.some(({ expected }) => expected.startsWith("a list"))) return;
  const form = schema.safeParse(document);
  if (form.success) return;
  const known = knownPaths(issues);
  const told = new Set<string>();
  for (const issue of form.error.issues) {
    // Where reading has found something in a value of several forms, it has said all there is to say.
    if (issue.code === "invalid_union" && isKnown(issue.path as PathSegment[], known)) continue;
    for (const { code, path, expected } of problemsOf(issue, [], document, schema)) {
      if (isKnown(path, known)) continue;
      const value = code === "unknown-key" ? path.at(-1) : valueAt(document, path);
      // What is no decimal is not within bounds either; a list or an object may have several things wrong.
      const place = typeof value === "object" ? undefined : JSON.stringify(path);
      if (place !== undefined && told.has(place)) continue;
      if (place !== undefined) told.add(place);
      addIssue(issues, code, path, allowed(code, expected, formsAt(schema, path, document)), value);
    }
  }
}

/** What was expected, and `null` where it is allowed: who is not told that makes up a value. */
function allowed(code: IssueCode, expected: string, forms: readonly z.ZodType[]): string {
  if (code === "unknown-key" || code === "out-of-range") return expected;
  if (expected === "null" || !forms.some((form) => form.safeParse(null).success)) return expected;
  return `${expected}, or null where there is none or nobody knows`;
}

/** As much of a form's definition as leads to the forms within it. */
interface FormDefinition {
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
}

/** The forms that the value at a path may have: several where nothing tells them apart. */
function formsAt(form: z.ZodType, path: Path, document: unknown): readonly z.ZodType[] {
  const [key, ...rest] = path;
  if (key === undefined) return [form];
  const value: unknown = Object(document)[key];
  return plainForms(form, document).flatMap((plain) => {
    const { shape, element, valueType } = definitionOf(plain);
    const own = shape === undefined ? undefined : new Map(Object.entries(shape)).get(String(key));
    const within = own ?? element ?? valueType;
    return within === undefined ? [] : formsAt(within, rest, value);
  });
}

/** The forms behind what makes them optional, and of several the one that the value's own key names. */
function plainForms(form: z.ZodType, value: unknown): readonly z.ZodType[] {
  const { innerType, in: before, options, discriminator } = definitionOf(form);
  const behind = innerType ?? before;
  if (behind !== undefined) return plainForms(behind, value);
  if (options === undefined) return [form];
  const named = options.filter((option) => {
    const name = discriminator === undefined ? undefined : definitionOf(option).shape?.[discriminator];
    return name === undefined || name.safeParse(Object(value)[discriminator as string]).success;
  });
  return named.flatMap((option) => plainForms(option, value));
}

function definitionOf(form: z.ZodType): FormDefinition {
  return form.def as unknown as FormDefinition;
}

/** The keys that an object may have, where it is known which kind of object it is. */
function keysWithin(schema: z.ZodType, path: Path, document: unknown): string {
  const forms = formsAt(schema, path, document).flatMap((form) => plainForms(form, valueAt(document, path)));
  const [keys = [], ...others] = forms.flatMap((form) => {
    const { shape } = definitionOf(form);
    return shape === undefined ? [] : [Object.keys(shape)];
  });
  return keys.length === 0 || others.length > 0 ? "no key of that name" : `one of the keys ${keys.join(", ")}`;
}

function knownPaths(issues: readonly Issue[]): KnownPaths {
  const root: KnownPaths = { isProblem: false, further: new Map() };
  for (const { path } of issues) {
    let place = root;
    for (const segment of path) {
      const next = place.further.get(segment) ?? { isProblem: false, further: new Map() };
      place.further.set(segment, next);
      place = next;
    }
    place.isProblem = true;
  }
  return root;
}

/** Whether there is a known problem at the path, within it or around it. */
function isKnown(path: Path, known: KnownPaths): boolean {
  let place = known;
  for (const segment of path) {
    const next = place.further.get(segment);
    if (place.isProblem || next === undefined) return place.isProblem;
    place = next;
  }
  return place.isProblem || place.further.size > 0;
}

/** The problems that an issue of zod stands for; none when all that it minds is keys without a value. */
function problemsOf(issue: FormIssue, base: Path, document: unknown, schema: z.ZodType): readonly Problem[] {
  const path = [...base, ...(issue.path as PathSegment[])];
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((key) => [...path, key]).filter((key) => valueAt(document, key) !== undefined);
    const expected = unknown.length === 0 ? "" : keysWithin(schema, path, document);
    return unknown.map((key) => ({ code: "unknown-key", path: key, expected }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return problemsOfUnion(issue.errors, path, document, schema);
  }
  return [{ code: codeOf(issue), path, expected: expectedBy(issue) }];
}

/**
 * Of a value with several good forms: what is wrong with the one that it comes closest to, or what each would be when
 * it is none of their kind.
 */
function problemsOfUnion(
  forms: readonly (readonly FormIssue[])[],
  path: Path,
  document: unknown,
  schema: z.ZodType,
): readonly Problem[] {
  const problems = forms.map((form) => form.flatMap((issue) => problemsOf(issue, path, document, schema)));
  const ofItsKind = problems.filter((form) => form.every((problem) => problem.path.length > path.length));
  const [closest] = ofItsKind.sort((left, right) => left.length - right.length);
  if (closest !== undefined) return closest;
  const expected = [...new Set(problems.flat().map((problem) => problem.expected))].join(" or ");
  return [{ code: "wrong-type", path, expected }];
}

function codeOf(issue: FormIssue): IssueCode {
  const { code } = issue;
  // Checks that no pattern can express bring a code of their own.
  if (code === "custom") return (issue.params as { readonly code: IssueCode }).code;
  if (code === "too_big" || code === "too_small") return "out-of-range";
  return code === "invalid_type" ? "wrong-type" : "unknown-value";
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What was expected, in words; patterns have theirs in the schemas. */
function expectedBy(issue: FormIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? issue.expected;
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return issue.origin === "array" ? `a list of at least ${issue.minimum}` : `${issue.minimum} or more`;
    case "too_big":
      return `${issue.maximum} or less`;
    case "invalid_union":
      // No form was tried: the key that tells them apart names none of them.
      return oneOf((issue as { readonly options: readonly unknown[] }).options);
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? describe(values[0]) : `one of ${values.map(describe).join(", ")}`;
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(value as object, key), document);
}
