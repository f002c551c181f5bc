import { carryOutDecisions } from "../adjustments/adjust-scored";
import { readDecisions } from "../adjustments/read-decisions";
import { subjectNotes } from "../input/affected-subjects";
import { chooseRubric } from "../input/choose-rubric";
import type { Note } from "../input/note";
import { placeProblems } from "../input/problem";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Failure, Outcome } from "../outcome";
import { rejectsSheet } from "../output/rejects-sheet";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import { renderXlsx } from "../output/render-xlsx";
import type { ResultOptions } from "../output/result-options";
import { resultSheet } from "../output/result-sheet";
import { resultTable } from "../output/result-table";
import { tableWords } from "../output/table-words";
import { openSource } from "../streaming/open-source";

/** Scores everybody in a file. */
export async function scoreCommand(file: string, options: ScoreOptions, style: ResultOptions): Promise<Outcome> {
  const by = await chooseRubric(options);
  if ("messages" in by) return by;
  // They are few, and ratings may be millions.
  const decisions = await readDecisions(options.adjustments, by.rubric, options);
  if (decisions !== undefined && "messages" in decisions) return decisions;
  const source = await openSource(file, options.stream ? "always" : "long");
  if ("messages" in source) return source;
  if ("parts" in source) {
    // Most files are short, and need nothing of this.
    const { scoreInStream } = await import("../streaming/score-in-stream");
    try {
      return await scoreInStream(source.parts, file, { ...by, decisions }, options, style);
    } finally {
      source.parts.close();
    }
  }
  const rated = await scoreFile(file, { ...options, bytes: source.bytes }, by);
  if ("messages" in rated) return rated;
  const scored = carryOutDecisions(rated, decisions);
  if ("messages" in scored) return scored;
  const output = await render(scored, style);
  if (typeof output === "object" && "messages" in output) return output;
  const { read, rejected } = scored;
  // Rejects of an earlier run would be taken for those of this one.
  if (rejected.size === 0 && style.rejects === undefined) return { output, notes: read.notes };
  const rows = read.sheet.rows.length - read.layout.firstRow;
  const leftOut: readonly Note[] = [
    { kind: "rows-left-out", file: read.name, count: rejected.size, rows, see: style.rejects },
    ...subjectNotes(scored),
  ];
  if (style.rejects === undefined) {
    const problems = placeProblems(read.sheet.placeOf, [...rejected.values()].flat());
    return { output, notes: [...read.notes, ...problems, ...leftOut] };
  }
  const text = await renderCsv(rejectsSheet(read, rejected, style.locale));
  const notes = rejected.size === 0 ? read.notes : [...read.notes, ...leftOut];
  return { output, notes, rejects: { file: style.rejects, content: text } };
}

async function render({ results, rubric }: ScoredFile, options: ResultOptions): Promise<string | Uint8Array | Failure> {
  const { format, locale } = options;
  switch (format) {
    case "table":
      return `${await resultTable(results, rubric, options)}\n`;
    case "json":
      return renderJson(results);
    case "ndjson":
      return renderJsonLines(results);
    case "csv":
      return renderCsv(resultSheet(results, rubric, locale));
    case "xlsx":
      return renderXlsx(resultSheet(results, rubric, locale), { name: tableWords[locale].results, file: options.out });
  }
}
