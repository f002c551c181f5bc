import type { EvidenceMessages } from "./evidence-messages";

export const evidenceZh: EvidenceMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}：${score}（${level}），仅依据证据得出。`,
  beside: ({ criterion, score, level, isSetAside }) =>
    `“${criterion}”依据证据为${score}（${level}）；${isSetAside ? "已决定不予采用" : "以评分人的分数为准"}。`,
  notRated: ({ criterion, indicators }) => `“${criterion}”无法依据证据计分：${indicators}的情况尚不清楚。`,
  nothingToShow: (criterion) => `量规没有为“${criterion}”规定可由证据显示的行为。`,
  measured: ({ criterion, value, unit, outside }) =>
    `“${criterion}”的测量值为${value}${unit?.replace(/^\w/, " $&") ?? ""}${outside === null ? "" : `，${outside === "below" ? "低于" : "高于"}量度的各点，按${outside === "below" ? "第一" : "最后一"}点的分数计`}。`,
  unmeasured: ({ criterion, measured }) =>
    measured === "none" ? `“${criterion}”没有可采用的测量值。` : `“${criterion}”有多个互不相同的测量值，均不计入。`,
  notApplicable: ({ criterion, profile }) => `按岗位档案${profile}，“${criterion}”不适用于此项工作，予以略过。`,

  indicator: (title) => `“${title}”`,
  obstacle: ({ indicator, reason, counted }) =>
    `${indicator}（${reason}${counted === undefined ? "" : `：${counted}`}）`,
  reasons: { met: "已做到", proven: "已证实", "not-met": "未做到", unknown: "尚不清楚" },
  counted: ({ found, threshold }) => `${found}，要求${threshold}`,
  share: ({ estimate, n }) => `${n}件中占${estimate}`,
  grounds: ({ level, position, indicators }) => `在“${level}”之内居于${position}处，依据：${indicators}。`,
  stopped: (obstacles) => `未能再上一级的原因：${obstacles}。`,
  next: ({ level, obstacles }) =>
    obstacles === undefined ? `该项要达到“${level}”，只差以上各项。` : `该项要达到“${level}”，还须解决：${obstacles}。`,

  proven: ({ indicator, ids }) => `${indicator}已证实，依据：${ids}。`,
  further: (count) => `另外${count}条`,
  contested: ({ indicator, outcome }) => `${indicator}：人的观察与测量结果不一致，以观察为准（${outcome}）。`,
  outcomes: { met: "观察到", "not-met": "未观察到", inconclusive: "不明确" },

  provisional: ({ criterion, level }) =>
    `“${criterion}”的“${level}”为暂定结果：目前仅有证据支持，须经本人以外的人确认。`,
  needsReason: (criterion) => `“${criterion}”的评分与证据相差一级或以上，理由尚待记录；这不影响得分。`,
  decision: ({ date, by, criterion, level, isConfirmed, reason, isEffective }) =>
    `${date}${by === undefined ? "" : `由${by}`}决定：“${criterion}”依据证据得出的“${level}”${isConfirmed ? "予以确认" : "不予采用"}${reason === undefined ? "" : `，理由：“${reason}”`}。${isEffective ? "" : "该决定不生效。"}`,
  asOf: ({ asOf, profile }) => `证据截至${asOf}${profile === undefined ? "" : `，采用岗位档案${profile}`}。`,
};
