import type { Fraction } from "../support/exact-oracle";
import { fraction, minus, over, plus, times } from "../support/exact-oracle";

/** What an indicator is and what is said of it: `margin` for what is met; anything but the four words is unknown. */
interface ObservedIndicator {
  readonly negative: boolean;
  readonly supporting: boolean;
  readonly outcome: string;
  readonly margin: Fraction;
}

/** A level with its printed ends. */
export interface ObservedLevel {
  readonly cut: Fraction;
  readonly upper: Fraction;
  readonly indicators: readonly ObservedIndicator[];
}

export type OracleClimb = { readonly level: number; readonly score: Fraction } | "not-rated" | "not-applicable";

const [none, whole, two] = [fraction(0n), fraction(1n), fraction(2n)];

/** Rule 11 of design.md as a list of questions, asked of every level from the top down. */
export function climbByOracle(levels: readonly ObservedLevel[]): OracleClimb {
  const applicable = levels.map(({ indicators }) => indicators.filter(({ outcome }) => outcome !== "not-applicable"));
  const good = applicable.map((list) => list.filter(({ negative }) => !negative));
  const bad = applicable.map((list) => list.filter(({ negative }) => negative));
  const required = good.map((list, index) => (index === 0 ? [] : list.filter(({ supporting }) => !supporting)));
  const isBlocked = bad.map((list) => list.some(({ supporting, outcome }) => !supporting && outcome === "met"));
  const entry = required.findIndex((list) => list.length > 0);
  const atLowest = () => {
    const proven = share(bad[0] as ObservedIndicator[], ({ outcome }) => outcome === "met");
    const kept = share(good[entry] ?? [], ({ outcome }) => outcome === "met");
    return scoreOf(levels, 0, over(minus(plus(kept, whole), proven), two));
  };
  if (isBlocked[0]) return atLowest();
  if (entry === -1) {
    const written = levels.slice(1).flatMap(({ indicators }) => indicators);
    return written.some(({ negative, supporting }) => !negative && !supporting) ? "not-applicable" : "not-rated";
  }
  const entryOutcomes = (required[entry] as ObservedIndicator[]).map(({ outcome }) => outcome);
  if (!entryOutcomes.every((outcome) => outcome === "met" || outcome === "not-met")) return "not-rated";
  for (let level = levels.length - 1; level > 0; level--) {
    const upToHere = required.slice(1, level + 1).flat();
    const isReached =
      (required[level] as ObservedIndicator[]).length > 0 &&
      upToHere.every(({ outcome }) => outcome === "met") &&
      !isBlocked.slice(1, level + 1).includes(true);
    if (!isReached) continue;
    const margins = (good[level] as ObservedIndicator[]).map(({ outcome, margin }) =>
      outcome === "met" ? margin : none,
    );
    const mean = over(margins.reduce(plus, none), fraction(BigInt(margins.length)));
    if (level === levels.length - 1) return scoreOf(levels, level, mean);
    const next = share(good[level + 1] as ObservedIndicator[], ({ outcome }) => outcome === "met");
    return scoreOf(levels, level, over(plus(mean, next), two));
  }
  return atLowest();
}

function scoreOf(levels: readonly ObservedLevel[], level: number, position: Fraction): OracleClimb {
  const { cut, upper } = levels[level] as ObservedLevel;
  return { level, score: plus(times(cut, minus(whole, position)), times(upper, position)) };
}

function share(list: readonly ObservedIndicator[], counts: (indicator: ObservedIndicator) => boolean): Fraction {
  return list.length === 0 ? none : fraction(BigInt(list.filter(counts).length), BigInt(list.length));
}
