/** The engines that queries are executed in: each keeps one table of ratings, which every run fills anew. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { Session } from "chdb";

/** A row as a table of ratings holds it; everything as text, NULL as null. */
export type Row = Readonly<Record<string, string | null>>;

/** What a query answers, whatever the engine: numbers as text, so that none is rounded on the way. */
export type Answer = Readonly<Record<string, string | null>>;

export interface Engine {
  readonly dialect: "duckdb" | "postgresql" | "clickhouse";
  /** Makes a table of columns with the engine's own types, and fills it. */
  readonly load: (table: string, columns: Readonly<Record<string, string>>, rows: readonly Row[]) => Promise<void>;
  /** Executes what answers nothing. */
  readonly run: (sql: string) => Promise<void>;
  readonly query: (sql: string) => Promise<readonly Answer[]>;
  readonly close: () => Promise<void>;
}

/** Names with any characters, quoted without the library. */
function doubled(name: string): string {
  return `"${name.split('"').join('""')}"`;
}

function asText(rows: readonly Readonly<Record<string, unknown>>[]): readonly Answer[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? null : String(value)])),
  );
}

export async function openDuckdb(threads = 1): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}` });
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    async load(table, columns, rows) {
      const listed = Object.entries(columns);
      await connection.run(`DROP TABLE IF EXISTS ${doubled(table)}`);
      const fields = listed.map(([name, type]) => `${doubled(name)} ${type}`);
      await connection.run(`CREATE TABLE ${doubled(table)} (${fields.join(", ")})`);
      await connection.run(
        `CREATE OR REPLACE TEMP TABLE loading (${listed.map((_, at) => `c${at} VARCHAR`).join(", ")})`,
      );
      const appender = await connection.createAppender("loading");
      for (const row of rows) {
        for (const [name] of listed) {
          const value = row[name] ?? null;
          if (value === null) appender.appendNull();
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
      await connection.run(`INSERT INTO ${doubled(table)} SELECT * FROM loading`);
    },
    async run(sql) {
      await connection.run(sql);
    },
    async query(sql) {
      const reader = await connection.runAndReadAll(sql);
      return asText(reader.getRowObjectsJson());
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function openPostgresql(): Promise<Engine> {
  const database = new PGlite();
  await database.waitReady;
  return {
    dialect: "postgresql",
    async load(table, columns, rows) {
      const fields = Object.entries(columns).map(([name, type]) => `${doubled(name)} ${type}`);
      await database.exec(
        `DROP TABLE IF EXISTS ${doubled(table)}; CREATE TABLE ${doubled(table)} (${fields.join(", ")})`,
      );
      await database.query(
        `INSERT INTO ${doubled(table)} SELECT * FROM json_populate_recordset(NULL::${doubled(table)}, $1::json)`,
        [JSON.stringify(rows)],
      );
    },
    async run(sql) {
      await database.exec(sql);
    },
    async query(sql) {
      const keep = (text: string) => text;
      const parsers = { 20: keep, 21: keep, 23: keep, 700: keep, 701: keep, 1700: keep };
      const { rows } = await database.query<Record<string, unknown>>(sql, [], { parsers });
      return asText(rows);
    },
    close: () => database.close(),
  };
}

export async function openClickhouse(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "ratings-"));
  const session = new Session(folder);
  // The database that is there at first takes names for paths of files.
  session.query("CREATE DATABASE tests");
  session.query("USE tests");
  const quoted = (name: string) => `\`${name.split("\\").join("\\\\").split("`").join("\\`")}\``;
  for (const setting of [
    "output_format_json_quote_64bit_integers = 1",
    "output_format_json_quote_decimals = 1",
    "max_threads = 1",
  ])
    session.query(`SET ${setting}`);
  return {
    dialect: "clickhouse",
    async load(table, columns, rows) {
      session.query(`DROP TABLE IF EXISTS ${quoted(table)}`);
      const fields = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
      session.query(`CREATE TABLE ${quoted(table)} (${fields.join(", ")}) ENGINE = Memory`);
      const lines = rows.map((row) => JSON.stringify(row)).join("\n");
      if (rows.length > 0) session.query(`INSERT INTO ${quoted(table)} FORMAT JSONEachRow\n${lines}`);
    },
    async run(sql) {
      session.query(sql);
    },
    async query(sql) {
      const text = session.query(sql, "JSONEachRow");
      const lines = text.split("\n").filter((line) => line !== "");
      return asText(lines.map((line) => JSON.parse(line)));
    },
    async close() {
      session.cleanup();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The type of text that may be absent. */
export const textType = { duckdb: "VARCHAR", postgresql: "text", clickhouse: "Nullable(String)" } as const;
