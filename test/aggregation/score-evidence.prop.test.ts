import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceRecord, EvidenceScore } from "../../src/evidence";
import type { Rating, ReviewResult, Rubric } from "../../src/index";
import { compareRatios, customerCentric, explain, levelOf, parseRatio, scoreReview } from "../../src/index";
import { parseResult } from "../../src/schema";
import type { Outcome, Outcomes } from "../support/evaluations";
import { at, decision, evaluated, frame, observation } from "../support/evaluations";
import { rating } from "./scoring";

const { subject, period } = frame;
const levels = customerCentric.levels.map(({ id }) => id);
const criteria = customerCentric.criteria.map(({ id }) => id);
const negative = new Set(criteria.flatMap((criterion) => at(criterion, "failing")));
const indicators = criteria.flatMap((criterion) => at(criterion, ...levels));

/** Mostly good, or the climb would seldom leave the lowest levels. */
const outcome = (indicator: string) =>
  negative.has(indicator)
    ? fc.constantFrom<(Outcome | undefined)[]>("not-met", "not-met", "not-met", "not-met", "met", undefined)
    : fc.constantFrom<(Outcome | undefined)[]>("met", "met", "met", "met", "met", "met", "not-met", "inconclusive");

const arbitraryOutcomes: fc.Arbitrary<Outcomes> = fc
  .tuple(...indicators.map((indicator) => outcome(indicator).map((found) => [indicator, found] as const)))
  .map((pairs) => Object.fromEntries(pairs.filter(([, found]) => found !== undefined)) as Outcomes);

const arbitraryDecisions = fc
  .array(
    fc.record({
      criterion: fc.constantFrom(...criteria),
      // Where most climbs end, or few decisions would be about the level reached.
      level: fc.constantFrom(...levels, "failing", "failing", "failing", "basic"),
      action: fc.constantFrom("confirm" as const, "override" as const),
      by: fc.constantFrom("chen", "mori", subject),
      minute: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts.map(({ criterion, level, action, by, minute }, index) =>
      decision(criterion, level, action, { id: `d${index}`, by, at: `2026-07-12T09:0${minute}Z` }),
    ),
  );

const arbitraryScore = fc.integer({ min: 0, max: 10_000 }).map((thousandths) => thousandths / 1000);

const arbitraryRatings = fc
  .tuple(
    ...criteria.map((criterion) =>
      fc.option(
        arbitraryScore.map((score) => rating(criterion, score)),
        { freq: 2 },
      ),
    ),
  )
  .map((some) => some.filter((one) => one !== null));

function score(
  outcomes: Outcomes,
  ratings: readonly Rating[] = [],
  records: readonly EvidenceRecord[] = [],
): ReviewResult {
  return scoreReview<Rubric>({ subject, period, ratings, evidence: evaluated(outcomes, records) });
}

function exact(result: ReviewResult) {
  return result.status === "scored" ? parseRatio(result.exactScore) : undefined;
}

describe("a review with evidence", () => {
  test("never scores lower for a better verdict, from one score to another", () => {
    let raised = 0;
    fc.assert(
      fc.property(
        arbitraryOutcomes,
        arbitraryRatings,
        fc.constantFrom(...indicators),
        (outcomes, ratings, indicator) => {
          const better = { ...outcomes, [indicator]: negative.has(indicator) ? "not-met" : "met" } as Outcomes;
          const [before, after] = [exact(score(outcomes, ratings)), exact(score(better, ratings))];
          if (before === undefined || after === undefined) return;
          const change = compareRatios(after, before);
          expect(change).toBeGreaterThanOrEqual(0);
          if (change > 0) raised++;
        },
      ),
      { numRuns: 400 },
    );
    expect(raised).toBeGreaterThan(10);
  });

  test("has the score that it would have without, once people have scored every criterion", () => {
    fc.assert(
      fc.property(
        arbitraryOutcomes,
        arbitraryScore,
        arbitraryScore,
        arbitraryDecisions,
        (outcomes, one, other, records) => {
          const ratings = [rating("needs", one), rating("relationship", other)];
          const { evidence, ...result } = score(outcomes, ratings, records);
          expect(result).toEqual(scoreReview<Rubric>({ subject, period, ratings }));
          expect(evidence?.provisional).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("scores each criterion by people, else by evidence that nothing sets aside, and flags it as the rules say", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryOutcomes, arbitraryRatings, arbitraryDecisions, (outcomes, ratings, records) => {
        const result = score(outcomes, ratings, records);
        for (const [index, criterion] of criteria.entries()) {
          const outcome = result.criteria[index] as ReviewResult["criteria"][number];
          const about = result.evidence?.criteria[index] as EvidenceScore;
          const people = ratings.find((one) => one.criterion === criterion)?.score;
          // The last of the decisions by others, written another way: the greatest of all by time and id.
          const last = records
            .filter((record) => record.kind === "decision" && record.criterion === criterion && record.by !== subject)
            .reduce<EvidenceRecord | undefined>((latest, record) => {
              const later = latest === undefined || `${record.at} ${record.id}` > `${latest.at} ${latest.id}`;
              return later ? record : latest;
            }, undefined);
          const ruling = last?.kind === "decision" && last.level === about.level ? last.action : undefined;
          const isByEvidence = people === undefined && (about.status as string) === "scored" && ruling !== "override";
          expect(outcome.basis).toBe(isByEvidence ? "evidence" : undefined);
          expect(outcome.status).toBe(isByEvidence || people !== undefined ? "scored" : "not-rated");
          if (isByEvidence) expect(outcome).toMatchObject({ exactScore: about.exactScore, level: about.level });
          const isExtreme = ["failing", "excellent"].includes(about.level);
          const isProvisional = isByEvidence && isExtreme && ruling === undefined;
          expect(result.evidence?.provisional.includes(criterion)).toBe(isProvisional);
          const isApart =
            people !== undefined &&
            people !== null &&
            (about.status as string) === "scored" &&
            levelOf(people) !== about.level;
          expect(result.evidence?.needsReason.includes(criterion)).toBe(isApart && ruling === undefined);
          seen.add(`${isByEvidence} ${isProvisional} ${isApart} ${ruling}`);
        }
      }),
      { numRuns: 1000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "true true false undefined",
        "true false false undefined",
        "true false false confirm",
        "false false false override",
        "false false true undefined",
        "false false true confirm",
        "false false true override",
      ]),
    );
  });

  test("is the same in any order of its records, each of them once or twice", () => {
    const observed = [
      observation("listening", "met"),
      observation("respect", "not-met"),
      observation("respect", "met", "mori"),
    ];
    fc.assert(
      fc.property(
        arbitraryOutcomes,
        arbitraryDecisions.chain((made) => {
          const records = [...made, ...observed];
          return fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray([...records, ...records], { minLength: 2 * records.length }),
          );
        }),
        (outcomes, [records, shuffled]) => {
          const [one, other] = [records, shuffled].map((some) => JSON.stringify(score(outcomes, [], some)));
          expect(one).toBe(other);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("is read back and told to the subject in every language, without a name", () => {
    fc.assert(
      fc.property(arbitraryOutcomes, arbitraryRatings, arbitraryDecisions, (outcomes, ratings, records) => {
        const result = score(outcomes, ratings, records);
        expect(parseResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
        for (const locale of ["en", "zh", "ja"] as const) {
          expect(explain<Rubric>(result, { locale, audience: "subject" })).not.toMatch(
            /undefined|NaN|chen|mori|sensor/,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
