import { describe, expect, test } from "vitest";
import type { ReviewResult, Rubric, TeamTallies, TeamTally } from "../../../src/index";
import { adjustResult, customerCentric, scoreReview, summarizeTeams, teamsAccumulator } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import type { BriefIssue } from "../../review/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import type { Choice } from "../scoring";
import { rating, variant } from "../scoring";

const tree = [{ id: "all" }, { id: "a", parent: "all" }, { id: "b", parent: "all" }];
const { create, add, merge, finish } = teamsAccumulator(tree);

function person(subject: string, team: string | undefined, needs: Choice, relationship = needs): ReviewResult {
  const ratings = [rating("needs", needs), rating("relationship", relationship)];
  return scoreReview<Rubric>(team === undefined ? { subject, ratings } : { subject, team, ratings });
}

function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
const results = [
  person("mo", "b", 8),
  person("li", "a", 7, 8),
  person("al", "a", 8, "n/a"),
  adjustResult(person("zoe", "a", 6), decision),
  person("new", "a", null),
  person("guest", "elsewhere", 5),
  person("temp", undefined, 4),
];
const good = stored(add(create(), results));
const [first] = good.teams as readonly [TeamTally];

/** The state with changes of its first team. */
function withTeam(changes: object): TeamTallies {
  return { ...good, teams: [{ ...first, ...changes }, ...good.teams.slice(1)] };
}

