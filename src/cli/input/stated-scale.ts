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

/** How people state a scale in a sentence: its ends, or how far it goes. */
const statements = [
  /scale\s+(?:of|from)?\s*(\d+)\s*(?:to|[-–—~])\s*(\d+)/,
  /(\d+)\s*[-–—~～至到]\s*(\d+)\s*(?:分|点|points?\b|stars?\b)/,
  /(\d+)[\s-]*(?:point|star)s?\b/,
  /out of\s+(\d+)/,
  /(\d+)\s*(?:分制|级制|級制|段階|点満点|分满分|星)/,
  /满分\s*(?:为|是|:)?\s*(\d+)/,
];

/** Whether the title of a table states another scale than that of the rubric. */
export function statesOtherScale(title: string, scale: Scale): boolean {
  const text = withDigits(title);
  return statements.some((statement) => {
    const found = statement
      .exec(text)
      ?.slice(1)
      .filter((end) => end !== undefined);
    return found !== undefined && !isScale(found.map(Number), scale);
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
