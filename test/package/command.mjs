/** The installed command, called as a user calls it. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { manifest } from "./places.mjs";
import { run, runWhole, withNode } from "./processes.mjs";
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
  checkThread(project, node);
  return [version, json, table, explanation].join("");
}

/** Checks that a second thread, where there is a processor for it, finds its program and does its work. */
function checkThread(project, node) {
  const remark = "said at length ".repeat(60);
  const rows = Array.from({ length: 16_000 }, (_, index) => {
    return `person ${index % 500},assessor ${index},peer,overall,${(index % 1000) / 100},${remark}\n`;
  });
  writeFileSync(join(project, "many.csv"), `subject,assessor,role,criterion,score,comment\n${rows.join("")}`);
  writeFileSync(
    join(project, "tell.cjs"),
    `const { isMainThread } = require("node:worker_threads");
    if (!isMainThread) process.on("exit", (code) => process._rawDebug("A thread ended with", code));`,
  );
  const call = (...args) => {
    const env = { ...withNode(node), NODE_OPTIONS: `--require ${JSON.stringify(join(project, "tell.cjs"))}` };
    return runWhole(commandOf(project), ["score", "many.csv", "--format", "csv", ...args], { cwd: project, env });
  };
  const [parts, whole] = [call("--stream"), call()];
  assert.equal(parts.stdout, whole.stdout, "a file in parts comes to what it comes to as a whole");
  assert.equal(parts.stderr, `${availableParallelism() > 1 ? "A thread ended with 0\n" : ""}${whole.stderr}`);
}
