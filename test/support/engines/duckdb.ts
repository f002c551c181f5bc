import { DuckDBInstance } from "@duckdb/node-api";
import type { Engine } from "./engine";
import { asText, doubled } from "./engine";

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
