/// <reference types="node" />
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { RubricFingerprints } from "../../rubric/seal";
import { fingerprintsOf } from "../../rubric/seal";
import type { ChosenRubric } from "../input/choose-rubric";
import type { PartTurns } from "./part-turns";
import type { Part } from "./parts";
import type { PartFiles, PartReport, ReportSettings } from "./report-part";
import { createPartFiles } from "./report-part";

/** A thread that scores parts as well. */
export interface OtherThread {
  /** What it runs. */
  readonly file: URL;
  /** Whether it scores all that it can, before this thread scores the rest. */
  readonly isFirst?: boolean;
}

/** What both threads have to do. */
interface SharedWork {
  readonly settings: ReportSettings;
  readonly parts: readonly Part[];
  readonly turns: PartTurns;
}

/** The same as plain data, for the other thread. */
export interface OtherWork extends SharedWork, Pick<ChosenRubric, "rubric" | "changes"> {
  readonly fingerprints: RubricFingerprints;
  readonly files: PartFiles;
}

/** With fewer parts, a run is over before another thread has learnt its work. */
const fewestParts = 24;

/** As much memory has to be free, in bytes, for two threads to be no burden. */
const leastMemory = 2 ** 29;

/**
 * What the other thread holds of its parts, in MiB: what does not fit is scored in this one, which has more room. With more room for
 * what is new, it takes 30 MB more, and is hardly faster.
 */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

/** The thread that the package has, where there are a second processor, free memory, and enough to do. */
export function threadWhereItHelps(parts: number): OtherThread | undefined {
  const helps = parts >= fewestParts && availableParallelism() > 1 && process.availableMemory() >= leastMemory;
  return helps ? { file: new URL("./part-worker.js", import.meta.url) } : undefined;
}

/**
 * Starts the other thread, which ends by itself when no part is left, or when it cannot go on.
 *
 * @param keep - Takes what became of each part, by its index.
 */
export function startThread(
  { file }: OtherThread,
  work: SharedWork,
  { rubric, changes }: ChosenRubric,
  keep: (index: number, report: PartReport) => void,
): { readonly ended: Promise<unknown>; readonly stop: () => Promise<unknown> } {
  const workerData: OtherWork = {
    ...work,
    ...{ rubric, fingerprints: fingerprintsOf(rubric), files: createPartFiles(work.settings) },
    ...(changes && { changes }),
  };
  const worker = tryStarting(file, workerData);
  if (worker === undefined) return { ended: Promise.resolve(), stop: () => Promise.resolve() };
  worker.on("message", ([index, report]: readonly [number, PartReport]) => keep(index, report));
  // What is wrong shows again, and is told, where its part is scored here.
  worker.on("error", () => {});
  return { ended: new Promise((resolve) => worker.on("exit", resolve)), stop: () => worker.terminate() };
}

/** A process may be forbidden to start threads: then this one does all of the work. */
function tryStarting(file: URL, workerData: OtherWork): Worker | undefined {
  try {
    return new Worker(file, { workerData, resourceLimits });
  } catch {
    return undefined;
  }
}
