/** What the other thread runs, made anew from the sources: threads can read no TypeScript. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-worker-"));
afterAll(() => rmSync(directory, { recursive: true }));

const log = join(directory, "log");

/** Builds the worker of the package; it tells the log when it begins, and when it is done without an error. */
export async function buildWorker(): Promise<URL> {
  await build({
    entryPoints: [resolve("src/cli/streaming/part-worker.ts")],
    outfile: join(directory, "part-worker.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    // Packages that are not ES modules ask for each other as they did before there were any.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const tell = (word: string) => `appendFileSync(${JSON.stringify(log)}, ${JSON.stringify(`${word}\n`)});`;
  const code = `${tell("begun")} await import("./part-worker.mjs"); ${tell("done")}`;
  return writeWorker("told-worker", `import { appendFileSync } from "node:fs"; ${code}`);
}

/** How many workers have begun, and how many of them are done, since this was asked last. */
export function workersTold(): { readonly begun: number; readonly done: number } {
  const words = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  rmSync(log, { force: true });
  const count = (asked: string) => words.filter((word) => word === asked).length;
  return { begun: count("begun"), done: count("done") };
}

/** A worker of this code. */
export function writeWorker(name: string, code: string): URL {
  const file = join(directory, `${name}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}
