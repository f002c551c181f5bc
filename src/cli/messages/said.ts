import type { Said } from "./problem-messages";

/** What is said in a sentence of its own. */
export function told(sentence: string, expected: string, received: string): Said {
  return { sentence, expected, received };
}

/** What is said in the sentence that a language has for all such. */
export function pair(expected: string, received: string): Said {
  return { expected, received };
}

/** A count as all three languages write it: 1,000. */
export function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** How to say on the command line what is in which columns. */
export function columnsOptions(columns: readonly { readonly title: string; readonly content: string }[]): string {
  return columns.map(({ title, content }) => `--columns ${content}="${title}"`).join(" ");
}
