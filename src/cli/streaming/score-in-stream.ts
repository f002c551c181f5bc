/// <reference types="node" />
import { setFlagsFromString } from "node:v8";
import type { Decisions } from "../adjustments/read-decisions";
import { fileFailure } from "../file-error";
import type { ChosenRubric } from "../input/choose-rubric";
import { resolveMapping } from "../input/column-mapping";
import { detailsAbove } from "../input/details-above";
import { lowScores } from "../input/low-scores";
import type { Note } from "../input/note";
import type { Problem } from "../input/problem";
import { placeProblems } from "../input/problem";
import { fileName } from "../input/read-bytes";
import { wrongMapping } from "../input/read-ratings-file";
import { respeltNotes } from "../input/respelt-periods";
import type { ScoreOptions } from "../input/score-file";
import { noneLeft, resultNotes } from "../input/score-file";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure, Outcome, PlacedFault } from "../outcome";
import { rejectsColumns } from "../output/rejects-sheet";
import type { ResultOptions } from "../output/result-options";
import { progressFor } from "../progress";
import { refusedDecisions } from "./adjust-part";
import type { ByteFile, ScratchFile } from "./byte-file";
import { createScratchFile, scratchPlace } from "./byte-file";
import type { ReportSettings } from "./report-part";
import type { PartsSum } from "./score-parts";
import { scoreParts } from "./score-parts";
import type { OtherThread } from "./second-core";
import type { Survey } from "./survey-file";
import { surveyFile } from "./survey-file";
import type { TellLimit } from "./told-problems";
import { mergeTold, toldProblems } from "./told-problems";
import { csvPieces, writeResults } from "./write-results";

/** How much is read and scored at once, in bytes, and by whom. */
export interface PartSizes {
  readonly bytesOfPart: number;
  readonly bytesOfChunk?: number;
  /** Another thread that scores parts as well, or that there is none; else that of the package, where it helps. */
  readonly thread?: OtherThread | "none";
}

/** By what people are scored, and what was decided about results once they were known. */
export interface ChosenRules extends ChosenRubric {
  readonly decisions?: Decisions | undefined;
}

const usualSizes: PartSizes = { bytesOfPart: 2 ** 19 };

/**
 * Scores a file of delimited text in little memory, however long it is, and comes to what scoring all of it at once comes
 * to: the rows of each person are written to a part of a scratch file, part after part is scored, and the results are
 * put back in the order in which their reviews begin.
 */
export async function scoreInStream(
  source: ByteFile,
  file: string,
  by: ChosenRules,
  options: ScoreOptions,
  style: ResultOptions,
  sizes: PartSizes = usualSizes,
): Promise<Outcome> {
  const name = fileName(file);
  const vocabulary = vocabularyOf(by.rubric);
  const resolved = resolveMapping(options.columns ?? [], vocabulary);
  if ("unknown" in resolved) return wrongMapping(resolved, vocabulary);
  // What is thrown away is cleared away sooner: little memory is what parts are for.
  setFlagsFromString("--heap-growing-percent=70");
  const progress = await progressFor({ bytes: source.size }, options.locale);
  let scratch: ScratchFile | undefined;
  try {
    scratch = createScratchFile();
    const survey = await surveyFile(source, name, scratch, { options, vocabulary, ...resolved, ...sizes }, progress);
    if ("messages" in survey) return survey;
    const { head, layout, mark, signs, end } = survey;
    // What stands behind a wrong quote is not known, and cannot be left out as a row.
    const isLenient = options.skipInvalid === true && head.problem === undefined && end === undefined;
    const settings: ReportSettings = {
      ...{ name, options, layout, mark, signs, end, isLenient, descriptor: scratch.descriptor },
      decisions: by.decisions && { rows: by.decisions.rows, layout: by.decisions.layout },
      ...{ format: style.format, locale: style.locale, hasRejects: isLenient && style.rejects !== undefined },
    };
    const sum = await scoreParts(survey, settings, by, progress, sizes.thread);
    const notes = [
      ...(head.notes ?? []),
      ...detailsAbove(head, layout, vocabulary, name),
      ...respeltNotes(name, sum.respelt),
      ...lowScores(name, sum.range, vocabulary),
      ...resultNotes(name, sum.replaced, sum.unmoved, by.rubric),
    ];
    const refused = async () =>
      by.decisions && refusedDecisions(sum.adjusted, by.decisions, survey.parts, settings, by);
    return await (isLenient ? lenientOutcome : strictOutcome)(survey, sum, notes, by, { name, style, refused });
  } catch (error) {
    const place = scratchPlace(error);
    if (place === undefined) throw error;
    return fileFailure("write", place, error);
  } finally {
    progress.stop();
    scratch?.close();
  }
}

