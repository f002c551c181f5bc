/// <reference types="node" />
import type { Failure } from "../outcome";
import { failure } from "../outcome";

/** What runs queries in this process. */
export type DuckdbLibrary = typeof import("@duckdb/node-api");

/** Not there at all, or without the part for this machine. */
const missing = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);

/** Loads DuckDB, which only those install who have more ratings than fit into memory; or says what to install. */
export async function loadDuckdb(file: string): Promise<DuckdbLibrary | Failure> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    if (!missing.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    const install = "npm install @duckdb/node-api";
    return failure({ file }, { kind: "missing-package", needs: "--engine duckdb", name: "@duckdb/node-api", install });
  }
}
