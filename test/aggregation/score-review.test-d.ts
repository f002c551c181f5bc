import { describe, expectTypeOf, test } from "vitest";
import type {
  CustomerCentricCriterion,
  CustomerCentricLevel,
  Rating,
  ReviewResult,
  Rubric,
  ScoredReview,
  SubjectRating,
  UnscoredReview,
  Verification,
} from "../../src/index";
import {
  customerCentric,
  defineRubric,
  explain,
  levelOf,
  scoreRatings,
  scoreReview,
  verifyResult,
  weightedMean,
} from "../../src/index";
import { parseRatings, parseResult, parseReview, safeParseResult, safeParseReview } from "../../src/schema";

type Level = "failing" | "basic" | "good" | "outstanding" | "excellent";
type CriterionId = "needs" | "relationship";

const result = scoreReview({ subject: "li.wei", ratings: [] });

const safety = defineRubric({
  id: "site-safety",
  version: "1",
  scale: { minimum: 0, maximum: 100, step: 1 },
  levels: [
    { id: "unsafe", cut: 0 },
    { id: "safe", band: "80–100" },
  ],
  criteria: [{ id: "conduct", weight: 1 }],
});

describe("the result of a review", () => {
  test("is told apart by its status", () => {
    expectTypeOf(result.status).toEqualTypeOf<"scored" | "unscored">();
    if (result.status === "scored") {
      expectTypeOf(result).toEqualTypeOf<ScoredReview<CustomerCentricLevel, CustomerCentricCriterion>>();
      expectTypeOf(result.score).toEqualTypeOf<number>();
      expectTypeOf(result.exactScore).toEqualTypeOf<string>();
    } else {
      expectTypeOf(result).toEqualTypeOf<UnscoredReview<CustomerCentricLevel, CustomerCentricCriterion>>();
      expectTypeOf(result.reasons).toExtend<readonly object[]>();
    }
  });

  test("has a score only when it is scored", () => {
    // @ts-expect-error an unscored review has no score.
    result.score;
    // @ts-expect-error an unscored review has no level.
    result.level;
    if (result.status === "unscored") {
      // @ts-expect-error an unscored review has no way to the next level.
      result.nextLevel;
    } else {
      // @ts-expect-error a scored review has no reasons for being unscored.
      result.reasons;
    }
  });

  test("cannot be changed", () => {
    if (result.status !== "scored") return;
    // @ts-expect-error results are readonly.
    result.score = 10;
    // @ts-expect-error their lists are readonly too.
    result.criteria.push(result.criteria[0]);
  });

  test("has the five levels of the built-in rubric, which a switch can be complete over", () => {
    if (result.status !== "scored") return;
    expectTypeOf(result.level).toEqualTypeOf<Level>();
    const color = (level: typeof result.level): string => {
      switch (level) {
        case "failing":
          return "red";
        case "basic":
        case "good":
          return "yellow";
        case "outstanding":
        case "excellent":
          return "green";
      }
    };
    expectTypeOf(color).returns.toEqualTypeOf<string>();
    // @ts-expect-error "great" is no level.
    color("great");
  });

  test("has criteria that are told apart by their status", () => {
    const criterion = result.criteria[0];
    if (criterion === undefined) return;
    expectTypeOf(criterion.criterion).toEqualTypeOf<CriterionId>();
    if (criterion.status === "scored") expectTypeOf(criterion.level).toEqualTypeOf<Level>();
    else expectTypeOf(criterion.policy).toEqualTypeOf<"exclude" | "lowest" | "fail">();
    // @ts-expect-error an absent criterion has no score.
    criterion.score;
  });

  test("has the ids of a rubric of one's own", () => {
    const own = scoreReview({ subject: "li.wei", ratings: [] }, { rubric: safety });
    expectTypeOf(own).toEqualTypeOf<ReviewResult<"unsafe" | "safe", "conduct">>();
    if (own.status === "scored") expectTypeOf(own.level).toEqualTypeOf<"unsafe" | "safe">();
    const [first] = scoreRatings([], { rubric: safety });
    expectTypeOf(first).toEqualTypeOf<ReviewResult<"unsafe" | "safe", "conduct"> | undefined>();
  });

  test("has text for ids where the rubric comes from a document", () => {
    const rubric: Rubric = safety;
    const own = scoreReview({ subject: "li.wei", ratings: [] }, { rubric });
    expectTypeOf(own).toEqualTypeOf<ReviewResult<string, string>>();
  });
});

describe("a review", () => {
  const good = { assessor: "chen", role: "manager" } as const;

  test("rates criteria of its rubric, or the whole", () => {
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "needs", score: 8 }] });
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "overall", score: "8.00" }] });
    // @ts-expect-error a criterion that is misspelt.
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "need", score: 8 }] });
    // @ts-expect-error a criterion of another rubric.
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "needs", score: 8 }] }, { rubric: safety });
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "conduct", score: 80 }] }, { rubric: safety });
  });

  test("rates in levels of its rubric", () => {
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "needs", level: "good", position: 0.5 }] });
    // @ts-expect-error a level that is misspelt.
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "needs", level: "great" }] });
    // @ts-expect-error a level of another rubric.
    scoreReview({ subject: "li.wei", ratings: [{ ...good, criterion: "conduct", level: "good" }] }, { rubric: safety });
  });

  test("has a subject and ratings, and nothing that is misspelt", () => {
    // @ts-expect-error no subject.
    scoreReview({ ratings: [] });
    // @ts-expect-error no ratings.
    scoreReview({ subject: "li.wei" });
    // @ts-expect-error a key that is misspelt.
    scoreReview({ subject: "li.wei", ratings: [], peroid: "2026" });
    // @ts-expect-error an option that is misspelt.
    scoreReview({ subject: "li.wei", ratings: [] }, { rubirc: safety });
    // @ts-expect-error a rubric that nobody has checked.
    scoreReview({ subject: "li.wei", ratings: [] }, { rubric: { id: "mine" } });
  });
});

