import type { EngineFormatWords, EngineMessages, EngineProblemWords } from "./engine-messages";
import { mostTables } from "./engine-messages";
import { ignoring } from "./needs-en";
import { quoteZh } from "./needs-zh";

const problems: EngineProblemWords = {
  "invalid-id": "有被评人或评分人为空，或含有控制字符",
  "unknown-role": "有角色不在量规中（此处只认量规中的ID，不认其他说法）",
  "unknown-criterion": "有指标不在量规中（此处只认量规中的ID，不认其他说法），也不是整体评价",
  "unknown-value": "有状态既不是“不适用”也不是“未观察到”的ID",
  "unknown-level": "有等级不在量规中（此处只认量规中的ID，不认其他说法）",
  "conflicting-values": "有评分同时填了分数、等级、状态中的几项",
  "invalid-decimal": "有分数不是8.5这样的小数，也不是等级的ID、n/a或n/o",
  "out-of-range": "有分数超出分制范围",
  "off-step": "有分数不是评分步长的整数倍，或小数位数过多",
  "self-in-other-role": "被评人以“本人”以外的角色评价了自己",
  "other-in-self-role": "被评人以外的人用了“本人”角色",
  "duplicate-rating": "有评分人对同一指标评了两次",
  "two-roles": "有评分人有两种角色",
  "overall-and-criterion": "有评分人既评了整体，又评了单项指标",
  "forbidden-absence": "有指标没有分数，而量规的策略不允许",
  "beyond-bounds": "数字过大，无法在该引擎中精确计算",
  "invalid-period": "评价周期的写法有误，应如2026-H1",
  "missing-period": "部分评分有评价周期，部分没有",
  "conflicting-team": "同一次评价的评分写了两个团队",
};

const formats: EngineFormatWords = {
  csv: "CSV",
  xlsx: "XLSX",
  xls: "旧格式的工作簿",
  json: "JSON",
  html: "网页（HTML）",
  pdf: "PDF文件",
  parquet: "Parquet",
  duckdb: "数据库",
  gzip: "压缩文件",
};

export const engineZh: EngineMessages = {
  "no-engine-format": ({ format, isOneOfMany }) =>
    pair(isOneOfMany ? "Parquet（多个文件时均须如此）" : "UTF-8编码的CSV、Parquet或DuckDB数据库", formats[format]),
  "positions-in-engine": ({ title }) => ({
    sentence: `--engine duckdb 不读取等级内位置，可用 --columns ${ignoring(title)} 略去该列`,
  }),
  "table-of-no-database": () => pair("数据库（--table 指定其中的表）", "其他文件"),
  "unsettled-table": ({ tables }) =>
    tables.length === 0
      ? pair("评分表", "没有表的数据库")
      : { sentence: `评分在${listed(tables)}中的哪个表？请用 --table 指定` },
  "unknown-table": ({ table, tables }) =>
    pair(`--table 指定的表${quoteZh(table)}`, tables.length === 0 ? "没有表" : listed(tables)),
  "refused-subject": ({ subject, period, problem, spelling }) => {
    const what = spelling === undefined ? problems[problem] : `评价周期应写作${spelling}`;
    const who = subject === undefined ? "有一行没有被评人" : `被评人${quoteZh(subject)}`;
    return { sentence: `${who}${period === undefined ? "" : `（${period}）`}：${what}` };
  },
  "more-refused": ({ count }) => ({ sentence: `另有${count}项` }),
};

function pair(expected: string, received: string) {
  return { expected, received, sentence: `应为${expected}，实际为${received}` };
}

function listed(tables: readonly string[]): string {
  const rest = tables.length > mostTables ? `等${tables.length}个表` : "";
  return `${tables.slice(0, mostTables).map(quoteZh).join("")}${rest}`;
}
