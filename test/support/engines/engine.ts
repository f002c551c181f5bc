/** What queries are executed in: an engine keeps tables of ratings, which every run fills anew. */

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

/** The type of text that may be absent. */
export const textType = { duckdb: "VARCHAR", postgresql: "text", clickhouse: "Nullable(String)" } as const;

/** Names with any characters, quoted without the library. */
export function doubled(name: string): string {
  return `"${name.split('"').join('""')}"`;
}

/** Rows with whatever an engine makes of values, as text. */
export function asText(rows: readonly Readonly<Record<string, unknown>>[]): readonly Answer[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? null : String(value)])),
  );
}
