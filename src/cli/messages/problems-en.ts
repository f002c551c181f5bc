import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { engineEn } from "./engine-en";
import { evaluationEn } from "./evaluation-en";
import { fileProblemsEn } from "./file-problems-en";
import { placeEn } from "./places-en";
import type { ProblemMessages } from "./problem-messages";
import { rubricIssue } from "./rubric-issue";
import { pair } from "./said";
import { summaryEn } from "./summary-en";
import { tableProblemsEn } from "./table-problems-en";

export const problemsEn: ProblemMessages = {
  faults: {
    ...fileProblemsEn,
    ...tableProblemsEn,
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
