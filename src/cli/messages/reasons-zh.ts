import type { FileReason } from "../input/file-faults";
import type { CellError } from "../input/sheet";

/** Why a file can be neither read nor written. */
export function fileReasonZh(reason: FileReason): string {
  if (typeof reason === "object") return reason.words;
  return {
    "no-file": "文件不存在",
    "no-directory": "目录不存在",
    "no-permission": "没有权限",
    "read-only": "磁盘为只读",
    "disk-full": "磁盘已满",
    directory: "这是一个目录",
    "path-not-a-directory": "路径中有一段不是目录",
    "too-large": "文件过大",
  }[reason];
}

/** Why a cell of a workbook holds no value. */
export function cellErrorZh(error: CellError): string {
  switch (error.is) {
    case "error":
      return `错误值${error.text}`;
    case "percentage":
      return `百分比${error.text}`;
    case "formula":
      return `没有计算结果的公式${error.text}`;
    case "shown-with-words":
      return `显示为“${error.text}”的数字（可能是另一种分制）`;
    case "merged":
      return "合并单元格的一部分（值在其首个单元格中）";
    case "no-date":
      return "日历上不存在的日期";
  }
}
