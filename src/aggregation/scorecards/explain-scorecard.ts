import { parseDecimal } from "../../exact/decimal";
import { compareRatios, parseRatio } from "../../exact/ratio";
import type { Locale } from "../../rubric/customer-centric-texts";
import { readOptions } from "../../rubric/options";
import type { Scorecard, ScorecardPart } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { knownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { explainShare, type ShareOfScore } from "../explanation/criterion-sentences";
import { readLocale } from "../explanation/explain-options";
import { explainSound } from "../explanation/explain-sound";
import { namedBy } from "../explanation/rubric-sentence";
import type { Speaker } from "../explanation/speaker";
import { speakerFor } from "../explanation/speaker";
import { explainScore, introduceScore } from "../explanation/total-sentences";
import { scorecardIssues } from "./check-scorecard";
import type { ScorecardMessages } from "./scorecard-messages";
import { scorecardMessages } from "./scorecard-messages";
import type { PartOutcome, ScorecardResult, ScoredScorecard, UnscoredScorecardReason } from "./scorecard-result";

/**
 * Says a scorecard's result in plain sentences, one a line: the score and its level, what each part came to on its own scale,
 * what that counts as and contributes, whose score somebody has changed, and what is missing. It tells of no assessor.
 *
 * @param result - A result of `scoreScorecard`, or a stored one.
 * @throws {ScoringError} `invalid-result` for what is no result of this scorecard, or a damaged one, with every problem in
 * `details.issues`; `undefined-scorecard`; `invalid-option`.
 * @example
 * ```ts
 * import { defineScorecard, explainScorecard, scoreScorecard } from "customer-centric-rubric";
 *
 * const points = [{ value: 1, score: 10 }, { value: 7, score: 0 }];
 * const year = defineScorecard({
 *   id: "year",
 *   version: "1",
 *   scale: { minimum: 0, maximum: 10, step: 0.01 },
 *   conversion: "same-scale",
 *   parts: [{ id: "days", weight: 1, measure: { unit: "days", points } }],
 * });
 * const result = scoreScorecard(year, { subject: "li.wei", parts: [{ part: "days", value: 2.5 }] });
 * explainScorecard(result, year).split("\n")[1]; // "days: 2.5 days, which counts as 7.50. With 100% of the weight it contributes 7.50."
 * ```
 */
export function explainScorecard(
  result: ScorecardResult,
  scorecard: Scorecard,
  options?: { readonly locale?: Locale | undefined },
): string {
  const known = knownScorecard(scorecard);
  const locale = readLocale(readOptions(options, ["locale"], (given) => given.locale));
  return explainSound(
    () => scorecardIssues(result, known),
    () => sentencesOf(result, known, locale),
  );
}

function sentencesOf(result: ScorecardResult, known: KnownScorecard, locale: Locale): readonly string[] {
  const speaker = speakerFor(known.face, locale);
  const told = scorecardMessages[locale];
  const { say, share } = speaker;
  const isScored = result.status === "scored";
  const outcomes: readonly (PartOutcome & ShareOfScore)[] = result.parts;
  return [
    ...(isScored
      ? explainTotal(result, known, speaker, told)
      : [
          say.unscored({ subject: result.subject, period: result.period }),
          ...result.reasons.map((reason) => explainReason(reason, speaker, told)),
        ]),
    ...outcomes.flatMap((outcome, index) => {
      const part = known.scorecard.parts[index] as ScorecardPart;
      return explainPart(outcome, part, known, locale, speaker, told);
    }),
    ...(isScored && result.exactCoverage !== "1" ? [told.coverage(share(result.exactCoverage, "down"))] : []),
    told.scorecard(namedBy(result.scorecard, known.identity, speaker)),
  ];
}

/** The score, its rounding, and what the policy `fail` did: the scorecard stands where a rubric would. */
function explainTotal(
  result: ScoredScorecard,
  { face }: KnownScorecard,
  speaker: Speaker,
  told: ScorecardMessages,
): readonly string[] {
  const { subject, period, score } = result;
  const { level } = result;
  const deductions = result.deductions.map(({ parts, ...line }) => ({ ...line, criteria: parts }));
  return [
    level === null
      ? told.scored({ subject, period, score: speaker.score(score) })
      : introduceScore({ ...result, level }, face, speaker),
    ...explainScore({ ...result, deductions }, face, "subject", speaker),
  ];
}

function explainReason(
  reason: UnscoredScorecardReason,
  { share, wholeShare }: Speaker,
  told: ScorecardMessages,
): string {
  switch (reason.code) {
    case "no-applicable-part":
      return told.noApplicablePart;
    case "no-score":
      return told.noScore;
    case "coverage-below-minimum":
      return told.coverageBelowMinimum({
        coverage: share(reason.exactCoverage, "down"),
        minimum: wholeShare(reason.minimum),
      });
  }
}

function explainPart(
  outcome: PartOutcome & ShareOfScore,
  part: ScorecardPart,
  known: KnownScorecard,
  locale: Locale,
  speaker: Speaker,
  told: ScorecardMessages,
): readonly string[] {
  const title = speaker.criterion(outcome.part);
  if (outcome.status === "not-applicable") return [told.notApplicable(title)];
  if (outcome.status !== "scored") {
    const sentence = outcome.status === "unscored" ? told.unscored(title) : told.absent[outcome.kind](title);
    return [`${sentence}${policyWords(outcome, known, speaker, told)}`];
  }
  const converted = speaker.score(outcome.converted);
  const share = explainShare(outcome, speaker);
  if (outcome.kind === "measure" || !("rubric" in part)) {
    const { value, unit, outside } = outcome as Extract<typeof outcome, { readonly kind: "measure" }>;
    return [`${told.measure({ part: title, value: String(value), unit, outside, converted })}${share}`];
  }
  const own = speakerFor(part.rubric, locale);
  const { minimum, maximum } = part.rubric.scale;
  const scale = `${own.score(minimum)}–${own.score(maximum)}`;
  const score = own.score(outcome.score);
  // What was converted, where the printed score would not come to the same.
  const isPrinted = compareRatios(parseRatio(outcome.exactScore), parseDecimal(outcome.score)) === 0;
  const exact = isPrinted ? undefined : own.exact(outcome.exactScore);
  const line = { part: title, score, exact, level: own.level(outcome.level), scale };
  const isOther = outcome.exactConverted !== outcome.exactScore;
  let before = outcome.result.adjustment?.original.score ?? outcome.score;
  const changes = (outcome.result.adjustment?.changes ?? []).map(({ score: to, by, at, reason }) => {
    const [from, date] = [own.score(before), at.slice(0, 10)];
    before = to;
    return told.adjusted({
      part: title,
      from,
      to: own.score(to),
      by,
      date,
      reason: reason.replace(/\s+/g, " ").trim(),
    });
  });
  return [`${told.rubric({ ...line, converted: isOther ? converted : undefined })}${share}`, ...changes];
}

/** What becomes of a part without a score, where the scorecard has one; what `fail` does is told of all. */
function policyWords(
  outcome: Extract<PartOutcome, { readonly policy: string }> & ShareOfScore,
  { face }: KnownScorecard,
  speaker: Speaker,
  { policies }: ScorecardMessages,
): string {
  if (outcome.effectiveWeight === undefined || outcome.policy === "fail") return "";
  if (outcome.policy === "exclude") return policies.exclude;
  return `${policies.lowest(speaker.score(face.scale.minimum))}${explainShare(outcome, speaker)}`;
}
