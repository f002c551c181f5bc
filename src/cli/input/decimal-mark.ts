import { scoreUnits } from "./words";

/** What parts the whole from the fraction of the scores in a file: `8.5` or `8,5`. */
export type DecimalMark = "point" | "comma";

/** A score as digits with a point, if that is what the text is under the mark: no unit after it, no full-width digits. */
export function decimalText(text: string, mark: DecimalMark): string | undefined {
  const number = plainNumber(text);
  if (mark === "comma" && number.includes(".")) return undefined;
  const pointed = mark === "comma" ? number.replace(",", ".") : number;
  return /^[+-]?\d+(?:\.\d+)?$/.test(pointed) ? pointed : undefined;
}

function plainNumber(text: string): string {
  return halfWidth(text)
    .trim()
    .replace(scoreUnits, "")
    .trim()
    .replace(/^[\u2212\u2013]/, "-");
}

/** Full-width characters as their half-width forms, and nothing else: a footnote's ² is no digit. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * The decimal mark of a file's scores: one for all of them. A point is one wherever it stands, and so is a comma that
 * cannot part thousands. Where all there is could part them (`7,500`) the answer is the place of the first such score.
 */
export function findDecimalMark<Place>(
  scores: Iterable<readonly [text: string, place: Place]>,
): DecimalMark | { readonly undecided: readonly [text: string, place: Place] } {
  let hasPoint = false;
  let hasComma = false;
  let undecided: readonly [string, Place] | undefined;
  for (const score of scores) {
    const number = plainNumber(score[0]);
    if (/^[+-]?\d+\.\d+$/.test(number)) hasPoint = true;
    else if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(number)) undecided ??= score;
    else if (/^[+-]?\d+,\d+$/.test(number)) hasComma = true;
  }
  if (hasComma && !hasPoint) return "comma";
  // Both in one file are a problem of the scores with a comma, which no point can be read into.
  if (hasPoint || undecided === undefined) return "point";
  return { undecided };
}
