import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupReview, ReviewResult } from "../../../src/index";
import { isScoringError, scoreGroups } from "../../../src/index";
import type { ReviewCase } from "../../support/arbitrary-review";
import { arbitraryReviewCase, outcomeOf } from "../../support/arbitrary-review";
import { fraction, fractionText, over, plus, times } from "../../support/exact-oracle";
import { arbitraryGroupCase } from "./arbitrary-groups";

/** All that the two have in common, without what stands below a criterion. */
function commonPart(result: ReviewResult | GroupReview | readonly string[]) {
  if (!("status" in result)) return result;
  const { criteria, ...rest } = result;
  const { isAnonymous: _, rules: __, ...common } = rest as Partial<GroupReview>;
  return {
    ...common,
    criteria: criteria.map((criterion) => {
      const {
        roles: _,
        groups: __,
        leftOut: ___,
        self: ____,
        ...own
      } = criterion as unknown as Record<string, unknown>;
      return own;
    }),
  };
}

function groupOutcomeOf({ rubric, review }: ReviewCase): GroupReview | readonly string[] {
  try {
    return scoreGroups(review, { rubric, anonymity: null });
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return (error.details.issues ?? []).map(({ code }) => code);
  }
}

test("without anonymity a review comes to the same score, ledger and reasons as by scoreReview", () => {
  const withoutSelf = arbitraryReviewCase.filter(({ rubric }) => {
    return rubric.roles.every(({ id, weight }) => id !== "self" || Number(weight) === 0);
  });
  fc.assert(
    fc.property(withoutSelf, (one) => {
      expect(commonPart(groupOutcomeOf(one))).toEqual(commonPart(outcomeOf(one)));
    }),
    { numRuns: 500 },
  );
});

test("without anonymity each role has the score that scoreReview gives it", () => {
  fc.assert(
    fc.property(arbitraryReviewCase, (one) => {
      const [groups, roles] = [groupOutcomeOf(one), outcomeOf(one)];
      if (!("status" in groups) || !("status" in roles)) return;
      groups.criteria.forEach((criterion, index) => {
        const scored = roles.criteria[index]?.roles.filter(
          ({ role, status }) => status === "scored" && role !== "self",
        );
        expect(criterion.groups.map((group) => [...group.roles, group.exactScore])).toEqual(
          scored?.map(({ role, exactScore }) => [role, exactScore]),
        );
      });
    }),
    { numRuns: 300 },
  );
});

test("the contributions of groups sum to their criterion, and those of criteria and deductions to the score", () => {
  const sum = (texts: readonly string[]) => {
    return fractionText(
      texts
        .map((text) => {
          const [above, below = "1"] = text.split("/");
          return fraction(BigInt(above as string), BigInt(below));
        })
        .reduce(plus, fraction(0n)),
    );
  };
  fc.assert(
    fc.property(arbitraryGroupCase, ({ review, options }) => {
      const result = scoreGroups(review, options);
      for (const criterion of result.criteria) {
        if (criterion.status !== "scored") continue;
        expect(sum(criterion.groups.map(({ contribution }) => contribution))).toBe(criterion.exactScore);
        expect(sum(criterion.groups.map(({ effectiveWeight }) => effectiveWeight))).toBe("1");
      }
      if (result.status !== "scored") return;
      const lines = [...result.criteria, ...result.deductions];
      expect(sum(lines.map(({ contribution }) => contribution))).toBe(result.exactScore);
      const printed = lines.reduce(
        (total, { displayContribution }) => total + Math.round(displayContribution * 100),
        0,
      );
      expect(printed).toBe(Math.round(result.score * 100));
    }),
    { numRuns: 300 },
  );
});

test("a trimmed or winsorised mean of a group is the textbook's, worked out one rating after the other", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 49 }), fc.boolean(), (hundredths, share, isTrimmed) => {
      const ratings = hundredths.map((score, index) => {
        return { assessor: `a${index}`, role: "peer", criterion: "needs", score: score / 100 } as const;
      });
      const method = isTrimmed ? { trimmedMean: share / 100 } : { winsorizedMean: share / 100 };
      const result = scoreGroups({ subject: "s", ratings }, { anonymity: null, methods: [{ method }] });
      const end = Math.floor((share * hundredths.length) / 100);
      const sorted = hundredths.toSorted((left, right) => left - right);
      let kept = sorted.slice(end, sorted.length - end);
      if (!isTrimmed) {
        const [low, high] = [kept[0] as number, kept.at(-1) as number];
        kept = sorted.map((score) => Math.min(Math.max(score, low), high));
      }
      const total = fraction(BigInt(kept.reduce((all, score) => all + score, 0)));
      const mean = over(total, times(fraction(BigInt(kept.length)), fraction(100n)));
      const [group] = result.criteria[0]?.groups ?? [];
      expect([group?.exactScore, group?.setAside]).toEqual([fractionText(mean), 2 * end]);
    }),
  );
});
