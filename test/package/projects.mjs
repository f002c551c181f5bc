/** Empty projects, as users begin them, with the tarball installed. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest, root } from "./places.mjs";
import { run, withNode } from "./processes.mjs";

const programs = new URL("programs/", import.meta.url);

/**
 * Makes a project in a folder that is not there yet, and installs the tarball with a Node and its npm. Dependencies
 * come as the lock of this package has them, from npm's cache where they are in it, or else as they are served today.
 */
export function createProject(folder, tarball, { node = process.execPath, type, isLocked }) {
  mkdirSync(folder, { recursive: true });
  const write = (name, content) => writeFileSync(join(folder, name), JSON.stringify(content));
  const project = { private: true, type, dependencies: isLocked ? { [manifest.name]: `file:${tarball}` } : {} };
  write("package.json", project);
  if (isLocked) write("package-lock.json", lockOf(project, tarball));
  const install = isLocked ? ["ci", "--prefer-offline"] : ["install", tarball];
  const options = ["--engine-strict", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", [...install, ...options], { cwd: folder, env: withNode(node) });
  return folder;
}

/** What npm would write for the project if it chose the versions that this package is developed with. */
function lockOf(project, tarball) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  return {
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": project,
      [`node_modules/${manifest.name}`]: { ...manifest, resolved: `file:${tarball}` },
      ...Object.fromEntries(needed),
    },
  };
}

/** The installed command. */
export function commandOf(project) {
  return join(project, "node_modules", ".bin", manifest.name);
}

/** Copies a program into a project, unchanged. */
export function copyProgram(name, project, copy = name) {
  cpSync(new URL(name, programs), join(project, copy));
}

/** Writes programs/score.mjs into a project, with something to do at its end, in the syntax that the file's name asks for. */
export function writeScoring(project, name, ending) {
  const text = `${readFileSync(new URL("score.mjs", programs), "utf8")}\n${ending}\n`;
  writeFileSync(join(project, name), name.endsWith(".cjs") ? toCommonJs(text) : text);
}

/** Only for programs/score.mjs, whose imports and exports are all of two forms. */
function toCommonJs(text) {
  return text
    .replace(/^import (\{[^}]*\}) from (".*");$/gm, (_, names, from) => {
      return `const ${names.replaceAll(" as ", ": ")} = require(${from});`;
    })
    .replace(/^export const (\w+) =/gm, "const $1 = exports.$1 =");
}
