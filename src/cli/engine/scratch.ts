/// <reference types="node" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Those that people and machines end a process with. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A folder for what does not fit into memory, while a run lasts. */
export interface Scratch {
  readonly folder: string;
  /** What stops the work when the process is to end. */
  readonly onInterrupt: (stop: () => void) => void;
}

/**
 * Runs something with a folder of its own, which is gone afterwards, also when the process is told to end meanwhile: then the
 * work is stopped, the folder removed, and the process ends as it would have. Told twice, it ends at once.
 */
export async function withScratch<Result>(work: (scratch: Scratch) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "customer-centric-rubric-"));
  let received: NodeJS.Signals | undefined;
  let stop = () => {};
  let again: NodeJS.Timeout | undefined;
  const end = (signal: NodeJS.Signals) => {
    received = signal;
    forget();
    stop();
    // Between two steps there is nothing to stop.
    again = setInterval(() => stop(), 100);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work({
      folder,
      onInterrupt: (given) => {
        stop = given;
      },
    });
  } finally {
    forget();
    clearInterval(again);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (received !== undefined) process.kill(process.pid, received);
  }
}
