import type { ChosenRubric } from "../input/choose-rubric";
import type { ScoreRange } from "../input/low-scores";
import { widerRange } from "../input/low-scores";
import type { Progress } from "../progress";
import type { PartReport, ReportSettings } from "./report-part";
import { partReporter } from "./report-part";
import type { Survey } from "./survey-file";
import { mergeTold, toldProblems } from "./told-problems";

/** What became of all parts. */
export interface PartsSum extends Omit<PartReport, "run" | "rejects" | "rows" | "missing" | "diminished"> {
  readonly reports: readonly KeptReport[];
}

/** What is kept of a part until all of them are scored. */
type KeptReport = Omit<PartReport, "problems" | "absences">;

/** Scores part after part, and puts together what became of them. */
export async function scoreParts(
  { parts, rows }: Survey,
  settings: ReportSettings,
  by: ChosenRubric,
  progress: Progress,
): Promise<PartsSum> {
  progress.phase("scoring", rows);
  const reporter = partReporter(settings, by);
  const reports: KeptReport[] = [];
  let [problems, absences] = [toldProblems([]), toldProblems([])];
  let done = 0;
  for (const part of parts) {
    const { problems: wrong, absences: absent, ...report } = await reporter.report(part);
    done += report.rows;
    progress.advance(done);
    reports.push(report);
    // Part by part, so that what is not told is forgotten at once.
    problems = mergeTold([problems, wrong]);
    absences = mergeTold([absences, absent]);
  }
  return { ...sumOf(reports), problems, absences };
}

function sumOf(reports: readonly KeptReport[]): Omit<PartsSum, "problems" | "absences"> {
  const total = (key: "results" | "rejected" | "replaced" | "unmoved") =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const any = (key: "hasPeriods" | "hasReasons" | "hasWrongRatings") => reports.some((report) => report[key]);
  const empty: ScoreRange = { count: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, isLow: true };
  return {
    reports,
    adjusted: {
      problems: reports.flatMap(({ adjusted }) => adjusted.problems),
      known: reports.flatMap(({ adjusted }) => adjusted.known),
    },
    ...{ results: total("results"), rejected: total("rejected") },
    ...{ replaced: total("replaced"), unmoved: total("unmoved") },
    ...{ hasPeriods: any("hasPeriods"), hasReasons: any("hasReasons"), hasWrongRatings: any("hasWrongRatings") },
    range: reports.map(({ range }) => range).reduce(widerRange, empty),
  };
}
