import type { Path } from "../../document";
import { addIssue, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";

/** What a value must be: a rule, a list whose entries have these shapes in turn, or an object with these properties. */
export type Shape = Rule | readonly Shape[] | { readonly [key: string]: Shape };

/** Nothing where the value is good, else what was expected, in words; or the shape that depends on the value. */
export type Rule = (value: unknown) => Shape | string | undefined;

/** Adds an issue for everything in which a value departs from its shape. */
export function check(value: unknown, shape: Shape, path: Path, issues: Issue[]): void {
  if (typeof shape === "function") {
    const found = shape(value);
    if (typeof found === "string") addIssue(issues, "unknown-value", path, found, value);
    else if (found !== undefined) check(value, found, path, issues);
  } else if (isList(shape)) {
    readList(value, path, 0, issues).forEach((entry, index) => {
      check(entry, shape[index % shape.length] as Shape, [...path, index], issues);
    });
  } else if (Object(value) !== value) {
    addIssue(issues, "wrong-type", path, "an object", value);
  } else {
    for (const key of Object.keys(shape)) {
      check(Reflect.get(value as object, key), shape[key] as Shape, [...path, key], issues);
    }
  }
}

export const number: Rule = (value) => (Number.isFinite(value) ? undefined : "a number");

export const text: Rule = (value) => (typeof value === "string" && value !== "" ? undefined : "some text");

/** Text that says something. */
export const said: Rule = (value) => (typeof value === "string" && value.trim() !== "" ? undefined : "some text");

export const id: Rule = (value) => {
  const isId = typeof value === "string" && value !== "" && value.trim() === value && !/\p{Cc}|\p{Cs}/u.test(value);
  return isId ? undefined : "an id: text without control characters or blanks around it";
};

/** By its form: whether there is such a moment is for `parseResult` to say, which knows days and zones. */
export const moment: Rule = (value) => {
  const isMoment = typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d\S*(Z|[+-]\d\d:\d\d|])$/.test(value);
  return isMoment ? undefined : "a time with its offset or zone";
};

export const exact: Rule = (value) => {
  const isExact = typeof value === "string" && /^-?\d{1,10000}(\/[1-9]\d{0,9999})?$/.test(value);
  return isExact ? undefined : 'an exact number such as "17/2" or "8"';
};

export function oneOf(...choices: readonly unknown[]): Rule {
  return (value) => (choices.includes(value) ? undefined : `one of ${choices.slice(0, 20).map(describe).join(", ")}`);
}

export function optional(shape: Shape): Rule {
  return (value) => (value === undefined ? undefined : shape);
}

export function nullable(shape: Shape): Rule {
  return (value) => (value === null ? undefined : shape);
}

export function some(shape: Shape): Rule {
  return (value) => (Object(value).length === 0 ? "a list of at least one" : [shape]);
}

export function statusOf(value: unknown): unknown {
  return Object(value).status;
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}
