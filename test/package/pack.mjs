/** The tarball as npm would publish it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { run, runWhole } from "./processes.mjs";

/** Builds and packs the package into a folder: where the tarball is, the files in it, and where it is unpacked. */
export function packInto(folder) {
  // Else an old build could hide that packing does not build.
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const { filename, files } = listingOf(run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root }));
  const tarball = join(folder, filename);
  run("tar", ["-xzf", tarball, "-C", folder]);
  return { tarball, files, unpacked: join(folder, "package") };
}

/** The files that `npm publish` would send, and everything that it warns of. */
export function rehearsePublishing() {
  // With --force it does not ask the registry whether the version is out already, which is no matter of these tests.
  const args = ["publish", "--dry-run", "--force", "--ignore-scripts", "--json", "--loglevel=warn"];
  const { stdout, stderr } = runWhole("npm", args, { cwd: root });
  const expected = /using --force|requires you to be logged in|Unknown (user|env) config/;
  const warnings = stderr.split("\n").filter((line) => line.includes("warn") && !expected.test(line));
  return { ...listingOf(stdout), warnings };
}

/** npm lists packages in an array, by name, or only the one, depending on the command and its version. */
function listingOf(json) {
  const printed = JSON.parse(json);
  const { filename, files } = printed.files === undefined ? Object.values(printed)[0] : printed;
  return { filename, files: files.map(({ path }) => path).sort() };
}
