import { describe } from "../../errors";
import type { Need } from "../input/rating-fault";

/** What was expected of a rating, in the words of the library. */
export function needEn(need: Need): string {
  switch (need.is) {
    case "id":
      return "an id: text without control characters or blanks around it";
    case "period":
      return "a period such as 2026-H1";
    case "interval":
      return "an interval of whole days such as 2026-01-15/2026-07-14";
    case "date":
      return "a date, or a time such as 2026-06-30T09:00Z";
    case "self-alone":
      if (need.who === undefined) return '"self" if and only if the assessor is the subject';
      return need.who.subject === need.who.assessor
        ? `"self", since ${describe(need.who.subject)} is the subject and the assessor`
        : `another role than "self", or the subject ${describe(need.who.subject)} as the assessor and not ${describe(need.who.assessor)}`;
    case "customers-alone":
      return "nothing: only customers have it";
    case "one-value":
      return "one of score, level and status (score: null if not rated)";
    case "level-with-position":
      return "a level with the position";
    case "no-value-beside": {
      const [expected, read] =
        need.column === "position"
          ? ["a level with the position", "position within a level"]
          : ["nothing beside a score", need.column];
      return `${expected} (the column is read as the ${read}: --columns ${ignoring(need.title)} leaves it out)`;
    }
    case "one-rating":
      return "one rating of a criterion by an assessor";
    case "one-form":
      return 'either "overall" or single criteria';
    case "choice":
      return oneOf(need.words.slice(0, mostWords).map(({ en }) => en));
    case "choice-of-status":
      return oneOf(["not-applicable", "not-observed"]);
    case "choice-of-relation":
      return oneOf(["internal", "external"]);
    case "choice-of-contact":
      return oneOf(["direct", "indirect"]);
    case "score":
      return `a decimal such as 8.5, a level (${need.levels.map(({ en }) => en).join(", ")}), n/a, n/o, or nothing`;
    case "number":
      return `a number from ${need.minimum} to ${need.maximum}`;
    case "multiple":
      return `a multiple of ${need.step}`;
    case "as-before":
      return `${describe(need.value.en)}, as in an earlier rating`;
    case "score-of":
      return `a score for ${describe(need.criterion.en)} of ${describe(need.subject)}`;
    case "other":
      return need.words;
  }
}

/** How to say on the command line that a column is to be left out. */
export function ignoring(title: string): string {
  return `ignore=${/^[\p{L}\p{N}_-]+$/u.test(title) ? title : `"${title}"`}`;
}

/** A rubric may have more criteria than anybody reads. */
export const mostWords = 20;

function oneOf(words: readonly string[]): string {
  return `one of ${words.map(describe).join(", ")}`;
}
