import type { Ratio } from "../../exact/ratio";
import { addRatios, divideRatios, multiplyRatios, one, reduceRatio, subtractRatios, zero } from "../../exact/ratio";
import type { CriteriaMix } from "./criteria-mix";

/** People of whom every figure that is published counts the same: in one place, with one mix of criteria. */
export interface Alike {
  /** The team whose remainder they are in: the smallest published one. */
  readonly place: number;
  readonly mix: CriteriaMix;
  readonly people: number;
}

/**
 * Combinations of published sums: so many times the sum of each criterion, and so many times the total of each place. All of
 * them, or those in which some people count nothing. Such a space has coordinates, and how often a sum is taken is a
 * vector in these.
 */
export interface Combinations {
  /** By criterion, and after the last one of what is none, such as an adjusted total: taken by no combination. */
  criteria: readonly Vector[];
  /** By place; one that is not in it is taken as often as one likes, whatever the coordinates are. */
  readonly totals: Map<number, Vector>;
}

type Vector = readonly Ratio[];

/** Every combination: how often each criterion is taken is a coordinate. */
export function allCombinations(criteria: number): Combinations {
  const places = Array.from({ length: criteria }, (_, index) => index);
  // What stands in totals alone is in no sum of a criterion.
  const none = places.map(() => zero);
  return {
    criteria: [...places.map((row) => places.map((column) => (row === column ? one : zero))), none],
    totals: new Map(),
  };
}

export function copyOf({ criteria, totals }: Combinations): Combinations {
  return { criteria, totals: new Map(totals) };
}

/** Whether no criterion is taken in any of them. */
export function isWithoutCriteria({ criteria: [first] }: Combinations): boolean {
  return first?.length === 0;
}

/** Whether people count nothing in any of the combinations. */
export function isSilent({ place, mix }: Alike, { criteria, totals }: Combinations): boolean {
  const total = totals.get(place);
  return mix.terms.every(({ criterion, share }) => {
    const taken = criteria[criterion] as Vector;
    if (share.numerator === 0) return taken.every(isZero);
    return total !== undefined && taken.every((part, at) => isZero(plus(part, times(share, total[at] as Ratio))));
  });
}

/** Leaves only combinations in which people count nothing: of each criterion, what its sum and the total take cancels out. */
export function silence({ place, mix: { terms } }: Alike, combinations: Combinations): void {
  const { totals } = combinations;
  const first = terms.find(({ share }) => share.numerator !== 0);
  if (first !== undefined && !totals.has(place)) {
    const taken = combinations.criteria[first.criterion] as Vector;
    const factor = divideRatios({ numerator: -1, denominator: 1 }, first.share);
    totals.set(
      place,
      taken.map((part) => reduceRatio(times(part, factor))),
    );
  }
  for (const { criterion, share } of terms) {
    const taken = combinations.criteria[criterion] as Vector;
    const total = share.numerator === 0 ? undefined : (totals.get(place) as Vector);
    forbid(
      taken.map((part, at) => (total ? plus(part, times(share, total[at] as Ratio)) : part)),
      combinations,
    );
  }
}

/** Leaves only combinations of which the vector makes 0: one coordinate is what the others make it. */
function forbid(vector: Vector, combinations: Combinations): void {
  const pivot = vector.findIndex((part) => !isZero(part));
  if (pivot < 0) return;
  const factors = vector.map((part) => reduceRatio(divideRatios(part, vector[pivot] as Ratio)));
  const without = (other: Vector) => {
    const away = other[pivot] as Ratio;
    const left = isZero(away) ? other : other.map((part, at) => minus(part, times(away, factors[at] as Ratio)));
    return left.filter((_, at) => at !== pivot);
  };
  combinations.criteria = combinations.criteria.map(without);
  for (const [place, total] of combinations.totals) combinations.totals.set(place, without(total));
}

function isZero({ numerator }: Ratio): boolean {
  return numerator === 0;
}

function plus(left: Ratio, right: Ratio): Ratio {
  return reduceRatio(addRatios(left, right));
}

function minus(left: Ratio, right: Ratio): Ratio {
  return reduceRatio(subtractRatios(left, right));
}

const times = multiplyRatios;
