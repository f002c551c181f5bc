import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import { readForest } from "./read-tree";
import { teamTreeSchema } from "./schema";
import type { TeamTree } from "./teams";

/**
 * Reads a tree of teams from a JSON document: the teams, which `summarizeTeams` takes, or all problems at once: teams with
 * two parents, parents that are not there, circles.
 *
 * @example
 * ```ts
 * import { safeParseTeamTree } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseTeamTree([{ id: "desk", parent: "company" }]);
 * parsed.success === false && parsed.issues.map((issue) => issue.code); // ["unknown-team"]
 * ```
 */
export function safeParseTeamTree(document: unknown): ParseResult<TeamTree> {
  return readDocument((issues) => {
    readForest(document, issues);
    addFormIssues(teamTreeSchema, document, issues);
    return document as TeamTree;
  });
}

/**
 * Reads a tree of teams from a JSON document, as {@link safeParseTeamTree} does.
 *
 * @throws {ScoringError} `invalid-teams`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { parseTeamTree } from "customer-centric-rubric/schema";
 *
 * parseTeamTree(JSON.parse('[{ "id": "company" }, { "id": "desk", "parent": "company" }]')).length; // 2
 * parseTeamTree([]); // throws "invalid-teams"
 * ```
 */
export function parseTeamTree(document: unknown): TeamTree {
  return dataOf(safeParseTeamTree(document), "invalid-teams", "tree of teams");
}
