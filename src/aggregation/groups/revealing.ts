import { rankOf } from "./rank";

/** A figure that is to be shown: the mean of the ratings of a group. */
export interface ShownFigure {
  /** Whose ratings it is made of. */
  readonly ratings: readonly KnownRating[];
  /** How many of them were set aside; nobody is told which. */
  readonly setAside: number;
  /** How they became one. */
  readonly method: string;
}

/** A rating that one may try to find out. */
interface KnownRating {
  readonly assessor: string;
  /** The same one in all figures that the rating enters: a rating of the whole enters those of several criteria. */
  readonly id: string;
}

/** More sets of assessors than these are not looked at one by one. */
const mostSets = 500;

/**
 * Whether somebody who knows who rated what could work out, from the figures alone, what fewer than `threshold` assessors
 * said: a rating, a sum of theirs, or a difference. Each figure is a linear equation in the ratings, and ratings of the whole
 * are the same unknown in several of them, so that figures can be subtracted from each other. So it reveals something when a
 * combination of the equations, other than nothing, has only ratings of fewer than `threshold` assessors in it.
 *
 * Of figures with ratings set aside one does not know which these are: what is revealed must not depend on it, or leaving
 * the figure out would tell. They are safe when they are so whichever they are. Where more than 500 sets of assessors
 * would have to be looked at, the answer is yes.
 */
export function revealsFew(figures: readonly ShownFigure[], threshold: number): boolean {
  const open = openFigures(distinctFigures(figures), threshold);
  if (open.length === 0) return false;
  if (open.some(({ setAside }) => setAside > 0)) return true;
  const kinds = assessorKinds(open);
  const all = rankWithout(kinds, new Set());
  // An assessor whose equal stays in the system changes nothing by leaving it: only all of a kind together do.
  const few = [...kinds.values()].filter(({ count }) => count < threshold);
  let sets = 0;
  const search = (from: number, left: ReadonlySet<Kind>, room: number): boolean => {
    for (let index = from; index < few.length; index++) {
      const kind = few[index] as Kind;
      if (kind.count > room) continue;
      const without = new Set([...left, kind]);
      if (++sets > mostSets || rankWithout(kinds, without) < all) return true;
      if (search(index + 1, without, room - kind.count)) return true;
    }
    return false;
  };
  return search(0, new Set(), threshold - 1);
}

/** Figures of the same ratings by the same method are one: a group that rates everything as a whole. */
function distinctFigures(figures: readonly ShownFigure[]): readonly ShownFigure[] {
  const byKey = new Map<string, ShownFigure>();
  for (const figure of figures) {
    const method = figure.setAside === 0 ? "mean" : figure.method;
    byKey.set([method, ...figure.ratings.map(({ id }) => id).sort()].join("\n\n"), figure);
  }
  return [...byKey.values()];
}

/**
 * The figures that are not safe by themselves: one with at least `threshold` assessors, after those that may have been set
 * aside, of whom a rating is in no other figure is safe in whatever combination, and need not be looked at any more.
 */
function openFigures(figures: readonly ShownFigure[], threshold: number): readonly ShownFigure[] {
  const uses = new Map<string, number>();
  for (const { ratings } of figures) for (const { id } of ratings) uses.set(id, (uses.get(id) ?? 0) + 1);
  const open = figures.filter(({ ratings, setAside }) => {
    const alone = new Set(ratings.filter(({ id }) => uses.get(id) === 1).map(({ assessor }) => assessor));
    return alone.size - setAside < threshold;
  });
  return open.length === figures.length ? open : openFigures(open, threshold);
}

/** Assessors whose ratings enter the same figures. */
interface Kind {
  count: number;
  /** For each of their ratings, the figures that it enters: 1 or 0; by these as text. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

function assessorKinds(figures: readonly ShownFigure[]): ReadonlyMap<string, Kind> {
  const columns = new Map<string, Map<string, number[]>>();
  figures.forEach(({ ratings }, row) => {
    for (const { assessor, id } of ratings) {
      const own = columns.get(assessor) ?? new Map<string, number[]>();
      columns.set(assessor, own);
      const column = own.get(id) ?? figures.map(() => 0);
      own.set(id, column);
      column[row] = 1;
    }
  });
  const kinds = new Map<string, Kind>();
  for (const own of columns.values()) {
    const list = [...own.values()].map((column) => [column.join(""), column] as const);
    const key = list
      .map(([text]) => text)
      .sort()
      .join();
    const kind = kinds.get(key) ?? { count: 0, columns: new Map(list) };
    kind.count++;
    kinds.set(key, kind);
  }
  return kinds;
}

/** The rank of the equations in what others than these have said. */
function rankWithout(kinds: ReadonlyMap<string, Kind>, left: ReadonlySet<Kind>): number {
  const others = [...kinds.values()].filter((kind) => !left.has(kind));
  // Ratings of several kinds enter the same figures, and equal columns add nothing to a rank.
  const columns = new Map(others.flatMap((kind) => [...kind.columns]));
  return rankOf([...columns.values()]);
}
