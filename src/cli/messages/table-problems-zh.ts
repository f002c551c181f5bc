import { criterionPrefix } from "../input/column-mapping";
import type { RatingFault } from "../input/rating-fault";
import type { TableFault } from "../input/table-faults";
import type { ColumnName } from "../input/words";
import { needZh, quoteZh, receivedZh } from "./needs-zh";
import { referredZh } from "./places-zh";
import type { FaultMessages } from "./problem-messages";
import { cellErrorZh } from "./reasons-zh";
import { columnsOptions, pair, told } from "./said";

/** What files may call their columns: each is understood as a header, and by --columns. */
export const columnsZh: Readonly<Record<ColumnName, string>> = {
  subject: "被评人",
  assessor: "评分人",
  role: "角色",
  criterion: "指标",
  score: "分数",
  level: "等级",
  position: "等级内位置",
  status: "状态",
  period: "评价周期",
  team: "团队",
  relation: "客户类型",
  contact: "接触方式",
  comment: "评语",
  at: "日期",
};

export const tableProblemsZh: FaultMessages<TableFault | RatingFault> = {
  "unknown-header": ({ title, near }) => {
    const listed = Object.values(columnsZh).join("、");
    const expected = `${listed}，或某项指标`;
    const question = near === undefined ? "。" : `，是否应为${quoteZh(near)}？`;
    return told(
      `无法识别列名${quoteZh(title)}${question}列名可以是${expected}；其他列名请用 --columns 说明（ignore=… 表示忽略该列）`,
      expected,
      quoteZh(title),
    );
  },
  "ambiguous-header": ({ title, column }) => {
    const options = `--columns ${columnsZh[column]}=${title} 或 --columns ${criterionPrefix}${title}=${title}`;
    return told(
      `列名${quoteZh(title)}既是${quoteZh(columnsZh[column])}列，又是一项指标，请用 ${options} 说明`,
      "只有一种含义的列名",
      quoteZh(title),
    );
  },
  "repeated-column": ({ content, number }) => {
    const name = columnsZh[content as ColumnName] ?? content;
    return told(`${quoteZh(name)}列重复（第${number}列已是此列）`, `只有一列${quoteZh(name)}`, "又一列");
  },
  "missing-column": ({ column }) => {
    const name = columnsZh[column];
    return told(`缺少${quoteZh(name)}列（列名不同时，请用 --columns ${name}=列名 指定）`, `${quoteZh(name)}列`, "无");
  },
  "merged-header": () =>
    told("列名不能跨单元格合并：请取消合并，只保留一行列名", "一行未合并的列名", "合并单元格的一部分"),
  "missing-header": ({ title }) => told(`找不到 --columns 指定的${quoteZh(title)}列`, `${quoteZh(title)}列`, "无"),
  "other-scale": ({ text, minimum, maximum, columns }) => ({
    sentence:
      `${quoteZh(text)}是否表示分数采用了与量规（${minimum}到${maximum}分）不同的分制？` +
      `如果分数就是${minimum}到${maximum}分，请加 ${columnsOptions(columns)}；如果不是，请先换算`,
  }),
  "mixed-layouts": ({ taken, instead }) => {
    const [first] = taken;
    const named = taken.map(({ title, number }) => `第${number}列${quoteZh(title)}`).join("、");
    const option = instead === "ignore" ? instead : columnsZh[instead];
    const mending =
      taken.length === 1 && first !== undefined
        ? `如并非指标，请用 --columns ${option}=${first.title} 说明`
        : "如并非指标，请用 --columns 说明其含义";
    const expected = "每项指标一列，或“指标”“分数”两列";
    return told(`${expected}，只能采用一种：${named}被当作指标；${mending}`, expected, "两种都有");
  },

  "second-header": () => told("此处又出现一行列名，其后还有数据：一个文件只能有一张评分表", "一张评分表", "又一行列名"),
  "repeated-review": () =>
    told(
      "同一被评人在同一周期另有一份没有评分的评价，两份只能保留一份",
      "同一被评人同一周期只有一份评价",
      "又一份评价",
    ),
  "missing-period": ({ see }) =>
    told(
      `应填写评价周期：同一被评人的其他行填有周期（见${referredZh(see)}），实际为空白`,
      "评价周期，与同一被评人的其他行一样",
      "空白",
    ),
  "cell-count": ({ needed, count, first, lacks }) => {
    const expected = `${needed}个单元格（每列一个）`;
    const received = `${count}个，以${quoteZh(first)}开头`;
    const advice =
      lacks === undefined
        ? "单元格内容中含有分隔符时请加引号，否则请删去最后一列之后的内容"
        : `此行在${quoteZh(lacks)}列之前就结束了，请补上缺少的内容或空单元格`;
    return told(`应为${expected}，实际为${received}；${advice}`, expected, received);
  },
  "unnamed-column": ({ text }) => pair("空白（此列没有列名）", quoteZh(text)),
  "error-cell": ({ error }) => pair("一个值", cellErrorZh(error)),
  "exponent-id": ({ text }) =>
    told(
      `${quoteZh(text)}是电子表格对长数字的缩写，其余位数已丢失：请将该列设为文本格式，并重新填写编号`,
      "完整的编号",
      quoteZh(text),
    ),
  "date-cell": ({ date }) => pair("文本或数字", `日期${date}`),
  "decimal-point": ({ text }) => pair("与文件中其他分数一样以逗号为小数点的数字", quoteZh(text)),
  "score-or-level": ({ text }) =>
    told(
      `${quoteZh(text)}既可以是分数，也是量规中一个等级的名称：分数请写成4.0的形式，等级请填在“等级”列中`,
      "形如4.0的分数，或填在“等级”列中的等级",
      quoteZh(text),
    ),
  "split-score": ({ whole, fraction, isStated }) => {
    const joined = `${whole},${fraction}`;
    const otherwise = isStated ? "" : "；如果不是，请加 --decimal point";
    const received = `相邻的${quoteZh(whole)}和${quoteZh(fraction)}`;
    return told(
      `${received}是否本是一个分数${joined}？如果是，请写作"${joined}"（加引号），或改用分号分隔单元格${otherwise}`,
      "不被逗号拆开的分数",
      received,
    );
  },
  "undated-resubmission": ({ hasDate }) =>
    pair("能判断先后的日期（该评分人对此指标评了不止一次）", hasDate ? "无法判断先后的日期" : "空白"),
  "rival-rating": ({ see }) =>
    told(
      `同一评分人对同一指标另有一次评分，且那次有误（见${referredZh(see)}），无法判断以哪次为准`,
      "同一评分人对同一指标只评一次",
      "另一次有误的评分",
    ),
  rating: (fault) => {
    const { expected, request = `应为${expected}` } = needZh(fault.needs);
    const received = receivedZh(fault.received, fault.needs);
    const question = fault.near === undefined ? "" : `，是否应为${quoteZh(fault.near)}？`;
    return told(`${request}${remark(fault)}，实际为${received}${question}`, expected, received);
  },
};

/** Where to look as well, and what would help. */
function remark({ see, advice }: RatingFault): string {
  const parts = [
    ...(see === undefined ? [] : [`见${referredZh(see)}`]),
    ...(advice === "duplicates" ? ["也可加 --duplicates latest，以最后一次为准"] : []),
    ...(advice === "year-first" ? ["年份在前，如2026-06-30"] : []),
    ...(advice === "day-number" ? ["这似乎是电子表格的日期序号，请将该列设为日期格式"] : []),
    ...(advice === "offset" ? ["也可用 --offset +08:00 为整个文件指定时差"] : []),
  ];
  return parts.length === 0 ? "" : `（${parts.join("；")}）`;
}
