import { afterAll, beforeAll, describe } from "vitest";
import { openClickhouse } from "./clickhouse";
import { openDuckdb } from "./duckdb";
import type { Engine } from "./engine";
import { openPostgresql } from "./postgresql";
import { openPostgresqlServer, postgresqlFolder } from "./postgresql-server";

interface KnownEngine {
  readonly name: string;
  readonly dialect: Engine["dialect"];
  readonly open: () => Promise<Engine>;
}

/** All engines that queries are tested in; a server of PostgreSQL is among them where one is installed. */
const engines: readonly KnownEngine[] = [
  { name: "DuckDB", dialect: "duckdb", open: openDuckdb },
  { name: "PostgreSQL", dialect: "postgresql", open: openPostgresql },
  ...(postgresqlFolder === undefined
    ? []
    : [{ name: "a PostgreSQL server", dialect: "postgresql", open: openPostgresqlServer } as const]),
  { name: "ClickHouse", dialect: "clickhouse", open: openClickhouse },
];

/** Describes the same of each engine, which is open while its tests run. */
export function describeEachEngine(title: string, tests: (engine: Omit<Engine, "close">) => void): void {
  for (const { name, dialect, open } of engines) {
    describe(title.replace("%s", name), () => {
      let engine: Engine;
      beforeAll(async () => {
        engine = await open();
      }, 120_000);
      afterAll(() => engine?.close());
      tests({
        dialect,
        load: (...table) => engine.load(...table),
        run: (sql) => engine.run(sql),
        query: (sql) => engine.query(sql),
      });
    });
  }
}
