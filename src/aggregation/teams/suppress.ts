import type { Forest } from "./read-tree";

/** How many people of each kind a team has; only kinds that a difference of figures must not lay bare are told apart. */
export type Kinds = ReadonlyMap<string, number>;

/**
 * The teams whose figures may be published. Whoever has figures of teams within each other can subtract: what comes out is
 * always made of whole *remainders*, a published team without the greatest published ones inside it. So in every
 * remainder, and in every published team, each kind must have no people at all or `minimum` of them.
 *
 * Where a remainder is too small, the published team inside it with the fewest people goes too (ties by id), and the teams inside that
 * one take its place, until the remainder is large enough; in the end it is the whole team, which is.
 */
export function publishableTeams(
  forest: Forest,
  kindsOf: readonly Kinds[],
  sizes: readonly number[],
  minimum: number,
  isAllowed: (team: number) => boolean,
): ReadonlySet<number> {
  const isOpen = forest.ids.map((_, team) => isAllowed(team) && isSafe(kindsOf[team] as Kinds, minimum));
  const open = forest.topDown.filter((team) => forest.parents[team] === undefined).flatMap((top) => greatest(top));
  const published = new Set<number>();
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    published.add(team);
    const remainder = new Map(kindsOf[team]);
    const parts = new Set<number>();
    const show = (part: number) => {
      parts.add(part);
      addKinds(remainder, kindsOf[part] as Kinds, -1);
    };
    greatestInside(team).forEach(show);
    while (!isSafe(remainder, minimum)) {
      const hidden = smallest([...parts]);
      parts.delete(hidden);
      addKinds(remainder, kindsOf[hidden] as Kinds, 1);
      greatestInside(hidden).forEach(show);
    }
    open.push(...parts);
  }
  return published;

  /** The greatest open teams among a team and all below it. */
  function greatest(team: number): readonly number[] {
    const found: number[] = [];
    const open = [team];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (isOpen[next]) found.push(next);
      else open.push(...(forest.children[next] as readonly number[]));
    }
    return found;
  }

  function greatestInside(team: number): readonly number[] {
    return (forest.children[team] as readonly number[]).flatMap(greatest);
  }

  /** Of the teams that have anybody: one without people would hide nobody. */
  function smallest(teams: readonly number[]): number {
    const [first] = teams
      .filter((team) => !isEmpty(kindsOf[team] as Kinds))
      .map((team) => ({ team, size: sizes[team] as number, id: forest.ids[team] as string }))
      .sort((left, right) => left.size - right.size || (left.id < right.id ? -1 : 1));
    return (first as { readonly team: number }).team;
  }
}

export function isSafe(kinds: Kinds, minimum: number): boolean {
  return [...kinds.values()].every((people) => people === 0 || people >= minimum);
}

/** Adds the people of other kinds, so many times. */
export function addKinds(kinds: Map<string, number>, others: Kinds, times: 1 | -1): void {
  for (const [kind, people] of others) kinds.set(kind, (kinds.get(kind) ?? 0) + times * people);
}

function isEmpty(kinds: Kinds): boolean {
  return [...kinds.values()].every((people) => people === 0);
}
