import { textOf } from "../../rubric/texts";
import { evidenceZh } from "./evidence-zh";
import type { ExplanationMessages } from "./messages";

const roles = { manager: "上级", peer: "同事", report: "下属", self: "本人", customer: "客户", other: "其他评分人" };

export const zh: ExplanationMessages = {
  roles,
  // Quoted inside a quotation, hence the inner marks.
  gates: { "no-criterion-failing": "任何一项指标均不得为‘不合格’" },
  roundings: {
    "half-up": "四舍五入（恰为一半时进位）",
    "half-even": "就近取值（恰为一半时取偶数）",
    "half-down": "就近取值（恰为一半时舍去）",
    up: "向上取整",
    down: "向下取整",
  },
  list: (items) => items.join("、"),
  separator: "；",
  count: (count, role, title) =>
    role === "self" ? roles.self : `${count}位${title ?? textOf<string>(roles, role) ?? role}`,
  quote: (text) => `评语：“${text}”`,

  scored: ({ subject, period, score, level, band }) =>
    `${subject}${period === undefined ? "" : `（${period}）`}得分${score}，等级：${level}（${band}）。`,
  unscored: ({ subject, period }) => `${subject}${period === undefined ? "" : `（${period}）`}没有得分。`,
  exact: ({ exact, rounding, step, score }) => `精确得分为${exact}；以${step}为单位${rounding}，得${score}。`,
  roundingChangedLevel: ({ exact, rounded, isPlacedOnExact }) =>
    isPlacedOnExact
      ? `等级按精确得分定为${exact}；若只看公布的分数，则为${rounded}。`
      : `等级按公布的分数定为${rounded}；若只看精确得分，则为${exact}。`,

  adjusted: ({ from, fromLevel, to, toLevel, by, date, reason }) =>
    `${date}由${by}将得分从${from}（${fromLevel}）调整为${to}（${toLevel}），理由：“${reason}”。`,
  beforeAdjustment: (score) => `以下说明的是调整前的得分${score}。`,

  criterion: ({ criterion, score, level, by }) => `${criterion}：${score}（${level}），由${by}评定。`,
  contribution: ({ share, contribution }) => `该项权重占${share}，计入总分${contribution}分。`,
  descriptor: ({ level, text }) => `该项“${level}”的含义：${text}。`,
  absent: {
    "not-applicable": (criterion) => `${criterion}：不适用。`,
    "not-observed": (criterion) => `${criterion}：所有评分人均表示未能观察到。`,
    "not-rated": (criterion) => `${criterion}：尚未评定。`,
    "not-counted": (criterion) => `${criterion}：尚无计入得分的评分人评定。`,
  },
  absencePolicies: {
    exclude: "该项不计入总分，其权重由其他指标分担。",
    lowest: (score) => `按规则，该项按最低分${score}计算。`,
  },
  method: (trimmed) => (trimmed === undefined ? "中位数" : `去掉最高和最低各${trimmed}后的平均值`),
  methodCounts: (method) => `同一角色有多人评定某项指标时，取其评分${method}。`,

  gate: ({ gate, criteria, below }) => `触发规则“${gate}”：${criteria}低于${below}。`,
  tooLow: (criterion, score) => `${criterion}（${score}）`,
  capped: ({ cap, loss, before }) =>
    `总分因此限为${cap}${loss === undefined ? "" : `，即减去${loss}分`}${before === undefined ? "" : `；若无此类规则，得分为${before}`}。`,
  notCapped: (cap) => `其上限${cap}未影响得分。`,
  failed: ({ criteria, score, loss }) =>
    `${criteria}必须有评分，因此整份评价计最低分${score}${loss === undefined ? "" : `，即减去${loss}分`}。`,
  coverage: (share) => `已有得分的指标占适用指标权重的${share}。`,

  nextLevel: ({ level, cut, distance }) => `更高一级“${level}”从${cut}分起，还差${distance}分。`,
  rise: ({ criterion, rise, gain, isFreed }) =>
    `仅“${criterion}”一项提高${rise}分即可达到${isFreed ? "，届时不再受该规则限制" : gain === undefined ? "" : `（总分增加${gain}分，舍入后即达到）`}。`,
  noRise: (step) => `已有得分的指标中，以${step}分为单位单独提高任何一项都无法达到。`,
  highestLevel: "这已是最高等级。",

  noApplicableCriterion: "没有适用于此项工作的指标。",
  selfRatingsOnly: "只有本人自评，仅凭自评不产生得分。",
  noScore: "尚无计入得分的评分人给出分数。",
  coverageBelowMinimum: ({ coverage, minimum }) => `已有得分的指标只占适用指标权重的${coverage}，至少需要${minimum}。`,
  gateUnscored: (gate) => `按规则“${gate}”，本次评价不计分。`,

  role: ({ criterion, role, score, share, method }) =>
    `${criterion}，${role}：${score}${method === undefined ? "" : `（${method}）`}，占该指标权重的${share}。`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}，${assessor}（${role}）：${said}`,
  fromLevel: ({ level, score }) => `${level}，计${score}分`,
  fromOverall: "整体评分",
  leftOut: "未计入",
  answers: { "not-applicable": "不适用", "not-observed": "未能观察到", "not-rated": "尚未评定" },
  evidence: evidenceZh,
  rubric: ({ title, version, fingerprint }) => `评分依据：评价量规“${title}”，版本${version}（指纹${fingerprint}）。`,
};
