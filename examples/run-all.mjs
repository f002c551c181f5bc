// @ts-check
// Runs every example and compares what it prints with output/. With --update it writes down what they print now.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const isUpdate = process.argv.includes("--update");
const folder = new URL(".", import.meta.url);
const examples = readdirSync(folder).filter((file) => /^\d\d-.*\.mjs$/.test(file));

for (const example of examples.sort()) {
  const expectedFile = new URL(`output/${basename(example, ".mjs")}.txt`, folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL(example, folder))], {
    encoding: "utf8",
  });
  if (status !== 0) {
    fail(`${example} ended with ${status}:\n${stderr}`);
  } else if (isUpdate) {
    writeFileSync(expectedFile, stdout);
    console.log(`${example}: written down`);
  } else {
    const differences = existsSync(expectedFile)
      ? compareLines(readFileSync(expectedFile, "utf8"), stdout)
      : "there is no such file: run with --update";
    if (differences === "") console.log(`${example}: as expected`);
    else fail(`${example} prints something else than ${fileURLToPath(expectedFile)}:\n${differences}`);
  }
}

function fail(/** @type {string} */ message) {
  console.error(message);
  process.exitCode = 1;
}

/** Line by line: what was expected after a minus, what was printed after a plus. */
function compareLines(/** @type {string} */ expected, /** @type {string} */ printed) {
  const [before, after] = [expected.split("\n"), printed.split("\n")];
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  return lines
    .filter((index) => before[index] !== after[index])
    .map((index) => `line ${index + 1}\n- ${before[index] ?? "(the end)"}\n+ ${after[index] ?? "(the end)"}`)
    .join("\n");
}
