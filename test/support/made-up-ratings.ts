import type { CriterionIdOf, customerCentric, LevelIdOf, SubjectRating } from "../../src/index";
import type { Row } from "./engines/engine";

/** A rating by the built-in rubric. */
type MadeUpRating = SubjectRating<LevelIdOf<typeof customerCentric>, CriterionIdOf<typeof customerCentric>>;

/** Chance with a seed, the same on every machine: Marsaglia's xorshift of 32 bits. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Manager, peers, reports, customers and oneself, and of each how many there are at most. */
const raters = [
  ["manager", 1],
  ["peer", 4],
  ["report", 3],
  ["customer", 5],
  ["self", 1],
] as const;

/**
 * So many ratings of the built-in rubric's criteria: several assessors a role, scores in hundredths that crowd around the
 * cut scores, so that means tie and fall next to them, ratings of the whole competency, empty, not applicable and not
 * observed cells, and people whom only they themselves have rated.
 */
export function madeUpRatings(count: number, seed = 2026): readonly MadeUpRating[] {
  const chance = chanceFrom(seed);
  const ratings: MadeUpRating[] = [];
  const cell = () => {
    const kind = chance(20);
    if (kind === 0) return { score: null };
    if (kind === 1) return { status: "not-applicable" as const };
    if (kind === 2) return { status: "not-observed" as const };
    const hundredths = kind < 9 ? ([600, 750, 850, 950][chance(4)] as number) : chance(1001);
    const near = kind < 9 ? hundredths + chance(5) - 2 : hundredths;
    return { score: (near / 100).toFixed(2) };
  };
  for (let person = 0; ratings.length < count; person++) {
    const subject = `p${person}`;
    const period = ["2025", "2026-H1", undefined][chance(3)];
    const isAlone = chance(50) === 0;
    for (const [role, most] of raters) {
      if (isAlone && role !== "self") continue;
      for (let number = role === "self" ? 1 : chance(most + 1); number > 0; number--) {
        const assessor = role === "self" ? subject : `${role}${number}-${chance(1000)}-${number}`;
        const frame = { subject, assessor, role, ...(period !== undefined && { period }) };
        if (chance(8) === 0) ratings.push({ ...frame, criterion: "overall", ...cell() });
        else
          for (const criterion of ["needs", "relationship"] as const) ratings.push({ ...frame, criterion, ...cell() });
      }
    }
  }
  return ratings.slice(0, count);
}

/** A rating as a row of a table. */
export function rowOf({ subject, period, assessor, role, criterion, score, status }: SubjectRating): Row {
  const text = score == null ? null : String(score);
  return { subject, period: period ?? null, assessor, role, criterion, score: text, status: status ?? null };
}
