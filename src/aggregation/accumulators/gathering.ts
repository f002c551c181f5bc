import type { ParseResult, Path, UnknownRecord } from "../../document";
import { addIssue, addIssuesWithin, dataOf, readDocument, readList, readRecord } from "../../document";
import type { Issue, ScoringErrorCode } from "../../errors";
import { describe, isScoringError, ScoringError } from "../../errors";
import type { Accumulator } from "./accumulator";
import { isOfAnotherKind } from "./state-identity";

/** Something that is kept, where it was found, and what its place in the order is by. */
export interface Found<Kept> {
  readonly kept: Kept;
  readonly path: Path;
  readonly key: Key;
}

/** Compared part by part in code units; what is left out comes first. */
export type Key = readonly (string | undefined)[];

/** How items of one kind are gathered in states that list them: in one order and one spelling. */
export interface GatheringPlan<Kept> {
  /** What every state says beside its list: its `kind`, and whose it is. */
  readonly frame: () => UnknownRecord & { readonly kind: string };
  /** Where a state has its list. */
  readonly list: string;
  /** Whether a state is of the same rubric or scorecard; where it is not, nothing in it fits, and an issue says so. */
  readonly isOurs: (state: UnknownRecord, path: Path, issues: Issue[]) => boolean;
  /** Reads an item that is added; every problem becomes an issue. */
  readonly readItem: (value: unknown, path: Path, issues: Issue[]) => Kept | undefined;
  /** Reads what a state lists. */
  readonly readListed: (value: unknown, path: Path, issues: Issue[]) => Kept | undefined;
  /** What a state lists of it. */
  readonly write: (kept: Kept) => object;
  readonly keyOf: (kept: Kept) => Key;
  /** Notes what is wrong with items that are right by themselves: in their order, and in the one in which they came. */
  readonly checkTogether: (sorted: readonly Found<Kept>[], asTheyCame: readonly Found<Kept>[], issues: Issue[]) => void;
  /** What items are called, and the code of a list of them that has problems. */
  readonly items: string;
  readonly itemCode: ScoringErrorCode;
  /** What was read, or the error that says what is wrong. */
  readonly refuse: <Data>(result: ParseResult<Data>, code: ScoringErrorCode, what: string) => Data;
}

/** All of an accumulator but what the items come to, and what a state lists for that. */
export interface Gathering<Item, State, Kept> extends Omit<Accumulator<Item, State, never>, "finish"> {
  readonly keptOf: (state: State) => readonly Kept[];
}

export function gathering<Item, State, Kept>(plan: GatheringPlan<Kept>): Gathering<Item, State, Kept> {
  const { refuse, items: name, itemCode } = plan;
  const read = (state: State) => {
    return refuse(
      readDocument((issues) => together(readState(state, [], plan, issues), plan, issues)),
      "invalid-state",
      "state",
    );
  };
  const stateOf = (found: readonly Found<Kept>[]) => {
    return { ...plan.frame(), [plan.list]: found.map(({ kept }) => plan.write(kept)) } as State;
  };
  return {
    create: () => stateOf([]),
    add: (state, items) => {
      const before = read(state);
      const added = readDocument((issues) => {
        const found = readAll(items, [name], [], plan.readItem, plan, issues);
        const kept = before.map((one) => ({ ...one, path: ["state", ...one.path] }));
        return together([...kept, ...found], plan, issues);
      });
      return stateOf(refuse(added, itemCode, `list of ${name}`));
    },
    merge: (states) => {
      const merged = readDocument((issues) => {
        const listed = readList(states, ["states"], 1, issues);
        const found = listed.flatMap((state, index) => readState(state, [index], plan, issues));
        return together(found, plan, issues);
      });
      return stateOf(refuse(merged, "invalid-state", "list of states"));
    },
    keptOf: (state) => read(state).map(({ kept }) => kept),
  };
}

/** What a state lists, each read by itself. */
function readState<Kept>(
  value: unknown,
  path: Path,
  plan: GatheringPlan<Kept>,
  issues: Issue[],
): readonly Found<Kept>[] {
  const [frame, list] = [plan.frame(), plan.list];
  if (isOfAnotherKind(value, frame.kind, path, issues)) return [];
  const record = readRecord(value, path, [...Object.keys(frame), list], issues);
  if (record === undefined || !plan.isOurs(record, path, issues)) return [];
  const where = [...path, list];
  const found = readAll(record[list], where, where, plan.readListed, plan, issues);
  for (const [index, { key, path: own }] of found.entries()) {
    const before = found[index - 1];
    if (before === undefined || compareKeys(before.key, key) <= 0) continue;
    addIssue(issues, "not-ascending", own, "an order by code units, as add and merge list them", "another order");
  }
  return found;
}

function readAll<Kept>(
  list: unknown,
  where: Path,
  path: Path,
  read: GatheringPlan<Kept>["readItem"],
  { keyOf }: GatheringPlan<Kept>,
  issues: Issue[],
): readonly Found<Kept>[] {
  return readList(list, where, 0, issues).flatMap((value, index): readonly Found<Kept>[] => {
    const own = [...path, index];
    const kept = read(value, own, issues);
    return kept === undefined ? [] : [{ kept, path: own, key: keyOf(kept) }];
  });
}

/** In their order; of two in the same place, the one that was there before comes first. */
function together<Kept>(
  found: readonly Found<Kept>[],
  { checkTogether }: GatheringPlan<Kept>,
  issues: Issue[],
): readonly Found<Kept>[] {
  const sorted = found.toSorted((left, right) => compareKeys(left.key, right.key));
  checkTogether(sorted, found, issues);
  return sorted;
}

/** Notes every one that has the key of the one before it. */
export function refuseTwice(found: readonly Found<unknown>[], expected: string, issues: Issue[]): void {
  for (const [index, { key, path }] of found.entries()) {
    const before = found[index - 1];
    if (before === undefined || compareKeys(before.key, key) !== 0) continue;
    addIssue(issues, "duplicate-result", path, expected, key.filter((part) => part !== undefined).join(", "));
  }
}

function compareKeys(left: Key, right: Key): number {
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (part === other) continue;
    if (part === undefined || other === undefined) return part === undefined ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return 0;
}

/** Those whose keys begin alike, in the order in which they are. */
export function byKey<Kept>(kept: readonly Kept[], keyOf: (kept: Kept) => Key): readonly (readonly Kept[])[] {
  const groups: Kept[][] = [];
  let last: Key | undefined;
  for (const one of kept) {
    const key = keyOf(one);
    if (last !== undefined && compareKeys(last, key) === 0) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = key;
  }
  return groups;
}

/** What each group comes to; or all that keeps any of them from it, by whose it is. */
export function finishEach<Group, Result>(
  groups: readonly Group[],
  whoseIs: (group: Group) => Path,
  finish: (group: Group) => Result,
  what: string,
): readonly Result[] {
  const issues: Issue[] = [];
  let refused: ScoringErrorCode | undefined;
  const results = groups.flatMap((group): readonly Result[] => {
    try {
      return [finish(group)];
    } catch (error) {
      if (!isScoringError(error)) throw error;
      const { details, code, message } = error;
      const path = whoseIs(group);
      if (details.issues === undefined)
        throw new ScoringError(code, `${path.map(describe).join(", ")}: ${message}`, details);
      refused ??= code;
      addIssuesWithin(path, details.issues, issues);
      return [];
    }
  });
  return refused === undefined ? results : dataOf({ success: false, issues }, refused, what);
}
