import { addIssue, dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import type { Decimal } from "../exact/decimal";
import { parseDecimal } from "../exact/decimal";
import { addRatios, compareRatios, multiplyRatios, zero } from "../exact/ratio";
import { defineRubric } from "../rubric/define-rubric";
import { addFormIssues, formOf } from "../rubric/form-issues";
import type { Rubric } from "../rubric/rubric";
import { deepFreeze } from "../rubric/seal";
import { profileSchema } from "./schema";

/**
 * What differs for a family of jobs: what does not apply to its work, how criteria weigh, and other thresholds. Only a
 * profile may say that an indicator or a criterion does not apply.
 */
export interface JobProfile {
  readonly id: string;
  readonly version: string;
  /**
   * What the work does not have. A level of which it leaves nothing required is passed over: it neither stops the climb nor is
   * ever the level reached, so that the same work may come to the level below it, and the next one is the one above. Results
   * name such levels (`passedOver`), and explanations say so.
   */
  readonly notApplicable?:
    | {
        readonly indicators?: readonly string[] | undefined;
        /** All indicators of these. */
        readonly criteria?: readonly string[] | undefined;
      }
    | undefined;
  /** Weights in place of the rubric's, by criterion: `evaluateEvidence` refuses a rubric that {@link applyProfile} has not given them. */
  readonly weights?: Readonly<Record<string, Decimal>> | undefined;
  /** Options of evaluators, by the id of the evaluator. */
  readonly options?: Readonly<Record<string, object>> | undefined;
}

/**
 * Makes a job profile from its definition: its form checked, and frozen. Whether a rubric has what it names is checked where
 * it meets one.
 *
 * @throws {ScoringError} `invalid-profile`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { defineProfile } from "customer-centric-rubric/evidence";
 *
 * const backOffice = defineProfile({ id: "back-office", version: "1", notApplicable: { indicators: ["proactive-contact"] } });
 * backOffice.notApplicable?.indicators; // ["proactive-contact"]
 * ```
 */
export function defineProfile(definition: JobProfile): JobProfile {
  const read = readDocument((issues) => formOf(profileSchema, definition, issues) as JobProfile);
  return deepFreeze(dataOf(read, "invalid-profile", "job profile"));
}

/**
 * The rubric for a family of jobs: with the criterion weights of its profile, and a version that says so. Criteria that the
 * profile does not weigh keep their weights; all else is as it was. Evaluate and score with this rubric; without weights
 * it is the same one.
 *
 * @throws {ScoringError} `invalid-profile` for a profile that is none, or names what the rubric does not have, with every
 * problem in `details.issues`; `invalid-rubric` for weights that the rubric does not allow; `undefined-rubric`.
 * @example
 * ```ts
 * import { customerCentric } from "customer-centric-rubric";
 * import { applyProfile } from "customer-centric-rubric/evidence";
 *
 * const rubric = applyProfile(customerCentric, { id: "field-service", version: "1", weights: { relationship: 2 } });
 * rubric.version; // "1.0.0 (profile field-service 1)"
 * rubric.criteria.map(({ weight }) => weight); // [1, 2]
 * ```
 */
export function applyProfile<R extends Rubric>(rubric: R, profile: JobProfile): R {
  checkProfile(profile, rubric);
  const weights = new Map(Object.entries(profile.weights ?? {}));
  if (weights.size === 0) return rubric;
  return defineRubric({
    ...(rubric as Rubric),
    version: `${rubric.version} (profile ${profile.id} ${profile.version})`,
    criteria: rubric.criteria.map((criterion) => ({
      ...criterion,
      weight: weights.get(criterion.id) ?? criterion.weight,
    })),
  }) as Rubric as R;
}

/** @throws {ScoringError} `invalid-profile` for one that is none, or names what the rubric does not have. */
export function checkProfile(profile: JobProfile | undefined, rubric: Rubric): void {
  if (profile === undefined) return;
  const read = readDocument((issues) => {
    addFormIssues(profileSchema, profile, issues);
    if (issues.length === 0) addUnknown(profile, rubric, issues);
  });
  dataOf(read, "invalid-profile", "job profile");
}

/**
 * Whether criteria weigh as a profile states: in relation to each other, however many times as much.
 *
 * @throws {ScoringError} `invalid-profile` where a rubric would leave them unheeded.
 */
export function checkWeights(profile: JobProfile | undefined, { criteria }: Rubric): void {
  if (profile?.weights === undefined) return;
  const stated = new Map(Object.entries(profile.weights));
  const own = criteria.map(({ weight }) => parseDecimal(weight));
  const due = criteria.map(({ id, weight }) => parseDecimal(stated.get(id) ?? weight));
  const [ownTotal, dueTotal] = [own.reduce(addRatios, zero), due.reduce(addRatios, zero)];
  const isSame = own.every((weight, index) => {
    const share = multiplyRatios(weight, dueTotal);
    return compareRatios(share, multiplyRatios(due[index] ?? zero, ownTotal)) === 0;
  });
  if (isSame) return;
  const read = readDocument((issues) => {
    const expected = "the rubric's own weights: evaluate and score with applyProfile(rubric, profile)";
    addIssue(issues, "conflicting-values", ["weights"], expected, profile.weights);
  });
  dataOf(read, "invalid-profile", "job profile");
}

function addUnknown({ notApplicable, weights }: JobProfile, { criteria }: Rubric, issues: Issue[]): void {
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const all = criteria.flatMap(({ descriptors = [] }) => descriptors.flatMap(({ indicators }) => indicators));
  const indicatorIds = new Set(all.map(({ id }) => id));
  const expected = "one that the rubric has";
  notApplicable?.indicators?.forEach((id, index) => {
    if (indicatorIds.has(id)) return;
    addIssue(issues, "unknown-indicator", ["notApplicable", "indicators", index], expected, id);
  });
  notApplicable?.criteria?.forEach((id, index) => {
    if (criterionIds.has(id)) return;
    addIssue(issues, "unknown-criterion", ["notApplicable", "criteria", index], expected, id);
  });
  for (const id of Object.keys(weights ?? {})) {
    if (!criterionIds.has(id)) addIssue(issues, "unknown-criterion", ["weights", id], expected, id);
  }
}

/** The indicators of a rubric that a profile leaves out, those of its criteria too, in the rubric's order. */
export function inapplicableIndicators(profile: JobProfile | undefined, { criteria }: Rubric): readonly string[] {
  const { indicators = [], criteria: whole = [] } = profile?.notApplicable ?? {};
  return criteria.flatMap(({ id, descriptors = [] }) => {
    const all = descriptors.flatMap((descriptor) => descriptor.indicators.map((indicator) => indicator.id));
    return whole.includes(id) ? all : all.filter((indicator) => indicators.includes(indicator));
  });
}
