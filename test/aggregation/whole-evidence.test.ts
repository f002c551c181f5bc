import { describe, expect, test } from "vitest";
import { defineProfile } from "../../src/evidence";
import type { Rating, ReviewResult, Rubric } from "../../src/index";
import { customerCentric, explain, scoreReview } from "../../src/index";
import { all, at, citedBy, decision, evaluated, frame, observation, stating } from "../support/evaluations";
import { rating, variant } from "./scoring";

const { subject, period } = frame;
const fingerprint = "3658faa87af3";

function result(
  evidence: ReturnType<typeof evaluated>,
  ratings: readonly Rating[] = [],
  rubric: Rubric = customerCentric,
): ReviewResult {
  return scoreReview<Rubric>({ subject, period, ratings, evidence }, { rubric });
}

function lines(one: ReviewResult, audience: "subject" | "manager" = "subject", rubric?: Rubric): readonly string[] {
  return explain<Rubric>(one, { audience, rubric }).split("\n");
}

const needsGood = { ...all(at("needs", "basic", "good")), "proactive-contact": "not-met" } as const;
const relationshipGood = all(at("relationship", "basic", "good"));
const office = defineProfile({ id: "office", version: "2", notApplicable: { criteria: ["relationship"] } });

describe("the whole explanation of a review with evidence says what the evidence comes to, and no more", () => {
  test("of the highest level that was confirmed, and of one at which the climb was stopped", () => {
    const outcomes = { ...all(at("needs", "basic", "good", "outstanding", "excellent")), ...relationshipGood };
    const records = [
      { ...decision("needs", "excellent", "confirm"), reason: "  I have read\n\n the cases. " },
      observation("respect", "met"),
    ];
    expect(lines(result(evaluated({ ...outcomes, respect: "not-met" }, records)), "manager")).toEqual([
      "li.wei scores 8.75 for 2026-H1: Outstanding (8.50–9.49).",
      "The exact score is 8.74875; rounded to the nearest, a half upwards, in steps of 0.01, it is 8.75.",
      "Meeting the customer's needs: 9.75 (Excellent), from evidence alone. With 50% of the weight it contributes 4.88.",
      "What Excellent means there: Sees what lies behind a request and brings an unasked-for answer that turns out better than the customer hoped.",
      "Within Excellent it lies 50% of the way up, by what was shown: “Sees what lies behind a request” (shown: 90% of 10, where 80% is asked for), “Brings a solution before being asked” (shown: 90% of 10, where 80% is asked for) and “Achieves more than the customer hoped for” (shown: 90% of 10, where 80% is asked for).",
      "Decision of 2026-07-12 by chen on “Meeting the customer's needs”: Excellent by the evidence is confirmed, because: “I have read the cases.”.",
      "Relationship with the customer: 7.75 (Good), from evidence alone. With 50% of the weight it contributes 3.87.",
      "What Good means there: Looks at the matter from the customer's side and listens carefully.",
      "Within Good it lies 25% of the way up, by what was shown: “Looks at the matter from the customer's side” (shown: 90% of 10, where 80% is asked for) and “Listens carefully” (shown: 90% of 10, where 80% is asked for).",
      "What stopped the climb: “Removes real difficulties for users” (not known) and “Exceeds what users expected” (not known).",
      "To reach Outstanding there, no more than that is needed.",
      "“Treats customers with courtesy”: people observed it otherwise than it was measured; what they observed counts (seen).",
      "The next level, Excellent, begins at 9.50: 0.75 more.",
      "Raising “Relationship with the customer” alone by 1.50 would reach it.",
      "Evidence as of 2026-07-31T00:00Z.",
      `Scored with the rubric “Customer-centricity”, version 1.0.0 (fingerprint ${fingerprint}).`,
    ]);
  });

  test("beside people's score, and of a criterion that a job profile leaves out though somebody could not observe it", () => {
    const ratings = [rating("relationship", "n/o"), rating("needs", 9)];
    expect(lines(result(evaluated(needsGood, [], { profile: office }), ratings))).toEqual([
      "li.wei scores 9.00 for 2026-H1: Outstanding (8.50–9.49).",
      "Meeting the customer's needs: 9.00 (Outstanding), as rated by 1 manager. With 100% of the weight it contributes 9.00.",
      "What Outstanding means there: Stays in touch without waiting to be called and keeps knowledge of the customer current.",
      "The evidence on “Meeting the customer's needs” comes to 7.75 (Good); people's score stands.",
      "Within Good it lies 25% of the way up, by what was shown: “Does not hand problems away” (shown: 90% of 10, where 80% is asked for), “Stays with the matter to its end” (shown: 90% of 10, where 80% is asked for) and “Settles the problem, or promptly tells everyone who needs to know” (shown: 90% of 10, where 80% is asked for).",
      "What stopped the climb: “Stays in touch without waiting to be called” (not shown: 30% of 10, where 80% is asked for) and “Keeps knowledge of the customer current” (not known).",
      "To reach Outstanding there, no more than that is needed.",
      "On “Meeting the customer's needs”, people and evidence lie a level or more apart; the reason is still to be recorded. It does not change the score.",
      "Relationship with the customer does not apply. It is left out, and the other criteria share its weight.",
      "By the job profile office 2, nothing of “Relationship with the customer” applies to this work: it is passed over.",
      "The next level, Excellent, begins at 9.50: 0.50 more.",
      "Raising “Meeting the customer's needs” alone by 0.50 would reach it.",
      "Evidence as of 2026-07-31T00:00Z, by the job profile office 2.",
      `Scored with the rubric “Customer-centricity”, version 1.0.0 (fingerprint ${fingerprint}).`,
    ]);
  });
});

