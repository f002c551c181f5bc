import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { intervalNeed } from "../../review/period-interval";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import type { Need, Word } from "./rating-fault";
import type { SpokenWords } from "./spoken-words";

/** What an issue of a rating asks for, by its code and the key that it is about. */
export function needOf(issue: Issue, rubric: Rubric, words: SpokenWords, rating?: SubjectRating): Need {
  const { code, path } = issue;
  const key = path[1];
  switch (code) {
    case "missing":
    case "invalid-id":
    case "unknown-criterion":
    case "unknown-role":
    case "unknown-level":
    case "unknown-value":
      return needOfKey(key, words) ?? other(issue);
    case "invalid-decimal":
    case "out-of-range":
      if (key === "position") return { is: "number", minimum: "0", maximum: "1" };
      if (key !== "score") return other(issue);
      if (code === "invalid-decimal") return { is: "score", levels: words.levels };
      return { is: "number", minimum: plain(rubric.scale.minimum), maximum: plain(rubric.scale.maximum) };
    case "off-step":
      return rubric.ratingStep === null ? other(issue) : { is: "multiple", step: plain(rubric.ratingStep) };
    case "invalid-period":
      return { is: isInterval(issue) ? "interval" : "period" };
    case "invalid-date":
      return { is: "date" };
    case "two-roles":
    case "conflicting-assessor":
    case "conflicting-team":
      return { is: "as-before", value: wordBefore(issue, words) };
    case "self-in-other-role":
    case "other-in-self-role":
      // In a wide layout it is the same of every criterion's rating.
      return { is: "self-alone", who: rating && { subject: rating.subject, assessor: rating.assessor } };
    case "not-a-customer":
      return { is: "customers-alone" };
    case "conflicting-values":
      return { is: key === "position" ? "level-with-position" : "one-value" };
    case "duplicate-rating":
      return { is: "one-rating" };
    case "overall-and-criterion":
      return { is: "one-form" };
    case "forbidden-absence":
      return scoreOf(issue, words) ?? other(issue);
    default:
      return other(issue);
  }
}

/** Whether an interval seems to be meant. Of one of whole days the spelling is known, and it is read by that. */
function isInterval({ received }: Issue): boolean {
  return intervalNeed(JSON.parse(received) as string) !== undefined;
}

function needOfKey(key: Issue["path"][number] | undefined, { criteria, roles, levels }: SpokenWords): Need | undefined {
  switch (key) {
    case "subject":
    case "assessor":
    case "period":
    case "team":
      return { is: "id" };
    case "criterion":
      return { is: "choice", words: criteria };
    case "role":
      return { is: "choice", words: roles };
    case "level":
      return { is: "choice", words: levels };
    case "status":
    case "relation":
    case "contact":
      return { is: `choice-of-${key}` };
    case "score":
      return { is: "one-value" };
    default:
      return undefined;
  }
}

function other({ expected }: Issue): Need {
  return { is: "other", words: expected };
}

function plain(decimal: Decimal): string {
  return formatDecimal(parseDecimal(decimal)) as string;
}

/** Which criterion of whom it is stands only in the words of the library. */
function scoreOf({ expected }: Issue, { criteria }: SpokenWords): Need | undefined {
  const [, id, subject] = /^a score for ("(?:[^"\\]|\\.)*") of ("(?:[^"\\]|\\.)*")$/.exec(expected) ?? [];
  const criterion = criteria.find(({ en }) => describe(en) === id);
  if (criterion === undefined || subject === undefined) return undefined;
  return { is: "score-of", criterion, subject: JSON.parse(subject) as string };
}

/** The library quotes what an earlier rating says, shortened as it shortens what it received. */
function wordBefore({ expected, path }: Issue, { roles }: SpokenWords): Word {
  const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(expected) ?? ['""'];
  const value = JSON.parse(quoted) as string;
  const known = path[1] === "role" ? roles : path[1] === "team" ? [] : customerWords;
  return known.find(({ en }) => en === value) ?? { en: value, zh: value, ja: value };
}

/** What customers are, and how they are served. */
const customerWords: readonly Word[] = [
  { en: "internal", zh: "内部", ja: "社内" },
  { en: "external", zh: "外部", ja: "社外" },
  { en: "direct", zh: "直接", ja: "対面" },
  { en: "indirect", zh: "间接", ja: "間接" },
];
