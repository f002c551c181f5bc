import { describe, expect, it } from "vitest";
import { run, sample, write } from "./run-command";
import { runInTerminal } from "./run-in-terminal";

const bad = write(
  "bad.csv",
  "subject,assessor,role,criterion,score\n李伟,b,chef,need,eleven\n李伟,c,peer,needs,8\n李伟,c,peer,needs,9\n李伟,d\n",
);

/** What a terminal of so many columns shows, without colours. */
function shown(args: readonly string[], columns: number): readonly string[] {
  return runInTerminal(args, { columns, env: { NO_COLOR: "1" } })
    .terminal.trimEnd()
    .split("\n");
}

/** Of Chinese and Japanese, as the Unicode Standard has it, and of Latin text. */
function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + (/[\u3000-\u9fff\uff01-\uff60]/.test(character) ? 2 : 1), 0);
}

/** The blanks at the breaks of lines are gone, and nothing else is. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

describe.each(["en", "zh", "ja"])("sentences in %s", (locale) => {
  it.each([
    ["problems", ["score", bad]],
    ["what validate finds", ["validate", sample]],
    ["an explanation", ["explain", sample, "--subject", "Li Wei", "--audience", "manager"]],
    ["a file that is not there", ["score", "a file of a long name ".repeat(10)]],
  ])("fit a terminal, and say there what a pipe is told: %s", (_, args) => {
    const { stdout, stderr } = run(...args, "--locale", locale);
    for (const columns of [80, 30, 12]) {
      const lines = shown([...args, "--locale", locale], columns);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(withoutBlanks(lines.join(""))).toBe(withoutBlanks(stdout + stderr));
    }
  });

  it("are broken between words, and set in where they go on", () => {
    const lines = shown(["score", bad, "--locale", locale], 80);
    const piped = run("score", bad, "--locale", locale).stderr.trimEnd().split("\n");
    expect(lines.filter((line) => !line.startsWith("  "))).toHaveLength(piped.length);
    const words = new Set(piped.join(" ").split(" "));
    if (locale === "en") for (const word of lines.join(" ").split(/ +/)) expect(words).toContain(word);
  });
});
