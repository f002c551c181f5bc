import type { Alike } from "./combinations";
import type { CriteriaMix } from "./criteria-mix";
import type { Forest } from "./read-tree";
import type { Publishing, Remainder } from "./suppress";
import { tellsOfFew } from "./telling";

/** How many of a team's own people have each mix of criteria, by its key. */
export type Mixes = ReadonlyMap<string, { readonly mix: CriteriaMix; readonly people: number }>;

/**
 * The sums of criteria, beside the totals of all published teams. These are finer, so that a remainder of teams whose means
 * of criteria are shown is made of many places, each with a total of its own: all of them have to be looked at together.
 */
export function byCriteria(
  forest: Forest,
  mixesOf: readonly Mixes[],
  published: ReadonlySet<number>,
  criteria: number,
  minimum: number,
): Publishing {
  const { places, startOf, endOf } = placesOf(forest, mixesOf, published);
  const within = (team: number) => places.slice(startOf[team], endOf[team]);
  const remainderOf = (team: number): Remainder => {
    const left = new Set(within(team));
    return {
      show: (part) => {
        for (const place of within(part)) left.delete(place);
      },
      hide: (part) => {
        for (const place of within(part)) left.add(place);
      },
      isSafe: () => !tellsOfFew([...left].flat(), criteria, minimum),
    };
  };
  const sizeOf = (team: number) =>
    within(team)
      .flat()
      .reduce((sum, { people }) => sum + people, 0);
  return { isAllowed: (team) => published.has(team), remainderOf, sizeOf };
}

/** The remainders of published teams that have anybody, in an order in which those of a team and all below it stand together. */
function placesOf(forest: Forest, mixesOf: readonly Mixes[], published: ReadonlySet<number>) {
  const peopleIn = new Map<number, Map<string, Alike>>();
  const placeOf: (number | undefined)[] = [];
  for (const team of forest.topDown) {
    const parent = forest.parents[team];
    const place = published.has(team) ? team : parent === undefined ? undefined : placeOf[parent];
    placeOf[team] = place;
    if (place === undefined) continue;
    const people = peopleIn.get(place) ?? new Map<string, Alike>();
    peopleIn.set(place, people);
    for (const [key, { mix, people: more }] of mixesOf[team] as Mixes) {
      people.set(key, { place, mix, people: (people.get(key)?.people ?? 0) + more });
    }
  }
  const places: (readonly Alike[])[] = [];
  const [startOf, endOf]: [number[], number[]] = [[], []];
  // Down into each team, and up again when all below it is done.
  const ways = forest.topDown
    .filter((team) => forest.parents[team] === undefined)
    .map((team) => ({ team, isUp: false }));
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const { team, isUp } = way;
    if (isUp) endOf[team] = places.length;
    if (isUp) continue;
    startOf[team] = places.length;
    const people = peopleIn.get(team);
    if (people !== undefined && people.size > 0) places.push([...people.values()]);
    ways.push({ team, isUp: true });
    for (const child of forest.children[team] as readonly number[]) ways.push({ team: child, isUp: false });
  }
  return { places, startOf, endOf };
}
