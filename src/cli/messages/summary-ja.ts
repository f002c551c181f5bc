import type { NamedRubric } from "../input/fault";
import { quoteJa, receivedJa } from "./needs-ja";
import { placeJa } from "./places-ja";
import { mostNames } from "./quotation";
import type { SummaryMessages } from "./summary-messages";

const columns = { subject: "被評価者", team: "チーム", parent: "上位" } as const;

function pair(expected: string, received: string) {
  return { expected, received, sentence: `${expected}が必要ですが、${received}` };
}

export const summaryJa: SummaryMessages = {
  faults: {
    "no-teams": ({ of, received }) =>
      pair(
        of === "people"
          ? "列名が「被評価者」と「チーム」で、1行に1人と1チームを書いた表"
          : "列名が「チーム」と「上位」で、1行に1チームとその上位を書いた表",
        received === undefined ? "ありません" : `${receivedJa({ described: received })}です`,
      ),
    "other-team-column": ({ of, title }) =>
      pair(
        `${of === "people" ? "「被評価者」または「チーム」" : "「チーム」または「上位」"}の列だけ`,
        `${quoteJa(title)}の列です`,
      ),
    "missing-team-column": ({ column }) => pair(`「${columns[column]}」の列`, "ありません"),
    "missing-team-cell": ({ column }) => pair(columns[column], "空欄です"),
    "several-periods": ({ count, subject, periods, counting }) => {
      const people = count === 1 ? quoteJa(subject) : `${quoteJa(subject)}など${count}名`;
      const why = {
        teams: "チームの中で1人は1回だけ数えるため",
        groups: "--anonymous は人数で数えるため",
        guideline: "--guideline は人数と比べるため",
      }[counting];
      const otherwise =
        counting === "guideline" ? "--guideline を外してください" : "--by period で期間ごとに表示してください";
      return pair(
        `1人につき1件の結果（${why}）`,
        `${people}には複数あります。--period で評価期間を選ぶか（${listed(periods)}）、${otherwise}`,
      );
    },
    "repeated-result": ({ subject, period, see }) =>
      pair(
        "1人の1評価期間につき1件の結果",
        `${quoteJa(subject)}${period === undefined ? "" : `の${period}`}の結果がもう1件あります（${placeJa(see)}を参照）`,
      ),
    "unknown-period": ({ subject, period, known, near }, { file }) => {
      const question = near === undefined ? "" : `${quoteJa(near)}の誤りではありませんか。`;
      const whose = subject === undefined ? "" : `${quoteJa(subject)}の`;
      const has =
        known.length === 0
          ? `${whose}結果に評価期間の記載がありません。`
          : `${subject === undefined ? "ファイル" : quoteJa(subject)}にあるのは${listed(known)}です。`;
      return { line: `エラー：${file}に${whose}評価期間${quoteJa(period)}の結果は見つかりません。${question}${has}` };
    },
    "results-of-other-rubrics": ({ used, others, isMixed }) =>
      pair(
        `採点基準${rubricName(used)}による結果`,
        `${others.map((other) => `${rubricName(other)}による結果が${other.count}件`).join("、")}あります。` +
          (isMixed
            ? "異なる採点基準の結果は合わせて集計できません。--period で評価期間ごとにまとめてください（その期間の採点に使った --rubric、--weights、--policy も指定）"
            : "採点に使った --rubric、--weights、--policy を指定してください"),
      ),
  },
  notes: {
    "subjects-without-team": ({ file, subjects }) =>
      `${file}：次の被評価者はチームがないため、どの数値にも含まれていません：${listed(subjects.map(quoteJa))}`,
    "people-without-team": ({ file, count }) => `${file}：${count}名はチームがないため、どの数値にも含まれていません`,
    "teams-not-in-tree": ({ file, teams }) => {
      const named = teams.map(({ team, count, near }) => {
        const question = near === undefined ? "" : `（${quoteJa(near)}の誤りではありませんか）`;
        return `${quoteJa(team)}${question}${count}名`;
      });
      return `${file}：次のチームがないため、その所属者はどの数値にも含まれていません：${listed(named)}`;
    },
    "fiscal-periods": ({ file, periods }) =>
      `${file}：${listed(periods)}の日付が分からないため、期間ごとの変化は表示しません。会計年度が何月に始まるか（1–12）を --first-month で指定してください`,
    "rounded-shares": ({ file, sum }) =>
      `${file}：割合の合計が${sum}です（丸めによるものとみなします）。合計が1になるよう比例配分します`,
    "no-advice": ({ file }) => `${file}：表示しないレベルの人数が分かってしまうため、目安の分布とは比べません`,
    "smallest-teams": ({ anonymous, minimumSize }) =>
      `--by team では、--anonymous ${anonymous} のときも${minimumSize}名未満の数値は表示しません。大きい数にすると非表示が増え、小さい数にしても表示は増えません`,
    "results-of-several-periods": ({ results, people }) =>
      `${people}名の${results}件の結果をまとめました（1人の各評価期間をそれぞれ1件と数えます）。` +
      "--by period で期間ごとに表示し、--period で一つを選べます",
    "explained-periods": ({ subject, results, periods }) =>
      `${quoteJa(subject)}の結果${results}件をすべて説明します。--period で評価期間を一つ選べます（${listed(periods)}）`,
  },
};

function listed(names: readonly string[]): string {
  const rest = names.length > mostNames ? `ほか${names.length - mostNames}件` : "";
  return `${names.slice(0, mostNames).join("、")}${rest}`;
}

function rubricName({ id, version, fingerprint }: NamedRubric): string {
  return `${quoteJa(id)} ${version}（フィンガープリント${fingerprint}）`;
}
