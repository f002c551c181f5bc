import { describe, expect, test } from "vitest";
import type { EvidenceScore, JobProfile } from "../../src/evidence";
import { parseEvaluation } from "../../src/evidence";
import type { EvaluatedEvidence, Rating, Review, ReviewResult, Rubric } from "../../src/index";
import { customerCentric, defineRubric, scoreReview, verifyResult } from "../../src/index";
import { parseReview } from "../../src/schema";
import { issuesOf, refusalOf } from "../review/refusal";
import { all, at, decision, evaluated, frame, observation } from "../support/evaluations";
import { rating, variant } from "./scoring";

const { subject, period } = frame;

function score(
  ratings: readonly Rating[],
  evidence?: EvaluatedEvidence,
  rubric: Rubric = customerCentric,
): ReviewResult {
  return scoreReview<Rubric>({ subject, period, ratings, evidence }, { rubric });
}

/** Both criteria at `good` by evidence, with half of the way to the next level not known. */
const needsGood = all(at("needs", "basic", "good"));
const bothGood = { ...needsGood, ...all(at("relationship", "basic", "good")) };
const needsBasic = { ...all(at("needs", "basic")), ...all(at("needs", "good"), "not-met") };
const failing = { ...all(at("needs", "basic"), "not-met") };
const needsExcellent = all(at("needs", "basic", "good", "outstanding", "excellent"));

function scoreOf(evidence: ReturnType<typeof evaluated>, index = 0): EvidenceScore {
  return evidence.criteria[index] as unknown as EvidenceScore;
}

function evidenceOf(result: ReviewResult, index = 0) {
  return result.evidence?.criteria[index];
}

describe("a review without ratings has the score of its evidence", () => {
  const result = score([], evaluated(bothGood));

  test("exactly: margins of 1/2 make position 1/4, and 7.50 + 0.99 / 4 = 7.7475 in both criteria", () => {
    expect(result.status === "scored" && [result.score, result.level, result.exactScore]).toEqual([
      7.75,
      "good",
      "3099/400",
    ]);
    expect(result.coverage).toBe(1);
    expect(result.status === "scored" && result.nextLevel?.rises.map(({ criterion }) => criterion)).toEqual([
      "needs",
      "relationship",
    ]);
  });

  test("marked as the evidence's, with what stopped it and what is next", () => {
    expect(result.criteria.map(({ status, basis, roles }) => [status, basis, roles])).toEqual([
      ["scored", "evidence", []],
      ["scored", "evidence", []],
    ]);
    const about = evidenceOf(result) as EvidenceScore;
    expect([about.score, about.level, about.exactScore, about.position, about.counts]).toEqual([
      7.75,
      "good",
      "3099/400",
      "1/4",
      true,
    ]);
    const missing = ["proactive-contact", "current-understanding"].map((indicator) => {
      return { indicator, level: "outstanding", reason: "unknown" };
    });
    expect(about.stoppedBy).toEqual(missing);
    expect(about.next).toEqual({ level: "outstanding", needs: missing });
    expect(about.levelsApart).toBeUndefined();
  });

  test("and names what it rests on", () => {
    const { asOf, evaluators, profile, needsReason, provisional, decisions } = result.evidence ?? {};
    expect({ asOf, evaluators, profile, needsReason, provisional, decisions }).toEqual({
      asOf: frame.asOf,
      evaluators: [{ id: "stating", version: "3" }],
      profile: undefined,
      needsReason: [],
      provisional: [],
      decisions: [],
    });
    expect(evidenceOf(result)?.indicators[0]).toEqual({
      indicator: "timely-response",
      level: "basic",
      outcome: "met",
      basis: "evaluators",
      findings: [{ by: "stating", outcome: "met", n: 10, kind: "proportion", estimate: "9/10", threshold: "4/5" }],
    });
  });

  test("and none, once the evidence is gone", () => {
    const gone = score([], evaluated({}));
    expect(gone.status === "unscored" && gone.reasons.map(({ code }) => code)).toEqual([
      "no-score",
      "coverage-below-minimum",
    ]);
    expect(evidenceOf(gone)).toEqual({
      criterion: "needs",
      status: "not-rated",
      unknown: ["timely-response", "steady-communication"],
      indicators: [],
    });
  });
});

