import { groupBy } from "../review/evidence/group-by";
import type { Rubric } from "../rubric/rubric";
import type { Conclusion } from "./combine-findings";
import { combineFindings } from "./combine-findings";
import type { IndicatorConclusion } from "./evaluation";
import type { Finding } from "./finding";

/**
 * What all findings on each indicator of a rubric come to, in its order; those on others are not looked at.
 *
 * @param groups - The indicators that are proven together or not at all.
 */
export function conclude(
  findings: readonly Finding[],
  { criteria }: Rubric,
  groups: readonly (readonly string[])[],
): readonly IndicatorConclusion[] {
  const byIndicator = groupBy(findings, ({ indicator }) => indicator);
  const conclusions = criteria.flatMap(({ id: criterion, descriptors = [] }) =>
    descriptors.flatMap(({ level, indicators }) =>
      indicators.map(({ id: indicator }): IndicatorConclusion => {
        return { criterion, level, indicator, ...combineFindings(byIndicator.get(indicator) ?? []) };
      }),
    ),
  );
  return groups.reduce(standTogether, conclusions);
}

/**
 * Of indicators that are proven together or not at all, none is proven while another one that applies is not. They are
 * proven by records: people can confirm what those prove, or set it aside, but not prove it themselves.
 */
function standTogether(
  conclusions: readonly IndicatorConclusion[],
  group: readonly string[],
): readonly IndicatorConclusion[] {
  const applicable = conclusions.filter(({ indicator, verdict }) => {
    return group.includes(indicator) && verdict.outcome !== "not-applicable";
  });
  const isMet = ({ verdict }: Conclusion) => verdict.outcome === "met";
  if (applicable.every((conclusion) => isMet(conclusion) && conclusion.measured?.outcome === "met")) return conclusions;
  return conclusions.map((conclusion) =>
    applicable.includes(conclusion) && isMet(conclusion)
      ? { ...conclusion, verdict: { outcome: "inconclusive" } }
      : conclusion,
  );
}
