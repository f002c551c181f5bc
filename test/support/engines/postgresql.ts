import { PGlite } from "@electric-sql/pglite";
import type { Engine } from "./engine";
import { asText, doubled } from "./engine";

/** PostgreSQL in this process. */
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
