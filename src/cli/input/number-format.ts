/** A number as a spreadsheet shows it by the format of its cell. */
export interface ShownNumber {
  readonly text: string;
  /** What the format writes before and behind the number, without blanks around it. */
  readonly words: string;
}

/** Words may be quoted, escaped, or of another alphabet; blanks as wide as a character may stand around them. */
const word = String.raw`(?:"[^"]*"|\\.|_.|[ 1-9]|[^\x00-\x7f])*`;
const oneNumber = new RegExp(`^(${word})(General|[#0?,]+(?:\\.[#0?]+)?)(${word})(?:;|$)`, "i");

/** How a number format shows a number, as far as that is more than the number: zeros before it, and words. */
export function shownNumber(number: string, format: string | undefined): ShownNumber | undefined {
  const [, before = "", places = "", after = ""] = oneNumber.exec(format?.replace(/\[[^\]]*\]/g, "") ?? "") ?? [];
  const isPadded = /^0+$/.test(places) && /^\d+$/.test(number);
  const text = `${wordsIn(before)}${isPadded ? number.padStart(places.length, "0") : number}${wordsIn(after)}`.trim();
  return places === "" || text === number ? undefined : { text, words: `${wordsIn(before)}${wordsIn(after)}`.trim() };
}

/** Whether a format of dates shows the time of day too: an h that is no part of a word or a colour. */
export function showsTime(format: string | undefined): boolean {
  return /h/i.test(format?.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\])[^\]]*\]/gi, "") ?? "");
}

function wordsIn(format: string): string {
  return format.replace(/"([^"]*)"|\\(.)|_./g, (_, quoted = "", escaped = "") => `${quoted}${escaped}`);
}
