/**
 * Whether the package works where users have it: packs it as npm would publish it, looks through the tarball, and
 * installs it into empty projects that score a review from ESM, CommonJS, TypeScript, workers, the command and a browser.
 *
 *     npm run test:package              on every Node that is supported, and in Chromium, which it installs where missing
 *     npm run test:package -- --quick   on the Node at hand, without a browser, with the dependencies of the lock
 *
 * Its sister `npm run knip` finds files, exports and dependencies of this repository that nothing uses.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createAnswers } from "./answers.mjs";
import { answersInChromium, bundleForBrowsers } from "./browser.mjs";
import { checkWithAttw, checkWithPublint } from "./checkers.mjs";
import { ensureChromium } from "./chromium.mjs";
import { checkCommand } from "./command.mjs";
import { checkDependencies, checkFiles } from "./contents.mjs";
import { installNode, nodeVersions } from "./node-versions.mjs";
import { packInto, rehearsePublishing } from "./pack.mjs";
import { manifest } from "./places.mjs";
import { run, withNode } from "./processes.mjs";
import { copyProgram, createProject, writeScoring } from "./projects.mjs";
import { createReport } from "./report.mjs";
import { compileIn, typeScriptProjects } from "./typescript.mjs";

const isQuick = process.argv.includes("--quick");
const folder = mkdtempSync(join(tmpdir(), "customer-centric-rubric-"));
const { step, close } = createReport();
const answers = createAnswers();
/** What the command printed first: it must print the same everywhere. */
let printed;

try {
  const packed = await step("The package is built and packed", (say) => {
    const { tarball, files, unpacked } = packInto(folder);
    say(`${basename(tarball)}, ${files.length} files`);
    return { tarball, files, unpacked };
  });
  // Without a tarball there is nothing to test.
  if (packed !== undefined) await testPackage(packed);
} finally {
  rmSync(folder, { recursive: true, force: true });
  close();
}

async function testPackage({ tarball, files, unpacked }) {
  await testContents(tarball, files, unpacked);
  const compiled = await testTypes(tarball);
  await testOn({ name: `Node ${process.versions.node}`, node: process.execPath, tarball, compiled });
  if (isQuick) return;
  await testOtherNodes(tarball, compiled);
  await testBrowser(tarball);
}

async function testContents(tarball, files, unpacked) {
  await step("It has the files that users need, and no others", () => checkFiles(files, unpacked));
  await step("Its dependencies are the packages that it imports", (say) => say(checkDependencies(unpacked).join(", ")));
  await step("npm would publish these files, and corrects nothing", () => {
    const rehearsal = rehearsePublishing();
    assert.deepEqual(rehearsal.warnings, []);
    assert.deepEqual(rehearsal.files, files);
  });
  await step("publint has nothing to say", () => checkWithPublint(tarball));
  await step("attw resolves its types from ESM, CommonJS and bundlers", () => checkWithAttw(tarball));
}

/** The programs that compile, each of which is run later. */
async function testTypes(tarball) {
  const compiled = [];
  for (const kind of isQuick ? typeScriptProjects.slice(0, -1) : typeScriptProjects) {
    const programs = await step(`TypeScript compiles with it: ${kind.name}`, (say) => {
      say(`.${kind.endings.join(", .")}; strict, declarations of libraries checked too`);
      return compileIn(newFolder("typescript"), tarball, kind, isQuick);
    });
    compiled.push(...(programs ?? []));
  }
  return compiled;
}

/** What users do on one Node. */
async function testOn({ name, node, tarball, compiled }) {
  const project = await step(`${name}: it installs into an empty project`, (say) => {
    say(`npm ${run("npm", ["--version"], { env: withNode(node) }).trim()}`);
    return createProject(newFolder("project"), tarball, { node, isLocked: isQuick });
  });
  if (project === undefined) return;
  const add = (where, program) => answers.add(`${where} on ${name}`, run(node, [join(project, program)]));
  const answer = await step(`${name}: it scores as ES modules`, () => {
    writeScoring(project, "score.mjs", "process.stdout.write(answer);");
    return add("ESM", "score.mjs");
  });
  await step(`${name}: it scores as CommonJS`, () => {
    writeScoring(project, "score.cjs", "process.stdout.write(answer);");
    add("CommonJS", "score.cjs");
  });
  await step(`${name}: it scores in a worker thread`, () => {
    copyProgram("in-worker.mjs", project);
    add("A worker thread", "in-worker.mjs");
  });
  await step(`${name}: it scores in compiled TypeScript`, (say) => {
    for (const program of compiled) answers.add(`${program} on ${name}`, run(node, [program]));
    say(`${compiled.length} programs`);
    assert.notEqual(compiled.length, 0, "No program was compiled.");
  });
  await step(`${name}: ES modules and CommonJS offer the same, and know each other's errors`, () => {
    copyProgram("both-kinds.mjs", project);
    run(node, [join(project, "both-kinds.mjs")]);
  });
  await step(`${name}: the command scores`, () => {
    assert.ok(answer !== undefined, "The library has no answer to compare with.");
    const text = checkCommand(project, node, answer);
    printed ??= text;
    assert.equal(text, printed, "It prints something else than before.");
  });
}

async function testOtherNodes(tarball, compiled) {
  await step("The oldest Node of these tests is the oldest that the package allows", () => {
    assert.equal(manifest.engines.node, `>=${nodeVersions[0].split(".").slice(0, 2).join(".")}`);
  });
  for (const version of nodeVersions) {
    const name = `Node ${version}`;
    const node = await step(`${name}: is there`, (say) => {
      const binary = installNode(version, newFolder("node"));
      const said = run(binary, ["--version"]).trim();
      say(said);
      assert.equal(said, `v${version}`);
      return binary;
    });
    if (node !== undefined) await testOn({ name, node, tarball, compiled });
  }
}

async function testBrowser(tarball) {
  const script = await step("esbuild bundles it for browsers, without anything of Node", async (say) => {
    const project = createProject(newFolder("browser"), tarball, { isLocked: isQuick });
    const { text, packages } = await bundleForBrowsers(project);
    say(`${Math.round(text.length / 1000)} kB minified, with ${packages.join(" and ")}`);
    return text;
  });
  const version = await step("Chromium is there", (say) => {
    const { version, isNew } = ensureChromium();
    say(isNew ? `${version}, installed just now` : version);
    return version;
  });
  if (script === undefined || version === undefined) return;
  await step("It scores in Chromium, on a page and in a module worker", async () => {
    for (const [where, text] of await answersInChromium(script)) answers.add(`Chromium's ${where}`, text);
  });
}

/** Every project has a folder of its own, which is not there yet. */
function newFolder(name) {
  return join(mkdtempSync(join(folder, `${name}-`)), name);
}
