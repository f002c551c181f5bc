import { addIssue, dataOf, readDocument, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import type { TeamTree } from "./teams";

/** A tree of teams by their places in the list that was given. */
export interface Forest {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The place of the parent; `undefined` for the top of a tree. */
  readonly parents: readonly (number | undefined)[];
  readonly children: readonly (readonly number[])[];
  /** Every place, parents before their children. */
  readonly topDown: readonly number[];
}

const listedTeam = "a team that has an entry of its own in the tree (its top has one too, without a parent)";
const endingTeam = "a team from which the way up ends at a top, and does not go round in a circle";

/** @throws {ScoringError} `invalid-teams`, with every problem in `details.issues`. */
export function readTree(tree: TeamTree): Forest {
  return dataOf(
    readDocument((issues) => readForest(tree, issues)),
    "invalid-teams",
    "tree of teams",
  );
}

/** A tree of unknown origin, with all that is wrong with it. */
export function readForest(tree: unknown, issues: Issue[]): Forest {
  const indexOf = new Map<string, number>();
  const teams = readList(tree, [], 1, issues).map((entry, index) => {
    const record = readRecord(entry, [index], ["id", "parent"], issues);
    const id = record && readId(record.id, [index, "id"], issues);
    if (id !== undefined && indexOf.has(id)) {
      addIssue(issues, "duplicate-id", [index, "id"], "each team once, with one parent", id);
    } else if (id !== undefined) indexOf.set(id, index);
    const { parent } = record ?? {};
    const above = parent === undefined || parent === null ? undefined : readId(parent, [index, "parent"], issues);
    return { id: id ?? "", above };
  });
  const parents = teams.map(({ above }, index) => {
    if (above === undefined) return undefined;
    const parent = indexOf.get(above);
    if (parent === undefined) addIssue(issues, "unknown-team", [index, "parent"], listedTeam, above);
    return parent;
  });
  const children: number[][] = teams.map(() => []);
  const topDown: number[] = [];
  for (const [index, parent] of parents.entries()) {
    if (parent === undefined) topDown.push(index);
    else (children[parent] as number[]).push(index);
  }
  // The list grows while it is walked, until all that hangs on a top has been reached.
  for (const index of topDown) for (const child of children[index] as number[]) topDown.push(child);
  const reached = new Set(topDown);
  for (const [index, { above }] of teams.entries()) {
    if (!reached.has(index)) addIssue(issues, "circular-teams", [index, "parent"], endingTeam, above);
  }
  return { ids: teams.map(({ id }) => id), indexOf, parents, children, topDown };
}
