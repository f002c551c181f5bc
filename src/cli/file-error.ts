import type { FileReason } from "./input/file-faults";
import type { Failure } from "./outcome";
import { failure } from "./outcome";

const reasons = new Map<string, FileReason>([
  ["ENOENT", "no-file"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EROFS", "read-only"],
  ["ENOSPC", "disk-full"],
  ["EISDIR", "directory"],
  ["ENOTDIR", "path-not-a-directory"],
  ["ERR_FS_FILE_TOO_LARGE", "too-large"],
  ["ERR_STRING_TOO_LONG", "too-large"],
]);

/** Why a file can be neither read nor written. */
export function fileFailure(action: "read" | "write", file: string, error: unknown): Failure {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const isNew = action === "write" && code === "ENOENT";
  const reason = isNew ? "no-directory" : (reasons.get(code) ?? { words: message });
  return failure({ file }, { kind: `cannot-${action}`, reason });
}
