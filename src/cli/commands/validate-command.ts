import { printable } from "../../aggregation/explanation/printable";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Column } from "../input/layout";
import type { Reading } from "../input/reading";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { messagesIn } from "../messages/messages";
import type { ValidationMessages } from "../messages/report-messages";
import type { Outcome } from "../outcome";

/** Says how a file was read and what is in it, or everything that is wrong with it. */
export async function validateCommand(
  file: string,
  options: ScoreOptions,
  { locale }: { readonly locale: Locale },
): Promise<Outcome> {
  const scored = await scoreFile(file, options);
  if ("messages" in scored) return scored;
  return { output: `${contentLines(scored, locale).map(printable).join("\n")}\n`, notes: scored.read.notes };
}

function contentLines({ results, rubric, read }: ScoredFile, locale: Locale): readonly string[] {
  const { sheet, layout, ratings } = read;
  const { validation: say, columns } = messagesIn[locale];
  const subjects = new Set(ratings.map(({ subject }) => subject)).size;
  const assessors = new Set(ratings.map(({ assessor }) => assessor)).size;
  const empty = ratings.filter(({ score }) => score === null).length;
  const unscored = results.filter(({ status }) => status === "unscored").length;
  const { criterion: titleOf } = speakerFor(rubric, locale);
  const contentOf = ({ holds, criterion }: Column) => {
    if (criterion === undefined) return columns[holds];
    return locale === "en" ? criterion : titleOf(criterion);
  };
  return [
    say.noProblems(read.name),
    say.ratings({ ratings: ratings.length - empty, subjects, assessors, empty }),
    say.reviews({ reviews: results.length, unscored }),
    say.rubric(rubric.id, rubric.version),
    ...readingLines(sheet.reading, say),
    say.columns(layout.columns.map((column) => [column.title, contentOf(column)])),
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
