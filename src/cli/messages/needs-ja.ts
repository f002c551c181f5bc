import type { Need, Received } from "../input/rating-fault";
import { ignoring, mostWords } from "./needs-en";
import type { Said } from "./problem-messages";
import { quotation, readDescription } from "./quotation";
import { told } from "./said";

export function quoteJa(text: string): string {
  return quotation(text, "「", "」");
}

/** What was expected of a rating, and the request for it where it is more than to enter that. */
export function needJa(need: Need): { readonly expected: string; readonly request?: string } {
  switch (need.is) {
    case "id":
      return { expected: "氏名、名称または番号（制御文字は使えません）" };
    case "period":
      return { expected: "評価期間（例：2026-H1）" };
    case "interval":
      return { expected: "日単位の期間（例：2026-01-15/2026-07-14）" };
    case "date":
      return { expected: "日付（例：2026-06-30）または日時（例：2026-06-30T09:00Z）" };
    case "self-alone":
      return {
        expected: "自己評価では「本人」、他者の評価ではほかの役割",
        request:
          need.who === undefined
            ? "自己評価の役割は「本人」、他者の評価の役割は「本人」以外にしてください"
            : need.who.subject === need.who.assessor
              ? `被評価者も評価者も${quoteJa(need.who.subject)}のため、役割は「本人」にしてください`
              : `「本人」は被評価者${quoteJa(need.who.subject)}だけです。評価者が${quoteJa(need.who.assessor)}の場合は、ほかの役割にしてください`,
      };
    case "customers-alone":
      return { expected: "空欄", request: "顧客だけの項目です。空欄にしてください" };
    case "one-value":
      return { expected: "点数、レベル、状態のいずれか一つ" };
    case "level-with-position":
      return { expected: "レベル内の位置に対応するレベル" };
    case "no-value-beside": {
      const read = { level: "レベル", position: "レベル内の位置", status: "状態" }[need.column];
      const isPosition = need.column === "position";
      const request = isPosition ? "レベル内の位置にはレベルが必要です" : "点数があるため空欄にしてください";
      return {
        expected: isPosition ? "レベル内の位置に対応するレベル" : "空欄（点数があるため）",
        request: `${request}。この列は「${read}」として読まれます。無視するには --columns ${ignoring(need.title)} を指定してください`,
      };
    }
    case "one-rating":
      return {
        expected: "一つの項目につき1件の評価",
        request: "同じ評価者による同じ項目の評価は1件にしてください",
      };
    case "one-form":
      return {
        expected: "全体の評価と項目別の評価のどちらか一方",
        request: "全体の評価と項目別の評価は、どちらか一方にしてください",
      };
    case "choice":
      return { expected: anyOf(need.words.slice(0, mostWords).map(({ ja }) => ja)) };
    case "choice-of-status":
      return { expected: "該当なし、観察なしのどちらか" };
    case "choice-of-relation":
      return { expected: "社内、社外のどちらか" };
    case "choice-of-contact":
      return { expected: "対面、間接のどちらか" };
    case "score": {
      const words = `点数（例：8.5）、レベル（${need.levels.map(({ ja }) => ja).join("、")}）、該当なし、観察なしのいずれか`;
      return { expected: `${words}、または空欄`, request: `${words}を入力するか、空欄にしてください` };
    }
    case "number":
      return { expected: `${need.minimum}から${need.maximum}までの数値` };
    case "multiple":
      return { expected: `${need.step}刻みの数値` };
    case "as-before":
      return {
        expected: quoteJa(need.value.ja),
        request: `ほかの評価に合わせて${quoteJa(need.value.ja)}にしてください`,
      };
    case "score-of":
      return { expected: `${quoteJa(need.subject)}の${quoteJa(need.criterion.ja)}の点数` };
    case "other":
      return { expected: need.words };
  }
}

/** What stands there instead. */
export function receivedJa(received: Received, need?: Need): string {
  if ("cell" in received) return quoteJa(received.cell);
  const found = readDescription(received.described);
  switch (found.is) {
    case "nothing":
      return "空欄";
    case "list":
      return "リスト";
    case "empty-list":
      return "空のリスト";
    case "object":
      return "オブジェクト";
    case "value":
      return need?.is === "one-value" ? `${found.text}つ` : found.text;
    case "text":
      if (need?.is === "one-rating") return "2件";
      if (need?.is === "one-form") return "両方";
      if (need?.is === "score-of") return found.text === "not-applicable" ? "該当なし" : "未評価";
      return quoteJa(found.text);
  }
}

function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.join("、")}のいずれか`;
}

/** What to enter instead. */
export function enteredJa(expected: string, received: string): Said {
  return told(`${enteringJa(expected)}（現在の値：${received}）`, expected, received);
}

export function enteringJa(expected: string): string {
  return `${expected}を入力してください`;
}
