import type { NamedRubric } from "../input/fault";
import { quoteZh, receivedZh } from "./needs-zh";
import { placeZh } from "./places-zh";
import { mostNames } from "./quotation";
import type { SummaryMessages } from "./summary-messages";

const columns = { subject: "被评人", team: "团队", parent: "上级" } as const;

function pair(expected: string, received: string) {
  return { expected, received, sentence: `应为${expected}，实际为${received}` };
}

export const summaryZh: SummaryMessages = {
  faults: {
    "no-teams": ({ of, received }) =>
      pair(
        of === "people"
          ? "列名为“被评人”和“团队”的表格，每行一人一团队"
          : "列名为“团队”和“上级”的表格，每行一个团队及其上级",
        received === undefined ? "没有" : receivedZh({ described: received }),
      ),
    "other-team-column": ({ of, title }) =>
      pair(`${of === "people" ? "“被评人”或“团队”列" : "“团队”或“上级”列"}，不含其他列`, `${quoteZh(title)}列`),
    "missing-team-column": ({ column }) => pair(`有“${columns[column]}”列`, "没有"),
    "missing-team-cell": ({ column }) => pair(columns[column], "空白"),
    "several-periods": ({ count, subject, periods, counting }) => {
      const people = count === 1 ? quoteZh(subject) : `${quoteZh(subject)}等${count}人`;
      const why = {
        teams: "一个人在团队中只计一次",
        groups: "--anonymous 按人数计算",
        guideline: "--guideline 按人数对照",
      }[counting];
      const otherwise = counting === "guideline" ? "去掉 --guideline" : "用 --by period 分周期列出";
      return pair(
        `每人一条结果（${why}）`,
        `${people}有多条：请用 --period 选定一个评价周期（${listed(periods)}），或${otherwise}`,
      );
    },
    "repeated-result": ({ subject, period, see }) =>
      pair(
        "每人每个评价周期一条结果",
        `${quoteZh(subject)}${period === undefined ? "" : `在${period}`}的又一条结果（另见${placeZh(see)}）`,
      ),
    "unknown-period": ({ subject, period, known, near }, { file }) => {
      const question = near === undefined ? "。" : `，是否应为${quoteZh(near)}？`;
      const whose = subject === undefined ? "" : quoteZh(subject);
      const has =
        known.length === 0
          ? `${whose || "其中"}的结果均未注明评价周期。`
          : `${whose || "文件"}中有：${listed(known)}。`;
      return { line: `错误：${file}中没有${whose}评价周期${quoteZh(period)}的结果${question}${has}` };
    },
    "results-of-other-rubrics": ({ used, others, isMixed }) =>
      pair(
        `按量规${rubricName(used)}计分的结果`,
        `${others.map((other) => `按${rubricName(other)}计分的结果${other.count}条`).join("、")}；` +
          (isMixed
            ? "不同量规的结果不能合并汇总：请用 --period 分别汇总每个评价周期，并给出该周期计分时所用的 --rubric、--weights 和 --policy"
            : "请给出计分时所用的 --rubric、--weights 和 --policy"),
      ),
  },
  notes: {
    "subjects-without-team": ({ file, subjects }) =>
      `${file}：以下被评人没有团队，未计入任何数字：${listed(subjects.map(quoteZh))}`,
    "people-without-team": ({ file, count }) => `${file}：有${count}人没有团队，未计入任何数字`,
    "teams-not-in-tree": ({ file, teams }) => {
      const named = teams.map(({ team, count, near }) => {
        const question = near === undefined ? "" : `（是否应为${quoteZh(near)}？）`;
        return `${quoteZh(team)}${question}${count}人`;
      });
      return `${file}：其中没有以下团队，这些团队的人未计入任何数字：${listed(named)}`;
    },
    "fiscal-periods": ({ file, periods }) =>
      `${file}：${listed(periods)}的起止日期未知，因此不显示各期之间的变化；请用--first-month指明财年从几月开始（1–12）`,
    "rounded-shares": ({ file, sum }) => `${file}：各占比之和为${sum}（应是舍入所致），按比例折算为合计1`,
    "no-advice": ({ file }) => `${file}：有等级未显示，而与参考分布对照会透露其人数，因此不作对照`,
    "smallest-teams": ({ anonymous, minimumSize }) =>
      `--by team 不显示不足${minimumSize}人的任何数字，使用 --anonymous ${anonymous} 时也是如此：更大的数会隐藏更多，更小的数不会多显示`,
    "results-of-several-periods": ({ results, people }) =>
      `汇总了${people}人的${results}条结果，每人的每个评价周期各计一次；可用 --by period 分周期列出，或用 --period 选定一个`,
    "explained-periods": ({ subject, results, periods }) =>
      `${quoteZh(subject)}有${results}条结果，已全部说明；可用 --period 选定一个评价周期（${listed(periods)}）`,
  },
};

function listed(names: readonly string[]): string {
  const rest = names.length > mostNames ? `等共${names.length}项` : "";
  return `${names.slice(0, mostNames).join("、")}${rest}`;
}

function rubricName({ id, version, fingerprint }: NamedRubric): string {
  return `${quoteZh(id)}${version}（指纹${fingerprint}）`;
}
