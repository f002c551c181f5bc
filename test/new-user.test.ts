import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./support/run-example-code";
import { findFences } from "./support/run-example-sources";

const title = "## With a spreadsheet, and no code";
const readme = readFileSync(join(root, "README.md"), "utf8");
const section = readme.slice(readme.indexOf(title), readme.indexOf("\n## ", readme.indexOf(title) + 1));
const fences = findFences(section, "README.md");
const project = mkdtempSync(join(tmpdir(), "new-user-"));
// On a busy machine, taking away what npm has installed takes its time.
afterAll(() => rmSync(project, { recursive: true }), 60_000);

function npm(directory: string, ...args: readonly string[]): string {
  return execFileSync("npm", args, { cwd: directory, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** What a shell prints for a line of the README, in the new user's project. */
function shell(line: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  // npm may have something to say of the machine's own settings.
  const env = { ...process.env, npm_config_loglevel: "error" };
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: project, encoding: "utf8", env });
  return { status, stdout, stderr };
}

/** The files that the session leaves behind, without their byte-order marks. */
function left(name: string): string {
  return readFileSync(join(project, name), "utf8").replace(/^\ufeff/, "");
}

describe("a new user with nothing but the README", () => {
  beforeAll(() => {
    const packed = npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", project);
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    npm(project, "init", "--yes");
    npm(project, "install", "--no-audit", "--no-fund", filename);
    const file = fences.find(({ language }) => language === "csv");
    writeFileSync(join(project, "ratings.csv"), `${file?.text}\n`);
  }, 180_000);

  it("gets from every line of the section what it says", () => {
    const sessions = fences.filter(({ language }) => language === "sh");
    const lines = sessions.flatMap(({ text }) => text.split("\n").filter((line) => line.startsWith("npx ")));
    expect(lines.length).toBeGreaterThan(7);
    for (const { text, next } of sessions) {
      for (const line of text.split("\n")) {
        const { status, stdout, stderr } = shell(line);
        expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: "" });
        if (next?.language === "text") expect(stdout).toBe(`${next.text}\n`);
      }
    }
  });

  it("has the files that the section promises", () => {
    expect(left("scores.csv").split("\r\n")[1]).toMatch(/^Li Wei,/);
    expect(JSON.parse(left("results.json"))).toMatchObject([{ subject: "Li Wei" }, { subject: "李伟" }]);
  });

  it("notices a result that somebody changed", () => {
    writeFileSync(join(project, "changed.json"), left("results.json").replace('"score": 8.37', '"score": 8.87'));
    const { status, stdout } = shell("npx customer-centric-rubric verify changed.json ratings.csv");
    expect(status).toBe(1);
    expect(stdout).toMatch(/8\.87.*8\.37/);
  });

  it("sees which row is wrong, goes on with the others, and mends it", () => {
    writeFileSync(join(project, "bad.csv"), left("ratings.csv").replace("同事", "同亊"));
    const named = shell("npx customer-centric-rubric score bad.csv");
    expect(named).toMatchObject({ status: 1, stdout: "" });
    expect(named.stderr).toMatch(/^bad\.csv:5: column "Role" \(3\): expected .*, got "同亊": did you mean "同事"\?\n$/);
    const skipped = shell("npx customer-centric-rubric score bad.csv --skip-invalid --rejects rejects.csv");
    const summary = [
      "bad.csv: 1 of 4 rows left out: see rejects.csv",
      'bad.csv: in the results with fewer ratings than the file holds: "李伟"',
    ];
    expect(skipped).toMatchObject({ status: 0, stderr: `${summary.join("\n")}\n` });
    writeFileSync(join(project, "mended.csv"), left("rejects.csv").replace(",同亊,", ",同事,"));
    expect(shell("npx customer-centric-rubric validate mended.csv").status).toBe(0);
  });

  it("is told which package a workbook needs, and has one with it", () => {
    const line = "npx customer-centric-rubric score ratings.csv --format xlsx --out scores.xlsx";
    const refused = shell(line);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("npm install hucre");
    npm(project, "install", "--no-audit", "--no-fund", "hucre@1");
    expect(shell(line)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(project, "scores.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });
});
