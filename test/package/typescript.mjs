/** TypeScript projects: the same program under the ways in which TypeScript finds packages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./processes.mjs";
import { copyProgram, createProject, writeScoring } from "./projects.mjs";

const node16 = { module: "node16", moduleResolution: "node16", endings: ["ts", "mts", "cts"] };

/** The kinds of projects, and the files in each: how a file is resolved depends on its ending and the project's type. */
export const typeScriptProjects = [
  { name: "node16, type module", type: "module", ...node16 },
  { name: "bundler", type: "module", module: "esnext", moduleResolution: "bundler", endings: ["ts", "mts"] },
  // Not for those in a hurry: the .cts of the first one is found in the same way.
  { name: "node16, type commonjs", type: "commonjs", ...node16 },
];

const compiler = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));

/** Compiles the programs in a project of that kind, declarations of libraries included; the programs that it comes to. */
export function compileIn(folder, tarball, { type, module, moduleResolution, endings }, isLocked) {
  createProject(folder, tarball, { type, isLocked });
  for (const ending of endings) {
    writeScoring(folder, `score.${ending}`, `declare const process: ${outputType};\nprocess.stdout.write(answer);`);
    copyProgram("types.ts", folder, `types.${ending}`);
  }
  const compilerOptions = {
    ...{ module, moduleResolution, target: "es2022", types: [], rootDir: ".", outDir: "out" },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    // Of all declarations, only those that come with the compiler need no check.
    ...{ skipLibCheck: false, skipDefaultLibCheck: true },
  };
  const include = endings.map((ending) => `*.${ending}`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  run(process.execPath, [compiler, "--pretty", "false"], { cwd: folder });
  return endings.map((ending) => join(folder, "out", `score.${ending.replace("ts", "js")}`));
}

/** All that the program needs of Node, so that the project needs no other types. */
const outputType = "{ readonly stdout: { write(text: string): void } }";