interface Delivering {
  readonly name: string;
  readonly style: ResultOptions;
  /** Why results cannot be adjusted, once there are results. */
  readonly refused: () => Promise<Failure | undefined>;
}

async function strictOutcome(
  { head, end }: Survey,
  sum: PartsSum,
  notes: readonly Note[],
  { rubric, decisions }: ChosenRules,
  { name, style, refused }: Delivering,
): Promise<Outcome> {
  const whole: readonly Problem[] = [
    ...(head.problem === undefined ? [] : [head.problem]),
    ...(end === undefined ? [] : [{ line: end, fault: { kind: "second-header" }, isEnd: true } as const]),
  ];
  const told = mergeTold([
    toldProblems(placeProblems(head.placeOf, whole)),
    sum.problems,
    ...(sum.hasWrongRatings ? [] : [sum.absences]),
  ]);
  if (told.count > 0) return { messages: messagesOf(told, name) };
  const refusal = await refused();
  if (refusal !== undefined) return refusal;
  const output = await writeResults(runsOf(sum), { ...sum, hasAdjustments: decisions !== undefined }, rubric, style);
  return "messages" in output ? output : { output, notes };
}

async function lenientOutcome(
  { head, layout, rows }: Survey,
  sum: PartsSum,
  notes: readonly Note[],
  { rubric, decisions }: ChosenRules,
  { name, style, refused }: Delivering,
): Promise<Outcome> {
  const told = mergeTold([sum.problems, sum.absences]);
  if (sum.results === 0) return { messages: [...messagesOf(told, name), noneLeft({ name })] };
  const refusal = await refused();
  if (refusal !== undefined) return refusal;
  const output = await writeResults(runsOf(sum), { ...sum, hasAdjustments: decisions !== undefined }, rubric, style);
  if ("messages" in output) return output;
  const { rejects } = style;
  if (sum.rejected === 0 && rejects === undefined) return { output, notes };
  const leftOut: readonly Note[] = [
    { kind: "rows-left-out", file: name, count: sum.rejected, rows, see: rejects },
    ...subjectNotes(sum, name),
  ];
  if (rejects === undefined) return { output, notes: [...notes, ...messagesOf(told, name), ...leftOut] };
  const runs = sum.reports.flatMap((report) => report.rejects ?? []);
  const content = csvPieces(runs, rejectsColumns(head.rows[layout.firstRow - 1], style.locale));
  return { output, notes: sum.rejected === 0 ? notes : [...notes, ...leftOut], rejects: { file: rejects, content } };
}

function runsOf({ reports }: PartsSum) {
  return reports.map(({ run }) => run);
}

/** Whom the results leave out, wholly or in part, in the order of the file. */
function subjectNotes({ reports }: PartsSum, file: string): readonly Note[] {
  const inOrder = (key: "missing" | "diminished") =>
    reports
      .flatMap((report) => report[key])
      .sort(([, one], [, other]) => one - other)
      .map(([subject]) => subject);
  const [missing, diminished] = [inOrder("missing"), inOrder("diminished")];
  return [
    ...(missing.length === 0 ? [] : [{ kind: "subjects-left-out", file, subjects: missing } as const]),
    ...(diminished.length === 0 ? [] : [{ kind: "subjects-with-fewer-ratings", file, subjects: diminished } as const]),
  ];
}

function messagesOf({ first, count }: TellLimit, file: string): readonly PlacedFault[] {
  if (count <= first.length) return first;
  return [...first, { place: { file }, fault: { kind: "more-problems", count: count - first.length } }];
}
