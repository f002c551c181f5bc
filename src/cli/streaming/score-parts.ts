/// <reference types="node" />
import { setImmediate } from "node:timers/promises";
import type { ChosenRubric } from "../input/choose-rubric";
import type { ScoreRange } from "../input/low-scores";
import { widerRange } from "../input/low-scores";
import { together } from "../input/respelt-periods";
import type { Progress } from "../progress";
import { countRows, createTurns, takenParts } from "./part-turns";
import type { Part } from "./parts";
import type { PartReport, ReportSettings } from "./report-part";
import { createPartFiles, partReporter } from "./report-part";
import type { OtherThread } from "./second-core";
import { startThread, threadWhereItHelps } from "./second-core";
import { mergeTold, toldProblems } from "./told-problems";

/** What became of all parts. */
export interface PartsSum extends Omit<PartReport, "run" | "rejects" | "rows" | "missing" | "diminished"> {
  /** In the order of the parts, whoever scored them. */
  readonly reports: readonly KeptReport[];
}

/** What is kept of a part until all of them are scored. */
type KeptReport = Omit<PartReport, "problems" | "absences">;

/**
 * Scores all parts in this thread and, where there is one, in another.
 *
 * @param thread - The other thread, or that there is none; else that of the package, where it helps.
 */
export async function scoreParts(
  { parts, rows }: { readonly parts: readonly Part[]; readonly rows: number },
  settings: ReportSettings,
  by: ChosenRubric,
  progress: Progress,
  thread: OtherThread | "none" = threadWhereItHelps(parts.length) ?? "none",
): Promise<PartsSum> {
  progress.phase("scoring", rows);
  const reports = new Map<number, KeptReport>();
  let [problems, absences] = [toldProblems([]), toldProblems([])];
  const keep = (index: number, { problems: wrong, absences: absent, ...report }: PartReport): void => {
    reports.set(index, report);
    // Part by part, so that what is not told is forgotten at once.
    problems = mergeTold([problems, wrong]);
    absences = mergeTold([absences, absent]);
  };
  const turns = createTurns();
  const report = partReporter(settings, by, createPartFiles(settings));
  const take = async (index: number, part: Part): Promise<void> => {
    const reported = await report(part);
    keep(index, reported);
    progress.advance(countRows(turns, reported.rows));
  };
  const other = thread === "none" ? undefined : startThread(thread, { settings, parts, turns }, by, keep);
  try {
    if (thread !== "none" && thread.isFirst) await other?.ended;
    for (const [index, part] of takenParts(parts, turns)) {
      await take(index, part);
      // Lets in what the other thread says, which would pile up.
      await setImmediate();
    }
    await other?.ended;
    // What the other thread took and could not do is done here, and comes to what it comes to without another thread.
    for (const [index, part] of parts.entries()) if (!reports.has(index)) await take(index, part);
  } finally {
    await other?.stop();
  }
  return { ...sumOf(parts.map((_, index) => reports.get(index) as KeptReport)), problems, absences };
}

function sumOf(reports: readonly KeptReport[]): Omit<PartsSum, "problems" | "absences"> {
  const total = (key: "results" | "rejected" | "replaced" | "unmoved") =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const hasAny = (key: "hasPeriods" | "hasReasons" | "hasWrongRatings") => reports.some((report) => report[key]);
  const empty: ScoreRange = { count: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, isLow: true };
  return {
    reports,
    adjusted: {
      problems: reports.flatMap(({ adjusted }) => adjusted.problems),
      known: reports.flatMap(({ adjusted }) => adjusted.known),
    },
    ...{ results: total("results"), rejected: total("rejected") },
    ...{ replaced: total("replaced"), unmoved: total("unmoved") },
    ...{
      hasPeriods: hasAny("hasPeriods"),
      hasReasons: hasAny("hasReasons"),
      hasWrongRatings: hasAny("hasWrongRatings"),
    },
    range: reports.map(({ range }) => range).reduce(widerRange, empty),
    respelt: reports.map(({ respelt }) => respelt).reduce(together, { rows: 0, example: undefined }),
  };
}
