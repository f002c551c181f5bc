import { describe } from "../../errors";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { AdjustmentColumn } from "../adjustments/adjustment-columns";
import type { AdjustmentFault } from "../input/fault";
import { quoteJa } from "./needs-ja";
import { quoteZh } from "./needs-zh";
import { referenceEn } from "./places-en";
import { referredJa } from "./places-ja";
import { referredZh } from "./places-zh";
import type { FaultMessages, Said } from "./problem-messages";

type AdjustmentMessages = FaultMessages<AdjustmentFault>;

const titlesZh: Readonly<Record<AdjustmentColumn, string>> = {
  ...{ subject: "被评人", period: "评价周期", score: "分数", by: "调整人", at: "时间", reason: "理由" },
};

const titlesJa: Readonly<Record<AdjustmentColumn, string>> = {
  ...{ subject: "被評価者", period: "評価期間", score: "点数", by: "調整者", at: "日時", reason: "理由" },
};

/** What may be wrong with a file of adjustments, in each language. */
export const adjustmentMessages: Readonly<Record<Locale, AdjustmentMessages>> = {
  en: {
    "no-adjustments": ({ received = "none" }) => ({
      expected: "rows of adjustments, below a header with subject, score, by, at and reason",
      received,
    }),
    "other-adjustment-column": ({ title, near }) => ({
      expected: "a column subject, period, score, by, at or reason, and no other",
      received: describe(title),
      question: near === undefined ? undefined : `: did you mean ${describe(near)}?`,
    }),
    "missing-adjustment-column": ({ column }) => ({ expected: `a column ${describe(column)}`, received: "none" }),
    "unknown-adjusted": ({ subject, near }) => ({
      expected: "somebody who has a result",
      received: describe(subject),
      question: near === undefined ? undefined : `: did you mean ${describe(near)}?`,
    }),
    "unknown-adjusted-period": ({ subject, period, periods }) => ({
      expected:
        periods.length === 0
          ? `no period, as the result of ${describe(subject)} has none`
          : `a period of ${describe(subject)}: ${periods.slice(0, 10).map(describe).join(", ")}`,
      received: period === "" ? "nothing" : describe(period),
    }),
    "adjustment-time": ({ text, lacks }) => ({
      expected:
        lacks === "time"
          ? "the time of day too, such as 2026-07-10T09:00+08:00"
          : "a time with its offset from UTC, such as 2026-07-10T09:00+08:00, or --offset +08:00 for the whole file",
      received: describe(text),
    }),
    "adjustments-at-once": ({ text, see }) => ({
      expected: `another moment than that of the other adjustment of this result${referenceEn(see)}, since the latest one counts`,
      received: describe(text),
    }),
  },
  zh: {
    "no-adjustments": ({ received = "没有" }) =>
      pairZh({
        expected: "列名为“被评人”“分数”“调整人”“时间”“理由”的调整表，每行一项调整",
        received,
      }),
    "other-adjustment-column": ({ title, near }) =>
      pairZh({
        expected: "“被评人”“评价周期”“分数”“调整人”“时间”或“理由”列，不含其他列",
        received: `${quoteZh(title)}列`,
        question: near === undefined ? undefined : `，是否应为${quoteZh(near)}？`,
      }),
    "missing-adjustment-column": ({ column }) => pairZh({ expected: `有“${titlesZh[column]}”列`, received: "没有" }),
    "unknown-adjusted": ({ subject, near }) =>
      pairZh({
        expected: "有评价结果的人",
        received: quoteZh(subject),
        question: near === undefined ? undefined : `，是否应为${quoteZh(near)}？`,
      }),
    "unknown-adjusted-period": ({ subject, period, periods }) =>
      pairZh({
        expected:
          periods.length === 0
            ? `空白（${quoteZh(subject)}的结果没有评价周期）`
            : `${quoteZh(subject)}的评价周期之一：${periods.slice(0, 10).map(quoteZh).join("、")}`,
        received: period === "" ? "空白" : quoteZh(period),
      }),
    "adjustment-time": ({ text, lacks }) =>
      pairZh({
        expected:
          lacks === "time"
            ? "日期之外还有时刻，如 2026-07-10T09:00+08:00"
            : "带时差的时间，如 2026-07-10T09:00+08:00，或用 --offset +08:00 为整个文件指定时差",
        received: quoteZh(text),
      }),
    "adjustments-at-once": ({ text, see }) =>
      pairZh({
        expected: `与同一结果的另一项调整（见${referredZh(see)}）不同的时刻，因为以最后一项调整为准`,
        received: quoteZh(text),
      }),
  },
  ja: {
    "no-adjustments": ({ received }) =>
      pairJa({
        expected: "列名が「被評価者」「点数」「調整者」「日時」「理由」で、1行に1件の調整を書いた表",
        received: received === undefined ? "ありません" : `${received} です`,
      }),
    "other-adjustment-column": ({ title, near }) =>
      pairJa({
        expected: "「被評価者」「評価期間」「点数」「調整者」「日時」「理由」の列だけ",
        received: `${quoteJa(title)}の列です`,
        question: near === undefined ? undefined : `。${quoteJa(near)}の誤りではありませんか。`,
      }),
    "missing-adjustment-column": ({ column }) =>
      pairJa({ expected: `「${titlesJa[column]}」の列`, received: "ありません" }),
    "unknown-adjusted": ({ subject, near }) =>
      pairJa({
        expected: "結果のある人",
        received: `${quoteJa(subject)}です`,
        question: near === undefined ? undefined : `。${quoteJa(near)}の誤りではありませんか。`,
      }),
    "unknown-adjusted-period": ({ subject, period, periods }) =>
      pairJa({
        expected:
          periods.length === 0
            ? `空欄（${quoteJa(subject)}の結果には評価期間がありません）`
            : `${quoteJa(subject)}の評価期間のどれか：${periods.slice(0, 10).map(quoteJa).join("、")}`,
        received: period === "" ? "空欄です" : `${quoteJa(period)}です`,
      }),
    "adjustment-time": ({ text, lacks }) =>
      pairJa({
        expected:
          lacks === "time"
            ? "日付に加えて時刻（2026-07-10T09:00+08:00 のように）"
            : "時差の付いた日時（2026-07-10T09:00+08:00 のように、またはファイル全体の時差を --offset +08:00 で指定）",
        received: `${quoteJa(text)}です`,
      }),
    "adjustments-at-once": ({ text, see }) =>
      pairJa({
        expected: `同じ結果に対するもう1件の調整（${referredJa(see)}を参照）とは異なる日時（最後の調整が有効になるため）`,
        received: `${quoteJa(text)}です`,
      }),
  },
};

/** What was expected and what is there, in a sentence. */
interface Pair {
  readonly expected: string;
  readonly received: string;
  readonly question?: string | undefined;
}

function pairZh({ expected, received, question = "" }: Pair): Said {
  return { expected, received, sentence: `应为${expected}，实际为${received}${question}` };
}

function pairJa({ expected, received, question = "" }: Pair): Said {
  return { expected, received, sentence: `${expected}が必要ですが、${received}${question}` };
}
