import type { Publishing, Remainder } from "./suppress";

/** How many people of each kind a team has; only kinds that a difference of figures must not lay bare are told apart. */
export type Heads = ReadonlyMap<string, number>;

/** Every kind has no people at all, or `minimum` of them. */
export function hasEnough(heads: Heads, minimum: number): boolean {
  return [...heads.values()].every((people) => people === 0 || people >= minimum);
}

/** Adds the people of other kinds, so many times. */
export function addHeads(heads: Map<string, number>, others: Heads, times: 1 | -1 = 1): void {
  for (const [kind, people] of others) heads.set(kind, (heads.get(kind) ?? 0) + times * people);
}

/** Figures that are one sum over the people of a kind: remainders are told of by themselves only. */
export function byHeads(
  headsOf: readonly Heads[],
  sizes: readonly number[],
  minimum: number,
  isAllowed: Publishing["isAllowed"],
): Publishing {
  const remainderOf = (team: number): Remainder => {
    const left = new Map(headsOf[team]);
    return {
      show: (part) => addHeads(left, headsOf[part] as Heads, -1),
      hide: (part) => addHeads(left, headsOf[part] as Heads),
      isSafe: () => hasEnough(left, minimum),
    };
  };
  const isEmpty = (team: number) => [...(headsOf[team] as Heads).values()].every((people) => people === 0);
  return { isAllowed, remainderOf, sizeOf: (team) => (isEmpty(team) ? 0 : (sizes[team] as number)) };
}
