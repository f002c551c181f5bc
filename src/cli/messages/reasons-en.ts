import { describe } from "../../errors";
import type { FileReason } from "../input/file-faults";
import type { CellError } from "../input/sheet";

/** Why a file can be neither read nor written. */
export function fileReasonEn(reason: FileReason): string {
  if (typeof reason === "object") return reason.words;
  return {
    "no-file": "there is no such file",
    "no-directory": "there is no such directory",
    "no-permission": "there is no permission",
    "read-only": "the disk is read-only",
    "disk-full": "the disk is full",
    directory: "it is a directory",
    "path-not-a-directory": "a part of its path is no directory",
    "too-large": "it is too large",
  }[reason];
}

/** Why a cell of a workbook holds no value. */
export function cellErrorEn(error: CellError): string {
  switch (error.is) {
    case "error":
      return `the error ${error.text}`;
    case "percentage":
      return `the percentage ${error.text}`;
    case "formula":
      return `the formula ${error.text} without its result`;
    case "shown-with-words":
      return `a number that is shown as ${describe(error.text)}, as if on another scale`;
    case "merged":
      return "a part of merged cells, whose value stands in the first of them";
    case "no-date":
      return "a date that no calendar has";
  }
}
