import { scoreUnits } from "./words";

/** What parts the whole from the fraction of the scores in a file: `8.5` or `8,5`. */
export type DecimalMark = "point" | "comma";

/** A score as digits with a point, if that is what the text is under the mark: no unit after it, no full-width digits. */
export function decimalText(text: string, mark: DecimalMark): string | undefined {
  // Words are many, and need no further look.
  if (/^[a-z]/i.test(text)) return undefined;
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

/** A score that has either mark, and what it would be read as by the one that it has. */
export interface UndecidedMark<Place> {
  readonly text: string;
  readonly place: Place;
  readonly mark: DecimalMark;
}

/**
 * The decimal mark of a file's scores: one for all of them. A score shows it in which it cannot part thousands: by its
 * digits (`8,5`), and a point also where the thousands would be off the scale (`7.500` from 0 to 10). About a comma like
 * that it asks on any scale: a point is what it expects. Where no score shows the mark, the answer is the first that
 * could have either.
 */
export function findDecimalMark<Place>(
  scores: Iterable<readonly [text: string, place: Place]>,
  isOnScale: (number: string, place: Place) => boolean,
): DecimalMark | UndecidedMark<Place> {
  const finder = decimalMarkFinder(isOnScale);
  for (const [text, place] of scores) finder.add(text, place);
  return finder.mark();
}

/** As {@link findDecimalMark}, score by score. */
export interface DecimalMarkFinder<Place> {
  readonly add: (text: string, place: Place) => void;
  readonly mark: () => DecimalMark | UndecidedMark<Place>;
}

export function decimalMarkFinder<Place>(
  isOnScale: (number: string, place: Place) => boolean,
): DecimalMarkFinder<Place> {
  const shown = new Set<DecimalMark>();
  let undecided: UndecidedMark<Place> | undefined;
  return {
    add: (text, place) => {
      const [, whole, sign, fraction = ""] = /^([+-]?\d+)([.,])(\d+)$/.exec(plainNumber(text)) ?? [];
      if (whole === undefined) return;
      const mark = sign === "," ? "comma" : "point";
      const mayBeThousands = /^[+-]?[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
      if (mayBeThousands && (mark === "comma" || isOnScale(whole + fraction, place)))
        undecided ??= { text, place, mark };
      else shown.add(mark);
    },
    mark: () => {
      // Both in one file are a problem of the scores with a comma, which no point can be read into.
      if (shown.has("point")) return "point";
      return shown.has("comma") ? "comma" : (undecided ?? "point");
    },
  };
}
