import { textOf } from "../../rubric/texts";
import { evidenceJa } from "./evidence-ja";
import type { ExplanationMessages } from "./messages";

const roles = {
  manager: "上司",
  peer: "同僚",
  report: "部下",
  self: "本人",
  customer: "顧客",
  other: "その他の評価者",
};

export const ja: ExplanationMessages = {
  roles,
  gates: { "no-criterion-failing": "どの項目も不合格であってはならない" },
  roundings: {
    "half-up": "四捨五入（ちょうど半分は切り上げ）",
    "half-even": "最も近い値への丸め（ちょうど半分は偶数側）",
    "half-down": "最も近い値への丸め（ちょうど半分は切り捨て）",
    up: "切り上げ",
    down: "切り捨て",
  },
  list: (items) => items.join("、"),
  separator: "、",
  count: (count, role, title) =>
    role === "self" ? roles.self : `${title ?? textOf<string>(roles, role) ?? role}${count}名`,
  quote: (text) => `コメント「${text}」`,

  scored: ({ subject, period, score, level, band }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}の点数は${score}、レベルは「${level}」（${band}）です。`,
  unscored: ({ subject, period }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}には点数が付いていません。`,
  exact: ({ exact, rounding, step, score }) =>
    `正確な点数は${exact}です。${step}刻みの${rounding}により${score}となります。`,
  roundingChangedLevel: ({ exact, rounded, isPlacedOnExact }) =>
    isPlacedOnExact
      ? `レベルは正確な点数により「${exact}」です。表示された点数だけで見れば「${rounded}」になります。`
      : `レベルは表示された点数により「${rounded}」です。正確な点数だけで見れば「${exact}」になります。`,

  adjusted: ({ from, fromLevel, to, toLevel, by, date, reason }) =>
    `${date}に${by}が点数を${from}（${fromLevel}）から${to}（${toLevel}）に調整しました（理由：「${reason}」）。`,
  beforeAdjustment: (score) => `以下は、調整前の点数${score}についての説明です。`,

  criterion: ({ criterion, score, level, by }) => `${criterion}：${score}（${level}）。評価者は${by}。`,
  contribution: ({ share, contribution }) => `重みは全体の${share}で、点数に${contribution}を加えます。`,
  descriptor: ({ level, text }) => `この項目の「${level}」の意味：${text}。`,
  absent: {
    "not-applicable": (criterion) => `${criterion}は該当しません。`,
    "not-observed": (criterion) => `${criterion}を観察できた評価者はいません。`,
    "not-rated": (criterion) => `${criterion}はまだ評価されていません。`,
    "not-counted": (criterion) => `${criterion}には、点数に数えられる評価がまだありません。`,
  },
  absencePolicies: {
    exclude: "この項目は計算から除き、その重みは他の項目に配分します。",
    lowest: (score) => `規則により、最低点${score}として計算します。`,
  },
  method: (trimmed) => (trimmed === undefined ? "中央値" : `上下それぞれ${trimmed}を除いた平均`),
  methodCounts: (method) => `同じ立場の複数の人が一つの項目を評価した場合は、評点の${method}を用います。`,

  gate: ({ gate, criteria, below }) => `規則「${gate}」が適用されます：${criteria}が${below}未満です。`,
  tooLow: (criterion, score) => `${criterion}（${score}）`,
  capped: ({ cap, loss, before }) =>
    `点数は${cap}までに制限され${loss === undefined ? "ます" : `、${loss}が差し引かれます`}。${before === undefined ? "" : `このような規則がなければ${before}です。`}`,
  notCapped: (cap) => `上限${cap}は点数に影響していません。`,
  failed: ({ criteria, score, loss }) =>
    `${criteria}には点数が必要なため、評価全体が最低点${score}になり${loss === undefined ? "ます" : `、${loss}が差し引かれます`}。`,
  coverage: (share) => `点数のある項目は、該当する項目の重みの${share}を占めます。`,

  nextLevel: ({ level, cut, distance }) => `次のレベル「${level}」は${cut}からで、あと${distance}です。`,
  rise: ({ criterion, rise, gain, isFreed }) =>
    `「${criterion}」だけを${rise}上げれば届きます${isFreed ? "（規則の制限がなくなります）" : gain === undefined ? "" : `（点数が${gain}増え、丸めで届きます）`}。`,
  noRise: (step) => `点数のある項目の一つだけを${step}刻みで上げても届きません。`,
  highestLevel: "これが最高のレベルです。",

  noApplicableCriterion: "この仕事に該当する項目がありません。",
  selfRatingsOnly: "自己評価しかなく、自己評価だけでは点数になりません。",
  noScore: "点数に数えられる評価者による採点がまだありません。",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `点数のある項目は、該当する項目の重みの${coverage}しか占めません。少なくとも${minimum}が必要です。`,
  gateUnscored: (gate) => `規則「${gate}」により、この評価には点数が付きません。`,

  role: ({ criterion, role, score, share, method }) =>
    `${criterion}、${role}：${score}（${method === undefined ? "" : `${method}。`}この項目の重みの${share}）。`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}、${assessor}（${role}）：${said}`,
  fromLevel: ({ level, score }) => `${level}（${score}として計算）`,
  fromOverall: "全体への評価",
  leftOut: "計算から除外",
  answers: { "not-applicable": "該当なし", "not-observed": "観察の機会なし", "not-rated": "未評価" },
  evidence: evidenceJa,
  rubric: ({ title, version, fingerprint }) =>
    `採点基準：「${title}」バージョン${version}（フィンガープリント${fingerprint}）。`,
};
