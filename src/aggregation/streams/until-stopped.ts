import type { StopSignal } from "./stream-options";

/** What a stream is made of: items that are there, or that come one by one. */
export type Source<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * The items of a source until a signal stops them, with its reason, even while the source lets one wait. The source is
 * closed when that happens, and when no more is asked for.
 */
export async function* untilStopped<Item>(source: Source<Item>, signal: StopSignal): AsyncGenerator<Item, void> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  // What a source that has ended or failed needs no more.
  let isOpen = true;
  let refuse = (_reason: unknown): void => {};
  const stop = (): void => refuse(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    for (;;) {
      if (signal.aborted) throw signal.reason;
      const step = await new Promise<IteratorResult<Item>>((resolve, reject) => {
        refuse = reject;
        Promise.resolve(iterator.next()).then(resolve, (error) => {
          isOpen = false;
          reject(error);
        });
      });
      if (step.done) {
        isOpen = false;
        return;
      }
      yield step.value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    if (isOpen) await close(iterator, signal);
  }
}

/** A source that a signal stopped may be waiting for something that never comes: it is told to close, and not awaited. */
async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>, signal: StopSignal): Promise<void> {
  const closing = Promise.resolve(iterator.return?.());
  if (signal.aborted) closing.catch(() => {});
  else await closing;
}