describe("a person's score stands wherever there is one", () => {
  test("and the evidence's stands beside it", () => {
    const result = score([rating("needs", 9)], evaluated(bothGood));
    expect(result.criteria.map((one) => one.status === "scored" && [one.score, one.basis])).toEqual([
      [9, undefined],
      [7.75, "evidence"],
    ]);
    expect(result.status === "scored" && result.exactScore).toBe("6699/800");
    expect(evidenceOf(result)).toMatchObject({ counts: false, levelsApart: 1, score: 7.75, level: "good" });
    expect(evidenceOf(result, 1)).toMatchObject({ counts: true });
  });

  test("of a role without weight there is none: the evidence's counts, and the entry stays", () => {
    const rubric = variant({ roles: [{ id: "peer", weight: 0 }] });
    const result = score([rating("overall", 9, "mori", "peer")], evaluated(bothGood, [], { rubric }), rubric);
    expect(result.status === "scored" && result.score).toBe(7.75);
    expect(result.criteria[0]?.roles[0]).toMatchObject({ role: "peer", exactScore: "9", effectiveWeight: "0" });
    expect(evidenceOf(result)).not.toHaveProperty("levelsApart");
  });

  test("not of the subject alone: a self-rating neither sets evidence aside nor makes a score beside it", () => {
    for (const weight of [0, 1]) {
      const rubric = variant({ roles: [{ id: "self", weight }] });
      const result = score([rating("overall", 10, subject, "self")], evaluated(needsGood, [], { rubric }), rubric);
      expect(result.criteria[0]).toMatchObject({ status: "scored", score: 7.75, basis: "evidence" });
      const [role] = result.criteria[0]?.roles ?? [];
      expect(role).toMatchObject({ role: "self", exactScore: "10", effectiveWeight: "0", contribution: "0" });
      expect(result.status === "unscored" ? result.reasons.map(({ code }) => code) : []).not.toContain(
        "self-ratings-only",
      );
    }
  });

  test("and self-ratings only are told as such where the evidence scores nothing", () => {
    const result = score([rating("overall", 10, subject, "self")], evaluated({}));
    expect(result.status === "unscored" && result.reasons[0]?.code).toBe("self-ratings-only");
  });

  test("beside somebody else's, a self-rating with weight counts as before", () => {
    const rubric = variant({ roles: [{ id: "self", weight: 1 }] });
    const result = score(
      [rating("needs", 8), rating("needs", 10, subject, "self")],
      evaluated(needsGood, [], { rubric }),
      rubric,
    );
    expect(result.criteria[0]).toMatchObject({ score: 9 });
    expect(result.criteria[0]).not.toHaveProperty("basis");
  });
});

describe("how far people and evidence lie apart is told by levels of rounded scores", () => {
  test.each([
    ["7.494", 1, ["needs"]],
    ["7.495", 0, []],
    ["8.494", 0, []],
    ["8.495", 1, ["needs"]],
    ["9.495", 2, ["needs"]],
    ["5.994", 2, ["needs"]],
    ["5.995", 1, ["needs"]],
  ])("evidence at good, people at %s: %i", (people, levelsApart, needsReason) => {
    const result = score([rating("overall", people)], evaluated(needsGood));
    expect(evidenceOf(result)).toMatchObject({ levelsApart });
    expect(result.evidence?.needsReason).toEqual(needsReason);
    expect(result.status === "scored" && result.exactScore).toBe(
      (score([rating("overall", people)]) as { exactScore?: string }).exactScore,
    );
  });

  test("also where exact scores are placed", () => {
    const rubric = variant({ placeOn: "exact" });
    const result = score([rating("overall", "7.495")], evaluated(needsGood, [], { rubric }), rubric);
    expect(result.criteria[0]).toMatchObject({ level: "basic" });
    expect(evidenceOf(result)).toMatchObject({ levelsApart: 0 });
  });

  test("until a decision records the reason, which changes no score", () => {
    for (const action of ["confirm", "override"] as const) {
      const evidence = evaluated(needsGood, [decision("needs", "good", action)]);
      const result = score([rating("overall", 9)], evidence);
      expect(result.evidence?.needsReason).toEqual([]);
      expect(result.status === "scored" && result.score).toBe(9);
    }
  });
});

