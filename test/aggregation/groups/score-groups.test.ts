import { describe, expect, test } from "vitest";
import type { GroupOptions, GroupReview, Rating, Review } from "../../../src/index";
import {
  customerCentric,
  defineRubric,
  isScoringError,
  scoreGroups,
  scoreRatingsInGroups,
  scoreReview,
} from "../../../src/index";

type Scores = Readonly<Record<string, readonly number[]>>;

/** Ratings of `needs` by role, one assessor for each score; and of `relationship` by the manager alone. */
function reviewOf(
  scores: Scores,
  more: readonly Rating<never, "needs" | "relationship">[] = [],
): Review<never, "needs"> {
  const ratings = Object.entries(scores).flatMap(([role, list]) => {
    return list.map((score, index) => ({ assessor: `${role}-${index}`, role, criterion: "needs", score }));
  });
  return { subject: "li.wei", ratings: [...ratings, ...more] } as unknown as Review<never, "needs">;
}

const whole = defineRubric({ ...customerCentric, id: "one", criteria: [{ id: "needs", weight: 1 }], gates: [] });

function needsOf(scores: Scores, options: GroupOptions<typeof whole> = {}) {
  const [needs] = scoreGroups(reviewOf(scores), { rubric: whole, ...options }).criteria;
  if (needs === undefined) throw new Error("no criterion");
  return needs;
}

/** Who is with whom, and what each of these groups came to. */
function layoutOf(scores: Scores, options?: GroupOptions<typeof whole>): string {
  const { groups, leftOut } = needsOf(scores, options);
  const shown = groups.map(({ roles, relation, exactScore, count }) => {
    return `${roles.join("+")}${relation === undefined ? "" : ` ${relation}`} ${exactScore} of ${count ?? "some"}`;
  });
  return [...shown, ...leftOut.map(({ roles, reason }) => `${roles.join("+")} ${reason}`)].join("; ");
}

describe("a group of assessors", () => {
  test.each([
    [{ manager: [9], peer: [7, 8, 9] }, "manager 9 of some; peer 8 of 3"],
    [{ manager: [9], peer: [7, 9] }, "manager 9 of some; peer+report+customer+other below-threshold"],
    [{ manager: [9], peer: [7, 8, 9, 10] }, "manager 9 of some; peer 17/2 of 4"],
    [{ peer: [6, 6], report: [9] }, "peer+report 7 of 3"],
    [{ peer: [6, 6], report: [9, 9, 9] }, "peer+report 39/5 of 5"],
    [{ peer: [6], report: [8], customer: [4] }, "peer+report+customer 6 of some"],
    [{ peer: [6, 6], report: [8], customer: [4] }, "peer+report+customer 6 of some"],
    [{ peer: [6, 6], report: [8, 6], customer: [4] }, "peer+report+customer 6 of 5"],
    [{ peer: [6], report: [8] }, "peer+report+customer+other below-threshold"],
    [{ peer: [6, 7, 8], report: [4] }, "peer+report 25/4 of 4"],
    [{ peer: [6, 7, 8], report: [4, 5], customer: [6] }, "peer 7 of 3; report+customer 5 of 3"],
    [{ peer: [6, 7, 8], report: [4, 5, 9], other: [2] }, "peer 7 of 3; report+other 5 of 4"],
    [{ peer: [6, 7, 8], report: [4, 5, 9], other: [2, 3, 4] }, "peer 7 of 3; report 6 of 3; other 3 of 3"],
    [{ manager: [9, 8], peer: [1] }, "manager 17/2 of some; peer+report+customer+other below-threshold"],
    [{ manager: [9, 8, 7], peer: [1] }, "manager 8 of 3; peer+report+customer+other below-threshold"],
  ])("of %j is rolled up: %s", (scores, layout) => {
    expect(layoutOf(scores)).toBe(layout);
  });

  test("is as large as the threshold says, and not by one less", () => {
    const four = { anonymity: { threshold: 4 } };
    expect(layoutOf({ peer: [7, 8, 9] }, four)).toBe("peer+report+customer+other below-threshold");
    expect(layoutOf({ peer: [7, 8, 9, 10] }, four)).toBe("peer 17/2 of 4");
    expect(layoutOf({ peer: [7, 9] }, { anonymity: { threshold: 2 } })).toBe("peer 8 of 2");
    expect(layoutOf({ peer: [7] }, { anonymity: { threshold: 2 } })).toBe("peer+report+customer+other below-threshold");
  });

  test("is shown however small where its role is exempt, and the manager's not where it is not", () => {
    expect(layoutOf({ manager: [9], peer: [8, 7] }, { anonymity: { exempt: ["peer"] } })).toBe(
      "peer 15/2 of some; manager+report+customer+other below-threshold",
    );
    expect(layoutOf({ manager: [9], peer: [8, 7] }, { anonymity: { exempt: [] } })).toBe("manager+peer 8 of 3");
  });

  test("weighs what its roles weigh together", () => {
    const rubric = defineRubric({
      ...whole,
      roles: [
        { id: "peer", weight: 2 },
        { id: "report", weight: "0.5" },
      ],
    });
    const { groups } = needsOf({ manager: [9], peer: [6, 6], report: [9] }, { rubric });
    expect(groups.map(({ weight, effectiveWeight, contribution }) => [weight, effectiveWeight, contribution])).toEqual([
      ["1", "2/7", "18/7"],
      ["5/2", "5/7", "5"],
    ]);
  });

  test("without weight is rolled up only with others of that kind", () => {
    const rubric = defineRubric({
      ...whole,
      roles: [
        { id: "report", weight: 0 },
        { id: "other", weight: 0 },
      ],
    });
    const scores = { peer: [6, 6], report: [1, 1], customer: [9], other: [1] };
    expect(layoutOf(scores, { rubric })).toBe("peer+customer 7 of 3; report+other 1 of 3");
    const result = scoreGroups(reviewOf(scores), { rubric });
    expect(result.status === "scored" && result.exactScore).toBe("7");
  });
});

