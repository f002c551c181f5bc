import type { ExplanationMessages } from "./messages";

export const ja: ExplanationMessages = {
  roles: { manager: "上司", peer: "同僚", report: "部下", self: "本人", customer: "顧客", other: "その他の評価者" },
  gates: { "no-criterion-failing": "どの項目も不合格であってはならない" },
  roundings: {
    "half-up": "四捨五入（ちょうど半分は切り上げ）",
    "half-even": "最近接（ちょうど半分は偶数へ）",
    "half-down": "五捨六入（ちょうど半分は切り捨て）",
    up: "切り上げ",
    down: "切り捨て",
  },
  list: (items) => items.join("、"),
  count: (count, role) => (role === "本人" ? role : `${role}${count}名`),
  quote: (text) => `「${text}」`,

  scored: ({ subject, period, score, level, band }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}の点数は${score}、レベルは「${level}」（${band}）です。`,
  unscored: ({ subject, period }) => `${subject}${period === undefined ? "" : `（${period}）`}には点数がありません。`,
  exact: ({ exact, rounding, step, score }) =>
    `正確な点数は${exact}です。${step}刻みの${rounding}により${score}となります。`,
  roundingChangedLevel: ({ exact, rounded, isPlacedOnExact }) =>
    isPlacedOnExact
      ? `レベルは正確な点数により「${exact}」です。表示された点数だけなら「${rounded}」になります。`
      : `レベルは表示された点数により「${rounded}」です。正確な点数だけなら「${exact}」になります。`,

  criterion: ({ criterion, score, level, share, contribution, by }) =>
    `${criterion}：${score}（${level}）。評価者は${by}。重みの${share}を占め、${contribution}を加えます。`,
  criterionAlone: ({ criterion, score, level, by }) => `${criterion}：${score}（${level}）。評価者は${by}。`,
  descriptor: ({ level, text }) => `この項目の「${level}」の意味：${text}。`,
  absent: {
    "not-applicable": (criterion) => `${criterion}は該当なし`,
    "not-rated": (criterion) => `${criterion}は未評価`,
  },
  absencePolicies: {
    exclude: "のため除外し、その重みは他の項目に配分します。",
    lowest: (score) => `のため、規則により最低点${score}として数えます。`,
    fail: (score) => `のため、規則により評価全体が最低点${score}になります。`,
  },

  gate: ({ gate, criteria, below }) => `規則「${gate}」が適用されます：${criteria}が${below}未満です。`,
  capped: ({ cap, before }) => `点数は${cap}までに制限されます。規則がなければ${before}です。`,
  notCapped: (cap) => `上限${cap}は点数に影響していません。`,
  failed: ({ criteria, score }) => `${criteria}には点数が必要なため、評価全体が最低点${score}になります。`,
  coverage: (share) => `評価は、該当する項目の重みの${share}に及んでいます。`,

  nextLevel: ({ level, cut, distance }) => `次のレベル「${level}」は${cut}からで、あと${distance}です。`,
  rise: ({ criterion, rise }) => `「${criterion}」だけを${rise}上げれば届きます。`,
  noRise: "一つの項目だけでは届きません。",
  highestLevel: "これが最高のレベルです。",

  noApplicableCriterion: "この仕事に該当する項目がありません。",
  selfRatingsOnly: "自己評価だけです。自己評価は参考として示しますが、点数には数えません。",
  noScore: "点数に数えられる評価者の採点がまだありません。",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `評価は、該当する項目の重みの${coverage}にしか及んでいません。少なくとも${minimum}が必要です。`,
  gateUnscored: (gate) => `規則「${gate}」により、この評価は採点されません。`,

  role: ({ criterion, role, score, share }) => `${criterion}、${role}：${score}（この項目の重みの${share}）。`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}、${assessor}（${role}）：${said}`,
  fromLevel: ({ level, score }) => `${level}（${score}として数える）`,
  fromOverall: "全体への評価",
  answers: { "not-applicable": "該当なし", "not-observed": "未観察", "not-rated": "未評価" },
  rubric: ({ title, version, fingerprint }) =>
    `採点基準：「${title}」版${version}（フィンガープリント${fingerprint}）。`,
};
