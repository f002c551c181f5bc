import { describe } from "../../errors";
import type { RatingFault } from "../input/fault";
import { criterionPrefix } from "../input/layout";
import { columnNames } from "../input/words";
import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { encodingNames } from "./encoding-names";
import { engineEn } from "./engine-en";
import { evaluationEn } from "./evaluation-en";
import { needEn } from "./needs-en";
import { placeEn, referenceEn } from "./places-en";
import type { ProblemMessages, Said } from "./problem-messages";
import { cellErrorEn, fileReasonEn } from "./reasons-en";
import { rubricIssue } from "./rubric-issue";
import { summaryEn } from "./summary-en";

export const problemsEn: ProblemMessages = {
  faults: {
    "cannot-read": ({ reason }, { file }) => ({ line: `error: cannot read ${file}: ${fileReasonEn(reason)}` }),
    "cannot-write": ({ reason }, { file }) => ({ line: `error: cannot write ${file}: ${fileReasonEn(reason)}` }),
    "too-large": ({ mebibytes }, { file }) => ({
      line: `error: cannot read ${file}: it is larger than ${mebibytes} MiB`,
    }),
    "missing-package": ({ needs, name, install }) => ({
      line: `error: ${needs} needs the package ${name}, which is not installed: ${install}`,
    }),
    "too-much-for-xlsx": ({ excess }) => ({
      line:
        "rows" in excess
          ? `error: a sheet of XLSX holds at most ${excess.most} rows, and there are ${excess.rows}: use --format csv`
          : `error: a cell of XLSX holds at most ${excess.most} characters, and row ${excess.row} has one of ${excess.characters}: use --format csv`,
    }),
    "other-format": ({ format }) => {
      const name = format === "pdf" ? "a PDF" : "a web page (HTML)";
      const advice = format === "pdf" ? "save the table in it" : "open it in a spreadsheet program, and save it";
      return pair("CSV, XLSX, JSON or NDJSON", `${name}: ${advice} as XLSX or CSV`);
    },
    "empty-file": () => pair("a first line that names the columns, and rows of ratings", "an empty file"),
    "no-rows": () => pair("rows of ratings after the names of the columns", "none"),
    "more-problems": ({ count }) => ({ sentence: `${grouped(count)} more problems are not listed` }),
    "no-good-row": () => pair("at least one row without a problem", "none"),
    "unknown-subject": ({ subject, known, near }, { file }) => {
      const question = near === undefined ? "." : `: did you mean ${describe(near)}?`;
      const listed = known.slice(0, 10).map(describe).join(", ");
      const rest = known.length > 10 ? ` and ${known.length - 10} more` : "";
      return { line: `error: ${file} has no subject ${describe(subject)}${question} It has ${listed}${rest}.` };
    },

    "other-byte-order-mark": ({ stated, marked }) =>
      pair(`${encodingNames[stated]}, as --encoding says`, `the byte-order mark of ${encodingNames[marked]}`),
    "wrong-bytes": ({ encoding }) => pair(`${encodingNames[encoding]} text`, "other bytes"),
    nul: ({ unit }) => pair("text", `a NUL ${unit}`),
    "unknown-encoding": () => pair("text in UTF-8 or another known encoding", "bytes that are text in none"),
    "unsettled-encoding": ({ readings }) => {
      const shown = readings.map(({ word, encoding }) => `${describe(word)} in ${encodingNames[encoding]}`);
      const options = readings.map(({ encoding }) => `--encoding ${encoding}`);
      return pair(
        "UTF-8, or words that settle the encoding",
        `what reads ${either(shown)}: say which with ${either(options)}, or save the file as CSV UTF-8`,
      );
    },
    "unsettled-delimiter": () => ({
      sentence: "what stands between the cells? Say it with --delimiter comma, semicolon or tab",
    }),
    "other-delimiter": ({ sign }) =>
      pair("commas, semicolons or tabs between the cells", `${describe(sign)}: save the file with one of these`),
    "unsettled-decimal-mark": ({ text, mark }) => ({
      sentence:
        `${describe(text)}: is its ${mark} a decimal mark, or does it part thousands? ` +
        `Say which with --decimal ${mark} or --decimal ${mark === "comma" ? "point" : "comma"}`,
    }),
    "long-row": ({ most }) =>
      pair(`a row of at most ${grouped(most)} characters`, "a longer one (is a quote missing?)"),
    "wide-row": ({ most }) => pair(`at most ${grouped(most)} cells in a row`, "more of them"),
    "too-many-rows": ({ most }) => pair(`at most ${grouped(most)} rows`, "more of them"),
    "too-many-lines": ({ most }) => pair(`at most ${grouped(most)} lines`, "more of them"),
    "open-quote": () =>
      pair("every quoted cell of this row to end with a quote", "a quote that is open at the end of the file"),
    "text-after-quote": ({ delimiter }) =>
      pair(
        `a ${delimiter} or the end of the row after a quoted cell, and quotes inside of it doubled`,
        "something else; the rows after it cannot be read",
      ),
    "quote-within-cell": () =>
      pair(
        "a cell with quotes in it to be quoted as a whole, and the quotes inside of it doubled",
        "a quote in a cell without; the rows after it cannot be read",
      ),

    "no-json": ({ problem }) => pair("JSON", `what is none: ${problem}`),
    "no-ratings": () => pair("a list of ratings", "an empty list"),
    "too-much-json": ({ rows, keys, cells }) =>
      pair(
        `at most ${grouped(rows)} ratings, ${grouped(keys)} keys and ${grouped(cells)} cells in a table of them`,
        "more of them",
      ),
    "no-rating-object": ({ received }) => pair("an object with a rating", received),
    "no-rating-list": ({ received }) => pair("a list of ratings", received),
    "no-plain-value": ({ received }) => pair("text or a number", received),
    "said-by-review": ({ key }) => ({ sentence: `expected nothing at ${describe(key)}, which its review says` }),
    "repeated-key": ({ key }) => pair("each key of an object once", `${describe(key)} again`),
    "results-for-ratings": ({ isSheet }) =>
      pair(
        "ratings",
        isSheet
          ? "a sheet of results, as score writes it (verify checks results of --format json or ndjson)"
          : "results, as score writes them (customer-centric-rubric verify RESULT INPUT checks them)",
      ),
    "inexact-number": ({ received }) => pair("text, since a number of so many digits loses some", received),

    "old-workbook": () => pair("XLSX", "a workbook of the old format or one with a password: save it as XLSX"),
    "large-workbook": ({ mebibytes }) => pair(`a workbook of at most ${mebibytes} MiB unpacked`, "a larger one"),
    "damaged-workbook": ({ problem }) => pair("an XLSX workbook", `one that cannot be read: ${problem}`),
    "far-cell": ({ sheet, cell }) => ({
      sentence:
        `sheet ${describe(sheet)} has a cell as far off as ${cell}: ` +
        "delete the empty rows below the table and the columns right of it, and save the workbook",
    }),
    "too-many-merged-cells": () => pair("a table", "one of merged cells without number"),
    "empty-workbook": () => pair("a sheet with ratings", "empty sheets"),
    "unknown-sheet": ({ sheet, sheets }) =>
      pair(`a sheet ${describe(sheet)}, as --sheet says`, sheets.map(describe).join(", ")),
    "unsettled-sheet": ({ sheets }) => ({
      sentence: `in which sheet are the ratings, ${sheets.map(describe).join(", ")}? Say it with --sheet NAME`,
    }),

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

    "no-results": ({ received }) => {
      if (received === "engine") {
        const advice = "give the ratings that they were scored from";
        return pair("results with their ledger", `those of --engine duckdb, which have none: ${advice}`);
      }
      return pair(
        "results as JSON, as score writes them with --format json or ndjson",
        received === "empty"
          ? "an empty file"
          : received === "workbook"
            ? "a workbook"
            : "noJson" in received
              ? `no JSON: ${received.noJson}`
              : received.described,
      );
    },
    "no-rubric-json": ({ problem }) => ({ sentence: `expected a rubric as JSON: ${problem}` }),
    rubric: ({ issue }, { file }) => rubricIssue(issue, file),
    ...evaluationEn.faults,
    ...summaryEn.faults,
    ...engineEn,
    ...adjustmentMessages.en,
    ...aggregateMessages.en,
  },
  place: placeEn,
  join: (where, said) =>
    "expected" in said
      ? `${where}: expected ${said.expected}, got ${said.received}${said.question ?? ""}`
      : `${where}: ${said.sentence}`,
};

function pair(expected: string, received: string): Said {
  return { expected, received };
}

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

function either(items: readonly string[]): string {
  return `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** How to say on the command line what is in which columns. */
export function columnsOptions(columns: readonly { readonly title: string; readonly content: string }[]): string {
  return columns.map(({ title, content }) => `--columns ${content}="${title}"`).join(" ");
}
