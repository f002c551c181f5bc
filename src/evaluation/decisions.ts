import type { Decision } from "../review/evidence/observation";
import { epochMilliseconds } from "../review/instant";
import type { Evaluation } from "./evaluation";
import type { ReviewDecision } from "./review-evidence";

/**
 * The decisions that have effect, by criterion: the latest by anybody but the subject, where it is about the level that the
 * evidence comes to. An earlier one has been replaced, even where the later one has no effect: what was thought better of
 * does not come back by itself.
 */
export function effectiveDecisions({ subject, decisions, criteria }: Evaluation): ReadonlyMap<string, Decision> {
  const latest = new Map(
    decisions.filter(({ by }) => by !== subject).map((decision) => [decision.criterion, decision] as const),
  );
  const reached = new Map(
    criteria.map((climb) => [climb.criterion, climb.status === "scored" ? climb.level : undefined]),
  );
  return new Map([...latest].filter(([criterion, { level }]) => reached.get(criterion) === level));
}

/** The order in which decisions were made; of one instant, that of their ids. */
export function byInstant(left: Decision, right: Decision): number {
  const apart = (epochMilliseconds(left.at) as number) - (epochMilliseconds(right.at) as number);
  return apart || (left.id < right.id ? -1 : 1);
}

/** All decisions, as results show them. */
export function decisionsOf(evaluation: Evaluation): readonly ReviewDecision[] {
  const effective = effectiveDecisions(evaluation);
  return evaluation.decisions.map((decision) => {
    const { id, criterion, level, action, by, at, reason } = decision;
    return { id, criterion, level, action, by, at, reason, isEffective: effective.get(criterion) === decision };
  });
}
