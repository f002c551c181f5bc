import type { SuppressedTeam } from "../../aggregation/teams/teams";
import type { Locale } from "../../rubric/customer-centric-texts";

/** The command's own words in tables and sheets of summaries, in one language; what results have as well is in `tableWords`. */
export interface SummaryWords {
  readonly everybody: string;
  /** Above the figures of everybody: what they are, and how much. */
  readonly figure: string;
  readonly value: string;
  readonly noPeriod: string;
  readonly parent: string;
  readonly people: string;
  readonly resultCount: string;
  /** How many results somebody has adjusted. */
  readonly adjusted: string;
  readonly mean: string;
  readonly exactMean: string;
  readonly lowerQuartile: string;
  readonly median: string;
  readonly upperQuartile: string;
  readonly quartiles: string;
  readonly criteria: string;
  readonly best: string;
  readonly worst: string;
  readonly count: string;
  readonly share: string;
  readonly change: string;
  readonly exactChange: string;
  /** What lies within what rounding alone can do. */
  readonly isRounding: string;
  readonly yes: string;
  readonly no: string;
  /** Why figures are left out. */
  readonly hidden: string;
  readonly whyHidden: Readonly<Record<SuppressedTeam["reason"], (minimumSize: number) => string>>;
  readonly withoutCriteria: string;
  readonly withoutCoverage: string;
  readonly withoutQuantiles: string;
  /** How many are adjusted. */
  readonly withoutAdjusted: string;
  readonly withoutLevels: (levels: string) => string;
  readonly withoutAnyLevel: string;
  /** What the sentence is about, for the rows of a table that says it once below. */
  readonly levelCounts: string;
  /** Why a part of a group is not shown. */
  readonly tellsOfFew: (minimumSize: number) => string;
  readonly shown: string;
  readonly notShown: string;
  /** What stands between the parts of a list, and about a part. */
  readonly comma: string;
  readonly semicolon: string;
  readonly of: (what: string, about: string) => string;
  /** The advice of a guideline: heads from so many to so many, and how many there are. */
  readonly guideline: string;
  /** Of the highest of levels that a guideline takes together: so many in it and in these others. */
  readonly together: (heads: string, others: readonly string[]) => string;
  /** Of the others, in whose rows nothing is said again. */
  readonly countedWith: (highest: string) => string;
  readonly standings: Readonly<Record<"within" | "below" | "above", (difference: number) => string>>;
}

const en: SummaryWords = {
  everybody: "everybody",
  figure: "figure",
  value: "value",
  noPeriod: "none stated",
  parent: "part of",
  people: "people",
  resultCount: "results",
  adjusted: "adjusted",
  mean: "mean",
  exactMean: "exact mean",
  lowerQuartile: "lower quartile",
  median: "median",
  upperQuartile: "upper quartile",
  quartiles: "quartiles",
  criteria: "criteria",
  best: "best criterion",
  worst: "worst criterion",
  count: "people",
  share: "share",
  change: "change",
  exactChange: "exact change",
  isRounding: "may be rounding",
  yes: "yes",
  no: "no",
  hidden: "what is not shown, and why",
  whyHidden: {
    "too-small": (minimumSize) => `fewer than ${minimumSize} people have a score`,
    "tells-of-few": () => "it would tell the figures of few",
  },
  withoutCriteria: "means of criteria: they would tell the scores of few",
  withoutCoverage: "coverage: it would tell of the few without a score",
  withoutQuantiles: "quartiles: with the mean, they would tell of few",
  withoutAdjusted: "adjusted: how many are would tell of few",
  withoutLevels: (levels) => `number of people: ${levels}`,
  withoutAnyLevel: "levels: how many are in each would tell of few",
  levelCounts: "levels",
  tellsOfFew: (minimumSize) => `it would tell of fewer than ${minimumSize} people`,
  shown: "shown",
  notShown: "not shown",
  comma: ", ",
  semicolon: "; ",
  of: (what, about) => `${what} (${about})`,
  guideline: "guideline",
  together: (heads, others) => `${heads} together with ${others.join(" and ")}`,
  countedWith: (highest) => `counted with ${highest}`,
  standings: {
    within: () => "as meant",
    below: (difference) => `${difference} too few`,
    above: (difference) => `${difference} too many`,
  },
};

