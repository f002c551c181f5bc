import { describe, expect, test } from "vitest";
import type { ReviewResult, Rubric, Summary } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  customerCentric,
  defineScorecard,
  scorecardsAccumulator,
  scoreReview,
  scoreScorecard,
  summaryAccumulator,
} from "../../../src/index";
import { safeParseSummary } from "../../../src/schema";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import { rating, score, variant } from "../scoring";

const of = (choice: Parameters<typeof rating>[1]) => score([rating("overall", choice)]);
const plain = summaryAccumulator();
const add = (summary: Summary, ...results: readonly ReviewResult[]) => plain.add(summary, results);
const summarise = (...choices: readonly Parameters<typeof rating>[1][]) => add(plain.create(), ...choices.map(of));
const yearOf = (...scores: readonly (number | null)[]) => {
  const halves = scores.map((score, index) => {
    return scoreReview<Rubric>({
      subject: "li.wei",
      period: `2026-H${index + 1}`,
      ratings: [rating("overall", score)],
    });
  });
  return aggregatePeriods(halves, { minimumCoverage: "0.5" });
};
const stricter = variant({ version: "2", minimumCoverage: 1 });
const coarser = variant({ rounding: "up" });

describe("a summary", () => {
  test("is the same whatever order a database keeps its keys in", () => {
    const summary = summarise(8.5, 7, null);
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== "object" || value === null) return value;
      const keys = Object.keys(value).sort((left, right) => left.length - right.length || (left < right ? -1 : 1));
      return Object.fromEntries(keys.map((key) => [key, sorted(Reflect.get(value, key))]));
    };
    // As jsonb does: shorter keys first.
    const stored = sorted(summary) as Summary;
    expect(JSON.stringify(stored)).not.toBe(JSON.stringify(summary));
    const [one, other] = [stored, summary].map((before) => JSON.stringify(add(before, of(9))));
    expect(one).toBe(other);
    expect(plain.merge([stored, summary]).scored).toBe(4);
    expect(plain.finish(stored)).toEqual(plain.finish(summary));
  });

  test("is plain JSON that says what was counted", () => {
    const summary = summarise(8.5, 7, 8.5, null);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    expect(summary).toMatchObject({
      results: 4,
      scored: 3,
      sum: "24",
      scores: [
        ["700", 1],
        ["850", 2],
      ],
      coverage: { count: 4, sum: "3" },
      criteria: [
        { criterion: "needs", count: 3, sum: "24" },
        { criterion: "relationship", count: 3, sum: "24" },
      ],
    });
  });

  test("of nothing has no figures, and is no zero", () => {
    const finished = plain.finish(plain.create());
    expect(finished).toMatchObject({ mean: null, median: null, quantiles: [], coverage: null, best: [], worst: [] });
    expect(finished.levels.map(({ count, share, exactShare }) => [count, share, exactShare])).toEqual(
      customerCentric.levels.map(() => [0, 0, "0"]),
    );
    expect(finished.criteria[0]).toEqual({ criterion: "needs", count: 0, mean: null });
  });

  test("does not change what it was added to", () => {
    const before = summarise(8);
    const text = JSON.stringify(before);
    add(before, of(9));
    plain.merge([before, summarise(9)]);
    expect(JSON.stringify(before)).toBe(text);
  });

  test("counts the adjusted score of a result that somebody has changed, and says how many there are", () => {
    const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
    const adjusted = adjustResult(of(8), decision);
    const summary = add(plain.create(), adjusted, of(7));
    expect(summary).toMatchObject({ scored: 2, adjusted: 1, sum: "16" });
    const merged = plain.merge([summary, add(plain.create(), adjusted)]);
    expect(plain.finish(merged)).toMatchObject({
      headcount: { results: 3, adjusted: 2 },
      mean: { exactScore: "25/3" },
    });
    // Criteria are what they were.
    expect(summary.criteria[0]).toMatchObject({ count: 2, sum: "15" });
    const damaged = { ...adjusted, adjustment: null } as never;
    expect(issuesOf(() => add(plain.create(), damaged))).toEqual([["missing", 0, "adjustment", "changes"]]);
  });

  test("counts exact scores for the mean and published scores for quantiles, and rounds once", () => {
    // 7.494 is published as 7.49: the mean of the exact scores is 7.4945, that of the published ones would be 7.4925.
    const finished = plain.finish(summarise(7.494, 7.495));
    expect(finished.mean).toEqual({
      score: 7.49,
      level: "basic",
      exactScore: "14989/2000",
      roundingChangedLevel: false,
    });
    expect(finished.median).toEqual({ score: 7.5, level: "good", exactScore: "1499/200", roundingChangedLevel: true });
  });

  test("has the quantiles of definition 7", () => {
    // R: quantile(c(6, 7, 9, 10), c(0, .25, .5, .75, 1)) is 6.00 6.75 8.00 9.25 10.00.
    const finished = summaryAccumulator({ quantiles: [0, 0.25, "0.50", 0.75, 1] }).finish(summarise(10, 6, 9, 7));
    expect(finished.quantiles.map(({ score }) => score)).toEqual([6, 6.75, 8, 9.25, 10]);
    expect(finished.quantiles[2]?.probability).toBe("0.50");
    expect(plain.finish(summarise(8)).quantiles.map(({ score }) => score)).toEqual([8, 8, 8]);
  });

  test("gives shares that sum to 1 by largest remainder", () => {
    const { levels } = plain.finish(summarise(1, 7, 8));
    expect(levels.map(({ share }) => share)).toEqual([0.34, 0.33, 0.33, 0, 0]);
    expect(levels[0]?.exactShare).toBe("1/3");
  });

  test("names the best and the worst criterion, and neither where they are alike", () => {
    const uneven = score([rating("needs", 9), rating("relationship", 8.999)]);
    expect(plain.finish(add(plain.create(), uneven))).toMatchObject({
      best: ["needs"],
      worst: ["relationship"],
    });
    expect(plain.finish(summarise(8))).toMatchObject({ best: [], worst: [] });
  });

  test("leaves criteria of reviews without a score out, and coverage where no criterion applies", () => {
    const half = score([rating("needs", 9), rating("relationship", "n/a")], stricter);
    const unscored = score([rating("needs", 9)], stricter);
    const without = score([rating("overall", "n/a")], stricter);
    expect([half, unscored, without].map(({ status }) => status)).toEqual(["scored", "unscored", "unscored"]);
    const { create, add, finish } = summaryAccumulator({ rubric: stricter });
    const finished = finish(add(create(), [half, unscored, without]));
    expect(finished.criteria.map(({ count }) => count)).toEqual([1, 0]);
    expect(finished.coverage).toEqual({ mean: 0.75, exactMean: "3/4", count: 2 });
    expect(finished.headcount).toEqual({ results: 3, scored: 1, unscored: 2, adjusted: 0 });
  });
});

