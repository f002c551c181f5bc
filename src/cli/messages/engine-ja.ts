import type { EngineFormatWords, EngineMessages, EngineProblemWords } from "./engine-messages";
import { mostTables } from "./engine-messages";
import { ignoring } from "./needs-en";
import { quoteJa } from "./needs-ja";

const problems: EngineProblemWords = {
  "invalid-id": "被評価者または評価者が空欄か、制御文字を含む行があります",
  "unknown-role": "採点基準にない役割があります（ここでは採点基準のIDのみ有効です）",
  "unknown-criterion": "採点基準にない評価項目があります（ここでは採点基準のIDのみ有効です。全体の評価でもありません）",
  "unknown-value": "「該当なし」でも「観察なし」でもない状態があります（IDで入力してください）",
  "unknown-level": "採点基準にないレベルがあります（ここでは採点基準のIDのみ有効です）",
  "conflicting-values": "点数・レベル・状態のうち複数が入力された評価があります",
  "invalid-decimal": "8.5のような小数でも、レベルのIDでも、n/aやn/oでもない点数があります",
  "out-of-range": "尺度の範囲外の点数があります",
  "off-step": "評価の刻みに合わない点数、または小数の桁数が多すぎる点数があります",
  "self-in-other-role": "被評価者本人が「本人」以外の役割で評価しています",
  "other-in-self-role": "被評価者以外の人が「本人」の役割になっています",
  "duplicate-rating": "同じ評価者が同じ評価項目を二度評価しています",
  "two-roles": "一人の評価者に二つの役割があります",
  "overall-and-criterion": "全体と個別の評価項目の両方を評価した評価者がいます",
  "forbidden-absence": "点数のない評価項目があり、採点基準の方針で認められていません",
  "beyond-bounds": "数値が大きすぎるため、このエンジンでは正確に計算できません",
  "invalid-period": "評価期間の書き方が正しくありません（2026-H1のように入力してください）",
  "missing-period": "評価期間のある評価とない評価が混在しています",
  "conflicting-team": "一つの評価の中に二つのチームが書かれています",
};

const formats: EngineFormatWords = {
  csv: "CSV",
  xlsx: "XLSX",
  xls: "旧形式のブック",
  json: "JSON",
  html: "ウェブページ（HTML）",
  pdf: "PDF",
  parquet: "Parquet",
  duckdb: "データベース",
  gzip: "圧縮ファイル",
};

export const engineJa: EngineMessages = {
  "no-engine-format": ({ format, isOneOfMany }) =>
    pair(
      isOneOfMany ? "Parquet（複数のファイルの場合）" : "UTF-8のCSV、Parquet、またはDuckDBのデータベース",
      formats[format],
    ),
  "positions-in-engine": ({ title }) => ({
    sentence: `--engine duckdb はレベル内の位置を読み込みません。--columns ${ignoring(title)} で除外できます`,
  }),
  "table-of-no-database": () => pair("データベース（--table はその中の表を指定します）", "ほかのファイル"),
  "unsettled-table": ({ tables }) =>
    tables.length === 0
      ? pair("評価の表", "表のないデータベース")
      : { sentence: `評価は${listed(tables)}のどの表にありますか。--table で指定してください` },
  "unknown-table": ({ table, tables }) =>
    pair(`--table で指定された表${quoteJa(table)}`, tables.length === 0 ? "表なし" : listed(tables)),
  "refused-subject": ({ subject, period, problem, spelling }) => {
    const what = spelling === undefined ? problems[problem] : `評価期間は${spelling}と入力してください`;
    const who = subject === undefined ? "被評価者のない行" : `被評価者${quoteJa(subject)}`;
    return { sentence: `${who}${period === undefined ? "" : `（${period}）`}：${what}` };
  },
  "more-refused": ({ count }) => ({ sentence: `ほか${count}件` }),
};

function pair(expected: string, received: string) {
  return { expected, received, sentence: `${expected}が必要です（現在の値：${received}）` };
}

function listed(tables: readonly string[]): string {
  const rest = tables.length > mostTables ? `ほか${tables.length - mostTables}個` : "";
  return `${tables.slice(0, mostTables).map(quoteJa).join("")}${rest}`;
}
