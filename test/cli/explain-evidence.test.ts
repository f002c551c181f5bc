import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { explain } from "../../src/index";
import { problemsOf, run, sample, write } from "./run-command";

const evidence = resolve("examples/data/evidence.ndjson");
const calendar = resolve("examples/data/calendar.json");
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;

/** Stores what `evaluate` writes, and returns the results in it. */
function store(name: string, ...options: readonly string[]) {
  const { stdout } = run("evaluate", evidence, ...usual, ...options, "--format", "json");
  write(name, stdout);
  return JSON.parse(stdout).results;
}

describe("explain, given what evaluate wrote", () => {
  beforeAll(() => {
    write("told.ndjson", run("evaluate", evidence, ...usual, "--format", "ndjson").stdout);
  });

  it("says the results in sentences, as the library does", () => {
    const results = store("told.json", "--ratings", sample);
    const wei = results.find(({ subject }: { readonly subject: string }) => subject === "Li Wei");
    const { status, stdout, stderr } = run("explain", "told.json", "--subject", "Li Wei");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(`${explain(wei)}\n`);
    expect(stdout).toMatch(/evidence/i);
  });

  it("takes NDJSON, every language, and the audience", () => {
    const args = ["explain", "told.ndjson", "--subject", "田中 健", "--locale", "ja", "--audience", "manager"] as const;
    const { status, stdout } = run(...args, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({ subject: "田中 健", locale: "ja", audience: "manager" });
  });

  it("asks whether another subject is meant", () => {
    const problems = problemsOf(run("explain", "told.ndjson", "--subject", "Li Wie"));
    expect(problems.join()).toContain('did you mean "Li Wei"?');
  });

  it("refuses a result that says two things at once", () => {
    const text = readFileSync(
      write("touched.json", run("evaluate", evidence, ...usual, "--format", "json").stdout),
      "utf8",
    );
    write("touched.json", text.replace(/"score": \d+(\.\d+)?/, '"score": 9.99'));
    expect(problemsOf(run("explain", "touched.json", "--subject", "Li Wei"))[0]).toMatch(
      /touched\.json: "Li Wei"\.score: expected /,
    );
  });

  it("needs the profile that weighed the criteria, and asks for it", () => {
    const profile = write("weights.json", '{"id":"desk","version":"2","weights":{"needs":3}}');
    store("weighed.json", "--profile", profile);
    expect(run("explain", "weighed.json", "--subject", "Li Wei", "--profile", profile).status).toBe(0);
    expect(problemsOf(run("explain", "weighed.json", "--subject", "Li Wei"))[0]).toContain("--profile");
    expect(run("explain", sample, "--subject", "Li Wei", "--profile", profile).status).toBe(2);
  });
});

describe("evidence where ratings are expected", () => {
  it.each(["score", "validate"])("is told once by %s, with the command that takes it", (name) => {
    const { status, stderr } = run(name, evidence);
    expect(status).toBe(1);
    expect(stderr).toMatch(/expected ratings, got evidence, which customer-centric-rubric evaluate takes/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("that evaluate has judged already is told by score as well", () => {
    store("judged.json");
    expect(problemsOf(run("score", "judged.json"))).toEqual([
      "judged.json: expected ratings, got what evaluate has written (explain says it in sentences, and verify checks it)",
    ]);
  });
});
