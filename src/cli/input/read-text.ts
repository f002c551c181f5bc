/// <reference types="node" />
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { printable } from "../../aggregation/explanation/printable";
import { fileFailure } from "../file-error";
import type { Failure } from "../outcome";

/** What files are called in messages: `-` stands for standard input. */
export function fileName(file: string): string {
  return file === "-" ? "standard input" : file;
}

/** The text of a UTF-8 file, or of standard input, without its byte-order mark; or why it cannot be had. */
export async function readText(file: string): Promise<{ readonly text: string } | Failure> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await (file === "-" ? buffer(process.stdin) : readFile(file));
    return { text: decode(bytes) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA" && bytes !== undefined) {
      const where = `${fileName(file)}:${firstWrongLine(bytes)}`;
      return { messages: [printable(`${where}: expected UTF-8 text, got other bytes: save the file as CSV UTF-8`)] };
    }
    return fileFailure("read", fileName(file), error);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** No character of UTF-8 but the line feed itself contains its byte, so that lines can be tried one by one. */
function firstWrongLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
