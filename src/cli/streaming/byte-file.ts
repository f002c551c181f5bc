/// <reference types="node" />
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of bytes that is read in parts, at any place. */
export interface ByteFile {
  readonly descriptor: number;
  readonly size: number;
  readonly close: () => void;
}

/** As much as is read at once. */
const bytesOfChunk = 2 ** 18;

/** Opens a file for reading. @returns undefined for what is no file but a pipe or a device, and can be read only once. */
export function openFile(file: string): ByteFile | undefined {
  // Opening a pipe and closing it again would end whoever writes into it.
  const stats = statSync(file);
  if (stats.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
  if (!stats.isFile()) return undefined;
  const descriptor = openSync(file, "r");
  return { descriptor, size: fstatSync(descriptor).size, close: () => closeSync(descriptor) };
}

/** The bytes of a file from the first to the last, chunk by chunk; a chunk is good until the next one is asked for. */
export function* chunksOf({ descriptor, size }: ByteFile, length: number = bytesOfChunk): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(length, size)));
  for (let position = 0; position < size; ) {
    const count = fill(descriptor, buffer, position);
    if (count === 0) return;
    yield buffer.subarray(0, count);
    position += count;
  }
}

/** Reads until the buffer is full or the file ends; returns how many bytes were read. */
export function fill(descriptor: number, buffer: Uint8Array, position: number): number {
  let count = 0;
  while (count < buffer.length) {
    const read = readSync(descriptor, buffer, count, buffer.length - count, position + count);
    if (read === 0) break;
    count += read;
  }
  return count;
}

/** A file to write to and read from. */
export interface WritableFile {
  readonly descriptor: number;
  /** Writes at the end, and returns where that was. */
  readonly append: (bytes: Uint8Array) => number;
  readonly size: () => number;
}

/** One that has no name: it is gone with the process, however that ends. */
export interface ScratchFile extends WritableFile {
  readonly close: () => void;
}

export function createScratchFile(): ScratchFile {
  const directory = inScratch(() => mkdtempSync(join(tmpdir(), "customer-centric-rubric-")));
  let descriptor: number;
  let isNamed = true;
  const forget = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    descriptor = openSync(join(directory, "scratch"), "wx+", 0o600);
  } catch (error) {
    forget();
    throw error;
  }
  try {
    forget();
    isNamed = false;
  } catch {
    // Windows keeps the name of a file that is open.
    process.once("exit", forget);
  }
  return {
    ...scratchOf(descriptor),
    close: () => {
      closeSync(descriptor);
      if (isNamed) forget();
    },
  };
}

/** A scratch file that is still empty, by its descriptor: that is good in all threads, of which one at a time may write. */
export function scratchOf(descriptor: number): WritableFile {
  let size = 0;
  return {
    descriptor,
    append: (bytes) =>
      inScratch(() => {
        const start = size;
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(descriptor, bytes, done, bytes.length - done, start + done);
        }
        size += bytes.length;
        return start;
      }),
    size: () => size,
  };
}

/** Marks errors as those of scratch files. */
function inScratch<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw Object.assign(error as Error, { isOfScratch: true });
  }
}

/** Where a scratch file cannot be made or written, if it is that what went wrong. */
export function scratchPlace(error: unknown): string | undefined {
  return (error as { readonly isOfScratch?: boolean } | null)?.isOfScratch ? tmpdir() : undefined;
}
