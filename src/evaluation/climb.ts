import type { Ratio } from "../exact/ratio";

/** What became of one criterion on the staircase. */
export type Climb = ScoredClimb | UnratedClimb | InapplicableClimb;

/** The verdicts make a level and a score. */
interface ScoredClimb {
  readonly status: "scored";
  /** The level reached; the rounded score always lies in it. */
  readonly level: string;
  /** How far within the level, from 0 (its cut score) to 1 (its printed upper end), both inclusive; in lowest terms. */
  readonly position: Ratio;
  /** On the rubric's scale, in lowest terms. */
  readonly exactScore: Ratio;
  /** What stopped the climb at this level, in the rubric's order; empty when nothing above can be reached. */
  readonly stoppedBy: readonly Obstacle[];
  /** `null` when no level above can be reached: at the top, and where nothing above is required. */
  readonly next: NextStair | null;
}

/** Too little is known about the entry level: `basic`, in the built-in rubric. */
export interface UnratedClimb {
  readonly status: "not-rated";
  /**
   * Its required indicators that are unknown, in the rubric's order. Empty only where the rubric requires nothing above its
   * lowest level, so that no evidence could ever rate the criterion.
   */
  readonly unknown: readonly string[];
  /** Of a criterion that only a measure could rate: nothing was measured, or several figures that differ. */
  readonly measured?: "none" | "several";
}

/** The job profile leaves nothing of what the criterion requires. */
export interface InapplicableClimb {
  readonly status: "not-applicable";
}

/** The next level that can be reached, and all that stands in its way: in the lowest level, what was proven comes first. */
export interface NextStair {
  readonly level: string;
  readonly needs: readonly Obstacle[];
}

/** An indicator in the way and the level that it belongs to; only negative ones are `proven`. */
export interface Obstacle {
  readonly indicator: string;
  readonly level: string;
  readonly reason: "proven" | "not-met" | "unknown";
}
