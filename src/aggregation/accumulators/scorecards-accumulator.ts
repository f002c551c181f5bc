import { dataOf, readDocument } from "../../document";
import type { Scorecard } from "../../rubric/scorecards/scorecard";
import { knownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { scoreParts } from "../scorecards/score-scorecard";
import type { ScorecardResult } from "../scorecards/scorecard-result";
import type { Accumulator } from "./accumulator";
import type { GatheredParts, SubjectPart } from "./gathered-parts";
import { cardsOf, gatherParts } from "./gathered-parts";
import { finishEach } from "./gathering";

/**
 * Scorecards of many subjects, made bit by bit of parts that come from different places: `finish` gives what `scoreScorecard`
 * makes of the parts of each subject and period, byte for byte, by subject and period in the order of code units (those
 * without a period first). Who has no part at all has no scorecard; a measured value of `null` makes one.
 *
 * A state has of each result what the scorecard shows, and nothing of its assessors, comments and evidence.
 *
 * @returns An accumulator. `add` throws `invalid-scorecard-parts`, with every problem of the items in `details.issues`: also for
 * a part that the state has already, another team, and a part without a score where the policy is `forbid`. `merge` throws
 * `invalid-state`, also for states with the same part of a subject and period, as of a shard that is merged twice. All of
 * them throw `invalid-state` for what is no state of parts of this scorecard, and `finish` throws `invalid-scorecard-parts` for
 * parts that are not there where the policy is `forbid`, of all subjects at once.
 * @throws {ScoringError} `undefined-scorecard`.
 * @example
 * ```ts
 * import { customerCentric, defineScorecard, scoreRatings, scorecardsAccumulator } from "customer-centric-rubric";
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
 * const { create, add, merge, finish } = scorecardsAccumulator(year);
 *
 * const rating = { assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const reviews = scoreRatings([{ ...rating, subject: "li.wei", score: 8.4 }, { ...rating, subject: "sato", score: 9 }]);
 * const byPeople = add(create(), reviews.map((result) => ({ subject: result.subject, part: "service" as const, result })));
 * const byDesk = add(create(), [{ subject: "li.wei", part: "days", value: 3 }]);
 *
 * const cards = finish(merge([byDesk, byPeople]));
 * cards.map((card) => [card.subject, card.status === "scored" && card.score]); // [["li.wei", 80], ["sato", 90]]
 * ```
 */
export function scorecardsAccumulator<PartId extends string, LevelId extends string>(
  scorecard: Scorecard<PartId, LevelId>,
): Accumulator<SubjectPart<PartId>, GatheredParts, readonly ScorecardResult<LevelId, PartId>[]> {
  const known = knownScorecard(scorecard);
  const { keptOf, ...rest } = gatherParts<SubjectPart<PartId>>(known);
  return {
    ...rest,
    finish: (state) => {
      const results = finishEach(
        cardsOf(keptOf(state), known),
        ({ whose: { subject, period } }) => (period === undefined ? [subject] : [subject, period]),
        (card) => {
          const scored = readDocument((issues) => scoreParts(card, known, issues));
          return dataOf(scored, "invalid-scorecard-parts", "scorecard's input");
        },
        "list of parts",
      );
      return results as readonly ScorecardResult<LevelId, PartId>[];
    },
  };
}
