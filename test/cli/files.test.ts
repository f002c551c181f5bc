import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problemsOf, resultsOf, run, runWith, sample, score } from "./run-command";

const good = `subject,assessor,role,criterion,score
Li Wei,chen,manager,overall,8.5
`;
const table = score(good).stdout;

let directory: string;
let out: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-out-"));
  out = join(directory, "results.txt");
});

afterEach(() => rmSync(directory, { recursive: true }));

describe("--out", () => {
  it("writes what would have been printed, and prints nothing", () => {
    expect(score(good, "--out", out)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(out, "utf8")).toBe(table);
  });

  it("works for explanations too", () => {
    const { stdout } = run("explain", sample, "--subject", "Li Wei");
    expect(run("explain", sample, "--subject", "Li Wei", "--out", out).status).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(stdout);
  });

  it("is standard output for a dash", () => {
    expect(score(good, "--out", "-").stdout).toBe(table);
  });

  it("replaces a file whole, leaves its permissions alone and nothing beside it", () => {
    writeFileSync(out, "what was there before, which is longer ".repeat(100));
    chmodSync(out, 0o640);
    score(good, "--out", out);
    expect(readFileSync(out, "utf8")).toBe(table);
    expect(statSync(out).mode & 0o777).toBe(0o640);
    expect(readdirSync(directory)).toEqual(["results.txt"]);
  });

  it("leaves a file as it is when anything is wrong with the ratings", () => {
    writeFileSync(out, "before");
    expect(problemsOf(score(good.replace("8.5", "11"), "--out", out))).toHaveLength(1);
    expect(readFileSync(out, "utf8")).toBe("before");
    expect(readdirSync(directory)).toEqual(["results.txt"]);
  });

  it("writes where a link leads, and leaves the link a link", () => {
    const link = join(directory, "link.txt");
    writeFileSync(out, "before");
    symlinkSync(out, link);
    score(good, "--out", link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(out, "utf8")).toBe(table);
  });

  it("says why a file cannot be written, and ends with 1", () => {
    const missing = join(directory, "no", "results.txt");
    expect(problemsOf(score(good, "--out", missing))).toEqual([
      `error: cannot write ${missing}: there is no such directory`,
    ]);
    expect(problemsOf(score(good, "--out", directory))).toEqual([
      `error: cannot write ${directory}: it is a directory`,
    ]);
    expect(problemsOf(score(good, "--out", join(sample, "x")))[0]).toContain("a part of its path is no directory");
    expect(readdirSync(directory)).toEqual([]);
  });

  it("writes to a device as it is, and does not replace it", () => {
    expect(score(good, "--out", "/dev/null")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("the ending of the file that --out names", () => {
  /** What the command writes into a file of this name. */
  function written(name: string, ...options: readonly string[]): string {
    out = join(directory, name);
    expect(score(good, "--out", out, ...options)).toEqual({ status: 0, stdout: "", stderr: "" });
    return readFileSync(out, "utf8");
  }

  it("says the format where --format does not", () => {
    for (const [name, format] of [
      ["r.json", "json"],
      ["R.JSON", "json"],
      ["r.ndjson", "ndjson"],
      ["r.jsonl", "ndjson"],
      ["r.csv", "csv"],
    ] as const) {
      expect(written(name)).toBe(score(good, "--format", format).stdout);
    }
    expect(written("r.xlsx")).toMatch(/^PK/);
  });

  it("says nothing where it is none of these, and where --format says otherwise", () => {
    for (const name of ["r.txt", "r", "json", ".csv"]) expect(written(name)).toBe(table);
    expect(written("r.json", "--format", "csv")).toBe(score(good, "--format", "csv").stdout);
    expect(written("r.csv", "--format", "table")).toBe(table);
  });

  it("holds for levels and differences too, and is refused where the command has no such format", () => {
    out = join(directory, "levels.csv");
    expect(run("levels", "--out", out).status).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(run("levels", "--format", "csv").stdout);
    const results = join(directory, "results.json");
    const report = join(directory, "report.json");
    run("score", sample, "--out", results);
    expect(run("verify", results, sample, "--out", report).status).toBe(0);
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ isVerified: true });
    for (const args of [["levels"], ["verify", results, sample]]) {
      const { status, stderr } = run(...args, "--out", "r.xlsx");
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: --out r\.xlsx: \w+ does not write xlsx: expected table, json/);
    }
  });
});

describe("a dash for the file", () => {
  it("reads standard input", () => {
    expect(runWith(good, "score", "-")).toEqual({ status: 0, stdout: table, stderr: "" });
    expect(runWith(readFileSync(sample), "explain", "-", "--subject", "Li Wei")).toEqual(
      run("explain", sample, "--subject", "Li Wei"),
    );
  });

  it("is called standard input in messages", () => {
    const wrong = good.replace("manager", "chief");
    expect(problemsOf(runWith(wrong, "score", "-"))[0]).toMatch(/^standard input:2: column "role" \(3\): expected /);
    expect(problemsOf(runWith("", "score", "-"))[0]).toMatch(/^standard input: expected .* got an empty file$/);
    expect(problemsOf(runWith(Uint8Array.of(0xff, 0x81), "score", "-"))[0]).toMatch(
      /^standard input:1: expected text in UTF-8/,
    );
    expect(problemsOf(runWith(good, "explain", "-", "--subject", "Sato"))[0]).toMatch(/^error: standard input has no/);
  });
});

describe("score as NDJSON", () => {
  it("is a line for each of the results that JSON has", () => {
    const { status, stdout, stderr } = run("score", sample, "--format", "ndjson");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.endsWith("}\n")).toBe(true);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(results).toEqual(resultsOf(readFileSync(sample)));
  });
});
