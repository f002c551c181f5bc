/**
 * What an example's process is started with: it compares what happens with the example's comments, and reports at the
 * end through file descriptor 3, so that standard output stays the example's own. `run-example-code.ts` inserts the calls.
 */
import assert from "node:assert/strict";
import { writeSync } from "node:fs";
import { format } from "node:util";

/** What became of an example. */
export interface HarnessReport {
  /** The line of the statement that ran last; 0 when none did. */
  readonly line: number;
  /** The lines whose comments were compared with what happened. */
  readonly asserted: readonly number[];
  /** Why the example does not hold, if it does not. */
  readonly failure?: string;
}

const asserted = new Set<number>();
let line = 0;
let printed = "";
let failure: string | undefined;

/** The calls that are inserted into examples, each with its line. */
const harness = {
  at(current: number) {
    line = current;
  },
  equal(current: number, actual: unknown, expected: unknown) {
    line = current;
    assert.deepStrictEqual(actual, expected);
    asserted.add(current);
  },
  /** `thrown` holds what was thrown; it is undefined when nothing was. */
  throws(current: number, thrown: readonly [unknown] | undefined, code: string) {
    line = current;
    assert.ok(thrown, `Expected a ScoringError with the code "${code}", but nothing was thrown.`);
    const [error] = thrown as readonly [{ readonly name?: unknown; readonly code?: unknown } | null | undefined];
    assert.deepStrictEqual({ name: error?.name, code: error?.code }, { name: "ScoringError", code });
    asserted.add(current);
  },
  prints(current: number, text: string) {
    line = current;
    assert.equal(printed, text);
    asserted.add(current);
  },
};

Object.assign(globalThis, { $example: harness });

const { log } = console;
console.log = (...values) => {
  printed = format(...values);
  log(...values);
};

process.on("uncaughtException", (error) => {
  failure = error instanceof Error ? `${error.name}: ${error.message}` : format(error);
  process.exitCode = 1;
});
process.on("exit", () => {
  const report: HarnessReport = { line, asserted: [...asserted], ...(failure !== undefined && { failure }) };
  writeSync(3, JSON.stringify(report));
});
