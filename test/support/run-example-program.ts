/** Runs a program of `examples/` as somebody who tries it out would. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-example-code";

const folder = join(root, "examples");

/** The numbered programs, in their order. */
export function examplePrograms(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^\d\d-.*\.mjs$/.test(file))
    .sort();
}

/** The text of a file in `examples/`. */
export function readExample(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

/** What a program prints in a time zone and language of somebody's machine. */
export function runExampleProgram(file: string, environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file)], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}
