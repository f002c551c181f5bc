/// <reference types="node" />
import type { Failure } from "./outcome";
import { failure } from "./outcome";

/** What reads and writes XLSX. */
export type SpreadsheetLibrary = typeof import("hucre/xlsx");

/** Not there at all, or an older version, which has no such part. */
const missing = new Set(["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"]);

/** Loads the library for spreadsheets, which only those install who have any; or says what to install. */
export async function loadSpreadsheetLibrary(file: string): Promise<SpreadsheetLibrary | Failure> {
  try {
    return await import("hucre/xlsx");
  } catch (error) {
    if (!missing.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return failure({ file }, { kind: "missing-package", needs: "XLSX", name: "hucre", install: "npm install hucre@1" });
  }
}