describe("the minimum of assessors", () => {
  test("leaves out a role that has fewer, and none that has as many", () => {
    const options = { anonymity: null, minimumAssessors: { peer: 3, report: 2 } };
    expect(layoutOf({ peer: [7, 8], report: [5, 6] }, options)).toBe("report 11/2 of 2; peer below-minimum");
    expect(layoutOf({ peer: [7, 8, 9], report: [5] }, options)).toBe("peer 8 of 3; report below-minimum");
  });

  test("is looked at before small groups are rolled up", () => {
    expect(layoutOf({ peer: [7, 8], report: [5, 6, 7] }, { minimumAssessors: 3 })).toBe(
      "report 6 of 3; peer below-minimum; customer below-minimum; other below-minimum",
    );
    expect(layoutOf({ peer: [7, 8], report: [5, 6, 7] }, { minimumAssessors: 3, anonymity: null })).toBe(
      "report 6 of 3; peer below-minimum",
    );
    expect(layoutOf({ manager: [7], peer: [5, 6, 7] }, { minimumAssessors: { manager: 2 } })).toBe(
      "peer 6 of 3; manager below-minimum",
    );
  });
});

test("no count of a role below the threshold can be worked out of the groups and counts that are shown", () => {
  const most = 7;
  const numbers = Array.from({ length: most + 1 }, (_, count) => count);
  const shown = new Map<string, (readonly number[])[]>();
  const all = numbers.flatMap((peer) => numbers.flatMap((report) => numbers.map((other) => [peer, report, other])));
  for (const counts of all) {
    // Where all rate alike, nothing but numbers is told.
    const [peer = [], report = [], other = []] = counts.map((count) => Array.from({ length: count }, () => 7));
    const layout = layoutOf({ peer, report, other });
    shown.set(layout, [...(shown.get(layout) ?? []), counts]);
  }
  for (const [layout, alike] of shown) {
    // There are more of these, which were not drawn up.
    if (alike.some((counts) => counts.includes(most))) continue;
    for (const place of [0, 1, 2]) {
      const [first = 0, ...others] = new Set(alike.map((counts) => counts[place] as number));
      const isToldOf = others.length === 0 && first > 0 && first < 3;
      expect([layout, place, isToldOf]).toEqual([layout, place, false]);
    }
  }
});

