import { describe, expect, test } from "vitest";
import type { JobProfile } from "../../src/evidence";
import { applyProfile, defineProfile, evaluateEvidence } from "../../src/evidence";
import { customerCentric, defineRubric, rubricFingerprints, scoreReview } from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";
import { all, at, evaluated, frame } from "../support/evaluations";

const profile: JobProfile = { id: "field-service", version: "1", weights: { relationship: "3" } };

describe("a profile's weights", () => {
  const rubric = applyProfile(customerCentric, profile);

  test("take the place of the rubric's, and its version says so", () => {
    expect(rubric.version).toBe("1.0.0 (profile field-service 1)");
    expect(rubric.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ["needs", 1],
      ["relationship", 3],
    ]);
    expect(rubric.minimumCoverage).toBe(customerCentric.minimumCoverage);
    expect(rubric.criteria[0]?.descriptors).toEqual(customerCentric.criteria[0]?.descriptors);
    expect(rubricFingerprints(rubric).scoring).not.toBe(rubricFingerprints(customerCentric).scoring);
  });

  test("weigh evidence and ratings alike: (7.7475 + 3 × 9) / 4 = 8.686875", () => {
    const evidence = evaluated(all(at("needs", "basic", "good")), [], { rubric, profile });
    const { subject, period } = frame;
    const ratings = [{ assessor: "chen", role: "manager", criterion: "relationship", score: 9 }] as const;
    const result = scoreReview({ subject, period, ratings, evidence }, { rubric });
    expect(result.status === "scored" && result.exactScore).toBe("13899/1600");
    expect(issuesOf(() => scoreReview({ subject, period, ratings, evidence }))).toEqual([
      ["rubric-mismatch", "evidence", "rubric", "fingerprints", "scoring"],
    ]);
  });

  test.each<JobProfile>([
    { id: "a", version: "1" },
    { id: "a", version: "1", weights: {} },
    { id: "a", version: "1", weights: undefined },
  ])("that are none leave the rubric itself: %j", (none) => {
    expect(applyProfile(customerCentric, none)).toBe(customerCentric);
  });

  test("may be 0, but not all of them, nor negative, nor against the rubric's total", () => {
    expect(applyProfile(customerCentric, { ...profile, weights: { needs: 0 } }).criteria[0]?.weight).toBe(0);
    const refused = (weights: JobProfile["weights"], base = customerCentric) =>
      issuesOf(() => applyProfile(base, { ...profile, weights })).map(([code]) => code);
    expect(refused({ needs: 0, relationship: 0 })).toEqual(["weights-all-zero"]);
    expect(refused({ needs: -1 })).toEqual(["out-of-range"]);
    expect(refused({ needs: 3 }, defineRubric({ ...customerCentric, weightTotal: 2 }))).toEqual(["weight-total"]);
  });
});

describe("a profile that names what the rubric does not have", () => {
  const wrong = JSON.parse(`{
    "id": "x", "version": "1",
    "notApplicable": { "indicators": ["delight", "punctuality"], "criteria": ["speed"] },
    "weights": { "needs": 1, "__proto__": 2, "toString": 3 }
  }`) as JobProfile;
  const issues = [
    ["unknown-indicator", "notApplicable", "indicators", 1],
    ["unknown-criterion", "notApplicable", "criteria", 0],
    ["unknown-criterion", "weights", "__proto__"],
    ["unknown-criterion", "weights", "toString"],
  ];

  test("is refused with all of it at once, when it is applied and when evidence is evaluated", () => {
    expect(issuesOf(() => applyProfile(customerCentric, wrong))).toEqual(issues);
    expect(issuesOf(() => evaluateEvidence([], { ...frame, profile: wrong }))).toEqual(issues);
    expect(refusalOf(() => applyProfile(customerCentric, wrong)).code).toBe("invalid-profile");
  });
});

describe("the definition of a profile", () => {
  test("is checked in its form, all at once, and frozen", () => {
    expect(issuesOf(() => defineProfile({ id: " ", version: "", weight: {} } as unknown as JobProfile))).toEqual([
      ["unknown-value", "id"],
      ["unknown-value", "version"],
      ["unknown-key", "weight"],
    ]);
    expect(Object.isFrozen(defineProfile(profile).weights)).toBe(true);
    expect(defineProfile(profile)).toEqual(profile);
  });
});