describe("a rating", () => {
  const who = { assessor: "chen", role: "manager", criterion: "needs" } as const;

  test("has exactly one of score, level and status", () => {
    expectTypeOf({ ...who, score: 8 }).toExtend<Rating>();
    expectTypeOf({ ...who, score: null }).toExtend<Rating>();
    expectTypeOf({ ...who, level: "good" }).toExtend<Rating>();
    expectTypeOf({ ...who, status: "not-observed" as const }).toExtend<Rating>();
    expectTypeOf(who).not.toExtend<Rating>();
    expectTypeOf({ ...who, score: 8, level: "good" }).not.toExtend<Rating>();
    expectTypeOf({ ...who, score: 8, status: "not-observed" as const }).not.toExtend<Rating>();
    expectTypeOf({ ...who, level: "good", status: "not-applicable" as const }).not.toExtend<Rating>();
  });

  test("has a position only with a level", () => {
    expectTypeOf({ ...who, level: "good", position: 0.5 }).toExtend<Rating>();
    expectTypeOf({ ...who, score: 8, position: 0.5 }).not.toExtend<Rating>();
    expectTypeOf({ ...who, status: "not-observed" as const, position: 0.5 }).not.toExtend<Rating>();
  });

  test("has one of two statuses, and relations of two kinds", () => {
    expectTypeOf({ ...who, status: "n/a" as const }).not.toExtend<Rating>();
    expectTypeOf({ ...who, score: 8, relation: "external" as const, contact: "direct" as const }).toExtend<Rating>();
    expectTypeOf({ ...who, score: 8, relation: "outside" as const }).not.toExtend<Rating>();
    expectTypeOf({ ...who, score: true }).not.toExtend<Rating>();
  });

  test("of a list names its subject", () => {
    expectTypeOf({ ...who, score: 8 }).not.toExtend<SubjectRating>();
    expectTypeOf({ ...who, subject: "li.wei", score: 8 }).toExtend<SubjectRating>();
  });
});

describe("the other functions", () => {
  test("know the levels of the rubric at hand", () => {
    expectTypeOf(levelOf(8)).toEqualTypeOf<Level>();
    expectTypeOf(levelOf(80, safety)).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(weightedMean([8], [1]).level).toEqualTypeOf<Level>();
    expectTypeOf(weightedMean([8], [1], safety).level).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(weightedMean([8], [1], customerCentric).score).toEqualTypeOf<number>();
  });

  test("take what scoring returns", () => {
    expectTypeOf(explain(result)).toEqualTypeOf<string>();
    expectTypeOf(explain(result, { locale: "ja", audience: "manager" })).toEqualTypeOf<string>();
    // @ts-expect-error a language that is not spoken.
    explain(result, { locale: "fr" });
    // @ts-expect-error an audience that nobody knows.
    explain(result, { audience: "hr" });
    expectTypeOf(verifyResult(result, { subject: "li.wei", ratings: [] }).isVerified).toEqualTypeOf<boolean>();
    expectTypeOf(verifyResult(result, []).differences).toExtend<readonly object[]>();
  });

  test("take a stored result, whatever its rubric", () => {
    const stored = parseResult({});
    expectTypeOf(stored).toEqualTypeOf<ReviewResult>();
    expectTypeOf(explain(stored)).toEqualTypeOf<string>();
    expectTypeOf(explain(stored, { rubric: safety, locale: "zh" })).toEqualTypeOf<string>();
    const review = {
      subject: "li.wei",
      ratings: [{ assessor: "a", role: "peer", criterion: "needs", score: 8 }],
    } as const;
    expectTypeOf(verifyResult(stored, review)).toEqualTypeOf<Verification>();
    // @ts-expect-error the review still names criteria of the rubric at hand.
    verifyResult(stored, review, { rubric: safety });
    expectTypeOf(verifyResult(stored, [], { rubric: safety }).isVerified).toEqualTypeOf<boolean>();
    const parsed = safeParseResult({});
    if (parsed.success) expectTypeOf(explain(parsed.data)).toEqualTypeOf<string>();
    // @ts-expect-error what nobody has parsed is no result.
    explain({});
  });

  test("take results of a rubric of one's own", () => {
    const own = scoreReview({ subject: "li.wei", ratings: [] }, { rubric: safety });
    expectTypeOf(explain(own, { rubric: safety })).toEqualTypeOf<string>();
    expectTypeOf(
      verifyResult(own, { subject: "li.wei", ratings: [] }, { rubric: safety }).isVerified,
    ).toEqualTypeOf<boolean>();
    const rubric: Rubric = safety;
    expectTypeOf(explain(own, { rubric })).toEqualTypeOf<string>();
  });

  test("of parsing return what scoring takes", () => {
    expectTypeOf(scoreReview(parseReview({}))).toEqualTypeOf<typeof result>();
    expectTypeOf(scoreRatings(parseRatings([]))).toEqualTypeOf<readonly (typeof result)[]>();
    const parsed = safeParseReview({});
    if (parsed.success) expectTypeOf(scoreReview(parsed.data)).toEqualTypeOf<typeof result>();
    else expectTypeOf(parsed.issues).toExtend<readonly object[]>();
    // @ts-expect-error there is no data before success has been checked.
    parsed.data;
  });
});
