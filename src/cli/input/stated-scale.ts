import type { Decimal } from "../../exact/decimal";
import { wordKey } from "./vocabulary";

type Scale = readonly [minimum: Decimal, maximum: Decimal];

/** What may stand behind the header of scores and says nothing about their scale. */
const harmlessNotes: ReadonlySet<string> = new Set(
  [
    ...["required", "mandatory", "optional", "score", "scores", "rating", "points", "point", "pts", "pt", "number"],
    ...["必填", "选填", "必填项", "分", "分数", "得分", "评分", "数字", "数值"],
    ...["必須", "任意", "点", "点数", "得点", "評点", "数値", "入力必須"],
  ].map(wordKey),
);

/** Words around the numbers of a scale. */
const scaleWords =
  /scale|points?|pts|out of|from|to|max(?:imum)?|min(?:imum)?|分制|满分|満点|分|点|[\s\-–—~～至到从から/:.,、*]/gu;

/** Whether a note behind a header of scores leaves the scale as it is: nothing about it, or the scale itself. */
export function isHarmlessNote(note: string, scale: Scale): boolean {
  const text = withDigits(note);
  if (harmlessNotes.has(wordKey(text))) return true;
  const numbers = numbersIn(text);
  return numbers.length > 0 && isScale(numbers, scale) && text.replace(number, "").replace(scaleWords, "") === "";
}

/** Longer texts are no titles. */
const longestTitle = 1000;

/**
 * How people state a scale in a sentence: its ends, or how far it goes. Numbers begin where no digit stands before them,
 * so that a long run of digits is gone through once.
 */
const statements = [
  /(?:scale|rate|rating|评分标准|评分范围|打分范围)s?\s*[:=(]?\s*(?:of|from)?\s*(?<!\d)(\d{1,3})\s*(?:to|[-–—~～至到])\s*(\d{1,3})(?!\d)/g,
  /(?<!\d)(\d{1,3})\s*[-–—~～至到]\s*(\d{1,3})(?!\d)\s*(?:(?:分|点)(?!公司|部|店)|points?\b|stars?\b)/g,
  /(?<!\d)(\d{1,3})[\s-]{0,5}(?:point|star)s?\b/g,
  /(?:out of|max(?:imum)?(?: score)?:?|最高(?:分|点)?:?)\s*(\d{1,3})(?!\d)/g,
  /(?<!\d)(\d{1,3})\s{0,5}(?:分制|级制|級制|段階|点満点|点法|分满分|分为满分|星(?=制|级制|評|评))/g,
  /满分\s*(?:为|是|:)?\s*(\d{1,3})(?!\d)/g,
];

/** Whether the title of a table states another scale than that of the rubric. */
export function statesOtherScale(title: string, scale: Scale): boolean {
  if (title.length > longestTitle) return false;
  const text = withDigits(title);
  return statements.some((statement) => {
    const found = [...text.matchAll(statement)].map(([, ...ends]) => ends.map(Number));
    // Several ranges are the bands of levels.
    const isLegend = found.length > 1 && found.every((ends) => ends.length > 1);
    return !isLegend && found.some((ends) => !isScale(ends, scale));
  });
}

const number = /\d+(?:\.\d+)?/g;

function numbersIn(text: string): readonly number[] {
  return (text.match(number) ?? []).map(Number);
}

/** Both ends of the scale, or the upper one alone. */
function isScale(numbers: readonly number[], [minimum, maximum]: Scale): boolean {
  const ends = [Number(minimum), Number(maximum)];
  return numbers.join() === ends.join() || numbers.join() === ends.slice(1).join();
}

const englishNumbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const hanNumbers = "零一二三四五六七八九十";

/** Numbers in words as digits, as far as scales of ratings go; in lower case and half-width. */
function withDigits(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\b[a-z]+\b/g, (word) => (englishNumbers.includes(word) ? String(englishNumbers.indexOf(word)) : word))
    .replace(/一?百|\bhundred\b/g, "100")
    .replace(/[零一二三四五六七八九十]/g, (digit) => String(hanNumbers.indexOf(digit)));
}
