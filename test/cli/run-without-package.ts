import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Run } from "./run-command";
import { command } from "./run-command";

/** Runs the command, once for each list of arguments, where only what it cannot do without is installed. */
export function runWithoutPackage(...calls: readonly (readonly string[])[]): readonly Run[] {
  const place = mkdtempSync(join(tmpdir(), "customer-centric-rubric-without-"));
  try {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    cpSync(dirname(command), join(place, "dist"), { recursive: true });
    cpSync("package.json", join(place, "package.json"));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(place, "node_modules", name)), { recursive: true });
      symlinkSync(resolve("node_modules", name), join(place, "node_modules", name));
    }
    return calls.map((args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, "dist", "cli.js"), ...args], {
        cwd: place,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}
