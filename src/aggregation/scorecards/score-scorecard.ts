import { addIssue, dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import type { Period } from "../../review/period";
import type { Scorecard } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { knownScorecard } from "../../rubric/scorecards/seal-scorecard";
import type { GroupReview } from "../groups/group-result";
import type { ReviewResult } from "../result";
import type { PartFinding, ReadParts } from "./read-parts";
import { readParts } from "./read-parts";
import type { ScorecardResult } from "./scorecard-result";
import { isMissing, policyOf, totalScorecard } from "./total-scorecard";

/** What is known of one part: the result of its rubric, the value of its measure, or that it does not apply. */
export type PartInput<PartId extends string = string> =
  | { readonly part: PartId; readonly result: ReviewResult | GroupReview }
  /** `null` when nothing was measured, as when the part is left out. */
  | { readonly part: PartId; readonly value: Decimal | null }
  | { readonly part: PartId; readonly status: "not-applicable" };

/** All that a scorecard of one subject and period is made of. */
export interface ScorecardInput<PartId extends string = string> {
  readonly subject: string;
  /** That of all results; left out when they have none. */
  readonly period?: Period | undefined;
  readonly team?: string | undefined;
  /** In any order, each part once; those without an entry are missing. */
  readonly parts: readonly PartInput<PartId>[];
}

/**
 * Makes one score of the results and values that a scorecard names: their exact scores, converted by its rule, are weighed,
 * Σ weight × score ÷ Σ weight, rounded once by its rule and placed. Levels are never converted nor averaged. A result that
 * somebody adjusted counts with its adjusted score, and says so.
 *
 * Coverage is the weight of the parts that have a score over the weight of those that apply. Below the minimum, there is no
 * score, whatever the policy for what is missing.
 *
 * @throws {ScoringError} `invalid-scorecard-parts`, with every problem in `details.issues`: parts that the scorecard does not
 * have or that come twice, results of another rubric, subject or period, damaged ones, and what the policy `forbid` forbids;
 * `undefined-scorecard`.
 * @example
 * ```ts
 * import { customerCentric, defineScorecard, scoreReview, scoreScorecard } from "customer-centric-rubric";
 *
 * const year = defineScorecard({
 *   id: "field-service",
 *   version: "2026",
 *   scale: { minimum: 0, maximum: 100, step: 1 },
 *   conversion: "linear",
 *   parts: [
 *     { id: "service", weight: 3, rubric: customerCentric },
 *     { id: "days", weight: 1, measure: { unit: "days", points: [{ value: 1, score: 100 }, { value: 7, score: 0 }] } },
 *   ],
 * });
 * const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }] as const;
 * const card = scoreScorecard(year, {
 *   subject: "li.wei",
 *   parts: [{ part: "days", value: 3 }, { part: "service", result: scoreReview({ subject: "li.wei", ratings }) }],
 * });
 * card.status === "scored" && [card.score, card.exactScore]; // [80, "239/3"]
 * card.status === "scored" && card.parts.map(({ part, displayContribution }) => [part, displayContribution]); // [["service", 63], ["days", 17]]
 * ```
 */
export function scoreScorecard<PartId extends string, LevelId extends string>(
  scorecard: Scorecard<PartId, LevelId>,
  input: ScorecardInput<PartId>,
): ScorecardResult<LevelId, PartId> {
  const known = knownScorecard(scorecard);
  const scored = readDocument((issues) => {
    const read = readParts(input, known, issues);
    return read && scoreParts(read, known, issues);
  });
  return dataOf(scored, "invalid-scorecard-parts", "scorecard's input") as ScorecardResult<LevelId, PartId>;
}

/** The result of parts that have been read; nothing where anything is wrong with them. */
export function scoreParts(read: ReadParts, known: KnownScorecard, issues: Issue[]): ScorecardResult | undefined {
  forbidAbsences(read.findings, known, issues);
  return issues.length > 0 ? undefined : totalScorecard(read, known);
}

function forbidAbsences(findings: readonly PartFinding[], known: KnownScorecard, issues: Issue[]): void {
  // A part that could not be read has an issue of its own, and is not known to be missing.
  const isReadWhole = issues.length === 0;
  known.scorecard.parts.forEach((part, index) => {
    const finding = findings[index] as PartFinding;
    if (!isMissing(finding) || policyOf(part, known) !== "forbid") return;
    if (finding.status === "absent" && !isReadWhole) return;
    addIssue(issues, "forbidden-absence", ["parts"], `a score for ${describe(part.id)}`, finding.status);
  });
}
