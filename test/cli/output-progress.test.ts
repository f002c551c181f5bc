import { describe, expect, it } from "vitest";
import { run, write } from "./run-command";
import { runInTerminal } from "./run-in-terminal";

const rows = Array.from(
  { length: 21_000 },
  (_, index) => `subject ${index % 3000},a${index},peer,overall,${index % 10}`,
);
const long = ["subject,assessor,role,criterion,score", ...rows].join("\n");
const file = write("long.csv", long);
const short = write("short.csv", long.split("\n", 1000).join("\n"));
const wrong = write("wrong.csv", `${long}\nx,y,chief,overall,8`);
const args = ["score", file, "--format", "ndjson"];

const esc = "\u001b";

/** What a terminal was sent after the bar was erased for the last time. */
function leftOver(terminal: string): string {
  const erased = `${esc}[2K`;
  expect(terminal).toContain(erased);
  return terminal.slice(terminal.lastIndexOf(erased) + erased.length);
}

describe("the progress bar", () => {
  const expected = run(...args).stdout;

  it("shows on a terminal how far a long file is, and is gone in the end", () => {
    const { status, terminal, piped } = runInTerminal(args, { streams: ["stderr"] });
    expect(status).toBe(0);
    expect(piped).toBe(expected);
    expect(terminal).toMatch(/scoring \[-+\] 0%/);
    expect(terminal).toMatch(/\[=+\] 100%|\[=+-*\] \d+%/);
    expect(leftOver(terminal)).toBe("");
  });

  it.each([
    ["zh", "计分"],
    ["ja", "採点"],
  ])("says in %s what it is about", (locale, word) => {
    const { terminal } = runInTerminal([...args, "--locale", locale], { streams: ["stderr"] });
    expect(terminal).toContain(`${word} [`);
  });

  it("leaves the results alone where these go to the same terminal", () => {
    const { terminal } = runInTerminal(args);
    expect(terminal).toContain("scoring [");
    expect(leftOver(terminal)).toBe(expected);
  });

  it("is not shown for a short file, in a dumb terminal, or where problems do not go to a terminal", () => {
    expect(runInTerminal(["score", short], { streams: ["stderr"] }).terminal).toBe("");
    expect(runInTerminal(args, { streams: ["stderr"], env: { TERM: "dumb" } }).terminal).toBe("");
    expect(runInTerminal(args, { streams: ["stdout"] }).terminal).toBe(expected);
    expect(run(...args).stderr).toBe("");
  });

  it("is gone before a problem is told", () => {
    const { status, terminal } = runInTerminal(["score", wrong], { streams: ["stderr"] });
    expect(status).toBe(1);
    expect(terminal).toContain("scoring [");
    expect(leftOver(terminal)).toMatch(/^\S*wrong\.csv:21002: column "role" .*\n$/s);
  });

  it("does not keep Ctrl-C from ending the run, and leaves no setting of the terminal changed", () => {
    const { status, terminal, piped } = runInTerminal(args, { streams: ["stderr"], interruptAt: "scoring [" });
    expect({ status, piped }).toEqual({ status: -2, piped: "" });
    expect(terminal).not.toMatch(/\[\?\d+[hl]/);
  });

  it.each([10, 40])("fits a terminal of %i columns", (columns) => {
    const { terminal } = runInTerminal(args, { streams: ["stderr"], columns });
    for (const part of terminal.split(esc))
      expect(part.replace(/^\[\d*[A-Z]|^[78]/, "").length).toBeLessThanOrEqual(columns);
  });
});
