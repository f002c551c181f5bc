/// <reference types="node" />
/** What the other thread runs: it scores the parts that it takes, and says of each what became of it. */
import { parentPort, workerData } from "node:worker_threads";
import { seal } from "../../rubric/seal";
import { countRows, takenParts } from "./part-turns";
import { partReporter } from "./report-part";
import type { OtherWork } from "./second-core";

const { settings, rubric, fingerprints, changes, parts, turns, files } = workerData as OtherWork;

// What comes from another thread is a copy, and has no seal.
const sealed = seal(rubric, fingerprints);
const report = partReporter(settings, { rubric: sealed, base: sealed, ...(changes && { changes }) }, files);
for (const [index, part] of takenParts(parts, turns)) {
  const reported = await report(part);
  countRows(turns, reported.rows);
  parentPort?.postMessage([index, reported]);
}
