import type { EvaluationMessages, MistakenWords } from "./evaluation-messages";
import { issueJa } from "./issue-ja";
import { issueIn } from "./issue-words";
import { quoteJa } from "./needs-ja";

const mistaken: MistakenWords = {
  ratings: "評価のファイルです（--ratings で指定してください）",
  results: "score が書き出した結果です",
  evaluation: "evaluate 自身が書き出した内容です",
  rubric: "採点基準です（--rubric で指定してください）",
  calendar: "勤務カレンダーです（--calendar で指定してください）",
  mapping: "マッピングです（--from で指定してください）",
  payload: "サービスデスクのデータです（どのシステムのものかを --from で指定してください）",
  evidence: "このライブラリの形式の証拠です（--from を付けないでください）",
  workbook: "ワークブックです",
  "web-page": "ウェブページ（HTML）です",
  pdf: "PDFです",
  table: "表です（その意味を --from で指定してください）",
  empty: "空のファイルです",
  "something-else": "別の内容です",
};

/** Beside a --from that has said what a table means. */
const mistakenBeside: MistakenWords = { ...mistaken, table: "表です" };

function pair(expected: string, received: string) {
  return { expected, received, sentence: `${expected}が必要ですが、${received}` };
}

export const evaluationJa: EvaluationMessages = {
  faults: {
    issue: (fault, place) => issueIn(issueJa, fault, place),
    "no-evidence": ({ received }) => pair("証拠（記録のリストのJSON、または1行に1件の記録）", mistaken[received]),
    "evidence-for-ratings": () =>
      pair("評価", "証拠です（customer-centric-rubric evaluate に、--ratings を付けずに指定してください）"),
    "evaluations-for-ratings": () =>
      pair("評価", "evaluate が書き出した内容です（explain で文章にし、verify で照合できます）"),
    "no-payload": ({ desk, received }) =>
      pair(
        desk === "zendesk"
          ? "ZendeskのJSON（tickets、audits、ticket_metrics、satisfaction_ratings、users、schedules、holidays、sla_policies のいずれか）"
          : "FreshdeskのJSON（チケット、会話、満足度評価）、またはチケットをエクスポートしたCSV",
        received === "payload" ? "そのシステムのデータとして知られていない部分です" : mistakenBeside[received],
      ),
    "no-mapped-rows": ({ received }) =>
      pair("マッピングの示す行（その形式と、JSONの中での位置）", mistakenBeside[received]),
    "other-export": () =>
      pair("もう一方のエクスポートと同じ列", "列が異なります。別々に評価するか、同じ方法でエクスポートしてください"),
    "nobody-in-evidence": () => pair("誰かの仕事についての証拠", "ありません"),
  },
  notes: {
    "no-calendar": ({ evaluators }) =>
      "--calendar がないため、いつが勤務時間か分かりません。日付はUTCで数え、勤務時間で測る項目は判定しません" +
      `（${evaluators.join("、")}）`,
    "calendar-of-desk": ({ zone }) => `勤務時間は、サービスデスク自身のスケジュールで数えます（${zone}）`,
    "period-taken": ({ period, from }) =>
      from === "files"
        ? `評価期間：${period}（ファイルの記載による。--period で変更できます）`
        : `評価期間：${period}（証拠の最初の出来事の日から --as-of の日まで。--period で変更できます）`,
    "ratings-of-other-periods": ({ file, count, period }) =>
      `${file}：${count}件の評価は評価期間${period}のものではないため、除外しました`,
    "teams-of-nobody": ({ file, teams }) => {
      const named = teams.map(({ team, near }) =>
        near === undefined ? team : `${team}（${quoteJa(near)}の誤りではありませんか）`,
      );
      return `${file}：${named.join("、")}に所属する人がいません。その登記簿は誰にも数えず、その障害はチームの分からない人にだけ数えます`;
    },
    "records-left-out": ({ count, records }) => `証拠の記録${records}件のうち${count}件を除外しました`,
    "records-may-be-missing": ({ names, sources }) =>
      `除外した記録は次のいずれかである可能性があるため、それらの記録がないことを理由に、誰かに不利にも有利にも判断しません：${names.join("、")}（出所：${sources.join("、")}）`,
    "evaluators-failed": ({ evaluators, message }) =>
      `実行に失敗したため、判定の対象が不明です：${evaluators.join("、")}（${quoteJa(message)}）`,
    adapted: ({ source, of, read, kept, dropped }) => {
      const reasons = dropped.map(([reason, count]) => `${reason} ${count}件`).join("、");
      return `${source}：${of}：読み込み${read}件、採用${kept}件${reasons === "" ? "" : `、除外：${reasons}`}`;
    },
    "ways-not-found": ({ source, ways }) =>
      `${source}：マッピングが指定する次のキーは、どの行にもありません：${ways.map(({ of, from }) => `${quoteJa(from)}（${of}）`).join("、")}。書き誤りがないか確認してください`,
    unavailable: ({ source, evaluators }) =>
      `${source}：次の項目に必要な事柄がすべては記録されていません：${evaluators.join("、")}（--format json で内容と理由を確認できます）`,
    "similar-subjects": ({ rated, evidenced }) =>
      `評価の${quoteJa(rated)}と証拠の${quoteJa(evidenced)}は別人として扱われます。同一人物であれば表記を統一してください`,
    "registers-fall-short": ({ registers, period }) =>
      `登録簿（${registers.join("、")}）は評価期間${period}の全体を対象としていないため、記載がないことからは何も言えません。対象の期間を --period で指定してください`,
    "unattributed-in-desk": ({ source, of, count, why }) => {
      const reason = {
        "no-agent": "担当者が記載されていません",
        "unknown-holder":
          "担当者がいつから担当しているか不明です。--desk の authorOfReplies を確認してください" +
          '（{"authorOfReplies":"assignee"} なら担当者のものになります）',
        "unknown-name": "担当者の名前が誰のものか不明です。--desk の agentNames を確認してください",
      };
      return `${source}：${of}：${count}件はどの個人のものでもありません：${reason[why]}`;
    },
    unattributed: ({ count, source }) => {
      const where = {
        mapping: "マッピングの項目 scope と attributedTo を確認してください",
        records: "scope と attributedTo を確認してください",
      };
      return `${count}件の記録はどの個人のものでもありません：${where[source]}`;
    },
  },
};
