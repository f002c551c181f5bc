/// <reference types="node" />
import { styleText } from "node:util";

/** How text may look in a terminal. */
export type TextStyle = Parameters<typeof styleText>[0];

/** Where text for people goes. */
export interface Display {
  /** How many characters fit into a line; `undefined` where lines may be as long as they like. */
  readonly width: number | undefined;
  /** Text in a style, where there are styles; the text alone elsewhere. Never the only thing that says something. */
  readonly styled: (style: TextStyle, text: string) => string;
}

/** A file or a pipe: it has no width, and what reads it wants no colours. */
export const plainDisplay: Display = { width: undefined, styled: (_, text) => text };

/** What an output can show that goes to a file, or, without one or with a dash, to standard output. */
export function displayFor(out: string | undefined): Display {
  return out === undefined || out === "-" ? displayOf(process.stdout) : plainDisplay;
}

/** Standard output or standard error: what it can do when it is a terminal. */
export function displayOf(stream: NodeJS.WriteStream): Display {
  if (!stream.isTTY) return plainDisplay;
  const { NO_COLOR = "", TERM } = process.env;
  const isPlain = NO_COLOR !== "" || TERM === "dumb";
  return {
    // A terminal that does not know its width says 0.
    width: stream.columns || undefined,
    // Node would ask again, and take an empty NO_COLOR for one.
    styled: isPlain ? plainDisplay.styled : (style, text) => styleText(style, text, { validateStream: false }),
  };
}
