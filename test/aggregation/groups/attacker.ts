/**
 * Somebody who wants to know who said what: has a result, knows who rated what and in which role, how everything is computed
 * (by having the library), and solves linear equations. Written with arithmetic of its own.
 */
import type { GroupOptions, GroupReview, Rating, Review } from "../../../src/index";
import { scoreGroups } from "../../../src/index";

/** A fraction of bigints. */
type Fraction = readonly [above: bigint, below: bigint];

/** An equation: what each unknown rating counts in a figure, in whole numbers. */
type Equation = readonly bigint[];

/** What one result tells of the ratings that it is to hide. */
export interface Attack {
  /** Whose ratings they are, by unknown. */
  readonly owners: readonly string[];
  readonly equations: readonly Equation[];
}

/** So small that it moves nothing over a boundary. */
const nudge = 1n;
const unit = 10n ** 12n;

/**
 * All linear equations that one result holds in the ratings of roles that are not exempt: every exact figure of the whole JSON
 * (wherever it stands) is asked how much it moves when a rating moves, the others staying as they are. What is shown is the
 * result, or what somebody has made of it, who must do the same whatever the ratings.
 */
export function attackOn(
  review: Review,
  options: GroupOptions,
  show: (result: GroupReview) => GroupReview = (result) => result,
): Attack {
  const exempt = options.anonymity?.exempt ?? ["manager", "self"];
  const hidden = review.ratings.flatMap((rating, index) => {
    return typeof rating.score === "string" && !exempt.includes(rating.role) && rating.role !== "self" ? [index] : [];
  });
  const before = figuresOf(show(scoreGroups(review, options)));
  const moved = hidden.map((place) => {
    const ratings = review.ratings.map((rating, index) => (index === place ? nudged(rating) : rating));
    return figuresOf(show(scoreGroups({ ...review, ratings }, options)));
  });
  const equations = new Map<string, Equation>();
  for (const [path, figure] of before) {
    const differences = moved.map((after): Fraction => {
      const now = after.get(path);
      if (now === undefined) throw new Error(`${path} comes and goes with a rating`);
      return [now[0] * figure[1] - figure[0] * now[1], now[1] * figure[1]];
    });
    const common = differences.reduce((product, [, below]) => lowestMultiple(product, below), 1n);
    const equation = primitive(differences.map(([above, below]) => (above * common) / below));
    if (equation.some((part) => part !== 0n)) equations.set(equation.join(), equation);
  }
  const owners = hidden.map((place) => (review.ratings[place] as Rating).assessor);
  return { owners, equations: independent([...equations.values()]) };
}

/**
 * The fewest assessors whose ratings, together with what `known` ones told of their own, some combination of the equations
 * leaves alone with: of one, a rating or a difference of ratings is found out. Looks for at most `most`.
 */
export function fewestFound({ owners, equations }: Attack, known: readonly string[], most: number): number | undefined {
  const unknown = owners.map((owner) => !known.includes(owner));
  const left = equations.map((equation) => equation.filter((_, column) => unknown[column]));
  const names = owners.filter((_, column) => unknown[column]);
  const rank = rankOf(left);
  for (let size = 1; size <= most; size++) {
    for (const some of subsets([...new Set(names)], size)) {
      const others = left.map((equation) => equation.filter((_, column) => !some.includes(names[column] as string)));
      if (rankOf(others) < rank) return size;
    }
  }
  return undefined;
}

/** Ratings that the equations settle: unknowns that stand alone once everything is solved. */
export function ratingsFound({ equations }: Attack): number {
  return solved(equations).filter((row) => row.filter((part) => part !== 0n).length === 1).length;
}

/** Everything in a result that is a number, by where it stands; texts that are none, and rounded figures, apart. */
export function figuresOf(result: unknown): ReadonlyMap<string, Fraction> {
  const figures = new Map<string, Fraction>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string" && /^-?\d+(\/\d+)?$/.test(value)) {
      const [above, below = "1"] = value.split("/");
      figures.set(path, [BigInt(above as string), BigInt(below)]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
    }
  };
  walk(result, "");
  return figures;
}

function nudged(rating: Rating): Rating {
  const [whole, decimals = ""] = String(rating.score).split(".");
  const scaled = BigInt(whole as string) * unit + BigInt(decimals.padEnd(12, "0")) + nudge;
  return { ...rating, score: `${scaled / unit}.${String(scaled % unit).padStart(12, "0")}` } as Rating;
}

function divisor(left: bigint, right: bigint): bigint {
  return right === 0n ? (left < 0n ? -left : left) : divisor(right, left % right);
}

function lowestMultiple(left: bigint, right: bigint): bigint {
  return (left / divisor(left, right)) * right;
}

function primitive(row: Equation): Equation {
  const shared = row.reduce(divisor, 0n);
  return shared === 0n ? row : row.map((part) => part / shared);
}

/** Solved for one unknown after the other (Gauss and Jordan), in whole numbers. */
function solved(equations: readonly Equation[]): readonly Equation[] {
  let rows = [...equations];
  const width = rows[0]?.length ?? 0;
  const pivots = new Set<number>();
  for (let column = 0; column < width; column++) {
    const chosen = rows.findIndex((row, index) => !pivots.has(index) && row[column] !== 0n);
    if (chosen < 0) continue;
    pivots.add(chosen);
    const pivotRow = rows[chosen] as Equation;
    const pivot = pivotRow[column] as bigint;
    rows = rows.map((row, index) => {
      const factor = row[column] as bigint;
      if (index === chosen || factor === 0n) return row;
      return primitive(row.map((part, at) => part * pivot - factor * (pivotRow[at] as bigint)));
    });
  }
  return rows.filter((row) => row.some((part) => part !== 0n));
}

/** As few equations as tell the same. */
export function independent(equations: readonly Equation[]): readonly Equation[] {
  return solved(equations);
}

function rankOf(equations: readonly Equation[]): number {
  return solved(equations).length;
}

function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
