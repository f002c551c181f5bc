/// <reference types="node" />
import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteText } from "../../sql/engines/duckdb";
import type { DuckdbLibrary } from "./load-duckdb";
import type { Scratch } from "./scratch";

/** A database in memory that can read files until it is told which. */
export interface Session {
  readonly connection: DuckDBConnection;
  /** The rows of what a query answers, every value as text. */
  readonly rows: (sql: string) => Promise<readonly (readonly (string | null)[])[]>;
  /** From now on it may read these files and no others, and nothing can change that. */
  readonly confine: (paths: readonly string[]) => Promise<void>;
}

/** Runs something with a database, which is closed afterwards. */
export async function withDuckdb<Result>(
  { DuckDBInstance }: DuckdbLibrary,
  { folder, onInterrupt }: Scratch,
  memory: string | undefined,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", {
    temp_directory: folder,
    // Nothing is fetched from anywhere: neither extensions nor files.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "false",
    ...(memory !== undefined && { memory_limit: memory }),
  });
  const connection = await instance.connect();
  onInterrupt(() => connection.interrupt());
  try {
    return await work({
      connection,
      rows: async (sql) => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
      },
      confine: async (paths) => {
        await connection.run(`SET allowed_paths = [${paths.map(quoteText).join(", ")}]`);
        await connection.run("SET enable_external_access = false");
        await connection.run("SET lock_configuration = true");
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