describe("several ratings of a group", () => {
  test("do not tell by how many were set aside how many there are, where their number is not told", () => {
    const entryOf = (manager: readonly number[]) => {
      const anonymity = { threshold: 5, exempt: ["manager"] };
      const [group] = needsOf({ manager }, { anonymity, methods: [{ role: "manager", method: "median" }] }).groups;
      return [group?.exactScore, group?.count, group?.setAside];
    };
    expect(entryOf([1, 6, 7, 9])).toEqual(["13/2", undefined, undefined]);
    expect(entryOf([1, 6, 7, 9, 9])).toEqual(["7", 5, 4]);
  });

  const scores = [1, 4, 5, 6, 9, 9, 9];
  const figureOf = (list: readonly number[], method: GroupOptions["methods"], anonymity: GroupOptions["anonymity"]) => {
    const [group] = needsOf({ peer: list }, { anonymity, methods: method as never }).groups;
    return [group?.exactScore, group?.setAside];
  };

  test.each([
    ["mean" as const, "43/7", 0],
    ["median" as const, "6", 6],
    [{ trimmedMean: "0.142" }, "43/7", 0],
    [{ trimmedMean: "0.143" }, "33/5", 2],
    [{ trimmedMean: 0.3 }, "20/3", 4],
    [{ winsorizedMean: "0.142" }, "43/7", 0],
    [{ winsorizedMean: "0.143" }, "46/7", 2],
    [{ winsorizedMean: 0.3 }, "48/7", 4],
    [{ winsorizedMean: 0.49 }, "6", 6],
  ])("become one by %j", (method, score, setAside) => {
    expect(figureOf(scores, [{ method }], null)).toEqual([score, setAside]);
    expect(figureOf([...scores].reverse(), [{ method }], null)).toEqual([score, setAside]);
  });

  test("of an even count have two middle ones", () => {
    expect(figureOf([1, 4, 6, 9], [{ method: "median" }], null)).toEqual(["5", 2]);
    expect(figureOf([1, 4], [{ method: "median" }], null)).toEqual(["5/2", 0]);
  });

  test("keep as many as the threshold where they are not to be shown", () => {
    const method = [{ method: { trimmedMean: 0.4 } }];
    expect(figureOf([1, 4, 9], method, {})).toEqual(["14/3", 0]);
    expect(figureOf([1, 4, 5, 9], method, {})).toEqual(["19/4", 0]);
    expect(figureOf([1, 4, 5, 6, 9], method, {})).toEqual(["5", 2]);
    expect(figureOf([1, 4, 5, 6, 9], method, null)).toEqual(["5", 4]);
    expect(figureOf([1, 4, 5, 6, 9, 9], method, {})).toEqual(["6", 2]);
    expect(figureOf(scores, method, {})).toEqual(["20/3", 4]);
  });

  test("take the first method that fits the criterion and the role, and a group of several methods the mean", () => {
    const methods = [
      { role: "peer", method: { trimmedMean: 0.2 } },
      { criterion: "needs" as const, method: { winsorizedMean: 0.2 } },
    ];
    const { groups } = needsOf({ peer: [1, 5, 5, 5, 9], report: [1, 5, 6, 7, 9] }, { methods });
    expect(groups.map(({ method, exactScore }) => [method, exactScore])).toEqual([
      [{ trimmedMean: 0.2 }, "5"],
      [{ winsorizedMean: 0.2 }, "6"],
    ]);
    const [rolled] = needsOf({ peer: [1, 5], report: [1, 5, 6] }, { methods }).groups;
    expect([rolled?.method, rolled?.exactScore]).toEqual(["mean", "18/5"]);
  });

  test("have no median where it would show somebody's rating", () => {
    const rubric = defineRubric({ ...whole, withinRole: "median" });
    expect(() => needsOf({ peer: [1, 2, 3] }, { rubric })).toThrow(/a median shows the rating of one or two/);
    const methods = [{ role: "manager", method: "median" as const }];
    expect(layoutOf({ manager: [1, 2, 9], peer: [1, 2, 3] }, { methods })).toBe("manager 2 of 3; peer 2 of 3");
    expect(layoutOf({ peer: [1, 2, 9] }, { rubric, anonymity: null })).toBe("peer 2 of 3");
  });
});

