import { describe } from "../../errors";
import type { FileFault } from "../input/file-faults";
import { encodingNames } from "./encoding-names";
import type { FaultMessages } from "./problem-messages";
import { fileReasonEn } from "./reasons-en";
import { grouped, pair } from "./said";

export const fileProblemsEn: FaultMessages<FileFault> = {
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
  "long-row": ({ most }) => pair(`a row of at most ${grouped(most)} characters`, "a longer one (is a quote missing?)"),
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
};

function either(items: readonly string[]): string {
  return `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
