import type { MeasureText } from "./text-width";
import { isNarrow } from "./text-width";

/** A word, or a character of a script that is written without blanks, and the blanks before it. */
interface Unit {
  readonly blanks: string;
  readonly text: string;
}

/**
 * A text in lines of at most so many columns. They are broken at blanks and between the characters of Chinese and
 * Japanese, and within a word only where it is longer than a line. Nothing is left out but the blanks at a break.
 */
export function wrapText(text: string, width: number, measure: MeasureText): readonly string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const { blanks, text: unit } of unitsOf(text, measure)) {
    const longer = line === "" ? unit : `${line}${blanks}${unit}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = cut(unit, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/** The columns that the longest part of a text takes that should not be broken. */
export function longestUnit(text: string, measure: MeasureText): number {
  return unitsOf(text, measure).reduce((longest, { text: unit }) => Math.max(longest, measure(unit)), 0);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const opening = /[（［｛「『【〈《〔“‘([{]$/;
const closing = /^[、。，．・：；？！）］｝」』】〉》〕”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ!%),.:;?\]}]/;

function unitsOf(text: string, measure: MeasureText): readonly Unit[] {
  if (isNarrow(text)) {
    return [...text.matchAll(/( *)([^ ]+)/g)].map(([, blanks = "", word = ""]) => ({ blanks, text: word }));
  }
  const units: { blanks: string; text: string }[] = [];
  let blanks = "";
  let previous: { readonly text: string; readonly isWide: boolean } | undefined;
  for (const { segment } of graphemes.segment(text)) {
    if (segment === " ") {
      blanks += segment;
      previous = undefined;
      continue;
    }
    const isWide = measure(segment) > 1;
    const isTogether =
      previous !== undefined && (!(previous.isWide || isWide) || opening.test(previous.text) || closing.test(segment));
    const last = units.at(-1);
    if (isTogether && last !== undefined) last.text += segment;
    else units.push({ blanks, text: segment });
    blanks = "";
    previous = { text: segment, isWide };
  }
  return units;
}

/** Pieces of a word as long as lines; what looks like one character stays whole, unless it is longer itself. */
function cut(word: string, width: number, measure: MeasureText): readonly string[] {
  if (isNarrow(word)) return word.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  const characters = [...graphemes.segment(word)].flatMap(({ segment }) =>
    measure(segment) > width ? [...segment] : [segment],
  );
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of characters) {
    const size = measure(character);
    if (piece !== "" && used + size > width) {
      pieces.push(piece);
      [piece, used] = ["", 0];
    }
    piece += character;
    used += size;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
