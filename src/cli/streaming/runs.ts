/// <reference types="node" />
import type { WritableFile } from "./byte-file";
import { fill } from "./byte-file";

/** Records that stand one after the other in a file, by ascending line. */
export interface Run {
  readonly descriptor: number;
  readonly start: number;
  readonly end: number;
}

/** What comes of a line of the file of ratings. */
interface RunRecord {
  readonly line: number;
  readonly content: Uint8Array;
}

/** The line, as a double, and how long the content is. */
const bytesOfHead = 12;

const bytesOfWrite = 2 ** 18;

/** Writes records; `end` closes a run, after which another one may begin. */
export function runWriter(scratch: WritableFile): {
  readonly add: (line: number, content: string) => void;
  readonly end: () => Run;
} {
  let pending: Uint8Array[] = [];
  let size = 0;
  let start = scratch.size();
  const flush = (): void => {
    if (size > 0) scratch.append(Buffer.concat(pending, size));
    [pending, size] = [[], 0];
  };
  return {
    add: (line, content) => {
      const length = Buffer.byteLength(content);
      const bytes = Buffer.allocUnsafe(bytesOfHead + length);
      bytes.writeDoubleLE(line, 0);
      bytes.writeUInt32LE(length, 8);
      bytes.write(content, bytesOfHead);
      pending.push(bytes);
      size += bytes.length;
      if (size >= bytesOfWrite) flush();
    },
    end: () => {
      flush();
      const run = { descriptor: scratch.descriptor, start, end: scratch.size() };
      start = run.end;
      return run;
    },
  };
}

/** All buffers of a merge together. */
const bytesOfMerge = 2 ** 24;

/** The contents of all runs, by ascending line. */
export function* mergeRuns(runs: readonly Run[]): Generator<Uint8Array> {
  const size = Math.max(2 ** 14, Math.min(2 ** 20, Math.floor(bytesOfMerge / Math.max(1, runs.length))));
  const heap: { record: RunRecord; readonly rest: Iterator<RunRecord> }[] = [];
  for (const run of runs) {
    const rest = recordsOf(run, size);
    const { value, done } = rest.next();
    if (!done) heap.push({ record: value, rest });
  }
  heap.sort((one, other) => one.record.line - other.record.line);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first.record.content;
    const { value, done } = first.rest.next();
    if (!done) first.record = value;
    else {
      const last = heap.pop() as typeof first;
      if (heap.length > 0) heap[0] = last;
    }
    sink(heap);
  }
}

/** Lets the first one down to where it belongs: a binary heap. */
function sink(heap: { readonly record: RunRecord }[]): void {
  const line = (index: number): number => heap[index]?.record.line ?? Number.POSITIVE_INFINITY;
  for (let at = 0; ; ) {
    const child = line(2 * at + 1) <= line(2 * at + 2) ? 2 * at + 1 : 2 * at + 2;
    if (line(at) <= line(child)) return;
    [heap[at], heap[child]] = [
      heap[child] as { readonly record: RunRecord },
      heap[at] as { readonly record: RunRecord },
    ];
    at = child;
  }
}

function* recordsOf({ descriptor, start, end }: Run, size: number): Generator<RunRecord> {
  let buffer = Buffer.alloc(0);
  let [from, filled] = [start, 0];
  let at = 0;
  /** Makes so many bytes stand in the buffer from `at` on. */
  const ensure = (count: number): void => {
    if (filled - at >= count) return;
    from += at;
    const whole = Buffer.allocUnsafe(Math.max(count, Math.min(size, end - from)));
    buffer.copy(whole, 0, at, filled);
    const rest = filled - at;
    filled = rest + fill(descriptor, whole.subarray(rest, Math.min(whole.length, end - from)), from + rest);
    [buffer, at] = [whole, 0];
    if (filled < count) throw new Error("A scratch file is damaged.");
  };
  while (from + at < end) {
    ensure(bytesOfHead);
    const line = buffer.readDoubleLE(at);
    const length = buffer.readUInt32LE(at + 8);
    ensure(bytesOfHead + length);
    const content = buffer.subarray(at + bytesOfHead, at + bytesOfHead + length);
    at += bytesOfHead + length;
    yield { line, content };
  }
}
