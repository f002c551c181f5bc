import { describe, expect, test } from "vitest";
import type { Rubric, SubjectRating } from "../../../src/index";
import {
  customerCentric,
  groupsAccumulator,
  reviewsAccumulator,
  scoreRatings,
  scoreRatingsInGroups,
} from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import { variant } from "../scoring";
import { expectRefused } from "./hostile-states";

const plain = reviewsAccumulator<Rubric>();
const groups = groupsAccumulator<Rubric>();
const stateOf = (...ratings: readonly SubjectRating[]) => plain.add(plain.create(), ratings);

function rating(assessor: string, changes: object = {}): SubjectRating {
  const role = assessor === "chen" ? "manager" : "peer";
  return { subject: "li.wei", assessor, role, criterion: "overall", score: 8, ...changes } as SubjectRating;
}

describe("ratings in a state", () => {
  test("have one order and one spelling, and all that was said with them", () => {
    const said = { comment: "well\ud800", at: "2026-06-30", team: "desk" };
    const customer = { role: "customer", relation: "external", contact: "direct" };
    const state = stateOf(
      rating("chen", { subject: "zhao", score: "8.50" }),
      rating("di", { ...customer, criterion: "needs", score: undefined, level: "good", position: "0.50" }),
      rating("di", { ...customer, criterion: "relationship", score: null }),
      rating("chen", { period: "2026-H1", score: undefined, status: "not-observed" }),
      rating("chen", { ...said, score: "8.0" }),
    );
    expect(JSON.stringify(state.ratings)).toBe(
      JSON.stringify([
        {
          ...{ subject: "li.wei", team: "desk", assessor: "chen", role: "manager", criterion: "overall", score: 8 },
          ...{ comment: "well\ud800", at: "2026-06-30" },
        },
        {
          ...{ subject: "li.wei", assessor: "di", ...customer, criterion: "needs" },
          ...{ level: "good", position: "0.50" },
        },
        { subject: "li.wei", assessor: "di", ...customer, criterion: "relationship", score: null },
        {
          ...{ subject: "li.wei", period: "2026-H1", assessor: "chen", role: "manager", criterion: "overall" },
          status: "not-observed",
        },
        { subject: "zhao", assessor: "chen", role: "manager", criterion: "overall", score: 8.5 },
      ]),
    );
    expect(plain.finish(JSON.parse(JSON.stringify(state)))).toEqual(scoreRatings(state.ratings as never));
  });

  test("of nobody come to nothing", () => {
    expect(plain.finish(plain.create())).toEqual([]);
    expect(groups.finish(plain.create())).toEqual([]);
  });

  test("serve reviews and groups alike, once those of one review have met", () => {
    const shards = ["robin", "bo", "cy"].map((assessor) => stateOf(rating(assessor)));
    expect(shards.map((state) => groups.finish(state)[0]?.status)).toEqual(["unscored", "unscored", "unscored"]);
    const whole = plain.merge(shards);
    expect(groups.finish(whole)).toEqual(
      scoreRatingsInGroups(["robin", "bo", "cy"].map((one) => rating(one)) as never),
    );
    expect(groups.finish(whole)[0]).toMatchObject({ status: "scored", isAnonymous: true });
    expect(JSON.stringify(groups.finish(whole))).not.toMatch(/robin|"bo"|"cy"/);
  });

  test("leave what they are given as it is, and share nothing with it", () => {
    const own = rating("chen");
    const state = stateOf(own);
    const text = JSON.stringify(state);
    plain.add(state, [rating("robin")] as never);
    plain.merge([state, stateOf(rating("robin"))]);
    Object.assign(own, { score: 1 });
    expect(JSON.stringify(state)).toBe(text);
  });

  test("are those that getters, also inherited ones, said once", () => {
    let times = 0;
    const row = Object.create({
      get score() {
        times += 1;
        return times === 1 ? 8 : 11;
      },
    });
    const { score: _, ...others } = rating("chen") as { readonly score: number };
    expect(stateOf(Object.assign(row, others)).ratings[0]).toMatchObject({ score: 8 });
  });
});

