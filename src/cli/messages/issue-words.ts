import type { Issue } from "../../errors";
import type { Fault } from "../input/fault";
import type { Place } from "../input/place";
import { documentIssue, nearestOf } from "./evaluation-messages";
import type { Said } from "./problem-messages";

/** How a language says what the library expected of a document, which says so in English. */
export interface IssueWords {
  /** What the library says, and how it is said in the language. */
  readonly phrases: ReadonlyMap<string, string>;
  /** The same of phrases in which numbers, times or names stand. */
  readonly patterns: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[];
  readonly quote: (text: string) => string;
  readonly either: (words: readonly string[]) => string;
  readonly oneOf: (words: readonly string[]) => string;
  /** Of what may be null as well. */
  readonly orNull: (said: string) => string;
  /** Of a word that may be meant for another. */
  readonly question: (near: string) => string;
  readonly otherId: (see: string) => string;
  readonly received: (described: string) => string;
  readonly place: (place: Place) => string;
  readonly sentence: (place: string, expected: string, received: string) => string;
  /** Of a key that is not known, where nothing else would be right. */
  readonly unknownKey: (place: string) => string;
}

/** An issue in words of a language; all of it in English where the language has none for it. */
export function issueIn(
  words: IssueWords,
  { issue, see }: Extract<Fault, { readonly kind: "issue" }>,
  place: Place,
): Said {
  const expected = see === undefined ? expectedIn(words, issue.expected) : words.otherId(words.place(see));
  if (expected === undefined) return documentIssue(issue, place, see);
  const received = receivedIn(words, issue);
  const where = words.place(place);
  const line = issue.expected === noSuchKey ? words.unknownKey(where) : words.sentence(where, expected, received);
  const near = nearestOf(issue);
  return { line: near === undefined ? line : `${line}${words.question(near)}`, expected, received };
}

const noSuchKey = "no key of that name";

function receivedIn({ received }: IssueWords, issue: Issue): string {
  try {
    return received(issue.received);
  } catch {
    // What the library did not describe, but says itself.
    return issue.received;
  }
}

function expectedIn(words: IssueWords, expected: string): string | undefined {
  const [, beside] = /^(.+), or null where there is none or nobody knows$/s.exec(expected) ?? [];
  if (beside !== undefined) {
    const said = expectedIn(words, beside);
    return said === undefined ? undefined : words.orNull(said);
  }
  const phrase = words.phrases.get(expected);
  if (phrase !== undefined) return phrase;
  for (const [pattern, say] of words.patterns) {
    const match = pattern.exec(expected);
    if (match !== null) return say(...match.slice(1));
  }
  const choice = /^one of (.+)$/s.exec(expected)?.[1] ?? (/^"[^"]*"$/.test(expected) ? expected : undefined);
  if (choice !== undefined) {
    const values = [...choice.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s,]+/g)].map(([all, text]) =>
      text === undefined ? all : words.quote(text),
    );
    return values.length === 1 ? values[0] : words.oneOf(values);
  }
  const parts = expected.split(" or ");
  if (parts.length < 2) return undefined;
  const said = parts.map((part) => expectedIn(words, part));
  return said.includes(undefined) ? undefined : words.either(said as readonly string[]);
}