describe("a state of teams", () => {
  test("says what was counted by the teams that results name, and names everybody", () => {
    expect(good.teams.map(({ team, people }) => [team, people])).toEqual([
      ["a", ["al", "li", "new", "zoe"]],
      ["b", ["mo"]],
      ["elsewhere", ["guest"]],
    ]);
    expect(good.withoutTeam).toEqual(["temp"]);
    expect(first).toMatchObject({ scored: 3, adjusted: 1, sum: "49/2", coverage: { count: 4, sum: "3" } });
    expect(first.mixes).toEqual([
      { total: "adjusted", shares: ["0", "0"], people: 1 },
      { total: "weighed", shares: ["1", null], people: 1 },
      { total: "weighed", shares: ["1/2", "1/2"], people: 1 },
    ]);
  });

  test("of nobody names nobody", () => {
    expect(create()).toMatchObject({ kind: "team-tallies", teams: [], withoutTeam: [] });
    expect(add(create(), [])).toEqual(create());
    expect(merge([create(), create()])).toEqual(create());
    expect(finish(create())).toEqual(summarizeTeams([], tree));
  });

  test("comes to what all results at once come to, people in no figure included", () => {
    expect(finish(good)).toEqual(summarizeTeams(results, tree));
    expect(finish(good)).toMatchObject({
      withoutTeam: ["temp"],
      unknownTeam: [{ subject: "guest", team: "elsewhere" }],
    });
  });

  test("is left as it is by whatever is made of it", () => {
    const text = JSON.stringify(good);
    add(good, [person("more", "a", 5)]);
    merge([good, add(create(), [person("more", "a", 5)])]);
    finish(good);
    expect(JSON.stringify(good)).toBe(text);
  });

  test("says of which periods results are, each once, and so does what it comes to: states of several are told apart", () => {
    const by = (subject: string, period?: string, team?: string) => {
      const ratings = [rating("overall", 7)];
      return scoreReview<Rubric>({ subject, ...(period && { period }), ...(team && { team }), ratings });
    };
    const spring = add(create(), [by("p", "2026-H1", "a"), by("q", "2026-H1", "a")]);
    const autumn = add(create(), [by("r", "2026-H2"), by("s", "2025-H2", "elsewhere"), by("t", undefined, "b")]);
    expect(spring.periods).toEqual(["2026-H1"]);
    expect(autumn.periods).toEqual([null, "2025-H2", "2026-H2"]);
    const whole = stored(merge([spring, autumn]));
    expect(whole.periods).toEqual([null, "2025-H2", "2026-H1", "2026-H2"]);
    expect(finish(whole).periods).toEqual(whole.periods);
    expect([create().periods, good.periods, finish(create()).periods]).toEqual([[], [null], []]);
    const odd = { ...by("p"), period: "2026-H3" } as ReviewResult;
    expect(issuesOf(() => add(create(), [odd]))).toEqual([["invalid-period", 0, "period"]]);
  });

  test("may be finished with another tree than it was made with", () => {
    const other = [{ id: "elsewhere" }, { id: "b", parent: "elsewhere" }];
    const { finish } = teamsAccumulator(other, { minimumSize: 1 });
    expect(finish(good)).toEqual(summarizeTeams(results, other, { minimumSize: 1 }));
    expect(finish(good).teams[0]).toMatchObject({ summary: { headcount: { results: 2 } } });
  });

  test("keeps its keys in one order, whatever order a database keeps them in", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, one]) => [key, turned(one)])
          .reverse(),
      );
    };
    const database = turned(good) as TeamTallies;
    expect(JSON.stringify(database)).not.toBe(JSON.stringify(good));
    expect(JSON.stringify(merge([database]))).toBe(JSON.stringify(good));
    expect(JSON.stringify(add(database, []))).toBe(JSON.stringify(good));
  });

  test("takes teams and people who are called like what objects have", () => {
    const odd = [
      person("constructor", "__proto__", 8),
      person("__proto__", "toString", 7),
      person("toString", undefined, 6),
    ];
    const state = stored(add(create(), odd));
    expect(state.teams.map(({ team, people }) => [team, people])).toEqual([
      ["__proto__", ["constructor"]],
      ["toString", ["__proto__"]],
    ]);
    expect(state.withoutTeam).toEqual(["toString"]);
    expect(merge([state])).toEqual(state);
    expect(() => merge([state, state])).toThrow(refusal("invalid-state"));
  });

  test("says of a state that is merged twice how many people it shares with those before, and then who they are", () => {
    const of = (...subjects: string[]) =>
      stored(
        add(
          create(),
          subjects.map((subject) => person(subject, "a", 8)),
        ),
      );
    const messages = (...states: TeamTallies[]) => {
      return refusalOf(() => merge(states)).details.issues?.map(({ message }) => message);
    };
    const each = (index: number, name: string) => {
      return `[1].teams[0].people[${index}]: expected one result for each person, got "${name}".`;
    };
    const twice = (all: number, shared: number) => {
      return `[1]: expected 0 of its ${all} people in the states before it (one that is merged twice has all of them in both), got ${shared}.`;
    };
    const three = of("al", "bo", "cy");
    expect(messages(three, three)).toEqual([twice(3, 3), each(0, "al"), each(1, "bo"), each(2, "cy")]);
    expect(messages(of("al", "bo"), three)).toEqual([twice(3, 2), each(0, "al"), each(1, "bo")]);
    expect(messages(of("al"), three)).toEqual([each(0, "al")]);
  });

  test("tells apart whose total a gate has set, by whom nobody is hidden", () => {
    const rubric = variant({ gates: [{ id: "cap", criterion: "needs", below: 6, effect: { cap: 5 } }] });
    const ratings = [rating("overall", 5.5)];
    const capped = scoreReview<Rubric>({ subject: "li", team: "a", ratings }, { rubric });
    const { create, add } = teamsAccumulator(tree, { rubric });
    const state = add(create(), [capped]);
    expect(state.teams[0]?.mixes).toEqual([{ total: "set", shares: ["0", "0"], people: 1 }]);
  });
});

type Case = [what: string, damaged: unknown, ...issues: BriefIssue[]];