describe("customers", () => {
  const of = (external: readonly number[], internal: readonly number[], unknown: readonly number[] = []) => {
    const kinds = { external, internal, unknown };
    return Object.entries(kinds).flatMap(([relation, list]) => {
      return list.map((score, index) => ({
        assessor: `${relation}-${index}`,
        role: "customer" as const,
        criterion: "needs" as const,
        score,
        ...(relation !== "unknown" && { relation: relation as "external" }),
      }));
    });
  };
  const layout = (ratings: ReturnType<typeof of>, options: GroupOptions<typeof whole> = {}, scores: Scores = {}) => {
    const review = reviewOf(scores, ratings as never);
    const [needs] = scoreGroups(review, { rubric: whole, customers: "apart", ...options }).criteria;
    return needs?.groups.map(({ roles, relation, weight, exactScore }) => {
      return `${roles.join("+")} ${relation ?? "any"} ${weight} × ${exactScore}`;
    });
  };

  test("are an external and an internal group that share the role's weight by their number", () => {
    expect(layout(of([9, 9, 9], [6, 6, 6, 6]))).toEqual(["customer external 3/7 × 9", "customer internal 4/7 × 6"]);
    const result = scoreGroups(reviewOf({}, of([9, 9, 9], [6, 6, 6, 6]) as never), {
      rubric: whole,
      customers: "apart",
    });
    expect(result.status === "scored" && result.exactScore).toBe("51/7");
  });

  test("are one group where either of the two is too small, and when nobody asks for two", () => {
    expect(layout(of([9, 9], [6, 6, 6, 6]))).toEqual(["customer any 1 × 7"]);
    expect(layout(of([9, 9, 9], [6, 6]))).toEqual(["customer any 1 × 39/5"]);
    expect(layout(of([9, 9, 9], [6, 6, 6]), { customers: "together" })).toEqual(["customer any 1 × 15/2"]);
    expect(layout(of([9, 9], [6]), { anonymity: null })).toEqual([
      "customer external 2/3 × 9",
      "customer internal 1/3 × 6",
    ]);
  });

  test("are one group where they are exempt and few, as their weights would tell how few", () => {
    const anonymity = { exempt: ["customer"] };
    expect(layout(of([9, 9, 9], [6, 6]), { anonymity })).toEqual(["customer any 1 × 39/5"]);
    expect(layout(of([9, 9, 9], [6, 6, 6]), { anonymity })).toEqual([
      "customer external 1/2 × 9",
      "customer internal 1/2 × 6",
    ]);
  });

  test("are one group with the roles that are rolled up with them", () => {
    expect(layout(of([9, 9, 9], [6, 6, 6]), {}, { other: [1] })).toEqual(["customer+other any 2 × 46/7"]);
  });

  test("who are all internal have the whole weight, and those of whom it is not known stand between", () => {
    expect(layout(of([], [6, 6, 6]))).toEqual(["customer internal 1 × 6"]);
    expect(layout(of([9], [6], [7]), { anonymity: null })).toEqual([
      "customer external 1/3 × 9",
      "customer any 1/3 × 7",
      "customer internal 1/3 × 6",
    ]);
  });
});

describe("the subject's own ratings", () => {
  const own = { assessor: "li.wei", role: "self", criterion: "needs", score: 10 } as const;

  test("stand apart and never count, whatever the rubric says", () => {
    const rubric = defineRubric({ ...whole, roles: [{ id: "self", weight: 5 }] });
    const result = scoreGroups(reviewOf({ peer: [6, 7, 8] }, [own]), { rubric });
    expect(result.criteria[0]?.self).toEqual({ status: "scored", exactScore: "10" });
    expect(result.criteria[0]?.groups.map(({ roles }) => roles)).toEqual([["peer"]]);
    expect(result.status === "scored" && result.exactScore).toBe("7");
  });

  test("alone make no score, and are not said to be alone where others are left out", () => {
    const reasons = (result: GroupReview) => result.status === "unscored" && result.reasons.map(({ code }) => code);
    expect(reasons(scoreGroups(reviewOf({}, [own]), { rubric: whole }))).toContain("self-ratings-only");
    expect(reasons(scoreGroups(reviewOf({ peer: [1] }, [own]), { rubric: whole }))).toContain("no-score");
  });

  test("are not shown where self is not exempt", () => {
    const result = scoreGroups(reviewOf({ peer: [6, 7, 8] }, [own]), {
      rubric: whole,
      anonymity: { exempt: ["manager"] },
    });
    expect(JSON.stringify(result.criteria)).not.toContain("self");
  });
});