describe("results of several rubrics", () => {
  const other = score([rating("overall", 8)], stricter);

  test("are refused, unless they are comparable and their rubrics were given", () => {
    expect(refusalOf(() => add(plain.create(), other)).code).toBe("mixed-rubrics");
    const mixed = summaryAccumulator({ mixing: { comparable: [stricter] } });
    const summary = mixed.add(mixed.create(), [other, of(9)]);
    expect(mixed.finish(summary).mean?.score).toBe(8.5);
    expect(mixed.finish(summary).accepts).toEqual(summary.accepts);
    expect(mixed.finish(summary).accepts).toHaveLength(2);
    expect(plain.finish(summarise(8))).not.toHaveProperty("accepts");
    expect(() => summaryAccumulator({ mixing: { comparable: [coarser] } })).toThrow(refusal("mixed-rubrics"));
    for (const call of [
      () => mixed.merge([summary, plain.create()]),
      () => plain.merge([plain.create(), summary]),
      () => mixed.add(plain.create(), []),
      () => plain.finish(summary),
    ]) {
      expect(call).toThrow(refusal("mixed-rubrics"));
    }
    const [first, second] = summary.accepts.map((fingerprint) => fingerprint.slice(0, 8));
    const own = plain.create().accepts[0]?.slice(0, 8);
    expect(refusalOf(() => mixed.merge([summary, summarise(8)])).message).toBe(
      `Expected a summary that takes results of ${first}, ${second}: make all of them, and this accumulator, with the same { rubric, mixing }, got a summary made with other options, of ${own}.`,
    );
    const alone = summaryAccumulator({ rubric: stricter }).create();
    expect(refusalOf(() => mixed.merge([summary, alone])).message).toContain(
      '[1].rubric: expected customer-centric 1.0.0, the rubric at hand (make all summaries, and this accumulator, with the same { rubric, mixing }), got "customer-centric 2".',
    );
  });

  test("stay refused whatever somebody does to a state", () => {
    for (const state of [plain.create(), add(plain.create(), of(8))]) {
      (state.accepts as string[]).push(score([rating("overall", 8)], coarser).rubric.fingerprints.scoring);
    }
    const call = () => add(plain.create(), score([rating("overall", 8)], coarser));
    expect(refusalOf(call).code).toBe("mixed-rubrics");
  });

  test("may have their criteria in another order", () => {
    const turned = variant({ criteria: customerCentric.criteria.toReversed() });
    const result = score([rating("needs", 9), rating("relationship", 8)], turned);
    const mixed = summaryAccumulator({ mixing: { comparable: [turned] } });
    const summary = mixed.add(mixed.create(), [result]);
    expect(summary.criteria.map(({ criterion, sum }) => [criterion, sum])).toEqual([
      ["needs", "9"],
      ["relationship", "8"],
    ]);
  });
});