describe("a state that comes back is refused with all its problems", () => {
  test.each<Case>([
    ["nothing", undefined, ["missing"]],
    ["null", null, ["wrong-type"]],
    ["text", JSON.stringify(good), ["wrong-type"]],
    ["a list of states", [good], ["wrong-type"]],
    ["a summary", { kind: "summary" }, ["unknown-value", "kind"]],
    ["what was finished", finish(good), ["missing", "kind"]],
    ["no kind", { ...good, kind: undefined }, ["missing", "kind"]],
    [
      "another version of the rubric",
      { ...good, rubric: { ...good.rubric, version: "7" } },
      ["rubric-mismatch", "rubric"],
    ],
    [
      "results of other rubrics",
      { ...good, accepts: [...good.accepts, "f".repeat(64)] },
      ["rubric-mismatch", "accepts"],
    ],
    ["no rubrics that count", { ...good, accepts: [] }, ["rubric-mismatch", "accepts"]],
    ["no list of rubrics", { ...good, accepts: null }, ["rubric-mismatch", "accepts"]],
    ["an unknown key", { ...good, tree: [] }, ["unknown-key", "tree"]],
    ["no lists", { ...good, teams: {}, withoutTeam: null }, ["wrong-type", "teams"], ["wrong-type", "withoutTeam"]],
    ["no periods", { ...good, periods: undefined }, ["missing", "periods"]],
    ["periods that are no list", { ...good, periods: "2026" }, ["wrong-type", "periods"]],
    [
      "periods that are none",
      { ...good, periods: [null, 7, "H1 2026", "2026-Q5"] },
      ["invalid-id", "periods", 1],
      ["invalid-period", "periods", 2],
      ["invalid-period", "periods", 3],
    ],
    [
      "periods in another order",
      { ...good, periods: ["2026-H1", "2025-H2", null] },
      ["not-ascending", "periods", 1],
      ["not-ascending", "periods", 2],
    ],
    [
      "a period twice",
      { ...good, periods: [null, null, "2026-H1", "2026-H1"] },
      ["not-ascending", "periods", 1],
      ["not-ascending", "periods", 3],
    ],
    ["people of no period at all", { ...good, periods: [] }, ["conflicting-values", "periods"]],
    ["periods of nobody", { ...stored(create()), periods: [null] }, ["conflicting-values", "periods"]],
    ["lists with holes", { ...good, withoutTeam: new Array(2) }, ["missing", "withoutTeam", 0]],
    ["teams that are none", { ...good, teams: [null, 5] }, ["wrong-type", "teams", 0], ["wrong-type", "teams", 1]],
    [
      "teams in another order",
      { ...good, teams: good.teams.toReversed() },
      ["not-ascending", "teams", 1, "team"],
      ["not-ascending", "teams", 2, "team"],
    ],
    [
      "a team twice",
      { ...good, teams: [good.teams[1], { ...good.teams[1], people: ["somebody"] }] },
      ["not-ascending", "teams", 1, "team"],
    ],
    ["a team that is called nothing", withTeam({ team: "" }), ["invalid-id", "teams", 0, "team"]],
    ["half a character for a team", withTeam({ team: "a\ud800" }), ["invalid-id", "teams", 0, "team"]],
    ["half a character for somebody", { ...good, withoutTeam: ["\udc00"] }, ["invalid-id", "withoutTeam", 0]],
    [
      "people who are none",
      { ...good, withoutTeam: [7, null] },
      ["invalid-id", "withoutTeam", 0],
      ["invalid-id", "withoutTeam", 1],
    ],
    [
      "a team without people",
      withTeam({ people: [] }),
      ["wrong-type", "teams", 0, "people"],
      ["out-of-range", "teams", 0, "scored"],
      ["out-of-range", "teams", 0, "coverage", "count"],
    ],
    [
      "people in another order",
      withTeam({ people: ["li", "al", "new", "zoe"] }),
      ["not-ascending", "teams", 0, "people", 1],
    ],
    [
      "somebody twice in a team",
      withTeam({ people: ["al", "al", "new", "zoe"] }),
      ["not-ascending", "teams", 0, "people", 1],
    ],
    [
      "somebody in two teams",
      withTeam({ people: ["al", "li", "mo", "zoe"] }),
      ["conflicting-team", "teams", 1, "people", 0],
    ],
    ["somebody in a team and in none", { ...good, withoutTeam: ["li"] }, ["conflicting-team", "withoutTeam", 0]],
    [
      "fewer people than scores",
      withTeam({ people: ["al", "li"] }),
      ["out-of-range", "teams", 0, "scored"],
      ["out-of-range", "teams", 0, "coverage", "count"],
    ],
    ["a count below 0", withTeam({ adjusted: -1 }), ["wrong-type", "teams", 0, "adjusted"]],
    [
      "an unsafe count",
      withTeam({ coverage: { count: 2 ** 53, sum: "3" } }),
      ["wrong-type", "teams", 0, "coverage", "count"],
      ["out-of-range", "teams", 0, "coverage", "sum"],
      ["out-of-range", "teams", 0, "coverage", "count"],
    ],
    [
      "a sum beyond its count",
      withTeam({ sum: "31" }),
      ["out-of-range", "teams", 0, "sum"],
      ["conflicting-values", "teams", 0, "sum"],
    ],
    ["figures that are missing", withTeam({ levels: undefined }), ["missing", "teams", 0, "levels"]],
    ["people who are missing", withTeam({ people: undefined }), ["missing", "teams", 0, "people"]],
    ["a figure too many", withTeam({ mean: 8 }), ["unknown-key", "teams", 0, "mean"]],
    ["a number of people beside their names", withTeam({ results: 4 }), ["unknown-key", "teams", 0, "results"]],
  ])("%s", (_, damaged, ...issues) => {
    expectRefused(damaged, issues);
  });

  const [adjusted, half, whole] = first.mixes as readonly [object, object, object];
  test.each<Case>([
    ["no mixes", undefined, ["missing", "mixes"]],
    ["mixes that are none", [null], ["wrong-type", "mixes", 0]],
    ["a mix that says more", [{ ...adjusted, by: "ito" }, half, whole], ["unknown-key", "mixes", 0, "by"]],
    [
      "mixes of too few people",
      [adjusted, half],
      ["conflicting-values", "mixes"],
      ["conflicting-values", "criteria", 0, "count"],
      ["conflicting-values", "criteria", 1, "count"],
    ],
    ["mixes in another order", [adjusted, whole, half], ["not-ascending", "mixes", 2]],
    ["a mix twice", [adjusted, half, half, whole], ["not-ascending", "mixes", 2]],
    ["nobody of a mix", [adjusted, half, { ...whole, people: 0 }], ["wrong-type", "mixes", 2, "people"]],
    ["people by halves", [adjusted, half, { ...whole, people: 0.5 }], ["wrong-type", "mixes", 2, "people"]],
    [
      "so many people that sums are not exact",
      [adjusted, half, { ...whole, people: 2 ** 53 }],
      ["wrong-type", "mixes", 2, "people"],
    ],
    ["another total", [{ ...adjusted, total: "guessed" }, half, whole], ["unknown-value", "mixes", 0, "total"]],
    [
      "shares of an adjusted total",
      [{ ...adjusted, shares: ["0", "1"] }, half, whole],
      ["conflicting-values", "mixes", 0, "shares", 1],
    ],
    ["nobody adjusted", [half, { ...whole, people: 2 }], ["conflicting-values", "adjusted"]],
    [
      "a share below 0",
      [adjusted, half, { ...whole, shares: ["-1/2", "1"] }],
      ["out-of-range", "mixes", 2, "shares", 0],
    ],
    [
      "a share above 1",
      [adjusted, half, { ...whole, shares: ["3/2", "0"] }],
      ["out-of-range", "mixes", 2, "shares", 0],
    ],
    [
      "shares of more than the total",
      [adjusted, half, { ...whole, shares: ["1/2", "3/4"] }],
      ["conflicting-values", "mixes", 2, "shares"],
    ],
    [
      "shares in other terms",
      [adjusted, half, { ...whole, shares: ["2/4", 0.5] }],
      ["wrong-type", "mixes", 2, "shares", 0],
      ["wrong-type", "mixes", 2, "shares", 1],
    ],
    [
      "a share for a criterion that the rubric does not have",
      [adjusted, half, { ...whole, shares: ["1/2", "1/2", null] }],
      ["wrong-length", "mixes", 2, "shares"],
    ],
    ["no shares", [adjusted, half, { ...whole, shares: [] }], ["wrong-type", "mixes", 2, "shares"]],
    [
      "a criterion that nobody is said to have",
      [adjusted, { ...whole, shares: [null, "1"] }, half],
      ["conflicting-values", "criteria", 0, "count"],
    ],
  ])("%s in its mixes", (_, mixes, ...issues) => {
    expectRefused(
      withTeam({ mixes }),
      issues.map(([code, ...path]): BriefIssue => [code, "teams", 0, ...path]),
    );
  });

  test("a sum that the criteria cannot make by their shares", () => {
    const six = stored(
      add(
        create(),
        [2, 3, 4, 5, 6, 7].map((score) => person(`p${score}`, "a", score)),
      ),
    );
    const [team] = six.teams as readonly [TeamTally];
    const withSums = (needs: string, relationship: string) => {
      const [first, second] = team.criteria;
      const criteria = [
        { ...first, sum: needs },
        { ...second, sum: relationship },
      ];
      return { ...six, teams: [{ ...team, criteria }] } as unknown as TeamTallies;
    };
    expect(withSums("27", "27")).toEqual(six);
    // Who of them was better in what, a state does not say.
    for (const sums of [
      ["26", "28"],
      ["54", "0"],
    ] as [string, string][])
      expect(finish(withSums(...sums)).teams).toHaveLength(3);
    for (const sums of [
      ["60", "60"],
      ["27", "28"],
      ["26", "27"],
      ["0", "0"],
      ["2699/100", "27"],
    ] as [string, string][]) {
      expectRefused(withSums(...sums), [["conflicting-values", "teams", 0, "sum"]]);
    }
  });

  test("a sum beyond what people of several mixes can make of those of the criteria, and at its bounds", () => {
    // Of two with both criteria and one with needs alone, whose share is 1.
    const people = [person("p1", "a", 4), person("p2", "a", 4), person("p3", "a", 4, "n/a")];
    const state = stored(add(create(), people));
    const [team] = state.teams as readonly [TeamTally];
    const withNeeds = (needs: string) => {
      return { ...state, teams: [{ ...team, criteria: [{ ...team.criteria[0], sum: needs }, team.criteria[1]] }] };
    };
    // Totals of 12, 4 of them by the relationship: 8 of the needs, of p3 all and of the others a half.
    for (const needs of ["8", "12", "16"]) expect(finish(withNeeds(needs) as never).teams).toHaveLength(3);
    for (const needs of ["799/100", "1601/100"]) {
      expectRefused(withNeeds(needs), [["conflicting-values", "teams", 0, "sum"]]);
    }
  });

  test("and so is a result whose criteria do not make its score", () => {
    const good = person("li", "a", 7, 8);
    const criteria = good.criteria.map((outcome) => ({ ...outcome, exactScore: "8" }));
    const call = () => add(create(), [{ ...good, criteria } as never]);
    expect(refusalOf(call).details.issues?.map(({ message }) => message)).toEqual([
      '[0].exactScore: expected 8, as the criteria make by their effective weights, got "15/2".',
    ]);
  });

  test("one that cannot be read", () => {
    const throwing = new Proxy(good, {
      get: () => {
        throw new Error("no");
      },
    });
    const { proxy: revoked, revoke } = Proxy.revocable([good], {});
    revoke();
    const late = {
      ...good,
      get withoutTeam(): never {
        throw new Error("no");
      },
    };
    for (const state of [throwing, late]) expectRefused(state, [["unreadable"]]);
    expect(() => merge(revoked)).toThrow(refusal("invalid-state"));
  });

  test("everything that is wrong with any of the states that are merged", () => {
    const states = [good, { ...good, tree: [] }, null, withTeam({ people: [""] })] as never;
    expect(issuesOf(() => merge(states))).toEqual(
      expect.arrayContaining([
        ["unknown-key", 1, "tree"],
        ["wrong-type", 2],
        ["invalid-id", 3, "teams", 0, "people", 0],
      ]),
    );
  });

  test("states that are no list of at least one", () => {
    for (const states of [[], good, null, undefined]) {
      expect(issuesOf(() => merge(states as never))[0]?.slice(1)).toEqual(["states"]);
      expect(() => merge(states as never)).toThrow(refusal("invalid-state"));
    }
  });

  test("states of another rubric, with one issue that names both", () => {
    const rubric = variant({ version: "2", minimumCoverage: 1 });
    const other = teamsAccumulator(tree, { rubric }).create();
    const mixing = { comparable: [rubric] };
    expect(refusalOf(() => merge([good, other])).details.issues?.map(({ message }) => message)).toEqual([
      '[1].rubric: expected customer-centric 1.0.0, the rubric at hand (for a state of another one, pass it as { rubric }), got "customer-centric 2".',
    ]);
    const { merge: mixed } = teamsAccumulator(tree, { mixing });
    expect(issuesOf(() => mixed([good]))).toEqual([["rubric-mismatch", 0, "accepts"]]);
    expect(refusalOf(() => mixed([good])).message).toMatch(
      /accepts: expected .+ the same { rubric, mixing }, got "a state made with other options, of [0-9a-f]{8}"\.$/,
    );
    expect(refusalOf(() => mixed([other])).message).toContain(
      'the rubric at hand (make all states, and this accumulator, with the same { rubric, mixing }), got "customer-centric 2".',
    );
  });
});

