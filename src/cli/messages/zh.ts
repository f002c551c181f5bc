import type { Issue } from "../../errors";
import type { RubricAdvice } from "../verification/advise-rubric";
import { encodingNames } from "./encoding-names";
import { evaluationZh } from "./evaluation-zh";
import { delimitersZh } from "./file-problems-zh";
import type { CommandMessages } from "./messages";
import { quoteZh } from "./needs-zh";
import { placeZh } from "./places-zh";
import { problemsZh } from "./problems-zh";
import { mostNames } from "./quotation";
import { summaryZh } from "./summary-zh";
import { columnsZh } from "./table-problems-zh";

export const zh: CommandMessages = {
  problems: problemsZh,
  notes: {
    "guessed-encoding": ({ file, encoding }) =>
      `${file}：不是UTF-8，已按${encodingNames[encoding]}读取；如有误，请用 --encoding 指定`,
    "hidden-cells": ({ file, sheet, count }) =>
      `${file}：工作表${quoteZh(sheet)}：隐藏的行和列（共${count}处）也已读取`,
    "low-scores": ({ file, least, most, minimum, maximum }) =>
      `${file}：所有分数都在${least}到${most}之间，而量规为${minimum}到${maximum}分，请确认是否采用了其他分制`,
    "unread-detail": ({ place, column, value }) =>
      `${placeZh(place)}：${quoteZh(value)}（${columnsZh[column]}）位于列名上方，未被读取；如需使用，请另设一列`,
    "respelt-periods": ({ file, rows, example, read }) =>
      `${file}：有${rows}行的评价周期以时长或省略的末日写出，已按首日和末日读取，如${quoteZh(example)}读作${read}`,
    "replaced-ratings": ({ file, count }) => `${file}：有${count}条评分已由较晚的评分取代`,
    "adjusted-results": ({ file, count }) =>
      `${file}：有${count}项结果经人调整：已核对调整后的数值，但无法核对是否确由所署之人决定`,
    "coverage-below-minimum": ({ file, count, minimum }) =>
      `${file}：有${count}份评价已评部分不足最低覆盖率${minimum}，not-rated 策略对其不起作用，仍无得分；` +
      "可用 --policy minimum-coverage=… 调低最低覆盖率",
    "rows-left-out": ({ file, count, rows, see }) =>
      `${file}：共${rows}行，其中${count}行未计入${see === undefined ? "" : `，详见${see}`}`,
    "subjects-left-out": ({ file, subjects }) => `${file}：结果中完全没有的被评人：${listed(subjects)}`,
    "subjects-with-fewer-ratings": ({ file, subjects }) =>
      `${file}：结果所依据的评分少于文件中评分的被评人：${listed(subjects)}`,
    ...evaluationZh.notes,
    ...summaryZh.notes,
  },
  phases: { reading: "读取", scoring: "计分" },
  validation: {
    noProblems: (file) => `${file}：没有问题`,
    ratings: ({ ratings, subjects, assessors, emptyCells }) =>
      `评分：${ratings}条，被评人${subjects}名，评分人${assessors}名；空白单元格：${emptyCells}个`,
    reviews: ({ reviews, unscored }) => `评价：${reviews}份，其中${unscored}份尚不能计分`,
    rubric: (id, version) => `量规：${id} ${version}`,
    reading: {
      encoding: (encoding) => `编码：${encodingNames[encoding]}`,
      delimiter: (delimiter) => `分隔符：${delimitersZh[delimiter]}`,
      sheet: (sheet) => `工作表：${sheet}`,
      layout: (layout) => `版式：${layout === "long" ? "每条评分一行" : "每项指标一列"}`,
      decimalMark: (mark) => `小数点：${mark === "comma" ? "逗号" : "句点"}`,
    },
    columns: (columns) => `列：${columns.map(([title, holds]) => `${title} → ${holds}`).join("、")}`,
  },
  verification: {
    titles: {
      result: "结果",
      verdict: "核对结论",
      path: "字段",
      of: "所属",
      stored: "存档值",
      computed: "重算值",
    },
    verdicts: {
      same: "一致",
      different: "不一致",
      "other-rubric": "量规不同",
      "no-ratings": "没有评分",
      "no-evidence": "没有证据",
      "no-result": "没有结果",
      damaged: "已损坏",
    },
    line: (line) => `第${line}行`,
    nothing: "无",
    onceMore: "重复",
    oneResult: (place) => `一次评价只能有一条结果，${place}已有一条`,
    repeated: "重复",
    more: (count) => `另有${count}项`,
    byOtherRubric: "按另一量规计算",
    alsoSame: (count) => `另有${count}条结果一致`,
    damage: (issue) => ({ stored: storedWords(issue), computed: damageWords(issue) }),
    summary: ({ resultFile, ratingsFile, results, counts }) => {
      const listed = counts.map(([what, count]) => `${what}${count}条`).join("、");
      return `${resultFile}：其中${results}条结果与按${ratingsFile}重新计算的结果不完全一致：${listed}`;
    },
    hint: ({ count, named, used, advice }) =>
      `提示：有${count}条结果是按${named}计分的，而不是按${used}：${adviceWords(advice)}`,
    rubric: ({ id, version, fingerprints }) => `“${id}”${version}（指纹${fingerprints.join("、")}）`,
    moreRubrics: (count) => `提示：另有${count}个量规未列出`,
    swapped: (order) => `提示：应先写结果文件，再写评分文件：${order}`,
    ratingsToo: "提示：结果还以评分为依据，请用 --ratings 指定评分文件",
  },
  columns: columnsZh,
};

function listed(names: readonly string[]): string {
  const rest = names.length > mostNames ? `，另有${names.length - mostNames}人` : "";
  return `${names.slice(0, mostNames).map(quoteZh).join("")}${rest}`;
}

function storedWords({ code, received }: Issue): string {
  if (code === "missing") return "无";
  return code === "unreadable" ? "不是有效的JSON" : received;
}

function damageWords({ code }: Issue): string {
  switch (code) {
    case "missing":
      return "缺少此项";
    case "unknown-key":
      return "不应有此项";
    case "wrong-type":
      return "类型不正确";
    case "unreadable":
      return "应为JSON格式的结果";
    default:
      return "取值无效";
  }
}

function adviceWords({ rubric, options }: RubricAdvice): string {
  switch (rubric) {
    case "built-in":
      return options === "" ? "核对时请去掉 --weights 和 --policy" : `核对时请加上 ${options}`;
    case "same-file":
      return options === ""
        ? "核对时请使用同一个 --rubric，并去掉 --weights 和 --policy"
        : `核对时请使用同一个 --rubric，并加上 ${options}`;
    case "no-file":
      return options === ""
        ? "核对时请去掉 --rubric、--weights 和 --policy"
        : `核对时请去掉 --rubric，并加上 ${options}`;
    case "its-file":
      return "核对时请用 --rubric 指定该量规的文件；如其版本号中注明了 --weights 或 --policy，请一并加上";
    case "its-profile":
      return "核对时请用 --profile 指定该岗位档案的文件，并加上评估时所用的 --rubric、--weights 和 --policy";
  }
}
