import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import type { Column } from "../input/layout";
import { fileName } from "../input/read-bytes";
import type { Reading } from "../input/reading";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { messagesIn } from "../messages/messages";
import type { ValidationMessages } from "../messages/report-messages";
import type { Outcome } from "../outcome";
import { problemSheet } from "../output/problem-sheet";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import { tableWords } from "../output/table-words";
import type { TextFormat } from "../output/text-formats";
import { wrapLines } from "../output/wrap-lines";
import type { Validation } from "../validation";
import { countsOf, refusalOf, validationOf } from "../validation";

/** How what was found out is to be written, and in which language. */
export interface ValidationOptions {
  readonly format: TextFormat;
  readonly display: Display;
  readonly locale: Locale;
}

/**
 * Says how a file was read and what is in it, or everything that is wrong with it: to people as problems, to programs as
 * output.
 */
export async function validateCommand(
  file: string,
  options: ScoreOptions,
  { format, locale, display }: ValidationOptions,
): Promise<Outcome> {
  const scored = await scoreFile(file, options);
  if (!("messages" in scored)) {
    const { notes } = scored.read;
    if (format === "table") {
      const lines = await wrapLines(contentLines(scored, locale).map(printable), display);
      return { output: `${lines.join("\n")}\n`, notes };
    }
    return { output: await render(validationOf(scored, locale), format, locale), notes };
  }
  if (format === "table" || scored.isWrongUsage) return scored;
  return { output: await render(refusalOf(fileName(file), scored, locale), format, locale), findings: [] };
}

async function render(validation: Validation, format: Exclude<TextFormat, "table">, locale: Locale): Promise<string> {
  switch (format) {
    case "json":
      return renderJson(validation);
    case "ndjson":
      return renderJsonLines(validation.problems);
    case "csv":
      return renderCsv(problemSheet(validation.problems, tableWords[locale].problems));
  }
}

function contentLines({ results, rubric, read }: ScoredFile, locale: Locale): readonly string[] {
  const { validation: say, columns } = messagesIn[locale];
  const counts = countsOf(results, read);
  const { criterion: titleOf } = speakerFor(rubric, locale);
  const contentOf = ({ holds, criterion }: Column) => {
    if (criterion === undefined) return columns[holds];
    return locale === "en" ? criterion : titleOf(criterion);
  };
  return [
    say.noProblems(read.name),
    say.ratings(counts),
    say.reviews(counts),
    say.rubric(rubric.id, rubric.version),
    ...readingLines(read.sheet.reading, say),
    say.columns(read.layout.columns.map((column) => [column.title, contentOf(column)])),
  ];
}

function readingLines(reading: Reading, say: ValidationMessages): readonly string[] {
  const { encoding, delimiter, sheet, layout, decimalMark } = reading;
  return [
    ...(encoding === undefined ? [] : [say.reading.encoding(encoding)]),
    ...(delimiter === undefined ? [] : [say.reading.delimiter(delimiter)]),
    ...(sheet === undefined ? [] : [say.reading.sheet(sheet)]),
    ...(layout === undefined ? [] : [say.reading.layout(layout)]),
    ...(decimalMark === undefined ? [] : [say.reading.decimalMark(decimalMark)]),
  ];
}
