/// <reference types="node" />
import { open } from "node:fs/promises";
import { fileFailure } from "../file-error";
import type { Failure } from "../outcome";
import { failure } from "../outcome";

/** What files are called in messages: `-` stands for standard input. */
export function fileName(file: string): string {
  return file === "-" ? "standard input" : file;
}

/** About two million ratings: more than that is no spreadsheet, and its results would not fit into memory. */
export const mostMebibytes = 128;

/** The bytes of a file, or of standard input; or why they cannot be had. What is too large is not read to its end. */
export async function readBytes(
  file: string,
  most: number = mostMebibytes,
): Promise<{ readonly bytes: Uint8Array } | Failure> {
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file === "-" ? process.stdin : (await open(file)).createReadStream()) {
      size += (chunk as Uint8Array).length;
      if (size > most * 2 ** 20) return failure({ file: fileName(file) }, { kind: "too-large", mebibytes: most });
      chunks.push(chunk as Uint8Array);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    return fileFailure("read", fileName(file), error);
  }
}
