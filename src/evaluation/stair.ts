import type { Ratio } from "../exact/ratio";
import type { Criterion, Indicator, Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";
import type { Obstacle } from "./climb";
import type { Verdict } from "./finding";
import { marginOf } from "./margin";

/** A level of the rubric with the indicators that a criterion has there. */
export interface Stair {
  readonly level: string;
  readonly isLowest: boolean;
  readonly indicators: readonly Indicator[];
}

/** A stair as the job profile and the verdicts leave it. Only applicable indicators count in it. */
export interface StandingStair {
  readonly level: string;
  /** Whether there is something to reach: an indicator that is neither negative nor supporting, above the lowest level. */
  readonly isRequired: boolean;
  /** Of each indicator that is not negative; how many of them are met. */
  readonly margins: readonly Ratio[];
  readonly met: number;
  /** How many indicators are negative, and how many of those are proven. */
  readonly negative: number;
  readonly proven: number;
  /** The required indicators that are not met, and the negative ones that are proven and not merely supporting. */
  readonly obstacles: readonly Obstacle[];
}

/** The stairs of each criterion by its id, from the lowest level of the rubric to the highest. */
export const staircases: (rubric: Rubric) => ReadonlyMap<string, readonly Stair[]> = /* @__PURE__ */ computedOnce(
  (rubric) => new Map(rubric.criteria.map((criterion) => [criterion.id, stairsOf(criterion, rubric)])),
);

/** The lowest level is where one falls to: it requires nothing. */
export function isRequired({ negative, supporting }: Indicator, { isLowest }: Stair): boolean {
  return negative !== true && supporting !== true && !isLowest;
}

/** How a stair stands; an indicator without a verdict has no evidence. */
export function standOn(stair: Stair, verdicts: ReadonlyMap<string, Verdict>): StandingStair {
  const margins: Ratio[] = [];
  const obstacles: Obstacle[] = [];
  const count = { met: 0, negative: 0, proven: 0, required: 0 };
  for (const indicator of stair.indicators) {
    const verdict = verdicts.get(indicator.id) ?? { outcome: "no-evidence" };
    if (verdict.outcome === "not-applicable") continue;
    const isMet = verdict.outcome === "met";
    if (indicator.negative === true) {
      count.negative++;
      if (!isMet) continue;
      count.proven++;
      if (indicator.supporting !== true) obstacles.push(obstacle(indicator, stair, "proven"));
      continue;
    }
    margins.push(marginOf(verdict));
    if (isMet) count.met++;
    if (!isRequired(indicator, stair)) continue;
    count.required++;
    if (!isMet) obstacles.push(obstacle(indicator, stair, verdict.outcome === "not-met" ? "not-met" : "unknown"));
  }
  const { required, ...counts } = count;
  return { level: stair.level, isRequired: required > 0, margins, obstacles, ...counts };
}

function obstacle({ id }: Indicator, { level }: Stair, reason: Obstacle["reason"]): Obstacle {
  return { indicator: id, level, reason };
}

function stairsOf(criterion: Criterion, rubric: Rubric): readonly Stair[] {
  const byLevel = new Map(criterion.descriptors?.map(({ level, indicators }) => [level, indicators]));
  return rubric.levels.map(({ id }, index) => ({
    level: id,
    isLowest: index === 0,
    indicators: byLevel.get(id) ?? [],
  }));
}
