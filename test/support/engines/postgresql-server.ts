import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "pg";
import type { Engine } from "./engine";
import { asText, doubled } from "./engine";

/** Where `initdb` and `postgres` are, of a version that the queries are for; `undefined` where none is installed. */
export const postgresqlFolder = findFolder();

function findFolder(): string | undefined {
  const usual = [
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/local/pgsql/bin",
    "/opt/homebrew/opt/postgresql*/bin",
  ];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...usual.flatMap(foldersLike)];
  return folders.find((folder) => {
    if (!["initdb", "postgres"].every((name) => existsSync(join(folder, name)))) return false;
    const version = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
    return Number(/\d+/.exec(version)?.[0]) >= 13;
  });
}

/** A server of its own, in a temporary folder and reached by a socket there, which is gone when it is closed. */
export async function openPostgresqlServer(): Promise<Engine> {
  const programs = postgresqlFolder as string;
  const folder = mkdtempSync(join(tmpdir(), "postgresql-"));
  const owner = ownerOfServers();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const settings = { ...owner, cwd: folder };
  const initial = ["-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), initial, { ...settings, stdio: "pipe" });
  const options = ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"];
  const server = spawn(join(programs, "postgres"), options, { ...settings, stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const end = () => server.kill("SIGINT");
  process.once("exit", end);
  const client = await connect(folder);
  return {
    dialect: "postgresql",
    async load(table, columns, rows) {
      const fields = Object.entries(columns).map(([name, type]) => `${doubled(name)} ${type}`);
      await client.query(
        `DROP TABLE IF EXISTS ${doubled(table)}; CREATE TABLE ${doubled(table)} (${fields.join(", ")})`,
      );
      await client.query(
        `INSERT INTO ${doubled(table)} SELECT * FROM json_populate_recordset(NULL::${doubled(table)}, $1::json)`,
        [JSON.stringify(rows)],
      );
    },
    async run(sql) {
      await client.query(sql);
    },
    async query(sql) {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      return asText(rows);
    },
    async close() {
      await client.end();
      process.off("exit", end);
      end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing is made of values: they stay the text that they come as. */
const types = { getTypeParser: () => (text: string) => text };

async function connect(folder: string): Promise<Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ host: folder, user: "tester", database: "postgres", types });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** PostgreSQL refuses to run as root. */
function ownerOfServers(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: "-u" | "-g") => {
    for (const name of ["postgres", "nobody"]) {
      try {
        return Number(execFileSync("id", [kind, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      } catch {}
    }
    throw new Error("Nobody is there whom PostgreSQL could run as.");
  };
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** The folders of a pattern with one star in one of its parts. */
function foldersLike(pattern: string): readonly string[] {
  const parts = pattern.split("/");
  const at = parts.findIndex((part) => part.includes("*"));
  if (at < 0) return [pattern];
  const above = parts.slice(0, at).join("/");
  if (!existsSync(above)) return [];
  const [begin = ""] = (parts[at] as string).split("*");
  const names = readdirSync(above).filter((name) => name.startsWith(begin));
  return names.map((name) => [above, name, ...parts.slice(at + 1)].join("/"));
}
