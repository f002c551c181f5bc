import type { CaseStudy } from "../review/evidence/case-study";
import type { Observation } from "../review/evidence/observation";
import type { Rubric } from "../rubric/rubric";
import type { LeftOut } from "./evaluator";

/**
 * What people link to indicators of which the rubric has none, such as misspelt ones: it can show nothing, and is left out by
 * name, since it would be lost without a word.
 */
export function onUnknownIndicators(
  observations: readonly Observation[],
  cases: readonly CaseStudy[],
  rubric: Rubric,
): readonly LeftOut[] {
  const known = indicatorsOf(rubric);
  const strayObservations = observations.filter(({ indicator }) => !known.has(indicator));
  const strayCases = cases.filter(({ indicators }) => !indicators.some((indicator) => known.has(indicator)));
  return [...strayObservations, ...strayCases].map(({ id }) => ({ id, reason: "unknown-indicator" }));
}

/** The ids of all indicators that a rubric has. */
export function indicatorsOf({ criteria }: Rubric): ReadonlySet<string> {
  const descriptors = criteria.flatMap((criterion) => criterion.descriptors ?? []);
  return new Set(descriptors.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
}
