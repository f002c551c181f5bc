import { printable } from "../aggregation/explanation/printable";
import type { Failure } from "./outcome";

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "there is no permission"],
  ["EPERM", "there is no permission"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EISDIR", "it is a directory"],
  ["ENOTDIR", "a part of its path is no directory"],
  ["ERR_FS_FILE_TOO_LARGE", "it is too large"],
  ["ERR_STRING_TOO_LONG", "it is too large"],
]);

/** Why a file can be neither read nor written, in words. */
export function fileFailure(action: "read" | "write", file: string, error: unknown): Failure {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const isNew = action === "write" && code === "ENOENT";
  const reason = isNew ? "there is no such directory" : (reasons.get(code) ?? message);
  return { messages: [printable(`error: cannot ${action} ${file}: ${reason}`)] };
}
