import type { Issue, ScoringError } from "../../src/index";
import { isScoringError } from "../../src/index";
import { must } from "./target";

/** Somebody reads it: even with twenty ids of sixty characters in it, it is no longer. */
const longestMessage = 4000;

/** The issues of a refused document: at least one, each readable, and each at a place that the document has. */
export function mustBeSound(issues: readonly Issue[], document: unknown): void {
  must(issues.length > 0, "a refusal has issues");
  for (const { code, path, message, expected, received } of issues) {
    must(
      [code, message, expected, received].every((text) => text !== ""),
      `texts of ${code} are not empty`,
    );
    must(message.length <= longestMessage, `a message of at most ${longestMessage} characters, got ${message.length}`);
    must(
      code.startsWith("missing") || leadsInto(document, path),
      `the path ${JSON.stringify(path)} leads into the document`,
    );
  }
}

/** Whether all of the path but its end is there, which is missing itself where a key of two must be. */
function leadsInto(document: unknown, path: Issue["path"]): boolean {
  let value = document;
  for (const segment of path) {
    if (typeof value !== "object" || value === null) return false;
    value = Object.hasOwn(value, segment) ? Reflect.get(value, segment) : undefined;
  }
  return true;
}

/** What a call returns, or the ScoringError that it throws: any other error is thrown on. */
export function outcomeOf<Value>(call: () => Value): { readonly value: Value } | { readonly error: ScoringError } {
  try {
    return { value: call() };
  } catch (error) {
    if (!isScoringError(error)) throw error;
    must(error.message !== "" && !/\n\s+at /.test(error.message), "an error has a message and no stack trace in it");
    return { error };
  }
}
