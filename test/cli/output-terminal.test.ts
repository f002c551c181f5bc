import { describe, expect, it } from "vitest";
import { knownWidth } from "./known-widths";
import { run, sample, writeRatings } from "./run-command";
import type { TerminalOptions } from "./run-in-terminal";
import { runInTerminal } from "./run-in-terminal";

const esc = "\u001b";
const plain = { NO_COLOR: "1" };
const header = "subject,assessor,role,criterion,score";

/** What the terminal shows of a file, without colours. */
function shown(args: readonly string[], options: TerminalOptions): readonly string[] {
  const { status, terminal } = runInTerminal(args, { ...options, env: plain });
  expect(status).toBe(0);
  expect(terminal).not.toContain(esc);
  return terminal.trimEnd().split("\n");
}

describe("the table in a terminal", () => {
  it.each([300, 170, 167])("is as in a file where %i columns are enough", (columns) => {
    expect(shown(["score", sample], { columns }).join("\n")).toBe(run("score", sample).stdout.trimEnd());
  });

  it.each([166, 120, 100])("is wrapped where there are %i columns, between words", (columns) => {
    for (const locale of ["en", "zh", "ja"]) {
      const lines = shown(["score", sample, "--locale", locale], { columns });
      expect(lines[0]).toMatch(/^┌─.*─┐$/);
      expect(new Set(lines.map(displayWidth)).size).toBe(1);
      expect(displayWidth(lines[0] as string)).toBeLessThanOrEqual(columns);
    }
    const words = shown(["score", sample], { columns })
      .join("\n")
      .split(/[\s│]+/);
    expect(words).toEqual(expect.arrayContaining(["Relationship", "Outstanding", "self-ratings;", "Fernandes"]));
  });

  it("has lines between its rows as soon as one of them is wrapped", () => {
    const rules = (columns: number) =>
      shown(["score", sample], { columns }).filter((line) => line.startsWith("├")).length;
    expect([rules(200), rules(120)]).toEqual([1, 8]);
  });

  it.each([40, 30, 12])("is a list of records where there are %i columns", (columns) => {
    const lines = shown(["score", sample, "--locale", "zh"], { columns });
    expect(lines.slice(0, 4)).toEqual(
      columns === 12
        ? ["被评人: Li", "Wei", "评价周期:", "2026-H1"]
        : ["被评人: Li Wei", "评价周期: 2026-H1", "得分: 7.50", "等级: 良好"],
    );
    expect(lines.filter((line) => line === "")).toHaveLength(7);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  it("says as much in a list as in a table", () => {
    const told = shown(["score", sample], { columns: 50 }).join(" ").replaceAll(/\s+/g, " ");
    expect(told).toContain(
      "subject: Aoife Byrne period: 2026-H1 score: – level: – Meeting the customer's needs: not rated",
    );
    expect(told).toContain("why there is no score: only self-ratings; coverage below 60%");
  });

  it("does not break a name of Chinese characters in the middle of one", () => {
    const name = "很".repeat(101);
    const file = writeRatings(`${header}\n${name},b,peer,overall,8`);
    const lines = shown(["score", file], { columns: 81 });
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines.join("").replaceAll(/[^很]/g, "")).toBe(name);
  });

  it("is as wide as it likes in a file and in a pipe", () => {
    const { piped } = runInTerminal(["score", sample], { columns: 40, streams: ["stderr"] });
    expect(piped).toBe(run("score", sample).stdout);
  });
});

describe("colours", () => {
  it("are in a terminal: levels by their place, bold titles, and nothing but colours is added", () => {
    const { terminal } = runInTerminal(["score", sample], { columns: 200 });
    expect(terminal).toContain(`${esc}[31mFailing${esc}[39m`);
    expect(terminal).toContain(`${esc}[92mExcellent${esc}[39m`);
    expect(terminal).toContain(`${esc}[1msubject${esc}[22m`);
    expect(terminal).toContain(`${esc}[2mAoife Byrne${esc}[22m`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    expect(terminal.replaceAll(/\u001b\[\d+m/g, "")).toBe(run("score", sample).stdout);
  });

  it("are those of the levels of any rubric, in levels too", () => {
    const { terminal } = runInTerminal(["levels"], { columns: 80 });
    for (const [code, level] of [
      [31, "Failing"],
      [33, "Basic"],
      [36, "Good"],
      [32, "Outstanding"],
      [92, "Excellent"],
    ]) {
      expect(terminal).toContain(`${esc}[${code}m${level}${esc}[39m`);
    }
  });

  it.each([[{ NO_COLOR: "1" }], [{ TERM: "dumb" }]])("are left out with %j", (env) => {
    const { terminal } = runInTerminal(["score", sample], { columns: 200, env });
    expect(terminal).toBe(run("score", sample).stdout);
  });

  it("stay with an empty NO_COLOR, which is none", () => {
    expect(runInTerminal(["levels"], { env: { NO_COLOR: "" } }).terminal).toContain(esc);
  });

  it("are in no file and no pipe, even when problems go to a terminal", () => {
    expect(runInTerminal(["score", sample], { streams: ["stderr"] }).piped).not.toContain(esc);
    expect(runInTerminal(["score", sample, "--out", "/dev/stdout"], { streams: ["stderr"] }).piped).not.toContain(esc);
  });

  it("mark an error in a terminal, and nowhere else", () => {
    const inTerminal = (options: TerminalOptions) => runInTerminal(["score", "missing.csv"], options);
    expect(inTerminal({ streams: ["stderr"] }).terminal).toMatch(`${esc}[31merror:${esc}[39m cannot read missing.csv`);
    expect(inTerminal({ streams: ["stderr"], env: plain }).terminal).toMatch(/^error: cannot read/);
    expect(inTerminal({ streams: ["stdout"] }).piped).toMatch(/^error: cannot read/);
    expect(runInTerminal(["scor"], {}).terminal).toContain(`${esc}[31merror:${esc}[39m unknown command`);
  });
});

/** The names in the sample are Chinese and Japanese, of which each character is two columns wide. */
function displayWidth(line: string): number {
  return knownWidth(line.replaceAll(/[\u3000-\u9fff\uff01-\uff60]/g, "中"));
}
