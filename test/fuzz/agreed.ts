import type { ParseResult } from "../../src/document";
import { mustBeSound, outcomeOf } from "./sound-issues";
import type { Reading } from "./target";
import { must } from "./target";

/** Of a `safeParse` and its `parse`: they agree, and what is refused is refused with sound issues. */
export function agreed<Data>(
  document: unknown,
  safe: (document: unknown) => ParseResult<Data>,
  parse: (document: unknown) => Data,
): Data | undefined {
  const parsed = safe(document);
  const outcome = outcomeOf(() => parse(document));
  must(parsed.success === "value" in outcome, "parse throws exactly when safeParse has issues");
  if (parsed.success) return parsed.data;
  mustBeSound(parsed.issues, document);
  return undefined;
}

export function readingOf(data: unknown): Reading {
  return data === undefined ? "refused" : "accepted";
}
