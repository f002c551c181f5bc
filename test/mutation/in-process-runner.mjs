/**
 * A test runner for Stryker that starts no process for a mutant, but evaluates the mutated code anew: each test file is
 * bundled once with all that it tests, and run as a script of its own, so that nothing is left over from one mutant to
 * the next. It is a tenth of the time that Vitest takes to start for each.
 */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, relative, resolve } from "node:path";
import { Script } from "node:vm";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { startTests } from "@vitest/runner";
import { build } from "esbuild";
import { withFewerCases } from "./fewer-cases.mjs";

/** What Stryker's instrumentation of the code asks and counts. */
const instrumentation = Object.assign(globalThis, { __stryker__: {} }).__stryker__;

class InProcessRunner {
  /** By test file, what runs it: its tests are then those that `describe` and `test` were told. */
  #evaluators = new Map();
  /** By source file, the test file that killed its last mutant. */
  #lastKillers = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#evaluators = await bundleTests();
  }

  async dryRun() {
    Object.assign(instrumentation, { activeMutant: undefined, mutantCoverage: { static: {}, perTest: {} } });
    const tests = [];
    for (const file of this.#evaluators.keys()) tests.push(...(await this.#runFile(file, () => true)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumentation.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, ...options }) {
    // Stryker takes a loop for endless that runs a hundred times as often as in the code as it is; ten times is enough.
    const hitLimit = options.hitLimit && options.hitLimit / 10;
    Object.assign(instrumentation, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, mutantCoverage: undefined });
    const isAsked = testFilter === undefined ? () => true : isAmong(new Set(testFilter));
    const tests = [];
    for (const file of this.#filesFor(sandboxFileName)) {
      tests.push(...(await this.#runFile(file, isAsked)));
      if (!tests.some(({ status }) => status === TestStatus.Failed)) continue;
      this.#lastKillers.set(sandboxFileName, file);
      break;
    }
    const outOfHits = determineHitLimitReached(instrumentation.hitCount, hitLimit);
    return toMutantRunResult(outOfHits ?? { status: DryRunStatus.Complete, tests });
  }

  /**
   * The tests of the mutant's own folder, which must do without those of other folders: first the file that killed the
   * mutant before it, then the one of the same name, and property tests last.
   */
  #filesFor(source) {
    const folder = /\/src\/(\w+)\//.exec(source.replaceAll("\\", "/"))?.[1];
    const rank = (file) => {
      if (file === this.#lastKillers.get(source)) return 0;
      if (nameOf(file) === nameOf(source)) return 1;
      return file.endsWith(".prop.test.ts") ? 3 : 2;
    };
    return [...this.#evaluators.keys()]
      .filter((file) => file.replaceAll("\\", "/").includes(`test/${folder}/`))
      .sort((left, right) => rank(left) - rank(right));
  }

  /** Runs the tests of a file that are asked for, up to the first that fails. */
  async #runFile(file, isAsked) {
    const results = [];
    let hasFailed = false;
    const runner = {
      config: vitestConfig,
      importFile: () => this.#evaluators.get(file)(),
      onBeforeRunTask(test) {
        if (hasFailed || !isAsked(idOf(test))) test.mode = "skip";
        else instrumentation.currentTestId = idOf(test);
      },
      onAfterRunTask(test) {
        instrumentation.currentTestId = undefined;
        if (test.mode !== "run") return;
        results.push(resultOf(test));
        hasFailed ||= test.result?.state === "fail";
      },
    };
    const [run] = await startTests([file], runner);
    // Without tests of its own: what stands at its top, or a hook, has failed.
    if (run?.result?.state === "fail" && !hasFailed) results.push(failureOf(run));
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

const vitestConfig = {
  root: process.cwd(),
  setupFiles: [],
  sequence: { seed: 0, hooks: "stack", setupFiles: "list" },
  maxConcurrency: 1,
  // Stryker has a limit for all tests of a mutant; one for each would cost a timer.
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  tags: [],
};

async function bundleTests() {
  const { outputFiles, metafile } = await build({
    entryPoints: await testFiles(),
    // esbuild would take the folder in which it was imported, and Stryker works in another one.
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    outdir: "bundle",
    outbase: ".",
    plugins: [parenthesizeTypes],
    logLevel: "error",
  });
  const require = await requireFor(metafile);
  return new Map(
    outputFiles.map(({ path, text }) => {
      const file = relative(resolve("bundle"), path).replaceAll("\\", "/").replace(/\.js$/, ".ts");
      const script = new Script(`(function (require, module) {${text}\n})`, { filename: file });
      return [file, () => script.runInThisContext()(require, { exports: {} })];
    }),
  );
}

const folders = ["exact", "rubric", "review", "aggregation"];

const leftOut = [
  // It scores in processes of its own, with the built package, where no mutant is.
  "test/aggregation/determinism.test.ts",
  // It takes half a minute, to say of many issues what is said elsewhere of each.
  "test/rubric/many-form-issues.test.ts",
];

async function testFiles() {
  const lists = folders.map(async (folder) =>
    (await readdir(`test/${folder}`, { recursive: true })).map((file) => `test/${folder}/${file}`),
  );
  const files = (await Promise.all(lists)).flat();
  return files.filter((file) => file.endsWith(".test.ts") && !leftOut.includes(file));
}

/** Stryker drops parentheses that esbuild needs: it takes the `<` of `size as Integer <= most` for type arguments. */
const parenthesizeTypes = {
  name: "parenthesize-types",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = (await readFile(path, "utf8")).replaceAll(/ as (\w+) <= /g, " as ($1) <= ");
      return { contents, loader: "ts" };
    });
  },
};

/** The packages that the tests and the code import, loaded once for all mutants. */
async function requireFor({ outputs }) {
  const names = new Set(Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  const packages = new Map();
  for (const name of names) packages.set(name, await load(name));
  packages.set("fast-check", withFewerCases(packages.get("fast-check")));
  return (name) => packages.get(name);
}

const requireHere = createRequire(import.meta.url);

async function load(name) {
  try {
    return requireHere(name);
  } catch {
    return import(name);
  }
}

function isAmong(set) {
  return (id) => set.has(id);
}

function nameOf(path) {
  return basename(path).replace(/(\.prop)?(\.test)?\.ts$/, "");
}

function idOf(task) {
  const names = [];
  for (let one = task; one !== undefined; one = one.suite) names.unshift(one.name);
  return `${task.file.filepath}#${names.join(" ")}`;
}

function resultOf(test) {
  const shared = { id: idOf(test), name: test.name, timeSpentMs: test.result?.duration ?? 0 };
  if (test.result?.state !== "fail") return { ...shared, status: TestStatus.Success };
  return { ...shared, status: TestStatus.Failed, failureMessage: test.result.errors?.[0]?.message ?? "" };
}

function failureOf(file) {
  const failureMessage = file.result.errors?.[0]?.message ?? "";
  return { id: file.filepath, name: file.filepath, timeSpentMs: 0, status: TestStatus.Failed, failureMessage };
}