describe("the lowest and the highest level by evidence alone are provisional", () => {
  test.each([
    ["failing", failing, ["needs"]],
    ["basic", needsBasic, []],
    ["good", needsGood, []],
    ["outstanding", all(at("needs", "basic", "good", "outstanding")), []],
    ["excellent", needsExcellent, ["needs"]],
  ])("%s", (level, outcomes, provisional) => {
    const result = score([], evaluated(outcomes));
    expect(evidenceOf(result)).toMatchObject({ level });
    expect(result.evidence?.provisional).toEqual(provisional);
  });

  test("but not where a person has scored", () => {
    expect(score([rating("overall", 5)], evaluated(failing)).evidence?.provisional).toEqual([]);
  });

  test("until somebody else than the subject confirms that level, in that period", () => {
    const told = (...records: Parameters<typeof decision>[]) => {
      const result = score(
        [],
        evaluated(
          failing,
          records.map((parts) => decision(...parts)),
        ),
      );
      return [result.evidence?.provisional, result.evidence?.decisions.map(({ isEffective }) => isEffective)];
    };
    expect(told(["needs", "failing", "confirm"])).toEqual([[], [true]]);
    expect(told(["needs", "failing", "confirm", { by: subject }])).toEqual([["needs"], [false]]);
    expect(told(["needs", "basic", "confirm"])).toEqual([["needs"], [false]]);
    expect(told(["relationship", "failing", "confirm"])).toEqual([["needs"], [false]]);
    expect(told(["needs", "failing", "confirm", { period: "2025-H2" }])).toEqual([["needs"], []]);
    expect(told(["needs", "failing", "confirm", { at: "2026-07-31T00:00:00Z" }])).toEqual([[], [true]]);
    expect(told(["needs", "failing", "confirm", { at: "2026-07-31T00:00:00.001Z" }])).toEqual([[], [true]]);
  });
});

describe("an override sets the evidence aside", () => {
  const evidence = evaluated(bothGood, [decision("needs", "good", "override")]);

  test("and the criterion is as people rated it", () => {
    expect(score([rating("needs", 6)], evidence).criteria[0]).toMatchObject({ score: 6 });
  });

  test("or not rated, where nobody did", () => {
    const result = score([], evidence);
    expect(result.criteria[0]).toMatchObject({ status: "not-rated", policy: "exclude" });
    expect(result.criteria[0]).not.toHaveProperty("basis");
    expect(evidenceOf(result)).toMatchObject({ counts: false, score: 7.75 });
    expect(result).toMatchObject({ status: "unscored", coverage: 0.5 });
  });

  test("and leaves a self-rating as it would be without evidence", () => {
    const result = score(
      [rating("overall", 10, subject, "self")],
      evaluated(needsGood, [decision("needs", "good", "override")]),
    );
    expect(result.status === "unscored" && result.reasons[0]?.code).toBe("self-ratings-only");
  });

  const first = { id: "d1", at: "2026-07-12T09:00Z" };
  const second = { id: "d2", at: "2026-07-12T09:01+00:00" };
  test.each([
    [
      "a later confirmation brings it back",
      decision("needs", "good", "override", first),
      decision("needs", "good", "confirm", second),
      "scored",
    ],
    [
      "a later override replaces a confirmation",
      decision("needs", "good", "confirm", first),
      decision("needs", "good", "override", second),
      "not-rated",
    ],
    [
      "one of the same instant with the later id replaces",
      decision("needs", "good", "override", first),
      decision("needs", "good", "confirm", { ...first, id: "d2" }),
      "scored",
    ],
    [
      "a later one of another level takes its effect away",
      decision("needs", "good", "override", first),
      decision("needs", "basic", "confirm", second),
      "scored",
    ],
    [
      "a later one by the subject does not",
      decision("needs", "good", "override", first),
      decision("needs", "good", "confirm", { ...second, by: subject }),
      "not-rated",
    ],
    [
      "a later one of another criterion does not",
      decision("needs", "good", "override", first),
      decision("relationship", "good", "confirm", second),
      "not-rated",
    ],
  ])("%s, in whatever order they are given", (_, one, other, status) => {
    for (const records of [
      [one, other],
      [other, one],
      [other, one, other],
    ]) {
      const result = score([], evaluated(bothGood, records));
      expect(result.criteria[0]?.status).toBe(status);
      expect(result.evidence?.decisions.map(({ id }) => id)).toEqual(["d1", "d2"]);
    }
  });
});

