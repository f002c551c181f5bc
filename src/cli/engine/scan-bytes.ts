import type { Fault } from "../input/fault";

/** What no delimited text may hold, and the line on which it stands; of a quote, that on which its row begins. */
export interface ByteProblem {
  readonly line: number;
  readonly fault: Fault;
}

const [nul, quote, lineFeed, carriageReturn] = [0x00, 0x22, 0x0a, 0x0d];
const mark = [0xef, 0xbb, 0xbf];

/**
 * Looks for bytes that the engine takes for text and nobody else does: NUL, and a quote within a cell that has none at its
 * beginning, where somebody may have forgotten one. Nobody else minds blanks before a quote; but the engine, which leaves out a
 * single one, takes quotes behind two for text: so none may stand there. Leaps from quote to quote, which takes a fraction of
 * the engine's time.
 *
 * @param chunks - Gives the bytes from their beginning each time it is called.
 * @param delimiter - A character of one byte.
 */
export function scanBytes(chunks: () => Iterable<Uint8Array>, delimiter: string): ByteProblem | undefined {
  const starts = new Set([delimiter.charCodeAt(0), lineFeed, carriageReturn]);
  let [isQuoted, isAfterQuote] = [false, false];
  let [offset, before] = [0, lineFeed];
  let hasMark = false;
  for (const chunk of chunks()) {
    const begin = offset === 0 && mark.every((byte, index) => chunk[index] === byte) ? mark.length : 0;
    hasMark ||= begin > 0;
    const found = chunk.indexOf(nul);
    if (found >= 0) {
      // What says that it is UTF-8 has characters.
      const fault = { kind: "nul", unit: hasMark ? "character" : "byte" } as const;
      return { line: linesAt(chunks(), offset + found).line, fault };
    }
    let at = begin;
    while (at < chunk.length) {
      if (isAfterQuote) {
        // Of two quotes the first does not end what is quoted.
        if (chunk[at] === quote) at += 1;
        else isQuoted = false;
        isAfterQuote = false;
        continue;
      }
      const next = chunk.indexOf(quote, at);
      if (next < 0) break;
      if (isQuoted) isAfterQuote = true;
      else if (!starts.has(next === begin ? before : (chunk[next - 1] as number))) {
        return { line: linesAt(chunks(), offset + next).row, fault: { kind: "quote-within-cell" } };
      } else isQuoted = true;
      at = next + 1;
    }
    offset += chunk.length;
    if (chunk.length > begin) before = chunk[chunk.length - 1] as number;
  }
  return undefined;
}

/** The line that a byte is in, and the one on which its row begins: line ends in quotes end no row. */
function linesAt(chunks: Iterable<Uint8Array>, place: number): { readonly line: number; readonly row: number } {
  let [line, row, isQuoted, before, offset] = [1, 1, false, 0, 0];
  for (const chunk of chunks) {
    for (const [index, byte] of chunk.entries()) {
      if (offset + index >= place) return { line, row };
      if (byte === quote) isQuoted = !isQuoted;
      if (byte === carriageReturn || (byte === lineFeed && before !== carriageReturn)) line += 1;
      if (!isQuoted && (byte === carriageReturn || byte === lineFeed)) row = line;
      before = byte;
    }
    offset += chunk.length;
  }
  return { line, row };
}
