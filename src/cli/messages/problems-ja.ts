import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { engineJa } from "./engine-ja";
import { evaluationJa } from "./evaluation-ja";
import { fileProblemsJa } from "./file-problems-ja";
import { receivedJa } from "./needs-ja";
import { placeJa } from "./places-ja";
import type { ProblemMessages } from "./problem-messages";
import { rubricIssue } from "./rubric-issue";
import { told } from "./said";
import { summaryJa } from "./summary-ja";
import { tableProblemsJa } from "./table-problems-ja";

export const problemsJa: ProblemMessages = {
  faults: {
    ...fileProblemsJa,
    ...tableProblemsJa,
    "no-results": ({ received }) => {
      if (received === "engine") {
        const engine = "score --engine duckdb が書き出した結果には内訳がありません";
        return told(`${engine}。採点に使った評価ファイルを指定してください`, "内訳のある結果", engine);
      }
      const found =
        received === "empty"
          ? "空のファイル"
          : received === "workbook"
            ? "ブック"
            : "noJson" in received
              ? `JSONではない内容：${received.noJson}`
              : receivedJa({ described: received.described });
      return told(
        `score が --format json または ndjson で書き出した結果ではありません（${found}）`,
        "score が --format json または ndjson で書き出した結果",
        found,
      );
    },
    "no-rubric-json": ({ problem }) => ({ sentence: `採点基準のJSONとして読み取れません：${problem}` }),
    rubric: ({ issue }, { file }) => rubricIssue(issue, file),
    ...evaluationJa.faults,
    ...summaryJa.faults,
    ...engineJa,
    ...adjustmentMessages.ja,
    ...aggregateMessages.ja,
  },
  place: placeJa,
  join: (where, { sentence = "" }) => `${where}：${sentence}`,
};