describe("what is proven against somebody is cited", () => {
  const complaints = all(["repeated-upheld-complaints", "unchanged-after-guidance"]);

  test("the complaints rule with the ids of complaints and counsellings", () => {
    const result = score([], evaluated({ ...complaints, ...all(at("relationship", "basic")) }));
    const about = evidenceOf(result, 1) as EvidenceScore;
    expect(about.level).toBe("failing");
    expect(about.stoppedBy.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ["repeated-upheld-complaints", "proven"],
      ["unchanged-after-guidance", "proven"],
    ]);
    expect(about.next?.level).toBe("basic");
    expect(about.indicators.slice(0, 2).map(({ indicator, cites }) => [indicator, cites])).toEqual([
      ["repeated-upheld-complaints", ["repeated-upheld-complaints-0", "repeated-upheld-complaints-1"]],
      ["unchanged-after-guidance", ["unchanged-after-guidance-0", "unchanged-after-guidance-1"]],
    ]);
    expect(result.evidence?.provisional).toEqual(["relationship"]);
  });

  test("with those ids also where somebody confirms it", () => {
    const observed = Object.keys(complaints).map((indicator) => observation(indicator, "met"));
    const result = score([], evaluated({ ...complaints, ...all(at("relationship", "basic")) }, observed));
    expect(evidenceOf(result, 1)?.indicators[0]).toMatchObject({
      indicator: "repeated-upheld-complaints",
      basis: "people",
      cites: ["o-repeated-upheld-complaints-chen", "repeated-upheld-complaints-0", "repeated-upheld-complaints-1"],
    });
  });

  test("by people's observations, where those count", () => {
    const observed = [observation("disrespect", "met")];
    const result = score([], evaluated({ disrespect: "inconclusive", ...all(at("relationship", "basic")) }, observed));
    const verdict = evidenceOf(result, 1)?.indicators[0];
    expect(verdict).toMatchObject({ outcome: "met", basis: "people", isContested: true, cites: ["o-disrespect-chen"] });
    expect(verdict?.findings.map(({ by, outcome }) => [by, outcome])).toEqual([
      ["stating", "inconclusive"],
      ["people", "met"],
    ]);
  });

  test("and nothing where it is not proven", () => {
    const result = score([], evaluated({ disrespect: "not-met", ...all(at("relationship", "basic")) }));
    expect(evidenceOf(result, 1)?.indicators[0]).not.toHaveProperty("cites");
  });
});

describe("what a job profile leaves out does not apply", () => {
  const profile: JobProfile = { id: "back-office", version: "2", notApplicable: { criteria: ["relationship"] } };
  const evidence = evaluated(needsGood, [], { profile });

  test("so that nobody loses coverage by it", () => {
    const result = score([], evidence);
    expect(result).toMatchObject({ status: "scored", score: 7.75, coverage: 1 });
    expect(result.criteria[1]).toMatchObject({ status: "not-applicable", policy: "exclude", basis: "evidence" });
    expect(result.evidence?.profile).toEqual({ id: "back-office", version: "2" });
    expect(evidenceOf(result, 1)?.indicators.every(({ outcome }) => outcome === "not-applicable")).toBe(true);
  });

  test("by the policy for what is not applicable, be it the criterion's own", () => {
    const policies = { notApplicable: "lowest", notRated: "fail" } as const;
    const rubric = variant({ policies });
    const one = score([], evaluated(needsGood, [], { profile, rubric }), rubric);
    expect(one.criteria[1]).toMatchObject({ policy: "lowest" });
    const own = defineRubric({
      ...customerCentric,
      criteria: customerCentric.criteria.map((criterion) => ({ ...criterion, policies: { notApplicable: "fail" } })),
    });
    expect(score([], evaluated(needsGood, [], { profile, rubric: own }), own).criteria[1]).toMatchObject({
      policy: "fail",
    });
  });

  test("unless somebody has scored it", () => {
    expect(score([rating("relationship", 8)], evidence).criteria[1]).toMatchObject({ status: "scored", score: 8 });
  });

  test("whatever others say who could not observe it", () => {
    expect(score([rating("relationship", "n/o")], evidence).criteria[1]).toMatchObject({ status: "not-applicable" });
  });
});

test("gates look at the evidence's score as at any other", () => {
  const rubric = variant({ gates: [{ id: "low", criterion: "needs", below: 6, effect: { cap: 5 } }] });
  const outcomes = { ...failing, ...all(at("relationship", "basic", "good")) };
  const result = score([], evaluated(outcomes, [], { rubric }), rubric);
  expect(result.gates.map(({ gate }) => gate)).toEqual(["low"]);
  expect(result.status === "scored" && result.score).toBe(5);
});

