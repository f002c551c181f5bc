import { canonicalDecimal } from "../../exact/decimal";
import type { customerCentric } from "../../rubric/customer-centric";
import type { Locale } from "../../rubric/customer-centric-texts";
import { exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import type { ExplainOptions } from "../explain";
import { readExplainOptions } from "../explanation/explain-options";
import { explainSound } from "../explanation/explain-sound";
import { namedBy } from "../explanation/rubric-sentence";
import { assertScoredWith } from "../explanation/same-rubric";
import type { Speaker } from "../explanation/speaker";
import { speakerFor } from "../explanation/speaker";
import { explainReason, explainScore, introduceScore } from "../explanation/total-sentences";
import { periodsIssues } from "./check-periods";
import type { PeriodMessages } from "./period-messages";
import { periodMessages } from "./period-messages";
import type {
  PeriodEntry,
  PeriodShare,
  PeriodsResult,
  PeriodWeighting,
  ScoredPeriods,
  UnscoredPeriodsReason,
} from "./periods-result";

/**
 * Says in plain sentences, one a line, what several periods came to: the score and its level, how the periods were weighed,
 * what each of them contributes, what is missing, what was made of that, and from which day to which they reach (by which a
 * fiscal year that is named for another year than meant is seen).
 *
 * @param result - A result of `aggregatePeriods`, or a stored one.
 * @throws {ScoringError} `invalid-result` for what is no result of periods, or a damaged one, with every problem in
 * `details.issues`; `rubric-mismatch` when it was scored with one that scores differently; `undefined-rubric`; `invalid-option`.
 * @example
 * ```ts
 * import { aggregatePeriods, explainPeriods, scoreRatings } from "customer-centric-rubric";
 *
 * const by = { subject: "Li Wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...by, period: "2026-H1", score: 7 },
 *   { ...by, period: "2026-H2", score: 8.5 },
 * ]);
 * const lines = explainPeriods(aggregatePeriods(results)).split("\n");
 * lines[0]; // "Li Wei scores 7.75 for 2026-H1 and 2026-H2: Good (7.50–8.49)."
 * lines[2]; // "2026-H1: 7.00 (Basic). With 50% of the weight it contributes 3.50."
 * ```
 */
export function explainPeriods<R extends Rubric = typeof customerCentric>(
  result: PeriodsResult,
  options?: Pick<ExplainOptions<R>, "locale" | "rubric">,
): string {
  const { rubric, locale } = readExplainOptions(options);
  assertScoredWith(result, rubric);
  return explainSound(
    () => periodsIssues(result, rubric),
    () => sentencesOf(result, rubric, locale),
  );
}

function sentencesOf(result: PeriodsResult, rubric: Rubric, locale: Locale): readonly string[] {
  const speaker = speakerFor(rubric, locale);
  const told = periodMessages[locale];
  const { say, share } = speaker;
  const period = whenOf(result.periods, speaker, told);
  const entries: readonly (PeriodEntry & ShareOfPeriods)[] = result.periods;
  const isScored = result.status === "scored";
  return [
    ...(isScored
      ? [
          introduceScore({ ...result, period }, rubric, speaker),
          ...explainScore({ ...result, deductions: [] }, rubric, "subject", speaker),
        ]
      : [
          say.unscored({ subject: result.subject, period }),
          ...result.reasons.map((reason) => explainPeriodsReason(reason, speaker, told)),
        ]),
    ...explainWeighting(result.rules.weighting, entries, told),
    ...entries.flatMap((entry) => explainEntry(entry, rubric, speaker, told)),
    ...(isScored ? explainDeductions(result, speaker, told) : []),
    ...(isScored && result.exactCoverage !== "1" ? [told.coverage(share(result.exactCoverage, "down"))] : []),
    ...explainDays(entries, told),
    say.rubric(namedBy(result.rubric, rubric, speaker)),
  ];
}

/** From the first day to the last, where all of them have days: what `FY2026` means is seen nowhere else. */
function explainDays(entries: readonly PeriodEntry[], told: PeriodMessages): readonly string[] {
  const [first, last] = [entries[0]?.start, entries.at(-1)?.end];
  const haveDays = entries.every(({ start }) => start !== undefined);
  return haveDays && first !== undefined && last !== undefined ? [told.days(first, last)] : [];
}

/** What the policy `fail` took away. */
function explainDeductions(
  { score, deductions }: ScoredPeriods,
  speaker: Speaker,
  told: PeriodMessages,
): readonly string[] {
  return deductions.map(({ periods, displayContribution }) => {
    const loss = speaker.loss(displayContribution);
    return told.failed({ periods: speaker.say.list(periods), score: speaker.score(score), loss });
  });
}

type ShareOfPeriods = PeriodShare | { readonly [Key in keyof PeriodShare]?: undefined };

/** A few periods by name, and many by the first and the last; names of one's own have no order. */
function whenOf(periods: PeriodsResult["periods"], { say }: Speaker, told: PeriodMessages): string {
  const names = periods.map(({ period }) => period);
  const hasOrder = periods.every(({ start }) => start !== undefined);
  return hasOrder && names.length > 3 ? told.span(names[0] as string, names.at(-1) as string) : say.list(names);
}

function explainWeighting(
  weighting: PeriodWeighting,
  entries: readonly PeriodEntry[],
  told: PeriodMessages,
): readonly string[] {
  if (entries.length < 2) return [];
  if (typeof weighting === "string") return [told.weighting[weighting]];
  const { halfLife } = weighting;
  const sentence = "days" in halfLife ? told.halfLife.days(halfLife.days) : told.halfLife.months(halfLife.months);
  const isInexact = entries.some(({ isWeightExact }) => isWeightExact === false);
  return isInexact ? [sentence, told.inexactWeights] : [sentence];
}

function explainEntry(
  entry: PeriodEntry & ShareOfPeriods,
  rubric: Rubric,
  speaker: Speaker,
  told: PeriodMessages,
): readonly string[] {
  const { say, score, level, share } = speaker;
  const { period, effectiveWeight, displayContribution } = entry;
  const isCounted = effectiveWeight !== undefined && effectiveWeight !== "0";
  const contribution = isCounted
    ? say.contribution({ share: share(effectiveWeight), contribution: score(displayContribution) })
    : "";
  if (entry.status === "scored") {
    const sentence = `${told.period({ period, score: score(entry.score), level: level(entry.level) })}${contribution}`;
    return entry.isAdjusted ? [sentence, told.adjusted(period)] : [sentence];
  }
  if (entry.status === "not-applicable") return [told.notApplicable(period)];
  const lowest = score(canonicalDecimal(exactScale(rubric).minimum));
  // Where there is no score in common, nothing was made of it; and what `fail` does is said of all together.
  const made = effectiveWeight === undefined || entry.policy === "fail" ? "" : policyIn(told, entry.policy, lowest);
  if (entry.status === "absent") return [`${told.absent(period)}${made}${contribution}`];
  return [
    `${told.unscored(period)}${made}${contribution}`,
    ...entry.reasons.map((reason) => explainReason(reason, speaker)),
  ];
}

function policyIn({ policies }: PeriodMessages, policy: "exclude" | "lowest", lowest: string): string {
  return policy === "exclude" ? policies.exclude : policies.lowest(lowest);
}

function explainPeriodsReason(
  reason: UnscoredPeriodsReason,
  { share, wholeShare }: Speaker,
  { reasons }: PeriodMessages,
): string {
  if (reason.code !== "coverage-below-minimum") return reasons[reason.code];
  // Never as much as the minimum in print, when it is less.
  const coverage = share(reason.exactCoverage, "down");
  return reasons[reason.code]({ coverage, minimum: wholeShare(reason.minimum) });
}
