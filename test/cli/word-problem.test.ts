import { describe, expect, it } from "vitest";
import { adjustmentColumns } from "../../src/cli/adjustments/adjustment-columns";
import type { MistakenFile } from "../../src/cli/input/evidence-faults";
import type { Fault } from "../../src/cli/input/fault";
import type { RatingFault } from "../../src/cli/input/rating-fault";
import { messagesIn } from "../../src/cli/messages/messages";
import { wordMessage, wordNote, wordProblem } from "../../src/cli/messages/word-problem";
import { sqlProblems } from "../../src/sql";

const text = "“8,5”";
const see = { place: { file: "甲", line: 7 } };
const rating: Omit<RatingFault, "needs"> = {
  kind: "rating",
  code: "out-of-range",
  received: { cell: text },
  near: undefined,
  advice: undefined,
  see: undefined,
};

const mistakenFiles: readonly MistakenFile[] = [
  ...(["ratings", "results", "evaluation", "rubric", "calendar", "mapping", "payload", "evidence"] as const),
  ...(["workbook", "web-page", "pdf", "table", "empty", "something-else"] as const),
];

const ruler = { id: "量", version: "1.0.0", fingerprint: "12345678" };

/** Faults of every kind, with all that may be in them. */
const faults: Readonly<Record<Fault["kind"], readonly Fault[]>> = {
  "cannot-read": (
    [
      "no-file",
      "no-directory",
      "no-permission",
      "read-only",
      "disk-full",
      "directory",
      "path-not-a-directory",
      "too-large",
    ] as const
  ).map((reason) => ({ kind: "cannot-read", reason })),
  "cannot-write": [{ kind: "cannot-write", reason: "disk-full" }],
  "too-large": [{ kind: "too-large", mebibytes: 128 }],
  "missing-package": [
    { kind: "missing-package", needs: "XLSX", name: "x", install: "x" },
    { kind: "missing-package", needs: "--engine duckdb", name: "x", install: "x" },
  ],
  "no-engine-format": (["xlsx", "xls", "json", "html", "pdf", "gzip", "csv", "duckdb", "parquet"] as const).flatMap(
    (format) => [
      { kind: "no-engine-format", format },
      { kind: "no-engine-format", format, isOneOfMany: true },
    ],
  ),
  "positions-in-engine": [{ kind: "positions-in-engine", title: "1" }],
  "table-of-no-database": [{ kind: "table-of-no-database" }],
  "unsettled-table": [
    { kind: "unsettled-table", tables: ["1", "2"] },
    { kind: "unsettled-table", tables: Array.from({ length: 12 }, () => "3") },
    { kind: "unsettled-table", tables: [] },
  ],
  "unknown-table": [
    { kind: "unknown-table", table: "1", tables: ["2"] },
    { kind: "unknown-table", table: "1", tables: [] },
  ],
  "refused-subject": [...sqlProblems, "invalid-period" as const, "missing-period" as const].flatMap((problem) => [
    { kind: "refused-subject", subject: "1", period: "2026", problem },
    { kind: "refused-subject", subject: undefined, period: undefined, problem },
    { kind: "refused-subject", subject: "1", period: "2", problem, spelling: "2026-01-15/2026-07-14" },
  ]),
  "more-refused": [{ kind: "more-refused", count: 7 }],
  "too-much-for-xlsx": [
    { kind: "too-much-for-xlsx", excess: { most: 1, rows: 2 } },
    { kind: "too-much-for-xlsx", excess: { most: 1, row: 2, characters: 3 } },
  ],
  "other-format": [
    { kind: "other-format", format: "html" },
    { kind: "other-format", format: "pdf" },
  ],
  "empty-file": [{ kind: "empty-file" }],
  "no-rows": [{ kind: "no-rows" }],
  "no-good-row": [{ kind: "no-good-row" }],
  "more-problems": [{ kind: "more-problems", count: 12_345 }],
  "unknown-subject": [
    { kind: "unknown-subject", subject: "1", known: ["2"], near: "2" },
    { kind: "unknown-subject", subject: "1", known: Array.from({ length: 12 }, () => "3"), near: undefined },
  ],
  "other-byte-order-mark": [{ kind: "other-byte-order-mark", stated: "gb18030", marked: "utf-8" }],
  "wrong-bytes": [{ kind: "wrong-bytes", encoding: "shift_jis" }],
  nul: [{ kind: "nul", unit: "byte" }],
  "unknown-encoding": [{ kind: "unknown-encoding" }],
  "unsettled-encoding": [
    {
      kind: "unsettled-encoding",
      readings: [
        { word: "1", encoding: "gb18030" },
        { word: "2", encoding: "shift_jis" },
      ],
    },
  ],
  "unsettled-delimiter": [{ kind: "unsettled-delimiter" }],
  "other-delimiter": [{ kind: "other-delimiter", sign: "|" }],
  "unsettled-decimal-mark": [
    { kind: "unsettled-decimal-mark", text, mark: "comma" },
    { kind: "unsettled-decimal-mark", text, mark: "point" },
  ],
  "long-row": [{ kind: "long-row", most: 1000 }],
  "wide-row": [{ kind: "wide-row", most: 1000 }],
  "too-many-rows": [{ kind: "too-many-rows", most: 1000 }],
  "too-many-lines": [{ kind: "too-many-lines", most: 1000 }],
  "open-quote": [{ kind: "open-quote" }],
  "quote-within-cell": [{ kind: "quote-within-cell" }],
  "text-after-quote": (["comma", "semicolon", "tab"] as const).map((delimiter) => ({
    kind: "text-after-quote",
    delimiter,
  })),
  "no-json": [{ kind: "no-json", problem: "…" }],
  "no-ratings": [{ kind: "no-ratings" }],
  "too-much-json": [{ kind: "too-much-json", rows: 1, keys: 2, cells: 3 }],
  "no-rating-object": ["nothing", "a list", "an empty list", "a value of type object", "7", '"8"'].map((received) => {
    return { kind: "no-rating-object", received };
  }),
  "no-rating-list": [{ kind: "no-rating-list", received: "7" }],
  "no-plain-value": [{ kind: "no-plain-value", received: "a list" }],
  "said-by-review": [{ kind: "said-by-review", key: "1" }],
  "repeated-key": [{ kind: "repeated-key", key: "1" }],
  "results-for-ratings": [
    { kind: "results-for-ratings", isSheet: true },
    { kind: "results-for-ratings", isSheet: false },
  ],
  aggregate: [
    { kind: "aggregate", of: "team-tallies", instead: "ratings" },
    { kind: "aggregate", of: "ratings", instead: "results" },
    { kind: "aggregate", of: "finished", instead: "ratings" },
    { kind: "aggregate", of: "finished", instead: "results" },
  ],
  "inexact-number": [{ kind: "inexact-number", received: "1" }],
  "old-workbook": [{ kind: "old-workbook" }],
  "far-cell": [{ kind: "far-cell", sheet: "1", cell: "2" }],
  "too-many-merged-cells": [{ kind: "too-many-merged-cells" }],
  "empty-workbook": [{ kind: "empty-workbook" }],
  "large-workbook": [{ kind: "large-workbook", mebibytes: 256 }],
  "damaged-workbook": [{ kind: "damaged-workbook", problem: "…" }],
  "unknown-sheet": [{ kind: "unknown-sheet", sheet: "1", sheets: ["2", "3"] }],
  "unsettled-sheet": [{ kind: "unsettled-sheet", sheets: ["2", "3"] }],
  "unknown-header": [{ kind: "unknown-header", title: "1", near: "2" }],
  "ambiguous-header": [{ kind: "ambiguous-header", title: "1", column: "score" }],
  "repeated-column": [
    { kind: "repeated-column", content: "subject", number: 1 },
    { kind: "repeated-column", content: "2", number: 1 },
  ],
  "missing-column": [{ kind: "missing-column", column: "assessor" }],
  "merged-header": [{ kind: "merged-header" }],
  "missing-header": [{ kind: "missing-header", title: "1" }],
  "other-scale": [
    {
      kind: "other-scale",
      text,
      minimum: "0",
      maximum: "10",
      columns: [
        { title: "1", content: "needs" },
        { title: "2", content: "relationship" },
      ],
    },
  ],
  "mixed-layouts": [
    { kind: "mixed-layouts", taken: [{ title: text, number: 3 }], instead: "role" },
    {
      kind: "mixed-layouts",
      taken: [
        { title: text, number: 3 },
        { title: text, number: 4 },
      ],
      instead: "ignore",
    },
  ],
  "second-header": [{ kind: "second-header" }],
  "repeated-review": [{ kind: "repeated-review" }],
  "missing-period": [{ kind: "missing-period", see }],
  "cell-count": [
    { kind: "cell-count", needed: 5, count: 6, first: "1", lacks: undefined },
    { kind: "cell-count", needed: 5, count: 4, first: "1", lacks: "2" },
  ],
  "unnamed-column": [{ kind: "unnamed-column", text }],
  "error-cell": (
    [
      { is: "error", text: "#1" },
      { is: "formula", text: "=1" },
      { is: "percentage", text: "1%" },
      { is: "shown-with-words", text: "4/5" },
      { is: "merged" },
      { is: "no-date" },
    ] as const
  ).map((error) => ({ kind: "error-cell", error })),
  "exponent-id": [{ kind: "exponent-id", text: "1.1E+17" }],
  "date-cell": [{ kind: "date-cell", date: "2026-06-30" }],
  "decimal-point": [{ kind: "decimal-point", text }],
  "score-or-level": [{ kind: "score-or-level", text }],
  "split-score": [{ kind: "split-score", whole: "8", fraction: "5", isStated: false }],
  "undated-resubmission": [
    { kind: "undated-resubmission", hasDate: true },
    { kind: "undated-resubmission", hasDate: false },
  ],
  "rival-rating": [{ kind: "rival-rating", see }],
  rating: [
    { ...rating, needs: { is: "number", minimum: "0", maximum: "10" }, see: { column: 5 } },
    { ...rating, needs: { is: "multiple", step: "0.5" }, see },
    { ...rating, needs: { is: "one-value" }, received: { described: "2" }, advice: "offset" },
    { ...rating, needs: { is: "interval" } },
    { ...rating, needs: { is: "date" }, advice: "year-first" },
    { ...rating, needs: { is: "date" }, advice: "day-number" },
    { ...rating, needs: { is: "no-value-beside", column: "status", title: "1" } },
    { ...rating, needs: { is: "no-value-beside", column: "position", title: "1 2" } },
    { ...rating, needs: { is: "level-with-position" }, see: { row: { file: "乙", path: "[1]" } } },
    { ...rating, needs: { is: "choice-of-status" }, near: "1", advice: "duplicates" },
  ],
  "no-results": [
    { kind: "no-results", received: "empty" },
    { kind: "no-results", received: "workbook" },
    { kind: "no-results", received: "engine" },
    { kind: "no-results", received: { noJson: "…" } },
    { kind: "no-results", received: { described: "a list" } },
  ],
  "no-rubric-json": [{ kind: "no-rubric-json", problem: "…" }],
  rubric: [],
  issue: [],
  "no-evidence": mistakenFiles.map((received) => ({ kind: "no-evidence", received })),
  "no-payload": [
    { kind: "no-payload", desk: "zendesk", received: "something-else" },
    { kind: "no-payload", desk: "zendesk", received: "payload" },
    { kind: "no-payload", desk: "freshdesk", received: "workbook" },
  ],
  "no-mapped-rows": [{ kind: "no-mapped-rows", received: "table" }],
  "other-export": [{ kind: "other-export" }],
  "evidence-for-ratings": [{ kind: "evidence-for-ratings" }],
  "evaluations-for-ratings": [{ kind: "evaluations-for-ratings" }],
  "nobody-in-evidence": [{ kind: "nobody-in-evidence" }],
  "no-teams": [
    { kind: "no-teams", of: "people", received: undefined },
    { kind: "no-teams", of: "people", received: "7" },
    { kind: "no-teams", of: "tree", received: undefined },
  ],
  "other-team-column": [
    { kind: "other-team-column", of: "people", title: "7" },
    { kind: "other-team-column", of: "tree", title: "7" },
  ],
  "missing-team-column": [
    { kind: "missing-team-column", column: "subject" },
    { kind: "missing-team-column", column: "team" },
    { kind: "missing-team-column", column: "parent" },
  ],
  "missing-team-cell": [
    { kind: "missing-team-cell", column: "subject" },
    { kind: "missing-team-cell", column: "team" },
  ],
  "several-periods": [
    { kind: "several-periods", count: 1, subject: "李", periods: ["2026"], counting: "teams" },
    { kind: "several-periods", count: 2, subject: "李", periods: ["2026"], counting: "groups" },
    { kind: "several-periods", count: 2, subject: "李", periods: ["2026"], counting: "guideline" },
  ],
  "repeated-result": [
    { kind: "repeated-result", subject: "李", period: undefined, see: { file: "甲", line: 2 } },
    { kind: "repeated-result", subject: "李", period: "2026", see: { file: "甲", path: "[0]" } },
  ],
  "unknown-period": [
    { kind: "unknown-period", period: "2026", known: [], near: undefined },
    { kind: "unknown-period", period: "2026", known: ["2027"], near: "2027" },
    { kind: "unknown-period", subject: "李", period: "2026", known: [], near: undefined },
    { kind: "unknown-period", subject: "李", period: "2026", known: ["2027"], near: "2027" },
  ],
  "results-of-other-rubrics": [
    { kind: "results-of-other-rubrics", used: ruler, others: [{ ...ruler, count: 2 }], isMixed: false },
    { kind: "results-of-other-rubrics", used: ruler, others: [{ ...ruler, count: 2 }], isMixed: true },
  ],
  "no-adjustments": [
    { kind: "no-adjustments", received: undefined },
    { kind: "no-adjustments", received: "7" },
  ],
  "other-adjustment-column": [
    { kind: "other-adjustment-column", title: "7", near: undefined },
    { kind: "other-adjustment-column", title: "7", near: "8" },
  ],
  "missing-adjustment-column": adjustmentColumns.map((column) => ({ kind: "missing-adjustment-column", column })),
  "unknown-adjusted": [
    { kind: "unknown-adjusted", subject: "7", near: undefined },
    { kind: "unknown-adjusted", subject: "7", near: "8" },
  ],
  "unknown-adjusted-period": [
    { kind: "unknown-adjusted-period", subject: "7", period: "", periods: [] },
    { kind: "unknown-adjusted-period", subject: "7", period: "8", periods: ["9"] },
  ],
  "adjustments-at-once": [
    { kind: "adjustments-at-once", text: "2026-07-10T09:00Z", see: { row: { file: "a.csv", line: 2 } } },
    { kind: "adjustments-at-once", text: "2026-07-10T09:00Z", see: { row: { file: "a.xlsx", sheet: "A", row: 3 } } },
  ],
  "adjustment-time": [
    { kind: "adjustment-time", text: "2026-07-10", lacks: "time" },
    { kind: "adjustment-time", text: "2026-07-10 09:00", lacks: "offset" },
  ],
};