describe("evidence that does not belong to the review is refused", () => {
  const evidence = evaluated(bothGood);
  const refused = (
    review: { readonly subject?: string; readonly period?: string; readonly evidence: unknown },
    rubric: Rubric = customerCentric,
  ) =>
    issuesOf(() => scoreReview<Rubric>({ subject, period, ratings: [], ...(review as Partial<Review>) }, { rubric }));

  test.each<[what: string, evidence: unknown]>([
    ["a copy", { ...evidence }],
    ["a stored one", JSON.parse(JSON.stringify(evidence))],
    ["what inherits from one", Object.create(evidence)],
    ["a proxy of one", new Proxy(evidence, {})],
    ["text", "evidence"],
    ["a list", []],
  ])("%s", (_, given) => {
    expect(refused({ evidence: given })).toEqual([["wrong-type", "evidence"]]);
  });

  test("about somebody else, of another period, or by another rubric, all at once", () => {
    const other = variant({ minimumCoverage: 0.5 });
    expect(refused({ evidence, subject: "sato", period: "2026-Q1" }, other)).toEqual([
      ["conflicting-values", "evidence", "subject"],
      ["conflicting-values", "evidence", "period"],
      ["rubric-mismatch", "evidence", "rubric", "fingerprints", "scoring"],
    ]);
  });

  test("in words that help", () => {
    const error = refusalOf(() => scoreReview({ subject: "sato", period, ratings: [], evidence }));
    expect(error.code).toBe("invalid-review");
    expect(error.details.issues?.[0]?.message).toBe(
      'evidence.subject: expected "sato", whose review it is, got "li.wei".',
    );
  });

  test("but a rubric that only has other words is the same", () => {
    const renamed = variant({ version: "2.0.0" });
    expect(score([], evidence, renamed).status).toBe("scored");
  });

  test("and in documents, where it has no place", () => {
    expect(issuesOf(() => parseReview({ subject, period, ratings: [], evidence }))).toEqual([
      ["unknown-key", "evidence"],
    ]);
  });
});

test("a review without a period has that of its evidence, right after the subject", () => {
  const result = scoreReview({ subject, ratings: [], evidence: evaluated(bothGood) });
  expect(Object.keys(result).slice(0, 2)).toEqual(["subject", "period"]);
  expect(result.period).toBe(period);
});

test("an evaluation stays plain JSON, and cannot be changed", () => {
  const evidence = evaluated(bothGood);
  expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  expect(() => Reflect.apply(Array.prototype.push, evidence.decisions, [1])).toThrow(TypeError);
  expect(Object.isFrozen(scoreOf(evidence))).toBe(true);
});

describe("a stored result with evidence", () => {
  const records = [decision("needs", "good", "confirm")];
  const review: Review = { subject, period, ratings: [rating("needs", 9)], evidence: evaluated(bothGood, records) };
  const stored = (): ReviewResult => JSON.parse(JSON.stringify(scoreReview<Rubric>(review)));

  test("verifies, also against evidence that was stored", () => {
    const evidence = parseEvaluation(JSON.parse(JSON.stringify(review.evidence)));
    expect(verifyResult<Rubric>(stored(), { ...review, evidence })).toEqual({ isVerified: true, differences: [] });
  });

  test.each<[path: string, value: unknown]>([
    ["evidence.asOf", "2026-08-01T00:00Z"],
    ["evidence.criteria.0.exactScore", "8"],
    ["evidence.criteria.0.counts", true],
    ["evidence.criteria.0.levelsApart", 0],
    ["evidence.needsReason", ["needs"]],
    ["evidence.decisions.0.by", "mori"],
    ["criteria.1.basis", "people"],
  ])("shows what was done to %s", (path, value) => {
    const result = stored();
    const keys = path.split(".");
    const last = keys.pop() as string;
    Reflect.set(
      keys.reduce<object>((part, key) => Reflect.get(part, key), result),
      last,
      value,
    );
    const { isVerified, differences } = verifyResult<Rubric>(result, review);
    expect(isVerified).toBe(false);
    expect(differences[0]?.path.join(".").startsWith(path)).toBe(true);
  });

  test("does not verify against the ratings alone", () => {
    expect(verifyResult<Rubric>(stored(), { ...review, evidence: undefined }).isVerified).toBe(false);
  });
});
