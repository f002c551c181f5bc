/// <reference types="node" />
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import type { WritableFile } from "./byte-file";
import { fill } from "./byte-file";

/** Where in a file a part of it stands. */
interface Block {
  readonly start: number;
  readonly length: number;
}

/** The rows of one part of a file: all those of some subjects. */
export type Part = readonly Block[];

export function bytesOf(part: Part): number {
  return part.reduce((sum, { length }) => sum + length, 0);
}

/** A row of a part, and the columns of scores in it that a comma may part, where that cannot be told from its cells. */
export interface PartRow {
  readonly row: SheetRow;
  readonly pairs: readonly number[];
}

/** As much as is kept of a part before it is written. As bytes: texts that grow row by row take several times as much memory. */
const bytesOfBlock = 2 ** 13;

/** UTF-8 takes no more bytes than this for a unit of a text. */
const mostBytesOfUnit = 3;

/** Text that was decoded has no such character. */
const separator = "\0";

/** Writes rows into the parts that they belong to. */
export function partWriter(
  scratch: WritableFile,
  count: number,
): { readonly add: (part: number, row: PartRow) => void; readonly end: () => readonly Part[] } {
  const blocks = new Array<Buffer | undefined>(count);
  const used = new Uint32Array(count);
  const parts = Array.from({ length: count }, (): Block[] => []);
  const write = (part: number, bytes: Uint8Array): void => {
    if (bytes.length > 0) (parts[part] as Block[]).push({ start: scratch.append(bytes), length: bytes.length });
  };
  const flush = (part: number): void => {
    const block = blocks[part]?.subarray(0, used[part]);
    used[part] = 0;
    if (block !== undefined) write(part, block);
  };
  return {
    add: (part, { row: { number, cells }, pairs }) => {
      const content = cells.length === 0 ? "" : cells.map(textOfCell).join(separator) + separator;
      const text = `${number}${separator}${pairs.join()}${separator}${cells.length}${separator}${content}`;
      const most = text.length * mostBytesOfUnit;
      if ((used[part] as number) + most > bytesOfBlock) flush(part);
      if (most > bytesOfBlock) return write(part, Buffer.from(text));
      const [block, at] = [blocks[part] ?? Buffer.allocUnsafeSlow(bytesOfBlock), used[part] as number];
      blocks[part] = block;
      used[part] = at + block.write(text, at);
    },
    end: () => {
      for (let part = 0; part < count; part++) flush(part);
      return parts;
    },
  };
}

/** The rows of a part, in the order of the file. */
export function readPart(descriptor: number, part: Part): readonly PartRow[] {
  const bytes = Buffer.allocUnsafe(bytesOf(part));
  let at = 0;
  for (const { start, length } of part) {
    if (fill(descriptor, bytes.subarray(at, at + length), start) < length)
      throw new Error("A scratch file is damaged.");
    at += length;
  }
  const words = bytes.toString().split(separator);
  const rows: PartRow[] = [];
  for (let index = 0; index < words.length - 1; ) {
    const [number, pairs = "", count] = words.slice(index, index + 3);
    const end = index + 3 + Number(count);
    const row = { number: Number(number), cells: words.slice(index + 3, end) };
    rows.push({ row, pairs: pairs === "" ? [] : pairs.split(",").map(Number) });
    index = end;
  }
  return rows;
}
