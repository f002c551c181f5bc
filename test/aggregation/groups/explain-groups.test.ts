import { describe, expect, test } from "vitest";
import type { GroupOptions, GroupReview, Review } from "../../../src/index";
import { customerCentric, defineRubric, explain, explainGroups, scoreGroups, scoreReview } from "../../../src/index";

const rating = (assessor: string, role: string, criterion: string, score: number, more: object = {}) => {
  return { assessor, role, criterion, score, comment: `${assessor} was here`, at: "2026-05-05", ...more };
};

/** The manager, two peers and two reports; customers by criterion; and the subject. */
const review = {
  subject: "Li Wei",
  period: "2026-H1",
  ratings: [
    rating("chen", "manager", "overall", 9),
    rating("anabel", "peer", "overall", 8),
    rating("bo", "peer", "overall", 7),
    rating("cy", "report", "overall", 6),
    rating("di", "report", "overall", 10),
    ...["e1", "e2", "e3"].map((id, index) => rating(id, "customer", "needs", 6 + index, { relation: "external" })),
    ...["i1", "i2", "i3", "i4"].map((id) => rating(id, "customer", "needs", 5, { relation: "internal" })),
    rating("Li Wei", "self", "overall", 9.5),
  ],
} as unknown as Review<"good", "needs" | "relationship">;

const options: GroupOptions<typeof customerCentric> = { customers: "apart" };

