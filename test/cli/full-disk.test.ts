import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { command, write } from "./run-command";

describe.runIf(existsSync("/dev/full"))("standard output on a full disk", () => {
  const file = write("full.csv", "subject,assessor,role,criterion,score\na,b,peer,overall,8\na,c,boss,overall,8\n");

  it("is said in the words that a full disk has elsewhere, and leaves no rejects behind", () => {
    const rejects = write("full-rejects.csv", "as before");
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(
      process.execPath,
      [command, "score", file, "--skip-invalid", "--rejects", rejects, "--locale", "zh"],
      { stdio: ["ignore", full, "pipe"], encoding: "utf8" },
    );
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "错误：无法写入standard output：磁盘已满\n" });
    expect(readFileSync(rejects, "utf8")).toBe("as before");
  });
});
