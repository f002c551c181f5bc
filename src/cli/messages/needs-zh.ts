import type { Need, Received } from "../input/rating-fault";
import { ignoring, mostWords } from "./needs-en";
import { quotation, readDescription } from "./quotation";

export function quoteZh(text: string): string {
  return quotation(text, "“", "”");
}

/** What was expected of a rating, and the request for it where it is more than to be that. */
export function needZh(need: Need): { readonly expected: string; readonly request?: string } {
  switch (need.is) {
    case "id":
      return { expected: "姓名、名称或编号（不含控制字符）" };
    case "period":
      return { expected: "评价周期（如2026-H1）" };
    case "interval":
      return { expected: "整日的起止区间（如2026-01-15/2026-07-14）" };
    case "date":
      return { expected: "日期（如2026-06-30）或时间（如2026-06-30T09:00Z）" };
    case "self-alone":
      return {
        expected: "自评用“本人”，评价他人用其他角色",
        request:
          need.who === undefined
            ? "自评时角色应为“本人”，评价他人时应为其他角色"
            : need.who.subject === need.who.assessor
              ? `被评人和评分人都是${quoteZh(need.who.subject)}，角色应为“本人”`
              : `“本人”只能是被评人${quoteZh(need.who.subject)}，评分人为${quoteZh(need.who.assessor)}时应为其他角色`,
      };
    case "customers-alone":
      return { expected: "空白（只有客户才填此项）" };
    case "one-value":
      return { expected: "分数、等级、状态三者之一" };
    case "level-with-position":
      return { expected: "等级内位置所属的等级" };
    case "no-value-beside": {
      const read = { level: "等级", position: "等级内位置", status: "状态" }[need.column];
      const expected = need.column === "position" ? "等级内位置所属的等级" : "空白（已有分数）";
      const request = need.column === "position" ? "填写等级内位置时应有等级" : "已有分数时此处应为空白";
      return { expected, request: `${request}（此列读作“${read}”，可用 --columns ${ignoring(need.title)} 忽略）` };
    }
    case "one-rating":
      return { expected: "每项指标只有一次评分", request: "同一评分人对同一指标只能评一次" };
    case "one-form":
      return { expected: "整体评分或分项评分", request: "整体评分与分项评分只能选一种" };
    case "choice":
      return { expected: eitherZh(need.words.slice(0, mostWords).map(({ zh }) => zh)) };
    case "choice-of-status":
      return { expected: "不适用或未观察" };
    case "choice-of-relation":
      return { expected: "内部或外部" };
    case "choice-of-contact":
      return { expected: "直接或间接" };
    case "score":
      return { expected: `分数（如8.5）、等级（${need.levels.map(({ zh }) => zh).join("、")}）、不适用、未观察或空白` };
    case "number":
      return { expected: `${need.minimum}到${need.maximum}之间的数字` };
    case "multiple":
      return { expected: `${need.step}的整数倍` };
    case "as-before":
      return {
        expected: quoteZh(need.value.zh),
        request: `应与此前的评分一致，即${quoteZh(need.value.zh)}`,
      };
    case "score-of":
      return { expected: `${quoteZh(need.subject)}的${quoteZh(need.criterion.zh)}得分` };
    case "other":
      return { expected: need.words };
  }
}

/** What stands there instead: it follows 实际为. */
export function receivedZh(received: Received, need?: Need): string {
  if ("cell" in received) return quoteZh(received.cell);
  const found = readDescription(received.described);
  switch (found.is) {
    case "nothing":
      return "空白";
    case "list":
      return "列表";
    case "empty-list":
      return "空列表";
    case "object":
      return "对象";
    case "value":
      return need?.is === "one-value" ? `填了${found.text}项` : found.text;
    case "text":
      if (need?.is === "one-rating") return "两次";
      if (need?.is === "one-form") return "两种都有";
      if (need?.is === "score-of") return found.text === "not-applicable" ? "不适用" : "尚未评定";
      return quoteZh(found.text);
  }
}

export function eitherZh(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join("、")}或${words.at(-1)}`;
}
