import { addIssue, dataOf, readDocument } from "../document";
import type { ReviewEvidence } from "../evaluation/review-evidence";
import type { customerCentric } from "../rubric/customer-centric";
import type { Locale } from "../rubric/customer-centric-texts";
import { readOptionChoice, readOptions, rubricOrDefault } from "../rubric/options";
import type { Rubric } from "../rubric/rubric";
import { explainAdjustment } from "./explanation/adjustment-sentences";
import { resultIssues } from "./explanation/check-result";
import type { Outcome } from "./explanation/criterion-sentences";
import { explainCriterion, explainMethod } from "./explanation/criterion-sentences";
import { explainAsOf, explainEvidence } from "./explanation/evidence-sentences";
import { printable } from "./explanation/printable";
import { namedBy } from "./explanation/rubric-sentence";
import { assertScoredWith } from "./explanation/same-rubric";
import type { Speaker } from "./explanation/speaker";
import { speakerFor } from "./explanation/speaker";
import {
  explainGate,
  explainNextLevel,
  explainReason,
  explainScore,
  introduceScore,
} from "./explanation/total-sentences";
import type { ReviewResult } from "./result";

/**
 * Whom an explanation is for. The `subject` learns what each criterion came to and which roles rated it, but no
 * assessor's name, rating or comment. The `manager` reads all of it.
 */
export type Audience = "subject" | "manager";

/** How a result is explained. */
export interface ExplainOptions<R extends Rubric = Rubric> {
  /** `en` when left out. */
  readonly locale?: Locale | undefined;
  /** `subject` when left out, which gives nobody away. */
  readonly audience?: Audience | undefined;
  /** The rubric that the result was scored with; the built-in one when left out. Its texts are used. */
  readonly rubric?: R | undefined;
}

/**
 * Says a result in plain sentences, one a line: the score and its level, what each criterion contributed, what was left
 * out and why, the gates that fired, and the way to the next level; or why there is no score. Where somebody has changed the
 * score, it says who did, when and why, to whomever it speaks; what follows is about the original.
 *
 * @param result - A result of `scoreReview`, or a stored one as `parseResult` returns it.
 * @throws {ScoringError} `invalid-result` for what is no result, or a damaged one, with every problem in
 * `details.issues`; `rubric-mismatch` when the result was scored with a rubric that scores differently (one that differs in no more
 * than texts, id and version may tell it, and the result's id and version are named); `undefined-rubric`; `invalid-option`.
 * @example
 * ```ts
 * import { explain, scoreReview } from "customer-centric-rubric";
 *
 * const result = scoreReview({
 *   subject: "Li Wei",
 *   ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.5 }],
 * });
 * explain(result, { locale: "en", audience: "subject" }).split("\n")[0]; // "Li Wei scores 8.50: Outstanding (8.50–9.49)."
 * explain(result, { locale: "ja", audience: "subject" }).split("\n")[0]; // "Li Weiの点数は8.50、レベルは「優秀」（8.50–9.49）です。"
 * ```
 */
export function explain<R extends Rubric = typeof customerCentric>(
  result: ReviewResult,
  options?: ExplainOptions<R>,
): string {
  const chosen = readOptions(options, ["rubric", "locale", "audience"], ({ rubric, locale, audience }) => {
    return { rubric, locale, audience };
  });
  const rubric = rubricOrDefault(chosen.rubric);
  const locale = readOptionChoice("locale", chosen.locale, ["en", "zh", "ja"]);
  const audience = readOptionChoice("audience", chosen.audience, ["subject", "manager"]);
  assertScoredWith(result, rubric);
  const told = readDocument((issues) => {
    if ("isAnonymous" in Object(result)) {
      addIssue(issues, "wrong-type", [], "a result by assessors: explainGroups explains those of scoreGroups", result);
    } else issues.push(...resultIssues(result, rubric));
    return issues.length > 0 ? [] : sentencesOf(result, rubric, audience, speakerFor(rubric, locale));
  });
  return dataOf(told, "invalid-result", "result").map(printable).join("\n");
}

function sentencesOf(result: ReviewResult, rubric: Rubric, audience: Audience, speaker: Speaker): readonly string[] {
  const { say, share } = speaker;
  const isScored = result.status === "scored";
  const outcomes: readonly Outcome[] = result.criteria;
  const { evidence } = result;
  const adjustment = isScored ? result.adjustment : undefined;
  return [
    ...(isScored
      ? [
          introduceScore(result, rubric, speaker),
          ...explainAdjustment(result, speaker),
          ...explainScore({ ...result, ...adjustment?.original }, rubric, audience, speaker),
        ]
      : [
          say.unscored({ subject: result.subject, period: result.period }),
          ...result.reasons.map((reason) => explainReason(reason, speaker)),
        ]),
    ...outcomes.flatMap((criterion, index) => {
      const about = evidence?.criteria[index];
      return [
        ...explainCriterion(criterion, rubric, audience, speaker),
        ...(about === undefined ? [] : explainEvidence(about, evidence as ReviewEvidence, audience, speaker)),
      ];
    }),
    ...explainMethod(outcomes, speaker),
    ...result.gates.flatMap((gate) => explainGate(gate, result, speaker)),
    ...(isScored && result.exactCoverage !== "1" ? [say.coverage(share(result.exactCoverage, "down"))] : []),
    ...(isScored && adjustment === undefined ? explainNextLevel(result, speaker) : []),
    ...(evidence === undefined ? [] : [explainAsOf(evidence, speaker)]),
    say.rubric(namedBy(result.rubric, rubric, speaker)),
  ];
}
