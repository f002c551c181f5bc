const [quote, comma, lineFeed, carriageReturn] = [34, 44, 10, 13] as const;

/** Four times the least byte that needs no look: all that may end a cell are below it. */
const leastPlain = 0x2d2d2d2d;
const highBits = 0x80808080;

/**
 * Where a cell without quotes ends: at a comma, a line end, or the end of all. A quote within it, which is none of these,
 * gives the same place as a number below 0: −1 less the place.
 */
export function endOfCell(bytes: Uint8Array, view: DataView, from: number, end: number): number {
  let at = from;
  let hasQuote = false;
  for (;;) {
    // Four bytes at a time: a high bit of `low` is set where a byte is below the least, the first such one without fail.
    let low = 0;
    while (at + 4 <= end) {
      const word = view.getInt32(at, true);
      low = (word - leastPlain) & ~word & highBits;
      if (low !== 0) break;
      at += 4;
    }
    if (low !== 0) at += (31 - Math.clz32(low & -low)) >> 3;
    else while (at < end && (bytes[at] as number) > comma) at++;
    if (at >= end) break;
    const byte = bytes[at];
    if (byte === comma || byte === lineFeed) break;
    if (byte === carriageReturn && (at + 1 >= end || bytes[at + 1] === lineFeed)) break;
    if (byte === quote) hasQuote = true;
    at++;
  }
  return hasQuote ? -1 - at : at;
}
