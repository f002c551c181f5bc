/** Whether the package has what users need, and nothing else. */
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path/posix";
import ts from "typescript";
import { manifest } from "./places.mjs";

/** The entries and the command, which users and their compilers ask for by name, and what it starts in another thread. */
const asked = [
  ...["dist/cli.js", "dist/part-worker.js"],
  ...["index", "schema", "calendar", "evidence", "adapters", "sql", "columns"].flatMap((entry) =>
    [".js", ".cjs", ".d.ts", ".d.cts"].map((ending) => `dist/${entry}${ending}`),
  ),
];

const read = ["CHANGELOG.md", "CONTRIBUTING.md", "EVALUATORS.md", "LICENSE", "README.md", "package.json"];

/** Refuses files that nobody needs and needed files that are missing: chunks are needed by whatever imports them. */
export function checkFiles(files, unpacked) {
  const needed = [...read, ...reachedFrom(asked, unpacked).files].sort();
  // People read them, and this page links to them.
  const found = files.filter((file) => !file.startsWith("examples/"));
  checkSame({ found, expected: needed, surplus: "nobody needs", missing: "is missing" });
}

/** Refuses dependencies that nothing imports, and imports of packages that are no dependencies. */
export function checkDependencies(unpacked) {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).sort();
  const { packages } = reachedFrom(asked, unpacked);
  checkSame({ found: packages, expected: declared, surplus: "is no dependency", missing: "is not imported" });
  return packages;
}

function checkSame({ found, expected, surplus, missing }) {
  const problems = [
    ...found.filter((name) => !expected.includes(name)).map((name) => `${surplus}: ${name}`),
    ...expected.filter((name) => !found.includes(name)).map((name) => `${missing}: ${name}`),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

function reachedFrom(starts, unpacked) {
  const files = new Set(starts);
  const packages = new Set();
  for (const file of files) {
    for (const specifier of importsOf(join(unpacked, file))) {
      if (specifier.startsWith(".")) files.add(join(file, "..", asDeclared(specifier, file)));
      else if (!isBuiltin(specifier)) packages.add(specifier.match(/^(@[^/]+\/)?[^/]+/)[0]);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

function importsOf(path) {
  const { importedFiles } = ts.preProcessFile(readFileSync(path, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

/** Declarations import each other by the names of the code that they declare. */
function asDeclared(specifier, file) {
  return /\.d\.c?ts$/.test(file) ? specifier.replace(/\.(c?)js$/, ".d.$1ts") : specifier;
}
