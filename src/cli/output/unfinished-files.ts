/// <reference types="node" />
import { rmSync } from "node:fs";

/** What ends a command from outside, and lets it tidy up. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const unfinished = new Set<string>();

/** From now on an interrupt takes this file away, and then ends the process as it always does. */
export function markUnfinished(file: string): void {
  if (unfinished.size === 0) for (const signal of signals) process.on(signal, tidyUp);
  unfinished.add(file);
}

/** The file is whole, or gone. */
export function markFinished(file: string): void {
  unfinished.delete(file);
  if (unfinished.size === 0) for (const signal of signals) process.off(signal, tidyUp);
}

function tidyUp(signal: NodeJS.Signals): void {
  for (const file of unfinished) {
    rmSync(file, { force: true });
    markFinished(file);
  }
  process.kill(process.pid, signal);
}
