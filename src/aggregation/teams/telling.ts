import type { Alike, Combinations } from "./combinations";
import { allCombinations, copyOf, isSilent, isWithoutCriteria, silence } from "./combinations";

/** After so many steps the search is given up, and the answer is yes. */
const mostSteps = 20_000;

/**
 * Whether the sums of some places together tell something of fewer than `minimum` people: whether any combination of the total of
 * each place and the sum of each criterion over all of them counts fewer people than that, and not nobody. The attacker may
 * know who is where, who has which criteria, and whose total a gate has set.
 *
 * People who are alike count all or not at all. Of any who are `minimum` together, such a combination leaves some
 * out; so it is looked for by leaving out one kind after the other, until no combination is left, or too few people.
 */
export function tellsOfFew(everybody: readonly Alike[], criteria: number, minimum: number): boolean {
  // Large kinds first: of one that is large enough alone it is certain that it must be left out.
  const sorted = [...everybody].sort((left, right) => right.people - left.people || byPlace(left, right));
  const totals = totalsOf(everybody);
  let steps = 0;
  return search(allCombinations(criteria), 0, []);

  /** Looks for a combination that counts those in `counted`; all before `from` are among them, or silent. */
  function search(combinations: Combinations, from: number, counted: readonly Alike[]): boolean {
    for (let next = from; ; next++) {
      // Each total that is left then stands alone.
      if (isWithoutCriteria(combinations)) {
        return [...totals].some(([place, people]) => people < minimum && !combinations.totals.has(place));
      }
      const open: Alike[] = [];
      let people = headsOf(counted);
      for (let at = next; at < sorted.length && people < minimum; at++) {
        const some = sorted[at] as Alike;
        if (open.length === 0) next = at;
        if (counted.includes(some) || isSilent(some, combinations)) continue;
        open.push(some);
        people += some.people;
      }
      const [first, ...others] = open;
      if (people < minimum) return people > 0;
      if (steps > mostSteps) return true;
      // The first ones count, and the next one does not.
      for (const [index, other] of others.entries()) {
        const rest = copyOf(combinations);
        silence(other, rest);
        steps++;
        const those = [...counted, ...open.slice(0, index + 1)];
        if (!those.some((some) => isSilent(some, rest)) && search(rest, next, those)) return true;
      }
      silence(first as Alike, combinations);
      steps++;
      if (counted.some((some) => isSilent(some, combinations))) return false;
    }
  }
}

/** How many people the total of each place tells of. */
function totalsOf(everybody: readonly Alike[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { place, mix, people } of everybody) {
    if (mix.terms.some(({ share }) => share.numerator !== 0)) totals.set(place, (totals.get(place) ?? 0) + people);
  }
  return totals;
}

function headsOf(all: readonly Alike[]): number {
  return all.reduce((sum, { people }) => sum + people, 0);
}

function byPlace(left: Alike, right: Alike): number {
  return left.place - right.place || (left.mix.key < right.mix.key ? -1 : 1);
}
