import { describe, expect, test } from "vitest";
import type { ReviewResult, Rubric, TeamOptions, TeamTree } from "../../../src/index";
import { adjustResult, scoreReview, summarizeTeams, summaryAccumulator } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import { rating, variant } from "../scoring";

/** People with a score, so many in each team. */
function people(sizes: Readonly<Record<string, number>>): readonly ReviewResult[] {
  return Object.entries(sizes).flatMap(([team, size]) => {
    return Array.from({ length: size }, (_, index) => person(`${team}-${index}`, team, 5 + (index % 5)));
  });
}

function person(subject: string, team: string | undefined, score: number | null | "n/a"): ReviewResult {
  const ratings = [rating("overall", score)];
  return scoreReview<Rubric>(team === undefined ? { subject, ratings } : { subject, team, ratings });
}

function tree(...pairs: readonly string[]): TeamTree {
  return pairs.map((pair) => {
    const [id = "", parent] = pair.split("<");
    return { id, parent };
  });
}

/** Each team in a word: its headcount, or why it has none. */
function shown(results: readonly ReviewResult[], teams: TeamTree, options?: TeamOptions) {
  const { teams: all } = summarizeTeams(results, teams, options);
  return Object.fromEntries(
    all.map((team) => [team.team, team.status === "published" ? team.summary.headcount.results : team.reason]),
  );
}

const flat = tree("all", "a<all", "b<all", "c<all");

