import type { CustomerRelation } from "../../review/assessor";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { LeftOutGroup } from "./group-result";

/** What is said of groups in one language, beside the sentences of every explanation; names of roles are titles. */
export interface GroupMessages {
  readonly criterion: (line: { criterion: string; score: string; level: string }) => string;
  /** One role, or several that were rolled up; with how many assessors, unless that is not to be told. */
  readonly group: (group: {
    roles: readonly string[];
    list: string;
    relation: string;
    count: number | undefined;
  }) => string;
  readonly relations: Readonly<Record<CustomerRelation, string>>;
  readonly setAside: (count: number, isReplaced: boolean) => string;
  readonly leftOut: Readonly<Record<LeftOutGroup["reason"], (line: { criterion: string; roles: string }) => string>>;
  /** With how many ratings, and whose, as far as that is to be told. */
  readonly conflict: (line: { criterion: string; count: number | undefined; assessors: string }) => string;
  /** They were to be apart. */
  readonly customersTogether: (criterion: string) => string;
  readonly self: (line: { criterion: string; self: string; score: string }) => string;
  /** Why there is no score, where somebody whose rating counts has given one. */
  readonly noGroup: string;
  readonly anonymous: (threshold: number, exempt: string) => string;
}

const en: GroupMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}: ${score} (${level}).`,
  group: ({ roles, list, relation, count }) => {
    const together = roles.length > 1 ? " together" : "";
    return `${relation}${list}${together}${count === undefined ? "" : ` (${count} assessor${count === 1 ? "" : "s"})`}`;
  },
  relations: { external: "external ", internal: "internal " },
  setAside: (count, isReplaced) => `${count} ratings ${isReplaced ? "moved to the nearest one kept" : "set aside"}`,
  leftOut: {
    "below-minimum": ({ criterion, roles }) =>
      `${criterion}, ${roles}: not counted, as fewer rated it than are asked for.`,
    "below-threshold": ({ criterion, roles }) =>
      `${criterion}, ${roles}: not counted, as too few rated it to remain anonymous.`,
    revealing: ({ criterion, roles }) =>
      `${criterion}, ${roles}: not counted, as the figure together with others would tell what few of them said.`,
  },
  conflict: ({ criterion, count, assessors }) =>
    `${criterion}: ${count === undefined ? "some ratings" : `${count} rating${count === 1 ? "" : "s"}`} of internal customers${assessors === "" ? "" : ` (${assessors})`} ${count === 1 ? "is" : "are"} set aside, as an external customer came first in a conflict, with notice to them.`,
  customersTogether: (criterion) =>
    `${criterion}: external and internal customers are one group, as apart they would be too few to remain anonymous, or it is not known who is which.`,
  self: ({ criterion, self, score }) => `${criterion}, ${self}: ${score}, which does not count.`,
  noGroup: "Scores have been given, but by no group that can be counted.",
  anonymous: (threshold, exempt) =>
    `No group of fewer than ${threshold} assessors is shown${exempt === "" ? "" : `, except ${exempt}`}.`,
};

const zh: GroupMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}：${score}（${level}）。`,
  group: ({ roles, list, relation, count }) => {
    const notes = [...(roles.length > 1 ? ["合并"] : []), ...(count === undefined ? [] : [`${count}人`])].join("，");
    return `${relation}${list}${notes === "" ? "" : `（${notes}）`}`;
  },
  relations: { external: "外部", internal: "内部" },
  setAside: (count, isReplaced) => (isReplaced ? `${count}个评分以最近的保留评分代替` : `去掉${count}个评分`),
  leftOut: {
    "below-minimum": ({ criterion, roles }) => `${criterion}，${roles}：评分人少于规定人数，不计入。`,
    "below-threshold": ({ criterion, roles }) => `${criterion}，${roles}：评分人太少，为保护匿名不计入。`,
    revealing: ({ criterion, roles }) => `${criterion}，${roles}：与其他分数对照可推出少数人的评分，不计入。`,
  },
  conflict: ({ criterion, count, assessors }) =>
    `${criterion}：内部客户${assessors === "" ? "" : `（${assessors}）`}的${count === undefined ? "部分" : `${count}个`}评分不计入，因所涉事项中外部客户优先，并已告知内部客户。`,
  customersTogether: (criterion) =>
    `${criterion}：外部客户与内部客户合为一组，因分开后人数太少，无法保护匿名，或不清楚谁属于哪一类。`,
  self: ({ criterion, self, score }) => `${criterion}，${self}：${score}，不计入得分。`,
  noGroup: "已有人给出分数，但没有可以计入的评分组。",
  anonymous: (threshold, exempt) => `少于${threshold}人的评分组不单独显示${exempt === "" ? "" : `（${exempt}除外）`}。`,
};

const ja: GroupMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}：${score}（${level}）。`,
  group: ({ roles, list, relation, count }) => {
    const notes = [...(roles.length > 1 ? ["合算"] : []), ...(count === undefined ? [] : [`${count}名`])].join("、");
    return `${relation}${list}${notes === "" ? "" : `（${notes}）`}`;
  },
  relations: { external: "社外の", internal: "社内の" },
  setAside: (count, isReplaced) => (isReplaced ? `${count}件は残した最も近い評点に置き換え` : `${count}件を除外`),
  leftOut: {
    "below-minimum": ({ criterion, roles }) => `${criterion}、${roles}：評価者が定めた人数に足りないため、数えません。`,
    "below-threshold": ({ criterion, roles }) =>
      `${criterion}、${roles}：評価者が少なく匿名を保てないため、数えません。`,
    revealing: ({ criterion, roles }) =>
      `${criterion}、${roles}：ほかの数字と合わせると少数の人の評点が分かるため、数えません。`,
  },
  conflict: ({ criterion, count, assessors }) =>
    `${criterion}：利害が対立した案件で社外の顧客を優先し、社内の顧客${assessors === "" ? "" : `（${assessors}）`}に伝えてあるため、その評点${count === undefined ? "の一部" : `${count}件`}は数えません。`,
  customersTogether: (criterion) =>
    `${criterion}：社外の顧客と社内の顧客は一つのグループです。分けると少なすぎて匿名を保てないか、どちらの顧客か分からないためです。`,
  self: ({ criterion, self, score }) => `${criterion}、${self}：${score}（点数には数えません）。`,
  noGroup: "採点はありますが、数えられるグループがありません。",
  anonymous: (threshold, exempt) =>
    `${threshold}名未満のグループは単独では示しません${exempt === "" ? "" : `（${exempt}を除く）`}。`,
};

export const groupMessages: Readonly<Record<Locale, GroupMessages>> = { en, zh, ja };
