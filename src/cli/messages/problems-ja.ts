import type { RatingFault } from "../input/fault";
import { criterionPrefix } from "../input/layout";
import type { Delimiter } from "../input/read-csv";
import type { ColumnName } from "../input/words";
import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { encodingNames } from "./encoding-names";
import { engineJa } from "./engine-ja";
import { evaluationJa } from "./evaluation-ja";
import { needJa, quoteJa, receivedJa } from "./needs-ja";
import { placeJa, referredJa } from "./places-ja";
import type { ProblemMessages, Said } from "./problem-messages";
import { columnsOptions } from "./problems-en";
import { cellErrorJa, fileReasonJa } from "./reasons-ja";
import { rubricIssue } from "./rubric-issue";
import { summaryJa } from "./summary-ja";

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

export const delimitersJa: Readonly<Record<Delimiter, string>> = {
  comma: "カンマ",
  semicolon: "セミコロン",
  tab: "タブ",
};

export const problemsJa: ProblemMessages = {
  faults: {
    "cannot-read": ({ reason }, { file }) => ({ line: `エラー：${file}を読み込めません：${fileReasonJa(reason)}` }),
    "cannot-write": ({ reason }, { file }) => ({ line: `エラー：${file}に書き込めません：${fileReasonJa(reason)}` }),
    "too-large": ({ mebibytes }, { file }) => ({
      line: `エラー：${file}を読み込めません：${mebibytes} MiBを超えています`,
    }),
    "missing-package": ({ needs, name, install }) => ({
      line: `エラー：${needs === "XLSX" ? "XLSXを扱う" : `${needs} を使う`}にはパッケージ${name}が必要です。次のコマンドでインストールしてください：${install}`,
    }),
    "too-much-for-xlsx": ({ excess }) => ({
      line:
        "rows" in excess
          ? `エラー：XLSXのシートは${excess.most}行までですが、${excess.rows}行あります。--format csv を使ってください`
          : `エラー：XLSXのセルは${excess.most}文字までですが、${excess.row}行目に${excess.characters}文字のセルがあります。--format csv を使ってください`,
    }),
    "other-format": ({ format }) => {
      const name = format === "pdf" ? "PDFファイル" : "ウェブページ（HTML）";
      const advice =
        format === "pdf"
          ? "中の表をXLSXまたはCSVで保存してください"
          : "表計算ソフトで開き、XLSXまたはCSVで保存し直してください";
      return told(`${name}です。${advice}`, "CSV、XLSX、JSON、NDJSON", name);
    },
    "empty-file": () =>
      told(
        "ファイルが空です。1行目に列名、その下に評価を入力してください",
        "1行目の列名と、その下の評価",
        "空のファイル",
      ),
    "no-rows": () => told("列名の下に評価がありません", "列名の下の評価", "空欄"),
    "more-problems": ({ count }) => ({ sentence: `ほかに${count}件の問題がありますが、省略しました` }),
    "no-good-row": () => told("問題のない行が1行もありません", "問題のない行", "なし"),
    "unknown-subject": ({ subject, known, near }, { file }) => {
      const listed = known.slice(0, 10).map(quoteJa).join("");
      const rest = known.length > 10 ? `ほか${known.length - 10}名` : "";
      const question = near === undefined ? "" : `${quoteJa(near)}の誤りではありませんか。`;
      return {
        line: `エラー：${file}に被評価者${quoteJa(subject)}は見つかりません。${question}ファイルにあるのは${listed}${rest}です。`,
      };
    },

    "other-byte-order-mark": ({ stated, marked }) =>
      told(
        `--encoding では${encodingNames[stated]}が指定されていますが、ファイルには${encodingNames[marked]}のバイト順マークがあります`,
        encodingNames[stated],
        `${encodingNames[marked]}のバイト順マーク`,
      ),
    "wrong-bytes": ({ encoding }) => {
      const name = encodingNames[encoding];
      return told(`${name}の文字として読み取れません`, `${name}のテキスト`, "読み取れないバイト");
    },
    nul: () => told("テキストではなく、NUL文字が含まれています", "テキスト", "NUL文字"),
    "unknown-encoding": () =>
      told(
        "文字コードを判別できません。UTF-8で保存してください",
        "UTF-8などのテキスト",
        "どの文字コードでも読み取れないバイト",
      ),
    "unsettled-encoding": ({ readings }) => {
      const shown = readings.map(({ word, encoding }) => `${encodingNames[encoding]}なら${quoteJa(word)}`).join("、");
      const options = readings.map(({ encoding }) => `--encoding ${encoding}`).join(" か ");
      return told(
        `文字コードを特定できません。ここは${shown}と読めます。${options} で指定するか、「CSV UTF-8」で保存し直してください`,
        "UTF-8、または文字コードを特定できる語句",
        shown,
      );
    },
    "unsettled-delimiter": () => ({
      sentence:
        "セルの区切り文字はどれですか。--delimiter comma（カンマ）、semicolon（セミコロン）、tab（タブ）のいずれかを指定してください",
    }),
    "other-delimiter": ({ sign }) =>
      told(
        `セルの区切りが${quoteJa(sign)}です。半角のカンマかセミコロン、またはタブで区切って保存し直してください`,
        "カンマ、セミコロン、タブのいずれかの区切り",
        quoteJa(sign),
      ),
    "unsettled-decimal-mark": ({ text, mark }) => {
      const name = mark === "comma" ? "カンマ" : "ピリオド";
      const options = mark === "comma" ? ["comma", "point"] : ["point", "comma"];
      return {
        sentence: `${quoteJa(text)}の${name}は小数点ですか、桁区切りですか。小数点なら --decimal ${options[0]}、桁区切りなら --decimal ${options[1]} を指定してください`,
      };
    },
    "long-row": ({ most }) =>
      told(
        `1行が${grouped(most)}文字を超えています（引用符が抜けていませんか）`,
        `1行${grouped(most)}文字以内`,
        "それより長い行",
      ),
    "wide-row": ({ most }) => over("1行のセル", `${grouped(most)}個`),
    "too-many-rows": ({ most }) => over("行", `${grouped(most)}行`),
    "too-many-lines": ({ most }) => over("行", `${grouped(most)}行`),
    "open-quote": () =>
      told("この行の引用符が、ファイルの終わりまで閉じられていません", "閉じられた引用符", "閉じられていない引用符"),
    "text-after-quote": ({ delimiter }) =>
      told(
        `引用符で囲んだセルの後は${delimitersJa[delimiter]}か行末にし、セルの中の引用符は二つ重ねてください。これより後の行は読み取れません`,
        `引用符で囲んだセルの後の${delimitersJa[delimiter]}または行末`,
        "ほかの文字",
      ),
    "quote-within-cell": () =>
      told(
        "引用符を含むセルは全体を引用符で囲み、中の引用符は二つ重ねてください。これより後の行は読み取れません",
        "全体を引用符で囲んだセル",
        "囲まれていないセルの中の引用符",
      ),

    "no-json": ({ problem }) => told(`JSONとして読み取れません：${problem}`, "JSON", problem),
    "no-ratings": () => told("評価のリストが空です", "評価のリスト", "空のリスト"),
    "too-much-json": ({ rows, keys, cells }) =>
      over("データ", `評価${grouped(rows)}件、キー${grouped(keys)}個、セルの合計${grouped(cells)}個`),
    "no-rating-object": ({ received }) => entered("評価のオブジェクト", receivedJa({ described: received })),
    "no-rating-list": ({ received }) => entered("評価のリスト", receivedJa({ described: received })),
    "no-plain-value": ({ received }) => entered("文字列または数値", receivedJa({ described: received })),
    "said-by-review": ({ key }) => ({ sentence: `${quoteJa(key)}は評価全体に指定済みのため、ここには不要です` }),
    "repeated-key": ({ key }) =>
      told(`キー${quoteJa(key)}が重複しています`, "一つのオブジェクトに1回だけのキー", `二つ目の${quoteJa(key)}`),
    "results-for-ratings": ({ isSheet }) =>
      told(
        isSheet
          ? "評価ではなく、score が書き出した結果の表です（verify で照合できるのは --format json または ndjson の結果です）"
          : "評価ではなく、score が書き出した結果です（照合するには customer-centric-rubric verify 結果ファイル 評価ファイル）",
        "評価",
        "score が書き出した結果",
      ),
    "inexact-number": ({ received }) =>
      told(`桁数が多く数値では正確に表せません。文字列にしてください（現在の値：${received}）`, "文字列", received),

    "old-workbook": () =>
      told(
        "旧形式またはパスワード付きのブックです。XLSX形式で保存し直してください",
        "XLSX形式のブック",
        "旧形式またはパスワード付きのブック",
      ),
    "large-workbook": ({ mebibytes }) => over("展開後のブック", `${mebibytes} MiB`),
    "damaged-workbook": ({ problem }) =>
      told(`XLSX形式のブックとして読み取れません：${problem}`, "XLSX形式のブック", problem),
    "far-cell": ({ sheet, cell }) => ({
      sentence: `シート${quoteJa(sheet)}に、遠く離れたセル${cell}があります。表の下の空行と右側の列を削除して、ブックを保存し直してください`,
    }),
    "too-many-merged-cells": () => told("結合されたセルが多すぎます", "表", "結合されたセルが多すぎるシート"),
    "empty-workbook": () => told("評価のあるシートがありません", "評価のあるシート", "空のシート"),
    "unknown-sheet": ({ sheet, sheets }) => {
      const listed = sheets.map(quoteJa).join("");
      return told(
        `--sheet に指定されたシート${quoteJa(sheet)}はありません。シートは${listed}です`,
        `シート${quoteJa(sheet)}`,
        listed,
      );
    },
    "unsettled-sheet": ({ sheets }) => ({
      sentence: `評価はどのシートにありますか（${sheets.map(quoteJa).join("")}）。--sheet シート名 で指定してください`,
    }),

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
    "error-cell": ({ error }) => entered("値", cellErrorJa(error)),
    "exponent-id": ({ text }) =>
      told(
        `${quoteJa(text)}は表計算ソフトが長い数字を省略したもので、残りの桁は失われています。列の書式を文字列にして、番号を入力し直してください`,
        "すべての桁がそろった番号",
        quoteJa(text),
      ),
    "date-cell": ({ date }) => entered("文字列または数値", `日付${date}`),
    "decimal-point": ({ text }) => entered("ほかの点数と同じくカンマを小数点とする数値", quoteJa(text)),
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
      return told(`${request ?? entering(expected)}（${remarks}）。${question}`.replace(/。$/, ""), expected, received);
    },

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

function told(sentence: string, expected: string, received: string): Said {
  return { sentence, expected, received };
}

function entered(expected: string, received: string): Said {
  return told(`${entering(expected)}（現在の値：${received}）`, expected, received);
}

function entering(expected: string): string {
  return `${expected}を入力してください`;
}

function over(what: string, most: string): Said {
  return told(`${what}が上限（${most}）を超えています`, `${most}以内`, "超過");
}

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

function grouped(count: number): string {
  return count.toLocaleString("en");
}
