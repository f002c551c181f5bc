import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { engineZh } from "./engine-zh";
import { evaluationZh } from "./evaluation-zh";
import { fileProblemsZh } from "./file-problems-zh";
import { receivedZh } from "./needs-zh";
import { placeZh } from "./places-zh";
import type { ProblemMessages, Said } from "./problem-messages";
import { rubricIssue } from "./rubric-issue";
import { told } from "./said";
import { summaryZh } from "./summary-zh";
import { tableProblemsZh } from "./table-problems-zh";

export const problemsZh: ProblemMessages = {
  faults: {
    ...fileProblemsZh,
    ...tableProblemsZh,
    "no-results": ({ received }) => {
      if (received === "engine") {
        const engine = "score --engine duckdb 写出的结果没有计分明细";
        return told(`${engine}，无法使用：请给出计分所用的评分文件`, "带计分明细的结果", engine);
      }
      const found =
        received === "empty"
          ? "空文件"
          : received === "workbook"
            ? "工作簿"
            : "noJson" in received
              ? `无效的JSON：${received.noJson}`
              : receivedZh({ described: received.described });
      const expected = "score 以 --format json 或 ndjson 写出的结果";
      return told(`这不是 ${expected}（${found}）`, expected, found);
    },
    "no-rubric-json": ({ problem }) => ({ sentence: `量规文件不是有效的JSON：${problem}` }),
    rubric: ({ issue }, { file }) => rubricIssue(issue, file),
    ...evaluationZh.faults,
    ...summaryZh.faults,
    ...engineZh,
    ...adjustmentMessages.zh,
    ...aggregateMessages.zh,
  },
  place: placeZh,
  join: (where, said) => `${where}：${said.sentence ?? sentenceOf(said)}`,
};

function sentenceOf(said: Said): string {
  return "expected" in said ? `应为${said.expected}，实际为${said.received}` : "";
}
