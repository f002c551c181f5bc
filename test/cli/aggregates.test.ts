/** Files of what the library makes of many results, where ratings or the results of each are meant. */
import { describe, expect, it } from "vitest";
import {
  customerCentric,
  defineScorecard,
  groupsAccumulator,
  periodsAccumulator,
  reviewsAccumulator,
  scorecardsAccumulator,
  scoreRatings,
  summarizeTeams,
  summaryAccumulator,
  teamsAccumulator,
  trendsAccumulator,
} from "../../src/index";
import { problemsOf, run, sample, write } from "./run-command";

const ratings = ["Li Wei", "Sato", "Aoife", "Tom", "王芳"].map((subject) => {
  const whose = { subject, team: "desk", period: "2026-H1" } as const;
  return { ...whose, assessor: "chen", role: "manager", criterion: "overall", score: 8 } as const;
});
const results = scoreRatings(ratings);
const tree = [{ id: "desk" }];
const scorecard = defineScorecard({
  ...{ id: "card", version: "1", parts: [{ id: "service", weight: 1, rubric: customerCentric }] },
  ...{ scale: customerCentric.scale, levels: customerCentric.levels, conversion: "same-scale" },
});
const summaries = summaryAccumulator();

const states = {
  summaryAccumulator: summaries.add(summaries.create(), results),
  teamsAccumulator: teamsAccumulator(tree).add(teamsAccumulator(tree).create(), results),
  "reviewsAccumulator or groupsAccumulator": reviewsAccumulator().add(groupsAccumulator().create(), ratings),
  "periodsAccumulator or trendsAccumulator": periodsAccumulator().add(trendsAccumulator().create(), results),
  scorecardsAccumulator: scorecardsAccumulator(scorecard).create(),
};

/** The rows of calls that read a file, and what they expect in the place of this one. */
function callsOf(file: string): readonly (readonly string[])[] {
  return [
    ["explain", file, "--subject", "Li Wei"],
    ["summary", file],
    ["score", file],
    ["validate", file],
  ];
}

describe("a state of an accumulator", () => {
  it.each(Object.entries(states))("of %s is told for what it is, with what to give in its place", (name, state) => {
    const it = `a state of ${name}, which only the library takes (its finish makes of it what it is for)`;
    for (const text of [JSON.stringify(state, null, 2), `${JSON.stringify(state)}\n${JSON.stringify(state)}\n`]) {
      write("state.json", text);
      for (const call of callsOf("state.json")) {
        const { stdout, stderr } = run(...call);
        expect(
          `${stdout}${stderr}`
            .trimEnd()
            .split("\n")
            .filter((line) => !line.startsWith("Li")),
        ).toEqual([
          `state.json: expected ratings, got ${it}: give the ratings that it was made of, or to explain and summary the results of these`,
        ]);
      }
      expect(problemsOf(run("verify", "state.json", sample))).toEqual([
        `state.json: expected results, as score or evaluate writes them, got ${it}: give the results themselves`,
      ]);
      expect(problemsOf(run("verify", sample, "state.json")).at(-1)).toContain(
        "state.json: expected ratings, got a state",
      );
    }
  });

  it("is none of what is called so: a review has a rubric by name, and a result a kind that nobody knows", () => {
    const review = { kind: "ratings", rubric: "customer-centric", ratings };
    expect(problemsOf(run("score", write("review.json", JSON.stringify(review)))).join()).toContain('"kind"');
    const odd = results.map((result) => ({ ...result, kind: "summary" }));
    expect(run("verify", write("odd.json", JSON.stringify(odd)), sample).stdout).toContain("damaged");
  });
});

describe("finished figures", () => {
  const whole = summaries.finish(states.summaryAccumulator);
  const told = {
    en: [
      "figures.json: expected ratings, got a finished summary, which holds figures and nobody's result: give the ratings that it was made of, or to explain and summary the results of these",
      "figures.json: expected results, as score or evaluate writes them, got a finished summary, which holds figures and nobody's result: give the results themselves",
    ],
    zh: [
      "figures.json：这是汇总完成的数字，其中没有各人的结果，不是评分：请给出生成它的评分；explain 和 summary 也可用这些评分的结果",
      "figures.json：这是汇总完成的数字，其中没有各人的结果，不是 score 或 evaluate 写出的结果：请给出结果本身",
    ],
    ja: [
      "figures.json：評価ではなく、集計済みの数値（個人の結果を含まない）です。元になった評価を指定してください。explain と summary には、その評価の結果も指定できます",
      "figures.json：score または evaluate が書き出した結果ではなく、集計済みの数値（個人の結果を含まない）です。結果そのものを指定してください",
    ],
  };

  it.each(["en", "zh", "ja"] as const)("are told for what they are in %s, whoever wrote them", (locale) => {
    write("results.json", JSON.stringify(results));
    const written = [[], ["--by", "team"], ["--by", "period"], ["--by", "level"], ["--anonymous"]].map((by) => {
      return run("summary", "results.json", ...by, "--format", "json").stdout;
    });
    for (const text of [JSON.stringify(whole), JSON.stringify(summarizeTeams(results, tree)), ...written]) {
      write("figures.json", text);
      for (const call of [["explain", "--subject", "Li Wei"], ["summary"], ["score"]]) {
        expect(problemsOf(run(...call, "figures.json", "--locale", locale))).toEqual([told[locale][0]]);
      }
      expect(problemsOf(run("verify", "figures.json", sample, "--locale", locale))).toEqual([told[locale][1]]);
    }
  });
});
