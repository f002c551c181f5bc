import { describe } from "../../errors";
import { criterionPrefix } from "../input/column-mapping";
import type { RatingFault } from "../input/rating-fault";
import type { TableFault } from "../input/table-faults";
import { columnNames } from "../input/words";
import { needEn } from "./needs-en";
import { referenceEn } from "./places-en";
import type { FaultMessages } from "./problem-messages";
import { cellErrorEn } from "./reasons-en";
import { columnsOptions, pair } from "./said";

export const tableProblemsEn: FaultMessages<TableFault | RatingFault> = {
  "unknown-header": ({ title, near }) => ({
    expected: `one of ${columnNames.join(", ")} or a criterion, or --columns to say what it means (ignore=… leaves it out)`,
    received: describe(title),
    question: near === undefined ? "" : ` (did you mean ${describe(near)}?)`,
  }),
  "ambiguous-header": ({ title, column }) => {
    const options = `--columns ${column}=${title} or --columns ${criterionPrefix}${title}=${title}`;
    return pair(`a header that is either a column or a criterion: ${options}`, describe(title));
  },
  "repeated-column": ({ content, number }) =>
    pair(`only one column ${describe(content)} (there is one at ${number})`, "another one"),
  "missing-column": ({ column }) =>
    pair(`a column ${describe(column)} (or say with --columns ${column}=… which one it is)`, "none"),
  "merged-header": () => pair("one header row, without merged cells: unmerge them", "a part of merged cells"),
  "missing-header": ({ title }) => pair(`a column ${describe(title)}, as --columns says`, "none"),
  "other-scale": ({ text, minimum, maximum, columns }) => ({
    sentence:
      `does ${describe(text)} say that the scores are on another scale than the rubric's, ${minimum} to ${maximum}? ` +
      `If they are on that of the rubric, say ${columnsOptions(columns)}; if not, convert them first`,
  }),
  "mixed-layouts": ({ taken, instead }) => {
    const [first] = taken;
    const named = taken.map(({ title, number }) => `column ${describe(title)} (${number})`).join(", ");
    const only = taken.length === 1 && first !== undefined;
    const question = only
      ? `: ${named} was taken for a criterion; if it is something else, say --columns ${instead}=${first.title}`
      : `: ${named} were taken for criteria; if they are something else, say with --columns what they mean`;
    return {
      expected: "either a column for each criterion, or columns for criterion and score",
      received: "both",
      question,
    };
  },

  "second-header": () => pair("one table of ratings", "another header, and rows below it"),
  "repeated-review": () =>
    pair("no other review of the same subject and period beside one without ratings", "another one"),
  "missing-period": ({ see }) => pair(`a period, as in other rows of the same subject${referenceEn(see)}`, "nothing"),
  "cell-count": ({ needed, count, first, lacks }) => ({
    ...pair(`${needed} cells, one for each column`, `${count}, beginning with ${describe(first)}`),
    question:
      lacks === undefined
        ? ": put a cell in quotes that has the sign between cells in it, or take out what stands behind the last column"
        : `: the row ends before ${describe(lacks)}; write what is missing, or empty cells`,
  }),
  "unnamed-column": ({ text }) => pair("nothing below an empty header", describe(text)),
  "error-cell": ({ error }) => pair("a value", cellErrorEn(error)),
  "exponent-id": ({ text }) =>
    pair(
      "an id with all its digits (format the column as text, and enter the ids again)",
      `${describe(text)}, to which a spreadsheet has shortened a number`,
    ),
  "date-cell": ({ date }) => pair("text or a number", `the date ${date}`),
  "decimal-point": ({ text }) => pair("a decimal comma, as all scores of the file have it", describe(text)),
  "score-or-level": ({ text }) =>
    pair(
      "either a score, such as 4.0, or a level in a column of levels: the rubric has a level of that name",
      describe(text),
    ),
  "split-score": ({ whole, fraction, isStated }) => {
    const joined = `${whole},${fraction}`;
    const mending = `quote it as "${joined}", or put semicolons between the cells`;
    const otherwise = isStated ? "" : "; if not, say --decimal point";
    return pair(
      `a score that no comma parts (is it ${joined}? Then ${mending}${otherwise})`,
      `${describe(whole)} beside ${describe(fraction)}`,
    );
  },
  "undated-resubmission": ({ hasDate }) =>
    pair(
      "a date that tells the latest rating, since the assessor rated this criterion more than once",
      hasDate ? "one that leaves open which is later" : "nothing",
    ),
  "rival-rating": ({ see }) =>
    pair(`one rating of a criterion by an assessor${referenceEn(see)}`, "another one, which is wrong"),
  rating: (fault) => ({
    expected: `${needEn(fault.needs)}${adviceWords(fault)}${referenceEn(fault.see)}`,
    received: "cell" in fault.received ? describe(fault.received.cell) : describedEn(fault),
    question: fault.near === undefined ? "" : `: did you mean ${describe(fault.near)}?`,
  }),
};

/** How many there are is no word of the file, and has no quotes. */
function describedEn({ needs, received }: RatingFault): string {
  if (!("described" in received)) return "";
  return needs.is === "one-rating" ? received.described.replaceAll('"', "") : received.described;
}

function adviceWords({ advice }: RatingFault): string {
  switch (advice) {
    case undefined:
      return "";
    case "duplicates":
      return ", or --duplicates latest";
    case "offset":
      return ", or --offset +08:00 for the whole file";
    case "year-first":
      return ", year first, such as 2026-06-30";
    case "day-number":
      return " (this looks like a spreadsheet's day number: format the column as a date)";
  }
}
