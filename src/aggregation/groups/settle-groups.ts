import type { Integer } from "../../exact/integer";
import { divideExactly, multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { addRatios, commonDenominator, formatRatio, multiplyRatios, zero } from "../../exact/ratio";
import type { Answer } from "../../review/read-ratings";
import { exactOf } from "../../rubric/exact-scale";
import type { Criterion, Role } from "../../rubric/rubric";
import { meanOf, partOf } from "../mean";
import { sharesOf } from "../weighing";
import type { FormedGroups, Group } from "./form-groups";
import type { ReadGroupOptions } from "./group-options";
import type { ConflictEntry, GroupEntry, LeftOutGroup, SelfEntry } from "./group-result";
import { figureOf } from "./within-group";

/** What the groups of one criterion come to. */
export interface SettledGroups {
  readonly score: Ratio | undefined;
  readonly status: "scored" | "not-applicable" | "not-rated";
  readonly groups: readonly GroupEntry[];
  readonly leftOut: readonly LeftOutGroup[];
  readonly conflict?: ConflictEntry;
  readonly self?: SelfEntry;
}

/** The figure of each group, and their mean by weight. */
export function settleGroups(
  answers: readonly Answer[],
  { groups, leftOut }: FormedGroups,
  setAside: readonly Answer[],
  options: ReadGroupOptions,
): SettledGroups {
  const { rubric, threshold = 1 } = options;
  const figures = groups.map(({ answers: own, method, isExempt }) => {
    return figureOf(
      own.map(({ value }) => value.score as Ratio),
      method,
      isExempt ? 1 : threshold,
    );
  });
  const weights = groups.map((group) => weightOf(group, groups, rubric.roles));
  const mean = meanOf(
    figures.map(({ score }) => score),
    sharesOf(wholeNumbers(weights)),
  );
  const entries = groups.map((group, index): GroupEntry => {
    const { score, setAside } = figures[index] as (typeof figures)[number];
    const count = group.answers.length;
    const isCounted = count >= leastCount(group, options);
    return {
      roles: group.roles.map((role) => rubric.roles[role]?.id as string),
      ...(group.relation !== undefined && { relation: group.relation }),
      ...(isCounted && { count }),
      method: group.method.published,
      // How many were set aside would tell how many there are.
      ...(isCounted && { setAside }),
      exactScore: formatRatio(score),
      weight: formatRatio(weights[index] as Ratio),
      ...partOf(mean, index),
    };
  });
  const self = selfOf(answers, options);
  const status = mean === undefined ? absence(answers, options) : "scored";
  const conflict = conflictOf(setAside, options);
  const frame = { score: mean?.value, status, groups: entries, leftOut } as const;
  return { ...frame, ...(conflict && { conflict }), ...(self && { self }) };
}

/**
 * From how many assessors on a group is counted. Several roles must be as many as each of them needs: where they may be no
 * more, a count would tell how many are of each, and so would it be told by leaving out that count alone.
 */
function leastCount({ roles }: Group, { threshold = 1, minimum }: ReadGroupOptions): number {
  const needed = roles.reduce((sum, role) => sum + (minimum[role] as number), 0);
  return roles.length === 1 || needed < threshold ? threshold : needed + 2;
}

/** Named only where everybody is; and not even counted where there are so few that a count would name them. */
function conflictOf(setAside: readonly Answer[], { threshold }: ReadGroupOptions): ConflictEntry | undefined {
  const count = setAside.length;
  if (count === 0) return undefined;
  if (threshold === undefined) return { count, assessors: setAside.map(({ assessor }) => assessor.id).sort() };
  return count >= threshold ? { count } : {};
}

/** The sum of the weights of its roles; kinds of customers share the weight of their role, a part each. */
function weightOf(group: Group, groups: readonly Group[], roles: readonly Role[]): Ratio {
  const weight = group.roles.map((role) => exactOf((roles[role] as Role).weight)).reduce(addRatios, zero);
  const siblings = groups.filter((other) => other.roles[0] === group.roles[0]);
  const all = siblings.reduce((count, { answers }) => count + answers.length, 0);
  return multiplyRatios(weight, { numerator: group.answers.length, denominator: all });
}

function wholeNumbers(ratios: readonly Ratio[]): readonly Integer[] {
  const common = commonDenominator(ratios);
  return ratios.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
}

function selfOf(answers: readonly Answer[], { rubric, isExempt }: ReadGroupOptions): SelfEntry | undefined {
  const own = answers.find(({ assessor }) => assessor.role === "self");
  const role = rubric.roles.findIndex(({ id }) => id === "self");
  if (own === undefined || isExempt[role] !== true) return undefined;
  const { status, score } = own.value;
  return score === undefined ? { status } : { status, exactScore: formatRatio(score) };
}

/**
 * Not applicable when everyone who answered said so, as for every review. Where the result is to be anonymous, that counts
 * only if somebody said so who is exempt, or as many as the threshold.
 */
function absence(
  answers: readonly Answer[],
  { isExempt, threshold = 1 }: ReadGroupOptions,
): "not-applicable" | "not-rated" {
  if (answers.some(({ value }) => value.status === "scored")) return "not-rated";
  const saying = answers.filter(({ value }) => value.status === "not-applicable");
  const isKnown = saying.some(({ role }) => isExempt[role]) || saying.length >= threshold;
  return isKnown ? "not-applicable" : "not-rated";
}

/** What the rubric makes of a criterion without a score. */
export function policyFor(criterion: number, status: "not-applicable" | "not-rated", { rubric }: ReadGroupOptions) {
  const kind = status === "not-applicable" ? "notApplicable" : "notRated";
  return (rubric.criteria[criterion] as Criterion).policies?.[kind] ?? rubric.policies[kind];
}
