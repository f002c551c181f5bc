/** What must be known of a whole text before its first row can be read. */
export interface TextShape {
  readonly hasQuotes: boolean;
  /** The first line that is longer than any may be, counted from 1. */
  readonly longLine: number | undefined;
}

/** @param parts - Gives the text from its beginning each time it is called, in parts shorter than `most`. */
export function scanText(parts: () => Iterable<string>, most: number): TextShape {
  let [hasQuotes, isLong, length] = [false, false, 0];
  for (const part of parts()) {
    hasQuotes ||= part.includes('"');
    const last = Math.max(part.lastIndexOf("\n"), part.lastIndexOf("\r"));
    isLong ||= length + (last < 0 ? part.length : part.search(/[\r\n]/)) > most;
    length = last < 0 ? length + part.length : part.length - last - 1;
    if (isLong) break;
  }
  return { hasQuotes, longLine: isLong ? lineLongerThan(parts(), most) : undefined };
}

function lineLongerThan(parts: Iterable<string>, most: number): number {
  let [line, length, isAfterReturn] = [1, 0, false];
  for (const part of parts) {
    for (const [text] of part.matchAll(/\r\n|\n|\r|[^\r\n]+/g)) {
      const isEnd = text.startsWith("\r") || text === "\n";
      if (!isEnd) length += text.length;
      if (length > most) return line;
      // A line end may be parted.
      if (isEnd && !(isAfterReturn && text === "\n")) [line, length] = [line + 1, 0];
      isAfterReturn = text === "\r";
    }
  }
  return line;
}
