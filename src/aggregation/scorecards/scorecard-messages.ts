import type { Locale } from "../../rubric/customer-centric-texts";

/** What is said of a scorecard in one language, beside the sentences of every explanation. */
export interface ScorecardMessages {
  /** Of a scorecard without levels. */
  readonly scored: (line: { subject: string; period: string | undefined; score: string }) => string;
  /** The score of a part's own rubric, the exact one where it is not the printed one, and what it counts as, where that differs. */
  readonly rubric: (line: {
    part: string;
    score: string;
    exact: string | undefined;
    level: string;
    scale: string;
    converted: string | undefined;
  }) => string;
  readonly measure: (line: {
    part: string;
    value: string;
    unit: string | undefined;
    outside: "below" | "above" | null;
    converted: string;
  }) => string;
  readonly adjusted: (line: {
    part: string;
    from: string;
    to: string;
    by: string;
    date: string;
    reason: string;
  }) => string;
  readonly unscored: (part: string) => string;
  readonly absent: Readonly<Record<"rubric" | "measure", (part: string) => string>>;
  readonly notApplicable: (part: string) => string;
  /** What follows a part without a score. */
  readonly policies: { readonly exclude: string; readonly lowest: (score: string) => string };
  readonly coverage: (share: string) => string;
  readonly noApplicablePart: string;
  readonly noScore: string;
  readonly coverageBelowMinimum: (line: { coverage: string; minimum: string }) => string;
  readonly scorecard: (line: { title: string; version: string; fingerprint: string }) => string;
}

const en: ScorecardMessages = {
  scored: ({ subject, period, score }) => `${subject} scores ${score}${period === undefined ? "" : ` for ${period}`}.`,
  rubric: ({ part, score, exact, level, scale, converted }) =>
    `${part}: ${exact === undefined ? `${score} (${level})` : `${exact}, printed as ${score} (${level}),`} on the scale ${scale}${converted === undefined ? "" : `, which counts as ${converted}`}.`,
  measure: ({ part, value, unit, outside, converted }) =>
    `${part}: ${value}${unit === undefined ? "" : ` ${unit}`}, which counts as ${converted}${outside === null ? "" : `, the score of the ${outside === "below" ? "first" : "last"} point, since it lies ${outside} that`}.`,
  adjusted: ({ part, from, to, by, date, reason }) =>
    `${part} was adjusted from ${from} to ${to} by ${by} on ${date}, because: “${reason}”.`,
  unscored: (part) => `${part} has a result without a score.`,
  absent: {
    rubric: (part) => `There is no result of ${part}.`,
    measure: (part) => `Nothing was measured for ${part}.`,
  },
  notApplicable: (part) => `${part} does not apply.`,
  policies: {
    exclude: " It is left out, and the other parts share its weight.",
    lowest: (score) => ` The scorecard counts it as the lowest score, ${score}.`,
  },
  coverage: (share) => `Parts with a score make up ${share} of the weight of those that apply.`,
  noApplicablePart: "No part of the scorecard applies to this work.",
  noScore: "No part that counts has a score yet.",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `Parts with a score make up ${coverage} of the weight of those that apply; at least ${minimum} is needed.`,
  scorecard: ({ title, version, fingerprint }) =>
    `Scored with the scorecard “${title}”, version ${version} (fingerprint ${fingerprint}).`,
};

const zh: ScorecardMessages = {
  scored: ({ subject, period, score }) => `${subject}${period === undefined ? "" : `（${period}）`}得分${score}。`,
  rubric: ({ part, score, exact, level, scale, converted }) =>
    `${part}：${exact === undefined ? score : `精确得分${exact}，公布为${score}`}（${level}），量表为${scale}${converted === undefined ? "" : `，折合${converted}分`}。`,
  measure: ({ part, value, unit, outside, converted }) =>
    `${part}：${value}${unit?.replace(/^\w/, " $&") ?? ""}，折合${converted}分${outside === null ? "" : `（${outside === "below" ? "低于第一点，按第一点" : "高于最后一点，按最后一点"}计）`}。`,
  adjusted: ({ part, from, to, by, date, reason }) =>
    `${part}：${date}由${by}从${from}调整为${to}，理由：“${reason}”。`,
  unscored: (part) => `${part}：有结果，但没有得分。`,
  absent: {
    rubric: (part) => `${part}：没有评价结果。`,
    measure: (part) => `${part}：没有测量值。`,
  },
  notApplicable: (part) => `${part}：不适用。`,
  policies: {
    exclude: "该部分不计入总分，其权重由其他部分分担。",
    lowest: (score) => `按规则，该部分按最低分${score}计算。`,
  },
  coverage: (share) => `已有得分的部分占适用部分权重的${share}。`,
  noApplicablePart: "没有适用于此项工作的部分。",
  noScore: "计入总分的各部分尚无得分。",
  coverageBelowMinimum: ({ coverage, minimum }) => `已有得分的部分只占适用部分权重的${coverage}，至少需要${minimum}。`,
  scorecard: ({ title, version, fingerprint }) => `评分依据：计分卡“${title}”，版本${version}（指纹${fingerprint}）。`,
};

const ja: ScorecardMessages = {
  scored: ({ subject, period, score }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}の点数は${score}です。`,
  rubric: ({ part, score, exact, level, scale, converted }) =>
    `${part}：${exact === undefined ? score : `正確な点数${exact}、表示は${score}`}（${level}、尺度は${scale}）${converted === undefined ? "" : `。換算すると${converted}です`}。`,
  measure: ({ part, value, unit, outside, converted }) =>
    `${part}：${value}${unit?.replace(/^\w/, " $&") ?? ""}。換算すると${converted}です${outside === null ? "" : `（${outside === "below" ? "最初の点を下回るため、最初" : "最後の点を上回るため、最後"}の点の点数）`}。`,
  adjusted: ({ part, from, to, by, date, reason }) =>
    `${part}：${date}に${by}が${from}から${to}に調整しました（理由：「${reason}」）。`,
  unscored: (part) => `${part}の結果には点数が付いていません。`,
  absent: {
    rubric: (part) => `${part}の結果がありません。`,
    measure: (part) => `${part}の測定値がありません。`,
  },
  notApplicable: (part) => `${part}は該当しません。`,
  policies: {
    exclude: "この部分は計算から除き、その重みは他の部分に配分します。",
    lowest: (score) => `規則により、最低点${score}として計算します。`,
  },
  coverage: (share) => `点数のある部分は、該当する部分の重みの${share}を占めます。`,
  noApplicablePart: "この仕事に該当する部分がありません。",
  noScore: "点数に数えられる部分に、まだ点数がありません。",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `点数のある部分は、該当する部分の重みの${coverage}しか占めません。少なくとも${minimum}が必要です。`,
  scorecard: ({ title, version, fingerprint }) =>
    `採点基準：スコアカード「${title}」バージョン${version}（フィンガープリント${fingerprint}）。`,
};

export const scorecardMessages: Readonly<Record<Locale, ScorecardMessages>> = { en, zh, ja };
