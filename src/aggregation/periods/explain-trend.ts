import type { customerCentric } from "../../rubric/customer-centric";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { ExplainOptions } from "../explain";
import { readExplainOptions } from "../explanation/explain-options";
import { explainSound } from "../explanation/explain-sound";
import { namedBy } from "../explanation/rubric-sentence";
import { assertScoredWith } from "../explanation/same-rubric";
import { speakerFor } from "../explanation/speaker";
import { trendIssues } from "./check-periods";
import { periodMessages } from "./period-messages";
import type { ScoreChange, Trend, TrendResult } from "./trend-result";

/**
 * Says a trend in plain sentences, one a line: how the score went from the first period to the last, and whether that is more than
 * rounding alone can do; each rise and fall, where there are both; how steep the line through all scores is; and which periods have no score.
 *
 * @param result - A result of `trendOf`, or a stored one.
 * @throws {ScoringError} `invalid-result`, `rubric-mismatch`, `undefined-rubric`, `invalid-option`, as `explainPeriods`.
 * @example
 * ```ts
 * import { explainTrend, scoreRatings, trendOf } from "customer-centric-rubric";
 *
 * const by = { subject: "Li Wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...by, period: "2026-H1", score: 7 },
 *   { ...by, period: "2026-H2", score: 8.5 },
 * ]);
 * explainTrend(trendOf(results)).split("\n")[0]; // "From 2026-H1 to 2026-H2 the score of Li Wei rose by 1.50, from 7.00 to 8.50: more than rounding alone can do."
 * ```
 */
export function explainTrend<R extends Rubric = typeof customerCentric>(
  result: TrendResult,
  options?: Pick<ExplainOptions<R>, "locale" | "rubric">,
): string {
  const { rubric, locale } = readExplainOptions(options);
  assertScoredWith(result, rubric);
  return explainSound(
    () => trendIssues(result, rubric),
    () => sentencesOf(result, rubric, locale),
  );
}

function sentencesOf(result: TrendResult, rubric: Rubric, locale: Locale): readonly string[] {
  const speaker = speakerFor(rubric, locale);
  const told = periodMessages[locale];
  const unscored = result.points.filter(({ status }) => status === "unscored");
  return [
    ...(result.status === "trend"
      ? [...changesIn(result, speaker, told), told.slope(signed(result.slope, speaker), result.positions === "unit")]
      : [told.noTrend(result.subject, result.points.length - unscored.length)]),
    ...result.points.flatMap((point) => {
      if (point.status === "unscored") return [told.unscored(point.period)];
      return point.isAdjusted ? [told.adjusted(point.period)] : [];
    }),
    speaker.say.rubric(namedBy(result.rubric, rubric, speaker)),
  ];
}

type Told = (typeof periodMessages)[Locale];
type TrendSpeaker = ReturnType<typeof speakerFor>;

/** From first to last; and from each to the next where the score went up and down, which the whole does not tell. */
function changesIn(trend: Trend, speaker: TrendSpeaker, told: Told): readonly string[] {
  const { change, changes } = trend;
  const clear = changes.filter(({ exceedsRounding }) => exceedsRounding);
  const falls = clear.filter(({ exactChange }) => exactChange.startsWith("-")).length;
  const isBothWays = falls > 0 && falls < clear.length;
  return [change, ...(isBothWays ? changes : [])].map((one) => changeIn(trend, one, speaker, told));
}

function changeIn({ subject, points }: Trend, change: ScoreChange, { score, exact }: TrendSpeaker, told: Told): string {
  const { from, to, exactChange, exceedsRounding } = change;
  const scoreAt = (period: string) => {
    const point = points.find((one) => one.period === period && one.status === "scored");
    return score((point as { readonly score: number }).score);
  };
  const isRise = !exactChange.startsWith("-");
  const size = score(Math.abs(change.change));
  const line = { subject, from, to, before: scoreAt(from), after: scoreAt(to), change: size };
  if (exceedsRounding) return isRise ? told.rose(line) : told.fell(line);
  if (exactChange === "0") return told.same(line);
  return told.within({ ...line, exact: exact(exactChange.replace("-", "")), isRise });
}

function signed(slope: number, { score }: TrendSpeaker): string {
  return slope > 0 ? `+${score(slope)}` : score(slope);
}