/** What is the same in every language: options, functions, names of formats and units, and what the command is called by. */
const names =
  /--[a-z]+( [a-z0-9_-]+)?|\bscore\b|\bverify\b|duckdb|Parquet|\bevaluate\b|\bexplain\b|\bsummary\b|\bfinish\b|[a-z]+Accumulator|Zendesk|Freshdesk|tickets|audits|ticket_metrics|satisfaction_ratings|users|schedules|holidays|sla_policies|customer-centric-rubric|criterion:|ignore=|semicolon|tab\b|json|\b(UTF-8|GB18030|Shift_JIS|CSV|XLSX|JSON|NDJSON|HTML|PDF|NUL|MiB)\b/gi;

describe("the words for a fault", () => {
  it.each(["zh", "ja"] as const)(
    "have nothing of English in %s, and say what was expected where English does",
    (locale) => {
      for (const fault of Object.values(faults).flat()) {
        const problem = { place: { file: "甲", line: 3 }, fault };
        const said = wordProblem(problem, locale);
        const { message, expected, received } = said;
        for (const words of [message, expected ?? "", received ?? ""]) {
          expect(words.replace(names, ""), fault.kind).not.toMatch(/[a-z]{3}|undefined/i);
        }
        const english = wordProblem(problem, "en");
        if (english.expected !== undefined) expect(expected, fault.kind).toBeTruthy();
        expect(message).not.toBe(english.message);
      }
    },
  );

  it.each(["en", "zh", "ja"] as const)("are in one line in %s, whatever a file is called and has in it", (locale) => {
    const hostile = "a\n\u001b[31m\u202eb";
    const place = { file: hostile, line: 1, title: hostile, column: 2 };
    const period: Fault = { ...rating, needs: { is: "period" }, received: { cell: hostile } };
    for (const fault of [period, { kind: "unnamed-column", text: hostile } as const]) {
      const { message, received } = wordProblem({ place, fault }, locale);
      for (const words of [message, received]) expect(words).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }
    expect(wordNote({ kind: "hidden-cells", file: hostile, sheet: hostile, count: 1 }, locale)).not.toMatch(/\p{Cc}/u);
    expect(wordMessage("as it is", locale)).toBe("as it is");
  });

  it.each(["zh", "ja"] as const)("name all columns of a file in %s, each by a name of its own", (locale) => {
    const columns = Object.values(messagesIn[locale].columns);
    expect(new Set(columns).size).toBe(Object.keys(messagesIn.en.columns).length);
    expect(columns.join("")).not.toMatch(/[a-z]/i);
  });
});
