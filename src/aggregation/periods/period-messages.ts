import type { Locale } from "../../rubric/customer-centric-texts";

/** What is said of several periods in one language, beside the sentences of every explanation. */
export interface PeriodMessages {
  /** From the first period to the last. */
  readonly span: (first: string, last: string) => string;
  /** From the first day of all to the last. */
  readonly days: (first: string, last: string) => string;
  readonly weighting: Readonly<Record<"equal" | "length", string>>;
  readonly halfLife: Readonly<Record<"days" | "months", (count: number) => string>>;
  readonly inexactWeights: string;
  readonly period: (line: { period: string; score: string; level: string }) => string;
  readonly unscored: (period: string) => string;
  /** Somebody has changed its score. */
  readonly adjusted: (period: string) => string;
  readonly absent: (period: string) => string;
  readonly notApplicable: (period: string) => string;
  readonly policies: { readonly exclude: string; readonly lowest: (score: string) => string };
  /** What it takes away is left out where that prints as nothing. */
  readonly failed: (line: { periods: string; score: string; loss: string | undefined }) => string;
  readonly coverage: (share: string) => string;
  readonly reasons: {
    readonly "no-applicable-period": string;
    readonly "no-score": string;
    readonly "coverage-below-minimum": (line: { coverage: string; minimum: string }) => string;
  };
  /** The way from the first score to the last: more than rounding can do, or not, or none. */
  readonly rose: (change: ToldChange) => string;
  readonly fell: (change: ToldChange) => string;
  readonly within: (change: ToldChange & { readonly exact: string; readonly isRise: boolean }) => string;
  readonly same: (change: ToldChange) => string;
  readonly slope: (slope: string, isByUnit: boolean) => string;
  readonly noTrend: (subject: string, scored: number) => string;
}

interface ToldChange {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  /** Without a sign. */
  readonly change: string;
}

const en: PeriodMessages = {
  span: (first, last) => `${first} to ${last}`,
  days: (first, last) => `All of it is about the days from ${first} to ${last}.`,
  weighting: { equal: "All periods weigh alike.", length: "Each period weighs as much as it has days." },
  halfLife: {
    days: (count) =>
      `A period weighs half as much with every ${count} day${count === 1 ? "" : "s"} by which it ended before the latest.`,
    months: (count) =>
      `A period weighs half as much with every ${count} month${count === 1 ? "" : "s"} by which it ended before the latest.`,
  },
  inexactWeights: "Where that is no whole number of times, the weight is a fraction right to the twelfth place.",
  period: ({ period, score, level }) => `${period}: ${score} (${level}).`,
  unscored: (period) => `${period} has no score.`,
  adjusted: (period) => `The score of ${period} was adjusted by somebody; its own result says by whom, when and why.`,
  absent: (period) => `There is no result for ${period}.`,
  notApplicable: (period) => `In ${period} no criterion applied to the work: it counts nowhere, and is not missing.`,
  policies: {
    exclude: " It is left out, and the other periods share its weight.",
    lowest: (score) => ` It counts as the lowest score, ${score}.`,
  },
  failed: ({ periods, score, loss }) =>
    `All of it gets the lowest score, ${score}, because ${periods} must have a score${loss === undefined ? "" : `: that takes away ${loss}`}.`,
  coverage: (share) => `Periods with a score make up ${share} of the weight of those in which any criterion applied.`,
  reasons: {
    "no-applicable-period": "In none of the periods did any criterion apply to the work.",
    "no-score": "None of the periods has a score.",
    "coverage-below-minimum": ({ coverage, minimum }) =>
      `Periods with a score make up ${coverage} of the weight of those in which any criterion applied; at least ${minimum} is needed.`,
  },
  rose: ({ subject, from, to, before, after, change }) =>
    `From ${from} to ${to} the score of ${subject} rose by ${change}, from ${before} to ${after}: more than rounding alone can do.`,
  fell: ({ subject, from, to, before, after, change }) =>
    `From ${from} to ${to} the score of ${subject} fell by ${change}, from ${before} to ${after}: more than rounding alone can do.`,
  within: ({ subject, from, to, before, after, exact, isRise }) =>
    `From ${from} to ${to} the score of ${subject} went from ${before} to ${after}; exactly, it ${isRise ? "rose" : "fell"} by ${exact}, which is no more than rounding alone can do.`,
  same: ({ subject, from, to, after }) =>
    `From ${from} to ${to} the score of ${subject} did not change: it is ${after}.`,
  slope: (slope, isByUnit) =>
    `The straight line closest to all scores changes by ${slope} from one ${isByUnit ? "period" : "result"} to the next; it says how the scores went, and not how they will go.`,
  noTrend: (subject, scored) =>
    `There is no trend for ${subject}: ${scored === 0 ? "none" : "only one"} of the periods has a score.`,
};

