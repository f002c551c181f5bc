import type { ChosenRubric } from "../input/choose-rubric";
import type { ScoreRange } from "../input/low-scores";
import { widerRange } from "../input/low-scores";
import type { Progress } from "../progress";
import type { PartReport, ReportSettings } from "./report-part";
import { partReporter } from "./report-part";
import type { Survey } from "./survey-file";
import { mergeTold } from "./told-problems";

/** What became of all parts. */
export interface PartsSum extends Omit<PartReport, "run" | "rejects" | "rows" | "missing" | "diminished"> {
  readonly reports: readonly PartReport[];
}

/** Scores part after part, and puts together what became of them. */
export async function scoreParts(
  { parts, rows }: Survey,
  settings: ReportSettings,
  by: ChosenRubric,
  progress: Progress,
): Promise<PartsSum> {
  progress.phase("scoring", rows);
  const reporter = partReporter(settings, by);
  const reports: PartReport[] = [];
  let done = 0;
  for (const part of parts) {
    const report = await reporter.report(part);
    done += report.rows;
    progress.advance(done);
    reports.push(report);
  }
  return sumOf(reports);
}

function sumOf(reports: readonly PartReport[]): PartsSum {
  const total = (key: "results" | "rejected" | "replaced" | "unmoved") =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const any = (key: "hasPeriods" | "hasReasons" | "hasWrongRatings") => reports.some((report) => report[key]);
  const empty: ScoreRange = { count: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, isLow: true };
  return {
    reports,
    ...{ results: total("results"), rejected: total("rejected") },
    ...{ replaced: total("replaced"), unmoved: total("unmoved") },
    ...{ hasPeriods: any("hasPeriods"), hasReasons: any("hasReasons"), hasWrongRatings: any("hasWrongRatings") },
    problems: mergeTold(reports.map(({ problems }) => problems)),
    absences: mergeTold(reports.map(({ absences }) => absences)),
    range: reports.map(({ range }) => range).reduce(widerRange, empty),
  };
}