describe("teams of an organisation", () => {
  test("are published from the minimum size on", () => {
    expect(shown(people({ a: 5, b: 6, c: 7 }), flat)).toEqual({ all: 18, a: 5, b: 6, c: 7 });
    expect(shown(people({ a: 4 }), tree("a"))).toEqual({ a: "too-small" });
    expect(shown(people({ a: 5 }), tree("a"))).toEqual({ a: 5 });
    expect(shown(people({ a: 2 }), tree("a"), { minimumSize: 2 })).toEqual({ a: 2 });
  });

  test("that are too small take the smallest of their siblings with them", () => {
    expect(shown(people({ a: 4, b: 6, c: 7 }), flat)).toEqual({ all: 17, a: "too-small", b: "tells-of-few", c: 7 });
    expect(shown(people({ a: 4, b: 6, c: 6 }), flat).b).toBe("tells-of-few");
    expect(shown(people({ a: 4, b: 6, c: 6 }), flat.toReversed()).b).toBe("tells-of-few");
  });

  test("that are too small hide each other where they are enough together", () => {
    expect(shown(people({ a: 2, b: 3, c: 7 }), flat)).toEqual({ all: 12, a: "too-small", b: "too-small", c: 7 });
    expect(shown(people({ a: 2, b: 2, c: 7 }), flat)).toEqual({
      all: 11,
      a: "too-small",
      b: "too-small",
      c: "tells-of-few",
    });
  });

  test("without anybody are published as empty, and hide nobody", () => {
    expect(shown(people({ a: 5 }), flat)).toEqual({ all: 5, a: 5, b: 0, c: 0 });
    const { teams } = summarizeTeams(people({ a: 5 }), flat);
    const { create, finish } = summaryAccumulator();
    expect(teams[2]).toMatchObject({ summary: finish(create()) });
  });

  test("say which rubrics count where these are several, as the whole does", () => {
    const mixing = { comparable: [variant({ version: "2", minimumCoverage: 1 })] };
    const mixed = summarizeTeams(people({ a: 5 }), flat, { mixing });
    expect(mixed.accepts).toEqual(summaryAccumulator({ mixing }).create().accepts);
    expect(mixed.teams[0]).toMatchObject({ summary: { accepts: mixed.accepts } });
    expect(JSON.stringify(summarizeTeams(people({ a: 5 }), flat))).not.toContain("accepts");
  });

  test("have people of their own beside those of teams below, who are protected like a team", () => {
    expect(shown(people({ all: 1, a: 5, b: 6, c: 7 }), flat)).toEqual({ all: 19, a: "tells-of-few", b: 6, c: 7 });
    expect(shown(people({ all: 5, a: 5, b: 6, c: 7 }), flat)).toEqual({ all: 23, a: 5, b: 6, c: 7 });
  });

  test("inside one that protects others stay, as far as they leave enough people hidden", () => {
    const deep = tree("all", "a<all", "b<all", "b1<b", "b2<b", "b3<b", "c<all");
    expect(shown(people({ a: 3, b1: 5, b2: 6, b3: 7, c: 40 }), deep)).toEqual({
      all: 61,
      a: "too-small",
      b: "tells-of-few",
      b1: "tells-of-few",
      b2: 6,
      b3: 7,
      c: 40,
    });
  });

  test("count by people with a score: those without one hide nobody's", () => {
    const results = [...people({ a: 4, b: 6, c: 7 }), person("x", "a", null)];
    expect(shown(results, flat)).toMatchObject({ a: "too-small", b: "tells-of-few" });
  });

  test("leave out means of criteria where they would tell by how much few were adjusted", () => {
    const means = (results: readonly ReviewResult[]) => {
      const [team] = summarizeTeams(results, tree("a")).teams;
      return team?.status === "published" && [team.summary.headcount.adjusted, team.summary.criteria.length];
    };
    const adjust = (results: readonly ReviewResult[], count: number) => {
      const decision = { score: 1, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
      return results.map((result, index) => (index < count ? adjustResult(result, decision) : result));
    };
    const ten = people({ a: 10 });
    expect([0, 1, 4, 5, 6, 10].map((count) => means(adjust(ten, count)))).toEqual([
      [0, 2],
      [1, 0],
      [4, 0],
      [5, 2],
      [6, 2],
      [10, 2],
    ]);
  });

  test("leave out means of criteria where few have another criterion, and keep the rest", () => {
    const odd = (subject: string, team: string) =>
      scoreReview<Rubric>({ subject, team, ratings: [rating("needs", 8), rating("relationship", "n/a")] });
    const means = (results: readonly ReviewResult[]) =>
      summarizeTeams(results, flat).teams.map((team) => team.status === "published" && !team.isWithoutCriteria);
    expect(means(people({ a: 5, b: 6, c: 7 }))).toEqual([true, true, true, true]);
    // The whole would tell the odd one's score, too.
    expect(means([...people({ a: 5, b: 6, c: 7 }), odd("x", "a")])).toEqual([false, false, true, true]);
    const [all, a] = summarizeTeams([...people({ a: 5, b: 6, c: 7 }), odd("x", "a")], flat).teams;
    expect(all).toMatchObject({ isWithoutCriteria: true, summary: { criteria: [], best: [], worst: [] } });
    expect(a).toMatchObject({ summary: { headcount: { scored: 6 } } });
  });

  test("leave out means of criteria of few, in whatever order results name their criteria", () => {
    const by = (subject: string, criterion: string, other: string): ReviewResult => {
      return scoreReview<Rubric>({ subject, team: "a", ratings: [rating(criterion, 8), rating(other, "n/a")] });
    };
    const needs = [..."abcde"].map((subject) => by(subject, "needs", "relationship"));
    const relationship = [..."wxyz"].map((subject) => by(subject, "relationship", "needs"));
    const turned = relationship.map(
      (result) => ({ ...result, criteria: result.criteria.toReversed() }) as ReviewResult,
    );
    for (const few of [relationship, turned]) {
      const [team] = summarizeTeams([...needs, ...few], tree("a")).teams;
      expect(team).toMatchObject({ status: "published", isWithoutCriteria: true });
      const [enough] = summarizeTeams([...needs, ...few, by("v", "relationship", "needs")], tree("a")).teams;
      expect(enough).toMatchObject({ isWithoutCriteria: false });
    }
  });

  test("leave out means of criteria that together with totals of teams inside would tell one person's score", () => {
    // Of the four who are rated on needs alone, three are in b: their sum is known, and so is that of b.
    const odd = (subject: string, team: string) =>
      scoreReview<Rubric>({ subject, team, ratings: [rating("needs", 8), rating("relationship", "n/a")] });
    const mixed = [...people({ a: 4 }), odd("w", "b"), odd("x", "b"), odd("y", "b"), odd("z", "b")];
    const means = (results: readonly ReviewResult[]) =>
      summarizeTeams(results, tree("all", "a<all", "b<all"), { minimumSize: 4 }).teams.map((team) => {
        return team.status === "published" && !team.isWithoutCriteria;
      });
    expect(means(mixed)).toEqual([true, true, true]);
    // Now one of them is in a: whole remainders are large enough, and the two sums tell that one's score.
    expect(means([...mixed, odd("v", "a")])).toEqual([false, false, true]);
    expect(means([...mixed, odd("r", "a"), odd("s", "a"), odd("t", "a"), odd("u", "a")])).toEqual([true, true, true]);
  });

  test("do not count those whose score a gate or policy has set, which is known to whoever knows of that", () => {
    const rubric = variant({ gates: [{ id: "cap", criterion: "needs", below: 6, effect: { cap: 5 } }] });
    const capped = (subject: string, team: string, score = 5.5) =>
      scoreReview({ subject, team, ratings: [rating("overall", score)] }, { rubric });
    const free = Array.from({ length: 5 }, (_, index) => capped(`p${index}`, "a", 7 + index / 10));
    const shown = (results: readonly ReviewResult[]) => {
      const [team] = summarizeTeams(results, tree("a"), { rubric }).teams;
      return team?.status === "suppressed" ? team.reason : team?.status;
    };
    // Five have a score: that there are fewer would be false, and would tell of the gate.
    expect(shown([...free.slice(1), capped("x", "a")])).toBe("tells-of-few");
    expect(shown([...free, capped("x", "a")])).toBe("published");
    expect(shown(Array.from({ length: 5 }, (_, index) => capped(`c${index}`, "a")))).toBe("published");
    expect(shown(Array.from({ length: 4 }, (_, index) => capped(`c${index}`, "a")))).toBe("too-small");
  });

  test("leave out the coverage where few have no score, or few are covered at all", () => {
    const half = (index: number) => {
      const ratings = [rating("needs", 8), rating("relationship", null)];
      return scoreReview<Rubric>({ subject: `h${index}`, team: "a", ratings });
    };
    const halves = (count: number) => Array.from({ length: count }, (_, index) => half(index));
    const coverage = (results: readonly ReviewResult[]) => {
      const [team] = summarizeTeams(results, tree("a")).teams;
      return team?.status === "published" && [team.summary.coverage?.exactMean, team.isWithoutCoverage];
    };
    expect(coverage(people({ a: 5 }))).toEqual(["1", false]);
    expect(coverage([...people({ a: 5 }), ...halves(1)])).toEqual([undefined, true]);
    expect(coverage([...people({ a: 5 }), ...halves(4)])).toEqual([undefined, true]);
    expect(coverage([...people({ a: 5 }), ...halves(5)])).toEqual(["3/4", false]);
    // Nothing applies to this one, who is in no coverage.
    expect(coverage([...people({ a: 5 }), person("n", "a", "n/a")])).toEqual(["1", false]);
  });

  const quantilesOf = (size: number, minimumSize: number, quantiles: TeamOptions["quantiles"]) => {
    const [team] = summarizeTeams(people({ a: size }), tree("a"), { minimumSize, quantiles }).teams;
    return team?.status === "published" && [team.summary.quantiles.map(({ score }) => score), team.quantilesLeftOut];
  };

  test("leave out quantiles into which the lowest or the highest score enters, unless nothing is to be hidden", () => {
    const quantiles = [0, 0.24, 0.25, 0.5, 0.75, 0.76, 1];
    expect(quantilesOf(5, 2, quantiles)).toEqual([
      [6, 7, 8],
      [0, 0.24, 0.76, 1],
    ]);
    expect(quantilesOf(5, 1, quantiles)).toEqual([[5, 5.96, 6, 7, 8, 8.04, 9], []]);
    const [pair] = summarizeTeams(people({ a: 2 }), tree("a"), { minimumSize: 2 }).teams;
    expect(pair).toMatchObject({ summary: { quantiles: [{ score: 5.5 }] }, quantilesLeftOut: [0.25, 0.75] });
  });

  test("leave out quantiles beside which the mean would tell what fewer than the minimum sum to, but for the median", () => {
    const quartiles = [0.25, 0.5, 0.75];
    // Of five, the quartiles are three scores, and the mean would tell the sum of the other two.
    expect(quantilesOf(5, 3, quartiles)).toEqual([[7], [0.25, 0.75]]);
    // Of nine, they are three scores again, which leave six.
    expect(quantilesOf(9, 6, quartiles)).toEqual([[6, 7, 8], []]);
    expect(quantilesOf(9, 7, quartiles)).toEqual([[7], [0.25, 0.75]]);
    // Of eight, each lies between two scores, and of these six are all different.
    expect(quantilesOf(8, 2, quartiles)).toEqual([[5.75, 6.5, 7.25], []]);
    expect(quantilesOf(8, 3, quartiles)).toEqual([[6.5], [0.25, 0.75]]);
    // The median enters whether it is asked for or not.
    expect(quantilesOf(5, 4, [0.25])).toEqual([[], [0.25]]);
    expect(quantilesOf(5, 3, [0.25])).toEqual([[6], []]);
  });

  test("are in the order of the tree, with their parents, and there may be several tops", () => {
    const teams = tree("a<all", "all", "z");
    expect(summarizeTeams([], teams).teams.map(({ team, parent }) => [team, parent])).toEqual([
      ["a", "all"],
      ["all", null],
      ["z", null],
    ]);
  });

  test("may be called like what objects have, and be nested deeply", () => {
    expect(shown(people({ toString: 5 }), tree("__proto__", "toString<__proto__"))).toEqual(
      Object.fromEntries([
        ["__proto__", 5],
        ["toString", 5],
      ]),
    );
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      id: `t${index}`,
      parent: index ? `t${index - 1}` : null,
    }));
    expect(summarizeTeams(people({ t19999: 5 }), chain).teams[0]).toMatchObject({
      summary: { headcount: { results: 5 } },
    });
  });
});

