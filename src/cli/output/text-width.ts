/** How many columns of a terminal a text takes. */
export type MeasureText = (text: string) => number;

/** Printable ASCII and the few signs of our own: each takes one column. */
const narrow = /^[ -~–…“”]*$/;

/** Whether each character of a text is one column wide and can stand alone. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** What measures these texts. Knowing the widths of all characters takes a while to load, and few need it. */
export async function measureFor(texts: Iterable<string>): Promise<MeasureText> {
  let isPlain = true;
  for (const text of texts) isPlain &&= isNarrow(text);
  if (isPlain) return (text) => text.length;
  const { default: stringWidth } = await import("string-width");
  return (text) => (isNarrow(text) ? text.length : stringWidth(text));
}
