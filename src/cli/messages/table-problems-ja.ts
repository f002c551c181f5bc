import { criterionPrefix } from "../input/column-mapping";
import type { RatingFault } from "../input/rating-fault";
import type { TableFault } from "../input/table-faults";
import type { ColumnName } from "../input/words";
import { enteredJa, enteringJa, needJa, quoteJa, receivedJa } from "./needs-ja";
import { referredJa } from "./places-ja";
import type { FaultMessages } from "./problem-messages";
import { cellErrorJa } from "./reasons-ja";
import { columnsOptions, told } from "./said";

/** What files may call their columns: each is understood as a header, and by --columns. */
export const columnsJa: Readonly<Record<ColumnName, string>> = {
  subject: "被評価者",
  assessor: "評価者",
  role: "役割",
  criterion: "評価項目",
  score: "点数",
  level: "レベル",
  position: "レベル内の位置",
  status: "状態",
  period: "評価期間",
  team: "チーム",
  relation: "顧客区分",
  contact: "接点",
  comment: "コメント",
  at: "評価日",
};

export const tableProblemsJa: FaultMessages<TableFault | RatingFault> = {
  "unknown-header": ({ title, near }) => {
    const expected = `${Object.values(columnsJa).join("、")}、または各評価項目`;
    const question = near === undefined ? "" : `${quoteJa(near)}の誤りではありませんか。`;
    return told(
      `列名${quoteJa(title)}は認識できません。${question}使える列名は${expected}です。ほかの列名は --columns で意味を指定してください（ignore=… で列を無視）`,
      expected,
      quoteJa(title),
    );
  },
  "ambiguous-header": ({ title, column }) => {
    const options = `--columns ${columnsJa[column]}=${title} または --columns ${criterionPrefix}${title}=${title}`;
    return told(
      `列名${quoteJa(title)}は${quoteJa(columnsJa[column])}の列にも評価項目にもあたります。${options} で指定してください`,
      "一つの意味だけを持つ列名",
      quoteJa(title),
    );
  },
  "repeated-column": ({ content, number }) => {
    const name = quoteJa(columnsJa[content as ColumnName] ?? content);
    return told(`${name}の列が重複しています（${number}列目に既出）`, `一つだけの${name}の列`, "二つ目の列");
  },
  "missing-column": ({ column }) => {
    const name = columnsJa[column];
    return told(
      `${quoteJa(name)}の列がありません（別の列名の場合は --columns ${name}=列名 で指定）`,
      `${quoteJa(name)}の列`,
      "なし",
    );
  },
  "merged-header": () =>
    told(
      "列名の行のセルが結合されています。結合を解除し、列名を1行にしてください",
      "結合されていない1行の列名",
      "結合されたセルの一部",
    ),
  "missing-header": ({ title }) =>
    told(`--columns に指定された列${quoteJa(title)}がありません`, `${quoteJa(title)}の列`, "なし"),
  "other-scale": ({ text, minimum, maximum, columns }) => ({
    sentence:
      `${quoteJa(text)}は、点数が採点基準の尺度（${minimum}から${maximum}まで）と異なることを表していますか。` +
      `${minimum}から${maximum}までの点数であれば ${columnsOptions(columns)} を指定し、異なる場合は先に換算してください`,
  }),
  "mixed-layouts": ({ taken, instead }) => {
    const [first] = taken;
    const named = taken.map(({ title, number }) => `${number}列目${quoteJa(title)}`).join("、");
    const option = instead === "ignore" ? instead : columnsJa[instead];
    const mending =
      taken.length === 1 && first !== undefined
        ? `--columns ${option}=${first.title} のように指定してください`
        : "--columns で意味を指定してください";
    return told(
      `評価項目ごとの列か、「評価項目」と「点数」の列か、どちらか一方にしてください。${named}は評価項目の列とみなされました。違う場合は ${mending}`,
      "評価項目ごとの列か、「評価項目」と「点数」の列",
      "両方",
    );
  },

  "second-header": () =>
    told(
      "ここに二つ目の列名の行があり、その下にもデータがあります。表は一つのファイルに一つにしてください",
      "一つの評価の表",
      "二つ目の列名の行",
    ),
  "repeated-review": () =>
    told(
      "同じ被評価者と評価期間に、評価が1件もないものがほかにあります。どちらか一つにしてください",
      "同じ被評価者と期間につき一つの評価",
      "もう一つの評価",
    ),
  "missing-period": ({ see }) =>
    told(
      `評価期間を入力してください（現在の値：空欄）。同じ被評価者のほかの行には評価期間があります（${referredJa(see)}を参照）`,
      "評価期間（同じ被評価者のほかの行にあるため）",
      "空欄",
    ),
  "cell-count": ({ needed, count, first, lacks }) => {
    const received = `${count}個（先頭は${quoteJa(first)}）`;
    const advice =
      lacks === undefined
        ? "区切り文字を含むセルは引用符で囲み、そうでなければ最後の列より後の内容を削除してください"
        : `行が${quoteJa(lacks)}の前で終わっています。足りない内容か空のセルを補ってください`;
    return told(`セルは列と同じ${needed}個必要ですが、${received}です。${advice}`, `${needed}個のセル`, received);
  },
  "unnamed-column": ({ text }) =>
    told(`列名のない列に値${quoteJa(text)}があります`, "列名のない列の空欄", quoteJa(text)),
  "error-cell": ({ error }) => enteredJa("値", cellErrorJa(error)),
  "exponent-id": ({ text }) =>
    told(
      `${quoteJa(text)}は表計算ソフトが長い数字を省略したもので、残りの桁は失われています。列の書式を文字列にして、番号を入力し直してください`,
      "すべての桁がそろった番号",
      quoteJa(text),
    ),
  "date-cell": ({ date }) => enteredJa("文字列または数値", `日付${date}`),
  "decimal-point": ({ text }) => enteredJa("ほかの点数と同じくカンマを小数点とする数値", quoteJa(text)),
  "score-or-level": ({ text }) =>
    told(
      `${quoteJa(text)}は点数ともレベルの名前とも読めます。点数は4.0のように書き、レベルは「レベル」の列に入力してください`,
      "4.0のような点数、または「レベル」の列のレベル",
      quoteJa(text),
    ),
  "split-score": ({ whole, fraction, isStated }) => {
    const joined = `${whole},${fraction}`;
    const otherwise = isStated ? "" : "。違う場合は --decimal point を指定してください";
    const received = `隣り合う${quoteJa(whole)}と${quoteJa(fraction)}`;
    return told(
      `${received}は、一つの点数${joined}ではありませんか。そうであれば"${joined}"のように引用符で囲むか、セルをセミコロンで区切ってください${otherwise}`,
      "カンマで分かれていない点数",
      received,
    );
  },
  "undated-resubmission": ({ hasDate }) => {
    const request = "この項目は同じ評価者が複数回評価しています。どれが最新か分かる日付を入力してください";
    const received = hasDate ? "前後を決められない日付" : "空欄";
    return told(`${request}（現在の値：${received}）`, "どれが最新か分かる日付", received);
  },
  "rival-rating": ({ see }) =>
    told(
      `同じ評価者による同じ項目の評価がもう1件あり、そちらに誤りがあります（${referredJa(see)}を参照）`,
      "一つの項目につき1件の評価",
      "誤りのあるもう1件の評価",
    ),
  rating: (fault) => {
    const { expected, request } = needJa(fault.needs);
    const received = receivedJa(fault.received, fault.needs);
    const question = fault.near === undefined ? "" : `${quoteJa(fault.near)}の誤りではありませんか。`;
    const remarks = [`現在の値：${received}`, ...remarksOf(fault)].join("、");
    return told(`${request ?? enteringJa(expected)}（${remarks}）。${question}`.replace(/。$/, ""), expected, received);
  },
};

/** Where to look as well, and what would help. */
function remarksOf({ see, advice }: RatingFault): readonly string[] {
  return [
    ...(see === undefined ? [] : [`${referredJa(see)}を参照`]),
    ...(advice === "duplicates" ? ["最新の評価を採るなら --duplicates latest を指定"] : []),
    ...(advice === "year-first" ? ["2026-06-30のように年を先に書く"] : []),
    ...(advice === "day-number" ? ["表計算ソフトの日付の通し番号と思われるため、列を日付の書式にする"] : []),
    ...(advice === "offset" ? ["ファイル全体の時差は --offset +08:00 のように指定"] : []),
  ];
}
