/** Text of all kinds, and how many columns of a terminal each takes; by the Unicode Standard, not by what is tested. */
const knownWidths: readonly (readonly [text: string, width: number])[] = [
  ["🧑‍🤝‍🧑", 2],
  ["👩🏽‍🚀", 2],
  ["🇯🇵", 2],
  ["❤️", 2],
  ["🫠", 2],
  ["🐼", 2],
  ["か\u3099", 2],
  ["\u1112\u1161\u11ab", 2],
  ["중", 2],
  ["中", 2],
  ["。", 2],
  ["（", 2],
  ["ア", 2],
  ["Ａ", 2],
  ["𠮷", 2],
  ["e\u0301", 1],
  ["ก็", 1],
  ["ب\u064e", 1],
  ["ｱ", 1],
  ["\u200b", 0],
];

/** The texts whose widths are known, beside those in which each character takes one column. */
export const knownTexts: readonly string[] = knownWidths.map(([text]) => text);

/** How many columns of a terminal a line of known texts takes. */
export function knownWidth(line: string): number {
  const plain = knownWidths.reduce((rest, [text, width]) => rest.replaceAll(text, "x".repeat(width)), line);
  return [...plain].length;
}
