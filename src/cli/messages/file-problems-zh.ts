import type { FileFault } from "../input/file-faults";
import type { Delimiter } from "../input/read-csv";
import { encodingNames } from "./encoding-names";
import { eitherZh, quoteZh, receivedZh } from "./needs-zh";
import type { FaultMessages, Said } from "./problem-messages";
import { fileReasonZh } from "./reasons-zh";
import { grouped, pair, told } from "./said";

export const delimitersZh: Readonly<Record<Delimiter, string>> = {
  comma: "逗号",
  semicolon: "分号",
  tab: "制表符",
};

export const fileProblemsZh: FaultMessages<FileFault> = {
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
    told(`一行最多${grouped(most)}个字符，此行超出（是否缺少引号？）`, `一行最多${grouped(most)}个字符`, "更长的一行"),
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
  "repeated-key": ({ key }) => told(`键${quoteZh(key)}重复出现`, "同一对象中每个键只出现一次", `又一个${quoteZh(key)}`),
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
};

function over(most: string): Said {
  return told(`${most}，实际超出`, most, "超出");
}
