/** The installed command, called as a user calls it. */
import assert from "node:assert/strict";
import { manifest } from "./places.mjs";
import { run, withNode } from "./processes.mjs";
import { commandOf, copyProgram } from "./projects.mjs";

/** Checks what the command says of the same ratings; everything that it printed. */
export function checkCommand(project, node, { result, explanations }) {
  copyProgram("ratings.csv", project);
  const call = (...args) => run(commandOf(project), args, { cwd: project, env: withNode(node) });
  const version = call("--version");
  assert.equal(version, `${manifest.version}\n`);
  const json = call("score", "ratings.csv", "--format", "json");
  assert.deepEqual(JSON.parse(json), [result], "the command scores as the library does");
  const table = call("score", "ratings.csv");
  for (const shown of ["李伟", "7.50", "Good"]) assert.ok(table.includes(shown), `no ${shown} in:\n${table}`);
  const explanation = call("explain", "ratings.csv", "--subject", "李伟");
  assert.equal(explanation, `${explanations[0]}\n`);
  assert.throws(() => call("score", "gone.csv"), /ended with 1:\n.*gone\.csv/);
  return [version, json, table, explanation].join("");
}
