import type { FileReason } from "../input/file-faults";
import type { CellError } from "../input/sheet";

/** Why a file can be neither read nor written. */
export function fileReasonJa(reason: FileReason): string {
  if (typeof reason === "object") return reason.words;
  return {
    "no-file": "ファイルがありません",
    "no-directory": "ディレクトリがありません",
    "no-permission": "権限がありません",
    "read-only": "ディスクが読み取り専用です",
    "disk-full": "ディスクがいっぱいです",
    directory: "ディレクトリです",
    "path-not-a-directory": "パスの途中がディレクトリではありません",
    "too-large": "ファイルが大きすぎます",
  }[reason];
}

/** Why a cell of a workbook holds no value. */
export function cellErrorJa(error: CellError): string {
  switch (error.is) {
    case "error":
      return `エラー値${error.text}`;
    case "percentage":
      return `パーセント値${error.text}`;
    case "formula":
      return `計算結果のない数式${error.text}`;
    case "shown-with-words":
      return `「${error.text}」と表示される数値（別の尺度の可能性があります）`;
    case "merged":
      return "結合されたセルの一部（値は先頭のセルにあります）";
    case "no-date":
      return "暦に存在しない日付";
  }
}
