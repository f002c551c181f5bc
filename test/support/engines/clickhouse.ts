import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "chdb";
import type { Engine } from "./engine";
import { asText } from "./engine";

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
