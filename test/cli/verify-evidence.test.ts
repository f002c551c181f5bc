import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { run, runWith, sample, write } from "./run-command";

const evidence = resolve("examples/data/evidence.ndjson");
const calendar = resolve("examples/data/calendar.json");
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;

/** Stores what `evaluate` writes. */
function store(name: string, ...options: readonly string[]): string {
  const { stdout } = run("evaluate", evidence, ...usual, ...options);
  return write(name, stdout);
}

function verdictsOf(stdout: string): readonly string[] {
  return JSON.parse(stdout).results.map(({ verdict }: { readonly verdict: string }) => verdict);
}

describe("verify, given what evaluate wrote", () => {
  beforeAll(() => {
    store("all.json", "--format", "json");
    store("all.ndjson", "--format", "ndjson");
    store("rated.json", "--format", "json", "--ratings", sample);
  });

  it("evaluates again, as of the moment and for the period that it says itself", () => {
    for (const stored of ["all.json", "all.ndjson"]) {
      const { status, stdout, stderr } = run("verify", stored, evidence, "--calendar", calendar, "--format", "json");
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(JSON.parse(stdout).isVerified).toBe(true);
      expect(verdictsOf(stdout)).toEqual(["same", "same", "same"]);
    }
  });

  it("takes the results from standard input, and the moment from the call", () => {
    const stored = readFileSync(store("again.json", "--format", "json"));
    expect(runWith(stored, "verify", "-", evidence, ...usual).status).toBe(0);
    const { status, stdout } = run("verify", "all.json", evidence, ...usual, "--as-of", "2026-07-09");
    expect(status).toBe(1);
    expect(stdout).toContain("evaluation.asOf");
  });

  it("takes the ratings beside the evidence, and asks for them where they are missing", () => {
    const args = ["verify", "rated.json", evidence, "--calendar", calendar] as const;
    expect(run(...args, "--ratings", sample).status).toBe(0);
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain("hint: RESULT rests on ratings too: name their file with --ratings\n");
  });

  it("notices a score, a verdict and a figure that somebody changed, and says where", () => {
    const text = readFileSync(store("changed.json", "--format", "json"), "utf8");
    for (const [from, to, path] of [
      ['"level": "failing"', '"level": "excellent"', /level/],
      [
        '"outcome": "met",\n          "n"',
        '"outcome": "not-met",\n          "n"',
        /evaluation\.findings\[\d+\]\.outcome/,
      ],
      ['"n": 11', '"n": 12', /evaluation\.findings\[\d+\]\.n /],
    ] as const) {
      expect(text).toContain(from);
      const at = text.lastIndexOf(from);
      write("changed.json", `${text.slice(0, at)}${to}${text.slice(at + from.length)}`);
      const { status, stdout } = run("verify", "changed.json", evidence, "--calendar", calendar);
      expect(status).toBe(1);
      expect(stdout).toMatch(path);
    }
  });

  it("tells who has no result, and whose the evidence does not know", () => {
    const written = JSON.parse(readFileSync(store("one.json", "--format", "json"), "utf8"));
    const [wei, ...others] = written.results;
    const results = [{ ...wei, subject: "Li Wie" }, ...others.slice(1)];
    write("one.json", JSON.stringify({ ...written, results, evaluations: written.evaluations.slice(0, 2) }));
    const { status, stdout } = run("verify", "one.json", evidence, "--calendar", calendar, "--format", "json");
    expect(status).toBe(1);
    expect(verdictsOf(stdout)).toEqual(["no-evidence", "different", "no-result", "no-result"]);
  });

  it("verifies one person alone where --subject named that one", () => {
    store("wei.json", "--format", "json", "--subject", "Li Wei");
    const args = ["verify", "wei.json", evidence, "--calendar", calendar, "--subject", "Li Wei"] as const;
    expect(run(...args).status).toBe(0);
  });

  it("verifies results by themselves, and asks for the moment where they name several", () => {
    const { results } = JSON.parse(readFileSync(store("whole.json", "--format", "json"), "utf8"));
    const file = write("results.json", JSON.stringify(results));
    expect(run("verify", file, evidence, "--calendar", calendar).status).toBe(0);
    const [first, ...others] = results;
    const other = { ...first, evidence: { ...first.evidence, asOf: "2026-07-09T12:00Z" } };
    const mixed = write("mixed.json", JSON.stringify([other, ...others]));
    const refused = run("verify", mixed, evidence, "--calendar", calendar);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^error: --as-of: the results name not one moment: say which is meant\n/);
  });

  it("is no false alarm where ratings are named in place of the evidence", () => {
    const { status, stdout, stderr } = run("verify", "rated.json", sample);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/ratings\.csv: expected evidence: .*, got ratings: name the file with --ratings\n$/);
  });

  it("needs the profile again, and finds the same with it", () => {
    const profile = write("desk-profile.json", '{"id":"desk","version":"2","weights":{"needs":3}}');
    store("weighed.json", "--format", "json", "--profile", profile);
    const args = ["verify", "weighed.json", evidence, "--calendar", calendar] as const;
    expect(run(...args, "--profile", profile).status).toBe(0);
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain("--profile");
  });
});

describe("verify, given results of ratings alone", () => {
  it("refuses what is about evidence only", () => {
    write("scored.json", run("score", sample, "--format", "json").stdout);
    const wrong = "error: RESULT rests on ratings and no evidence: ";
    const { status, stderr } = run("verify", "scored.json", sample, "--calendar", calendar);
    expect(status).toBe(2);
    expect(stderr).toContain(`${wrong}--calendar is for others\n`);
    const twice = run("verify", "scored.json", sample, evidence);
    expect(twice.stderr).toContain(`${wrong}one file of ratings is all that can be named\n`);
    expect(run("verify", "scored.json", sample).status).toBe(0);
  });
});