describe("a criterion without a score", () => {
  const saying = (count: number, status: "not-applicable" | "not-observed", role = "peer") =>
    Array.from({ length: count }, (_, index) => {
      return { assessor: `${role} ${index}`, role, criterion: "needs", status } as const;
    });
  const statusOf = (ratings: ReturnType<typeof saying>, options: GroupOptions<typeof whole> = {}) => {
    return scoreGroups(reviewOf({}, ratings), { rubric: whole, ...options }).criteria[0]?.status;
  };

  test("does not apply when as many say so as the threshold, or somebody who is exempt, or anybody without it", () => {
    expect(statusOf(saying(2, "not-applicable"))).toBe("not-rated");
    expect(statusOf(saying(3, "not-applicable"))).toBe("not-applicable");
    expect(statusOf(saying(1, "not-applicable", "manager"))).toBe("not-applicable");
    expect(statusOf(saying(1, "not-applicable"), { anonymity: null })).toBe("not-applicable");
    expect(statusOf(saying(4, "not-observed"))).toBe("not-rated");
  });

  test("is not rated where those who scored it are left out", () => {
    const [needs] = scoreGroups(reviewOf({ report: [3, 4] }, saying(3, "not-applicable")), { rubric: whole }).criteria;
    const roles = ["peer", "report", "customer", "other"];
    expect([needs?.status, needs?.leftOut]).toEqual(["not-rated", [{ roles, reason: "below-threshold" }]]);
  });
});

describe("a rating of the whole", () => {
  const rating = (assessor: string, criterion: "needs" | "relationship" | "overall", score: number) => {
    return { assessor, role: "peer", criterion, score } as const;
  };
  const trio = ["ana", "bo", "cy"].map((assessor, index) => rating(assessor, "overall", 5 + index));

  test("must not tell by subtraction what the one said who rated a single criterion", () => {
    const ratings = [...trio, rating("di", "needs", 9.37)];
    const [needs, relationship] = scoreGroups({ subject: "li.wei", ratings }).criteria;
    expect(needs?.groups.map(({ count }) => count)).toEqual([4]);
    expect(relationship?.groups).toEqual([]);
    expect(relationship?.leftOut).toEqual([{ roles: ["peer"], reason: "revealing" }]);
  });

  test("leads to further rolling up where that is enough", () => {
    const reports = ["eve", "fay", "gil"].map((assessor, index) => {
      return { assessor, role: "report", criterion: "relationship", score: 2 + index } as const;
    });
    const ratings = [...trio, rating("di", "needs", 9.37), ...reports];
    const [, relationship] = scoreGroups({ subject: "li.wei", ratings }).criteria;
    expect(relationship?.groups.map(({ roles, count }) => [roles, count])).toEqual([[["peer", "report"], 6]]);
  });

  test.each([
    ["peer", ["peer+report", "customer"]],
    ["report", ["peer", "report+customer"]],
    ["customer", ["peer", "report+customer"]],
  ])(
    "leads to rolling up the group that it is in, of %s, with the next one, or the last with the one before",
    (role, layout) => {
      const ratings = ["peer", "report", "customer"].flatMap((one) => {
        const who = ["x", "y", "z"].map((name) => ({ assessor: `${one} ${name}`, role: one }));
        if (one !== role) {
          return who.flatMap((rater) => [
            { ...rater, criterion: "needs", score: 7 },
            { ...rater, criterion: "relationship", score: 6 },
          ]);
        }
        const extra = { assessor: "extra", role: one, criterion: "needs", score: 3 };
        return [...who.map((rater) => ({ ...rater, criterion: "overall", score: 8 })), extra];
      });
      const [needs, relationship] = scoreGroups({ subject: "li.wei", ratings } as unknown as Review<
        never,
        never
      >).criteria;
      expect(needs?.groups.map(({ roles }) => roles.join("+"))).toEqual(["peer", "report", "customer"]);
      expect(relationship?.groups.map(({ roles }) => roles.join("+"))).toEqual(layout);
    },
  );

  test("by everybody in a group makes the same figure twice, which tells no more than once", () => {
    const [needs, relationship] = scoreGroups({ subject: "li.wei", ratings: trio }).criteria;
    expect(relationship?.groups).toEqual(needs?.groups);
  });

  test("must not tell by two methods what the ones said who are set aside by one of them", () => {
    const five = [...trio, rating("di", "overall", 1), rating("eve", "overall", 9)];
    const methods = [{ criterion: "relationship" as const, method: { trimmedMean: 0.2 } }];
    const [needs, relationship] = scoreGroups({ subject: "li.wei", ratings: five }, { methods }).criteria;
    expect(needs?.groups.map(({ count }) => count)).toEqual([5]);
    expect(relationship?.leftOut).toEqual([{ roles: ["peer"], reason: "revealing" }]);
    const [same, too] = scoreGroups(
      { subject: "li.wei", ratings: five },
      { methods: [{ method: { trimmedMean: 0.2 } }] },
    ).criteria;
    expect(too?.groups).toEqual(same?.groups);
  });

  test("may be subtracted where three stay unknown", () => {
    const more = ["di", "eve", "fay"].map((assessor) => rating(assessor, "needs", 9));
    const [needs, relationship] = scoreGroups({ subject: "li.wei", ratings: [...trio, ...more] }).criteria;
    expect([needs?.groups[0]?.count, relationship?.groups[0]?.count]).toEqual([6, 3]);
    const [, fewer] = scoreGroups({ subject: "li.wei", ratings: [...trio, ...more.slice(1)] }).criteria;
    expect(fewer?.leftOut).toEqual([{ roles: ["peer"], reason: "revealing" }]);
  });
});