describe("what cannot be counted is refused with all its problems", () => {
  test.each<[what: string, changes: object, ...issues: (readonly [string, ...(string | number)[]])[]]>([
    ["another score", { score: 8.01 }, ["conflicting-values", 0, "score"]],
    ["another level", { level: "basic" }, ["conflicting-values", 0, "level"]],
    ["no exact score", { exactScore: undefined }, ["missing", 0, "exactScore"]],
    ["an exact score beyond the scale", { exactScore: "1001/100" }, ["out-of-range", 0, "exactScore"]],
    ["terms that are not the lowest", { exactScore: "16/2" }, ["wrong-type", 0, "exactScore"]],
    ["a coverage above 1", { exactCoverage: "101/100" }, ["out-of-range", 0, "exactCoverage"]],
    ["a score of too little coverage", { exactCoverage: "59/100" }, ["out-of-range", 0, "exactCoverage"]],
    ["an unknown status", { status: "done" }, ["unknown-value", 0, "status"]],
    ["no criteria", { criteria: [] }, ["wrong-type", 0, "criteria"], ["unknown-criterion", 0, "criteria"]],
    [
      "two problems",
      { level: "x", exactCoverage: 1 },
      ["wrong-type", 0, "exactCoverage"],
      ["conflicting-values", 0, "level"],
    ],
  ])("a result with %s", (_, changes, ...issues) => {
    const result = { ...of(8), ...changes } as ReviewResult;
    const call = () => add(plain.create(), result);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual(issues);
  });

  test("a result of several periods as a part of a scorecard, with one issue that says what is taken", () => {
    const year = yearOf(8, 8) as never;
    const expected = "a result of one review, as scoreReview and scoreGroups make them";
    const card = defineScorecard({
      id: "year",
      version: "1",
      scale: { minimum: 0, maximum: 10, step: 1 },
      conversion: "linear",
      parts: [{ id: "service", weight: 1, rubric: customerCentric }],
    });
    const { create, add: addParts } = scorecardsAccumulator(card);
    const told = (call: () => unknown) => refusalOf(call).details.issues?.map(({ message }) => message);
    expect(told(() => addParts(create(), [{ subject: "li.wei", part: "service", result: year }]))).toEqual([
      `[0].result: expected ${expected}, got "a result of several periods".`,
    ]);
    expect(told(() => scoreScorecard(card, { subject: "li.wei", parts: [{ part: "service", result: year }] }))).toEqual(
      [`parts[0].result: expected ${expected}, got "a result of several periods".`],
    );
  });

  test("results that lack what is to be counted, each where it stands", () => {
    const [good, bad] = [of(8), of(null)];
    const call = () =>
      plain.add(plain.create(), [
        null,
        { ...good, criteria: [null, good.criteria[1]], level: "basic" },
        { ...bad, reasons: undefined },
        { ...bad, reasons: [null] },
        { ...good, criteria: [...good.criteria, { ...good.criteria[0], exactScore: "0" }] },
        { ...good, rubric: undefined, exactScore: "x" },
      ] as never);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["missing", 0, "rubric"],
      ["missing", 5, "rubric"],
      ["wrong-type", 1, "criteria", 0],
      ["unknown-criterion", 1, "criteria"],
      ["conflicting-values", 1, "level"],
      ["missing", 2, "reasons"],
      ["wrong-type", 3, "reasons", 0],
      ["duplicate-id", 4, "criteria"],
      ["wrong-type", 5, "exactScore"],
    ]);
  });

  test("what is no list of results", () => {
    for (const results of [null, [null], [{}], "all"]) {
      expect(() => plain.add(plain.create(), results as never)).toThrow(refusal("invalid-result"));
    }
  });

  const good = JSON.parse(JSON.stringify(summarise(8.5, 7, 8.5, null))) as Summary;
  test.each<[what: string, changes: object, ...issues: (readonly [string, ...(string | number)[]])[]]>([
    ["another kind", { kind: "total" }, ["unknown-value", "kind"]],
    ["a rubric that says more", { rubric: { ...good.rubric, title: "" } }, ["rubric-mismatch", "rubric"]],
    ["no rubric", { rubric: null }, ["rubric-mismatch", "rubric"]],
    [
      "another fingerprint",
      { rubric: { ...good.rubric, fingerprints: { ...good.rubric.fingerprints, document: "0" } } },
      ["rubric-mismatch", "rubric"],
    ],
    ["another rubric", { rubric: { ...good.rubric, version: "7" } }, ["rubric-mismatch", "rubric"]],
    [
      "a fingerprint that no text can be made of",
      { rubric: { ...good.rubric, fingerprints: { document: { toString: 1, valueOf: 1 } } } },
      ["rubric-mismatch", "rubric"],
    ],
    [
      "an id that no text can be made of",
      { rubric: { ...good.rubric, id: { toString: 1, valueOf: 1 } } },
      ["rubric-mismatch", "rubric"],
    ],
    [
      "fingerprints that cannot be compared",
      { accepts: [good.accepts[0], { toString: 1, valueOf: 1 }] },
      ["unknown-value", "accepts"],
    ],
    ["an unknown key", { extra: 1 }, ["unknown-key", "extra"]],
    [
      "a count that is none",
      { results: 4.5 },
      ["wrong-type", "results"],
      ["out-of-range", "scored"],
      ["out-of-range", "coverage", "count"],
    ],
    ["more scores than results", { results: 2 }, ["out-of-range", "scored"], ["out-of-range", "coverage", "count"]],
    ["more adjusted than scored", { adjusted: 4 }, ["out-of-range", "adjusted"]],
    ["no count of the adjusted", { adjusted: undefined }, ["missing", "adjusted"]],
    ["a sum out of reach", { sum: "31" }, ["out-of-range", "sum"], ["conflicting-values", "sum"]],
    ["a sum that is not of the scores", { sum: "24031/1000" }, ["conflicting-values", "sum"]],
    ["a sum in other terms", { sum: "48/2" }, ["wrong-type", "sum"], ["conflicting-values", "sum"]],
    ["scores out of order", { scores: good.scores.toReversed() }, ["not-ascending", "scores", 1]],
    [
      "a score twice",
      {
        scores: [
          ["700", 1],
          ["850", 1],
          ["850", 1],
        ],
      },
      ["not-ascending", "scores", 2],
      ["conflicting-values", "levels", 3, "count"],
    ],
    [
      "steps that are none",
      {
        scores: [
          ["7.00", 1],
          ["850", 2],
        ],
      },
      ["wrong-type", "scores", 0],
      ["conflicting-values", "scores"],
      ["conflicting-values", "sum"],
      ["conflicting-values", "levels", 1, "count"],
    ],
    [
      "a score beyond the scale",
      {
        scores: [
          ["-1", 1],
          ["850", 1],
          ["1001", 1],
        ],
      },
      ["out-of-range", "scores", 0, 0],
      ["out-of-range", "scores", 2, 0],
    ],
    [
      "levels in another order",
      { levels: good.levels.toReversed() },
      ["unknown-value", "levels"],
      ["conflicting-values", "levels"],
    ],
    [
      "levels that are not the scores'",
      { levels: good.levels.map((entry, index) => ({ ...entry, count: index === 0 ? 3 : 0 })) },
      ["conflicting-values", "levels", 0, "count"],
    ],
    ["coverage beyond its count", { coverage: { count: 4, sum: "9/2" } }, ["out-of-range", "coverage", "sum"]],
    ["scores without coverage", { coverage: { count: 4, sum: "0" } }, ["out-of-range", "coverage", "sum"]],
    ["coverage of too few", { coverage: { count: 2, sum: "1" } }, ["out-of-range", "coverage", "count"]],
    [
      "a criterion too often",
      { criteria: [{ criterion: "needs", count: 4, sum: "24" }, good.criteria[1]] },
      ["out-of-range", "criteria", 0, "count"],
    ],
    ["fingerprints without its own", { accepts: ["0".repeat(64)] }, ["unknown-value", "accepts"]],
  ])("a summary with %s", (_, changes, ...issues) => {
    const damaged = { ...good, ...changes } as unknown as Summary;
    for (const call of [() => add(damaged), () => plain.finish(damaged)]) {
      expect(refusalOf(call).code).toBe("invalid-summary");
      expect(issuesOf(call)).toEqual(expect.arrayContaining(issues));
    }
    const merged = () => plain.merge([good, damaged]);
    expect(refusalOf(merged).code).toBe("invalid-summary");
    const within = issues.map(([code, ...path]) => [code, 1, ...path]);
    expect(issuesOf(merged)).toEqual(expect.arrayContaining(within));
  });

  test("a summary that has lost keys, with nothing said that follows of that", () => {
    for (const key of Object.keys(good)) {
      expect(issuesOf(() => plain.finish({ ...good, [key]: undefined }))).toEqual([["missing", key]]);
    }
    const lost = (changes: object) => issuesOf(() => plain.finish({ ...good, ...changes }));
    expect(lost({ results: undefined, sum: undefined })).toEqual([
      ["missing", "results"],
      ["missing", "sum"],
    ]);
    expect(lost({ results: undefined, sum: 24 })).toEqual([
      ["missing", "results"],
      ["wrong-type", "sum"],
    ]);
    expect(lost({ coverage: { sum: "3" } })).toEqual([["missing", "coverage", "count"]]);
  });

  test("levels that no exact scores behind the published ones can be in", () => {
    const exactly = variant({ placeOn: "exact" });
    const { create, add, finish } = summaryAccumulator({ rubric: exactly });
    // Two of 8.5, one of which was lifted onto the cut score, one of 8.51 and one of 8.49.
    const results = [8.5, "8.495", 8.51, 8.49].map((choice) => score([rating("overall", choice)], exactly));
    const summary = add(create(), results);
    const withLevels = (...counts: readonly number[]) => {
      return {
        ...summary,
        levels: summary.levels.map((entry, index) => ({ ...entry, count: counts[index] as number })),
      };
    };
    expect(withLevels(0, 0, 2, 2, 0)).toEqual(summary);
    for (const counts of [
      [0, 0, 1, 3, 0],
      [0, 0, 3, 1, 0],
    ]) {
      expect(finish(withLevels(...counts)).levels.map(({ count }) => count)).toEqual(counts);
    }
    for (const counts of [
      [0, 0, 0, 4, 0],
      [0, 0, 4, 0, 0],
      [0, 1, 1, 2, 0],
      [0, 0, 2, 1, 1],
      [0, 0, 0, 0, 4],
    ]) {
      expect(() => finish(withLevels(...counts))).toThrow(refusal("invalid-summary"));
    }
    const [issue] = refusalOf(() => finish(withLevels(0, 0, 0, 4, 0))).details.issues ?? [];
    expect(issue?.message).toBe("levels[2].count: expected 1 to 3, by the scores, got 0.");
  });

  test("a coverage of nothing where there are scores, though comparable rubrics may ask for less than this one", () => {
    const lax = variant({ version: "3", minimumCoverage: 0 });
    const mixed = summaryAccumulator({ mixing: { comparable: [lax] } });
    const half = score([rating("needs", 9)], lax);
    const summary = mixed.add(mixed.create(), [half]);
    expect(mixed.finish(summary).coverage).toEqual({ mean: 0.5, exactMean: "1/2", count: 1 });
    const none = { ...summary, coverage: { count: 1, sum: "0" } };
    expect(issuesOf(() => mixed.finish(none))).toEqual([["out-of-range", "coverage", "sum"]]);
    const least = { ...good, coverage: { count: 4, sum: "9/5" } };
    expect(plain.finish(least).coverage?.exactMean).toBe("9/20");
  });

  test("a summary that is none, or no summary at all", () => {
    for (const value of [null, undefined, [], "summary"]) {
      expect(() => plain.finish(value as never)).toThrow(refusal("invalid-summary"));
      expect(() => plain.merge([good, value as never])).toThrow(refusal("invalid-summary"));
    }
    expect(() => plain.merge([])).toThrow(refusal("invalid-summary"));
    expect(() => plain.merge(null as never)).toThrow(refusal("invalid-summary"));
  });

  test("more results together than a number counts", () => {
    const empty = plain.create();
    const most = { ...empty, results: Number.MAX_SAFE_INTEGER };
    expect(plain.merge([most, empty]).results).toBe(Number.MAX_SAFE_INTEGER);
    expect(refusalOf(() => plain.merge([most, { ...empty, results: 1 }])).code).toBe("invalid-summary");
  });

  test("a summary of another rubric, with one issue that names both and says what to pass", () => {
    const rubric = variant({ version: "2", criteria: [{ id: "all", weight: 1 }] });
    const another = summaryAccumulator({ rubric }).create();
    const call = () => add(another, of(8), of(9));
    expect(refusalOf(call).details.issues?.map(({ message }) => message)).toEqual([
      'rubric: expected customer-centric 1.0.0, the rubric at hand (for a summary of another one, pass it as { rubric }), got "customer-centric 2".',
    ]);
    const worded = summaryAccumulator({
      rubric: variant({ texts: undefined as never, minimumCoverage: 1 }),
    }).create();
    const [issue] = refusalOf(() => plain.finish(worded)).details.issues ?? [];
    expect(issue?.received).toMatch(/^"customer-centric 1\.0\.0 of the fingerprint [0-9a-f]{8}"$/);
  });

  test("a finished summary, and a second one that is no list, with one issue each", () => {
    const finished = plain.finish(good);
    expect(refusalOf(() => plain.merge([finished as never])).details.issues?.map(({ message }) => message)).toEqual([
      '[0].kind: expected "summary", as create, add and merge of summaryAccumulator return it; what finish returns is none any more, got nothing.',
    ]);
    expect(safeParseSummary(finished)).toMatchObject({ success: false, issues: [{ path: ["kind"] }] });
    expect(safeParseSummary(finished)).not.toHaveProperty("issues.1");
    expect(issuesOf(() => plain.merge(good as never))).toEqual([["wrong-type", "summaries"]]);
  });

  test("probabilities that are none, and other options", () => {
    for (const quantile of [-0.01, 1.01, "half", null]) {
      expect(() => summaryAccumulator({ quantiles: [quantile as never] })).toThrow(refusal("invalid-option"));
    }
    expect(() => summaryAccumulator({ quantile: [0.5] } as never)).toThrow(refusal("invalid-option"));
    expect(() => summaryAccumulator({ rubric: { ...customerCentric } })).toThrow(refusal("undefined-rubric"));
    expect(summaryAccumulator({ quantiles: [] }).finish(good).quantiles).toEqual([]);
  });
});
