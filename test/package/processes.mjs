/** Runs programs in processes of their own. */
import { spawnSync } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** What a program printed on its standard output. A program that fails is an error that says what it printed. */
export function run(program, args, options = {}) {
  return runWhole(program, args, options).stdout;
}

/** As {@link run}, with the standard error apart. */
export function runWhole(program, args, { cwd, env } = {}) {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 600_000,
  });
  if (error !== undefined) throw new Error(`${program} could not be run: ${error.message}`);
  if (status !== 0) {
    throw new Error(`${[program, ...args].join(" ")} ended with ${status ?? signal}:\n${stdout}${stderr}`);
  }
  return { stdout, stderr };
}

/** The environment in which `node`, and so npm and every command with a first line that asks for node, is this one. */
export function withNode(node) {
  return { PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
}
