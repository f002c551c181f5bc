import type { Issue } from "../../errors";
import type { RubricAdvice } from "../verification/advise-rubric";
import { encodingNames } from "./encoding-names";
import { evaluationJa } from "./evaluation-ja";
import { delimitersJa } from "./file-problems-ja";
import type { CommandMessages } from "./messages";
import { quoteJa } from "./needs-ja";
import { placeJa } from "./places-ja";
import { problemsJa } from "./problems-ja";
import { mostNames } from "./quotation";
import { summaryJa } from "./summary-ja";
import { columnsJa } from "./table-problems-ja";

export const ja: CommandMessages = {
  problems: problemsJa,
  notes: {
    "guessed-encoding": ({ file, encoding }) =>
      `${file}：UTF-8ではないため${encodingNames[encoding]}として読み込みました。違う場合は --encoding で指定してください`,
    "hidden-cells": ({ file, sheet, count }) =>
      `${file}：シート${quoteJa(sheet)}の非表示の行と列（${count}か所）も読み込みました`,
    "low-scores": ({ file, least, most, minimum, maximum }) =>
      `${file}：点数はすべて${least}から${most}までですが、採点基準の尺度は${minimum}から${maximum}までです。別の尺度の点数ではないか確認してください`,
    "unread-detail": ({ place, column, value }) =>
      `${placeJa(place)}：${quoteJa(value)}（${columnsJa[column]}）は列名より上にあるため読み込まれていません。使うには専用の列が必要です`,
    "respelt-periods": ({ file, rows, example, read }) =>
      `${file}：長さや省略した最終日で書かれた評価期間（${rows}行）は、初日と最終日として読み込みました（例：${quoteJa(example)}は${read}）`,
    "replaced-ratings": ({ file, count }) => `${file}：${count}件の評価は、より新しい評価に置き換えられました`,
    "adjusted-results": ({ file, count }) =>
      `${file}：${count}件の結果は調整されています。調整の計算は確認しましたが、記載された人が決めたかどうかは確認できません`,
    "coverage-below-minimum": ({ file, count, minimum }) =>
      `${file}：評価された割合が最低カバー率${minimum}に満たない${count}件には not-rated の方針が効かず、未採点のままです。` +
      "最低カバー率は --policy minimum-coverage=… で下げられます",
    "rows-left-out": ({ file, count, rows, see }) =>
      `${file}：${rows}行のうち${count}行を除外しました${see === undefined ? "" : `（${see}を参照）`}`,
    "subjects-left-out": ({ file, subjects }) => `${file}：結果にまったく含まれない被評価者：${listed(subjects)}`,
    "subjects-with-fewer-ratings": ({ file, subjects }) =>
      `${file}：ファイルより少ない評価で採点された被評価者：${listed(subjects)}`,
    ...evaluationJa.notes,
    ...summaryJa.notes,
  },
  phases: { reading: "読み込み", scoring: "採点" },
  validation: {
    noProblems: (file) => `${file}：問題はありません`,
    ratings: ({ ratings, subjects, assessors, emptyCells }) =>
      `評価：${ratings}件（被評価者${subjects}名、評価者${assessors}名）、空欄：${emptyCells}個`,
    reviews: ({ reviews, unscored }) => `評価結果：${reviews}件（うち未採点${unscored}件）`,
    rubric: (id, version) => `採点基準：${id} ${version}`,
    reading: {
      encoding: (encoding) => `文字コード：${encodingNames[encoding]}`,
      delimiter: (delimiter) => `区切り文字：${delimitersJa[delimiter]}`,
      sheet: (sheet) => `シート：${sheet}`,
      layout: (layout) => `表の形：${layout === "long" ? "1行に1件の評価" : "評価項目ごとに1列"}`,
      decimalMark: (mark) => `小数点：${mark === "comma" ? "カンマ" : "ピリオド"}`,
    },
    columns: (columns) => `列：${columns.map(([title, holds]) => `${title} → ${holds}`).join("、")}`,
  },
  verification: {
    titles: {
      result: "結果",
      verdict: "照合結果",
      path: "フィールド",
      of: "対象",
      stored: "保存値",
      computed: "再計算値",
    },
    verdicts: {
      same: "一致",
      different: "不一致",
      "other-rubric": "採点基準の相違",
      "no-ratings": "評価なし",
      "no-evidence": "証拠なし",
      "no-result": "結果なし",
      damaged: "破損",
    },
    line: (line) => `${line}行目`,
    nothing: "なし",
    onceMore: "重複",
    oneResult: (place) => `結果は1回の評価につき1件のみ（${place}に既出）`,
    repeated: "重複",
    more: (count) => `ほか${count}項目`,
    byOtherRubric: "別の採点基準による計算",
    alsoSame: (count) => `ほかに一致する結果が${count}件あります`,
    damage: (issue) => ({ stored: storedWords(issue), computed: damageWords(issue) }),
    summary: ({ resultFile, ratingsFile, results, counts }) => {
      const listed = counts.map(([what, count]) => `${what}${count}件`).join("、");
      return `${resultFile}：${results}件の結果に、${ratingsFile}から再計算した結果と一致しないものがあります（${listed}）`;
    },
    hint: ({ count, named, used, advice }) =>
      `ヒント：${count}件の結果は${used}ではなく${named}で採点されています。${adviceWords(advice)}`,
    rubric: ({ id, version, fingerprints }) => `「${id}」${version}（フィンガープリント${fingerprints.join("、")}）`,
    moreRubrics: (count) => `ヒント：採点基準はほかに${count}件あります`,
    swapped: (order) => `ヒント：結果のファイルを先に、評価のファイルを後に指定してください：${order}`,
    ratingsToo: "ヒント：結果は評価にも基づいています。評価のファイルを --ratings で指定してください",
  },
  columns: columnsJa,
};

function listed(names: readonly string[]): string {
  const rest = names.length > mostNames ? `ほか${names.length - mostNames}名` : "";
  return `${names.slice(0, mostNames).map(quoteJa).join("")}${rest}`;
}

function storedWords({ code, received }: Issue): string {
  if (code === "missing") return "なし";
  return code === "unreadable" ? "JSONではない内容" : received;
}

function damageWords({ code }: Issue): string {
  switch (code) {
    case "missing":
      return "必須の項目がない";
    case "unknown-key":
      return "不要な項目";
    case "wrong-type":
      return "値の種類が違う";
    case "unreadable":
      return "JSON形式の結果が必要";
    default:
      return "無効な値";
  }
}

function adviceWords({ rubric, options }: RubricAdvice): string {
  switch (rubric) {
    case "built-in":
      return options === ""
        ? "--weights と --policy を付けずに照合してください"
        : `${options} を付けて照合してください`;
    case "same-file":
      return options === ""
        ? "同じ --rubric を付け、--weights と --policy は付けずに照合してください"
        : `同じ --rubric と ${options} を付けて照合してください`;
    case "no-file":
      return options === ""
        ? "--rubric、--weights、--policy を付けずに照合してください"
        : `--rubric を付けず、${options} を付けて照合してください`;
    case "its-file":
      return "その採点基準のファイルを --rubric に指定し、バージョンに --weights や --policy が記されていれば、それも付けて照合してください";
    case "its-profile":
      return "その職務プロファイルのファイルを --profile に指定し、評価したときの --rubric、--weights、--policy も付けて照合してください";
  }
}
