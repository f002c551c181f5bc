/** A cell in quotes: where its text stands, without the quotes around it and with single ones for doubled ones within. */
export interface QuotedCell {
  bytes: Uint8Array;
  view: DataView;
  start: number;
  stop: number;
  /** How many lines end within it. */
  lines: number;
  /** What should have been there; `undefined` for a good cell. */
  problem: string | undefined;
}

const [quote, comma, lineFeed, carriageReturn] = [34, 44, 10, 13] as const;

/** Reads the cell whose quote stands at a byte. Returns the place of what ends it; the end where nothing does. */
export function readQuotedCell(bytes: Uint8Array, view: DataView, from: number, end: number, cell: QuotedCell): number {
  let at = from + 1;
  let doubled = 0;
  cell.lines = 0;
  cell.problem = undefined;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte === lineFeed) cell.lines++;
    if (byte !== quote) continue;
    if (bytes[at + 1] !== quote || at + 1 >= end) break;
    at++;
    doubled++;
  }
  Object.assign(cell, { bytes, view, start: from + 1, stop: at });
  if (doubled > 0) setSingle(bytes, from + 1, at, doubled, cell);
  if (at >= end) {
    cell.problem = "a quote that closes the cell";
    return end;
  }
  at++;
  const rest = at;
  while (at < end && bytes[at] !== comma && bytes[at] !== lineFeed && !isLineEnd(bytes, at, end)) at++;
  if (at > rest) cell.problem = "nothing after the quote that closes the cell";
  return at;
}

function isLineEnd(bytes: Uint8Array, at: number, end: number): boolean {
  return bytes[at] === carriageReturn && (at + 1 >= end || bytes[at + 1] === lineFeed);
}

function setSingle(bytes: Uint8Array, start: number, stop: number, doubled: number, cell: QuotedCell): void {
  const single = new Uint8Array(stop - start - doubled);
  for (let from = start, to = 0; from < stop; from++, to++) {
    single[to] = bytes[from] as number;
    if (bytes[from] === quote) from++;
  }
  Object.assign(cell, { bytes: single, view: new DataView(single.buffer), start: 0, stop: single.length });
}
