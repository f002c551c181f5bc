import type { Verdict } from "../../evaluation/finding";
import type { Locale } from "../../rubric/customer-centric-texts";

/** The command's own words in tables and sheets of evaluations, in one language. */
export interface EvaluationWords {
  /** What people's ratings, and what the evidence comes to on a criterion. */
  readonly people: (criterion: string) => string;
  readonly evidence: (criterion: string) => string;
  readonly stopped: string;
  readonly open: string;
  readonly provisional: (criterion: string) => string;
  readonly needsReason: (criterion: string) => string;
  /** What is said of a criterion, and what stands between the parts of that. */
  readonly within: (criterion: string, said: string) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly titles: Readonly<
    Record<
      | "criterion"
      | "level"
      | "indicator"
      | "id"
      | "outcome"
      | "basis"
      | "by"
      | "n"
      | "estimate"
      | "threshold"
      | "cautions"
      | "reviewScore"
      | "reviewLevel"
      | "criterionScore"
      | "criterionLevel"
      | "evidenceScore"
      | "evidenceLevel",
      string
    >
  >;
  readonly outcomes: Readonly<Record<Verdict["outcome"], string>>;
  readonly bases: Readonly<Record<"profile" | "people" | "evaluators" | "none", string>>;
  readonly dominantCustomer: (customer: string, share: string) => string;
  readonly fewCustomers: (count: number) => string;
}

const en: EvaluationWords = {
  people: (criterion) => `${criterion}: people`,
  evidence: (criterion) => `${criterion}: evidence`,
  stopped: "what stopped the climb",
  open: "still to be decided",
  provisional: (criterion) => `${criterion}: provisional, to be confirmed`,
  needsReason: (criterion) => `${criterion}: people and evidence apart, reason needed`,
  within: (criterion, said) => `${criterion}: ${said}`,
  comma: ", ",
  semicolon: "; ",
  titles: {
    ...{ criterion: "criterion", level: "level", indicator: "indicator", id: "id", outcome: "outcome" },
    ...{ basis: "judged by", by: "evaluators", n: "facts", estimate: "estimate", threshold: "threshold" },
    cautions: "cautions",
    ...{ reviewScore: "review score", reviewLevel: "review level", criterionScore: "criterion score" },
    ...{ criterionLevel: "criterion level", evidenceScore: "evidence score", evidenceLevel: "evidence level" },
  },
  outcomes: {
    ...{ met: "met", "not-met": "not met", inconclusive: "inconclusive", "no-evidence": "no evidence" },
    ...{ "not-applicable": "n/a", error: "failed" },
  },
  bases: { profile: "job profile", people: "people", evaluators: "evidence", none: "nothing" },
  dominantCustomer: (customer, share) => `${share} of it is of one customer (${customer})`,
  fewCustomers: (count) => (count === 1 ? "only 1 customer" : `only ${count} customers`),
};

const zh: EvaluationWords = {
  people: (criterion) => `${criterion}：评分`,
  evidence: (criterion) => `${criterion}：证据`,
  stopped: "未能再上一级的原因",
  open: "尚待决定",
  provisional: (criterion) => `${criterion}：暂定，待确认`,
  needsReason: (criterion) => `${criterion}：评分与证据不一致，须说明理由`,
  within: (criterion, said) => `${criterion}：${said}`,
  comma: "、",
  semicolon: "；",
  titles: {
    ...{ criterion: "指标", level: "等级", indicator: "行为", id: "ID", outcome: "结论" },
    ...{ basis: "判断依据", by: "评估方法", n: "事实数", estimate: "估计值", threshold: "门槛" },
    cautions: "注意事项",
    ...{
      reviewScore: "总得分",
      reviewLevel: "总等级",
      criterionScore: "指标得分",
      criterionLevel: "指标等级",
      evidenceScore: "证据得分",
      evidenceLevel: "证据等级",
    },
  },
  outcomes: {
    ...{ met: "做到", "not-met": "未做到", inconclusive: "不明确", "no-evidence": "没有证据" },
    ...{ "not-applicable": "不适用", error: "运行失败" },
  },
  bases: { profile: "岗位档案", people: "人的观察", evaluators: "证据", none: "无" },
  dominantCustomer: (customer, share) => `其中${share}来自同一客户（${customer}）`,
  fewCustomers: (count) => `只涉及${count}名客户`,
};

const ja: EvaluationWords = {
  people: (criterion) => `${criterion}：評価者`,
  evidence: (criterion) => `${criterion}：証拠`,
  stopped: "上のレベルに届かなかった理由",
  open: "決定待ち",
  provisional: (criterion) => `${criterion}：暫定（要確認）`,
  needsReason: (criterion) => `${criterion}：評価と証拠の差（要理由）`,
  within: (criterion, said) => `${criterion}：${said}`,
  comma: "、",
  semicolon: "／",
  titles: {
    ...{ criterion: "評価項目", level: "レベル", indicator: "行動", id: "ID", outcome: "判定" },
    ...{ basis: "判定の根拠", by: "評価方法", n: "件数", estimate: "推定値", threshold: "基準" },
    cautions: "注意",
    ...{
      reviewScore: "総合点",
      reviewLevel: "総合レベル",
      criterionScore: "評価項目の点数",
      criterionLevel: "評価項目のレベル",
      evidenceScore: "証拠の点数",
      evidenceLevel: "証拠のレベル",
    },
  },
  outcomes: {
    ...{ met: "満たす", "not-met": "満たさない", inconclusive: "はっきりしない", "no-evidence": "証拠なし" },
    ...{ "not-applicable": "該当なし", error: "実行失敗" },
  },
  bases: { profile: "職務プロファイル", people: "人の観察", evaluators: "証拠", none: "なし" },
  dominantCustomer: (customer, share) => `${share}が1人の顧客（${customer}）のもの`,
  fewCustomers: (count) => `顧客は${count}人だけ`,
};

export const evaluationWords: Readonly<Record<Locale, EvaluationWords>> = { en, zh, ja };