describe("what was counted of an obstacle is told", () => {
  const told = (outcome: "met" | "not-met", observed: "met" | "not-met") => {
    const outcomes = { ...all(at("needs", "basic", "good")), "proactive-contact": outcome } as const;
    return lines(result(evaluated(outcomes, [observation("proactive-contact", observed)]))).join("\n");
  };

  test("where it comes to the same as what counts", () => {
    expect(told("not-met", "not-met")).toContain("called” (not seen) and");
  });

  test("and not where people, who counted nothing, observed otherwise", () => {
    expect(told("met", "not-met")).toContain("called” (not seen) and");
  });
});

test("twenty citations are all told, and none is said to be left", () => {
  const proven = all(["repeated-upheld-complaints", "unchanged-after-guidance"]);
  const stored = JSON.parse(JSON.stringify(result(evaluated({ ...proven, ...relationshipGood }))));
  stored.evidence.criteria[1].indicators[0].cites = Array.from({ length: 20 }, (_, index) => `c${index}`);
  expect(lines(stored).join("\n")).toContain("c18 and c19.");
});

describe("that people's observation counts and not what was measured is not told", () => {
  test("of an indicator that a job profile leaves out", () => {
    const profile = defineProfile({ id: "office", version: "2", notApplicable: { indicators: ["listening"] } });
    const outcomes = { ...relationshipGood, listening: "not-met" } as const;
    const one = result(evaluated(outcomes, [observation("listening", "met")], { profile }));
    const verdict = one.evidence?.criteria[1]?.indicators.find(({ indicator }) => indicator === "listening");
    expect(verdict).toMatchObject({ outcome: "not-applicable", isContested: true });
    expect(lines(one).join("\n")).not.toContain("people observed");
  });

  test("of an indicator that it takes records to prove, whatever people observed", () => {
    const pair = all(["repeated-upheld-complaints", "unchanged-after-guidance"], "inconclusive");
    const observed = Object.keys(pair).map((indicator) => observation(indicator, "met"));
    const evaluators = [stating({ ...pair, ...all(at("relationship", "basic")) }, true)] as never;
    const cited = citedBy({ ...pair, ...all(at("relationship", "basic")) });
    const one = result(evaluated({}, [...cited, ...observed], { evaluators }));
    expect(one.evidence?.criteria[1]?.indicators[0]).toMatchObject({ outcome: "inconclusive", isContested: true });
    expect(lines(one).join("\n")).not.toContain("people observed");
  });
});

describe("of a stored result in which something was left out or changed", () => {
  const changed = (evidence: ReturnType<typeof evaluated>, change: (told: Record<string, unknown>) => void) => {
    const stored = JSON.parse(JSON.stringify(result(evidence)));
    change(stored.evidence);
    return lines(stored);
  };

  test("a criterion that does not apply is told by no job profile where none is named", () => {
    const told = changed(evaluated(needsGood, [], { profile: office }), (evidence) => {
      delete evidence.profile;
    });
    const index = told.findIndex((line) => line.startsWith("Relationship with the customer does not apply."));
    expect(told[index + 1]).toBe("The next level, Outstanding, begins at 8.50: 0.75 more.");
    expect(told).toContain("Evidence as of 2026-07-31T00:00Z.");
  });

  test("no level is said to be provisional where there is none", () => {
    const told = changed(evaluated(needsGood), (evidence) => {
      evidence.provisional = ["relationship"];
    });
    expect(told.join("\n")).not.toContain("provisional");
  });
});

test("an indicator without words goes by its id", () => {
  const rubric = variant({ id: "plain" });
  expect(lines(result(evaluated(needsGood, [], { rubric }), [], rubric), "subject", rubric).join("\n")).toContain(
    "What stopped the climb: “proactive-contact” (not shown: 30% of 10, where 80% is asked for) and “current-understanding” (not known).",
  );
});
