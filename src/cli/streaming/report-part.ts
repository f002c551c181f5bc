import type { ReviewResult } from "../../aggregation/result";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { ChosenRubric } from "../input/choose-rubric";
import type { ScoreRange } from "../input/low-scores";
import { placeProblems } from "../input/problem";
import type { RespeltPeriods } from "../input/respelt-periods";
import { vocabularyOf } from "../input/vocabulary";
import type { PlacedFault } from "../outcome";
import { rejectedCells } from "../output/rejects-sheet";
import { renderJsonLines, renderListed } from "../output/render-json";
import { resultRows } from "../output/result-sheet";
import { resultTableRows } from "../output/result-table";
import type { ResultFormat } from "../output/text-formats";
import type { AdjustedPart, AdjustedSettings } from "./adjust-part";
import { adjustPart } from "./adjust-part";
import { createScratchFile, scratchOf } from "./byte-file";
import type { Part } from "./parts";
import { readPart } from "./parts";
import type { Run } from "./runs";
import { runWriter } from "./runs";
import type { ScoredPart } from "./score-part";
import { scorePart } from "./score-part";
import type { TellLimit } from "./told-problems";
import { toldProblems } from "./told-problems";

/** What is known before parts are scored, as plain data. */
export interface ReportSettings extends AdjustedSettings {
  readonly format: ResultFormat;
  readonly locale: Locale;
  /** Whether rows that are left out are written to a file. */
  readonly hasRejects: boolean;
}

/** What became of a part, as plain data; its results are in a file. */
export interface PartReport {
  readonly rows: number;
  readonly results: number;
  readonly hasPeriods: boolean;
  readonly hasReasons: boolean;
  /** What became of decisions about people of this part. */
  readonly adjusted: Pick<AdjustedPart, "problems" | "known">;
  /** What is wrong with rows, also with those that are left out. */
  readonly problems: TellLimit;
  /** What is missing and must not be. */
  readonly absences: TellLimit;
  readonly hasWrongRatings: boolean;
  readonly rejected: number;
  readonly missing: readonly (readonly [subject: string, line: number])[];
  readonly diminished: readonly (readonly [subject: string, line: number])[];
  readonly range: ScoreRange;
  readonly respelt: RespeltPeriods;
  readonly replaced: number;
  readonly unmoved: number;
  readonly run: Run;
  readonly rejects: Run | undefined;
}

/** The scratch files that a thread writes what comes of its parts to: results, and rows that are left out. */
export interface PartFiles {
  readonly results: number;
  readonly rejects: number | undefined;
}

/** They stay open, since what is in them is written when all else is done, and are gone with the process. */
export function createPartFiles({ hasRejects }: ReportSettings): PartFiles {
  return {
    results: createScratchFile().descriptor,
    rejects: hasRejects ? createScratchFile().descriptor : undefined,
  };
}

/** Scores part by part, and keeps what is to be written in files of its own. */
export function partReporter(
  settings: ReportSettings,
  by: ChosenRubric,
  { results, rejects }: PartFiles,
): (part: Part) => Promise<PartReport> {
  const vocabulary = vocabularyOf(by.rubric);
  const encode = resultEncoder(settings, by.rubric);
  const resultWriter = runWriter(scratchOf(results));
  const rejectWriter = rejects === undefined ? undefined : runWriter(scratchOf(rejects));
  return async (part) => {
    const scored = await scorePart(readPart(settings.descriptor, part), settings, by, vocabulary);
    const isGood = scored.problems.length === 0;
    const { results: placed, ...adjusted } = adjustPart(isGood ? scored.results : [], settings.decisions, by.rubric);
    for (const { line, result } of placed) resultWriter.add(line, encode(result));
    if (rejectWriter !== undefined) {
      const rows = rejectedCells(scored.read, scored.rejected, settings.locale);
      for (const { line, cells } of rows) rejectWriter.add(line, JSON.stringify(cells));
    }
    return { ...factsOf(scored), adjusted, run: resultWriter.end(), rejects: rejectWriter?.end() };
  };
}

function factsOf(scored: ScoredPart): Omit<PartReport, "run" | "rejects" | "adjusted"> {
  const { read, results, rejected, problems, affected } = scored;
  const told = placeProblems(read.sheet.placeOf, [...[...rejected.values()].flat(), ...problems]);
  const { hasWrongRatings, range, respelt, replaced, unmoved } = scored;
  return {
    rows: read.sheet.rows.length,
    results: results.length,
    hasPeriods: results.some(({ result }) => result.period !== undefined),
    hasReasons: results.some(({ result }) => result.status === "unscored"),
    problems: toldProblems(told.filter((problem) => !isAbsence(problem))),
    absences: toldProblems(told.filter(isAbsence)),
    ...{ hasWrongRatings, range, respelt, replaced, unmoved, rejected: rejected.size },
    missing: [...affected.missing],
    diminished: [...affected.diminished],
  };
}

function isAbsence({ fault }: PlacedFault): boolean {
  return fault.kind === "rating" && fault.code === "forbidden-absence";
}

/** A result as text that needs little more to be written. */
function resultEncoder(
  { format, locale, decisions }: ReportSettings,
  rubric: Rubric,
): (result: ReviewResult) => string {
  switch (format) {
    case "json":
      return renderListed;
    case "ndjson":
      return (result) => renderJsonLines([result]);
    case "table": {
      const { rowOf } = resultTableRows(rubric, locale);
      return (result) => JSON.stringify(rowOf(result));
    }
    default: {
      const { rowOf } = resultRows(rubric, locale, { hasAdjustments: decisions !== undefined });
      return (result) => JSON.stringify(rowOf(result));
    }
  }
}
