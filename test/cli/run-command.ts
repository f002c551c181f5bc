import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect } from "vitest";

/** The built command: `npm test` builds it first. */
export const command = resolve("dist/cli.js");

export const sample = resolve("examples/data/ratings.csv");

/** What a run of the command came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-"));
mkdirSync(join(directory, "folder"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs the command in a directory of its own. No run may end in a signal or print a stack trace. */
export function run(...args: readonly string[]): Run {
  return runWith("", ...args);
}

/** As {@link run}, with this on standard input. */
export function runWith(input: string | Uint8Array, ...args: readonly string[]): Run {
  return runNode([command, ...args], input);
}

/** As {@link run}, with no more than 1 GiB of memory: a run that needs more ends in a signal. */
export function runInGibibyte(...args: readonly string[]): Run {
  return runNode(["--max-old-space-size=1024", command, ...args], "");
}

function runNode(args: readonly string[], input: string | Uint8Array): Run {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: directory,
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect(signal).toBeNull();
  expect(stdout + stderr).not.toMatch(/^\s+at .*(:\d+|<anonymous>)\)?$/m);
  return { status, stdout, stderr };
}

/** Writes a file into the directory in which the command runs; returns its whole path. */
export function write(name: string, content: string | Uint8Array): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

export function writeRatings(content: string | Uint8Array): string {
  return write("ratings.csv", content);
}

export function score(content: string | Uint8Array, ...options: readonly string[]): Run {
  writeRatings(content);
  return run("score", "ratings.csv", ...options);
}

export function explain(content: string | Uint8Array, ...options: readonly string[]): Run {
  writeRatings(content);
  return run("explain", "ratings.csv", ...options);
}

/** The results that the command prints as JSON for a file. */
export function resultsOf(content: string | Uint8Array): unknown {
  const { status, stdout, stderr } = score(content, "--format", "json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** The lines of standard error, after making sure that the run failed as it should for what is wrong with a file. */
export function problemsOf({ status, stdout, stderr }: Run): readonly string[] {
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.endsWith("\n")).toBe(true);
  return stderr.slice(0, -1).split("\n");
}

/** What is wrong with the options of a call that was refused for them: all lines but the hint at the end. */
export function wrongsOf({ status, stdout, stderr }: Run): readonly string[] {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  const lines = stderr.trimEnd().split("\n");
  expect(lines.pop()).toMatch(/--help/);
  for (const line of lines) expect(line).toMatch(/^error: --(weights|policy)\b/);
  return lines;
}
