/// <reference types="node" />
/** What the other thread runs: it scores the parts that it takes, and says of each what became of it. */
import { parentPort, workerData } from "node:worker_threads";
import { seal } from "../../rubric/seal";
import { countRows, takenParts } from "./part-turns";
import { bytesOf } from "./parts";
import { partReporter } from "./report-part";
import type { OtherWork } from "./second-core";

const { settings, rubric, fingerprints, changes, parts, turns, files } = workerData as OtherWork;

/** Four times as much as most parts have: less than a tenth of the memory that this thread may take. */
const mostBytes = 2 ** 21;

// What comes from another thread is a copy, and has no seal.
const sealed = seal(rubric, fingerprints);
const report = partReporter(settings, { rubric: sealed, base: sealed, ...(changes && { changes }) }, files);
for (const [index, part] of takenParts(parts, turns)) {
  // Somebody whom very many rate is left to the first thread: where this one ran out of memory, it might end the process.
  if (bytesOf(part) > mostBytes) continue;
  const reported = await report(part);
  countRows(turns, reported.rows);
  parentPort?.postMessage([index, reported]);
}
