import { dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { printable } from "./printable";

/**
 * The sentences about a result, one a line, where nothing is wrong with it.
 *
 * @throws {ScoringError} `invalid-result`, with every issue, and with what was thrown while it was read.
 */
export function explainSound(issuesOf: () => readonly Issue[], sentencesOf: () => readonly string[]): string {
  const told = readDocument((issues) => {
    issues.push(...issuesOf());
    return issues.length > 0 ? [] : sentencesOf();
  });
  return dataOf(told, "invalid-result", "result").map(printable).join("\n");
}
