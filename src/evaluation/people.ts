import type { Observation } from "../review/evidence/observation";
import type { LeftOut } from "./evaluator";
import type { Finding } from "./finding";

/** How many assessors have to agree that an indicator is shown, where one is not enough. */
export const defaultAgreement: ReadonlyMap<string, number> = new Map([["no-value-work", 2]]);

/**
 * What people observed of one indicator, as a finding. Met and not met together are inconclusive, whoever said so; with
 * fewer assessors than have to agree, met is inconclusive too. What the subject says of the own work is left out.
 */
export function observedFinding(
  indicator: string,
  observations: readonly Observation[],
  subject: string,
  agreement: number,
): Finding {
  const others = observations.filter(({ observer }) => observer !== subject);
  const leftOut: readonly LeftOut[] = observations
    .filter(({ observer }) => observer === subject)
    .map(({ id }) => ({ id, reason: "self" }));
  const frame = { indicator, evaluator: "people", leftOut, cautions: [] } as const;
  if (others.length === 0) return { ...frame, outcome: "no-evidence", n: 0, used: [] };
  return { ...frame, outcome: outcomeOf(others, agreement), n: others.length, used: others.map(({ id }) => id) };
}

function outcomeOf(observations: readonly Observation[], agreement: number): Observation["outcome"] {
  const observersOf = (outcome: Observation["outcome"]) =>
    new Set(observations.filter((observation) => observation.outcome === outcome).map(({ observer }) => observer)).size;
  const [met, notMet] = [observersOf("met"), observersOf("not-met")];
  if (met > 0 && notMet > 0) return "inconclusive";
  if (notMet > 0) return "not-met";
  return met >= agreement ? "met" : "inconclusive";
}
