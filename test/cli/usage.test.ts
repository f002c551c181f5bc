import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { command, run, writeRatings } from "./run-command";

describe("help and version", () => {
  it("are printed on request", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    for (const args of [
      ["--help"],
      ["score", "--help"],
      ["explain", "--help"],
      ["evaluate", "--help"],
      ["help"],
      ["help", "score"],
    ]) {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^Usage: customer-centric-rubric /);
    }
  });

  it("name what evidence can come from, and what may be said about it", () => {
    const { stdout } = run("evaluate", "--help");
    expect(stdout).toMatch(/--from.*zendesk.*freshdesk.*mapping.*--as-of.*--period.*--calendar.*--ratings.*--format/s);
    expect(run("--help").stdout).toMatch(/evaluate \[options\] <EVIDENCE\.\.\.>/);
  });

  it("name every option, every column and every kind of score", () => {
    expect(run("score", "--help").stdout).toMatch(
      /--format.*table.*json.*ndjson.*--out.*outstanding.*n\/a.*n\/o.*period/s,
    );
    expect(run("explain", "--help").stdout).toMatch(/--subject.*--locale.*"zh".*--audience.*"manager"/s);
  });
});

describe("a wrong call", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["scor", "ratings.csv"]],
    ["an unknown option", ["score", "ratings.csv", "--colour"]],
    ["no file", ["score"]],
    ["no file to explain", ["explain", "--subject", "a"]],
    ["two files", ["score", "a.csv", "b.csv"]],
    ["a format that is none", ["score", "ratings.csv", "--format", "xml"]],
    ["a format left out", ["score", "ratings.csv", "--format"]],
    ["no subject", ["explain", "ratings.csv"]],
    ["a locale that is none", ["explain", "ratings.csv", "--subject", "a", "--locale", "fr"]],
    ["an audience that is none", ["explain", "ratings.csv", "--subject", "a", "--audience", "all"]],
    ["help for an unknown command", ["help", "scor"]],
  ])("with %s ends with 2 and a hint, and prints no results", (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/--help|--subject|Usage:/);
  });

  it("hints at the help of the command that was called", () => {
    const hint = (name: string) => `\n(customer-centric-rubric ${name} --help shows how it is called)\n`;
    const ratings = writeRatings("subject,assessor,role,criterion,score\na,b,peer,overall,8\n");
    for (const [name, ...args] of [
      ["score"],
      ["score", "-", "--rubric", "-"],
      ["score", ratings, "--weights", "chief=2"],
      ["score", ratings, "--columns", "colour=Colour"],
      ["explain", ratings],
      ["explain", ratings, "--subject", "a", "--policy", "not-rated=zero"],
      ["validate", ratings, "--decimal", "dot"],
      ["verify", ratings],
      ["levels", "--format", "xlsx"],
      ["evaluate", ratings],
      ["evaluate", ratings, "--as-of", "yesterday"],
    ] as const) {
      const { status, stderr } = run(name, ...args);
      expect(status).toBe(2);
      expect(stderr.endsWith(hint(name)), stderr).toBe(true);
    }
    expect(run("scor").stderr.endsWith("\n(customer-centric-rubric --help shows how it is called)\n")).toBe(true);
  });

  it("says what was wrong and what would be right", () => {
    expect(run("scor", "ratings.csv").stderr).toContain("unknown command 'scor'\n(Did you mean score?)");
    expect(run("score").stderr).toContain("missing required argument 'FILE'");
    expect(run("score", "").stderr).toContain("error: expected the name of a file, got an empty one\n");
    expect(run("score", "a", "--format", "xml").stderr).toContain(
      "'xml' is invalid. Allowed choices are table, json, ndjson, csv, xlsx.",
    );
    expect(run("explain", "a").stderr).toContain("required option '--subject <ID>' not specified");
  });
});

describe("a reader that stops early, as head does,", () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${"a long name ".repeat(40)}${index},b,peer,overall,8`);
  const good = ["subject,assessor,role,criterion,score", ...rows].join("\n");

  it.each(["table", "json"])("is no error when it reads the %s", async (format) => {
    expect(await readOnce(good, "stdout", "--format", format)).toEqual({ status: 0, other: "" });
  });

  it("makes bad rows no better when it reads the problems", async () => {
    expect(await readOnce(good.replaceAll("peer", "chief"), "stderr")).toEqual({ status: 1, other: "" });
  });
});

/** Scores a file and closes one of the command's streams after its first output; returns what came from the other. */
async function readOnce(content: string, closed: "stdout" | "stderr", ...options: readonly string[]) {
  const child = spawn(process.execPath, [command, "score", writeRatings(content), ...options]);
  let other = "";
  child[closed === "stdout" ? "stderr" : "stdout"].on("data", (data) => {
    other += data;
  });
  await new Promise((resolve) => child[closed].once("data", resolve));
  child[closed].destroy();
  const status = await new Promise((resolve) => child.once("close", resolve));
  return { status, other };
}
