import type { RatingFault } from "../input/fault";
import { criterionPrefix } from "../input/layout";
import type { Delimiter } from "../input/read-csv";
import type { ColumnName } from "../input/words";
import { adjustmentMessages } from "./adjustment-messages";
import { aggregateMessages } from "./aggregate-messages";
import { encodingNames } from "./encoding-names";
import { engineZh } from "./engine-zh";
import { evaluationZh } from "./evaluation-zh";
import { eitherZh, needZh, quoteZh, receivedZh } from "./needs-zh";
import { placeZh, referredZh } from "./places-zh";
import type { ProblemMessages, Said } from "./problem-messages";
import { columnsOptions } from "./problems-en";
import { cellErrorZh, fileReasonZh } from "./reasons-zh";
import { rubricIssue } from "./rubric-issue";
import { summaryZh } from "./summary-zh";

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

export const delimitersZh: Readonly<Record<Delimiter, string>> = {
  comma: "逗号",
  semicolon: "分号",
  tab: "制表符",
};

export const problemsZh: ProblemMessages = {
  faults: {
    "cannot-read": ({ reason }, { file }) => ({ line: `错误：无法读取${file}：${fileReasonZh(reason)}` }),
    "cannot-write": ({ reason }, { file }) => ({ line: `错误：无法写入${file}：${fileReasonZh(reason)}` }),
    "too-large": ({ mebibytes }, { file }) => ({ line: `错误：无法读取${file}：文件超过${mebibytes} MiB` }),
    "missing-package": ({ needs, name, install }) => ({
      line: `错误：${needs === "XLSX" ? "读写XLSX" : `使用 ${needs} `}需要软件包${name}，尚未安装，请运行：${install}`,
    }),
    "too-much-for-xlsx": ({ excess }) => ({
      line:
        "rows" in excess
          ? `错误：XLSX工作表最多${excess.most}行，现有${excess.rows}行，请改用 --format csv`
          : `错误：XLSX单元格最多${excess.most}个字符，第${excess.row}行有一个单元格长达${excess.characters}个字符，请改用 --format csv`,
    }),
    "other-format": ({ format }) => {
      const name = format === "pdf" ? "PDF文件" : "网页（HTML）";
      const advice = format === "pdf" ? "请将其中的表格另存为XLSX或CSV" : "请用电子表格软件打开，再另存为XLSX或CSV";
      return told(`这是${name}，${advice}`, "CSV、XLSX、JSON或NDJSON", name);
    },
    "empty-file": () => told("文件是空的：第一行应为列名，其后为评分数据", "第一行为列名，其后为评分数据", "空文件"),
    "no-rows": () => told("列名下方没有评分数据", "列名下方的评分数据", "空白"),
    "more-problems": ({ count }) => ({ sentence: `另有${count}个问题未列出` }),
    "no-good-row": () => told("没有一行数据是正确的", "至少一行正确的数据", "无"),
    "unknown-subject": ({ subject, known, near }, { file }) => {
      const listed = known.slice(0, 10).map(quoteZh).join("");
      const rest = known.length > 10 ? `等${known.length}人` : "";
      const question = near === undefined ? "" : `，是否应为${quoteZh(near)}？`;
      return {
        line: `错误：${file}中没有被评人${quoteZh(subject)}${question === "" ? "。" : question}文件中有：${listed}${rest}。`,
      };
    },

    "other-byte-order-mark": ({ stated, marked }) =>
      told(
        `--encoding 指定了${encodingNames[stated]}，但文件带有${encodingNames[marked]}的字节顺序标记`,
        encodingNames[stated],
        `${encodingNames[marked]}的字节顺序标记`,
      ),
    "wrong-bytes": ({ encoding }) => pair(`${encodingNames[encoding]}编码的文本`, "其他字节"),
    nul: () => pair("文本", "空字符（NUL）"),
    "unknown-encoding": () => pair("UTF-8或其他已知编码的文本", "任何已知编码都无法读取的字节"),
    "unsettled-encoding": ({ readings }) => {
      const shown = readings.map(({ word, encoding }) => `按${encodingNames[encoding]}读作${quoteZh(word)}`).join("，");
      const options = eitherZh(readings.map(({ encoding }) => `--encoding ${encoding}`));
      return told(
        `无法确定文件编码：此处${shown}。请用 ${options} 指定，或将文件另存为“CSV UTF-8”`,
        "UTF-8，或足以判定编码的文字",
        shown,
      );
    },
    "unsettled-delimiter": () => ({
      sentence: "单元格之间用什么分隔？请用 --delimiter comma（逗号）、semicolon（分号）或 tab（制表符）指定",
    }),
    "other-delimiter": ({ sign }) =>
      told(
        `单元格之间是${quoteZh(sign)}，请改用逗号、分号（半角）或制表符分隔后重新保存`,
        "以逗号、分号或制表符分隔的单元格",
        quoteZh(sign),
      ),
    "unsettled-decimal-mark": ({ text, mark }) => {
      const name = mark === "comma" ? "逗号" : "句点";
      const options = mark === "comma" ? ["comma", "point"] : ["point", "comma"];
      return {
        sentence: `${quoteZh(text)}中的${name}是小数点，还是千位分隔符？是小数点请加 --decimal ${options[0]}，是千位分隔符请加 --decimal ${options[1]}`,
      };
    },
    "long-row": ({ most }) =>
      told(
        `一行最多${grouped(most)}个字符，此行超出（是否缺少引号？）`,
        `一行最多${grouped(most)}个字符`,
        "更长的一行",
      ),
    "wide-row": ({ most }) => over(`一行最多${grouped(most)}个单元格`),
    "too-many-rows": ({ most }) => over(`最多${grouped(most)}行`),
    "too-many-lines": ({ most }) => over(`最多${grouped(most)}行`),
    "open-quote": () =>
      told("从这一行开始的引号直到文件末尾都没有闭合", "每个带引号的单元格都以引号结束", "到文件末尾仍未闭合的引号"),
    "text-after-quote": ({ delimiter }) =>
      told(
        `带引号的单元格之后只能是${delimitersZh[delimiter]}或行尾，单元格内的引号要写两遍；此后各行无法读取`,
        `带引号的单元格之后是${delimitersZh[delimiter]}或行尾`,
        "其他内容",
      ),
    "quote-within-cell": () =>
      told(
        "含有引号的单元格要整体加引号，其中的引号要写两遍；此后各行无法读取",
        "含有引号的单元格整体加引号",
        "未加引号的单元格中的引号",
      ),

    "no-json": ({ problem }) => told(`不是有效的JSON：${problem}`, "JSON", problem),
    "no-ratings": () => told("评分列表是空的", "评分列表", "空列表"),
    "too-much-json": ({ rows, keys, cells }) =>
      over(`最多${grouped(rows)}条评分、${grouped(keys)}个键、合计${grouped(cells)}个单元格`),
    "no-rating-object": ({ received }) => pair("表示一条评分的对象", receivedZh({ described: received })),
    "no-rating-list": ({ received }) => pair("评分列表", receivedZh({ described: received })),
    "no-plain-value": ({ received }) => pair("文本或数字", receivedZh({ described: received })),
    "said-by-review": ({ key }) => ({ sentence: `不应再有${quoteZh(key)}，所属评价中已经写明` }),
    "repeated-key": ({ key }) =>
      told(`键${quoteZh(key)}重复出现`, "同一对象中每个键只出现一次", `又一个${quoteZh(key)}`),
    "results-for-ratings": ({ isSheet }) =>
      told(
        isSheet
          ? "这是 score 写出的结果表，不是评分（verify 可核对以 --format json 或 ndjson 写出的结果）"
          : "这是 score 写出的结果，不是评分（核对结果请用 customer-centric-rubric verify 结果文件 评分文件）",
        "评分",
        "score 写出的结果",
      ),
    "inexact-number": ({ received }) => pair("文本（位数这么多的数字会丢失精度）", received),

    "old-workbook": () => told("这是旧格式或设有密码的工作簿，请另存为XLSX", "XLSX工作簿", "旧格式或设有密码的工作簿"),
    "large-workbook": ({ mebibytes }) => over(`工作簿解压后最多${mebibytes} MiB`),
    "damaged-workbook": ({ problem }) => told(`无法读取此XLSX工作簿：${problem}`, "XLSX工作簿", problem),
    "far-cell": ({ sheet, cell }) => ({
      sentence: `工作表${quoteZh(sheet)}中有一个远在${cell}的单元格：请删除表格下方的空行和右侧的列，再保存工作簿`,
    }),
    "too-many-merged-cells": () => told("合并单元格过多，无法读作表格", "表格", "合并单元格过多的工作表"),
    "empty-workbook": () => told("工作簿中没有评分数据", "含有评分的工作表", "空工作表"),
    "unknown-sheet": ({ sheet, sheets }) => {
      const listed = sheets.map(quoteZh).join("");
      return told(`没有 --sheet 指定的工作表${quoteZh(sheet)}，工作簿中有${listed}`, `工作表${quoteZh(sheet)}`, listed);
    },
    "unsettled-sheet": ({ sheets }) => ({
      sentence: `评分在哪张工作表中：${eitherZh(sheets.map(quoteZh))}？请用 --sheet 工作表名 指定`,
    }),

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

    "second-header": () =>
      told("此处又出现一行列名，其后还有数据：一个文件只能有一张评分表", "一张评分表", "又一行列名"),
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

    "no-results": ({ received }) => {
      if (received === "engine") {
        const engine = "score --engine duckdb 写出的结果没有计分明细";
        return told(`${engine}，无法使用：请给出计分所用的评分文件`, "带计分明细的结果", engine);
      }
      const found =
        received === "empty"
          ? "空文件"
          : received === "workbook"
            ? "工作簿"
            : "noJson" in received
              ? `无效的JSON：${received.noJson}`
              : receivedZh({ described: received.described });
      const expected = "score 以 --format json 或 ndjson 写出的结果";
      return told(`这不是 ${expected}（${found}）`, expected, found);
    },
    "no-rubric-json": ({ problem }) => ({ sentence: `量规文件不是有效的JSON：${problem}` }),
    rubric: ({ issue }, { file }) => rubricIssue(issue, file),
    ...evaluationZh.faults,
    ...summaryZh.faults,
    ...engineZh,
    ...adjustmentMessages.zh,
    ...aggregateMessages.zh,
  },
  place: placeZh,
  join: (where, said) => `${where}：${said.sentence ?? sentenceOf(said)}`,
};

function pair(expected: string, received: string): Said {
  return { expected, received };
}

function over(most: string): Said {
  return told(`${most}，实际超出`, most, "超出");
}

function told(sentence: string, expected: string, received: string): Said {
  return { sentence, expected, received };
}

function sentenceOf(said: Said): string {
  return "expected" in said ? `应为${said.expected}，实际为${said.received}` : "";
}

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

function grouped(count: number): string {
  return count.toLocaleString("en");
}
