import type { FileFault } from "../input/file-faults";
import type { Delimiter } from "../input/read-csv";
import { encodingNames } from "./encoding-names";
import { enteredJa, quoteJa, receivedJa } from "./needs-ja";
import type { FaultMessages, Said } from "./problem-messages";
import { fileReasonJa } from "./reasons-ja";
import { grouped, told } from "./said";

export const delimitersJa: Readonly<Record<Delimiter, string>> = {
  comma: "カンマ",
  semicolon: "セミコロン",
  tab: "タブ",
};

export const fileProblemsJa: FaultMessages<FileFault> = {
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
  "no-rating-object": ({ received }) => enteredJa("評価のオブジェクト", receivedJa({ described: received })),
  "no-rating-list": ({ received }) => enteredJa("評価のリスト", receivedJa({ described: received })),
  "no-plain-value": ({ received }) => enteredJa("文字列または数値", receivedJa({ described: received })),
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
};

function over(what: string, most: string): Said {
  return told(`${what}が上限（${most}）を超えています`, `${most}以内`, "超過");
}
