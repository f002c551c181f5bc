import type { EvaluationMessages, MistakenWords } from "./evaluation-messages";
import { issueIn } from "./issue-words";
import { issueZh } from "./issue-zh";
import { quoteZh } from "./needs-zh";

const mistaken: MistakenWords = {
  ratings: "评分文件，请改用 --ratings 指定",
  results: "score 写出的结果",
  evaluation: "evaluate 自己写出的内容",
  rubric: "量规，请改用 --rubric 指定",
  calendar: "工作日历，请改用 --calendar 指定",
  mapping: "映射文件，请改用 --from 指定",
  payload: "服务系统导出的数据，请用 --from 说明来自哪个系统",
  evidence: "本库格式的证据，请去掉 --from",
  workbook: "工作簿",
  "web-page": "网页（HTML）",
  pdf: "PDF",
  table: "表格，请用 --from 说明其含义",
  empty: "空文件",
  "something-else": "其他内容",
};

/** Beside a --from that has said what a table means. */
const mistakenBeside: MistakenWords = { ...mistaken, table: "表格" };

function pair(expected: string, received: string) {
  return { expected, received, sentence: `应为${expected}，实际为${received}` };
}

export const evaluationZh: EvaluationMessages = {
  faults: {
    issue: (fault, place) => issueIn(issueZh, fault, place),
    "no-evidence": ({ received }) => pair("证据：JSON 记录列表，或每行一条记录", mistaken[received]),
    "evidence-for-ratings": () => pair("评分", "证据，请用 customer-centric-rubric evaluate 处理，不加 --ratings"),
    "evaluations-for-ratings": () => pair("评分", "evaluate 写出的内容（可用 explain 逐句说明，用 verify 核对）"),
    "no-payload": ({ desk, received }) =>
      pair(
        desk === "zendesk"
          ? "Zendesk 的 JSON：tickets、audits、ticket_metrics、satisfaction_ratings、users、schedules、holidays 或 sla_policies"
          : "Freshdesk 的 JSON（工单、对话或满意度评价），或其工单导出的 CSV",
        received === "payload" ? "该系统数据中不认识的部分" : mistakenBeside[received],
      ),
    "no-mapped-rows": ({ received }) =>
      pair("映射文件所说明的数据行（格式及其在 JSON 中的位置）", mistakenBeside[received]),
    "other-export": () => pair("与另一份导出相同的列", "不同的列，请分别评估，或以相同方式导出"),
    "nobody-in-evidence": () => pair("有关某人工作的证据", "没有"),
  },
  notes: {
    "no-calendar": ({ evaluators }) =>
      `未指定 --calendar，无从得知工作时间：日期按 UTC 计，以工作时间计量的各项不作判断（${evaluators.join("、")}）`,
    "calendar-of-desk": ({ zone }) => `工作时间按服务系统自身的日程计算（${zone}）`,
    "period-taken": ({ period, from }) =>
      from === "files"
        ? `评价周期：${period}，取自文件（可用 --period 另行指定）`
        : `评价周期：${period}，自证据中最早的事件之日起，至 --as-of 之日止（可用 --period 另行指定）`,
    "ratings-of-other-periods": ({ file, count, period }) => `${file}：有${count}条评分不属于评价周期${period}，未计入`,
    "teams-of-nobody": ({ file, teams }) => {
      const named = teams.map(({ team, near }) =>
        near === undefined ? team : `${team}（是否应为${quoteZh(near)}？）`,
      );
      return `${file}：没有人属于${named.join("、")}：其登记册不计入任何人，其系统中断只计入团队不明的人`;
    },
    "records-left-out": ({ count, records }) => `共${records}条证据记录，其中${count}条未计入`,
    "records-may-be-missing": ({ names, sources }) =>
      `未计入的记录可能属于以下各类，因此不会因为缺少这类记录而作出对任何人不利或有利的判断：${names.join("、")}（来源：${sources.join("、")}）`,
    "evaluators-failed": ({ evaluators, message }) =>
      `以下各项运行失败，所判断的内容不明：${evaluators.join("、")}（${quoteZh(message)}）`,
    adapted: ({ source, of, read, kept, dropped }) => {
      const reasons = dropped.map(([reason, count]) => `${reason} ${count}条`).join("、");
      return `${source}：${of}：读取${read}条，采用${kept}条${reasons === "" ? "" : `，舍弃：${reasons}`}`;
    },
    "ways-not-found": ({ source, ways }) =>
      `${source}：映射文件指定的以下各键在任何一行中都没有：${ways.map(({ of, from }) => `${quoteZh(from)}（${of}）`).join("、")}；请检查是否拼写有误`,
    unavailable: ({ source, evaluators }) =>
      `${source}：以下各项所需的情况没有完整记录：${evaluators.join("、")}（用 --format json 查看详情和原因）`,
    "similar-subjects": ({ rated, evidenced }) =>
      `评分中的${quoteZh(rated)}与证据中的${quoteZh(evidenced)}被视为两个人；如为同一人，请统一写法`,
    "registers-fall-short": ({ registers, period }) =>
      `${registers.join("、")} 登记册未覆盖整个评价周期${period}，因此没有记载并不说明任何问题；请用 --period 指定登记册覆盖的时段`,
    "unattributed-in-desk": ({ source, of, count, why }) => {
      const reason = {
        "no-agent": "未写明受理人",
        "unknown-holder":
          '受理人自何时起受理不明，请见 --desk 中的 authorOfReplies（{"authorOfReplies":"assignee"} 表示归受理人）',
        "unknown-name": "仅有受理人姓名，不知是谁，请见 --desk 中的 agentNames",
      };
      return `${source}：${of}：有${count}条不属于任何个人：${reason[why]}`;
    },
    unattributed: ({ count, source }) => {
      const where = {
        mapping: "请见映射文件中的字段 scope 和 attributedTo",
        records: "请见 scope 和 attributedTo",
      };
      return `有${count}条记录不属于任何个人：${where[source]}`;
    },
  },
};