const zh: SummaryWords = {
  everybody: "全体",
  figure: "项目",
  value: "数值",
  noPeriod: "未注明",
  parent: "上级",
  people: "人数",
  resultCount: "结果数",
  adjusted: "经调整",
  mean: "平均分",
  exactMean: "精确平均分",
  lowerQuartile: "下四分位数",
  median: "中位数",
  upperQuartile: "上四分位数",
  quartiles: "四分位数",
  criteria: "各指标",
  best: "最好的指标",
  worst: "最差的指标",
  count: "人数",
  share: "占比",
  change: "变化",
  exactChange: "精确变化",
  isRounding: "可能只是舍入所致",
  yes: "是",
  no: "否",
  hidden: "未显示的内容及原因",
  whyHidden: {
    "too-small": (minimumSize) => `有得分者不足${minimumSize}人`,
    "tells-of-few": () => "否则会透露少数人的数字",
  },
  withoutCriteria: "指标平均分：否则会透露少数人的得分",
  withoutCoverage: "覆盖率：否则会透露少数无得分者的情况",
  withoutQuantiles: "四分位数：与平均分对照会透露少数人的分数",
  withoutAdjusted: "经调整：其人数会透露少数人的情况",
  withoutLevels: (levels) => `人数：${levels}`,
  withoutAnyLevel: "各等级的人数：否则会透露少数人的情况",
  levelCounts: "各等级的人数",
  tellsOfFew: (minimumSize) => `否则会透露不足${minimumSize}人的情况`,
  shown: "显示",
  notShown: "不显示",
  comma: "、",
  semicolon: "；",
  of: (what, about) => `${what}（${about}）`,
  guideline: "参考分布",
  together: (heads, others) => `与${others.map((name) => `“${name}”`).join("")}合计${heads}`,
  countedWith: (highest) => `计入“${highest}”`,
  standings: {
    within: () => "符合",
    below: (difference) => `少${difference}人`,
    above: (difference) => `多${difference}人`,
  },
};

const ja: SummaryWords = {
  everybody: "全員",
  figure: "項目",
  value: "値",
  noPeriod: "記載なし",
  parent: "上位",
  people: "人数",
  resultCount: "結果の数",
  adjusted: "調整済み",
  mean: "平均点",
  exactMean: "正確な平均点",
  lowerQuartile: "第1四分位数",
  median: "中央値",
  upperQuartile: "第3四分位数",
  quartiles: "四分位数",
  criteria: "評価項目",
  best: "最も高い評価項目",
  worst: "最も低い評価項目",
  count: "人数",
  share: "割合",
  change: "変化",
  exactChange: "正確な変化",
  isRounding: "丸めだけの可能性",
  yes: "はい",
  no: "いいえ",
  hidden: "表示しない内容と理由",
  whyHidden: {
    "too-small": (minimumSize) => `点数のある人が${minimumSize}名未満`,
    "tells-of-few": () => "少人数の数値が分かるため",
  },
  withoutCriteria: "評価項目の平均点：少人数の点数が分かるため",
  withoutCoverage: "評価率：点数のない少人数のことが分かるため",
  withoutQuantiles: "四分位数：平均点と照らすと少人数の点が分かるため",
  withoutAdjusted: "調整済み：その人数から少人数のことが分かるため",
  withoutLevels: (levels) => `人数：${levels}`,
  withoutAnyLevel: "レベル別の人数：少人数のことが分かるため",
  levelCounts: "レベル別の人数",
  tellsOfFew: (minimumSize) => `${minimumSize}名未満のことが分かるため`,
  shown: "表示",
  notShown: "非表示",
  comma: "、",
  semicolon: "／",
  of: (what, about) => `${what}（${about}）`,
  guideline: "目安の分布",
  together: (heads, others) => `${others.map((name) => `「${name}」`).join("")}と合わせて${heads}`,
  countedWith: (highest) => `「${highest}」に含めて計算`,
  standings: {
    within: () => "目安どおり",
    below: (difference) => `${difference}名不足`,
    above: (difference) => `${difference}名超過`,
  },
};

export const summaryWords: Readonly<Record<Locale, SummaryWords>> = { en, zh, ja };
