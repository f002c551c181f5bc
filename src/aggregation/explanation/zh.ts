import type { ExplanationMessages } from "./messages";

export const zh: ExplanationMessages = {
  roles: { manager: "上级", peer: "同事", report: "下属", self: "本人", customer: "客户", other: "其他评分人" },
  gates: { "no-criterion-failing": "任何指标都不得不合格" },
  roundings: {
    "half-up": "四舍五入，恰为一半时进位",
    "half-even": "就近取值，恰为一半时取偶",
    "half-down": "就近取值，恰为一半时舍去",
    up: "向上取值",
    down: "向下取值",
  },
  list: (items) => items.join("、"),
  count: (count, role) => (role === "本人" ? role : `${count}位${role}`),
  quote: (text) => `“${text}”`,

  scored: ({ subject, period, score, level, band }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}得分${score}，等级：${level}（${band}）。`,
  unscored: ({ subject, period }) => `${subject}${period === undefined ? "" : `（${period}）`}没有得分。`,
  exact: ({ exact, rounding, step, score }) => `精确得分为${exact}；按${step}的步长${rounding}，为${score}。`,
  roundingChangedLevel: ({ exact, rounded, isPlacedOnExact }) =>
    isPlacedOnExact
      ? `等级按精确得分定为${exact}；若只看公布的分数，则为${rounded}。`
      : `等级按公布的分数定为${rounded}；若只看精确得分，则为${exact}。`,

  criterion: ({ criterion, score, level, share, contribution, by }) =>
    `${criterion}：${score}（${level}），由${by}评定；占权重${share}，贡献${contribution}。`,
  criterionAlone: ({ criterion, score, level, by }) => `${criterion}：${score}（${level}），由${by}评定。`,
  descriptor: ({ level, text }) => `该项“${level}”的含义：${text}。`,
  absent: {
    "not-applicable": (criterion) => `${criterion}：不适用`,
    "not-rated": (criterion) => `${criterion}：尚未评定`,
  },
  absencePolicies: {
    exclude: "；不计入总分，其权重由其他指标分担。",
    lowest: (score) => `；按规则以最低分${score}计入。`,
    fail: (score) => `；按规则整份评价计最低分${score}。`,
  },

  gate: ({ gate, criteria, below }) => `触发规则“${gate}”：${criteria}，低于${below}。`,
  capped: ({ cap, before }) => `总分因此不超过${cap}；若无此规则，得分为${before}。`,
  notCapped: (cap) => `其上限${cap}未影响得分。`,
  failed: ({ criteria, score }) => `${criteria}必须有评分，因此整份评价计最低分${score}。`,
  coverage: (share) => `评分覆盖了适用指标权重的${share}。`,

  nextLevel: ({ level, cut, distance }) => `更高一级“${level}”从${cut}分起，还差${distance}分。`,
  rise: ({ criterion, rise }) => `仅“${criterion}”一项提高${rise}分即可达到。`,
  noRise: "单靠任何一项指标都无法达到。",
  highestLevel: "这已是最高等级。",

  noApplicableCriterion: "没有适用于此项工作的指标。",
  selfRatingsOnly: "只有本人自评；自评仅供参考，不计入得分。",
  noScore: "尚无计入得分的评分人给出分数。",
  coverageBelowMinimum: ({ coverage, minimum }) => `评分只覆盖了适用指标权重的${coverage}，至少需要${minimum}。`,
  gateUnscored: (gate) => `规则“${gate}”使本次评价不计分。`,

  role: ({ criterion, role, score, share }) => `${criterion}，${role}：${score}，占该指标权重的${share}。`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}，${assessor}（${role}）：${said}`,
  fromLevel: ({ level, score }) => `${level}，计${score}分`,
  fromOverall: "整体评分",
  answers: { "not-applicable": "不适用", "not-observed": "未观察到", "not-rated": "尚未评定" },
  rubric: ({ title, version, fingerprint }) => `评分依据：评价量规“${title}”，版本${version}（指纹${fingerprint}）。`,
};
