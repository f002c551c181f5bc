import type { Decimal } from "../exact/decimal";
import type { Rubric } from "../rubric/rubric";

/**
 * What differs for a family of jobs: what does not apply to its work, how criteria weigh, and other thresholds. Only a
 * profile may say that an indicator or a criterion does not apply.
 */
export interface JobProfile {
  readonly id: string;
  readonly version: string;
  readonly notApplicable?: {
    readonly indicators?: readonly string[] | undefined;
    readonly criteria?: readonly string[] | undefined;
  };
  /** Weights in place of the rubric's, by criterion: see `applyProfile`. */
  readonly weights?: Readonly<Record<string, Decimal>> | undefined;
  /** Options of evaluators, by the id of the evaluator. */
  readonly options?: Readonly<Record<string, object>> | undefined;
}

/** The indicators of a rubric that a profile leaves out, those of its criteria too, in the rubric's order. */
export function inapplicableIndicators(profile: JobProfile | undefined, { criteria }: Rubric): readonly string[] {
  const { indicators = [], criteria: whole = [] } = profile?.notApplicable ?? {};
  return criteria.flatMap(({ id, descriptors = [] }) => {
    const all = descriptors.flatMap((descriptor) => descriptor.indicators.map((indicator) => indicator.id));
    return whole.includes(id) ? all : all.filter((indicator) => indicators.includes(indicator));
  });
}
