/** `npm run test:mutation [-- folder or folder/file.ts …]`: which changes of the code no test would notice, and why each of these is none. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { explanations } from "./survivors.mjs";

const leastScore = 90;
const allFolders = ["exact", "rubric", "review", "aggregation"];
const scopes = process.argv.length > 2 ? process.argv.slice(2) : allFolders;

const statuses = {
  Killed: "killed",
  Timeout: "timeout",
  Survived: "survived",
  NoCoverage: "no coverage",
  // These could not be tested at all, and do not count.
  RuntimeError: "error",
};

const stryker = new Stryker({
  mutate: scopes.map((scope) => (scope.endsWith(".ts") ? `src/${scope}` : `src/${scope}/**/*.ts`)),
  plugins: [fileURLToPath(new URL("in-process-runner.mjs", import.meta.url))],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  concurrency: 2,
  ignorePatterns: ["dist", "docs", "bench", "coverage", ".ci"],
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: "coverage/mutation/report.json" },
  tempDirName: "coverage/mutation/sandbox",
  cleanTempDir: "always",
  // On a busy machine a slow run is no endless one; most endless loops are counted out long before.
  timeoutMS: 30_000,
  // Mutants of code that runs on import cost a run of all tests each, and are tested like all others.
  warnings: { slow: false },
});
const mutants = (await stryker.runMutationTest()).map((mutant) => {
  const file = mutant.fileName.replaceAll("\\", "/").replace(/^.*\/src\//, "");
  return { ...mutant, file, ...textsOf(mutant) };
});

const rows = [...scopes.map((scope) => rowOf(scope, ({ file }) => isWithin(scope, file))), rowOf("all", () => true)];
const survivors = mutants
  .filter(({ status }) => status === "Survived" || status === "NoCoverage")
  .sort((left, right) => (left.file < right.file ? -1 : left.file > right.file ? 1 : lineOf(left) - lineOf(right)));
const unexplained = survivors.filter((survivor) => explanationOf(survivor) === undefined);
const stale = explanations
  .filter(({ file }) => scopes.some((scope) => isWithin(scope, file)))
  .flatMap((explanation) => explanation.mutants.map((name) => ({ ...explanation, name })))
  .filter(
    ({ file, line, name }) => !survivors.some((one) => one.file === file && one.line === line && one.name === name),
  );

print(
  "\nEach mutant meets the tests of its own folder alone, with at most 300 cases a property, the same in every run.",
);
print("Left out: test/aggregation/determinism.test.ts, which tests the built package, where no mutant is, and");
print("test/rubric/many-form-issues.test.ts, which takes long to say of many issues what is said elsewhere of each.");
print(`\n${tableOf(rows)}`);
for (const survivor of survivors) {
  const { file, mutatorName, status, original, replaced } = survivor;
  print(`\nsrc/${file}:${lineOf(survivor)}  ${mutatorName}${status === "NoCoverage" ? ", no coverage" : ""}`);
  print(`  ${original} → ${replaced}`);
  print(`  ${explanationOf(survivor)?.because ?? "NOT EXPLAINED"}`);
}

const problems = [
  ...rows.filter(({ score }) => !(score >= leastScore)).map(({ name }) => `${name} is below ${leastScore} %.`),
  ...unexplained.map(({ file, line, name }) => `${file} has a survivor without an explanation: ${line}   ${name}`),
  ...stale.map(({ file, line, name }) => `${file} has an explanation for no survivor: ${line}   ${name}`),
];
print(`\n${survivors.length} survivors, ${survivors.length - unexplained.length} explained.`);
for (const problem of problems) print(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function isWithin(scope, file) {
  return file === scope || file.startsWith(`${scope}/`);
}

/** What a mutant is known by whatever the number of its line: that line's text, and what becomes of what. */
function textsOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const line = lines[0].trim();
  const last = lines.length - 1;
  const cut = lines.map((text, index) =>
    text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  const original = inShort(cut.join("\n"));
  const replaced = inShort(replacement);
  return { line, original, replaced, name: `${mutatorName}: ${original} → ${replaced}` };
}

function lineOf({ location }) {
  return location.start.line;
}

function inShort(text) {
  const plain = text.replace(/\s+/g, " ");
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain;
}

function explanationOf(survivor) {
  return explanations.find(({ file, line, mutants: names }) => {
    return file === survivor.file && line === survivor.line && names.includes(survivor.name);
  });
}

function rowOf(name, isMeant) {
  const statusesOfRow = mutants.filter(isMeant).map(({ status }) => status);
  const counts = Object.keys(statuses).map((status) => statusesOfRow.filter((one) => one === status).length);
  const [killed, timeout, survived, uncovered] = counts;
  const detected = killed + timeout;
  return { name, counts, score: (100 * detected) / (detected + survived + uncovered) };
}

function tableOf(rowsToShow) {
  const head = ["", ...Object.values(statuses), "score"];
  const body = rowsToShow.map(({ name, counts, score }) => [name, ...counts.map(String), `${score.toFixed(2)} %`]);
  return [head, ...body]
    .map((cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(12))).join(""))
    .join("\n");
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
