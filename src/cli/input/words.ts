import type { CustomerContact, CustomerRelation } from "../../review/assessor";
import type { NoScoreStatus } from "../../review/rating";
import type { Locale } from "../../rubric/customer-centric-texts";

type WordLists<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** The headers of columns, in English, Chinese and Japanese, as forms and spreadsheets have them. */
export const columnWords = {
  subject: [
    ...["employee", "employee name", "person", "ratee", "reviewee", "person rated"],
    ...[
      "被评人",
      "被评价人",
      "被评估人",
      "被评分人",
      "被评者",
      "被考核人",
      "被考评人",
      "受评人",
      "员工",
      "员工姓名",
      "被评人姓名",
    ],
    ...["評価対象者", "被評価者", "対象者", "対象社員", "社員名"],
  ],
  assessor: [
    ...["rater", "reviewer", "appraiser", "evaluator", "rated by"],
    ...["评分人", "评分人姓名", "评价人", "评估人", "评审人", "评分者", "评价者", "考核人", "考评人", "打分人"],
    ...["評価者", "評価者名", "採点者", "記入者"],
  ],
  role: [
    ...["assessor role", "rater role", "relationship to subject"],
    ...["角色", "评分人角色", "评价人角色", "评价角色", "评分角色", "与被评人关系"],
    ...["役割", "評価者の役割", "評価者区分", "立場", "対象者との関係"],
  ],
  criterion: [
    ...["criteria", "competency", "indicator"],
    ...["指标", "评价指标", "考核指标", "评分指标", "评价项目", "考核项目", "维度", "评价维度"],
    ...["評価項目", "評価指標", "指標", "項目", "評価基準"],
  ],
  score: [
    ...["rating", "points"],
    ...["分数", "得分", "评分", "打分", "评定", "评级"],
    ...["点数", "得点", "評点", "評定", "スコア", "採点"],
  ],
  level: ["grade", "等级", "级别", "レベル", "等級", "ランク"],
  position: ["position in level", "等级内位置", "レベル内の位置"],
  status: ["状态", "狀態", "状態", "ステータス"],
  period: [
    ...["review period", "rating period"],
    ...["周期", "期间", "考核周期", "评价周期", "评估周期", "考核期", "评价期间"],
    ...["期間", "評価期間", "対象期間", "評価期"],
  ],
  team: [
    ...["department", "group", "unit"],
    ...["团队", "部门", "小组", "班组", "所属部门"],
    ...["チーム", "部署", "部門", "所属", "所属部署"],
  ],
  relation: [
    ...["customer relation", "internal or external"],
    ...["客户类型", "客户类别", "内外部", "内部外部", "内部或外部"],
    ...["顧客区分", "社内社外", "社内・社外", "内部外部"],
  ],
  contact: [
    ...["customer contact", "direct or indirect"],
    ...["接触方式", "服务方式", "直接间接", "直接或间接"],
    ...["接点", "接客方法", "直接間接", "直接・間接"],
  ],
  comment: [
    ...["comments", "remark", "remarks", "note", "notes"],
    ...["评语", "备注", "意见", "评价意见", "说明", "点评"],
    ...["コメント", "所見", "備考", "評価コメント", "意見"],
  ],
  at: [
    ...["date", "rated at", "rated on", "timestamp", "submitted at"],
    ...["日期", "评分日期", "评价日期", "提交日期", "时间", "评分时间", "提交时间", "填写时间"],
    ...["日付", "評価日", "記入日", "提出日", "日時", "評価日時", "回答日時", "タイムスタンプ"],
  ],
} as const satisfies WordLists<string>;

/** Headers in a tree of teams, beside those of a column of teams. */
export const treeWords = {
  team: ["id", "team id", "department id", "团队编号", "部门编号", "编号", "チームID", "部署ID", "部署コード"],
  parent: [
    ...["parent", "parent id", "parent team", "parent department", "part of", "belongs to"],
    ...["上级", "上级团队", "上级部门", "上级单位", "上级组织", "父级", "父部门", "隶属", "隶属于"],
    ...["親", "親チーム", "親部署", "親組織", "上位", "上位チーム", "上位部署", "上位組織", "上位部門"],
  ],
} as const satisfies WordLists<"team" | "parent">;

/** Headers of people: of the subject, where no other column of the file is. */
export const nameHeaders: readonly string[] = ["name", "姓名", "氏名"];

/** What is in a column of a ratings file. */
export type ColumnName = keyof typeof columnWords;

export const columnNames = Object.keys(columnWords) as readonly ColumnName[];

/** Words for totals are not among them: such a column is computed from others and rates nothing. */
export const overallWords: readonly string[] = [
  "overall rating",
  ...["整体", "总体", "综合", "总评", "整体评价", "总体评价", "综合评价"],
  ...["総合", "全体", "総合評価", "全項目"],
];

/** Beside the titles of roles in explanations and rubrics. */
export const roleWords = {
  manager: [
    ...["boss", "supervisor", "line manager", "direct manager"],
    ...["主管", "经理", "直属上级", "直接上级", "领导", "直属领导", "直接领导"],
    ...["上司", "直属上司", "直属の上司", "管理職", "マネージャー", "部門長", "部長", "課長"],
  ],
  peer: ["colleague", "coworker", "co-worker", "同级", "平级", "同僚"],
  report: [
    "subordinate",
    "direct report",
    "下级",
    "直属下级",
    "直接下级",
    "直接下属",
    "直属下属",
    "部下",
    "直属の部下",
  ],
  self: ["self-rating", "self rating", "自己", "自评", "自我评价", "本人", "自己評価"],
  customer: ["client", "顾客", "服务对象", "顧客", "お客様", "取引先"],
  other: ["other assessor", "其他", "其它", "その他"],
} as const satisfies WordLists<string>;

/** "NA" is not among them: to many programs it means that nothing is known. */
export const statusWords = {
  "not-applicable": [
    ...["n/a", "n.a.", "not applicable", "does not apply"],
    ...["不适用", "不適用", "无此项", "不涉及"],
    ...["該当なし", "該当無し", "該当せず", "対象外", "適用外", "非該当"],
  ],
  "not-observed": [
    ...["n/o", "n.o.", "not observed", "no opportunity to observe", "unable to observe", "could not observe"],
    ...["未观察", "未观察到", "未能观察到", "未能观察", "没有观察到", "无法观察", "不了解", "无法评价"],
    ...[
      "観察なし",
      "未観察",
      "観察できず",
      "観察していない",
      "観察機会なし",
      "観察の機会なし",
      "判断できない",
      "評価不能",
    ],
  ],
} as const satisfies WordLists<NoScoreStatus>;

export const relationWords = {
  internal: ["内部", "内部客户", "社内", "内部顧客", "社内顧客"],
  external: ["外部", "外部客户", "社外", "外部顧客", "社外顧客"],
} as const satisfies WordLists<CustomerRelation>;

export const contactWords = {
  direct: ["直接", "直接客户", "対面", "直接顧客"],
  indirect: ["间接", "間接", "间接客户", "間接顧客"],
} as const satisfies WordLists<CustomerContact>;

/** What people write after a score, without the blanks before it. */
export const scoreUnits = /(?:分|点|點|points?|pts?\.?)$/i;

/** The header of the reasons in a file of rows that were left out, which may come back mended. */
export const reasonHeaders: Readonly<Record<Locale, string>> = {
  en: "why it was left out",
  zh: "未计入原因",
  ja: "除外理由",
};