describe("what cannot be gathered is refused with all its problems", () => {
  test("ratings that are none, that contradict each other or those of the state", () => {
    const before = stateOf(rating("chen", { team: "desk" }), rating("robin", { criterion: "needs" }));
    const call = (...ratings: readonly unknown[]) => issuesOf(() => plain.add(before, ratings as never));
    expect(call(rating("bo", { score: 11 }), null, rating("bo", { criterion: "speed", subject: "sato" }))).toEqual([
      ["out-of-range", 0, "score"],
      ["wrong-type", 1],
      ["unknown-criterion", 2, "criterion"],
    ]);
    expect(call(rating("chen", { score: 9 }))).toEqual([["duplicate-rating", 0]]);
    expect(call(rating("chen", { period: "2026-H1", team: "field" }), rating("bo", { team: "field" }))).toEqual([
      ["conflicting-team", 1, "team"],
    ]);
    expect(call(rating("robin", { role: "report", criterion: "relationship" }))).toEqual([["two-roles", 0, "role"]]);
    // Found where the rating of the whole stands.
    expect(call(rating("chen", { criterion: "needs" }))).toEqual([["overall-and-criterion", "state", "ratings", 0]]);
    const proto = JSON.parse('{ "__proto__": { "score": 9 } }');
    expect(call({ ...rating("bo"), ...proto })).toEqual([["unknown-key", 0, "__proto__"]]);
    for (const items of [null, {}, "all", new Array(2)]) {
      expect(() => plain.add(plain.create(), items as never)).toThrow(refusal("invalid-review"));
    }
  });

  test("a shard that is merged twice", () => {
    const state = stateOf(rating("chen"));
    expect(refusalOf(() => plain.merge([state, state])).code).toBe("invalid-state");
    expect(issuesOf(() => plain.merge([state, state]))).toEqual([["duplicate-rating", 1, "ratings", 0]]);
    const told = (call: () => unknown) => refusalOf(call).details.issues?.map(({ message }) => message);
    expect(told(() => plain.merge([state, state]))).toEqual([
      '[1].ratings[0]: expected one rating of "li.wei" by "chen" on "overall", got "two".',
    ]);
    const half = stateOf(rating("chen"), rating("bo", { period: "2026-H1", criterion: "needs" }));
    expect(told(() => plain.add(half, [rating("bo", { period: "2026-H1", criterion: "needs", score: 3 })]))).toEqual([
      '[0]: expected one rating of "li.wei" in "2026-H1" by "bo" on "needs", got "two".',
    ]);
    // By groups, whose errors name no assessor.
    expect(told(() => groups.merge([half, half]))).toEqual([
      '[1].ratings[0]: expected one rating of "li.wei" on each criterion by each assessor (duplicate-rating).',
      '[1].ratings[1]: expected one rating of "li.wei" in "2026-H1" on each criterion by each assessor (duplicate-rating).',
    ]);
  });

  test("results in place of ratings, once for all of them", () => {
    const results = scoreRatings([rating("chen"), rating("chen", { subject: "sato" })] as never) as never;
    for (const { add, create } of [plain, groups]) {
      const { message, details } = refusalOf(() => add(create(), results));
      expect(details.issues).toHaveLength(1);
      expect(message).toMatch(
        /\[0\]: expected a rating, and no result of ratings: results are for summaryAccumulator, /,
      );
      expect(message).not.toContain("safeParse");
    }
    const mixed = () => plain.add(plain.create(), [...(results as []), rating("bo", { score: 11 }), results] as never);
    expect(issuesOf(mixed)).toEqual([
      ["wrong-type", 0],
      ["out-of-range", 2, "score"],
      ["wrong-type", 3],
    ]);
  });

  test("with the advice to read ratings only where something is wrong with ratings", () => {
    const state = stateOf(rating("chen"));
    const told = (call: () => unknown) => refusalOf(call).message;
    const advice = "(safeParseReview or safeParseRatings shows it)";
    const { kind, ...others } = state;
    for (const damaged of [
      others,
      null,
      { ...state, kind: "summary" },
      { ...state, evil: 1 },
      { ...state, rubric: {} },
    ]) {
      expect(told(() => groups.finish(damaged as never))).not.toContain("safeParse");
      expect(told(() => groups.merge([groups.create(), damaged as never]))).not.toContain("safeParse");
    }
    expect(told(() => groups.merge([]))).not.toContain("safeParse");
    expect(told(() => groups.merge([state, state]))).toContain(advice);
    expect(told(() => groups.finish({ kind, ...others, ratings: [7] } as never))).toContain(advice);
    expect(told(() => groups.add(state, [rating("bo", { score: 11 })]))).toContain(advice);
  });

  test("nothing of what is wrong is told where results are to be anonymous", () => {
    const state = stateOf(rating("robin", { comment: "a secret" }));
    const told = (call: () => unknown) => {
      const { message, details, code } = refusalOf(call);
      expect(`${message}${JSON.stringify(details)}`).not.toMatch(/robin|secret|4\.25|evil/);
      return code;
    };
    expect(told(() => groups.add(state, [rating("robin", { role: "report", score: "4.25" })]))).toBe("invalid-review");
    expect(told(() => groups.add(state, [rating("bo", { score: "4.25 evil" })]))).toBe("invalid-review");
    expect(told(() => groups.merge([state, state]))).toBe("invalid-state");
    const damaged = { ...state, ratings: [{ ...state.ratings[0], evil: 1, role: "evil" }] };
    expect(told(() => groups.finish(damaged as never))).toBe("invalid-state");
    expect(told(() => groups.finish({ ...state, evil: "evil" } as never))).toBe("invalid-state");
    const open = groupsAccumulator<Rubric>({ anonymity: null });
    expect(refusalOf(() => open.add(state, [rating("robin", { role: "report" })])).message).toContain("peer");
  });

  test("absences that the rubric forbids, at the end", () => {
    const rubric = variant({ policies: { notApplicable: "exclude", notRated: "forbid" } });
    for (const { add, create, finish } of [reviewsAccumulator({ rubric }), groupsAccumulator({ rubric })]) {
      const state = add(create(), [rating("chen", { criterion: "needs" })]);
      expect(() => finish(state)).toThrow(refusal("invalid-review"));
    }
  });

  test("options, when the accumulator is made", () => {
    const conflicts = [{ assessor: "cy", notice: true }] as const;
    expect(() => groupsAccumulator({ conflicts })).toThrow(refusal("invalid-option"));
    expect(() => groupsAccumulator({ anonymity: { threshold: 1 } })).toThrow(refusal("invalid-option"));
    expect(() => reviewsAccumulator({ rubrik: customerCentric } as never)).toThrow(refusal("invalid-option"));
    expect(() => reviewsAccumulator({ rubric: { ...customerCentric } })).toThrow(refusal("undefined-rubric"));
  });

  test("states that are none", () => {
    const state = stateOf(rating("chen"), rating("robin"));
    expectRefused(plain, state, "ratings");
    expectRefused(groups, state, "ratings");
    expectRefused(groupsAccumulator<Rubric>({ anonymity: null }), state, "ratings");
    const other = reviewsAccumulator({ rubric: variant({ version: "2" }) });
    expect(issuesOf(() => plain.finish(other.create()))).toEqual([["rubric-mismatch", "rubric"]]);
  });
});
