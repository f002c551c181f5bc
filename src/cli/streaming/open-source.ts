/// <reference types="node" />
import { createReadStream } from "node:fs";
import { fileFailure } from "../file-error";
import { fileName, mostMebibytes } from "../input/read-bytes";
import { sniffFormat } from "../input/sniff-format";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { ByteFile, ScratchFile } from "./byte-file";
import { createScratchFile, fill, openFile, scratchPlace } from "./byte-file";

/** Where ratings come from: a file to be read in parts, or one to be read whole, whose bytes may be there already. */
export type RatingsSource = { readonly parts: ByteFile } | { readonly bytes: Uint8Array | undefined };

/** What is larger is read in parts, if it is delimited text. */
const mostWhole = 32 * 2 ** 20;

/** As much tells of what format a file is. */
const bytesOfHead = 1000;

/**
 * Opens a file of ratings, or standard input.
 *
 * @param inParts - Whether delimited text is read in parts: however short it is, or where it is long.
 */
export async function openSource(file: string, inParts: "always" | "long"): Promise<RatingsSource | Failure> {
  const most = { always: -1, long: mostWhole }[inParts];
  try {
    if (file === "-") return await receive(file, process.stdin, most);
    const opened = tryOpening(file);
    // Who reads it whole says what is wrong with it, after what is wrong with the call.
    if (opened === "unreadable") return { bytes: undefined };
    if (opened === undefined) return await receive(file, createReadStream(file), most);
    if (opened.size > most && isText(headOf(opened))) return { parts: opened };
    opened.close();
    return { bytes: undefined };
  } catch (error) {
    const place = scratchPlace(error);
    return place === undefined ? fileFailure("read", fileName(file), error) : fileFailure("write", place, error);
  }
}

function tryOpening(file: string): ByteFile | "unreadable" | undefined {
  try {
    return openFile(file);
  } catch {
    return "unreadable";
  }
}

function headOf({ descriptor, size }: ByteFile): Uint8Array {
  const head = Buffer.alloc(Math.min(size, bytesOfHead));
  return head.subarray(0, fill(descriptor, head, 0));
}

/** What parts neither cells nor lines is no table, and may have no end. */
function isText(head: Uint8Array): boolean {
  return sniffFormat(head) === "csv" && head.some((byte) => partingBytes.includes(byte));
}

/** Tab, line feed, carriage return, comma and semicolon: of any encoding, UTF-16 among them. */
const partingBytes: readonly number[] = [0x09, 0x0a, 0x0d, 0x2c, 0x3b];

/** What can be read only once goes into a file without a name, where it is too much to be kept in memory. */
async function receive(file: string, source: AsyncIterable<unknown>, most: number): Promise<RatingsSource | Failure> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let scratch: ScratchFile | undefined;
  let isOther = false;
  const settle = (): void => {
    if (scratch === undefined && !isOther) {
      if (isText(Buffer.concat(chunks).subarray(0, bytesOfHead))) scratch = createScratchFile();
      else isOther = true;
    }
    if (scratch === undefined) return;
    for (const chunk of chunks) scratch.append(chunk);
    chunks = [];
  };
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most && size >= bytesOfHead) settle();
    if (scratch === undefined && size > mostMebibytes * 2 ** 20) {
      return failure({ file: fileName(file) }, { kind: "too-large", mebibytes: mostMebibytes });
    }
  }
  if (size > most) settle();
  if (scratch === undefined) return { bytes: Buffer.concat(chunks) };
  return { parts: { descriptor: scratch.descriptor, size: scratch.size(), close: scratch.close } };
}