describe("what is wrong", () => {
  const bad = [
    { assessor: "secret.person", role: "peer", criterion: "needs", score: 99.25 },
    { assessor: "secret.person", role: "report", criterion: "relationship", score: 3, comment: 7 },
    { assessor: "other.person", role: "peer", criterion: "needs", score: 3, "Bad boss": "2.75" },
  ];
  const errorOf = (options?: GroupOptions) => {
    try {
      scoreGroups({ subject: "li.wei", ratings: bad } as never, options as never);
    } catch (error) {
      if (isScoringError(error)) return error;
    }
    throw new Error("nothing thrown");
  };

  test("is said without a word of what was written, where the result is to be anonymous", () => {
    const error = errorOf();
    expect(error.code).toBe("invalid-review");
    expect(error.details.issues?.map(({ code, path }) => [code, path])).toEqual([
      ["out-of-range", ["ratings", 0, "score"]],
      ["two-roles", ["ratings", 1, "role"]],
      ["wrong-type", ["ratings", 1, "comment"]],
      ["unknown-key", ["ratings", 2]],
    ]);
    const text = JSON.stringify(error) + error.message + String(error.stack) + JSON.stringify(error.details);
    for (const word of ["99.25", "secret", "2.75", "Bad boss", '"peer"', "got"]) expect(text).not.toContain(word);
    expect(error.cause).toBeUndefined();
  });

  test("is said in full where it is not", () => {
    expect(errorOf({ anonymity: null }).message).toContain("got 99.25");
  });

  test("keeps what a getter throws to itself", () => {
    const rating = {
      assessor: "ana",
      role: "peer",
      criterion: "needs",
      get score() {
        throw new Error("Ana said 3.25");
      },
    };
    const call = () => scoreGroups({ subject: "li.wei", ratings: [rating] } as never);
    try {
      call();
      throw new Error("nothing thrown");
    } catch (error) {
      expect(isScoringError(error) && [error.code, error.cause]).toEqual(["invalid-review", undefined]);
    }
  });

  test.each([
    [{ anonymity: { threshold: 1 } }, "options.anonymity.threshold"],
    [{ anonymity: { threshold: 2.5 } }, "options.anonymity.threshold"],
    [{ anonymity: { exempt: ["boss"] } }, "options.anonymity.exempt[0]"],
    [{ minimumAssessors: 0 }, "options.minimumAssessors"],
    [{ minimumAssessors: { boss: 2 } }, "options.minimumAssessors.boss"],
    [{ methods: [{ method: "mode" }] }, "options.methods[0].method"],
    [{ methods: [{ method: { trimmedMean: 0.5 } }] }, "options.methods[0].method.trimmedMean"],
    [{ methods: [{ method: { winsorizedMean: "-0.1" } }] }, "options.methods[0].method.winsorizedMean"],
    [{ methods: [{ criterion: "speed", method: "mean" }] }, "options.methods[0].criterion"],
    [{ customers: "both" }, "options.customers"],
    [{ treshold: 3 }, "options.treshold"],
  ])("with the options %j is refused: %s", (options, where) => {
    const call = () => scoreGroups({ subject: "li.wei", ratings: [] }, options as never);
    expect(call).toThrow(where);
    expect(call).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("is evidence, which says who found what", () => {
    const call = () => scoreGroups({ subject: "li.wei", ratings: [], evidence: {} } as never);
    expect(call).toThrow("evidence: expected no evidence");
  });
});

describe("a list of ratings", () => {
  const rows = ["li.wei", "sato"].flatMap((subject) => {
    return ["ana", "bo", "cy"].map((assessor, index) => {
      return { subject, period: "2026", assessor, role: "peer", criterion: "overall", score: 5 + index } as const;
    });
  });

  test("has a result for each subject and period, which is that of the review", () => {
    const results = scoreRatingsInGroups([...rows].reverse());
    expect(results.map(({ subject, period }) => [subject, period])).toEqual([
      ["sato", "2026"],
      ["li.wei", "2026"],
    ]);
    const ratings = rows.slice(0, 3).map(({ subject: _, period: __, ...rating }) => rating);
    expect(results[1]).toEqual(scoreGroups({ subject: "li.wei", period: "2026", ratings }));
    expect(scoreRatingsInGroups([])).toEqual([]);
  });

  test("with something wrong is refused with the place of the row, and without what is in it", () => {
    const call = () => scoreRatingsInGroups([...rows, { ...rows[0], assessor: "di", score: 99.5 } as never]);
    expect(call).toThrow("[6].score: expected a number from 0 to 10");
    expect(call).not.toThrow("99.5");
  });
});

describe("the result", () => {
  test("says how it was made", () => {
    const options = {
      minimumAssessors: { peer: 2, report: 1 },
      methods: [{ role: "peer", method: { trimmedMean: "0.10" } }],
    };
    const { isAnonymous, rules, rubric } = scoreGroups(reviewOf({}), { rubric: whole, ...options });
    expect(isAnonymous).toBe(true);
    expect(rules).toEqual({
      anonymity: { threshold: 3, exempt: ["manager", "self"] },
      minimumAssessors: { peer: 2 },
      methods: [{ role: "peer", method: { trimmedMean: 0.1 } }],
      customers: "together",
    });
    expect(rubric.id).toBe("one");
    const open = scoreGroups(reviewOf({}), { rubric: whole, anonymity: null });
    expect([open.isAnonymous, open.rules.anonymity]).toEqual([false, null]);
    expect(scoreGroups(reviewOf({}), { rubric: whole, ...rules }).rules).toEqual(rules);
  });

  test("names nobody and quotes nothing, anonymous or not", () => {
    const ratings = ["ana", "bo", "cy"].map((assessor) => ({
      ...{ assessor, role: "peer", criterion: "overall", score: 7 },
      ...{ comment: `${assessor} says so`, at: "2026-06-30" },
    }));
    const review = { subject: "li.wei", period: "2026-H1", team: "desk", ratings } as Review<never, never>;
    for (const anonymity of [undefined, null]) {
      const text = JSON.stringify(scoreGroups(review, { anonymity }));
      for (const word of ["ana", "bo", "cy", "says", "2026-06-30"]) expect(text).not.toContain(`"${word}`);
      expect(text).toContain('"period":"2026-H1","team":"desk"');
    }
  });

  test("has the score of scoreReview where everybody is shown", () => {
    const review = reviewOf({ manager: [9], peer: [7, 8], customer: [3] });
    const [groups, roles] = [
      scoreGroups(review, { rubric: whole, anonymity: null }),
      scoreReview(review, { rubric: whole }),
    ];
    expect(groups.status === "scored" && groups.exactScore).toBe("13/2");
    expect(roles.status === "scored" && roles.exactScore).toBe("13/2");
  });
});
