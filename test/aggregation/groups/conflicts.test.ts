import { describe, expect, test } from "vitest";
import type { GroupOptions, GroupReview, Review } from "../../../src/index";
import { explainGroups, scoreGroups, scoreRatingsInGroups, verifyGroups } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";

const customer = (
  assessor: string,
  relation: "internal" | "external" | undefined,
  score: number,
  criterion = "needs",
) => {
  return { assessor, role: "customer", criterion, score, ...(relation && { relation }) };
};

/** Internal customers to whom an external one was preferred, and who say so; others who were served well. */
const review = {
  subject: "li.wei",
  ratings: [
    ...["e1", "e2", "e3"].map((id) => customer(id, "external", 9)),
    ...["i1", "i2", "i3"].map((id) => customer(id, "internal", 8)),
    customer("ops", "internal", 2),
    customer("ops", "internal", 9, "relationship"),
    customer("who", undefined, 7, "overall"),
    customer("lab", "internal", 3, "overall"),
    { assessor: "chen", role: "manager", criterion: "overall", score: 8 },
  ],
} as unknown as Review<never, "needs" | "relationship">;

const ops = { assessor: "ops", criterion: "needs", notice: true } as const;

function needsOf({ criteria }: GroupReview) {
  return criteria[0] as GroupReview["criteria"][number];
}

describe("A matter in which an external customer came first", () => {
  test("is not held against anybody: what the internal one says of it is set aside, and nothing else of theirs", () => {
    const open = { anonymity: null, customers: "apart" } as const;
    const counts = (conflicts: GroupOptions["conflicts"]) =>
      scoreGroups(review, { ...open, conflicts: conflicts as never }).criteria.map(({ groups, conflict }) => [
        groups.map(({ roles, relation, count }) => [relation ?? roles[0], count]),
        conflict,
      ]);
    const [all, none] = [counts(undefined), counts([])];
    expect(none).toEqual(all);
    expect(all[0]).toEqual([
      [
        ["manager", 1],
        ["external", 3],
        ["customer", 1],
        ["internal", 5],
      ],
      undefined,
    ]);
    const [needs, relationship] = counts([ops]);
    expect(needs).toEqual([
      [
        ["manager", 1],
        ["external", 3],
        ["customer", 1],
        ["internal", 4],
      ],
      { count: 1, assessors: ["ops"] },
    ]);
    expect(relationship).toEqual(all[1]);
    expect(counts([{ assessor: "lab", notice: true }]).map(([, conflict]) => conflict)).toEqual([
      { count: 1, assessors: ["lab"] },
      { count: 1, assessors: ["lab"] },
    ]);
  });

  test("names nobody in an anonymous result, and counts from the threshold on", () => {
    const of = (...assessors: readonly string[]) =>
      needsOf(
        scoreGroups(review, {
          conflicts: assessors.map((assessor) => ({ assessor, criterion: "needs", notice: true })),
        }),
      );
    expect(of("ops").conflict).toEqual({});
    expect(of("ops", "i1").conflict).toEqual({});
    expect(of("ops", "i1", "i2").conflict).toEqual({ count: 3 });
    expect(of().conflict).toBeUndefined();
  });

  test("is told in every language", () => {
    const told = (anonymity: null | undefined, locale: "en" | "zh" | "ja") =>
      explainGroups(scoreGroups(review, { anonymity, conflicts: [ops] }), { locale });
    expect(told(undefined, "en")).toContain(
      "Meeting the customer's needs: some ratings of internal customers are set aside, as an external customer came first in a conflict, with notice to them.",
    );
    expect(told(null, "en")).toContain("1 rating of internal customers (ops) is set aside");
    expect(told(undefined, "zh")).toContain("内部客户的部分评分不计入");
    expect(told(null, "zh")).toContain("内部客户（ops）的1个评分不计入");
    expect(told(undefined, "ja")).toContain("その評点の一部は数えません");
    expect(told(null, "ja")).toContain("社内の顧客（ops）");
  });

  test("leaves somebody who was rated on nothing else without a score, which is said to be no lack of ratings", () => {
    const only = { subject: "li.wei", ratings: [customer("ops", "internal", 2)] } as unknown as typeof review;
    const result = scoreGroups(only, { anonymity: null, conflicts: [ops] });
    expect(result.status).toBe("unscored");
    expect(explainGroups(result)).toContain("has not been rated by anybody whose rating counts.");
  });

  test("can be verified with the same conflicts", () => {
    const stored = JSON.parse(JSON.stringify(scoreGroups(review, { conflicts: [ops] }))) as GroupReview;
    expect(verifyGroups(stored, review, { conflicts: [ops] }).isVerified).toBe(true);
    const { isVerified, differences } = verifyGroups(stored, review);
    expect(isVerified).toBe(false);
    // What was forgotten comes first, before all that follows from it.
    expect(differences[0]).toEqual({ path: ["criteria", 0, "conflict"], stated: {}, computed: undefined });
    expect(differences.length).toBeGreaterThan(3);
  });
});

