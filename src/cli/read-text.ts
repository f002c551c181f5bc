/// <reference types="node" />
import { readFile } from "node:fs/promises";
import { printable } from "../aggregation/explanation/printable";
import type { Failure } from "./outcome";

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "there is no permission to read it"],
  ["EPERM", "there is no permission to read it"],
  ["EISDIR", "it is a directory"],
  ["ERR_FS_FILE_TOO_LARGE", "it is too large"],
  ["ERR_STRING_TOO_LONG", "it is too large"],
]);

/** The text of a UTF-8 file, without its byte-order mark; or why it cannot be had. */
export async function readText(file: string): Promise<{ readonly text: string } | Failure> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readFile(file);
    return { text: decode(bytes) };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA" && bytes !== undefined) {
      const where = `${file}:${firstWrongLine(bytes)}`;
      return { messages: [printable(`${where}: expected UTF-8 text, got other bytes: save the file as CSV UTF-8`)] };
    }
    return { messages: [printable(`error: cannot read ${file}: ${reasons.get(code) ?? message}`)] };
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