describe("A result of groups in words", () => {
  test("says what each group came to, in English", () => {
    expect(explainGroups(scoreGroups(review, options)).split("\n")).toEqual([
      "Li Wei scores 7.88 for 2026-H1: Good (7.50–8.49).",
      "The exact score is 7.8779…; rounded to the nearest, a half upwards, in steps of 0.01, it is 7.88.",
      "Meeting the customer's needs: 7.59 (Good). With 50% of the weight it contributes 3.80.",
      "Meeting the customer's needs, manager: 9.00, with 25% of the criterion's weight.",
      "Meeting the customer's needs, peer and direct report together (4 assessors): 7.75, with 50% of the criterion's weight.",
      "Meeting the customer's needs, external customer (3 assessors): 7.00, with 10.71% of the criterion's weight.",
      "Meeting the customer's needs, internal customer (4 assessors): 5.00, with 14.29% of the criterion's weight.",
      "Meeting the customer's needs, self: 9.50, which does not count.",
      "Relationship with the customer: 8.17 (Good). With 50% of the weight it contributes 4.08.",
      "Relationship with the customer, manager: 9.00, with 33.33% of the criterion's weight.",
      "Relationship with the customer, peer and direct report together (4 assessors): 7.75, with 66.67% of the criterion's weight.",
      "Relationship with the customer, self: 9.50, which does not count.",
      "The next level, Outstanding, begins at 8.50: 0.62 more.",
      "Raising “Meeting the customer's needs” alone by 1.24 would reach it.",
      "Raising “Relationship with the customer” alone by 1.24 would reach it.",
      "No group of fewer than 3 assessors is shown, except manager and self.",
      expect.stringMatching(/^Scored with the rubric “Customer-centricity”, version 1\.0\.0/),
    ]);
  });

  test.each([
    ["zh" as const, ["同事、下属（合并，4人）", "外部客户（3人）", "少于3人的评分组不单独显示"]],
    ["ja" as const, ["合算、4名", "社外の", "3名未満のグループは単独では示しません"]],
  ])("says it in %s", (locale, parts) => {
    const told = explainGroups(scoreGroups(review, options), { locale });
    for (const part of parts) expect(told).toContain(part);
  });

  test.each([
    [
      "en" as const,
      "Meeting the customer's needs: external and internal customers are one group, as apart they would be too few to remain anonymous, or it is not known who is which.",
    ],
    ["zh" as const, "外部客户与内部客户合为一组"],
    ["ja" as const, "社外の顧客と社内の顧客は一つのグループ"],
  ])("says that customers, who were to be apart, are not, in %s", (locale, part) => {
    const isLeft = ({ assessor }: { readonly assessor: string }) => !["e1", "e2"].includes(assessor);
    const few = { ...review, ratings: review.ratings.filter(isLeft) } as typeof review;
    const tell = (of: typeof review, more: GroupOptions<typeof customerCentric>) =>
      explainGroups(scoreGroups(of, more), { locale }).split("\n");
    expect(tell(few, options).filter((line) => line.includes(part))).toHaveLength(1);
    for (const lines of [
      tell(review, options),
      tell(few, {}),
      tell(few, { ...options, anonymity: null }),
      tell(few, { ...options, minimumAssessors: { customer: 9 } }),
    ]) {
      expect(lines.filter((line) => line.includes(part))).toEqual([]);
    }
  });

  test.each(["en", "zh", "ja"] as const)("quotes nobody, in %s", (locale) => {
    for (const anonymity of [undefined, null]) {
      const told = explainGroups(scoreGroups(review, { ...options, anonymity }), { locale });
      for (const word of ["chen", "anabel", "was here", "2026-05-05", "e1"]) expect(told).not.toContain(word);
    }
  });

  test("says what was left out and why, and what was set aside", () => {
    const ratings = ["a", "b", "c", "d", "e"].map((id, index) => rating(id, "peer", "overall", 5 + index));
    const more = [rating("f", "report", "needs", 3), rating("g", "manager", "needs", 4)];
    const methods = [{ role: "peer", method: { trimmedMean: 0.2 } }];
    const one = { subject: "s", ratings: [...ratings, ...more] } as unknown as typeof review;
    const told = explainGroups(scoreGroups(one, { methods, minimumAssessors: { manager: 2, report: 2 } }));
    expect(told).toContain("needs, peer (5 assessors): 7.00, 2 ratings set aside, with 100%");
    expect(told).toContain("needs, manager: not counted, as fewer rated it than are asked for.");
    const winsorized = scoreGroups(one, { methods: [{ method: { winsorizedMean: 0.2 } }], anonymity: null });
    expect(explainGroups(winsorized)).toContain("7.00, 2 ratings moved to the nearest one kept");
    const alone = explainGroups(scoreGroups({ ...one, ratings: more.slice(0, 1) as never }));
    expect(alone).toContain("Meeting the customer's needs has not been rated by anybody whose rating counts.");
    expect(alone).toContain(
      "needs, peer, direct report, customer and other assessor: not counted, as too few rated it to remain anonymous.",
    );
    const trio = { ...one, ratings: [...ratings.slice(0, 3), rating("f", "peer", "needs", 3)] as never };
    expect(explainGroups(scoreGroups(trio))).toContain("would tell what few of them said");
  });

  test.each([
    ["en", "Scores have been given, but by no group that can be counted.", "Nobody whose rating counts"],
    ["zh", "已有人给出分数，但没有可以计入的评分组。", "尚无计入得分的评分人给出分数"],
    ["ja", "採点はありますが、数えられるグループがありません。", "採点がまだありません"],
  ] as const)(
    "does not say that nobody gave a score where those who did are too few: %s",
    (locale, sentence, other) => {
      const two = [rating("a", "peer", "overall", 7), rating("b", "peer", "overall", 8)];
      const told = (ratings: readonly unknown[]) => {
        return explainGroups(scoreGroups({ subject: "s", ratings } as unknown as typeof review), { locale });
      };
      expect(told(two)).toContain(sentence);
      expect(told(two)).not.toContain(other);
      expect(told([])).toContain(other);
      expect(told([])).not.toContain(sentence);
    },
  );

  test("names the rubric that it was scored with where another one scores alike", () => {
    const alike = defineRubric({ ...customerCentric, id: "acme-service", version: "7" });
    const told = explainGroups(scoreGroups(review), { rubric: alike as never });
    expect(told.split("\n").at(-1)).toContain("“customer-centric”, version 1.0.0");
  });

  test("is refused for another rubric, a damaged result, and one that is of no groups", () => {
    const result = scoreGroups(review);
    const other = defineRubric({ ...customerCentric, version: "2", minimumCoverage: 0.5 });
    expect(() => explainGroups(result, { rubric: other as never })).toThrow(
      expect.objectContaining({ code: "rubric-mismatch" }),
    );
    const { rules: _, ...without } = result;
    for (const damaged of [without, { ...result, criteria: [] }, null, { ...result, criteria: [{}, {}] }]) {
      expect(() => explainGroups(damaged as GroupReview)).toThrow(expect.objectContaining({ code: "invalid-result" }));
    }
  });

  test.each([
    ["a group of a role that is unknown", { groups: [{ roles: ["boss"] }] }, "criteria[0].groups[0].roles[0]"],
    ["a group without a figure", { groups: [{ roles: ["peer"], setAside: 0 }] }, "criteria[0].groups[0].exactScore"],
    ["no list of groups", { groups: null }, "criteria[0].groups"],
    ["an unknown reason", { leftOut: [{ roles: ["peer"], reason: "shy" }] }, "criteria[0].leftOut[0].reason"],
    ["a self-rating that is none", { self: { status: "scored", exactScore: 9 } }, "criteria[0].self.exactScore"],
  ])("is refused for %s, and says where", (_, change, where) => {
    const result = scoreGroups(review);
    const criteria = result.criteria.map((criterion, index) => (index === 0 ? { ...criterion, ...change } : criterion));
    expect(() => explainGroups({ ...result, criteria } as GroupReview)).toThrow(where);
  });

  test("is refused for rules without a threshold", () => {
    const result = scoreGroups(review);
    const rules = { ...result.rules, anonymity: { exempt: [] } };
    expect(() => explainGroups({ ...result, rules } as unknown as GroupReview)).toThrow("rules.anonymity.threshold");
  });

  test.each([
    scoreReview({
      subject: "Li Wei",
      ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8 }],
    }),
    {},
  ])("is of groups: whoever has another is told which function tells it", (result) => {
    const call = () => explainGroups(result as never);
    expect(call).toThrow(
      "- document: expected a result of scoreGroups: explain explains those of scoreReview, explainPeriods of aggregatePeriods, explainScorecard of scoreScorecard, got",
    );
    expect(call).not.toThrow("groups: expected a list");
  });

  test("is not what explain says: it refuses, since it would name assessors", () => {
    const call = () => explain(scoreGroups(review) as never);
    expect(call).toThrow(expect.objectContaining({ code: "invalid-result" }));
  });
});