const zh: PeriodMessages = {
  span: (first, last) => `${first}至${last}`,
  days: (first, last) => `以上涉及的日期为${first}至${last}。`,
  weighting: { equal: "各周期权重相同。", length: "各周期按天数加权。" },
  halfLife: {
    days: (count) => `周期的结束日每比最近一个周期早${count}天，权重减半。`,
    months: (count) => `周期的结束日每比最近一个周期早${count}个月，权重减半。`,
  },
  inexactWeights: "间隔不是该时长的整数倍时，权重取精确到小数点后第十二位的分数。",
  period: ({ period, score, level }) => `${period}：${score}（${level}）。`,
  unscored: (period) => `${period}：没有得分。`,
  adjusted: (period) => `${period}：得分经人调整；调整人、时间和理由见该周期的评价结果。`,
  absent: (period) => `${period}：没有评价结果。`,
  notApplicable: (period) => `${period}：没有适用于此项工作的指标，不参与计算，也不算缺失。`,
  policies: {
    exclude: "该周期不计入，其权重由其他周期分担。",
    lowest: (score) => `该周期按最低分${score}计算。`,
  },
  failed: ({ periods, score, loss }) =>
    `${periods}必须有得分，因此总体计最低分${score}${loss === undefined ? "" : `，即减去${loss}分`}。`,
  coverage: (share) => `有得分的周期占有适用指标的周期权重的${share}。`,
  reasons: {
    "no-applicable-period": "所有周期中都没有适用于此项工作的指标。",
    "no-score": "所有周期都没有得分。",
    "coverage-below-minimum": ({ coverage, minimum }) =>
      `有得分的周期只占有适用指标的周期权重的${coverage}，至少需要${minimum}。`,
  },
  rose: ({ subject, from, to, before, after, change }) =>
    `从${from}到${to}，${subject}的得分由${before}升至${after}，提高${change}分，超出仅由舍入造成的差异。`,
  fell: ({ subject, from, to, before, after, change }) =>
    `从${from}到${to}，${subject}的得分由${before}降至${after}，降低${change}分，超出仅由舍入造成的差异。`,
  within: ({ subject, from, to, before, after, exact, isRise }) =>
    `从${from}到${to}，${subject}的得分由${before}变为${after}；精确地说${isRise ? "提高" : "降低"}${exact}分，未超出仅由舍入造成的差异。`,
  same: ({ subject, from, to, after }) => `从${from}到${to}，${subject}的得分没有变化，为${after}。`,
  slope: (slope, isByUnit) =>
    `按与各得分最接近的直线，每${isByUnit ? "过一个周期" : "到下一次结果"}变化${slope}分；这只说明得分的走势，不预示将来。`,
  noTrend: (subject, scored) => `${subject}没有趋势可言：${scored === 0 ? "没有周期有得分" : "只有一个周期有得分"}。`,
};

const ja: PeriodMessages = {
  span: (first, last) => `${first}から${last}まで`,
  days: (first, last) => `対象の日付は${first}から${last}までです。`,
  weighting: { equal: "どの期間も重みは同じです。", length: "各期間の重みは日数に比例します。" },
  halfLife: {
    days: (count) => `期間の重みは、終わりが最新の期間より${count}日早くなるごとに半分になります。`,
    months: (count) => `期間の重みは、終わりが最新の期間より${count}か月早くなるごとに半分になります。`,
  },
  inexactWeights: "その間隔の整数倍でない場合、重みは小数第12位まで正しい分数です。",
  period: ({ period, score, level }) => `${period}：${score}（${level}）。`,
  unscored: (period) => `${period}には点数が付いていません。`,
  adjusted: (period) => `${period}の点数は調整されています。調整者・日時・理由は、その期間の結果に示されています。`,
  absent: (period) => `${period}の結果はありません。`,
  notApplicable: (period) =>
    `${period}にはこの仕事に該当する項目がなかったため、計算に入れず、欠けているともみなしません。`,
  policies: {
    exclude: "この期間は計算から除き、その重みは他の期間に配分します。",
    lowest: (score) => `この期間は最低点${score}として計算します。`,
  },
  failed: ({ periods, score, loss }) =>
    `${periods}には点数が必要なため、全体が最低点${score}になり${loss === undefined ? "ます" : `、${loss}が差し引かれます`}。`,
  coverage: (share) => `点数のある期間は、該当する項目のある期間の重みの${share}を占めます。`,
  reasons: {
    "no-applicable-period": "どの期間にも、この仕事に該当する項目がありません。",
    "no-score": "点数のある期間がありません。",
    "coverage-below-minimum": ({ coverage, minimum }) =>
      `点数のある期間は、該当する項目のある期間の重みの${coverage}しか占めません。少なくとも${minimum}が必要です。`,
  },
  rose: ({ subject, from, to, before, after, change }) =>
    `${from}から${to}までに、${subject}の点数は${before}から${after}へ${change}上がりました。丸めだけで生じる差を超えています。`,
  fell: ({ subject, from, to, before, after, change }) =>
    `${from}から${to}までに、${subject}の点数は${before}から${after}へ${change}下がりました。丸めだけで生じる差を超えています。`,
  within: ({ subject, from, to, before, after, exact, isRise }) =>
    `${from}から${to}までに、${subject}の点数は${before}から${after}になりました。正確には${exact}${isRise ? "上がり" : "下がり"}ましたが、丸めだけで生じる差を超えません。`,
  same: ({ subject, from, to, after }) => `${from}から${to}までに、${subject}の点数は${after}のまま変わっていません。`,
  slope: (slope, isByUnit) =>
    `すべての点数に最も近い直線は、次の${isByUnit ? "期間" : "結果"}に移るごとに${slope}変わります。これは点数の推移を示すだけで、今後を示すものではありません。`,
  noTrend: (subject, scored) =>
    `${subject}の点数の推移は示せません。点数のある期間が${scored === 0 ? "ありません" : "一つしかありません"}。`,
};

export const periodMessages: Readonly<Record<Locale, PeriodMessages>> = { en, zh, ja };
