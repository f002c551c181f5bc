import type { Locale } from "../../rubric/customer-centric-texts";

/** What stands above the columns of problems, in their order. */
export interface ProblemTitles {
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly path: string;
  readonly title: string;
  readonly code: string;
  readonly expected: string;
  readonly received: string;
  readonly suggestion: string;
  readonly message: string;
}

/** The command's own words in tables and sheets, in one language; levels and criteria have the words of their rubric. */
export interface TableWords {
  readonly subject: string;
  readonly period: string;
  readonly team: string;
  readonly status: string;
  readonly score: string;
  readonly level: string;
  readonly exactScore: string;
  readonly coverage: string;
  readonly reasons: string;
  /** Of a result that somebody adjusted: what it had come to, and what they say. */
  readonly originalScore: string;
  readonly originalLevel: string;
  readonly adjustedBy: string;
  readonly adjustedAt: string;
  readonly adjustmentReason: string;
  /** In one cell, for people. */
  readonly adjustment: (line: { by: string; date: string; reason: string }) => string;
  /** What a sheet of results is called. */
  readonly results: string;
  /** What levels have: an id, and the scores from the lowest to the highest. */
  readonly id: string;
  readonly scores: string;
  readonly lowest: string;
  readonly highest: string;
  /** Of the sentences of an explanation: which it is, and what it says. */
  readonly number: string;
  readonly sentence: string;
  readonly problems: ProblemTitles;
  /** What a review may be. */
  readonly scored: string;
  readonly unscored: string;
  /** What a criterion without a score may be. */
  readonly notApplicable: string;
  readonly notRated: string;
  /** Why there is no score. */
  readonly noApplicableCriterion: string;
  readonly selfRatingsOnly: string;
  readonly noScore: string;
  readonly coverageBelow: (minimum: string) => string;
  readonly gate: (title: string) => string;
}

const en: TableWords = {
  subject: "subject",
  period: "period",
  team: "team",
  status: "status",
  score: "score",
  level: "level",
  exactScore: "exact score",
  coverage: "coverage",
  reasons: "why there is no score",
  originalScore: "original score",
  originalLevel: "original level",
  adjustedBy: "adjusted by",
  adjustedAt: "adjusted at",
  adjustmentReason: "reason for adjustment",
  adjustment: ({ by, date, reason }) => `${by}, ${date}: ${reason}`,
  results: "Results",
  id: "id",
  scores: "scores",
  lowest: "lowest score",
  highest: "highest score",
  number: "number",
  sentence: "sentence",
  problems: {
    ...{ file: "file", sheet: "sheet", row: "row", column: "column", cell: "cell", path: "path", title: "title" },
    ...{ code: "code", expected: "expected", received: "received", suggestion: "suggestion", message: "message" },
  },
  scored: "scored",
  unscored: "unscored",
  notApplicable: "n/a",
  notRated: "not rated",
  noApplicableCriterion: "no criterion applies",
  selfRatingsOnly: "only self-ratings",
  noScore: "no score yet",
  coverageBelow: (minimum) => `coverage below ${minimum}`,
  gate: (title) => `rule “${title}”`,
};

const zh: TableWords = {
  subject: "被评人",
  period: "评价周期",
  team: "团队",
  status: "状态",
  score: "得分",
  level: "等级",
  exactScore: "精确得分",
  coverage: "覆盖率",
  reasons: "无得分原因",
  originalScore: "原得分",
  originalLevel: "原等级",
  adjustedBy: "调整人",
  adjustedAt: "调整时间",
  adjustmentReason: "调整理由",
  adjustment: ({ by, date, reason }) => `${by}（${date}）：${reason}`,
  results: "评价结果",
  id: "ID",
  scores: "分数范围",
  lowest: "最低分",
  highest: "最高分",
  number: "序号",
  sentence: "说明",
  problems: {
    ...{ file: "文件", sheet: "工作表", row: "行", column: "列", cell: "单元格", path: "路径", title: "列名" },
    ...{ code: "代码", expected: "应为", received: "实际为", suggestion: "建议", message: "说明" },
  },
  scored: "已计分",
  unscored: "未计分",
  notApplicable: "不适用",
  notRated: "尚未评定",
  noApplicableCriterion: "没有适用的指标",
  selfRatingsOnly: "只有本人自评",
  noScore: "尚无计入得分的评分",
  coverageBelow: (minimum) => `覆盖率低于${minimum}`,
  gate: (title) => `规则“${title}”`,
};

const ja: TableWords = {
  subject: "被評価者",
  period: "評価期間",
  team: "チーム",
  status: "状態",
  score: "点数",
  level: "レベル",
  exactScore: "正確な点数",
  coverage: "カバー率",
  reasons: "点数がない理由",
  originalScore: "元の点数",
  originalLevel: "元のレベル",
  adjustedBy: "調整者",
  adjustedAt: "調整日時",
  adjustmentReason: "調整の理由",
  adjustment: ({ by, date, reason }) => `${by}（${date}）：${reason}`,
  results: "評価結果",
  id: "ID",
  scores: "点数の範囲",
  lowest: "最低点",
  highest: "最高点",
  number: "番号",
  sentence: "説明",
  problems: {
    ...{ file: "ファイル", sheet: "シート", row: "行", column: "列", cell: "セル", path: "パス", title: "列名" },
    ...{ code: "コード", expected: "正しい値", received: "現在の値", suggestion: "候補", message: "説明" },
  },
  scored: "点数あり",
  unscored: "点数なし",
  notApplicable: "該当なし",
  notRated: "未評価",
  noApplicableCriterion: "該当する項目がない",
  selfRatingsOnly: "自己評価のみ",
  noScore: "点数に数えられる採点がまだない",
  coverageBelow: (minimum) => `カバー率が${minimum}未満`,
  gate: (title) => `規則「${title}」`,
};

export const tableWords: Readonly<Record<Locale, TableWords>> = { en, zh, ja };