function expectRefused(damaged: unknown, issues: readonly BriefIssue[]): void {
  for (const call of [() => add(damaged as never, []), () => finish(damaged as never)]) {
    expect(refusalOf(call).code).toBe("invalid-state");
    expect(issuesOf(call)).toEqual(issues);
  }
  const call = () => merge([create(), damaged as never]);
  expect(refusalOf(call).code).toBe("invalid-state");
  const isUnreadable = issues.some(([code]) => code === "unreadable");
  expect(issuesOf(call)).toEqual(isUnreadable ? issues : issues.map(([code, ...path]) => [code, 1, ...path]));
}

describe("a person counts once", () => {
  test("in whatever shards: who is in two of them is named, with both teams", () => {
    const other = add(create(), [
      person("li", "a", 8),
      person("mo", "a", 8),
      person("temp", "b", 8),
      person("al", undefined, 7),
    ]);
    const { code, details } = refusalOf(() => merge([good, other]));
    expect(code).toBe("invalid-state");
    expect(details.issues?.map(({ message }) => message)).toEqual([
      "[1]: expected 0 of its 4 people in the states before it (one that is merged twice has all of them in both), got 4.",
      '[1].teams[0].people[0]: expected one result for each person, got "li".',
      '[1].teams[0].people[1]: expected one team for each person, so nobody of "b", got "mo".',
      '[1].teams[1].people[0]: expected one team for each person, so nobody without a team, got "temp".',
      '[1].withoutTeam[0]: expected one team for each person, so nobody of "a", got "al".',
    ]);
  });

  test("when added later, too", () => {
    const call = () =>
      add(good, [person("li", "a", 8), person("mo", "a", 8), person("fay", "a", 8), person("fay", "a", 8)]);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["duplicate-result", 0, "subject"],
      ["conflicting-team", 1, "team"],
      ["duplicate-result", 3, "subject"],
    ]);
  });
});

describe("what is refused when it is made", () => {
  test("a tree that is none, and options that are none", () => {
    expect(() => teamsAccumulator([{ id: "a", parent: "a" }])).toThrow(refusal("invalid-teams"));
    expect(() => teamsAccumulator([])).toThrow(refusal("invalid-teams"));
    expect(() => teamsAccumulator(tree, { minimumSize: 0 })).toThrow(refusal("invalid-option"));
    expect(() => teamsAccumulator(tree, { rubric: { ...customerCentric } })).toThrow(refusal("undefined-rubric"));
    const coarser = variant({ rounding: "up" });
    expect(() => teamsAccumulator(tree, { mixing: { comparable: [coarser] } })).toThrow(refusal("mixed-rubrics"));
  });

  test("what is changed afterwards changes nothing", () => {
    const changing = [{ id: "a" }, { id: "b" }];
    const { finish } = teamsAccumulator(changing);
    changing.pop();
    expect(finish(good).teams.map(({ team }) => team)).toEqual(["a", "b"]);
  });
});
