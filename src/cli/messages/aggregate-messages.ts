import type { Locale } from "../../rubric/customer-centric-texts";
import type { Aggregate } from "../input/aggregate-of";
import type { ProblemMessages } from "./problem-messages";

type AggregateMessages = Pick<ProblemMessages["faults"], "aggregate">;

/** Whose states are called so, as a program names them. */
const accumulators: Readonly<Record<Exclude<Aggregate, "finished">, readonly string[]>> = {
  summary: ["summaryAccumulator"],
  "team-tallies": ["teamsAccumulator"],
  ratings: ["reviewsAccumulator", "groupsAccumulator"],
  "results-by-period": ["periodsAccumulator", "trendsAccumulator"],
  "scorecard-parts": ["scorecardsAccumulator"],
};

/** What is said where figures of many people, or what becomes such, stand in the place of ratings or of results. */
export const aggregateMessages: Readonly<Record<Locale, AggregateMessages>> = {
  en: {
    aggregate: ({ of, instead }) => {
      const it =
        of === "finished"
          ? "a finished summary, which holds figures and nobody's result"
          : `a state of ${accumulators[of].join(" or ")}, which only the library takes (its finish makes of it what it is for)`;
      return instead === "ratings"
        ? {
            expected: "ratings",
            received: `${it}: give the ratings that it was made of, or to explain and summary the results of these`,
          }
        : {
            expected: "results, as score or evaluate writes them",
            received: `${it}: give the results themselves`,
          };
    },
  },
  zh: {
    aggregate: ({ of, instead }) => {
      const it =
        of === "finished"
          ? "汇总完成的数字，其中没有各人的结果"
          : `${accumulators[of].join("或")} 的中间状态，只能在程序库中使用（用其 finish 得出最终内容）`;
      const [expected, advice] =
        instead === "ratings"
          ? ["评分", "请给出生成它的评分；explain 和 summary 也可用这些评分的结果"]
          : ["score 或 evaluate 写出的结果", "请给出结果本身"];
      return {
        expected,
        received: it,
        sentence: `这是${it}，不是${instead === "ratings" ? "" : " "}${expected}：${advice}`,
      };
    },
  },
  ja: {
    aggregate: ({ of, instead }) => {
      const it =
        of === "finished"
          ? "集計済みの数値（個人の結果を含まない）"
          : `${accumulators[of].join("または")} の途中の状態（ライブラリでだけ使え、その finish で最終の内容になる）`;
      const [expected, advice] =
        instead === "ratings"
          ? ["評価", "元になった評価を指定してください。explain と summary には、その評価の結果も指定できます"]
          : ["score または evaluate が書き出した結果", "結果そのものを指定してください"];
      return { expected, received: it, sentence: `${expected}ではなく、${it}です。${advice}` };
    },
  },
};
