import type { Forest } from "./read-tree";

/** The people of a team who are in none of the published teams inside it: what is left when their figures are subtracted. */
export interface Remainder {
  /** Takes away the people of a team inside, which is published. */
  readonly show: (part: number) => void;
  /** Puts them back. */
  readonly hide: (part: number) => void;
  /** Whether these people may be told of. */
  readonly isSafe: () => boolean;
}

/** Which figures are asked about. */
export interface Publishing {
  readonly isAllowed: (team: number) => boolean;
  /** Of a team with nothing shown inside yet. */
  readonly remainderOf: (team: number) => Remainder;
  /** How many people a team has whom hiding it would hide. */
  readonly sizeOf: (team: number) => number;
}

/**
 * The teams whose figures may be published. Whoever has figures of teams within each other can subtract: what comes out is
 * always made of whole *remainders*, a published team without the greatest published ones inside it. So every remainder must
 * be safe, and every published team as a whole.
 *
 * Where a remainder is not, the published team inside it with the fewest people goes too (ties by id), and the teams inside that
 * one take its place, until the remainder is safe; in the end it is the whole team, which is.
 */
export function publishableTeams(forest: Forest, { isAllowed, remainderOf, sizeOf }: Publishing): ReadonlySet<number> {
  const isOpen = forest.ids.map((_, team) => isAllowed(team) && remainderOf(team).isSafe());
  const open = forest.topDown.filter((team) => forest.parents[team] === undefined).flatMap((top) => greatest(top));
  const published = new Set<number>();
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    published.add(team);
    const remainder = remainderOf(team);
    const parts = new Set<number>();
    const show = (part: number) => {
      parts.add(part);
      remainder.show(part);
    };
    greatestInside(team).forEach(show);
    while (!remainder.isSafe()) {
      const hidden = smallest([...parts]);
      parts.delete(hidden);
      remainder.hide(hidden);
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
      .map((team) => ({ team, size: sizeOf(team), id: forest.ids[team] as string }))
      .filter(({ size }) => size > 0)
      .sort((left, right) => left.size - right.size || (left.id < right.id ? -1 : 1));
    return (first as { readonly team: number }).team;
  }
}