test("people without a team, or with one that the tree does not have, are named and in no figure", () => {
  const results = [
    person("zoe", undefined, 8),
    person("bo", "gone", 8),
    person("al", "away", 7),
    person("amy", undefined, 9),
  ];
  const summary = summarizeTeams([...results, ...people({ a: 5 })], flat);
  expect(summary.withoutTeam).toEqual(["amy", "zoe"]);
  expect(summary.unknownTeam).toEqual([
    { subject: "al", team: "away" },
    { subject: "bo", team: "gone" },
  ]);
  expect(summary.teams[0]).toMatchObject({ summary: { headcount: { results: 5 } } });
});

describe("what is refused", () => {
  test.each<[what: string, teams: unknown, ...issues: (readonly [string, ...(string | number)[]])[]]>([
    [
      "circles",
      tree("all", "a<b", "b<a", "c<c"),
      ["circular-teams", 1, "parent"],
      ["circular-teams", 2, "parent"],
      ["circular-teams", 3, "parent"],
    ],
    ["what hangs on a circle", tree("a<a", "b<a"), ["circular-teams", 0, "parent"], ["circular-teams", 1, "parent"]],
    ["a team in two departments", tree("x", "y", "a<x", "a<y"), ["duplicate-id", 3, "id"]],
    ["a parent that is not there", tree("a<all"), ["unknown-team", 0, "parent"]],
    ["ids that are none", [{ id: "" }, { id: "a", parent: 1 }], ["invalid-id", 0, "id"], ["invalid-id", 1, "parent"]],
    ["unknown keys", [{ id: "a", children: [] }], ["unknown-key", 0, "children"]],
    ["an empty tree", [], ["wrong-type"]],
    ["no tree", null, ["wrong-type"]],
  ])("a tree with %s", (_, teams, ...issues) => {
    const call = () => summarizeTeams([], teams as TeamTree);
    expect(refusalOf(call).code).toBe("invalid-teams");
    expect(issuesOf(call)).toEqual(issues);
  });

  test("somebody in two teams, or twice in one", () => {
    const results = [person("al", "a", 8), person("al", "b", 8), person("al", "a", 7), person("al", undefined, 7)];
    const call = () => summarizeTeams(results, flat);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["conflicting-team", 1, "team"],
      ["duplicate-result", 2, "subject"],
      ["conflicting-team", 3, "team"],
    ]);
  });

  test("wrong scores, people who come twice, and what is missing, all at once", () => {
    const good = person("al", "a", 8);
    const odd = { toString: 1, valueOf: 1 };
    const results = [
      { ...good, score: 1 },
      good,
      { ...good, team: "b" },
      null,
      { ...good, subject: "bo", deductions: undefined },
      { ...good, subject: "cy", criteria: [null, { ...good.criteria[1], criterion: odd, effectiveWeight: odd }] },
      { ...good, subject: "di", criteria: null },
    ] as never;
    const call = () => summarizeTeams(results, flat);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["missing", 3, "rubric"],
      ["conflicting-values", 0, "score"],
      ["duplicate-result", 1, "subject"],
      ["conflicting-team", 2, "team"],
      ["missing", 4, "deductions"],
      ["wrong-type", 5, "criteria", 0],
      ["unknown-criterion", 5, "criteria"],
      ["wrong-type", 5, "criteria", 1, "effectiveWeight"],
      ["wrong-type", 6, "criteria"],
      ["unknown-criterion", 6, "criteria"],
    ]);
  });

  test("results that are none, and those of another rubric", () => {
    const changed = { ...person("al", "a", 8), score: 9 };
    const criteria = person("al", "a", 8).criteria.map((outcome) => ({ ...outcome, effectiveWeight: "a half" }));
    const two = ["al", "bo"].map((subject) => ({ ...person(subject, "a", 8), criteria })) as never;
    expect(issuesOf(() => summarizeTeams(two, flat))).toEqual([
      ["wrong-type", 0, "criteria", 0, "effectiveWeight"],
      ["wrong-type", 0, "criteria", 1, "effectiveWeight"],
      ["wrong-type", 1, "criteria", 0, "effectiveWeight"],
      ["wrong-type", 1, "criteria", 1, "effectiveWeight"],
    ]);
    const [needs, relationship] = person("al", "a", 8).criteria;
    const sharing = (...shares: readonly string[]) => {
      const criteria = shares.map((effectiveWeight, at) => ({ ...(at ? relationship : needs), effectiveWeight }));
      return issuesOf(() => summarizeTeams([{ ...person("al", "a", 8), criteria } as never], flat));
    };
    expect(sharing("-1/2", "3/2")).toEqual([
      ["out-of-range", 0, "criteria", 0, "effectiveWeight"],
      ["out-of-range", 0, "criteria", 1, "effectiveWeight"],
    ]);
    expect(sharing("1/2", "3/4")).toEqual([["conflicting-values", 0, "criteria"]]);
    expect(sharing("1/2", "1/2", "0")).toEqual([["duplicate-id", 0, "criteria"]]);
    expect(issuesOf(() => summarizeTeams([person("bo", "a", 8), changed], flat))).toEqual([
      ["conflicting-values", 1, "score"],
    ]);
    expect(issuesOf(() => summarizeTeams([{ ...changed, score: 8, team: null } as never], flat))).toEqual([
      ["invalid-id", 0, "team"],
    ]);
    const rubric = variant({ minimumCoverage: 1 });
    expect(() => summarizeTeams([person("al", "a", 8)], flat, { rubric })).toThrow(refusal("mixed-rubrics"));
  });

  test.each([0, -1, 4.5, "5", null, Number.NaN])("a minimum size of %j", (minimumSize) => {
    expect(() => summarizeTeams([], flat, { minimumSize } as never)).toThrow(refusal("invalid-option"));
  });
});