describe("What is unclear is refused", () => {
  const call =
    (conflict: unknown, more: GroupOptions = {}) =>
    () =>
      scoreGroups(review, { ...more, conflicts: [conflict] as never } as never);

  test.each<[what: string, conflict: unknown, ...issues: (readonly [string, ...(string | number)[]])[]]>([
    ["without notice", { assessor: "ops" }, ["missing", "options", "conflicts", 0, "notice"]],
    ["with no notice", { ...ops, notice: false }, ["unknown-value", "options", "conflicts", 0, "notice"]],
    [
      "of no criterion",
      { ...ops, criterion: "overall" },
      ["unknown-criterion", "options", "conflicts", 0, "criterion"],
    ],
    ["with an unknown key", { ...ops, why: "x" }, ["unknown-key", "options", "conflicts", 0, "why"]],
    [
      "that is none",
      null,
      ["wrong-type", "options", "conflicts", 0],
      ["missing", "options", "conflicts", 0, "assessor"],
    ],
  ])("a conflict %s", (_, conflict, ...issues) => {
    expect(refusalOf(call(conflict)).code).toBe("invalid-option");
    expect(issuesOf(call(conflict))).toEqual(expect.arrayContaining(issues as unknown[]));
  });

  test.each([
    ["an external customer", { assessor: "e1", notice: true }, "assessor"],
    ["a customer of whom it is not known", { assessor: "who", notice: true }, "assessor"],
    ["the manager", { assessor: "chen", notice: true }, "assessor"],
    ["nobody", { assessor: "nobody", notice: true }, "assessor"],
    ["nobody, of one criterion", { assessor: "nobody", criterion: "needs", notice: true }, "assessor"],
    ["a criterion without a rating", { assessor: "i1", criterion: "relationship", notice: true }, "criterion"],
    ["one criterion of a rating of the whole", { assessor: "lab", criterion: "needs", notice: true }, "criterion"],
  ])("a conflict with %s, and no error tells what was said", (_, conflict, key) => {
    const error = refusalOf(call(conflict));
    expect(error.code).toBe("invalid-review");
    expect(issuesOf(call(conflict))).toEqual([["conflicting-values", "options", "conflicts", 0, key]]);
    expect(JSON.stringify(error.details)).not.toContain('"ops"');
  });

  test("an id that nobody has, in words that say so and send nobody to the ratings", () => {
    const error = refusalOf(call({ ...ops, assessor: "opps" }));
    expect(error.message).toContain(
      "options.conflicts[0].assessor: expected the id of an internal customer who rated the subject (there is no such assessor)",
    );
    expect(error.message).not.toContain("safeParse");
    const bad = { ...review, ratings: [{ ...review.ratings[0], score: 11 }] } as never;
    expect(refusalOf(() => scoreGroups(bad)).message).toContain("safeParseReview");
  });

  test("the same rating twice", () => {
    const twice = () => scoreGroups(review, { conflicts: [ops, { assessor: "ops", notice: true }] });
    expect(issuesOf(twice)).toEqual([["conflicting-values", "options", "conflicts", 1, "assessor"]]);
  });

  test("conflicts of a list of several reviews", () => {
    expect(() => scoreRatingsInGroups([], { conflicts: [ops] } as never)).toThrow(refusal("invalid-option"));
  });
});
