import { formatRatio } from "../exact/ratio";
import type { Measurement } from "../review/evidence/measurement";
import type { ExactScale } from "../rubric/exact-scale";
import { exactOf, exactScale } from "../rubric/exact-scale";
import { publishScore } from "../rubric/placing";
import type { Criterion, Rubric } from "../rubric/rubric";
import type { Climb } from "./climb";
import type { CriterionClimb, Evaluation, MeasuredClimb } from "./evaluation";
import type { Verdict } from "./finding";
import { scoreMeasure } from "./score-measure";
import { isRequired, staircases } from "./stair";
import { climbStaircase } from "./staircase";

/** What the score of each criterion rests on. */
type Grounds = Pick<Evaluation, "indicators" | "measurements" | "profile">;

/**
 * What the evidence makes of each criterion, in the rubric's order, as plain JSON: by its measure where a figure was
 * measured, else by where its verdicts lead on the staircase.
 */
export function climbCriteria(
  { indicators, measurements, profile }: Grounds,
  rubric: Rubric,
): readonly CriterionClimb[] {
  const verdicts = new Map(indicators.map(({ indicator, verdict }) => [indicator, verdict]));
  const scale = exactScale(rubric);
  return rubric.criteria.map((criterion): CriterionClimb => {
    const { id } = criterion;
    if (profile?.criteria?.includes(id)) return { criterion: id, status: "not-applicable" };
    if (criterion.measure !== undefined) {
      const figures = measurements.filter((measurement) => measurement.criterion === id);
      const measured = measuredClimb(figures, criterion, rubric);
      if (measured !== undefined) return { criterion: id, ...measured };
      // Figures that differ are no figure; what was observed may still say something.
      if (criterion.descriptors === undefined) {
        return { criterion: id, status: "not-rated", unknown: [], measured: figures.length > 0 ? "several" : "none" };
      }
    }
    const climb = publishClimb(id, climbStaircase(rubric, id, verdicts), scale);
    if (climb.status !== "scored") return climb;
    const passedOver = emptiedLevels(id, rubric, verdicts);
    return passedOver.length === 0 ? climb : { ...climb, passedOver };
  });
}

/** The levels of which nothing that the rubric requires applies: only a job profile can do that. */
function emptiedLevels(criterion: string, rubric: Rubric, verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
  return (staircases(rubric).get(criterion) ?? []).flatMap((stair) => {
    const required = stair.indicators.filter((indicator) => isRequired(indicator, stair));
    const isEmptied = required.every(({ id }) => verdicts.get(id)?.outcome === "not-applicable");
    return required.length > 0 && isEmptied ? [stair.level] : [];
  });
}

/** The score of the one value that was measured; several records that agree on it are as good as one. */
function measuredClimb(
  figures: readonly Measurement[],
  { id: criterion, measure }: Criterion,
  rubric: Rubric,
): MeasuredClimb | undefined {
  const values = new Set(figures.map(({ value }) => value !== null && formatRatio(exactOf(value))));
  const [figure] = figures;
  if (figure === undefined || figure.value === null || values.size > 1) return undefined;
  const { score, level, exactScore, outside } = scoreMeasure(rubric, criterion, figure.value);
  const unit = measure?.unit === undefined ? {} : { unit: measure.unit };
  const measured = { id: figure.id, value: figure.value, ...unit, outside };
  return { status: "scored", score, level, exactScore, measured, stoppedBy: [], next: null };
}

/** Terms may be too great for numbers, and JSON knows no other integers. */
function publishClimb(criterion: string, climb: Climb, scale: ExactScale): CriterionClimb {
  if (climb.status !== "scored") return { criterion, ...climb };
  const { status, level, position, exactScore, stoppedBy, next } = climb;
  const { score } = publishScore(exactScore, scale);
  const exact = { exactScore: formatRatio(exactScore), position: formatRatio(position) };
  return { criterion, status, score, level, ...exact, stoppedBy, next };
}
