/** Damaged files for the readers of the command: whatever they hold, there are ratings or messages, and no error. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readerTargets } from "../fuzz/reader-targets";

const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-fuzz-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** How many documents each reader gets, for a hundredth of a second apiece at most. */
const documents = new Map([
  ["text of any encoding", 1000],
  ["delimited tables", 1500],
  ["JSON and NDJSON", 1500],
  ["--weights and --policy", 1500],
  ["files of ratings", 800],
  ["files of results", 500],
  ["workbooks", 200],
]);

test.each(await readerTargets(directory))(
  "$name that are damaged are read, or refused with messages",
  async (target) => {
    let read = 0;
    const accepted: string[] = [];
    const failure = await target.search(documents.get(target.name) ?? 0, 20_260_101, (reading) => {
      read++;
      if (reading === "accepted") accepted.push(reading);
    });
    expect(failure).toBeUndefined();
    expect(read).toBe(documents.get(target.name));
    // Damage that is always refused would try nothing behind the first check.
    expect(accepted.length).toBeGreaterThan(0);
  },
);
