import { describe } from "../../errors";
import { columnNames } from "../input/words";
import type { RubricAdvice } from "../verification/advise-rubric";
import { encodingNames } from "./encoding-names";
import { evaluationEn } from "./evaluation-en";
import type { CommandMessages } from "./messages";
import { placeEn } from "./places-en";
import { problemsEn } from "./problems-en";
import { mostNames } from "./quotation";
import { summaryEn } from "./summary-en";

export const en: CommandMessages = {
  problems: problemsEn,
  notes: {
    "guessed-encoding": ({ file, encoding }) =>
      `${file}: read as ${encodingNames[encoding]}, since it is not UTF-8: --encoding says another`,
    "hidden-cells": ({ file, sheet, count }) =>
      `${file}: sheet ${describe(sheet)}: hidden rows and columns are read too: ${count}`,
    "low-scores": ({ file, least, most, minimum, maximum }) =>
      `${file}: all scores lie between ${least} and ${most}; the scale is ${minimum} to ${maximum}: were they given on another?`,
    "unread-detail": ({ place, column, value }) =>
      `${placeEn(place)}: ${describe(value)} (${column}) stands above the header and is not read: it needs a column of its own`,
    "respelt-periods": ({ file, rows, example, read }) =>
      `${file}: ${rows === 1 ? "1 row names a period" : `${rows} rows name a period`} with a duration or a shortened end, which is read as first and last day: ${describe(example)} as ${read}`,
    "replaced-ratings": ({ file, count }) =>
      `${file}: ${count === 1 ? "1 rating gave way to a later one" : `${count} ratings gave way to later ones`}`,
    "adjusted-results": ({ file, count }) =>
      `${file}: ${count === 1 ? "1 result was" : `${count} results were`} adjusted by somebody: checked is what the changes ` +
      "come to, and not whether the people named decided them",
    "coverage-below-minimum": ({ file, count, minimum }) =>
      `${file}: ${count === 1 ? "1 review stays" : `${count} reviews stay`} unscored, whatever the policy for not-rated, ` +
      `since less than the minimum coverage of ${minimum} is rated: --policy minimum-coverage=… lowers it`,
    "rows-left-out": ({ file, count, rows, see }) =>
      `${file}: ${count} of ${rows} rows left out${see === undefined ? "" : `: see ${see}`}`,
    "subjects-left-out": ({ file, subjects }) => `${file}: not in the results at all: ${listed(subjects)}`,
    "subjects-with-fewer-ratings": ({ file, subjects }) =>
      `${file}: in the results with fewer ratings than the file holds: ${listed(subjects)}`,
    ...evaluationEn.notes,
    ...summaryEn.notes,
  },
  phases: { reading: "reading", scoring: "scoring" },
  validation: {
    noProblems: (file) => `${file}: no problems`,
    ratings: ({ ratings, subjects, assessors, emptyCells }) =>
      `ratings: ${ratings} of ${subjects} subjects by ${assessors} assessors; empty cells: ${emptyCells}`,
    reviews: ({ reviews, unscored }) => `reviews: ${reviews}, of which ${unscored} cannot be scored yet`,
    rubric: (id, version) => `rubric: ${id} ${version}`,
    reading: {
      encoding: (encoding) => `encoding: ${encodingNames[encoding]}`,
      delimiter: (delimiter) => `delimiter: ${delimiter}`,
      sheet: (sheet) => `sheet: ${sheet}`,
      layout: (layout) => `layout: ${layout}`,
      decimalMark: (mark) => `decimal mark: ${mark}`,
    },
    columns: (columns) => `columns: ${columns.map(([title, holds]) => `${title} → ${holds}`).join(", ")}`,
  },
  verification: {
    titles: {
      result: "result",
      verdict: "verdict",
      path: "path",
      of: "of",
      stored: "stored",
      computed: "computed",
    },
    verdicts: {
      same: "same",
      different: "different",
      "other-rubric": "another rubric",
      "no-ratings": "no ratings",
      "no-evidence": "no evidence",
      "no-result": "no result",
      damaged: "damaged",
    },
    line: (line) => `line ${line}`,
    nothing: "nothing",
    onceMore: "once more",
    oneResult: (place) => `one result of a review; there is one at ${place}`,
    repeated: "there once more",
    more: (count) => `and ${count} more`,
    byOtherRubric: "by another rubric",
    alsoSame: (count) => (count === 1 ? "and 1 result that is the same" : `and ${count} results that are the same`),
    damage: ({ received, expected }) => ({ stored: received, computed: `expected ${expected}` }),
    summary: ({ resultFile, ratingsFile, results, counts }) => {
      const listed = counts.map(([what, count]) => `${count} ${what}`).join(", ");
      return `${resultFile}: not all of its ${results} results are what ${ratingsFile} comes to: ${listed}`;
    },
    hint: ({ count, named, used, advice }) => {
      const results = count === 1 ? "1 result was" : `${count} results were`;
      return `hint: ${results} scored with ${named} and not with ${used}: ${adviceWords(advice)}`;
    },
    rubric: ({ id, version, fingerprints }) => `${describe(id)} ${version} (fingerprints ${fingerprints.join(", ")})`,
    moreRubrics: (count) => `hint: ${count} more rubrics are named`,
    swapped: (order) => `hint: RESULT comes first, and then INPUT: ${order}`,
    ratingsToo: "hint: RESULT rests on ratings too: name their file with --ratings",
  },
  columns: Object.fromEntries(columnNames.map((name) => [name, name])) as CommandMessages["columns"],
};

function listed(names: readonly string[]): string {
  const rest = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
  return `${names.slice(0, mostNames).map(describe).join(", ")}${rest}`;
}

function adviceWords({ rubric, options }: RubricAdvice): string {
  const changes = options === "" ? "neither --weights nor --policy" : options;
  switch (rubric) {
    case "built-in":
      return `verify with ${changes}`;
    case "same-file":
      return `verify with the same --rubric and ${changes}`;
    case "no-file":
      return `verify without --rubric and with ${changes}`;
    case "its-file":
      return "verify with its file as --rubric, and the --weights and --policy that its version names, if any";
    case "its-profile":
      return "verify with the file of that job profile as --profile, and the --rubric, --weights and --policy that it was evaluated with";
  }
}
